//! Dates in words: months, days, seasons, quarters, halves, fiscal and school years, decades.

use super::{
    Calendar, Season,
    atoms::Reader,
    expression::{Base, Expression, Name, Part, Which},
    lexemes::{Key, Lex},
    numeric::{YEARS, day_of, glued_before, short_year, year_at},
    present::LINKS,
};

/// The atom behind an expression, and what it says.
pub(super) type Match = (usize, Expression);

/// `1` to `31`, with or without `st`, `nd`, `rd`, `th`: the atom behind it and the day.
pub(super) fn day_number(r: &Reader, i: usize) -> Option<(usize, u8)> {
    let n = r.number(i).filter(|n| (1..=31).contains(n) && r.width(i) <= 2)?;
    let suffix = r.glued(i + 1) && r.any(i + 1, &["st", "nd", "rd", "th", "er"]);
    let end = i + 1 + usize::from(suffix);
    let more = r.glued(end) && (r.letters(end) || matches!(r.lex(end), Lex::Mark('%' | '/' | '+' | '€')))
        || (r.glued(end)
            && matches!(r.lex(end), Lex::Mark('.' | ',' | ':'))
            && r.glued(end + 1)
            && r.number(end + 1).is_some());
    (!more).then_some((end, n as u8))
}

/// The month of a word at `i`, and whether the word is one only beside a year.
pub(super) fn month_word(r: &Reader, i: usize) -> Option<(usize, u8, bool)> {
    let (month, foreign) = match r.lex(i) {
        Lex::Month(m) => (m, false),
        Lex::MonthShort(m) => (m, false),
        Lex::MonthForeign(m) => (m, true),
        _ => return None,
    };
    let short = !matches!(r.lex(i), Lex::Month(_));
    let dot = short && r.mark(i + 1, '.') && r.glued(i + 1);
    Some((i + 1 + usize::from(dot), month, foreign))
}

/// A year behind a month, season or quarter: `2019`, `, 2019`, `of 2019`, `-2019`, `'19`.
pub(super) fn year_behind(r: &Reader, i: usize) -> Option<(usize, i16)> {
    let skip = matches!(r.lex(i), Lex::Mark(',' | '-' | '/' | '.' | '–')) || r.any(i, &["of", "in", "de", "del", "do"]);
    if skip && matches!(r.lex(i), Lex::Mark('-' | '/' | '.' | '–')) && !(r.glued(i) && r.glued(i + 1)) {
        return None;
    }
    let at = i + usize::from(skip);
    let year = year_at(r, at).or_else(|| year_at(r, at + 1).filter(|_| r.is(at, "year")))?;
    let quantity = r.any(year.0, COUNTED);
    (!quantity).then_some(year)
}

/// Nouns that are counted: "in May 2000 users".
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "users", "lines", "customers", "requests", "servers", "tickets", "people", "employees", "units", "words",
    "items", "students", "files", "rows", "records", "pages", "miles", "km", "devices", "clients", "tests",
    "commits", "seats", "hours", "days", "minutes", "seconds", "members", "participants", "visitors", "orders",
    "transactions", "calls", "nodes", "instances", "machines", "workstations", "computers", "laptops", "products",
    "companies", "stores", "shops", "sites", "endpoints", "vms", "gb", "mb", "tb", "kg", "km", "m", "meters",
    "metres", "euros", "eur", "dollars", "usd", "gbp", "chf", "k", "mph", "rpm", "mm", "cm", "hp", "kw", "kva", "nm", "psi", "dpi", "ml", "tonnes", "litres", "liters", "pounds", "phones", "watts", "volts", "subscribers",
    "downloads", "messages", "events", "hosts", "accounts", "guests", "patients", "parcels", "households", "queries",
    "times", "points", "volunteers", "attendees", "developers", "engineers", "staff", "square", "concurrent",
    "daily", "active", "pieces", "articles", "images", "photos", "plus", "percent", "loc", "applications", "apps",
    "jobs", "cases", "documents", "emails", "entries", "invoices", "branches", "schools", "locations", "vehicles",
    "trucks", "containers", "sensors", "lessons",
];

