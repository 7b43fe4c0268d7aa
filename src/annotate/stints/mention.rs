//! A stint as one document tells it: who, as what, for whom, and the words that date it.

use crate::{document::BlockId, source::Span};

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

/// A name or title as written, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub text: String,
    pub span: Span,
}

/// What a dated phrase says about the stint that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// The stint began then.
    Start,
    /// The stint ended then.
    End,
    /// It is said to go on.
    GoesOn,
    /// It lasted that long.
    Length,
    /// A first contact or an invitation: it began then or later.
    NotBefore,
    /// Something happened then while the stint went on.
    During,
    /// An end that was planned when the text was written: "Expected 2026".
    Expected,
}

/// A temporal expression and its meaning for the stint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    pub kind: FactKind,
    /// Index into the document's temporal expressions; `None` for a word such as "still" or an open dash.
    pub time: Option<usize>,
    /// The clause that says so.
    pub span: Span,
}

/// One stint of one document.
#[derive(Clone, Debug)]
pub struct StintMention {
    pub kind: StintKind,
    /// Where the stint is named: the organisation's name, else the title, else its first words.
    pub name: Span,
    pub organization: Option<Named>,
    pub titles: Vec<Named>,
    pub clients: Vec<Named>,
    pub teams: Vec<Named>,
    pub facts: Vec<Fact>,
    /// The words that date it as one place, for labels: "Dec 2023 – present".
    pub dates: Option<Span>,
    /// The block of the name first, then every block that tells of it.
    pub blocks: Vec<BlockId>,
    /// Told in prose; otherwise laid out as an entry.
    pub narrated: bool,
    /// It came right after another one: "After two years there I moved to Quillon".
    pub follows: Option<Follows>,
}

impl StintMention {
    /// One that a sentence of a block tells, with who it was for.
    pub fn told(kind: StintKind, organization: Named, facts: Vec<Fact>, block: BlockId) -> Self {
        Self {
            kind,
            name: organization.span,
            organization: Some(organization),
            titles: Vec::new(),
            clients: Vec::new(),
            teams: Vec::new(),
            facts,
            dates: None,
            blocks: vec![block],
            narrated: true,
            follows: None,
        }
    }
}

/// The job from which the writer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Follows {
    /// Where that job is named, as [`StintMention::name`].
    pub job: Span,
    /// The words that say so.
    pub words: Span,
}
