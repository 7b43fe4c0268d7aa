//! What a temporal expression says, before anything is known of the dates around it.

use std::ops::Range;

use super::{Calendar, Season};

/// Units of calendar and clock, shortest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// Length in months; `None` for weeks and shorter.
    pub fn months(self) -> Option<u32> {
        match self {
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::Year => Some(12),
            Self::Decade => Some(120),
            Self::Century => Some(1200),
            _ => None,
        }
    }
}

/// How many units, in hundredths: two and a half are 250.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    Exact(u32),
    /// "3-5": the smaller and the greater.
    Between(u32, u32),
    /// "several", "a few".
    Some,
}

impl Amount {
    pub const ONE: Self = Self::Exact(100);

    pub fn low(self) -> Option<u32> {
        match self {
            Self::Exact(n) | Self::Between(n, _) => Some(n),
            Self::Some => None,
        }
    }

    pub fn high(self) -> Option<u32> {
        match self {
            Self::Exact(n) | Self::Between(_, n) => Some(n),
            Self::Some => None,
        }
    }
}

/// What a relative expression counts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// The document's date.
    Document,
    /// The date that the text told last.
    Narrated,
    /// The document's date or the date told last: tense and order decide ("the end of the year", a bare month).
    Open,
    /// The start of what is told: a job, a project.
    Start,
    /// An event named by a clause, as a range of the prose text: "after I had left Initech".
    Clause(Range<usize>),
}

/// A stretch of the calendar that recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    Month(u8),
    /// Month and day.
    Day(u8, u8),
    DayOfMonth(u8),
    Season(Season),
    Quarter(u8),
    Half(u8),
    /// 1 is Monday.
    Weekday(u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Nothing says which; told in order.
    Nearest,
    Last,
    This,
    Next,
}

/// Where in a longer stretch something lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// "early 2018"
    Early,
    /// "the beginning of 2018"
    Begin,
    Mid,
    Late,
    End,
    /// "January of the following year"
    Named(Name),
    /// "the first week", "my second month"; −1 is the last.
    Nth(Unit, i8),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// Says everything itself.
    Calendar(Calendar),
    Present,
    Past,
    Future,
    /// The unit that lies `offset` units from the one that holds the base: "last year", "the following month".
    Unit {
        unit: Unit,
        offset: i32,
        base: Base,
    },
    /// "February", "last autumn", "the following March"
    Named {
        name: Name,
        which: Which,
        base: Base,
    },
    /// "three weeks ago", "two years later", "six months after I joined"
    Shift {
        amount: Amount,
        unit: Unit,
        back: bool,
        base: Base,
    },
    /// "the end of that year", "January of the following year"
    Part {
        part: Part,
        of: Box<Expression>,
    },
    /// The base itself: "at that time", "then"
    Base(Base),
    /// "3 years 2 months" has a remainder.
    Duration {
        amount: Amount,
        unit: Unit,
        rest: Option<(u32, Unit)>,
    },
    /// "twice a week", "every two years"
    Set {
        every: Amount,
        unit: Unit,
    },
    /// "Thursdays"; 1 is Monday, 0 the weekend.
    Weekly(u8),
    /// "every summer"
    Yearly(Name),
    /// A date that no calendar has: 31 June.
    Impossible,
}

impl Expression {
    /// What a relative expression counts from, if it does.
    pub fn base(&self) -> Option<&Base> {
        match self {
            Self::Unit { base, .. } | Self::Named { base, .. } | Self::Shift { base, .. } | Self::Base(base) => {
                Some(base)
            }
            Self::Part { of, .. } => of.base(),
            _ => None,
        }
    }

    /// The same expression, counted from something else.
    pub fn rebased(&self, to: &Base) -> Self {
        let mut copy = self.clone();
        match &mut copy {
            Self::Unit { base, .. } | Self::Named { base, .. } | Self::Shift { base, .. } | Self::Base(base) => {
                *base = to.clone()
            }
            Self::Part { of, .. } => **of = of.rebased(to),
            _ => {}
        }
        copy
    }

    /// Least and greatest length of a duration, in hundredths of months; `None` for anything else, for vague amounts
    /// and for lengths that are no months.
    pub fn months(&self) -> Option<(u32, u32)> {
        let Self::Duration { amount, unit, rest } = self else { return None };
        let (each, more) =
            (unit.months()?, rest.map_or(Some(0), |(n, u)| Some(n.saturating_mul(u.months()?).saturating_mul(100)))?);
        let length = |n: u32| n.saturating_mul(each).saturating_add(more);
        Some((length(amount.low()?), length(amount.high()?)))
    }
}
