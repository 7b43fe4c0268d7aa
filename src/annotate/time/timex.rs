//! One temporal expression: where it stands, what it says, what it means.

use std::ops::Range;

use super::{Expression, Period};
use crate::{document::BlockId, source::Span};

/// TIMEX3 types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimexKind {
    Date,
    Time,
    Duration,
    Set,
}

impl TimexKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
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

impl Modifier {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::Approx => "APPROX",
            Self::EqualOrMore => "EQUAL_OR_MORE",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::MoreThan => "MORE_THAN",
            Self::LessThan => "LESS_THAN",
            Self::Before => "BEFORE",
            Self::After => "AFTER",
        }
    }
}

/// What an expression was resolved against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It says everything itself, or it is a duration or a set.
    Itself,
    DocumentDate,
    /// The words that told the date it counts from.
    Narrated(Span),
    /// The words that name the event it counts from, and the date of that event where it was told.
    Event {
        clause: Span,
        told: Option<Span>,
    },
    /// Nothing was told before that it could count from.
    Unknown,
}

/// Why a date bounds no job, study or project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotStint {
    /// "sales data from 2013-2019"
    Data,
    Birth,
    /// "last updated", "as of"
    Document,
    Copyright,
    /// Numbers and validity of certificates and permits.
    Certificate,
}

/// A year that words and a figure both say: "that same year, 2015".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apposed {
    /// What the words mean.
    pub year: i16,
    /// The words that told the date from which they count.
    pub told: Span,
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
    pub expression: Expression,
    pub not_stint: Option<NotStint>,
    /// TIMEX3 value: `2015-01`, `2016-Q2`, `P3Y`, `PRESENT_REF`.
    pub value: String,
    /// The days it can mean; `None` for durations, sets and unbounded references.
    pub period: Option<Period>,
    pub anchor: Anchor,
    /// What its words alone would mean, where a year stands beside them and they count from a date that was told.
    pub apposed: Option<Apposed>,
}

impl TimeMention {
    /// A date that no calendar has.
    pub fn is_impossible(&self) -> bool {
        self.expression == Expression::Impossible
    }
}
