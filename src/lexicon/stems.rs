//! The words of a text with their stems; most words of a text were cut before.

use std::{
    cell::RefCell,
    hash::{BuildHasher, BuildHasherDefault},
    ops::Range,
    rc::Rc,
};

use super::{QuickHasher, stem};

/// One word of a text with its stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stemmed {
    /// Bytes of the text.
    pub range: Range<usize>,
    pub stem: Rc<str>,
}

/// Words of a text: letters and digits with the hyphens, slashes, apostrophes, dots and signs inside or behind them.
pub fn stems(text: &str) -> Vec<Stemmed> {
    let mut found = Vec::with_capacity(text.len() / 6);
    RECENT.with_borrow_mut(|recent| {
        each_word(text, |range| {
            let stem = text.get(range.clone()).map_or_else(|| "".into(), |word| recent.stem(word));
            found.push(Stemmed { range, stem });
        });
    });
    found
}

fn each_word(text: &str, mut each: impl FnMut(Range<usize>)) {
    let bytes = text.as_bytes();
    let character = |at: usize| match bytes.get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => text.get(at..).and_then(|rest| rest.chars().next()),
    };
    let mut at = 0;
    while let Some(c) = character(at) {
        let start = at;
        at += c.len_utf8();
        if !c.is_alphanumeric() {
            continue;
        }
        while let Some(c) = character(at) {
            if !c.is_alphanumeric() {
                let next = character(at + c.len_utf8());
                let joins = matches!(c, '-' | '/' | '\'' | '.' | '&') && next.is_some_and(char::is_alphanumeric);
                let sign = matches!(c, '#' | '+') && !next.is_some_and(char::is_alphanumeric);
                if !joins && !sign {
                    break;
                }
            }
            at += c.len_utf8();
        }
        each(start..at);
    }
}

thread_local! {
    static RECENT: RefCell<Recent> = RefCell::new(Recent::default());
}

/// Places for words; a power of two.
const PLACES: usize = 4096;
/// Bytes of the longest word that is kept.
const LONGEST: usize = 32;

/// The words that were cut last. Each has one place, which it shares with whatever word comes to the same one later.
#[derive(Default)]
struct Recent(Vec<Option<(Box<str>, Rc<str>)>>);

impl Recent {
    fn stem(&mut self, word: &str) -> Rc<str> {
        if word.len() > LONGEST {
            return stem(word).into();
        }
        if self.0.is_empty() {
            self.0.resize(PLACES, None);
        }
        let hash = BuildHasherDefault::<QuickHasher>::default().hash_one(word);
        let Some(place) = self.0.get_mut(hash as usize % PLACES) else { return stem(word).into() };
        match place {
            Some((kept, stem)) if **kept == *word => Rc::clone(stem),
            _ => Rc::clone(&place.insert((word.into(), stem(word).into())).1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_signs() {
        let found = stems("a/b tests, C# and on-call (CI/CD).");
        let found: Vec<&str> = found.iter().map(|s| &*s.stem).collect();
        assert_eq!(found, ["a/b", "test", "c#", "and", "on-call", "ci/cd"]);
    }

    #[test]
    fn a_word_is_never_taken_for_another() {
        let mut recent = Recent::default();
        for i in (0..10_000).chain(0..10_000) {
            assert_eq!(*recent.stem(&format!("w{i}")), *format!("w{i}"));
        }
        assert_eq!(*recent.stem(&"x".repeat(50)), *"x".repeat(50));
    }
}
