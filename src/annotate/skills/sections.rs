//! Sections whose every entry shows one competency: publications, talks, grants, outreach.

use crate::{
    document::{Block, BlockKind, Document},
    lexicon::{Competencies, SectionKind, SectionLexicon, has_word, normalise},
};

/// Words of headings and the competency that every entry below shows.
const SHOWN: &[(&str, &str)] = &[
    ("talks talk keynotes speeches presentations lectures speaking", "public-speaking"),
    ("publications papers articles posters preprints books", "academic-publishing"),
    ("grants grant funding", "grant-writing"),
    ("outreach engagement", "outreach"),
];

/// The competency that a block shows by the heading of its own section.
pub fn shown(document: &Document, block: &Block, lexicon: &SectionLexicon) -> Option<&'static str> {
    let entry = matches!(block.kind, BlockKind::Item | BlockKind::Paragraph) && block.words.len() > 3;
    let heading = document.section(block.section).heading.filter(|_| entry)?;
    let text = document.block(heading).text();
    let words = normalise(text);
    let says = |list: &str| words.split(' ').any(|w| has_word(list, w));
    let fits = |(list, key): &&(&str, &'static str)| {
        let listed = matches!(lexicon.exact(text), Some(SectionKind::Publications | SectionKind::Awards));
        says(list) && (listed || words.split(' ').count() <= 4) && Competencies::current().get(key).is_some()
    };
    SHOWN.iter().find(fits).map(|(_, key)| *key)
}
