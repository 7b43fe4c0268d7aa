//! The same passage twice in one document: what was left behind when text was copied.

use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::{Block, BlockKind, WordKind},
    rules::Context,
    source::Span,
};

/// Words from which on a repetition is no chance.
const LONG: usize = 25;

/// A word of the stream, in lower case, with its place.
struct Said {
    word: String,
    span: Span,
    /// Counts the blocks.
    block: usize,
}

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for document in context.documents {
        let own = stream(context.prose().filter(|(d, _, _)| d.source == document.source));
        let posting = stream(context.blocks().filter(|(d, _, r)| d.source == document.source && r.is_posting()));
        // The candidate may quote the posting.
        let quoted: HashSet<u64> = windows(&posting).map(|(_, w)| w).collect();
        let mut first: HashMap<u64, usize> = HashMap::new();
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
    matches!((words.get(a), words.get(b)), (Some(a), Some(b)) if a.word == b.word)
}

fn stream<'a>(blocks: impl Iterator<Item = (&'a crate::document::Document, &'a Block, Role)>) -> Vec<Said> {
    let mut words = Vec::new();
    for (number, (_, block, role)) in blocks.enumerate() {
        let told = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item)
            && !matches!(role, Role::Contact | Role::Skills);
        if !told {
            continue;
        }
        for word in block.words.iter().filter(|w| w.kind != WordKind::Punctuation) {
            let (span, word) = (block.place(word.range()), word.of(block.text()).to_lowercase());
            words.push(Said { word, span, block: number });
        }
    }
    words
}

/// Every run of so many words as one number, by where it begins.
fn windows(words: &[Said]) -> impl Iterator<Item = (usize, u64)> {
    let hashes: Vec<u64> = words
        .iter()
        .map(|said| {
            let mut hasher = DefaultHasher::new();
            said.word.hash(&mut hasher);
            hasher.finish()
        })
        .collect();
    let key = |i: usize| {
        hashes.get(i..i + LONG).map(|w| w.iter().fold(0_u64, |sum, h| sum.wrapping_mul(31).wrapping_add(*h)))
    };
    let keys: Vec<(usize, u64)> = (0..hashes.len()).map_while(|i| Some((i, key(i)?))).collect();
    keys.into_iter()
}

/// The second passage as far as it runs in its first block; the first is the label.
fn finding(words: &[Said], first: usize, second: usize, length: usize) -> Option<Diagnostic> {
    let place = |at: usize| {
        let begin = words.get(at)?;
        let end = words.get(at..at + length)?.iter().take_while(|w| w.block == begin.block).last()?;
        Some(Span::new(begin.span.source, begin.span.start..end.span.end))
    };
    let message = format!("The same {length} words stand above already");
    let finding =
        Diagnostic::new("repeated-passage", place(second)?, message).label(place(first)?, "here for the first time");
    Some(finding.note("Keep the passage where it belongs and say something new here"))
}
