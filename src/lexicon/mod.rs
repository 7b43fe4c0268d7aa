//! Typed access to the embedded word lists.

mod acronyms;
mod competencies;
mod freeze;
mod hash;
mod labels;
mod languagetool;
mod leaving;
mod lists;
mod lower;
mod magnitudes;
mod normalise;
mod occupations;
mod own;
mod postings;
mod sections;
mod stem;
mod stems;
mod technologies;
mod thesaurus;
mod titles;
mod word_set;

use std::sync::OnceLock;

pub use acronyms::AcronymLexicon;
pub use competencies::{Competencies, Competency, Pattern, Shows};
pub use hash::{QuickHasher, QuickMap, QuickSet};
pub use labels::LabelLexicon;
pub use languagetool::LanguageToolLists;
pub use leaving::LeavingLexicon;
pub use lists::parts;
pub use lower::{lower_case, normal};
pub use magnitudes::{Magnitudes, MoneyRange};
pub use normalise::normalise;
pub use occupations::Occupations;
pub use own::{OwnFile, OwnList, join, own_name, with_own};
pub use postings::{Part, PostingLexicon};
pub use sections::{SectionKind, SectionLexicon};
pub use stem::stem;
pub use stems::{Stemmed, stems};
pub use technologies::{Matching, Surface, Technologies, Technology};
pub use thesaurus::{Classes, Thesaurus};
pub use titles::TitleLexicon;
pub use word_set::{PhraseSet, WordSet};

/// Every list, read once.
#[derive(Debug)]
pub struct Lexicon {
    pub sections: SectionLexicon,
    pub titles: TitleLexicon,
    pub labels: LabelLexicon,
    pub acronyms: AcronymLexicon,
    pub postings: PostingLexicon,
    pub leaving: LeavingLexicon,
}

impl Lexicon {
    /// The lists that come with the program.
    pub fn embedded() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Self::load)
    }

    /// Reads the lists that come with the program anew.
    pub fn load() -> Self {
        Lexicon {
            sections: SectionLexicon::load(),
            titles: TitleLexicon::load(),
            labels: LabelLexicon::load(),
            acronyms: AcronymLexicon::load(),
            postings: PostingLexicon::load(),
            leaving: LeavingLexicon::load(),
        }
    }
}

/// Whether `phrase` stands in `text` as whole words; both normalised.
pub fn holds_phrase(text: &str, phrase: &str) -> bool {
    !phrase.is_empty()
        && text.match_indices(phrase).any(|(at, _)| {
            let end = at + phrase.len();
            (at == 0 || text.as_bytes()[at - 1] == b' ') && (end == text.len() || text.as_bytes()[end] == b' ')
        })
}

/// Whether a word stands in a list of words between spaces.
pub fn has_word(list: &str, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let (Some(first), Some(last)) = (word.first(), list.len().checked_sub(word.len())) else { return false };
    let mut begins = true;
    for (at, byte) in list.iter().enumerate().take(last + 1) {
        if begins && byte == first && list.get(at..at + word.len()) == Some(word) {
            let ends = list.get(at + word.len()).is_none_or(u8::is_ascii_whitespace);
            if ends && !word.iter().any(u8::is_ascii_whitespace) {
                return true;
            }
        }
        begins = byte.is_ascii_whitespace();
    }
    false
}

/// The last boundary between characters at or before a byte.
pub fn boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_list_are_whole() {
        for word in ["a", "of", "the", "on-call", "one  two", "", "th", "he", "call", "of the"] {
            let list = "a of  the\n on-call";
            assert_eq!(has_word(list, word), list.split_ascii_whitespace().any(|w| w == word), "{word}");
        }
    }
}
