//! Dates that need another date: "last year", "that same month", "the following spring", "three weeks ago".

use super::{
    absolute::{self, Match},
    atoms::Reader,
    expression::{Base, Expression, Name, Part, Unit, Which},
    lexemes::{Key, Lex},
    numeric::year_at,
};

fn unit_at(r: &Reader, i: usize) -> Option<Unit> {
    match r.lex(i) {
        Lex::Unit(u) if u >= Unit::Day => Some(u),
        _ if r.any(i, &["morning", "evening", "afternoon", "night"]) => Some(Unit::Day),
        _ => None,
    }
}

/// A recurring stretch without a year: "March", "spring", "Friday", "second quarter", "Q2".
pub(super) fn name_at(r: &Reader, i: usize) -> Option<(usize, Name)> {
    match r.lex(i) {
        Lex::Month(m) if r.capital(i) || !matches!(m, 3 | 5) => Some((i + 1, Name::Month(m))),
        Lex::MonthShort(m) if r.capital(i) => {
            Some((i + 1 + usize::from(r.mark(i + 1, '.') && r.glued(i + 1)), Name::Month(m)))
        }
        Lex::Season(s) => {
            let word = r.any(i + 1, &["term", "semester", "season", "holidays", "break"]);
            Some((i + 1 + usize::from(word && r.any(i + 1, &["term", "semester"])), Name::Season(s)))
        }
        Lex::Weekday(d) => Some((i + 1, Name::Weekday(d))),
        // A weekend is told by its Saturday.
        Lex::Key(Key::Weekend) if r.is(i, "weekend") => Some((i + 1, Name::Weekday(6))),
        Lex::Ordinal(n @ 1..=4) if r.is(i + 1, "quarter") => Some((i + 2, Name::Quarter(n))),
        Lex::Ordinal(n @ 1..=2) if r.is(i + 1, "half") => Some((i + 2, Name::Half(n))),
        Lex::Key(Key::Quarter | Key::Half) => match absolute::letter_piece(r, i)? {
            (end, Expression::Named { name, .. }) => Some((end, name)),
            _ => None,
        },
        _ => None,
    }
}

/// "this year", "last March", "next quarter", "that same summer", "the following month", "the year after": the
/// expression that begins at `i`.
pub(super) fn relative(r: &Reader, i: usize) -> Option<Match> {
    match r.lex(i) {
        Lex::Key(Key::The) => the(r, i),
        Lex::Key(Key::This) => {
            let j = i + 1 + usize::from(r.any(i + 1, &["current", "very", "coming", "past"]));
            if r.any(i + 1, &["same"]) {
                return whole(r, i + 2, 0, Which::This, Base::Narrated);
            }
            if r.is(j, "day") {
                return r.after_any(i, &["to", "until", "till"]).then_some((j + 1, Expression::Present));
            }
            if r.any(j, &["time", "period"]) {
                let told = r.after_any(i, &["by", "during", "in", "since"]);
                return told.then_some((j + 1, Expression::Base(Base::Narrated)));
            }
            let (offset, which) = match r.word(i + 1) {
                "coming" => (1, Which::Next),
                "past" => (-1, Which::Last),
                _ => (0, Which::This),
            };
            whole(r, j, offset, which, Base::Document)
        }
        Lex::Key(Key::That) => {
            let j = i + 1 + usize::from(r.any(i + 1, &["same", "very", "particular"]));
            if r.is(j, "time")
                || r.any(j, &["point", "period", "moment"])
                    && r.after_any(i, &["at", "by", "until", "since", "during", "in", "from", "after", "before"])
            {
                return Some((j + 1, Expression::Base(Base::Narrated)));
            }
            let found = whole(r, j, 0, Which::This, Base::Narrated)?;
            apposition(r, found)
        }
        Lex::Key(Key::Those) => {
            if r.any(i, &["these"]) {
                return r.is(i + 1, "days").then_some((i + 2, Expression::Present));
            }
            let unit = matches!(r.lex(i + 1), Lex::Units(u) if u >= Unit::Day);
            unit.then_some((i + 2, Expression::Base(Base::Narrated)))
        }
        Lex::Key(Key::Same) => {
            let found = whole(r, i + 1, 0, Which::This, Base::Narrated)?;
            apposition(r, found)
        }
        Lex::Key(Key::Last) => {
            if matches!(r.lex(i + 1), Lex::Unit(Unit::Minute | Unit::Second | Unit::Hour)) {
                return None;
            }
            if r.is(i + 1, "night") {
                return Some((i + 2, Expression::Unit { unit: Unit::Day, offset: -1, base: Base::Document }));
            }
            whole(r, i + 1, -1, Which::Last, Base::Document)
        }
        Lex::Key(Key::Next) => whole(r, i + 1, 1, Which::Next, Base::Document),
        Lex::Key(Key::Current) => {
            let unit = unit_at(r, i + 1)?;
            Some((i + 2, Expression::Unit { unit, offset: 0, base: Base::Document }))
        }
        Lex::Key(Key::Previous) => whole(r, i + 1, -1, Which::Last, Base::Narrated),
        Lex::Key(Key::Following) if r.any(i, &["coming", "upcoming"]) => {
            whole(r, i + 1, 1, Which::Next, Base::Document)
        }
        Lex::Key(Key::Following) => whole(r, i + 1, 1, Which::Next, Base::Narrated),
        Lex::Key(Key::My) => own(r, i),
        _ => None,
    }
}

