//! `<!-- preplint: allow(rule) reason -->`, and `preplint_allow` in front matter.

use crate::{
    diagnostic::Diagnostic,
    document::{BlockKind, Comment, Document, SectionId},
    source::Span,
};

/// How a comment for preplint begins.
const SIGN: &str = "preplint:";

/// What stands around a comment's text.
const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

/// The key of the front matter that names rules for the whole document.
const KEY: &str = "preplint_allow";

/// Rules that are switched off somewhere.
#[derive(Clone, Debug)]
pub struct Suppression {
    /// The comment, or the value in the front matter.
    pub span: Span,
    /// Each name with its place.
    pub rules: Vec<(String, Span)>,
    pub reason: String,
    /// Where findings are hidden; empty where nothing stands behind the comment.
    pub covers: Span,
}

impl Suppression {
    /// Whether a finding of the rule that begins at the span is hidden.
    pub fn hides(&self, finding: &Diagnostic) -> bool {
        let at = finding.span;
        let begins = at.source == self.covers.source && (self.covers.start..self.covers.end).contains(&at.start);
        begins && self.rules.iter().any(|(name, _)| *name == finding.rule)
    }
}

/// How far a comment reaches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Block,
    Section,
    File,
}

const WORDS: [(&str, Reach); 3] =
    [("allow", Reach::Block), ("allow-section", Reach::Section), ("allow-file", Reach::File)];

/// The suppressions of a document in reading order; `Err` holds the place of a comment that is meant as one and says
/// nothing.
pub fn suppressions(document: &Document) -> Vec<Result<Suppression, Span>> {
    let whole = Span::new(document.source, 0..usize::MAX);
    let front = document.front_matter.as_ref().and_then(|f| f.get(KEY));
    let front = front.map(|(value, span)| {
        let rules = names(value, |range| Span::new(span.source, span.start + range.start..span.start + range.end));
        if rules.is_empty() {
            return Err(span);
        }
        Ok(Suppression { span, rules, reason: String::new(), covers: whole })
    });
    front.into_iter().chain(document.comments.iter().filter_map(|c| read(document, c, whole))).collect()
}

/// `None` for a comment that is for somebody else.
fn read(document: &Document, comment: &Comment, whole: Span) -> Option<Result<Suppression, Span>> {
    let order = comment.text.trim_start().strip_prefix(SIGN)?;
    Some(understood(document, comment, order, whole).ok_or(comment.span))
}

fn understood(document: &Document, comment: &Comment, order: &str, whole: Span) -> Option<Suppression> {
    let (word, rest) = order.split_once('(')?;
    let (list, reason) = rest.split_once(')')?;
    let reach = WORDS.iter().find(|(name, _)| *name == word.trim()).map(|(_, reach)| *reach)?;
    let before = comment.text.len() - rest.len();
    // In a quote, the lines of a comment have signs before them, and offsets say nothing.
    let straight = comment.span.end - comment.span.start == OPEN.len() + comment.text.len() + CLOSE.len();
    let rules = names(list, |range| {
        let start = comment.span.start + OPEN.len() + before;
        if straight { Span::new(comment.span.source, start + range.start..start + range.end) } else { comment.span }
    });
    let covers = match reach {
        Reach::File => whole,
        Reach::Block => block(document, comment),
        Reach::Section => section(document, comment),
    };
    let reason = reason.trim_matches(|c: char| c.is_whitespace() || ":-–—".contains(c)).to_owned();
    (!rules.is_empty()).then_some(Suppression { span: comment.span, rules, reason, covers })
}

/// The names of a list, in brackets or without, each with its place.
fn names(list: &str, place: impl Fn(std::ops::Range<usize>) -> Span) -> Vec<(String, Span)> {
    let mut names = Vec::new();
    let mut at = 0;
    for part in list.split(',') {
        let name = part.trim_matches(|c: char| c.is_whitespace() || "[]\"'`".contains(c));
        // A part of the list: where it begins is known.
        let start = at + part.find(name).unwrap_or(0);
        if !name.is_empty() {
            names.push((name.to_owned(), place(start..start + name.len())));
        }
        at += part.len() + 1;
    }
    names
}

