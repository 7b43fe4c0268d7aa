//! How many: figures, number words, "a couple of", "half a", "3-5".

use super::{
    atoms::Reader,
    expression::{Amount, Unit},
    lexemes::{Key, Lex},
};

/// A quantity at `i` and the atom behind it; what is counted may follow after a hyphen.
pub(super) fn quantity(r: &Reader, i: usize) -> Option<(usize, Amount)> {
    if let Some(found) = vague(r, i) {
        return Some(found);
    }
    let (mut end, low) = exact(r, i)?;
    let range = r.dash(end) || r.any(end, &["to", "or"]) || r.mark(end, '/');
    if range
        && let Some((after, high)) = exact(r, end + 1)
        && high > low
        && !matches!(r.lex(i), Lex::Key(Key::A))
    {
        end = after;
        return Some((end + plus(r, end), Amount::Between(low, high)));
    }
    Some((end + plus(r, end), Amount::Exact(low)))
}

fn plus(r: &Reader, i: usize) -> usize {
    usize::from(r.mark(i, '+') && r.glued(i))
}

fn vague(r: &Reader, i: usize) -> Option<(usize, Amount)> {
    let mut j = i + usize::from(r.is(i, "a"));
    j += usize::from(j > i && r.any(j, &["good", "great"]));
    match r.lex(j) {
        Lex::Key(Key::Vague) if r.is(j, "couple") => {
            Some((j + 1 + usize::from(r.is(j + 1, "of")), Amount::Some)).filter(|_| j > i || r.is(j + 1, "of"))
        }
        Lex::Key(Key::Vague) => Some((j + 1, Amount::Some)).filter(|_| j == i || r.any(j, &["few", "many"])),
        Lex::Key(Key::Hedge) if r.is(j, "some") && matches!(r.lex(j + 1), Lex::Units(u) if u > Unit::Day) => {
            Some((j + 1, Amount::Some))
        }
        _ => None,
    }
}

/// A number in hundredths: figures, words, "half a", "one and a half".
fn exact(r: &Reader, i: usize) -> Option<(usize, u32)> {
    if r.is(i, "half") && r.any(i + 1, &["a", "an"]) {
        return Some((i + 2, 50));
    }
    if r.is(i, "half") && !r.is(i + 1, "of") {
        return Some((i + 1, 50)).filter(|_| matches!(r.lex(i + 1 + usize::from(r.dash(i + 1))), Lex::Unit(_)));
    }
    if r.any(i, &["a", "an"]) {
        return match r.word(i + 1).to_ascii_lowercase().as_str() {
            "half" => Some((i + 2, 50)),
            "dozen" => Some((i + 2, 1200)),
            "hundred" => Some((i + 2, 10000)),
            _ => Some((i + 1, 100)),
        };
    }
    let (end, whole) = match r.lex(i) {
        Lex::Number(n) => return figure(r, i, n),
        Lex::Cardinal(n) => number_word(r, i, n),
        _ => return None,
    };
    if r.is(end, "and") && r.is(end + 1, "a") && r.is(end + 2, "half") {
        return Some((end + 3, whole.checked_mul(100)? + 50));
    }
    // two-and-a-half-year
    let hyphens = [end, end + 2, end + 4].iter().all(|k| r.dash(*k));
    if hyphens && r.is(end + 1, "and") && r.is(end + 3, "a") && r.is(end + 5, "half") {
        return Some((end + 6, whole.checked_mul(100)? + 50));
    }
    if r.is(end, "and") && r.is(end + 1, "half") {
        return Some((end + 2, whole.checked_mul(100)? + 50));
    }
    Some((end, whole.checked_mul(100)?))
}

