//! Acronyms that need no expansion: `lexicon/acronyms.toml`.

use std::collections::{BTreeMap, HashSet};

#[derive(Debug, Default)]
pub struct AcronymLexicon {
    /// In capitals, without the "s" of a plural.
    known: HashSet<String>,
}

impl AcronymLexicon {
    pub fn read(text: &str) -> Self {
        let lists: BTreeMap<String, String> = toml::from_str(text).unwrap_or_default();
        let known = lists.values().flat_map(|list| list.split_whitespace()).map(str::to_owned).collect();
        Self { known }
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
