//! Typed access to the embedded word lists.

mod acronyms;
mod competencies;
mod freeze;
mod hash;
mod labels;
mod languagetool;
mod magnitudes;
mod occupations;
mod own;
mod postings;
mod sections;
mod stem;
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
pub use magnitudes::{Magnitudes, MoneyRange};
pub use occupations::Occupations;
pub use own::{OwnFile, OwnList, join, own_name, with_own};
pub use postings::{Part, PostingLexicon};
pub use sections::{SectionKind, SectionLexicon};
pub use stem::{Stemmed, stem, stems};
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
            sections: SectionLexicon::read(include_str!("../../lexicon/sections.toml")),
            titles: TitleLexicon::read(include_str!("../../lexicon/titles.toml")),
            labels: LabelLexicon::read(
                include_str!("../../lexicon/labels.toml"),
                include_str!("../../lexicon/places.toml"),
            ),
            acronyms: AcronymLexicon::read(include_str!("../../lexicon/acronyms.toml")),
            postings: PostingLexicon::read(include_str!("../../lexicon/postings.toml")),
        }
    }
}

/// Lower case, white space folded, marks other than apostrophes, hyphens and signs of names dropped.
pub fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        let kept = c.is_ascii_alphanumeric() || matches!(c, '\'' | '-' | '&' | '+' | '#' | '/');
        if !kept && (c.is_ascii() || !c.is_alphanumeric()) {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            out.extend(c.to_lowercase());
        }
    }
    out
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
    list.split_ascii_whitespace().any(|w| w == word)
}

/// The last boundary between characters at or before a byte.
pub fn boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}