/// A date that begins with a month: `June 2019`, `Dec 12th, 2022`, `Feb '19`, `June 15`, `February`.
pub(super) fn month_first(r: &Reader, i: usize) -> Option<Match> {
    let (j, month, foreign) = month_word(r, i)?;
    // "three years ago 2014", "rolled out 2014", "the roll-out of 2014"
    let told = i > 0 && (r.letters(i - 1) && !r.any(i - 1, LINKS) || r.dash(i - 1) && r.glued(i)) || r.is(j, "of");
    if foreign && r.any(i, &["ago", "out", "set", "mag", "gen"]) && told {
        return None;
    }
    if let Some((end, year)) = year_behind(r, j) {
        return Some((end, Expression::Calendar(Calendar::Month(year, month))));
    }
    if foreign {
        return before_a_month(r, j, month);
    }
    let alone = r.digits(j, 2).filter(|n| r.short_years && r.capital(i) && *n < 40 && year_at(r, j + 1).is_none());
    if let Some(n) = alone.filter(|_| !r.glued(j + 1) || !r.letters(j + 1) && !r.mark(j + 1, ',')) {
        return Some((j + 1, Expression::Calendar(Calendar::Month(short_year(n), month))));
    }
    if let Some((k, day)) = day_number(r, j) {
        if let Some(year) = year_of_last_day(r, k) {
            return Some((k, day_of(year, u32::from(month), u32::from(day))));
        }
        let at = k + usize::from(r.mark(k, ','));
        if let Some((end, year)) = year_at(r, at).filter(|(e, _)| !r.any(*e, COUNTED)) {
            return Some((end, day_of(year, u32::from(month), u32::from(day))));
        }
        let counted = r.any(k, COUNTED) || matches!(r.lex(k), Lex::Units(_));
        if r.capital(i) && !counted {
            return Some((k, day_in(month, day)));
        }
    }
    if let Some(n) = r.digits(j, 2).filter(|n| *n > 31) {
        return Some((j + 1, Expression::Calendar(Calendar::Month(short_year(n), month))));
    }
    Some((j, Expression::Named { name: Name::Month(month), which: Which::Nearest, base: Base::Open }))
}

/// "janvier – mars 2019": a month of another language in the year of the one behind it, or in the year before.
fn before_a_month(r: &Reader, j: usize, month: u8) -> Option<Match> {
    let (k, last, _) = month_word(r, j + 1).filter(|_| r.dash(j) || r.any(j, LINKS))?;
    let (_, year) = year_behind(r, k)?;
    Some((j, Expression::Calendar(Calendar::Month(year - i16::from(month > last), month))))
}

/// `2021 Mar.`, `2016 July` where no day or year follows.
pub(super) fn year_then_month(r: &Reader, i: usize) -> Option<Match> {
    let (at, year) = year_at(r, i).filter(|(end, _)| *end == i + 1)?;
    let (end, month, foreign) = month_word(r, at).filter(|_| r.capital(at))?;
    let goes_on = matches!(r.lex(end), Lex::Number(_)) || r.is(end, "of");
    (!foreign && !goes_on).then_some((end, Expression::Calendar(Calendar::Month(year, month))))
}

/// The year in `–16, 2017` behind "June 12".
fn year_of_last_day(r: &Reader, k: usize) -> Option<i16> {
    let (end, _) = day_number(r, k + 1).filter(|_| r.dash(k) || r.is(k, "to"))?;
    let (_, year) = year_at(r, end + usize::from(r.mark(end, ',')))?;
    Some(year)
}

fn day_in(month: u8, day: u8) -> Expression {
    // 2024 is a leap year: 29 February may be meant.
    match day_of(2024, u32::from(month), u32::from(day)) {
        Expression::Impossible => Expression::Impossible,
        _ => Expression::Named { name: Name::Day(month, day), which: Which::Nearest, base: Base::Open },
    }
}

/// A date that begins with a day: `15 June 2013`, `3rd of May`, `12. März 2019`.
pub(super) fn day_first(r: &Reader, i: usize) -> Option<Match> {
    let (mut j, day) = day_number(r, i)?;
    if glued_before(r, i) {
        return None;
    }
    let mut k = j;
    if let Some((end, Expression::Calendar(Calendar::Month(..)) | Expression::Named { .. })) = range_of_days(r, j, day)
    {
        return Some((j, same_month(r, end, day)?));
    }
    if r.any(k, &["of", "de", "di"])
        || (r.mark(k, '.') && r.glued(k))
        || (r.mark(k, '-') && r.glued(k) && r.glued(k + 1))
    {
        k += 1;
    }
    let (m, month, foreign) = month_word(r, k)?;
    if let Some((end, year)) = year_behind(r, m) {
        return Some((end, day_of(year, u32::from(month), u32::from(day))));
    }
    if foreign || !r.capital(k) {
        return None;
    }
    j = m;
    // "5 Mar" at the end of a clause is a day; "3 May want" is not.
    Some((j, day_in(month, day)))
}

