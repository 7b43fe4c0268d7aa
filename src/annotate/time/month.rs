//! Whole months and day-exact periods, the units of all arithmetic on careers.

use std::fmt;

use jiff::civil::Date;

/// A calendar month, counted from January of year 0, so that differences are lengths in months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// `month` is 1 to 12.
    pub fn new(year: i32, month: u8) -> Self {
        Self(year * 12 + i32::from(month) - 1)
    }

    pub fn of(date: Date) -> Self {
        Self::new(i32::from(date.year()), date.month() as u8)
    }

    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        (self.0.rem_euclid(12) + 1) as u8
    }

    pub fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }
}

impl fmt::Display for Month {
    /// EDTF: `2015-01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// A stretch of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub first: Date,
    pub last: Date,
}

impl Period {
    pub fn first_month(self) -> Month {
        Month::of(self.first)
    }

    pub fn last_month(self) -> Month {
        Month::of(self.last)
    }
}
