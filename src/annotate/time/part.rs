//! Parts of longer stretches: "early 2018", "the end of that year", "the second quarter of 2016", "mid-March".

use super::{
    Calendar,
    absolute::{Match, in_year},
    atoms::Reader,
    expression::{Base, Expression, Name, Part, Unit, Which},
    grammar::date,
    lexemes::{Key, Lex},
    relative::name_at,
};

fn part_of(part: Part, of: Expression) -> Expression {
    match (part, of) {
        (Part::Named(name), Expression::Calendar(Calendar::Year(y))) => in_year(y, name),
        (part, of) => Expression::Part { part, of: Box::new(of) },
    }
}

/// An expression of a part at `i`; `depth` bounds how many parts of parts are read.
pub(super) fn part(r: &Reader, i: usize, depth: u8) -> Option<Match> {
    if depth == 0 {
        return None;
    }
    let j = i + usize::from(matches!(r.lex(i), Lex::Key(Key::The)));
    let j = j + usize::from(r.is(j, "very"));
    match r.lex(j) {
        Lex::Key(Key::Early | Key::Late) => {
            let part = if r.is(j, "early") { Part::Early } else { Part::Late };
            let k = j + 1 + usize::from(r.any(j + 1, &["in", "on", "part"]) || r.dash(j + 1) && r.glued(j + 1));
            let k = k + usize::from(r.is(k, "of") && r.is(k - 1, "part"));
            stretch(r, k, depth).map(|(end, of)| (end, part_of(part, of)))
        }
        Lex::Key(Key::Mid) => {
            let k = j + 1 + usize::from(r.dash(j + 1) && r.glued(j + 1));
            if matches!(r.lex(k), Lex::Unit(Unit::Year | Unit::Month | Unit::Week)) && k > j + 1 {
                return stretch_of_unit(r, k).map(|(end, of)| (end, part_of(Part::Mid, of)));
            }
            stretch(r, k, depth).map(|(end, of)| (end, part_of(Part::Mid, of)))
        }
        Lex::Key(Key::Edge) if r.is(j + 1, "of") => {
            let part = match r.word(j).to_ascii_lowercase().as_str() {
                "end" => Part::End,
                "middle" => Part::Mid,
                _ => Part::Begin,
            };
            let (end, of) = stretch(r, j + 2, depth).or_else(|| stretch_of_unit(r, j + 2))?;
            Some((end, part_of(part, of)))
        }
        Lex::Key(Key::Half) if r.is(j, "half") && r.is(j + 1, "of") => {
            let (end, of) = stretch(r, j + 2, depth)?;
            Some((end, part_of(Part::Mid, of)))
        }
        Lex::Key(Key::Later) => {
            let k = j + 1 + usize::from(r.is(j + 1, "in"));
            let part = if r.is(j, "later") { Part::Late } else { Part::Early };
            let (end, of) = stretch(r, k, depth).or_else(|| stretch_of_unit(r, k))?;
            let within = matches!(of, Expression::Unit { .. } | Expression::Calendar(Calendar::Year(_)));
            within.then_some((end, if r.is(k - 1, "in") { part_of(part, of) } else { of }))
        }
        Lex::Ordinal(n) => numbered(r, j, n as i8, depth),
        Lex::Key(Key::Last) => numbered(r, j, -1, depth),
        _ if r.is(j, "final") || r.is(j, "latter") => numbered(r, j, -1, depth),
        Lex::Key(Key::Quarter) | Lex::Month(_) | Lex::MonthShort(_) | Lex::Season(_) | Lex::Weekday(_) => {
            named(r, j, depth)
        }
        Lex::Key(Key::Half) => named(r, j, depth),
        Lex::Number(_) => named_day(r, j, depth),
        _ => None,
    }
}

