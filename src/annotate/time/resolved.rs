//! From what an expression says and the dates around it to a TIMEX3 value and days.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::{
    Amount, Base, Calendar, Expression, Modifier, Name, Part, Period, Unit,
    calendar::month_shift,
    named::{in_year, named},
};

/// A date that the text has told: its days and its TIMEX3 value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub period: Period,
    pub value: String,
}

impl Told {
    pub fn day(date: Date) -> Self {
        Self { period: Period { first: date, last: date }, value: date.to_string() }
    }
}

/// The dates that an expression may count from.
#[derive(Clone, Debug)]
pub struct Anchors {
    pub document: Date,
    /// The date told last.
    pub told: Option<Told>,
    /// The same, where it is told in the same part of the document.
    pub near: Option<Told>,
    /// When what is told of began.
    pub start: Option<Told>,
    /// When the event of a clause took place.
    pub event: Option<Told>,
    /// The sentence speaks of what is to come or asks.
    pub ahead: bool,
}

impl Anchors {
    /// Nothing is known but the document's date.
    pub fn document(date: Date) -> Self {
        Self { document: date, told: None, near: None, start: None, event: None, ahead: false }
    }

    /// Everything counts from one date.
    pub fn told(document: Date, told: Told) -> Self {
        let one = Some(told);
        Self { document, told: one.clone(), near: one.clone(), start: one.clone(), event: one, ahead: false }
    }

    /// What a base stands for, and whether that is the document's date.
    pub(super) fn base(&self, base: &Base) -> Option<(Told, bool)> {
        let document = || Some((Told::day(self.document), true));
        let told = |t: &Option<Told>| t.clone().map(|t| (t, false));
        match base {
            Base::Document => document(),
            Base::Narrated => told(&self.told),
            Base::Open if self.ahead => document(),
            Base::Open => told(&self.near).or_else(document),
            Base::Start => told(&self.start).or_else(|| told(&self.told)),
            Base::Clause(_) => told(&self.event).or_else(|| told(&self.told)),
        }
    }
}

/// What an expression means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    pub value: String,
    pub modifier: Option<Modifier>,
    pub period: Option<Period>,
}

impl Resolved {
    fn reference(value: &str) -> Self {
        Self { value: value.to_owned(), modifier: None, period: None }
    }

    pub(super) fn calendar(calendar: Calendar) -> Self {
        Self { value: calendar.value(), modifier: None, period: calendar.period() }
    }

    fn told(told: Told) -> Self {
        Self { value: told.value, modifier: None, period: Some(told.period) }
    }

    fn spread(period: Period) -> Self {
        // Where it lies in two months or two years, the one that holds its middle is named.
        let days = period.first.until(period.last).map_or(0, |s| s.get_days());
        let middle = period.first.checked_add((days / 2).days()).unwrap_or(period.first);
        let short = if days < 62 { Calendar::month_of(middle) } else { Calendar::Year(middle.year()) };
        let calendar =
            Calendar::covering(period).filter(|c| days >= 62 || !matches!(c, Calendar::Year(_))).unwrap_or(short);
        Self { value: calendar.value(), modifier: None, period: Some(period) }
    }
}

/// Resolves an expression; without the date that it counts from it has no days.
pub fn resolve_against(expression: &Expression, anchors: &Anchors) -> Resolved {
    resolve(expression, anchors).unwrap_or_else(|| Resolved::reference(unknown(expression)))
}

fn unknown(expression: &Expression) -> &'static str {
    match expression {
        Expression::Shift { back: false, base: Base::Document, .. } => "FUTURE_REF",
        Expression::Unit { unit: Unit::Year, .. } => "XXXX",
        Expression::Unit { unit: Unit::Month, .. } => "XXXX-XX",
        Expression::Unit { unit: Unit::Week, .. } => "XXXX-WXX",
        Expression::Unit { unit: Unit::Day, .. } => "XXXX-XX-XX",
        _ => "PAST_REF",
    }
}

