//! A stint: one stretch of work, study or voluntary work, with who, as what, for whom and when.

use super::Bounds;
use crate::{
    document::BlockId,
    source::{SourceId, Span},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StintKind {
    Employment,
    Education,
    Project,
    Volunteer,
}

impl StintKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Employment => "employment",
            Self::Education => "education",
            Self::Project => "project",
            Self::Volunteer => "volunteer",
        }
    }
}

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

/// A name or title as written, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub text: String,
    pub span: Span,
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
    /// The words of a first contact or invitation that bound the start from below, where nothing states the start.
    pub contact: Option<Span>,
    /// The words that date it, if any.
    pub dates: Option<Span>,
    pub source: SourceId,
    /// The blocks that tell of it, its own label's block first.
    pub blocks: Vec<BlockId>,
}