/// The block that the comment stands in or before; a whole table where it stands before one.
fn block(document: &Document, comment: &Comment) -> Span {
    let Some(block) = document.blocks.get(comment.block.0 as usize) else {
        return Span::new(document.source, 0..0);
    };
    match block.cell {
        Some(place) if block.kind == BlockKind::Cell && comment.span.end <= block.span.start => {
            let cells = document.blocks.iter().filter(|b| b.cell.is_some_and(|c| c.table == place.table));
            cells.fold(block.span, |all, cell| all.to(cell.span))
        }
        _ => block.span,
    }
}

/// The section that the comment's block is in; before the first heading, what stands there.
fn section(document: &Document, comment: &Comment) -> Span {
    let block = document.blocks.get(comment.block.0 as usize).or(document.blocks.last());
    let Some(block) = block else { return Span::new(document.source, 0..0) };
    let id = block.section;
    let range = document.section(id).blocks.clone();
    let blocks = document.blocks.get(range.start as usize..range.end as usize).unwrap_or(&[]);
    let inside = blocks.iter().filter(|b| id != SectionId(0) || b.section == id);
    inside.fold(block.span, |all, block| all.to(block.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document, source::Sources};

    /// What each suppression covers; `None` for a malformed one.
    fn covered(text: &str) -> Vec<Option<String>> {
        let sources = Sources::single("a.md", text);
        let (id, source) = sources.iter().next().unwrap();
        let document = document::read(id, source);
        let cut = |s: Suppression| {
            for (name, span) in &s.rules {
                assert_eq!(sources.text(*span), name);
            }
            text.get(s.covers.start..s.covers.end.min(text.len())).unwrap().trim().to_owned()
        };
        suppressions(&document).into_iter().map(|s| s.ok().map(cut)).collect()
    }

    fn some(text: &str) -> Vec<Option<String>> {
        vec![Some(text.to_owned())]
    }

    #[test]
    fn a_comment_covers_what_it_stands_in_or_before() {
        assert_eq!(covered("<!-- preplint: allow(x) -->\n\nA.\n\nB.\n"), some("A."));
        assert_eq!(covered("<!-- preplint: allow(x) -->\nA\nb.\n\nB.\n"), some("A\nb."));
        assert_eq!(
            covered("A <!-- preplint: allow(x, y-z) why --> b.\n\nB.\n")[0].as_deref().map(|s| s.ends_with("b.")),
            Some(true)
        );
        assert_eq!(covered("A.\n\n<!-- preplint: allow(x) -->\n"), some(""));
        assert_eq!(
            covered("<!-- preplint: allow(x) -->\n| a | b |\n| - | - |\n| c | d |\n\nB.\n"),
            some("a | b |\n| - | - |\n| c | d")
        );
        let cell = covered("| a | b |\n| - | - |\n| c <!-- preplint: allow(x) --> | d |\n")[0].clone().unwrap();
        assert!(cell.contains("c <!--") && !cell.contains('d'), "{cell}");
        let item = covered("- a\n- b <!-- preplint: allow(x) -->\n- c\n")[0].clone().unwrap();
        assert!(item.contains("b <!--") && !item.contains('c'), "{item}");
    }

    #[test]
    fn sections_and_files() {
        let text = "Z.\n\n# A\n\n## B\n\nb <!-- preplint: allow-section(x) -->\n\n### C\n\nc\n\n## D\n\nd\n";
        let section = covered(text)[0].clone().unwrap();
        assert!(section.starts_with("## B") && section.ends_with("c"), "{section}");
        assert_eq!(covered("<!-- preplint: allow-section(x) -->\nZ.\n\n# A\n\na\n"), some("Z."));
        let file = "---\npreplint_allow: [x, y]\n---\n\n# A\n";
        assert_eq!(covered(file), some(file.trim()));
    }

    #[test]
    fn what_is_no_suppression() {
        for text in ["<!-- preplint: alow(x) -->", "<!-- preplint: allow() -->", "<!-- preplint: allow x -->"] {
            assert_eq!(covered(text), [None], "{text}");
        }
        let code = "`<!-- preplint: allow(x) -->`\n\n```\n<!-- preplint: allow(x) -->\n```\n\n<!-- preplint -->\n";
        assert_eq!(covered(code), []);
    }
}