fn resolve(expression: &Expression, anchors: &Anchors) -> Option<Resolved> {
    Some(match expression {
        Expression::Calendar(calendar) => Resolved::calendar(*calendar),
        Expression::Present => {
            Resolved { period: Some(Told::day(anchors.document).period), ..Resolved::reference("PRESENT_REF") }
        }
        Expression::Past => Resolved::reference("PAST_REF"),
        Expression::Future => Resolved::reference("FUTURE_REF"),
        Expression::Unit { unit, offset, base } => {
            let (from, document) = anchors.base(base)?;
            unit_away(*unit, *offset, from, document)?
        }
        Expression::Named { name, which, base } => named(*name, *which, base, anchors)?,
        Expression::Shift { amount, unit, back, base } => {
            let (from, document) = anchors.base(base)?;
            shifted(*amount, *unit, *back, &from, document)?
        }
        Expression::Part { part, of } => {
            let whole = resolve(of, anchors)?;
            let exact = of.base().is_none_or(|b| matches!(b, Base::Document)) || !matches!(**of, Expression::Base(_));
            part_of(*part, whole, exact)?
        }
        Expression::Base(base) => Resolved::told(anchors.base(base)?.0),
        Expression::Duration { .. } | Expression::Set { .. } | Expression::Weekly(_) | Expression::Yearly(_) => {
            Resolved::reference(&super::lengths::value(expression)?)
        }
        Expression::Impossible => Resolved::reference(""),
    })
}

fn single_month(p: Period) -> bool {
    p.first.year() == p.last.year() && p.first.month() == p.last.month()
}

/// The unit `offset` units from the one that holds a date.
fn unit_away(unit: Unit, offset: i32, from: Told, document: bool) -> Option<Resolved> {
    let p = from.period;
    let edge = if offset > 0 { p.last } else { p.first };
    let by = i16::try_from(offset).ok()?;
    Some(match unit {
        Unit::Year => Resolved::calendar(Calendar::Year(edge.year().checked_add(by)?)),
        Unit::Decade => Resolved::calendar(Calendar::Decade((edge.year() / 10).checked_add(by)?.checked_mul(10)?)),
        Unit::Quarter => {
            let (y, m) = month_shift(edge, offset * 3)?;
            Resolved::calendar(Calendar::Quarter(y, (m - 1) / 3 + 1))
        }
        Unit::Month if single_month(p) || document => {
            let (y, m) = month_shift(edge, offset)?;
            Resolved::calendar(Calendar::Month(y, m))
        }
        Unit::Week if p.first == p.last || from.value.contains('W') => {
            Resolved::calendar(Calendar::week_of(edge.checked_add((offset * 7).days()).ok()?))
        }
        Unit::Day if p.first == p.last => Resolved::calendar(Calendar::Day(edge.checked_add(offset.days()).ok()?)),
        // Finer than what was told: somewhere in or right beside it.
        _ if offset == 0 => Resolved::told(from),
        Unit::Month => beside(p, 31 * offset)?,
        Unit::Week => beside(p, 7 * offset)?,
        _ => beside(p, offset)?,
    })
}

fn beside(p: Period, days: i32) -> Option<Resolved> {
    let period = Period { first: p.first.checked_add(days.days()).ok()?, last: p.last.checked_add(days.days()).ok()? };
    let calendar = Calendar::covering(p).unwrap_or(Calendar::Year(p.first.year()));
    Some(Resolved { value: calendar.value(), modifier: None, period: Some(period) })
}

/// "two years later", "three weeks ago"
fn shifted(amount: Amount, unit: Unit, back: bool, from: &Told, document: bool) -> Option<Resolved> {
    let p = from.period;
    let Some(hundredths) = amount.low() else {
        return Some(Resolved::reference(if back { "PAST_REF" } else { "FUTURE_REF" }));
    };
    let sign = if back { -1 } else { 1 };
    let signed = |n: u32| i32::try_from(n).ok().map(|n| n * sign);
    if let Some(months) = unit.months() {
        let total = signed(hundredths.checked_mul(months)? / 100)?;
        let ((y, m), (ly, lm)) = (month_shift(p.first, total)?, month_shift(p.last, total)?);
        if total % 12 == 0 && unit >= Unit::Year {
            let finer = single_month(p) && !document;
            return Some(Resolved::calendar(if finer { Calendar::Month(y, m) } else { Calendar::Year(y) }));
        }
        if single_month(p) {
            return Some(Resolved::calendar(Calendar::Month(y, m)));
        }
        return Some(Resolved::spread(super::calendar::months(y, m, ly, lm)?));
    }
    let days = match unit {
        Unit::Week => hundredths.checked_mul(7)? / 100,
        Unit::Day => hundredths / 100,
        _ => 0,
    };
    let span = signed(days)?.days();
    let period = Period { first: p.first.checked_add(span).ok()?, last: p.last.checked_add(span).ok()? };
    if p.first != p.last {
        return Some(Resolved::spread(period));
    }
    let week = unit == Unit::Week && document;
    Some(Resolved::calendar(if week { Calendar::week_of(period.first) } else { Calendar::Day(period.first) }))
}

