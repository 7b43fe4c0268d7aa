//! One thing that a posting asks for.

use std::ops::Range;

use super::Content;
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
    /// Work in such a role or field, in the posting's words; empty for any work.
    Experience(String),
    /// How high (0 vocational, 1 bachelor or any, 2 master, 3 doctor) and in which groups of fields; none for any.
    Degree { rank: u8, fields: u8 },
    /// An apprenticeship and nothing else, in the posting's words for the trade; empty for any.
    Trade(String),
    /// Any one of these spoken languages, in lower case, at a level from 1 to 7.
    Tongue { names: Vec<String>, level: u8 },
    /// No skill of the lexicon: the words decide.
    Words,
}

#[derive(Clone, Debug)]
pub struct Requirement {
    pub block: BlockId,
    /// The skill words in the block's prose text.
    pub range: Range<usize>,
    pub span: Span,
    pub kind: RequirementKind,
    pub ask: Ask,
    /// The words that carry the meaning, any one of several ways to answer.
    pub ways: Vec<Vec<Content>>,
    /// "at least 3 years": 36.
    pub months: Option<u32>,
    /// A certificate, a licence or a registration: who lists it holds it.
    pub credential: bool,
}

impl Requirement {
    pub fn skills(&self) -> &[Skill] {
        match &self.ask {
            Ask::Skills(skills) => skills,
            _ => &[],
        }
    }
}
