//! Sentences as they are said: without the bold label that may stand before them.

use std::ops::Range;

use crate::document::{Block, MarkKind};

/// Every sentence of a block; where the first begins with a bold run-in label ("**Acme:** I joined …"), what follows it.
pub(super) fn sentences(block: &Block) -> impl Iterator<Item = Range<usize>> {
    block.sentences.iter().enumerate().map(|(i, sentence)| {
        let start = if i == 0 { label_end(block, sentence) } else { sentence.start };
        start..sentence.end
    })
}

fn label_end(block: &Block, sentence: &Range<usize>) -> usize {
    let text = block.text();
    let label = block.prose.marks.iter().find(|m| m.kind == MarkKind::Strong && m.range.start == sentence.start);
    let Some(end) = label.map(|m| m.range.end).filter(|end| *end < sentence.end) else { return sentence.start };
    let (inside, behind) = (text[..end].trim_end(), &text[end..sentence.end]);
    let gap = behind.len() - behind.trim_start_matches([' ', ':', '-', '\u{2013}', '\u{2014}', '.']).len();
    let labels = inside.ends_with([':', '.', '\u{2013}', '\u{2014}'])
        || behind.trim_start().starts_with([':', '-', '\u{2013}', '\u{2014}']);
    if labels { end + gap } else { sentence.start }
}
