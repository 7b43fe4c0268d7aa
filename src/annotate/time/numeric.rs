//! Dates in figures: `2019-03-05`, `03/2019`, `2016-Q2`, `12.03.2019`, `2018/19`.

use jiff::civil::Date;

use super::{Calendar, atoms::Reader, expression::Expression, lexemes::Lex, present::present_at};

/// Years that a career document may speak of.
pub(super) const YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;

/// A date in figures at `i`: the atom behind it and what it says.
pub(super) fn numeric(r: &Reader, i: usize) -> Option<(usize, Expression)> {
    let n = r.number(i)?;
    if glued_before(r, i) {
        return None;
    }
    let found = if r.width(i) == 4 && YEARS.contains(&n) { year_first(r, i, n)? } else { year_last(r, i, n)? };
    let end = found.0;
    // `2015.03-2018.06` is a range; `2019-04-1187` and `192.168.2019.1` are numbers.
    let range = r.dash(end) && r.digits(end + 1, 4).is_some_and(|n| YEARS.contains(&n)) || year_last_range(r, end);
    let more = r.glued(end) && (r.number(end).is_some() || separated(r, end).is_some() && !range);
    (!more).then_some(found)
}

/// `-06/2018` behind a date.
fn year_last_range(r: &Reader, end: usize) -> bool {
    r.dash(end) && r.number(end + 1).is_some_and(|n| year_last(r, end + 1, n).is_some())
}

/// A digit, a sign or letters touch the number from the left: a version, an amount, a name.
pub(super) fn glued_before(r: &Reader, i: usize) -> bool {
    let Some(p) = i.checked_sub(1).filter(|_| r.glued(i)) else { return false };
    match r.lex(p) {
        Lex::Mark('(' | '[' | '"' | '\'' | '*' | '~' | '\n' | '–' | '—' | '|' | '•' | '>' | ';' | '“') => false,
        // "_2016 – 2018_" is in italics, "logs_2016" is one token.
        Lex::Mark('_') => r.glued(p) && p > 0,
        Lex::Mark(':') => p.checked_sub(1).is_some_and(|q| r.number(q).is_some()),
        Lex::Mark('-') => p.checked_sub(1).is_some_and(|q| r.glued(p) && r.letters(q) && !r.any(q, JOINED)),
        Lex::Mark('/' | ',' | '.') => p.checked_sub(1).is_some_and(|q| r.glued(p) && !starts_year(r, q)),
        _ => !r.any(p, &["fy", "cy", "ws", "ss", "q", "h"]),
    }
}

const JOINED: &[&str] = &["mid", "early", "late", "pre", "post", "since", "until", "to", "circa"];

/// What may stand before a slash and a year: another year, a month, a quarter.
fn starts_year(r: &Reader, i: usize) -> bool {
    match r.lex(i) {
        Lex::Number(n) => r.width(i) == 4 && YEARS.contains(&n),
        Lex::Month(_) | Lex::MonthShort(_) | Lex::MonthForeign(_) | Lex::Season(_) => true,
        _ => false,
    }
}

/// The number behind a glued separator at `at`: its place, its value, the separator.
fn separated(r: &Reader, at: usize) -> Option<(usize, u32, char)> {
    let Lex::Mark(sep @ ('-' | '/' | '.' | '‑' | '‐')) = r.lex(at) else { return None };
    let n = r.number(at + 1)?;
    (r.glued(at) && r.glued(at + 1)).then_some((at + 1, n, if matches!(sep, '‑' | '‐') { '-' } else { sep }))
}