/// `3–5 May 2016`: the atom of the last day, where a second day and a month follow.
fn range_of_days(r: &Reader, j: usize, first: u8) -> Option<Match> {
    if !(r.dash(j) || r.any(j, &["to", "and", "until"])) {
        return None;
    }
    let (k, day) = day_number(r, j + 1)?;
    let (m, month, foreign) = month_word(r, k)?;
    if day <= first || foreign && year_behind(r, m).is_none() {
        return None;
    }
    Some((k, Expression::Named { name: Name::Month(month), which: Which::Nearest, base: Base::Open }))
}

fn same_month(r: &Reader, month_at: usize, day: u8) -> Option<Expression> {
    let (m, month, _) = month_word(r, month_at)?;
    Some(match year_behind(r, m) {
        Some((_, year)) => day_of(year, u32::from(month), u32::from(day)),
        None => day_in(month, day),
    })
}

/// `spring 2018`, `summer of 2021`, `Spring '14`, `the winter term 2021/22`, `in the fall`.
pub(super) fn season(r: &Reader, i: usize) -> Option<Match> {
    let (season, word) = match r.lex(i) {
        Lex::Season(s) => (s, i + 1),
        Lex::Key(Key::Term) => {
            (if r.any(i, &["ws", "wintersemester"]) { Season::Winter } else { Season::Summer }, i + 1)
        }
        _ => return None,
    };
    let term = r.any(word, &["term", "semester", "quarter", "trimester"]) || matches!(r.lex(i), Lex::Key(Key::Term));
    let j = word + usize::from(r.any(word, &["term", "semester", "trimester", "season"]));
    if let Some((mut end, year)) = year_behind(r, j) {
        // 2021/22, 2018-19
        let pair = matches!(r.lex(end), Lex::Mark('/' | '-' | '–')) && r.glued(end) && r.glued(end + 1);
        if pair && r.number(end + 1).is_some_and(|n| n % 100 == (year as u32 + 1) % 100) {
            end += 2;
        }
        let calendar = if term { Calendar::Term(year, season) } else { Calendar::Season(year, season) };
        return Some((end, Expression::Calendar(calendar)));
    }
    if matches!(r.lex(i), Lex::Key(Key::Term)) || r.any(i, &["summers", "winters"]) {
        return None;
    }
    Some((j, Expression::Named { name: Name::Season(season), which: Which::Nearest, base: Base::Open }))
}

/// `Q3 2019`, `H1/2020`, `Q2`; `i` is the letter.
pub(super) fn letter_piece(r: &Reader, i: usize) -> Option<Match> {
    let n = r.number(i + 1).filter(|_| r.glued(i + 1) && r.width(i + 1) == 1)?;
    let name = match r.word(i) {
        "Q" | "q" if (1..=4).contains(&n) => Name::Quarter(n as u8),
        "H" | "h" if (1..=2).contains(&n) && r.capital(i) => Name::Half(n as u8),
        _ => return None,
    };
    if i > 0 && r.glued(i) && (r.number(i - 1).is_some() || r.letters(i - 1)) {
        return None;
    }
    let fiscal = usize::from(r.any(i + 2, &["fy"]));
    if let Some((end, year)) = year_behind(r, i + 2 + fiscal) {
        return Some((end, in_year(year, name)));
    }
    let at = i + 2 + fiscal;
    let short = matches!(r.lex(at), Lex::Mark('/' | '-')) && r.glued(at) && r.glued(at + 1);
    if let Some(n) = r.digits(at + 1, 2).filter(|_| short) {
        return Some((at + 2, in_year(short_year(n), name)));
    }
    Some((i + 2, Expression::Named { name, which: Which::Nearest, base: Base::Open }))
}

