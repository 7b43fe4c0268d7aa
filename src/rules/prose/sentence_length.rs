//! Sentences that cannot be said in one breath: `long-sentence` and `very-long-sentence`.

use std::ops::{Range, RangeInclusive};

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::{Block, BlockKind, Word, WordKind},
    rules::{Context, spoken},
};

pub fn long(context: &Context, found: &mut Vec<Diagnostic>) {
    let (breath, most) = limits(context);
    sentences(context, breath + 1..=most, |block, range, words| {
        let message = format!("This sentence has {words} words: it cannot be said in one breath (up to {breath})");
        found.push(Diagnostic::new("long-sentence", block.place(range), message));
    });
}

pub fn very_long(context: &Context, found: &mut Vec<Diagnostic>) {
    let (_, most) = limits(context);
    sentences(context, most + 1..=usize::MAX, |block, range, words| {
        let message = format!("This sentence has {words} words: a listener loses its beginning before it ends");
        found.push(Diagnostic::new("very-long-sentence", block.place(range), message));
    });
}

/// Words that fit one breath, and words that are far too many.
fn limits(context: &Context) -> (usize, usize) {
    let thresholds = &context.config.thresholds;
    let words = |n: i32| usize::try_from(n).unwrap_or(0);
    (words(thresholds.long_sentence_words), words(thresholds.very_long_sentence_words))
}

/// Calls `each` with the first three words of every sentence of so many words.
fn sentences(context: &Context, lengths: RangeInclusive<usize>, mut each: impl FnMut(&Block, Range<usize>, usize)) {
    for (_, block, role) in context.prose() {
        let prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Footnote);
        if !prose || matches!(role, Role::Skills | Role::Contact) {
            continue;
        }
        for sentence in spoken::sentences(block) {
            let words = block.words_in(sentence);
            let said = said(words);
            if !lengths.contains(&said) || is_list(block.text(), words, said) || is_laid_out(block, words) {
                continue;
            }
            let mut spoken = words.iter().filter(|w| w.kind != WordKind::Punctuation);
            if let (Some(first), Some(third)) = (spoken.next(), spoken.nth(1)) {
                each(block, first.start..third.end, said);
            }
        }
    }
}

/// The words that are said: no marks.
fn said(words: &[Word]) -> usize {
    words.iter().filter(|w| w.kind != WordKind::Punctuation).count()
}

/// Lines that end long before the page does are lines of their own, whatever stands between them.
fn is_laid_out(block: &Block, words: &[Word]) -> bool {
    const SHORT: usize = 50;
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let breaks = block.prose.soft_breaks().iter().copied().filter(|b| (first.start..last.end).contains(b));
    let mut start = first.start;
    breaks.into_iter().any(|end| {
        let short = end.saturating_sub(start) < SHORT;
        start = end;
        short
    })
}

/// More than a separator for every four words: an enumeration, whatever ends it.
fn is_list(text: &str, words: &[Word], said: usize) -> bool {
    let marks = words.iter().filter(|w| matches!(w.of(text), "," | ";" | "|" | "·" | "•" | "/" | ":")).count();
    marks * 4 > said
}
