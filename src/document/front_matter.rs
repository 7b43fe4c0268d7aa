//! The metadata block at the top of a document: top-level keys with scalar values of YAML (`---`) or TOML (`+++`).

use std::ops::Range;

use super::FrontMatter;
use crate::source::{SourceId, Span};

/// The key whose value may be a list on its line, kept with its brackets.
const LIST: &str = "preplint_allow";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Syntax {
    Yaml,
    Toml,
}

/// Reads the block that starts at byte `start`; `None` where there is none, or where its lines are prose between two
/// rules.
pub(super) fn read(id: SourceId, text: &str, start: usize) -> Option<FrontMatter> {
    let mut lines = Lines { text, at: start };
    let first = lines.next()?;
    let syntax = match text[first].trim_end() {
        "---" => Syntax::Yaml,
        "+++" => Syntax::Toml,
        _ => return None,
    };
    let mut entries = Vec::new();
    // Keys below a table's head are not the document's.
    let mut nested = false;
    while let Some(range) = lines.next() {
        let line = &text[range.clone()];
        match (syntax, line.trim_end()) {
            (Syntax::Yaml, "---" | "...") | (Syntax::Toml, "+++") => {
                return Some(FrontMatter { span: Span::new(id, start..lines.at), entries });
            }
            (_, "") => continue,
            _ => {}
        }
        if line.starts_with('#') || line.starts_with([' ', '\t']) {
            continue;
        }
        match syntax {
            Syntax::Yaml if line.starts_with("- ") => continue,
            Syntax::Toml if line.starts_with('[') => {
                nested = true;
                continue;
            }
            _ => {}
        }
        let sign = if syntax == Syntax::Yaml { ':' } else { '=' };
        match line.split_once(sign) {
            Some((key, rest)) if is_key(key.trim()) => {
                let value = value(text, range.end - rest.len()..range.end, syntax, unquoted(key.trim()) == LIST);
                if let Some(value) = value.filter(|_| !nested) {
                    entries.push((
                        unquoted(key.trim()).to_owned(),
                        text[value.clone()].to_owned(),
                        Span::new(id, value),
                    ));
                }
            }
            // A list or string of TOML may go on over lines; YAML goes on only with an indent.
            _ if syntax == Syntax::Toml => {}
            _ => return None,
        }
    }
    None
}

/// Lines without their ends, from a byte on.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.text.get(self.at..).filter(|r| !r.is_empty())?;
        let len = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let range = self.at..self.at + len;
        let end = if rest[len..].starts_with("\r\n") { 2 } else { usize::from(len < rest.len()) };
        self.at = range.end + end;
        Some(range)
    }
}

fn is_key(key: &str) -> bool {
    let key = unquoted(key);
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

fn unquoted(text: &str) -> &str {
    let quoted = |q: char| text.strip_prefix(q).and_then(|t| t.strip_suffix(q));
    quoted('"').or_else(|| quoted('\'')).unwrap_or(text)
}

/// The place of a scalar without its quotes and without a comment behind it; `None` for lists, maps and long strings.
fn value(text: &str, range: Range<usize>, syntax: Syntax, may_be_list: bool) -> Option<Range<usize>> {
    let whole = &text[range.clone()];
    let start = range.start + (whole.len() - whole.trim_start().len());
    let whole = whole.trim();
    let quote = whole.chars().next()?;
    if whole.starts_with("\"\"\"") || whole.starts_with("'''") {
        return None;
    }
    if matches!(quote, '"' | '\'') {
        let len = whole[1..].find(quote)?;
        return Some(start + 1..start + 1 + len);
    }
    let whole = match (syntax, whole.find('#')) {
        (Syntax::Toml, Some(at)) => whole[..at].trim_end(),
        (Syntax::Yaml, _) => whole.find(" #").map_or(whole, |at| whole[..at].trim_end()),
        _ => whole,
    };
    if may_be_list && whole.starts_with('[') && whole.ends_with(']') {
        return Some(start..start + whole.len());
    }
    let scalar = !whole.is_empty() && !whole.starts_with(['[', '{', '|', '>', '&', '*', '!']);
    scalar.then(|| start..start + whole.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Option<Vec<(String, String)>> {
        let found = read(SourceId(0), text, 0)?;
        for (_, value, span) in &found.entries {
            assert_eq!(&text[span.range()], value);
        }
        Some(found.entries.into_iter().map(|(k, v, _)| (k, v)).collect())
    }

    fn pair(key: &str, value: &str) -> (String, String) {
        (key.to_owned(), value.to_owned())
    }

    #[test]
    fn yaml_scalars() {
        let text = "---\r\ntitle: \"A: b\"\r\ndate: 2024-05-21 # written\r\ntags: [a, b]\r\nmore:\r\n  key: x\r\n- y\r\nas_of: '2024'\r\n---\r\n# A";
        let found = [pair("title", "A: b"), pair("date", "2024-05-21"), pair("as_of", "2024")];
        assert_eq!(entries(text), Some(found.to_vec()));
        assert_eq!(read(SourceId(0), text, 0).map(|f| &text[f.span.end..]), Some("# A"));
    }

    #[test]
    fn toml_scalars() {
        let text =
            "+++\nas_of = 2024-03-15 # day\ntitle = \"a # b\"\nlist = [\n\"x\",\n]\n[target]\nrole = \"SRE\"\n+++\n";
        assert_eq!(entries(text), Some(vec![pair("as_of", "2024-03-15"), pair("title", "a # b")]));
    }

    #[test]
    fn prose_between_rules_is_no_metadata() {
        assert_eq!(entries("---\nI worked there.\n---\n"), None);
        assert_eq!(entries("---\nas_of: 2024\n"), None);
        assert_eq!(entries("# A\n---\n"), None);
        assert_eq!(entries(""), None);
    }
}
