//! Acronyms that need no expansion: `lexicon/acronyms.toml`.

use super::{QuickSet, lists::lists};

/// See [`lists`] for the form.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/acronyms.frozen"));

#[derive(Debug, Default)]
pub struct AcronymLexicon {
    /// In capitals, without the "s" of a plural.
    known: QuickSet<&'static str>,
}

impl AcronymLexicon {
    /// Reads the list that comes with the program anew.
    pub fn load() -> Self {
        Self { known: lists(FROZEN).flat_map(|(_, words)| words).collect() }
    }

    /// Whether everybody who reads careers knows an acronym, given in capitals.
    pub fn is_known(&self, acronym: &str) -> bool {
        self.known.contains(acronym)
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;

    #[test]
    fn the_list_is_read() {
        let acronyms = &Lexicon::embedded().acronyms;
        assert!(acronyms.is_known("API") && acronyms.is_known("R&D") && !acronyms.is_known("SSG"));
    }
}