/// `3Q19`, `1Q2020`; `i` is the number.
pub(super) fn number_piece(r: &Reader, i: usize) -> Option<Match> {
    let quarter =
        r.digits(i, 1).filter(|n| (1..=4).contains(n) && r.is(i + 1, "q") && r.glued(i + 1) && r.glued(i + 2))?;
    let year = match r.number(i + 2)? {
        n if r.width(i + 2) == 2 => short_year(n),
        n if YEARS.contains(&n) => n as i16,
        _ => return None,
    };
    Some((i + 3, in_year(year, Name::Quarter(quarter as u8))))
}

/// "week 12 of 2021", "CW 12/2021"; `i` is the word.
pub(super) fn calendar_week(r: &Reader, i: usize) -> Option<Match> {
    let week = r.number(i + 1).filter(|n| (1..=53).contains(n))?;
    let (end, year) = year_behind(r, i + 2)?;
    Some((end, Expression::Calendar(Calendar::Week(year, week as u8))))
}

/// A named piece of a year.
pub(super) fn in_year(year: i16, name: Name) -> Expression {
    Expression::Calendar(match name {
        Name::Quarter(q) => Calendar::Quarter(year, q),
        Name::Half(h) => Calendar::Half(year, h),
        Name::Month(m) => Calendar::Month(year, m),
        Name::Season(s) => Calendar::Season(year, s),
        Name::Day(m, d) => return day_of(year, u32::from(m), u32::from(d)),
        Name::DayOfMonth(_) | Name::Weekday(_) => {
            return Expression::Part {
                part: Part::Named(name),
                of: Box::new(Expression::Calendar(Calendar::Year(year))),
            };
        }
    })
}

/// `fiscal year 2019`, `FY19`, `FY 2019/20`, `academic year 2018/19`, `calendar year 2020`.
pub(super) fn fiscal(r: &Reader, i: usize) -> Option<Match> {
    let short = r.is(i, "fy");
    let school = r.any(i, &["academic", "school"]);
    let mut j = i + 1;
    let word = r.any(j, &["year", "years"]);
    if !short && !word && !r.any(i, &["fiscal"]) {
        return None;
    }
    j += usize::from(word);
    j += usize::from(r.is(j, "of"));
    let (mut end, year) = match year_at(r, j) {
        Some(found) => found,
        None => (j + 1, r.digits(j, 2).filter(|_| short || r.is(i, "fiscal")).map(short_year)?),
    };
    let pair = matches!(r.lex(end), Lex::Mark('/' | '-' | '–')) && r.glued(end) && r.glued(end + 1);
    let two = pair && r.number(end + 1).is_some_and(|n| n % 100 == (year as u32 + 1) % 100);
    end += if two { 2 } else { 0 };
    let calendar = match () {
        _ if school && two => Calendar::SchoolYear(year),
        _ if school || r.is(i, "calendar") => Calendar::Year(year),
        _ if two => Calendar::FiscalYear(year + 1),
        _ => Calendar::FiscalYear(year),
    };
    Some((end, Expression::Calendar(calendar)))
}

/// `2010s`, `'90s`, `90s`, `nineties`.
pub(super) fn decade(r: &Reader, i: usize) -> Option<Match> {
    let words = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    if r.is(i, "noughties") {
        return Some((i + 1, Expression::Calendar(Calendar::Decade(2000))));
    }
    if let Lex::Key(Key::Decade) = r.lex(i) {
        let tens = words.iter().position(|w| r.is(i, w))? as i16 + 2;
        let spoken = r.after_any(i, &["the", "early", "late", "mid", "-"]);
        return spoken.then_some((
            i + 1,
            Expression::Calendar(Calendar::Decade(1900 + tens * 10 + if tens < 3 { 100 } else { 0 })),
        ));
    }
    let at = i + usize::from(r.apostrophe(i));
    let n = r.number(at).filter(|n| n % 10 == 0)?;
    let tail = at + 1 + usize::from(r.apostrophe(at + 1) && r.glued(at + 1));
    if !(r.is(tail, "s") && r.glued(tail) && !glued_before(r, at)) {
        return None;
    }
    let start = match r.width(at) {
        4 if YEARS.contains(&n) => n as i16,
        2 if at > i || r.after_any(i, &["the", "early", "late", "mid", "-"]) => short_year(n),
        _ => return None,
    };
    Some((tail + 1, Expression::Calendar(Calendar::Decade(start))))
}
