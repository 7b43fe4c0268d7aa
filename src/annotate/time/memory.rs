//! What began when, by the names in the sentence that told it: a later part that names it again speaks of that time.

use std::collections::HashMap;

use super::{
    lexemes::{Lex, lookup},
    resolved::Told,
};
use crate::source::Span;

/// A told date with its place.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub told: Told,
    pub span: Span,
}

/// Something that began, and its end where one was told.
#[derive(Clone, Debug)]
pub(super) struct Episode {
    pub start: Event,
    pub end: Option<Event>,
}

/// Episodes in the order in which they were told, by the words that name them.
#[derive(Debug, Default)]
pub(super) struct Memory {
    episodes: Vec<Episode>,
    /// The only episode with this word; `None` where several have it.
    words: HashMap<String, Option<usize>>,
}

/// Letters of a common noun that is rare enough to name an episode: "internship", "semester".
const LONG: usize = 7;

impl Memory {
    /// In a sentence the first word has its capital from its place; an entry begins with its name.
    pub fn begin(&mut self, sentence: &str, start: Event, entry: bool) {
        let index = self.episodes.len();
        self.episodes.push(Episode { start, end: None });
        let words = sentence.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
        for word in words.skip(usize::from(!entry)).filter(|w| is_name(w) || is_noun(w)) {
            let owner = self.words.entry(word.to_owned()).or_insert(Some(index));
            if *owner != Some(index) {
                *owner = None;
            }
        }
    }

    /// The end of what began last.
    pub fn end(&mut self, end: &Event) {
        if let Some(last) = self.episodes.last_mut() {
            last.end.get_or_insert_with(|| end.clone());
        }
    }

    /// Where the episode that the words behind "my second year" name began: " at Hooli I moved …".
    pub fn at(&self, behind: &str) -> Option<&Event> {
        let mut words = behind.split_whitespace();
        words.next().filter(|w| matches!(*w, "at" | "with" | "as"))?;
        let name: Vec<&str> = words.take(4).take_while(|w| w.starts_with(char::is_uppercase)).collect();
        self.named(&name.join(" ")).map(|e| &e.start)
    }

    /// The one episode that a text names: by a name, or by "the", "my" or "our" before a noun.
    pub fn named(&self, text: &str) -> Option<&Episode> {
        let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
        let owner = |word: &str| self.words.get(word).copied().flatten();
        let by_name = words.iter().filter(|w| is_name(w)).find_map(|w| owner(w));
        let definite = |i: Option<usize>| {
            i.and_then(|i| words.get(i)).is_some_and(|w| matches!(*w, "the" | "my" | "our" | "that"))
        };
        let nouns = words
            .iter()
            .enumerate()
            .filter(|(i, w)| is_noun(w) && (definite(i.checked_sub(1)) || definite(i.checked_sub(2))));
        let found = by_name.or_else(|| nouns.filter_map(|(_, w)| owner(w)).next())?;
        self.episodes.get(found)
    }
}

/// A capitalised word that says nothing of time.
fn is_name(word: &str) -> bool {
    word.len() > 3 && word.starts_with(char::is_uppercase) && lookup(word) == Lex::Other
}

fn is_noun(word: &str) -> bool {
    word.len() >= LONG && word.starts_with(char::is_lowercase) && lookup(word) == Lex::Other
}
