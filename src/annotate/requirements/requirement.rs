//! One thing that a posting asks for.

use std::ops::Range;

use crate::{annotate::skills::Skill, document::BlockId, source::Span};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequirementKind {
    Qualification,
    Responsibility,
    /// Optional.
    Plus,
    /// An attitude, an understanding or a way of working.
    Soft,
}

impl RequirementKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Qualification => "qualification",
            Self::Responsibility => "responsibility",
            Self::Plus => "plus",
            Self::Soft => "soft",
        }
    }
}

/// What would answer a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Any one of these skills.
    Skills(Vec<Skill>),
    /// Time in such a role or field, in the posting's words; empty for any work.
    Experience(String),
    Degree,
    /// A spoken language, in lower case.
    Tongue(String),
    /// No skill of the lexicon: the stems of the words that carry the meaning.
    Words(Vec<String>),
}

#[derive(Clone, Debug)]
pub struct Requirement {
    pub block: BlockId,
    /// The skill words in the block's prose text.
    pub range: Range<usize>,
    pub span: Span,
    pub kind: RequirementKind,
    pub ask: Ask,
    /// "at least 3 years": 36.
    pub months: Option<u32>,
}

impl Requirement {
    pub fn skills(&self) -> &[Skill] {
        match &self.ask {
            Ask::Skills(skills) => skills,
            _ => &[],
        }
    }
}
