//! What looks like a year and is none: product versions, counts, street and phone numbers, page ranges.

use super::{
    absolute::COUNTED,
    atoms::Reader,
    lexemes::Lex,
    numeric::{YEARS, glued_before, year_at},
    traps::{DATE_BEFORE, NUMBERED, PRODUCTS, STREETS, STRICT},
};

/// Whether the year written at `i` (up to `end`) is one.
pub(super) fn is_year(r: &Reader, i: usize, end: usize) -> bool {
    if r.apostrophe(i) {
        return short_year_stands(r, i, end);
    }
    if glued_before(r, i) || money(r, i) || touched(r, end) {
        return false;
    }
    let adjective = r.lex(end) == Lex::Other && !r.capital(end) && r.any(end + 1, COUNTED);
    if adjective && !r.after_any(i, &["in", "since", "until", "from", "during", "before", "after"]) {
        return false;
    }
    let event = r.after_any(i, &["the", "our", "my", "this", "its", "their", "every"])
        && r.number(i).is_some_and(|n| n % 50 != 0);
    // "2009 M.Sc." counts no metres.
    let stopped = r.mark(end + 1, '.') && r.glued(end + 1) && r.glued(end + 2) && r.letters(end + 2);
    let counted = r.any(end, COUNTED) && !stopped
        || matches!(r.lex(end), Lex::Units(_))
        || r.any(end, &["r2"])
        || r.is(end, "r") && r.glued(end + 1);
    let round = r.number(i).is_some_and(|n| n % 100 == 0);
    // "1994-2000    Havana": the end of a range of years counts nothing.
    let ranged = i > 1 && r.dash(i - 1) && year_at(r, i - 2).is_some();
    let much = round && !ranged && (plural_behind(r, end) || r.letters(end) && !r.after_any(i, STRICT));
    if much || is_title(r, i, end) {
        return false;
    }
    if counted && !ranged || digits_around(r, i, end) || labelled(r, i) || street(r, end) {
        return false;
    }
    let listed = r.after_any(i, &["and", "or", "to", "for", "of", "with", "over", "than", "about", "around"]);
    let years = i > 1 && year_at(r, i - 2).is_some();
    if listed && !years && plural_behind(r, end) {
        return false;
    }
    let dated = i > 0 && (r.any(i - 1, DATE_BEFORE) || r.mark(i - 1, '(') || r.mark(i - 1, '['));
    dated || !(amount_before(r, i) || plural_behind(r, end) && !event)
}

fn short_year_stands(r: &Reader, i: usize, end: usize) -> bool {
    let open = i == 0 || !r.glued(i) || matches!(r.lex(i - 1), Lex::Mark('(' | '[' | '-' | '–' | '—' | '/'));
    let quote = r.apostrophe(end);
    open && !quote && !matches!(r.lex(end), Lex::Units(_)) && !r.mark(end, '%')
}

/// `"1984"`, `"2001: A Space Odyssey"`
fn is_title(r: &Reader, i: usize, end: usize) -> bool {
    i > 0 && r.mark(i - 1, '"') && r.glued(i) && r.glued(end) && matches!(r.lex(end), Lex::Mark('"' | ':'))
}

fn money(r: &Reader, i: usize) -> bool {
    // "_2016 – 2018_" is in italics, "logs_2016" is one token.
    let italics = i > 0 && r.mark(i - 1, '_') && !r.glued(i - 1);
    // "2009 -> 2013"
    let arrow = i > 2 && r.mark(i - 1, '>') && r.glued(i - 1) && (r.dash(i - 2) || r.mark(i - 2, '='));
    i > 0
        && !italics
        && !arrow
        && matches!(
            r.lex(i - 1),
            Lex::Mark('$' | '€' | '£' | '¥' | '₹' | '#' | '+' | '=' | '<' | '>' | '@' | '_' | '№' | '§')
        )
}

/// A unit, a sign or more of the same token follows.
fn touched(r: &Reader, end: usize) -> bool {
    let sign = matches!(r.lex(end), Lex::Mark('%' | '€' | '$' | '£' | '+' | '°' | '×' | '=' | '_'))
        && !(r.mark(end, '=') && r.mark(end + 1, '>'));
    let word = r.glued(end) && r.letters(end) && !r.is(end, "s");
    let joined = r.glued(end)
        && r.glued(end + 1)
        && match r.lex(end) {
            Lex::Mark(':' | '@') => r.number(end + 1).is_some(),
            Lex::Mark('.') => r.number(end + 1).is_some() || r.letters(end + 1) && !r.capital(end + 1),
            Lex::Mark(',') => r.digits(end + 1, 3).is_some(),
            Lex::Mark('-') => {
                r.letters(end + 1)
                    && r.any(
                        end + 1,
                        &[
                            "bit", "pin", "core", "series", "node", "seat", "user", "level", "line", "page", "person",
                            "point",
                        ],
                    )
            }
            Lex::Mark('/') => r.number(end + 1).is_some() && year_at(r, end + 1).is_none() && r.width(end + 1) > 2,
            _ => false,
        };
    sign || word || joined
}

