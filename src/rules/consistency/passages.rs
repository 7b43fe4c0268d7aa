//! The same passage twice in one document: what was left behind when text was copied.

use std::{
    hash::{Hash, Hasher},
    ops::Range,
};

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::{Block, BlockKind, WordKind},
    lexicon::{QuickHasher, QuickMap, QuickSet, lower_case},
    rules::Context,
    source::Span,
};

/// Words from which on a repetition is no chance.
const LONG: usize = 25;

/// A word of the stream with its place.
struct Said<'a> {
    /// Of the word in lower case; two words that share it are taken for one.
    hash: u64,
    block: &'a Block,
    /// Bytes of the block's text.
    range: Range<usize>,
    /// Counts the blocks.
    number: usize,
}

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for document in context.documents {
        let own = stream(context.prose().filter(|(d, _, _)| d.source == document.source));
        let posting = stream(context.blocks().filter(|(d, _, r)| d.source == document.source && r.is_posting()));
        // The candidate may quote the posting.
        let quoted: QuickSet<u64> = windows(&posting).map(|(_, w)| w).collect();
        let mut first: QuickMap<u64, usize> = QuickMap::default();
        first.reserve(own.len());
        let mut next = 0;
        for (i, window) in windows(&own) {
            if i < next {
                continue;
            }
            match first.get(&window) {
                Some(at) if at + LONG <= i && !quoted.contains(&window) => {
                    let length = (0..own.len() - i).take_while(|k| at + k < i && same(&own, at + k, i + k)).count();
                    if length < LONG {
                        continue;
                    }
                    next = i + length;
                    found.extend(finding(&own, *at, i, length));
                }
                Some(_) => {}
                None => {
                    first.insert(window, i);
                }
            }
        }
    }
}

fn same(words: &[Said], a: usize, b: usize) -> bool {
    matches!((words.get(a), words.get(b)), (Some(a), Some(b)) if a.hash == b.hash)
}

fn stream<'a>(blocks: impl Iterator<Item = (&'a crate::document::Document, &'a Block, Role)>) -> Vec<Said<'a>> {
    let mut words = Vec::new();
    for (number, (_, block, role)) in blocks.enumerate() {
        let told = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item)
            && !matches!(role, Role::Contact | Role::Skills);
        if !told {
            continue;
        }
        for word in block.words.iter().filter(|w| w.kind != WordKind::Punctuation) {
            let mut hasher = QuickHasher::default();
            lower_case(word.of(block.text())).hash(&mut hasher);
            words.push(Said { hash: hasher.finish(), block, range: word.range(), number });
        }
    }
    words
}

/// Every run of so many words as one number, by where it begins.
fn windows<'a>(words: &'a [Said]) -> impl Iterator<Item = (usize, u64)> + 'a {
    let sum = |w: &[Said]| w.iter().fold(0_u64, |sum, said| sum.wrapping_mul(31).wrapping_add(said.hash));
    words.windows(LONG).map(sum).enumerate()
}

/// The second passage as far as it runs in its first block; the first is the label.
fn finding(words: &[Said], first: usize, second: usize, length: usize) -> Option<Diagnostic> {
    let place = |at: usize| {
        let begin = words.get(at)?;
        let end = words.get(at..at + length)?.iter().take_while(|w| w.number == begin.number).last()?;
        let (first, last) = (begin.block.place(begin.range.clone()), end.block.place(end.range.clone()));
        Some(Span::new(first.source, first.start..last.end))
    };
    let message = format!("The same {length} words stand above already");
    let finding =
        Diagnostic::new("repeated-passage", place(second)?, message).label(place(first)?, "here for the first time");
    Some(finding.note("Keep the passage where it belongs and say something new here"))
}
