//! The same word twice in a row.

use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, MarkKind, Word, WordKind},
    lexicon::lower_case,
    rules::Context,
};

/// Words that English repeats, for grammar or for force.
const REPEATABLE: &[&str] = &[
    "blah", "bye", "can", "cha", "do", "far", "had", "her", "hush", "is", "knock", "long", "many", "more", "much",
    "no", "really", "so", "that", "very", "yada", "you",
];

/// Words that are never a name, so that two of them are a slip even with capitals.
const FUNCTION: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "i", "in", "it", "my", "of", "on",
    "or", "our", "the", "their", "this", "to", "was", "we", "were", "will", "with",
];

/// "log in in two steps": verbs that end in one of these words.
const PARTICLES: &[&str] = &["in", "on", "out", "up"];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, block, _) in context.prose() {
        for sentence in &block.sentences {
            let words = block.words_in(sentence.clone());
            let mut i = 0;
            while i < words.len() {
                let last = run_end(block, words, i);
                if last > i && is_slip(block, words, i, last) {
                    found.extend(finding(block, words, i, last));
                }
                i = last + 1;
            }
        }
    }
}

/// Index of the last of the equal words that begin at `i`.
fn run_end(block: &Block, words: &[Word], i: usize) -> usize {
    let text = block.text();
    let mut last = i;
    while let (Some(a), Some(b)) = (words.get(last), words.get(last + 1)) {
        let between = text.get(a.end..b.start).unwrap_or("");
        let apart = !between.is_empty() && between.chars().all(|c| c == ' ');
        let words_both = a.kind == WordKind::Word && b.kind == WordKind::Word;
        if !words_both || !apart || lower_case(a.of(text)) != lower_case(b.of(text)) {
            break;
        }
        last += 1;
    }
    last
}

fn is_slip(block: &Block, words: &[Word], i: usize, last: usize) -> bool {
    let text = block.text();
    let (Some(first), Some(second)) = (words.get(i), words.get(last)) else { return false };
    let lower = lower_case(first.of(text));
    let capital = |w: &Word| w.of(text).starts_with(char::is_uppercase);
    let phrasal = PARTICLES.contains(&&*lower) && i > 0;
    if FUNCTION.contains(&&*lower) {
        return !phrasal || last - i > 1 || !is_phrasal(words.get(i - 1).map_or("", |w| w.of(text)));
    }
    // "Duran Duran", "polish Polish": a name.
    lower.len() > 2 && lower.is_ascii() && !capital(second) && !phrasal && !REPEATABLE.contains(&&*lower)
}

fn is_phrasal(word: &str) -> bool {
    let stem = word.to_lowercase();
    ["log", "sign", "check", "com", "cam", "brin", "brought", "buil", "plug", "mov", "went", "go", "carr", "pass"]
        .iter()
        .any(|verb| stem.starts_with(verb))
}

fn finding(block: &Block, words: &[Word], i: usize, last: usize) -> Option<Diagnostic> {
    let (first, end) = (words.get(i)?, words.get(last)?);
    let range = first.start..end.end;
    if block.prose.is_marked(&range, |kind| *kind == MarkKind::Code) {
        return None;
    }
    let word = first.of(block.text());
    let finding = Diagnostic::new("repeated-word", block.place(range), format!("\"{word}\" stands here twice"));
    Some(finding.replace(Safety::Safe, block.place(first.end..end.end), ""))
}
