//! Stints: found in the layout of entries, under bold labels and in first-person sentences.

mod assign;
mod clauses;
mod clients;
mod dated;
mod employer;
mod entries;
mod extent;
mod facts;
mod form;
mod formerly;
mod group;
mod info;
mod labels;
mod mention;
mod moves;
mod narrative;
mod near;
mod over;
mod peers;
mod phrases;
mod pieces;
mod studied;
mod subject;
mod table;
mod there;
mod towns;
mod undated;
mod verbs;
mod voice;
mod wording;
mod zone;

pub use mention::{Fact, FactKind, Follows, Named, StintKind, StintMention};

use super::{
    Role,
    time::{TimeMention, TimeRange},
};
use std::ops::Range;

use crate::{
    document::{Block, BlockId, Document},
    lexicon::Lexicon,
};

/// What the stint finder reads of a document.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    pub document: &'a Document,
    pub roles: &'a [Role],
    /// For each section whether its heading names its role.
    pub named: &'a [bool],
    pub times: &'a [TimeMention],
    pub ranges: &'a [TimeRange],
    pub lexicon: &'a Lexicon,
}

impl<'a> Text<'a> {
    /// The ranges of a block that begin inside a part of its prose text, in order.
    pub fn ranges_in(&self, block: BlockId, part: &Range<usize>) -> &'a [TimeRange] {
        let before = |at: usize| self.ranges.partition_point(|r| (r.block, r.range.start) < (block, at));
        self.ranges.get(before(part.start)..before(part.end)).unwrap_or(&[])
    }

    /// Whether a heading above the block, or its own, names the role of its section.
    pub fn is_named(&self, block: &Block) -> bool {
        let mut at = Some(block.section);
        while let Some(section) = at {
            if self.named.get(section.0 as usize).copied().unwrap_or(false) {
                return true;
            }
            at = self.document.section(section).parent;
        }
        false
    }
}

/// The stints of one document in reading order.
pub fn stints(text: &Text) -> Vec<StintMention> {
    let mut found = entries::entries(text);
    let labelled = labels::labelled(text, &found);
    found.extend(labelled);
    let narrated = narrative::narrated(text, &found);
    found.extend(narrated);
    found.sort_by_key(|s| (s.blocks.first().copied(), s.name));
    facts::told(text, &mut found);
    clients::fill(text, &mut found);
    found
}
