//! Sections whose every entry shows one competency: publications, talks, grants, outreach.

use crate::{
    document::{Block, BlockId, BlockKind, Document},
    lexicon::{Competencies, SectionKind, SectionLexicon, has_word, normal, parts},
};

/// Words of headings and the competency that every entry below shows.
const SHOWN: &[(&str, &str)] = &[
    ("talks talk keynotes speeches presentations lectures speaking", "public-speaking"),
    ("publications papers articles posters preprints books", "academic-publishing"),
    ("grants grant funding", "grant-writing"),
    ("outreach engagement", "outreach"),
];

/// What the headings of a document show; the last one is kept.
#[derive(Default)]
pub struct Headings(Option<(BlockId, Option<&'static str>)>);

impl Headings {
    /// The competency that a block shows by the heading of its own section; blocks come in order.
    pub fn shown(&mut self, document: &Document, block: &Block, lexicon: &SectionLexicon) -> Option<&'static str> {
        let entry = matches!(block.kind, BlockKind::Item | BlockKind::Paragraph) && block.words.len() > 3;
        let heading = document.section(block.section).heading.filter(|_| entry)?;
        if let Some((_, shown)) = self.0.filter(|(last, _)| *last == heading) {
            return shown;
        }
        let shown = below(document.block(heading).text(), lexicon);
        self.0 = Some((heading, shown));
        shown
    }
}

/// The competency that every entry below a heading shows.
fn below(heading: &str, lexicon: &SectionLexicon) -> Option<&'static str> {
    let words = normal(heading);
    let says = |list: &str| parts(&words, b' ').any(|w| has_word(list, w));
    let fits = |(list, key): &&(&str, &'static str)| {
        let listed = matches!(lexicon.exact(heading), Some(SectionKind::Publications | SectionKind::Awards));
        says(list) && (listed || words.split(' ').count() <= 4) && Competencies::current().get(key).is_some()
    };
    SHOWN.iter().find(fits).map(|(_, key)| *key)
}
