//! Dates that only their neighbours make: `99` in `1998 - 99`, "present" behind a date, "Jan" in "Jan – Apr 2024".

use super::{
    Calendar, Expression, Name, Part, Which,
    absolute::{day_number, in_year, month_word},
    atoms::Reader,
    expression::Base,
    grammar::Found,
    lexemes::Lex,
    numeric::{day_of, short_year, year_at},
    present::{joins, present_at},
    timex::TimexKind,
};

fn date(start: usize, end: usize, expression: Expression) -> Found {
    Found { start, end, kind: TimexKind::Date, modifier: None, expression }
}

/// What is a date only behind the one that was found last.
pub(super) fn follow(r: &Reader, last: &Found, i: usize) -> Option<Found> {
    if let Some(found) = second_season(r, last, i) {
        return Some(found);
    }
    if last.kind != TimexKind::Date || i <= last.end || i > last.end + 4 || !(last.end..i).all(|k| joins(r, k)) {
        return None;
    }
    let linked = (last.end..i).any(|k| !r.mark(k, ','));
    let goes_on = |i: usize| r.is(i, "now") && r.letters(i + 1) && !(r.dash(i - 1) && r.glued(i));
    // "Sep 2018, present (paid)"
    let closed = |end: usize| matches!(r.lex(end), Lex::End | Lex::Mark('(' | ')' | '|' | '\n' | '*'));
    if let Some(end) = present_at(r, i).filter(|end| (linked || closed(*end)) && !goes_on(i)) {
        return Some(date(i, end, Expression::Present));
    }
    let dash = i == last.end + 1 && (r.dash(i - 1) || r.any(i - 1, &["to", "until"]));
    let Expression::Calendar(calendar) = &last.expression else {
        return day_of_same_month(r, last, i).filter(|_| dash);
    };
    match calendar {
        Calendar::Year(year) => end_year(r, *year, i).filter(|_| r.dash(i - 1) && i == last.end + 1),
        Calendar::Month(..) => short_month(r, i),
        Calendar::Day(_) => day_of_same_month(r, last, i).filter(|_| dash),
        _ => None,
    }
}

/// "Present" as all that stands in a table cell.
pub(super) fn present_alone(r: &Reader) -> Option<Found> {
    let end = present_at(r, 0).filter(|end| r.atoms.len() == *end)?;
    Some(date(0, end, Expression::Present))
}

/// `2006` in "Summer 2005, 2006", "May 2005 and 2006": the same season or month of another year.
fn second_season(r: &Reader, last: &Found, i: usize) -> Option<Found> {
    let sign = |marks: &[char]| matches!(r.lex(last.end), Lex::Mark(m) if marks.contains(&m)) || r.is(last.end, "and");
    let (year, listed) = match last.expression {
        Expression::Calendar(Calendar::Season(year, _)) => (year, sign(&[',', '&', '/'])),
        // "Between May 2013 and 2014" is a range.
        Expression::Calendar(Calendar::Month(year, _)) => {
            let range = last.start.checked_sub(1).is_some_and(|b| r.any(b, &["between", "both"]));
            (year, sign(&['&']) && r.letters(last.start) && !range)
        }
        _ => return None,
    };
    let (end, own) = year_at(r, i).filter(|(end, own)| i == last.end + 1 && listed && *own > year && !r.dash(*end))?;
    let again = match last.expression {
        Expression::Calendar(Calendar::Month(_, month)) => Calendar::Month(own, month),
        Expression::Calendar(Calendar::Season(_, season)) => Calendar::Season(own, season),
        _ => return None,
    };
    Some(date(i, end, Expression::Calendar(again)))
}

/// `99` behind `1998 -`
fn end_year(r: &Reader, year: i16, i: usize) -> Option<Found> {
    let end = short_year(r.digits(i, 2)?);
    let sign = matches!(r.lex(i + 1), Lex::Mark('%' | '/' | ':' | '.')) && r.glued(i + 2) && r.atoms.len() > i + 2;
    let counted = r.glued(i + 1) && (r.letters(i + 1) || sign) || matches!(r.lex(i + 1), Lex::Units(_));
    let later = end > year && end - year < 60;
    (later && !counted).then(|| date(i, i + 1, Expression::Calendar(Calendar::Year(end))))
}

/// `16` in "June 12–16, 2017"
fn day_of_same_month(r: &Reader, last: &Found, i: usize) -> Option<Found> {
    let (end, day) = day_number(r, i)?;
    if month_word(r, end).is_some() || r.is(end, "of") || !r.letters(last.start) {
        return None;
    }
    match &last.expression {
        Expression::Calendar(Calendar::Day(d)) if i16::from(day) > i16::from(d.day()) => {
            let after = end + usize::from(r.mark(end, ','));
            let end = year_at(r, after).map_or(end, |(e, _)| e);
            Some(date(i, end, day_of(d.year(), d.month() as u32, u32::from(day))))
        }
        Expression::Named { name: Name::Day(month, d), which, base } if day > *d => {
            let name = Name::Day(*month, day);
            Some(date(i, end, Expression::Named { name, which: *which, base: base.clone() }))
        }
        _ => None,
    }
}