/// A phone number, a range of counts: digits on either side that are no part of a date.
fn digits_around(r: &Reader, i: usize, end: usize) -> bool {
    let behind = |at: usize| r.number(at).is_some() && year_at(r, at).is_none();
    let day_or_time = |at: usize| r.width(at) <= 2 && r.number(at).is_some_and(|n| n <= 31);
    // "1998 - 99" and "2010–14" are ranges of years.
    let range_end = |at: usize| r.width(at) == 2;
    let after = behind(end) && (!day_or_time(end) || r.number(end + 1).is_some());
    let dash = (r.dash(end) || r.any(end, &["to"])) && behind(end + 1) && !range_end(end + 1) && r.width(end + 1) != 1;
    let thousands = dash && r.mark(end + 2, '/');
    // "GPA 3.9 2012 – 2014": a number with decimals, and a range of years, are no part of a phone number.
    let decimal = i > 2 && r.mark(i - 2, '.') && r.glued(i - 1) && r.glued(i - 2);
    let range =
        r.dash(end) && (year_at(r, end + 1).is_some() || r.any(end + 1, &["present", "now", "current", "today"]));
    let before = i > 0 && r.number(i - 1).is_some() && !decimal && !range;
    let before_dash = i > 1 && r.dash(i - 1) && r.glued(i) && behind(i - 2) && r.glued(i - 1);
    after || dash && !thousands || before || before_dash
}

/// "pp." or "page" before the number at `i`.
fn is_label(r: &Reader, i: usize) -> bool {
    let Some(p) = i.checked_sub(1) else { return false };
    let dot = r.mark(p, '.') && p > 0;
    r.any(p - usize::from(dot), NUMBERED)
}

fn labelled(r: &Reader, i: usize) -> bool {
    let Some(p) = i.checked_sub(1) else { return false };
    let p = if matches!(r.lex(p), Lex::Mark('.' | ':')) && p > 0 { p - 1 } else { p };
    // "Project 2016" is a product, "the project 2016" hardly a date either; "Class of 2015" has its "of" between.
    if p + 1 == i {
        // "pp. 1998–2010"
        if r.dash(p) && p > 1 && r.number(p - 1).is_some() && is_label(r, p - 1) {
            return true;
        }
        let product = r.any(p, PRODUCTS) && (r.capital(p) || r.any(p, &["version", "edition", "release", "es", "v"]));
        let joined = r.is(p, "and") || r.mark(p, '/') || r.mark(p, ',') || r.mark(p, '&') || r.dash(p);
        return product || r.any(p, NUMBERED) || joined && after_product_year(r, p);
    }
    r.any(p, NUMBERED)
        && (r.any(p, &["no", "nr", "pp", "p", "tel", "ext", "vol"])
            || r.mark(i - 1, ':')
                && r.any(
                    p,
                    &["room", "port", "box", "id", "code", "zip", "postcode", "phone", "fax", "number", "extension"],
                ))
}

/// "Visual Studio 2013 and 2015", "SQL Server 2012/2014"
fn after_product_year(r: &Reader, joint: usize) -> bool {
    let Some(year) = joint.checked_sub(1) else { return false };
    let Some(name) = joint.checked_sub(2) else { return false };
    r.number(year).is_some_and(|n| YEARS.contains(&n)) && r.any(name, PRODUCTS) && r.capital(name)
}

fn street(r: &Reader, end: usize) -> bool {
    // "In 2013 I joined St. Brannoc's Hospital"
    r.capital(end)
        && !r.any(end, &["i"])
        && (r.any(end, STREETS)
            || r.any(end + 1, STREETS) && r.capital(end + 1)
            || r.letters(end + 1) && r.any(end + 2, STREETS) && r.capital(end + 2))
}

fn amount_before(r: &Reader, i: usize) -> bool {
    r.after_any(
        i,
        &["over", "than", "about", "around", "approximately", "some", "nearly", "almost", "roughly", "least", "most"],
    )
}

/// A plural noun follows: "2016 tickets".
fn plural_behind(r: &Reader, end: usize) -> bool {
    let word = r.word(end);
    let other = matches!(r.lex(end), Lex::Other) && !r.capital(end);
    other
        && word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        && ![
            "was",
            "has",
            "does",
            "onwards",
            "afterwards",
            "perhaps",
            "sometimes",
            "besides",
            "whereas",
            "always",
            "across",
            "towards",
            "sales",
            "as",
        ]
        .contains(&word)
}
