//! A stint: one stretch of work, study or voluntary work, with who, as what, for whom and when.

use super::Bounds;
use crate::{
    annotate::stints::{Named, StintKind},
    document::BlockId,
    source::{SourceId, Span},
};

/// Whether a stint goes on at the document's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ongoing {
    Yes,
    No,
    /// The last stint, without an end and without a word that it goes on.
    Unknown,
}

impl Ongoing {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Stint {
    pub kind: StintKind,
    /// Where the stint is named: the organisation's name, else the title, else the sentence's first words.
    pub name: Span,
    pub organization: Option<Named>,
    pub titles: Vec<Named>,
    pub clients: Vec<Named>,
    pub teams: Vec<Named>,
    pub start: Bounds,
    pub end: Bounds,
    pub ongoing: Ongoing,
    /// The text says when it began, or ended, or how long it lasted; otherwise the bounds come from what surrounds it.
    pub start_stated: bool,
    pub end_stated: bool,
    /// The stint of the same kind that follows it in time, by its place among the career's stints.
    pub next: Option<usize>,
    /// Told in prose only.
    pub narrated: bool,
    /// The words of a first contact or invitation that bound the start from below, where nothing states the start.
    pub contact: Option<Span>,
    /// The words that date it, if any.
    pub dates: Option<Span>,
    /// Every document's blocks that tell of it; the document that names it first.
    pub blocks: Vec<(SourceId, BlockId)>,
    /// The mentions that were read as this stint: document, index into its stints.
    pub mentions: Vec<(usize, usize)>,
}