/// `exact`: the whole is a calendar stretch, not the rough date of an event.
fn part_of(part: Part, whole: Resolved, exact: bool) -> Option<Resolved> {
    let p = whole.period;
    let modifier = match part {
        Part::Early | Part::Begin | Part::Nth(_, 1) => Some(Modifier::Start),
        Part::Mid => Some(Modifier::Mid),
        Part::Late | Part::End | Part::Nth(_, -1) => Some(Modifier::End),
        Part::Named(_) | Part::Nth(..) => None,
    };
    Some(match part {
        Part::Named(Name::Half(h)) if whole.value.len() == 3 => {
            let half = if h == 1 { Part::Early } else { Part::Late };
            return part_of(half, whole, exact);
        }
        Part::Named(name) => in_year(name, p?)?,
        Part::Nth(unit, n) => Resolved { modifier, ..nth(unit, n, whole, exact)? },
        _ => Resolved { modifier, period: p.map(|p| edge(part, p)), ..whole },
    })
}

/// The months of a year, or the years of a decade, that "early", "mid", "late" and the like may mean.
fn edge(part: Part, p: Period) -> Period {
    let years = p.last.year() - p.first.year();
    let slice = |a: i16, b: i16| {
        let first = Date::new(p.first.year() + a, 1, 1).unwrap_or(p.first);
        Period { first, last: Date::new(p.first.year() + b, 12, 31).unwrap_or(p.last) }
    };
    if years == 9 {
        return match part {
            Part::Early | Part::Begin => slice(0, 3),
            Part::Mid => slice(3, 6),
            _ => slice(6, 9),
        };
    }
    let whole_year = years == 0 && p.first.month() == 1 && p.last.month() == 12;
    if !whole_year {
        return p;
    }
    let y = p.first.year();
    let (a, b) = match part {
        Part::Early => (1, 4),
        Part::Begin => (1, 2),
        Part::Mid => (5, 8),
        Part::Late => (9, 12),
        _ => (12, 12),
    };
    super::calendar::months(y, a, y, b).unwrap_or(p)
}

/// The n-th day, week, month … of a stretch; −1 is the last.
fn nth(unit: Unit, n: i8, whole: Resolved, exact: bool) -> Option<Resolved> {
    let p = whole.period?;
    let back = n < 0;
    let step = i32::from(if back { 0 } else { n - 1 });
    let at = if back { p.last } else { p.first };
    let within_month = single_month(p);
    Some(match unit {
        Unit::Year => {
            let (y, m) = month_shift(at, step * 12)?;
            if back || !within_month {
                return Some(Resolved::calendar(Calendar::Year(y)));
            }
            let (ly, lm) = month_shift(at, step * 12 + 11)?;
            Resolved { period: super::calendar::months(y, m, ly, lm), ..Resolved::calendar(Calendar::Year(y)) }
        }
        Unit::Month if exact || within_month => {
            let (y, m) = month_shift(at, step)?;
            Resolved::calendar(Calendar::Month(y, m))
        }
        Unit::Quarter => {
            let (y, m) = month_shift(at, step * 3)?;
            Resolved::calendar(Calendar::Quarter(y, (m - 1) / 3 + 1))
        }
        Unit::Week if exact => {
            let monday = at.checked_add((step * 7).days()).ok()?;
            let week = Calendar::week_of(monday);
            Resolved::calendar(week)
        }
        Unit::Day if exact => Resolved::calendar(Calendar::Day(at.checked_add(step.days()).ok()?)),
        // The event has no day: its first week lies in its month.
        _ => whole,
    })
}

/// The last such weekday before a day, or the next one after it; 1 is Monday.
pub(super) fn weekday(day: u8, from: Date, ahead: bool) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(day as i8).ok()?;
    from.nth_weekday(if ahead { 1 } else { -1 }, weekday).ok()
}
