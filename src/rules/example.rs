//! The examples of a page: documents with carets under what must be reported.

use jiff::civil::Date;

use super::fences::Fence;
use crate::config::English;

/// One run: documents that fire where the carets say, or are silent.
#[derive(Clone, Debug)]
pub struct Case {
    pub fires: bool,
    pub files: Vec<ExampleFile>,
    pub as_of: Option<Date>,
    pub language: Option<English>,
    /// The first document after the safe fixes.
    pub fixed: Option<String>,
    /// The first document after all fixes.
    pub fixed_unsafe: Option<String>,
    /// The rendered report.
    pub report: Option<String>,
}

#[derive(Clone, Debug)]
pub struct ExampleFile {
    pub name: String,
    /// Without the caret lines.
    pub text: String,
    pub carets: Vec<Caret>,
}

/// What must be reported: 1-based line and columns of the text without caret lines, the end exclusive.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Caret {
    pub line: usize,
    pub start: usize,
    pub end: usize,
    pub rule: String,
    /// Part of the message.
    pub message: Option<String>,
}

/// The name of an example's document that gives none.
const NAME: &str = "example.md";

pub(super) fn cases(fences: &[Fence]) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    for fence in fences {
        let mut words = fence.info.split_whitespace();
        match (words.next(), words.next()) {
            (Some("md"), Some(kind @ ("fires" | "silent"))) => {
                let (mut name, mut as_of, mut language) = (None, None, None);
                for option in words {
                    match option.split_once('=') {
                        Some(("file", value)) => name = Some(value.to_owned()),
                        Some(("as_of", value)) => {
                            as_of = Some(value.parse().map_err(|_| format!("`{value}` is no date: write 2024-05-01"))?)
                        }
                        Some(("language", value)) => {
                            language =
                                Some(English::parse(value).ok_or_else(|| format!("`{value}`: write en-GB or en-US"))?)
                        }
                        _ => return Err(format!("an example has no option `{option}`: file=, as_of=, language=")),
                    }
                }
                let fires = kind == "fires";
                let file = read_file(name.as_deref().unwrap_or(NAME), fence.content);
                if fires == file.carets.is_empty() && name.is_none() {
                    return Err(format!("a block `{kind}` {} carets", if fires { "needs" } else { "has no" }));
                }
                // Blocks with names that follow each other are the documents of one case.
                match cases.last_mut() {
                    Some(last) if name.is_some() && last.fires == fires && joins(last, &file.name) => {
                        last.files.push(file);
                        last.as_of = last.as_of.or(as_of);
                    }
                    _ => cases.push(Case {
                        fires,
                        files: vec![file],
                        as_of,
                        language,
                        fixed: None,
                        fixed_unsafe: None,
                        report: None,
                    }),
                }
            }
            (Some("md"), Some("fixed")) => {
                let last = cases.last_mut().ok_or("a block `fixed` stands behind a block `fires`")?;
                match words.next() {
                    None => last.fixed = Some(fence.content.to_owned()),
                    Some("unsafe") => last.fixed_unsafe = Some(fence.content.to_owned()),
                    Some(other) => return Err(format!("`fixed {other}`: write `fixed` or `fixed unsafe`")),
                }
            }
            (Some("report"), None) => {
                let last = cases.last_mut().ok_or("a block `report` stands behind a block `fires`")?;
                last.report = Some(fence.content.to_owned());
            }
            (Some("md"), other) => {
                return Err(format!("`md {}`: write fires, silent or fixed", other.unwrap_or_default()));
            }
            _ => {}
        }
    }
    Ok(cases)
}

fn joins(case: &Case, name: &str) -> bool {
    case.files.iter().all(|f| f.name != name && f.name != NAME)
}

fn read_file(name: &str, content: &str) -> ExampleFile {
    let mut file = ExampleFile { name: name.to_owned(), text: String::new(), carets: Vec::new() };
    let mut line = 0;
    for text in content.split_inclusive('\n') {
        match caret(text.trim_end(), line) {
            Some(caret) if line > 0 => file.carets.push(caret),
            _ => {
                file.text.push_str(text);
                line += 1;
            }
        }
    }
    file
}

/// `  ^^^^ rule-name part of the message` under the line.
fn caret(text: &str, line: usize) -> Option<Caret> {
    let carets = text.trim_start_matches(' ');
    let start = text.len() - carets.len() + 1;
    let rest = carets.trim_start_matches('^');
    let length = carets.len() - rest.len();
    let rest = rest.strip_prefix(' ').filter(|_| length > 0)?.trim();
    let (rule, message) = rest.split_once(' ').unwrap_or((rest, ""));
    let message = (!message.is_empty()).then(|| message.trim().to_owned());
    Some(Caret { line, start, end: start + length, rule: rule.to_owned(), message })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fences::fences;

    #[test]
    fn reads_carets_and_options() {
        let page = "```md fires as_of=2024-05-01\nI am a SRE.\n     ^^^^^ article reads an\nNext.\n```\n\n\
                    ```md fixed\nI am an SRE.\nNext.\n```\n```md silent\nI am an SRE.\n```\n";
        let cases = cases(&fences(page)).unwrap();
        assert_eq!(cases.len(), 2);
        assert_eq!(cases[0].files[0].text, "I am a SRE.\nNext.\n");
        let caret = &cases[0].files[0].carets[0];
        assert_eq!((caret.line, caret.start, caret.end), (1, 6, 11));
        assert_eq!((caret.rule.as_str(), caret.message.as_deref()), ("article", Some("reads an")));
        assert_eq!(cases[0].fixed.as_deref(), Some("I am an SRE.\nNext.\n"));
        assert!(cases[0].as_of.is_some());
    }

    #[test]
    fn named_blocks_make_one_case() {
        let page = "```md fires file=a.md\nx\n^ r\n```\n```md fires file=b.md\ny\n```\n```md silent\nz\n```\n";
        let cases = cases(&fences(page)).unwrap();
        assert_eq!(cases.iter().map(|c| c.files.len()).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn tells_what_is_wrong() {
        let problem = |page: &str| cases(&fences(page)).unwrap_err();
        assert!(problem("```md fires\nno carets\n```\n").contains("needs carets"));
        assert!(problem("```md silent colour=red\nx\n```\n").contains("no option"));
        assert!(problem("```md fire\nx\n^ r\n```\n").contains("write fires"));
    }
}
