//! Words by which the parts of a posting are told apart: `lexicon/postings.toml`.

use std::collections::BTreeMap;

use super::{
    QuickSet,
    lists::{lists, parts},
    normal,
};

/// See [`lists`] for the form.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/postings.frozen"));

/// A part of a posting by the words above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Asked,
    Attitudes,
    Offers,
    Pluses,
    Tasks,
}

#[derive(Debug, Default)]
pub struct PostingLexicon {
    lists: BTreeMap<&'static str, QuickSet<&'static str>>,
}

impl PostingLexicon {
    /// Reads the lists that come with the program anew.
    pub fn load() -> Self {
        Self { lists: lists(FROZEN).map(|(name, words)| (name, words.collect())).collect() }
    }

    /// Whether a list holds a word in lower case.
    pub fn has(&self, list: &str, word: &str) -> bool {
        self.lists.get(list).is_some_and(|words| words.contains(word))
    }

    fn holds(&self, list: &str, text: &str) -> bool {
        self.lists.get(list).is_some_and(|words| parts(text, b' ').any(|w| words.contains(w)))
    }

    /// What a heading, a label or a sentence above a list says about it; `None` where no word tells.
    pub fn part(&self, label: &str) -> Option<Part> {
        let label = normal(label);
        let says = |list: &str| self.holds(list, &label);
        match () {
            () if says("pluses") => Some(Part::Pluses),
            () if says("offers") => Some(Part::Offers),
            () if says("attitudes") || label.starts_with("how you ") => Some(Part::Attitudes),
            // "What you will do", "Your job": the deed weighs more than the person.
            () if says("tasks") => Some(Part::Tasks),
            () if says("asked") => Some(Part::Asked),
            () => None,
        }
    }

    /// Whether an item names a thing that is asked for: "experience", "knowledge".
    pub fn asks(&self, item: &str) -> bool {
        self.holds("items", &normal(item))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn labels() {
        let list = &Lexicon::embedded().postings;
        for (label, part) in [
            ("What awaits you", Some(Part::Tasks)),
            ("What you will do:", Some(Part::Tasks)),
            ("What we wish for", Some(Part::Asked)),
            ("Extra points for", Some(Part::Pluses)),
            ("You as a person", Some(Part::Attitudes)),
            ("What we offer you", Some(Part::Offers)),
            ("Lumen Clinics", None),
        ] {
            assert_eq!(list.part(label), part, "{label}");
        }
        assert!(list.asks("A good command of English") && !list.asks("Plan the routes"));
    }
}
