//! Which March, which summer, which Friday is meant.

use jiff::{ToSpan, civil::Date};

use super::{
    Base, Calendar, Expression, Name, Period, Season, Which,
    calendar::{month_shift, months},
    numeric::day_of,
    resolved::{Anchors, Resolved, weekday},
};

/// The stretch of that name in the year, or month, of a period.
pub(super) fn in_year(name: Name, p: Period) -> Option<Resolved> {
    let calendar = match name {
        Name::DayOfMonth(d) => Calendar::Day(Date::new(p.first.year(), p.first.month(), d as i8).ok()?),
        Name::Weekday(d) => Calendar::Day(weekday(d, p.first.checked_sub(1.days()).ok()?, true)?),
        _ => of_year(name, p.first.year())?,
    };
    Some(Resolved::calendar(calendar))
}

fn of_year(name: Name, year: i16) -> Option<Calendar> {
    Some(match name {
        Name::Month(m) => Calendar::Month(year, m),
        Name::Day(m, d) => match day_of(year, u32::from(m), u32::from(d)) {
            Expression::Calendar(c) => c,
            _ => return None,
        },
        Name::Season(s) => Calendar::Season(year, s),
        Name::Quarter(q) => Calendar::Quarter(year, q),
        Name::Half(h) => Calendar::Half(year, h),
        Name::DayOfMonth(_) | Name::Weekday(_) => return None,
    })
}

/// The one meant by a name that no year stands beside.
pub(super) fn named(name: Name, which: Which, base: &Base, anchors: &Anchors) -> Option<Resolved> {
    let (from, document) = anchors.base(base)?;
    let p = from.period;
    let all = around(name, p.first);
    let earliest = |keep: &dyn Fn(&Period) -> bool| all.iter().find(|(_, q)| keep(q)).map(|(c, _)| *c);
    let latest = |keep: &dyn Fn(&Period) -> bool| all.iter().rfind(|(_, q)| keep(q)).map(|(c, _)| *c);
    let chosen = match which {
        Which::Last => latest(&|q| q.last < p.first),
        Which::Next => earliest(&|q| q.first > p.last),
        Which::This => match name {
            Name::Weekday(_) => earliest(&|q| q.first.iso_week_date().week() == p.first.iso_week_date().week()),
            Name::DayOfMonth(_) => earliest(&|q| q.first.month() == p.first.month()),
            _ => of_year(name, p.first.year()),
        },
        Which::Nearest if document && anchors.ahead => earliest(&|q| q.last >= p.first),
        Which::Nearest if document => latest(&|q| q.first <= p.first),
        Which::Nearest => {
            let onwards = all.iter().find(|(_, q)| q.last >= p.first);
            // A narrative moves forward, but not past the day on which it is told.
            match onwards {
                Some((c, q)) if q.first <= anchors.document => Some(*c),
                _ => latest(&|q| q.first <= anchors.document),
            }
        }
    }?;
    Some(Resolved::calendar(chosen))
}

/// Its occurrences around a day, in order, with the days that they mostly cover.
fn around(name: Name, day: Date) -> Vec<(Calendar, Period)> {
    let calendars: Vec<Calendar> = match name {
        Name::DayOfMonth(d) => (-2..=2)
            .filter_map(|k| month_shift(day, k))
            .filter_map(|(y, m)| Date::new(y, m as i8, d as i8).ok())
            .map(Calendar::Day)
            .collect(),
        Name::Weekday(d) => (-2..=2)
            .filter_map(|k: i32| day.checked_add((k * 7).days()).ok())
            .filter_map(|at| weekday(d, at.checked_sub(1.days()).ok()?, true))
            .map(Calendar::Day)
            .collect(),
        _ => (-3..=3).filter_map(|k| of_year(name, day.year().checked_add(k)?)).collect(),
    };
    calendars.into_iter().filter_map(|c| Some((c, core(c)?))).collect()
}

/// A winter is told by the year in which it begins.
fn core(calendar: Calendar) -> Option<Period> {
    match calendar {
        Calendar::Season(y, Season::Winter) => months(y, 12, y.checked_add(1)?, 2),
        other => other.period(),
    }
}