/// A unit or a named stretch at `i`, counted from a base.
fn whole(r: &Reader, i: usize, offset: i32, which: Which, base: Base) -> Option<Match> {
    if let Some(unit) = unit_at(r, i) {
        let compound = r.dash(i + 1) && r.glued(i + 1) && r.glued(i + 2);
        return (!compound).then_some((i + 1, Expression::Unit { unit, offset, base }));
    }
    if let (Lex::Key(Key::Fiscal), true) = (r.lex(i), r.any(i + 1, &["year", "quarter"])) {
        let unit = unit_at(r, i + 1)?;
        return Some((i + 2, Expression::Unit { unit, offset, base }));
    }
    let (end, name) = name_at(r, i)?;
    Some((end, Expression::Named { name, which, base }))
}

/// "that same year, 2015", "the following year (2016)": the year says it.
fn apposition(r: &Reader, found: Match) -> Option<Match> {
    let Expression::Unit { unit: Unit::Year, .. } = found.1 else { return Some(found) };
    let bracket = r.mark(found.0, '(');
    if let Some((end, year)) = year_at(r, found.0 + 1).filter(|_| bracket || r.mark(found.0, ','))
        && if bracket { r.mark(end, ')') } else { !r.letters(end) }
    {
        return Some((end + usize::from(bracket), Expression::Calendar(super::Calendar::Year(year))));
    }
    Some(found)
}

fn the(r: &Reader, i: usize) -> Option<Match> {
    let j = i + 1 + usize::from(r.any(i + 1, &["very", "immediately"]));
    match r.lex(j) {
        Lex::Key(Key::Same) if r.is(j + 1, "time") => None,
        Lex::Key(Key::Same) if r.any(j + 1, &["period", "moment"]) => Some((j + 2, Expression::Base(Base::Narrated))),
        Lex::Key(Key::Same) => apposition(r, whole(r, j + 1, 0, Which::This, Base::Narrated)?),
        Lex::Key(Key::Following) => {
            let base = if r.any(j, &["coming", "upcoming"]) { Base::Document } else { Base::Narrated };
            apposition(r, whole(r, j + 1, 1, Which::Next, base)?)
        }
        Lex::Key(Key::Next) => apposition(r, whole(r, j + 1, 1, Which::Next, Base::Open)?),
        Lex::Key(Key::Previous) => whole(r, j + 1, -1, Which::Last, Base::Narrated),
        Lex::Key(Key::Current) => relative(r, j),
        Lex::Key(Key::Last | Key::Past) => {
            let unit = unit_at(r, j + 1)?;
            let stretch = r.is(j, "past")
                || (r.after_any(i, &["over", "within", "during", "for"]) && unit > Unit::Day && !r.is(j + 2, "of"));
            if stretch {
                return Some((
                    j + 2,
                    Expression::Duration { amount: super::expression::Amount::ONE, unit, rest: None },
                ));
            }
            nth(r, j + 1, -1)
        }
        Lex::Ordinal(n) => ordinal(r, j, n),
        Lex::Unit(unit) if unit >= Unit::Day => neighbour(r, j, unit),
        _ if r.is(j, "other") && r.is(j + 1, "day") => Some((j + 2, Expression::Past)),
        _ if r.is(j, "final") => nth(r, j + 1, -1),
        Lex::Number(_) => day_of_month(r, i, j),
        _ => None,
    }
}

