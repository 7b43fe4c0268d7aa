//! E-mail, phone, address and birth date outside of the header.

use std::ops::Range;

use crate::{
    annotate::Role,
    diagnostic::{Diagnostic, Safety},
    document::{Block, Document, WordKind},
    rules::Context,
};

/// Blocks at the top among which a header may stand, and the words that each has at most.
const TOP: u32 = 8;
const SHORT: usize = 16;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut all: Vec<(&Document, &Block, Range<usize>, &str)> = Vec::new();
    for (document, block, role) in context.prose() {
        if role == Role::Contact {
            continue;
        }
        all.extend(emails(block).map(|range| (document, block, range, "an e-mail address")));
        all.extend(phones(block).into_iter().map(|range| (document, block, range, "a phone number")));
    }
    for hit in context.hits_of("contact-data") {
        let what = if hit.phrase.name == "address" { "an address" } else { "a date of birth" };
        all.push((hit.document, hit.block, hit.range.clone(), what));
    }
    for (document, block, range, what) in all {
        if is_header(document, block) {
            continue;
        }
        let span = block.place(range.clone());
        let message = format!("\"{}\" is {what}: keep it to the header of the résumé", &block.text()[range.clone()]);
        found.push(
            Diagnostic::new("contact-data", span, message)
                .note("Documents are passed on and stored; whoever may call you has the header")
                .replace(Safety::Unsafe, block.place(gone(block, &range)), ""),
        );
    }
}

/// A line at the top or under a heading that announces it.
fn is_header(document: &Document, block: &Block) -> bool {
    let announced = document.heading_path(block).iter().any(|h| {
        let heading = h.text().to_lowercase();
        ["contact", "personal", "details", "reference"].iter().any(|w| heading.contains(w))
    });
    announced || block.is_heading() || block.id.0 < TOP && block.words.len() <= SHORT
}

/// What the fix takes away: the sentence, and the space before it, where others stay; else the words alone.
fn gone(block: &Block, range: &Range<usize>) -> Range<usize> {
    let sentence = block.sentence_at(range.start);
    if sentence.len() >= block.text().trim_end().len() || !sentence.contains(&(range.end - 1)) {
        return range.clone();
    }
    let before = block.text()[..sentence.start].trim_end().len();
    before..sentence.end
}

fn emails(block: &Block) -> impl Iterator<Item = Range<usize>> {
    let text = block.text();
    let words = block.words.iter().filter(|w| w.kind == WordKind::Word);
    words.map(|w| w.range()).filter(move |range| {
        let word = &text[range.clone()];
        let (name, domain) = word.split_once('@').unwrap_or_default();
        !name.is_empty() && domain.contains('.') && !matches!(name, "git" | "noreply" | "no-reply")
    })
}

/// "+33 1 99 00 42 17", "(419) 555-0100": 9 to 15 digits behind a plus, or ten as they are grouped in America.
fn phones(block: &Block) -> Vec<Range<usize>> {
    let text = block.text();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        if !matches!(c, '+' | '(' | '0'..='9') {
            continue;
        }
        let before = text[..at].chars().next_back();
        let group = text[..at].trim_end().ends_with(|b: char| b.is_ascii_digit());
        let border = !group && before.is_none_or(|b| !b.is_alphanumeric() && b != '.' && b != '-');
        if !border || found.last().is_some_and(|r| at < r.end) {
            continue;
        }
        let signs = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '.' | '/');
        let length = 1 + text[at + 1..].find(|c| !signs(c)).unwrap_or(text.len() - at - 1);
        let written = text[at..at + length].trim_end_matches(|c: char| !c.is_ascii_digit());
        let digits = written.bytes().filter(u8::is_ascii_digit).count();
        let first = written.trim_start_matches(['+', '(']).bytes().next();
        let international = c == '+' && (9..=15).contains(&digits) && matches!(first, Some(b'1'..=b'9'));
        if international || is_american(written) {
            found.push(at..at + written.len());
        }
    }
    found
}

/// "(419) 555-0100", "419-555-0100"
fn is_american(written: &str) -> bool {
    let groups: Vec<&str> = written.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).collect();
    let lengths: Vec<usize> = groups.iter().map(|g| g.len()).collect();
    lengths == [3, 3, 4] && written.contains(['-', '(', '.']) && written.rfind('(').is_none_or(|at| at == 0)
}