/// "first half of 2024", "third week of March 2020", "last quarter of that year", "first three months of 2019".
fn numbered(r: &Reader, j: usize, n: i8, depth: u8) -> Option<Match> {
    let k = j + 1;
    if let (Some((after, amount)), false) = (super::quantity::quantity(r, k), r.any(k, &["a", "an", "half"])) {
        let (end, unit) = super::quantity::unit(r, after, r.number(k).is_some())?;
        let (stop, of) =
            r.is(end, "of").then(|| stretch(r, end + 1, depth).or_else(|| stretch_of_unit(r, end + 1)))??;
        let piece = match (unit, amount.low(), n) {
            (Unit::Month, Some(300), 1) => Part::Named(Name::Quarter(1)),
            (Unit::Month, Some(300), -1) => Part::Named(Name::Quarter(4)),
            (Unit::Month, Some(600), 1) => Part::Named(Name::Half(1)),
            (Unit::Month, Some(600), -1) => Part::Named(Name::Half(2)),
            (_, _, 1) => Part::Begin,
            _ => Part::End,
        };
        return Some((stop, part_of(piece, of)));
    }
    let half = r.is(k, "half");
    let unit = match r.lex(k) {
        Lex::Unit(u) if u >= Unit::Day => Some(u),
        Lex::Units(u) if u >= Unit::Day => None,
        _ if half => None,
        _ => return None,
    };
    let glue = r.is(k + 1, "of") || r.is(k + 1, "in");
    if !glue {
        return None;
    }
    let (end, of) = stretch(r, k + 2, depth).or_else(|| stretch_of_unit(r, k + 2))?;
    let piece = match (unit, n) {
        (None, 1) if half => Part::Named(Name::Half(1)),
        (None, 2 | -1) if half => Part::Named(Name::Half(2)),
        (None, 1) => Part::Begin,
        (None, -1) => Part::End,
        (Some(Unit::Quarter), 1..=4) => Part::Named(Name::Quarter(n as u8)),
        (Some(Unit::Quarter), -1) => Part::Named(Name::Quarter(4)),
        (Some(u), _) => Part::Nth(u, n),
        _ => return None,
    };
    Some((end, part_of(piece, of)))
}

/// "January of the following year", "the summer of that year", "March this year", "Q3 of last year".
fn named(r: &Reader, j: usize, depth: u8) -> Option<Match> {
    let (k, name) = name_at(r, j)?;
    let (k, name) = match (name, super::absolute::day_number(r, k)) {
        (Name::Month(m), Some((after, day))) => (after, Name::Day(m, day)),
        _ => (k, name),
    };
    in_relative_year(r, k, name, depth)
}

fn named_day(r: &Reader, j: usize, depth: u8) -> Option<Match> {
    let (k, day) = super::absolute::day_number(r, j)?;
    let k = k + usize::from(r.is(k, "of"));
    let (k, month, false) = super::absolute::month_word(r, k)? else { return None };
    in_relative_year(r, k, Name::Day(month, day), depth)
}

fn in_relative_year(r: &Reader, k: usize, name: Name, depth: u8) -> Option<Match> {
    let comma = usize::from(r.mark(k, ','));
    let of = usize::from(r.any(k + comma, &["of", "in"]));
    let at = k + comma + of;
    let (end, year) = super::relative::relative(r, at)
        .or_else(|| (of == 1).then(|| stretch_of_unit(r, at)).flatten())
        .or_else(|| (of == 1 && depth > 1).then(|| date(r, at, depth - 1)).flatten())?;
    let yearly = match &year {
        Expression::Unit { unit: Unit::Year, .. } | Expression::Calendar(Calendar::Year(_)) => true,
        Expression::Part { part: Part::Nth(Unit::Year, _), .. } => of == 1,
        _ => false,
    };
    yearly.then(|| (end, part_of(Part::Named(name), year)))
}

/// What a part is a part of: any date, but nothing that only points at now or then.
fn stretch(r: &Reader, i: usize, depth: u8) -> Option<Match> {
    let found = date(r, i, depth - 1)?;
    let long =
        !matches!(found.1, Expression::Base(_) | Expression::Present | Expression::Past | Expression::Duration { .. });
    long.then_some(found)
}

/// "the year", "the month", "year": which one is told elsewhere.
fn stretch_of_unit(r: &Reader, i: usize) -> Option<Match> {
    let j = i + usize::from(r.is(i, "the"));
    match r.lex(j) {
        Lex::Unit(unit) if unit >= Unit::Day => Some((j + 1, Expression::Unit { unit, offset: 0, base: Base::Open })),
        Lex::Season(_) if j > i => {
            let (end, name) = name_at(r, j)?;
            Some((end, Expression::Named { name, which: Which::Nearest, base: Base::Open }))
        }
        _ => None,
    }
}