/// `3`, `1,200`, `2.5`, `2½`.
fn figure(r: &Reader, i: usize, n: u32) -> Option<(usize, u32)> {
    let mut end = i + 1;
    let mut hundredths = n.checked_mul(100)?;
    if r.mark(end, ',')
        && r.glued(end)
        && r.glued(end + 1)
        && let Some(thousands) = r.digits(end + 1, 3)
    {
        hundredths = n.checked_mul(1000)?.checked_add(thousands)?.checked_mul(100)?;
        end += 2;
    }
    if (r.mark(end, '.') || r.mark(end, ',') && r.width(end + 1) == 1)
        && r.glued(end)
        && r.glued(end + 1)
        && let Some(part) = r.number(end + 1)
    {
        hundredths += match r.width(end + 1) {
            1 => part * 10,
            2 => part,
            _ => return None,
        };
        end += 2;
    }
    if r.mark(end, '½') {
        return Some((end + 1, hundredths.checked_add(50)?));
    }
    let halves = r.number(end) == Some(1) && r.mark(end + 1, '/') && r.number(end + 2) == Some(2);
    if halves {
        return Some((end + 3, hundredths.checked_add(50)?));
    }
    if r.is(end, "and") && r.is(end + 1, "a") && r.is(end + 2, "half") {
        return Some((end + 3, hundredths.checked_add(50)?));
    }
    Some((end, hundredths))
}

/// `twenty-five`, `one hundred`.
fn number_word(r: &Reader, i: usize, n: u8) -> (usize, u32) {
    let (mut end, mut value) = (i + 1, u32::from(n));
    if n >= 20 {
        let at = end + usize::from(r.dash(end) && r.glued(end));
        if let Lex::Cardinal(ones @ 1..=9) = r.lex(at) {
            (end, value) = (at + 1, value + u32::from(ones));
        }
    }
    if r.is(end, "hundred") {
        (end, value) = (end + 1, value * 100);
    }
    (end, value)
}

/// A unit at `i`, or behind a hyphen and an adjective: the atom behind it. `figure` allows abbreviations that need one.
pub(super) fn unit(r: &Reader, i: usize, figure: bool) -> Option<(usize, Unit)> {
    let mut i = i + usize::from(r.dash(i) && r.glued(i) && r.glued(i + 1));
    let adjectives = [
        "full",
        "whole",
        "solid",
        "consecutive",
        "more",
        "additional",
        "calendar",
        "working",
        "business",
        "long",
        "short",
        "entire",
        "extra",
        "further",
        "other",
        "straight",
        "complete",
        "successful",
        "busy",
        "happy",
        "great",
        "good",
        "intense",
        "intensive",
        "wonderful",
        "formative",
        "productive",
        "brief",
    ];
    if r.any(i, &adjectives) {
        i += 1;
    }
    if r.mark(i, '(') && r.number(i + 1).is_some() && r.mark(i + 2, ')') {
        i += 3;
    }
    match r.lex(i) {
        Lex::Unit(_) | Lex::Units(_) if r.is(i, "annum") => None,
        Lex::Unit(u) | Lex::Units(u) => Some((i + 1, u)),
        Lex::Ordinal(2) if r.is(i, "second") && (figure || r.dash(i.wrapping_sub(1))) => Some((i + 1, Unit::Second)),
        _ if figure => abbreviation(r, i),
        _ => None,
    }
}

fn abbreviation(r: &Reader, i: usize) -> Option<(usize, Unit)> {
    let unit = match r.word(i) {
        "yr" | "yrs" | "Yrs" | "Yr" | "YRS" => Unit::Year,
        "mo" | "mos" | "mths" | "mth" | "Mos" | "Mo" => Unit::Month,
        "wk" | "wks" => Unit::Week,
        "hr" | "hrs" => Unit::Hour,
        "min" | "mins" => Unit::Minute,
        "sec" | "secs" => Unit::Second,
        "y" if r.glued(i) => Unit::Year,
        "h" => Unit::Hour,
        _ => return None,
    };
    let dot = r.mark(i + 1, '.') && r.glued(i + 1) && !r.capital(i + 2);
    Some((i + 1 + usize::from(dot), unit))
}
