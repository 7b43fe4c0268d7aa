//! One temporal expression: where it stands, what it means.

use std::ops::Range;

use super::Period;
use crate::{document::BlockId, source::Span};

/// TIMEX3 types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimexKind {
    Date,
    Time,
    Duration,
    Set,
}

/// TIMEX3 modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    Start,
    Mid,
    End,
    Approx,
    EqualOrMore,
    EqualOrLess,
    MoreThan,
    LessThan,
    Before,
    After,
}

/// A temporal expression with what it was resolved to.
#[derive(Clone, Debug)]
pub struct TimeMention {
    pub block: BlockId,
    /// In the block's prose text.
    pub range: Range<usize>,
    pub span: Span,
    pub kind: TimexKind,
    pub modifier: Option<Modifier>,
    /// TIMEX3 value: `2015-01`, `2016-Q2`, `P3Y`, `PRESENT_REF`.
    pub value: String,
    /// The days it can mean; `None` for durations, sets and unbounded references.
    pub period: Option<Period>,
}
