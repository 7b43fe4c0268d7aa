//! One place where a skill is named or shown.

use std::ops::Range;

use crate::{
    annotate::modality::Modality,
    document::BlockId,
    lexicon::{Competencies, Shows, Technologies, own_name},
    source::Span,
};

/// A skill by its key in the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    Technology(&'static str),
    Competency(&'static str),
}

impl Skill {
    pub fn key(self) -> &'static str {
        match self {
            Self::Technology(key) | Self::Competency(key) => key,
        }
    }

    /// As people write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Technology(key) => {
                Technologies::current().get(key).map(|t| t.name).or_else(|| own_name(key)).unwrap_or(key)
            }
            Self::Competency(key) => {
                Competencies::current().get(key).map(|c| c.name).or_else(|| own_name(key)).unwrap_or(key)
            }
        }
    }

    /// The node's id in the graph.
    pub fn id(self) -> String {
        match self {
            Self::Technology(key) => format!("skill:{key}"),
            Self::Competency(key) => format!("competency:{key}"),
        }
    }
}

#[derive(Clone, Debug)]
pub struct SkillMention {
    pub block: BlockId,
    /// In the block's prose text.
    pub range: Range<usize>,
    pub span: Span,
    pub skill: Skill,
    /// What the words show; a technology's name is `Done` in itself.
    pub shows: Shows,
    pub modality: Modality,
    /// Told as "we".
    pub by_we: bool,
    /// A verb of doing governs it.
    pub has_deed: bool,
}