/// "the 15th": a day of the month that is told of.
fn day_of_month(r: &Reader, i: usize, j: usize) -> Option<Match> {
    let (end, day) = absolute::day_number(r, j)?;
    const GO_ON: &[&str] =
        &["and", "i", "we", "of", "the", "a", "an", "my", "our", "he", "she", "they", "it", "or", "but", "to"];
    let alone = !r.letters(end) && !r.dash(end) || r.any(end, GO_ON);
    let month_follows = r.is(end, "of");
    if end == j + 1 || !alone || !r.after_any(i, &["on", "until", "since", "by", "from", "of", "to"]) {
        return None;
    }
    if month_follows {
        let that = relative(r, end + 1).filter(|(_, e)| matches!(e, Expression::Unit { unit: Unit::Month, .. }))?;
        let part = Part::Named(Name::DayOfMonth(day));
        return Some((that.0, Expression::Part { part, of: Box::new(that.1) }));
    }
    Some((end, Expression::Named { name: Name::DayOfMonth(day), which: Which::Nearest, base: Base::Open }))
}

/// "the first week", "the second day", "the second quarter", with "of …" behind.
fn ordinal(r: &Reader, j: usize, n: u8) -> Option<Match> {
    if let Some((end, name)) = name_at(r, j) {
        let open = Expression::Named { name, which: Which::Nearest, base: Base::Open };
        return match name {
            Name::Quarter(_) => Some((end, open)),
            // "the first half" alone is half of anything.
            _ => None,
        };
    }
    nth(r, j + 1, n as i8)
}

fn nth(r: &Reader, i: usize, n: i8) -> Option<Match> {
    let unit = unit_at(r, i).filter(|_| !(r.dash(i + 1) && r.glued(i + 1)))?;
    let base = if n < 0 { Base::Narrated } else { Base::Start };
    let of = Box::new(Expression::Base(base));
    Some((i + 1, Expression::Part { part: Part::Nth(unit, n), of }))
}

/// "my second month", "our first year", "my last week"
fn own(r: &Reader, i: usize) -> Option<Match> {
    let j = i + 1 + usize::from(r.is(i + 1, "very"));
    match r.lex(j) {
        Lex::Ordinal(n) => nth(r, j + 1, n as i8),
        Lex::Key(Key::Last) => nth(r, j + 1, -1),
        _ if r.is(j, "final") => nth(r, j + 1, -1),
        _ => None,
    }
}

/// "the year after", "the day before the launch", "the year before last", "the day after tomorrow".
fn neighbour(r: &Reader, j: usize, unit: Unit) -> Option<Match> {
    if unit == Unit::Year
        && let Some((end, year)) = year_at(r, j + 1)
    {
        return Some((end, Expression::Calendar(super::Calendar::Year(year))));
    }
    let back = match r.word(j + 1) {
        "after" => false,
        "before" => true,
        _ => return None,
    };
    let (k, offset) = (j + 2, if back { -1 } else { 1 });
    match r.word(k) {
        "last" if back => return Some((k + 1, Expression::Unit { unit, offset: -2, base: Base::Document })),
        "yesterday" if back => return Some((k + 1, Expression::Unit { unit, offset: -2, base: Base::Document })),
        "tomorrow" | "next" if !back => {
            return Some((k + 1, Expression::Unit { unit, offset: 2, base: Base::Document }));
        }
        "that" if !r.letters(k + 1) => {
            return Some((k + 1, Expression::Unit { unit, offset, base: Base::Narrated }));
        }
        _ => {}
    }
    let (end, base) = event(r, k);
    Some((end.max(j + 2), Expression::Unit { unit, offset, base }))
}

/// The clause or noun that an expression counts from, up to the next mark: the atom behind it.
pub(super) fn event(r: &Reader, i: usize) -> (usize, Base) {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "and", "but", "which", "where", "when", "because", "so", "while",
    ];
    let long = (i..i + 12).take_while(|k| {
        !matches!(r.lex(*k), Lex::End | Lex::Mark(',' | '.' | ';' | ':' | ')' | '(' | '!' | '?' | '\n' | '–' | '—'))
            && !r.any(*k, ENDS)
    });
    let Some(last) = long.last() else { return (i, Base::Narrated) };
    // Without a comma before the main clause its end is not known: a noun phrase ends before the subject.
    let end =
        (i + 1..=last).find(|k| r.any(*k, &["i", "we"]) && *k > i + 1 && !r.any(i, &["i", "we"])).unwrap_or(last + 1);
    let range = r.atoms.get(i).zip(r.atoms.get(end - 1)).map_or(0..0, |(a, b)| a.start..b.end);
    (end, Base::Clause(range))
}

