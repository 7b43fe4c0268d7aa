//! Uncertain months: a date is a pair of bounds, each with its own basis.

use crate::{annotate::time::Month, source::Span};

/// How a bound is known, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Written.
    Stated,
    /// Computed from a relative phrase.
    Resolved,
    /// A dated event that the text places inside the stint.
    Told,
    /// Bounded by a neighbouring stint or by the document's date.
    Inferred,
}

impl Basis {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Resolved => "resolved",
            Self::Told => "told",
            Self::Inferred => "inferred",
        }
    }

    /// Stated, resolved and told bounds prove; inferred ones do not.
    pub fn proves(self) -> bool {
        self != Self::Inferred
    }
}

/// One bound: a month, how it is known, and the words that give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    pub month: Month,
    pub basis: Basis,
    pub places: Vec<Span>,
}

/// The earliest and the latest month of an event; `None` where nothing bounds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    pub earliest: Option<Bound>,
    pub latest: Option<Bound>,
}

impl Bounds {
    /// EDTF: `2015-01`, `2014`, `[2014-01..2014-08]`, `[2018-01..]`, `` where nothing is known.
    pub fn edtf(&self) -> String {
        match (&self.earliest, &self.latest) {
            (None, None) => String::new(),
            (Some(e), None) => format!("[{}..]", e.month),
            (None, Some(l)) => format!("[..{}]", l.month),
            (Some(e), Some(l)) if e.month == l.month => e.month.to_string(),
            (Some(e), Some(l)) if e.month.month() == 1 && l.month == e.month.plus(11) => e.month.year().to_string(),
            (Some(e), Some(l)) => format!("[{}..{}]", e.month, l.month),
        }
    }
}
