//! Lists of words and phrases that are written as one text and searched for without comparing each.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::QuickSet;

/// Words between spaces, for lists that are asked about every word of a text.
#[derive(Debug)]
pub struct WordSet {
    words: &'static str,
    set: OnceLock<QuickSet<&'static str>>,
}

impl WordSet {
    pub const fn new(words: &'static str) -> Self {
        Self { words, set: OnceLock::new() }
    }

    pub fn has(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.words.split_ascii_whitespace().collect()).contains(word)
    }
}

/// Phrases between bars, all looked for in one pass.
#[derive(Debug)]
pub struct PhraseSet {
    phrases: &'static str,
    automaton: OnceLock<Option<AhoCorasick>>,
}

impl PhraseSet {
    pub const fn new(phrases: &'static str) -> Self {
        Self { phrases, automaton: OnceLock::new() }
    }

    fn automaton(&self) -> Option<&AhoCorasick> {
        // A few phrases of a few letters always fit into an automaton.
        let build = || AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(self.phrases.split('|'));
        self.automaton.get_or_init(|| build().ok()).as_ref()
    }

    /// Whether one of the phrases stands anywhere in a text.
    pub fn any(&self, text: &str) -> bool {
        self.automaton().is_some_and(|a| a.is_match(text))
    }

    /// Whether one of the phrases stands in a text with no letter or digit before or behind it.
    pub fn any_whole(&self, text: &str) -> bool {
        let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        // Most texts hold none, which is found out sooner than where each stands.
        let all = self.automaton().filter(|a| a.is_match(text)).map(|a| a.find_overlapping_iter(text));
        all.into_iter().flatten().any(|hit| {
            open(text.get(..hit.start()).and_then(|t| t.chars().next_back()))
                && open(text.get(hit.end()..).and_then(|t| t.chars().next()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole() {
        static SET: WordSet = WordSet::new("one two  three");
        assert!(SET.has("two") && SET.has("three"));
        assert!(!SET.has("tw") && !SET.has("") && !SET.has("two  three"));
    }

    #[test]
    fn phrases_overlap_and_have_borders() {
        static SET: PhraseSet = PhraseSet::new("want to|to learn|next step");
        assert!(SET.any("unwant tox") && !SET.any_whole("unwant tox"));
        assert!(SET.any_whole("unwant to learn") && SET.any_whole("(next step)"));
        assert!(!SET.any("nothing") && !SET.any_whole(""));
    }
}
