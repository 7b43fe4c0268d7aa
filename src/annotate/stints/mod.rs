//! Stints: found in the layout of entries, under bold labels and in first-person sentences.

mod assign;
mod clients;
mod entries;
mod facts;
mod group;
mod info;
mod labels;
mod mention;
mod narrative;
mod phrases;
mod table;
mod verbs;

pub use mention::{Fact, FactKind, Named, StintKind, StintMention};

use super::{
    Role,
    time::{TimeMention, TimeRange},
};
use crate::{document::Document, lexicon::Lexicon};

/// What the stint finder reads of a document.
pub struct Text<'a> {
    pub document: &'a Document,
    pub roles: &'a [Role],
    pub times: &'a [TimeMention],
    pub ranges: &'a [TimeRange],
    pub lexicon: &'a Lexicon,
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
