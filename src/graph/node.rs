//! Nodes and edges.

use super::{Basis, Stint, Verdict};
use crate::{
    annotate::{Every, requirements::RequirementKind},
    source::Span,
};

/// How well a mention shows that the candidate can do something, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    Used,
    Weak,
    Learned,
    Stub,
}

impl Strength {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Weak => "weak",
            Self::Learned => "learned",
            Self::Stub => "stub",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Node {
    /// Stable and readable: `stint:exxonmobil-2015`, `skill:csharp`.
    pub id: String,
    pub label: String,
    pub places: Vec<Span>,
    pub kind: NodeKind,
}

#[derive(Clone, Debug)]
pub enum NodeKind {
    /// The candidate: shows what no stint does, such as a list of skills.
    Person,
    Organization,
    Stint(Box<Stint>),
    /// The lexicon's key.
    Skill(String),
    Requirement(RequirementKind, Verdict),
    Metric(Metric),
}

/// A figure that is claimed.
#[derive(Clone, Debug)]
pub struct Metric {
    /// `None` where only its size is told: "hundreds".
    pub value: Option<f64>,
    /// An ISO 4217 code, `percent`, `times`, a unit of time, else what is counted.
    pub unit: String,
    pub every: Option<Every>,
}

#[derive(Clone, Debug)]
pub struct Edge {
    pub kind: EdgeKind,
    /// How the edge is known.
    pub basis: Basis,
    pub places: Vec<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeKind {
    /// Stint → organisation.
    At,
    /// Stint → organisation served through the employer.
    ForClient,
    /// Stint → skill; `direct` is false where a more specific skill implies it.
    Uses { strength: Strength, direct: bool },
    /// Requirement → skill that answers it.
    Needs,
    /// Requirement → stint.
    EvidencedBy { strength: Strength },
    /// Requirement → skill that is mistaken for a wanted one.
    NearMiss,
    /// Stint → metric; the place is the sentence that says what it is for.
    QuantifiedBy,
}
