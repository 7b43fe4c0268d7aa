//! How long each part of the candidate's text takes to say.

use crate::{
    Analysis,
    annotate::Role,
    document::{Block, Document, WordKind},
    source::Span,
};

/// Words a minute of a calm speaker.
pub const PACE: usize = 140;

/// A heading and the words that stand under it.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading's words, or the first words of the text where there is none.
    pub heading: Span,
    pub words: usize,
}

impl Section {
    /// Seconds to say it.
    pub fn seconds(&self) -> usize {
        self.words * 60 / PACE
    }
}

/// Sections of prose that the candidate will tell; those of less than ten seconds are left out.
pub fn sections(analysis: &Analysis) -> Vec<Section> {
    let mut found: Vec<Section> = Vec::new();
    for (document, annotation) in analysis.documents.iter().zip(&analysis.annotations) {
        for (i, section) in document.sections.iter().enumerate() {
            let own = |b: &&Block| b.section.0 as usize == i && !b.is_heading();
            let told = |b: &&Block| {
                let role = annotation.role(b.id);
                role.is_candidate() && !matches!(role, Role::Contact | Role::Skills | Role::Notes | Role::Questions)
            };
            let blocks: Vec<&Block> = document.blocks.iter().filter(own).filter(told).collect();
            let words = blocks.iter().map(|b| words(b)).sum();
            let Some(heading) = heading(document, section.heading, &blocks) else { continue };
            found.push(Section { heading, words });
        }
    }
    found.retain(|s| s.seconds() >= 10);
    found
}

fn heading(document: &Document, heading: Option<crate::document::BlockId>, blocks: &[&Block]) -> Option<Span> {
    let block = heading.map(|h| document.block(h)).or(blocks.first().copied())?;
    let last = block.words.iter().take(8).next_back()?;
    Some(block.place(block.words.first()?.start..last.end))
}

fn words(block: &Block) -> usize {
    block.words.iter().filter(|w| w.kind != WordKind::Punctuation).count()
}
