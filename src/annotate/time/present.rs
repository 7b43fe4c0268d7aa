//! What stands for the present behind a date, in the languages of careers, and the words between the two.

use super::{
    atoms::Reader,
    lexemes::{Key, Lex},
};

/// Single words beside those that the table knows.
const WORDS: &[&str] = &["current", "currently", "now", "today", "date", "pres", "ongoing", "continuing", "continue"];

/// Phrases, as their words.
const PHRASES: &[&[&str]] = &[
    &["aujourd", "'", "hui"],
    &["en", "cours"],
    &["ce", "jour"],
    &["en", "curso"],
    &["la", "fecha"],
    &["la", "actualidad"],
    &["el", "presente"],
    &["em", "andamento"],
    &["em", "curso"],
    &["o", "momento"],
    &["in", "corso"],
    &["the", "present"],
    &["this", "day"],
    &["still", "there"],
    &["still", "working"],
];

/// The atom behind the words for the present at `i`.
pub(super) fn present_at(r: &Reader, i: usize) -> Option<usize> {
    let phrase = PHRASES.iter().find(|words| words.iter().enumerate().all(|(k, w)| r.is(i + k, w)));
    if let Some(words) = phrase {
        return Some(i + words.len());
    }
    let known = matches!(r.lex(i), Lex::Key(Key::Present)) || r.any(i, WORDS);
    known.then_some(i + 1)
}

/// Words that may stand between the ends of a range and make one of them.
pub(super) const LINKS: &[&str] = &[
    "to", "until", "till", "til", "through", "thru", "bis", "à", "hasta", "até", "fino", "tot", "au", "al", "ad", "a",
    "jusqu", "jusqu'à", "jusqu'au", "t/m", "tm", "upto",
];

/// Words and marks that may stand between the ends of a range.
pub(super) fn joins(r: &Reader, i: usize) -> bool {
    const FILLERS: &[&str] = &["up", "and", "the", "t", "m"];
    r.dash(i)
        || r.any(i, LINKS)
        || r.any(i, FILLERS)
        || matches!(r.lex(i), Lex::Mark('>' | '→' | ',' | '/' | '\n' | '~' | '～' | '〜'))
        || r.mark(i, '\'') && r.after_any(i, &["jusqu"])
}
