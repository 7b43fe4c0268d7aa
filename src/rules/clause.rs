//! Small questions about the words of a sentence.

use std::{borrow::Cow, ops::Range};

use crate::{
    annotate::Role,
    document::{Block, WordKind},
    lexicon::lower_case,
};

/// Roles in which results are told.
pub(super) fn tells_results(role: Role) -> bool {
    matches!(role, Role::Career | Role::Projects | Role::Stories | Role::Volunteering)
}

/// The sentence around a byte, if a person could have said it: one of thousands of bytes is a table or noise.
pub(super) fn sayable_sentence(block: &Block, at: usize) -> Option<Range<usize>> {
    Some(block.sentence_at(at)).filter(|s| s.len() <= 2000)
}

/// The words of a range in lower case.
pub(super) fn lower_words(block: &Block, range: Range<usize>) -> Vec<Cow<'_, str>> {
    let text = block.text();
    block.words_in(range).iter().map(|w| lower_case(w.of(text))).collect()
}

/// Whether a number in digits stands in a range.
pub(super) fn has_number(block: &Block, range: Range<usize>) -> bool {
    block.words_in(range).iter().any(|w| w.kind == WordKind::Number)
}

/// Where the clause of a byte begins: behind the last semicolon, or comma with a conjunction, before it.
pub(super) fn clause_start(block: &Block, sentence: &Range<usize>, at: usize) -> usize {
    let text = block.text();
    let words = block.words_in(sentence.start..at.max(sentence.start));
    let mut start = sentence.start;
    for (i, word) in words.iter().enumerate() {
        let joins = |w: &str| matches!(w, "and" | "but" | "so" | "while" | "which" | "who");
        match word.of(text) {
            ";" => start = word.end,
            "," if words.get(i + 1).is_some_and(|w| joins(w.of(text))) => start = word.end,
            _ => {}
        }
    }
    start
}