/// "now", "then", "at that time", "yesterday", "recently", "in the past".
pub(super) fn reference(r: &Reader, i: usize) -> Option<Match> {
    let day = |offset| Expression::Unit { unit: Unit::Day, offset, base: Base::Document };
    match r.lex(i) {
        Lex::Key(Key::Now) if r.is(i + 1, "and") && r.any(i + 2, &["then", "again"]) => None,
        Lex::Key(Key::Now)
            if r.is(i, "now") && (r.dash(i + 1) && r.glued(i + 1) || i > 0 && r.glued(i) && r.dash(i - 1)) =>
        {
            None
        }
        // "I was now the oldest": the now of the story.
        Lex::Key(Key::Now) if r.is(i, "now") && r.after_any(i, &["was", "were"]) => {
            Some((i + 1, Expression::Base(Base::Narrated)))
        }
        Lex::Key(Key::Now | Key::Today) => Some((i + 1, Expression::Present)),
        Lex::Key(Key::Yesterday) => Some((i + 1, day(-1))),
        Lex::Key(Key::Tomorrow) => Some((i + 1, day(1))),
        Lex::Key(Key::Recently) if r.is(i, "recent") => {
            matches!(r.lex(i + 1), Lex::Units(u) if u >= Unit::Day).then_some((i + 2, Expression::Past))
        }
        Lex::Key(Key::Recently) => Some((i + 1, Expression::Past)),
        Lex::Key(Key::Current) => present_adjective(r, i).then_some((i + 1, Expression::Present)),
        Lex::Key(Key::Then) => {
            let anchored = r.after_any(i, &["until", "till", "since", "by", "from", "before", "back"]);
            anchored.then_some((i + 1, Expression::Base(Base::Narrated)))
        }
        Lex::Key(Key::The) if r.is(i + 1, "time") && r.after_any(i, &["at"]) && !r.is(i + 2, "of") => {
            Some((i + 2, Expression::Base(Base::Narrated)))
        }
        Lex::Key(Key::The) if r.is(i + 1, "past") && r.after_any(i, &["in"]) && !r.letters(i + 2) => {
            Some((i + 2, Expression::Past))
        }
        Lex::Key(Key::The) if r.after_any(i, &["in"]) => {
            let j = i + 1 + usize::from(r.any(i + 1, &["near", "foreseeable", "not"]));
            r.is(j, "future").then_some((j + 1, Expression::Future))
        }
        Lex::Key(Key::At) if r.is(i + 1, "the") && r.is(i + 2, "same") && r.is(i + 3, "time") => {
            Some((i + 4, Expression::Base(Base::Narrated)))
        }
        Lex::Key(Key::At) if r.is(i + 1, "present") && !r.letters(i + 2) => Some((i + 2, Expression::Present)),
        Lex::Key(Key::At) if r.is(i + 1, "the") && r.is(i + 2, "moment") => Some((i + 3, Expression::Present)),
        Lex::Key(Key::To) if r.is(i + 1, "date") && !r.after_any(i, &["up", "-"]) => Some((i + 2, Expression::Present)),
        _ => None,
    }
}

/// "current" of time, not of electricity or water.
fn present_adjective(r: &Reader, i: usize) -> bool {
    #[rustfmt::skip]
    const PHYSICS: &[&str] = &[
        "draw", "flow", "source", "sources", "limit", "limits", "limiter", "limiting", "sensor", "sensors",
        "transformer", "transformers", "consumption", "measurement", "measurements", "density", "clamp", "mirror",
        "loop", "ripple", "drain", "leakage", "spike", "spikes", "sensing", "probe", "meter", "rating", "account",
        "accounts", "affairs", "control",
    ];
    #[rustfmt::skip]
    const BEFORE: &[&str] = &[
        "electrical", "electric", "direct", "alternating", "eddy", "ocean", "peak", "inrush", "leakage", "motor",
        "supply", "fault", "load", "input", "output", "phase", "high", "low", "constant", "up", "a", "coil", "bias",
        "dc", "ac", "starting",
    ];
    let noun = !r.letters(i + 1) || r.any(i + 1, &["of", "through", "in", "and", "from", "to"]);
    let ends_range = r.after_any(i, &["-", "–", "—", "to"]);
    !r.any(i + 1, PHYSICS) && !r.after_any(i, BEFORE) && (!noun || ends_range)
}
