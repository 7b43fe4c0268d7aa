//! Paragraphs that nobody can take in at once.

use std::ops::Range;

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::{Block, BlockKind, WordKind},
    rules::{Context, timeline::words::label},
};

/// Words: about a minute of speech.
const MOST: usize = 150;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, block, role) in context.prose() {
        let prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item);
        // Lines of their own and lists of names are no wall.
        let lines = block.text().contains('\n');
        let words = block.words.iter().filter(|w| w.kind != WordKind::Punctuation).count();
        if !prose || lines || words <= MOST || matches!(role, Role::Skills | Role::Contact) || block.sentences.len() < 2
        {
            continue;
        }
        let message = format!("{words} words in one paragraph (up to {MOST}): listeners and readers need a pause");
        found.push(
            Diagnostic::new("wall-of-text", block.place(beginning(block)), message)
                .note("Begin a new paragraph where a new project or a new thought begins"),
        );
    }
}

/// The label without its colon, else the first three words.
fn beginning(block: &Block) -> Range<usize> {
    if let Some(label) = label(block) {
        let name = block.text()[label.clone()].trim_end_matches([':', '.', ' ']).len();
        return label.start..label.start + name;
    }
    let mut words = block.words.iter().filter(|w| w.kind != WordKind::Punctuation);
    let first = words.next().map_or(0, |w| w.start);
    first..words.nth(1).map_or(block.text().len(), |w| w.end)
}
