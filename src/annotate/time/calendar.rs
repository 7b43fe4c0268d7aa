//! Stretches of the calendar that have a name of their own: their TIMEX3 values and their days.

use jiff::{
    ToSpan,
    civil::{Date, ISOWeekDate, Weekday},
};

use super::Period;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// The month in which it begins; winter begins in December of the year before the one that it mostly lies in.
    pub fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// A named stretch of the calendar. Years are of the common era; months, quarters and halves count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// `2010` is 2010 to 2019.
    Decade(i16),
    Year(i16),
    FiscalYear(i16),
    /// From the autumn of the year to the summer of the next: `2018/19`.
    SchoolYear(i16),
    Half(i16, u8),
    Quarter(i16, u8),
    Season(i16, Season),
    /// A university term; a winter term lies in its year and in the next.
    Term(i16, Season),
    Month(i16, u8),
    /// An ISO week.
    Week(i16, u8),
    Day(Date),
    /// A day, an hour and a minute.
    Minute(Date, u8, u8),
}

impl Calendar {
    /// The TIMEX3 value.
    pub fn value(self) -> String {
        match self {
            Self::Decade(y) => format!("{:03}", y / 10),
            Self::Year(y) => format!("{y:04}"),
            Self::FiscalYear(y) => format!("FY{y:04}"),
            Self::SchoolYear(y) => format!("{y:04}/{:04}", y + 1),
            Self::Half(y, h) => format!("{y:04}-H{h}"),
            Self::Quarter(y, q) => format!("{y:04}-Q{q}"),
            Self::Season(y, s) | Self::Term(y, s) => format!("{y:04}-{}", s.code()),
            Self::Month(y, m) => format!("{y:04}-{m:02}"),
            Self::Week(y, w) => format!("{y:04}-W{w:02}"),
            Self::Day(d) => d.to_string(),
            Self::Minute(d, h, m) => format!("{d}T{h:02}:{m:02}"),
        }
    }

    /// Its days; `None` outside the years that can be computed with. Where usage differs (fiscal years, winters) the
    /// period holds all that may be meant.
    pub fn period(self) -> Option<Period> {
        match self {
            Self::Decade(y) => months(y, 1, y.checked_add(9)?, 12),
            Self::Year(y) => months(y, 1, y, 12),
            Self::FiscalYear(y) => months(y.checked_sub(1)?, 4, y.checked_add(1)?, 6),
            Self::SchoolYear(y) => months(y, 8, y.checked_add(1)?, 9),
            Self::Half(y, h) => months(y, if h == 1 { 1 } else { 7 }, y, if h == 1 { 6 } else { 12 }),
            Self::Quarter(y, q) => months(y, q * 3 - 2, y, q * 3),
            Self::Season(y, Season::Winter) => months(y, 1, y, 12),
            Self::Season(y, s) => months(y, s.first_month(), y, s.first_month() + 2),
            Self::Term(y, Season::Winter) => months(y, 9, y.checked_add(1)?, 3),
            Self::Term(y, Season::Autumn) => months(y, 8, y, 12),
            Self::Term(y, Season::Spring) => months(y, 1, y, 6),
            Self::Term(y, Season::Summer) => months(y, 4, y, 9),
            Self::Month(y, m) => months(y, m, y, m),
            Self::Week(y, w) => {
                let first = ISOWeekDate::new(y, w as i8, Weekday::Monday).ok()?.date();
                Some(Period { first, last: first.checked_add(6.days()).ok()? })
            }
            Self::Day(d) | Self::Minute(d, ..) => Some(Period { first: d, last: d }),
        }
    }

    pub fn week_of(day: Date) -> Self {
        let week = day.iso_week_date();
        Self::Week(week.year(), week.week() as u8)
    }

    pub fn month_of(day: Date) -> Self {
        Self::Month(day.year(), day.month() as u8)
    }

    /// The narrowest named stretch that covers a period.
    pub fn covering(period: Period) -> Option<Self> {
        let (a, b) = (period.first, period.last);
        if a == b {
            return Some(Self::Day(a));
        }
        let seven = a.checked_add(6.days()).is_ok_and(|d| d == b);
        if seven && a.weekday() == Weekday::Monday {
            return Some(Self::week_of(a));
        }
        if a.year() != b.year() {
            return None;
        }
        Some(if a.month() == b.month() { Self::month_of(a) } else { Self::Year(a.year()) })
    }
}

/// Whole months, the last included.
pub fn months(from_year: i16, from: u8, to_year: i16, to: u8) -> Option<Period> {
    let first = Date::new(from_year, from as i8, 1).ok()?;
    let last = Date::new(to_year, to as i8, 1).ok()?.last_of_month();
    Some(Period { first, last })
}

/// The month that lies `by` months after the one of `day`: year and month.
pub fn month_shift(day: Date, by: i32) -> Option<(i16, u8)> {
    let at = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + by;
    let year = i16::try_from(at.div_euclid(12)).ok()?;
    (1..=9998).contains(&year).then(|| (year, (at.rem_euclid(12) + 1) as u8))
}