fn year_first(r: &Reader, i: usize, year: u32) -> Option<(usize, Expression)> {
    let y = year as i16;
    if let Some(found) = piece(r, i, y) {
        return Some(found);
    }
    let (at, n, sep) = separated(r, i + 1)?;
    if let Some((last, day, again)) = separated(r, at + 1)
        && again == sep
        && r.width(at) <= 2
        && r.width(last) <= 2
        && (sep != '.' || r.width(at) + r.width(last) == 4)
    {
        return Some(clock(r, last + 1, day_of(y, n, day)));
    }
    let next_year = n == (year + 1) % 100 || n == year + 1;
    match (r.width(at), sep) {
        (4, '/') if next_year => Some((at + 1, Expression::Calendar(Calendar::SchoolYear(y)))),
        (2, '/') if next_year && (n > 12 || school(r, i) || school(r, at + 2)) => {
            Some((at + 1, Expression::Calendar(Calendar::SchoolYear(y))))
        }
        (2, '-') if next_year && school(r, i) => Some((at + 1, Expression::Calendar(Calendar::SchoolYear(y)))),
        (2, _) if (1..=12).contains(&n) => Some((at + 1, Expression::Calendar(Calendar::Month(y, n as u8)))),
        // "2016.9 - 2019.3": alone it might be a version.
        (1, '.' | '/') if (1..=9).contains(&n) && in_range(r, i, at + 1) => {
            Some((at + 1, Expression::Calendar(Calendar::Month(y, n as u8))))
        }
        (2, '-') if n == 0 || (n == 13 && year > 2012) => Some((at + 1, Expression::Impossible)),
        _ => None,
    }
}

/// Whether a dash parts a year and a month that end before atom `end` and begin at `i` from others, or from the present.
fn in_range(r: &Reader, i: usize, end: usize) -> bool {
    let month = |k: usize| r.number(k).is_some_and(|n| (1..=12).contains(&n)) && r.width(k) <= 2;
    let year = |k: usize| r.digits(k, 4).is_some_and(|n| YEARS.contains(&n)) && separated(r, k + 1).is_some();
    let after = r.dash(end) && (year(end + 1) && month(end + 3) || present_at(r, end + 1).is_some());
    after || i > 3 && r.dash(i - 1) && year(i - 4) && month(i - 2)
}

/// `T03:40` behind a day.
fn clock(r: &Reader, end: usize, day: Expression) -> (usize, Expression) {
    let Expression::Calendar(Calendar::Day(date)) = day else { return (end, day) };
    let hour = r.digits(end + 1, 2).filter(|h| *h < 24 && r.is(end, "T") && r.glued(end) && r.mark(end + 2, ':'));
    let minute = r.digits(end + 3, 2).filter(|m| *m < 60);
    match hour.zip(minute) {
        Some((h, m)) => (end + 4, Expression::Calendar(Calendar::Minute(date, h as u8, m as u8))),
        None => (end, day),
    }
}

/// Words of terms and school years around a number.
fn school(r: &Reader, i: usize) -> bool {
    const WORDS: &[&str] = &["year", "term", "semester", "winter", "season", "academic", "school", "fy", "ws", "sy"];
    r.after_any(i, WORDS)
}

/// `2016-Q2`, `2016 Q2`, `2016Q2`, `2024-W05`, `2020/H1`.
fn piece(r: &Reader, i: usize, year: i16) -> Option<(usize, Expression)> {
    let sep = usize::from(matches!(r.lex(i + 1), Lex::Mark('-' | '/' | ' ' | '.')));
    let at = i + 1 + sep;
    let n = r.number(at + 1).filter(|_| r.glued(at + 1))?;
    let calendar = match r.word(at) {
        "Q" | "q" if (1..=4).contains(&n) => Calendar::Quarter(year, n as u8),
        "H" | "h" if (1..=2).contains(&n) => Calendar::Half(year, n as u8),
        "W" if sep == 1 && (1..=53).contains(&n) => Calendar::Week(year, n as u8),
        _ => return None,
    };
    Some((at + 2, Expression::Calendar(calendar)))
}

fn year_last(r: &Reader, i: usize, first: u32) -> Option<(usize, Expression)> {
    if r.width(i) > 2 {
        return None;
    }
    let (at, n, sep) = separated(r, i + 1)?;
    if r.width(at) == 4 && YEARS.contains(&n) {
        let year = n as i16;
        return match first {
            1..=12 => Some((at + 1, Expression::Calendar(Calendar::Month(year, first as u8)))),
            0 | 13 => Some((at + 1, Expression::Impossible)),
            _ => None,
        };
    }
    let (last, year, again) = separated(r, at + 1)?;
    if r.width(at) > 2 || again != sep || r.width(last) != 4 || !YEARS.contains(&year) {
        return None;
    }
    Some((last + 1, day_and_month(year as i16, first, n)))
}