/// `08/16` or "Sep 14", month and year: the atom behind it. Only a range shows that no day is meant.
fn short_month_at(r: &Reader, i: usize) -> Option<(usize, i16, u8)> {
    if let Some(month) = r.number(i).filter(|m| (1..=12).contains(m) && r.width(i) <= 2) {
        let year = r.digits(i + 2, 2).filter(|_| r.mark(i + 1, '/') && r.glued(i + 1) && r.glued(i + 2))?;
        let more = r.glued(i + 3) && matches!(r.lex(i + 3), Lex::Mark('/' | '.' | '%') | Lex::Number(_));
        return (!more).then_some((i + 3, short_year(year), month as u8));
    }
    let (j, month, false) = month_word(r, i)? else { return None };
    let year = r.digits(j, 2).filter(|_| matches!(r.lex(i), Lex::MonthShort(_)) && r.capital(i))?;
    let day = r.mark(j + 1, ',') && year_at(r, j + 2).is_some() || year_at(r, j + 1).is_some();
    (!day).then_some((j + 1, short_year(year), month))
}

fn short_month(r: &Reader, i: usize) -> Option<Found> {
    let (end, year, month) = short_month_at(r, i)?;
    Some(date(i, end, Expression::Calendar(Calendar::Month(year, month))))
}

/// The first of `08/16 – 10/19` or of "Sep 14 – Jun 16".
pub(super) fn first_of_two(r: &Reader, i: usize) -> Option<Found> {
    let (end, year, month) = short_month_at(r, i)?;
    if i > 0 && r.glued(i) && !matches!(r.lex(i - 1), Lex::Mark('(' | '[' | '|' | '\n' | '*')) || !r.dash(end) {
        return None;
    }
    let present = present_at(r, end + 1).is_some();
    let later = short_month_at(r, end + 1)
        .is_some_and(|(_, y, m)| (y, m) > (year, month) && (y > year || r.number(i).is_some() || r.short_years));
    (later || present).then(|| date(i, end, Expression::Calendar(Calendar::Month(year, month))))
}

/// `Jan – Apr 2024`, "February to November 2016", "Fall and Spring 2019": the year stands once, behind the last.
pub(super) fn share_years(r: &Reader, found: &mut [Found]) {
    const WORDS: &[&str] = &["to", "and", "or", "until", "till", "through", "thru", "from", "the"];
    for k in (1..found.len()).rev() {
        let Some([first, second]) = found.get_mut(k - 1..=k) else { continue };
        let between = first.end..second.start;
        let link = |i: usize| r.dash(i) || r.any(i, WORDS) || matches!(r.lex(i), Lex::Mark('/' | ',' | '&'));
        if between.is_empty() || between.len() > 2 || !between.clone().all(link) {
            continue;
        }
        if let Some(dated) = in_year_of(&first.expression, &second.expression) {
            first.expression = dated;
        }
    }
}

/// A name in the year of a later date, or in the year before where it would come behind that date.
fn in_year_of(first: &Expression, later: &Expression) -> Option<Expression> {
    if let Expression::Part { part, of } = first {
        let later = if let Expression::Part { of, .. } = later { of } else { later };
        return Some(Expression::Part { part: *part, of: Box::new(in_year_of(of, later)?) });
    }
    let Expression::Named { name, which: Which::Nearest, base: Base::Open } = first else { return None };
    let later =
        if let Expression::Part { part: Part::Early | Part::Mid | Part::Late, of } = later { of } else { later };
    let Expression::Calendar(calendar) = later else { return None };
    let (year, place) = match *calendar {
        Calendar::Month(y, m) => (y, m),
        Calendar::Day(d) => (d.year(), d.month() as u8),
        Calendar::Season(y, s) => (y, s.first_month()),
        Calendar::Quarter(y, q) => (y, q * 3 - 2),
        Calendar::Half(y, h) => (y, h * 6 - 5),
        _ => return None,
    };
    let own = match *name {
        Name::Month(m) | Name::Day(m, _) => m,
        Name::Season(s) => s.first_month(),
        Name::Quarter(q) => q * 3 - 2,
        Name::Half(h) => h * 6 - 5,
        Name::DayOfMonth(_) | Name::Weekday(_) => return None,
    };
    Some(in_year(if own > place { year - 1 } else { year }, *name))
}

/// "In 2019, three years after the merger, I …": the phrase between commas says again when, it does not count on.
pub(super) fn same_date(r: &Reader, found: &mut [Found]) {
    for k in 1..found.len() {
        let Some([date, phrase]) = found.get_mut(k - 1..=k) else { continue };
        let dated =
            matches!(date.expression, Expression::Calendar(_) | Expression::Named { .. } | Expression::Part { .. });
        let relative = match &phrase.expression {
            Expression::Shift { base, .. } => *base != Base::Document,
            Expression::Unit { offset, base: Base::Narrated | Base::Clause(_), .. } => *offset != 0,
            _ => false,
        };
        let between = r.mark(date.end, ',') && date.end + 1 == phrase.start && r.mark(phrase.end, ',');
        // "In 2016 I was elected, a year after the strike."
        let clause = matches!(phrase.expression.base(), Some(Base::Clause(_)));
        let stop = |k: usize| matches!(r.lex(k), Lex::Mark('.' | ';' | '!' | '?' | '\n') | Lex::End);
        let afterthought = clause
            && phrase.start > 0
            && r.mark(phrase.start - 1, ',')
            && (stop(phrase.end) || r.mark(phrase.end, ','))
            && phrase.start < date.end + 24
            && !(date.end..phrase.start).any(stop);
        if dated && relative && (between || afterthought) {
            phrase.expression = Expression::Base(Base::Narrated);
        }
    }
}
