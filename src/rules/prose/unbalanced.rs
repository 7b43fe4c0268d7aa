//! Brackets and quotation marks that open and never close, or close and never opened.

use crate::{
    diagnostic::Diagnostic,
    document::{Block, BlockKind, MarkKind},
    rules::Context,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, block, _) in context.prose() {
        if matches!(block.kind, BlockKind::Code | BlockKind::Cell) {
            continue;
        }
        for (at, message) in bracket(block).into_iter().chain(quote(block)) {
            let marked = block.prose.is_marked(&(at..at + 1), |k| matches!(k, MarkKind::Code | MarkKind::Link(_)));
            let span = block.place(word(block, at));
            if !marked {
                found.push(Diagnostic::new("unbalanced", span, message.to_owned()));
            }
        }
    }
}

/// The mark with the word beside it.
fn word(block: &Block, at: usize) -> std::ops::Range<usize> {
    let text = block.text();
    let close = text[at..].starts_with(')');
    if close {
        let start =
            text[..at].rfind(char::is_whitespace).map_or(0, |i| i + text[i..].chars().next().map_or(1, char::len_utf8));
        return start..at + 1;
    }
    let rest = &text[at..];
    at..at + rest.find(char::is_whitespace).unwrap_or(rest.len())
}

/// The only bracket of a block that has no partner.
fn bracket(block: &Block) -> Option<(usize, &'static str)> {
    let text = block.text();
    let mut open = Vec::new();
    let mut alone = Vec::new();
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '(' | ')')) {
        if mark == '(' {
            open.push(at);
        } else if open.pop().is_none() && !is_label(text, at) {
            alone.push((at, "This bracket was never opened"));
        }
    }
    alone.extend(open.into_iter().map(|at| (at, "This bracket never closes")));
    // ":(" is a face; more than one is a text with rules of its own.
    let face = |at: usize| text[..at].ends_with([':', ';', '=']) || text[at..].starts_with("(:");
    let [(at, message)] = alone.as_slice() else { return None };
    (!face(*at)).then_some((*at, *message))
}

/// "a)", "1)".
fn is_label(text: &str, at: usize) -> bool {
    let before = text[..at].rsplit(char::is_whitespace).next().unwrap_or("");
    let before = before.trim_start_matches(['(', '*', '_']);
    !before.is_empty() && before.chars().count() <= 3 && before.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
}

/// A straight quotation mark without its partner, where the block has one only.
fn quote(block: &Block) -> Option<(usize, &'static str)> {
    let text = block.text();
    let inch = |at: usize| text[..at].ends_with(|c: char| c.is_ascii_digit());
    let mut marks = text.char_indices().filter(|(_, c)| *c == '"');
    let (at, _) = marks.next()?;
    if marks.next().is_some() || inch(at) || text.contains(['\u{201c}', '\u{201d}']) {
        return None;
    }
    let opens = text[..at].ends_with(char::is_whitespace) || at == 0;
    let opens = opens && text[at + 1..].starts_with(char::is_alphanumeric);
    opens.then_some((at, "This quotation never ends"))
}