/// Two numbers that are a day and a month in an order that only their size tells.
fn day_and_month(year: i16, a: u32, b: u32) -> Expression {
    match (a, b) {
        _ if a == b => day_of(year, a, b),
        (1..=12, 1..=12) => Expression::Calendar(Calendar::Year(year)),
        (1..=12, _) => day_of(year, a, b),
        _ => day_of(year, b, a),
    }
}

/// A day, or [`Expression::Impossible`] where the calendar has none.
pub(super) fn day_of(year: i16, month: u32, day: u32) -> Expression {
    let date = i8::try_from(month).ok().zip(i8::try_from(day).ok()).map(|(m, d)| Date::new(year, m, d));
    date.and_then(Result::ok).map_or(Expression::Impossible, |d| Expression::Calendar(Calendar::Day(d)))
}

/// A year of two digits: up to 40 in this century.
pub(super) fn short_year(n: u32) -> i16 {
    (if n <= 40 { 2000 + n } else { 1900 + n }) as i16
}

/// A year at `i`: `2019` or `'19`; the atom behind it. Says nothing of whether it is meant as one.
pub(super) fn year_at(r: &Reader, i: usize) -> Option<(usize, i16)> {
    if let Some(n) = r.digits(i, 4).filter(|n| YEARS.contains(n)) {
        let decimals = separated(r, i + 1).is_some_and(|(_, _, sep)| sep == '.')
            || (r.mark(i + 1, ',') && r.glued(i + 1) && r.glued(i + 2) && r.digits(i + 2, 3).is_some());
        let unit = r.glued(i + 1) && r.letters(i + 1);
        return (!decimals && !unit).then_some((i + 1, n as i16));
    }
    if let Some(n) = r.digits(i + 1, 4).filter(|n| YEARS.contains(n) && r.apostrophe(i) && r.glued(i) && r.glued(i + 1))
    {
        return Some((i + 2, n as i16));
    }
    let n = r.apostrophe(i).then(|| r.digits(i + 1, 2)).flatten().filter(|_| r.glued(i + 1))?;
    let more = r.glued(i + 2) && (r.letters(i + 2) || matches!(r.lex(i + 2), Lex::Number(_)));
    (!more).then(|| (i + 2, short_year(n)))
}

#[cfg(test)]
mod tests {
    use super::{super::atoms::atoms, *};

    fn value(text: &str) -> Option<String> {
        let atoms = atoms(text);
        match numeric(&Reader { text, atoms: &atoms, short_years: false }, 0)? {
            (_, Expression::Calendar(c)) => Some(c.value()),
            (_, Expression::Impossible) => Some("impossible".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn figures_become_dates() {
        for (text, expected) in [
            ("2019-03-05", "2019-03-05"),
            ("2019/03", "2019-03"),
            ("2021.11", "2021-11"),
            ("03/2019", "2019-03"),
            ("11.2021", "2021-11"),
            ("25.12.2019", "2019-12-25"),
            ("12/25/2019", "2019-12-25"),
            ("12.03.2019", "2019"),
            ("2016-Q2", "2016-Q2"),
            ("2016 Q2", "2016-Q2"),
            ("2015.03-2018.06", "2015-03"),
            ("03/2015-06/2018", "2015-03"),
            ("2018/19", "2018/2019"),
            ("13/2019", "impossible"),
            ("31.06.2019", "impossible"),
        ] {
            assert_eq!(value(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn versions_and_quotients_are_none() {
        for text in
            ["2019.3.1", "2019.3", "24/7", "1.2.3", "45/2019", "3/4", "2019-2024", "192.168.2019.1", "2019-04-1187"]
        {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
