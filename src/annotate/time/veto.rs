//! What looks like a date and is none: product versions, counts, street and phone numbers, `may` and `march`.

use super::{
    absolute::COUNTED,
    atoms::Reader,
    expression::{Name, Unit},
    lexemes::{Key, Lex},
    numeric::{YEARS, glued_before, year_at},
};

/// Words that a date may follow.
const DATE_BEFORE: &[&str] = &[
    "in",
    "since",
    "until",
    "till",
    "from",
    "to",
    "by",
    "of",
    "during",
    "before",
    "after",
    "between",
    "and",
    "through",
    "early",
    "late",
    "mid",
    "around",
    "about",
    "circa",
    "year",
    "for",
    "over",
    "throughout",
    "summer",
    "spring",
    "autumn",
    "fall",
    "winter",
    "expected",
    "through",
    "than",
    "bis",
    "seit",
    "depuis",
    "desde",
    "or",
    "on",
    "at",
    "late",
    "class",
    "end",
    "beginning",
    "start",
    "middle",
    "ca",
    "late",
];

/// Products that are named by a year, by the word before it.
#[rustfmt::skip]
const PRODUCTS: &[&str] = &[
    "studio", "server", "office", "exchange", "sharepoint", "excel", "word", "outlook", "access", "visio", "project",
    "powerpoint", "onenote", "publisher", "infopath", "dynamics", "nav", "crm", "ax", "biztalk", "autocad", "revit",
    "inventor", "solidworks", "fusion", "maya", "max", "civil", "navisworks", "tekla", "matlab", "tfs", "ssrs",
    "ssis", "ssas", "ssms", "sql", "windows", "win", "vs", "ecmascript", "es", "javascript", "js", "delphi", "rad",
    "acrobat", "quickbooks", "sage", "ms", "msvc", "lync", "endnote", "nvivo", "scala", "iso", "iec", "ieee", "en",
    "din", "ansi", "rfc", "edition", "version", "release", "v", "ver", "rust", "fortran", "ada", "cobol", "unity",
    "unreal", "wcag", "photoshop", "indesign", "hyper", "r", "peoplesoft", "ios", "android", "mvc", "vb", "vba",
    "team", "foundation", "forms", "bentley", "primavera", "catia", "creo", "labview", "owasp", "top", "tomcat",
    "reader", "suite", "agenda", "horizon", "global", "forbes", "fortune", "incoterms", "itil", "europe", "vision", "debian", "ubuntu", "tableau", "spss", "stata", "haus", "peugeot", "eurocode", "din", "bs", "astm", "kodi", "infor", "aveva", "sdl", "trados", "memoq", "premiere", "lightroom", "forefront",
    "isa", "sccm", "scom",
];

/// Labels of numbers that are no years.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "room", "port", "page", "pages", "pp", "p", "box", "extension", "ext", "no", "nr", "number", "ticket", "issue",
    "pr", "building", "flat", "unit", "suite", "apt", "apartment", "tel", "phone", "fax", "line", "lines", "id",
    "code", "postcode", "zip", "section", "chapter", "figure", "table", "model", "case", "bug", "rank", "score",
    "vol", "volume", "floor", "gate", "route", "highway", "level", "class", "cve", "rs", "inr", "usd", "eur", "gbp",
    "chf", "jpy", "brl", "error", "regulation", "directive", "act", "law", "article", "track", "channel", "day",
    "week", "step", "batch", "vlan", "rule", "asset", "order", "invoice", "serial", "sku", "form", "policy", "standard", "norm", "clause", "paragraph", "flight", "bus", "ward", "key", "kernel", "build", "exit", "status", "haus", "zimmer", "raum", "postfach", "seite", "seiten", "s", "telefon", "mobil", "handy", "hausnummer",
];

#[rustfmt::skip]
const STREETS: &[&str] = &[
    "street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "lane", "ln", "boulevard", "blvd", "court", "ct",
    "way", "place", "pl", "square", "sq", "parkway", "pkwy", "highway", "hwy", "terrace", "circle",
];

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
    let counted = r.any(end, COUNTED)
        || matches!(r.lex(end), Lex::Units(_))
        || r.any(end, &["r2"])
        || r.is(end, "r") && r.glued(end + 1);
    if counted || digits_around(r, i, end) || labelled(r, i) || street(r, end) {
        return false;
    }
    let listed = r.after_any(i, &["and", "or", "to", "for", "of", "with", "over", "than", "about", "around"]);
    let years = i > 1 && year_at(r, i - 2).is_some();
    if listed && !years && plural_behind(r, end) {
        return false;
    }
    let dated = i > 0 && (r.any(i - 1, DATE_BEFORE) || r.mark(i - 1, '(') || r.mark(i - 1, '['));
    dated || !(amount_before(r, i) || plural_behind(r, end))
}

fn short_year_stands(r: &Reader, i: usize, end: usize) -> bool {
    let open = i == 0 || !r.glued(i) || matches!(r.lex(i - 1), Lex::Mark('(' | '[' | '-' | '–' | '—' | '/'));
    let quote = r.apostrophe(end);
    open && !quote && !matches!(r.lex(end), Lex::Units(_)) && !r.mark(end, '%')
}

fn money(r: &Reader, i: usize) -> bool {
    i > 0
        && matches!(
            r.lex(i - 1),
            Lex::Mark('$' | '€' | '£' | '¥' | '₹' | '#' | '+' | '=' | '<' | '>' | '@' | '_' | '№')
        )
}

/// A unit, a sign or more of the same token follows.
fn touched(r: &Reader, end: usize) -> bool {
    let sign = matches!(r.lex(end), Lex::Mark('%' | '€' | '$' | '£' | '+' | '°' | '×' | '=' | '_'));
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
    let before = i > 0 && r.number(i - 1).is_some();
    let before_dash = i > 1 && r.dash(i - 1) && r.glued(i) && behind(i - 2) && r.glued(i - 1);
    after || dash && !thousands || before || before_dash
}

fn labelled(r: &Reader, i: usize) -> bool {
    let Some(p) = i.checked_sub(1) else { return false };
    let p = if matches!(r.lex(p), Lex::Mark('.' | ':')) && p > 0 { p - 1 } else { p };
    // "Project 2016" is a product, "the project 2016" hardly a date either; "Class of 2015" has its "of" between.
    if p + 1 == i {
        // "pp. 1998–2010"
        if r.dash(p) && p > 1 && r.number(p - 1).is_some() && labelled(r, p - 1) {
            return true;
        }
        let product = r.any(p, PRODUCTS) && (r.capital(p) || r.any(p, &["version", "edition", "release", "es", "v"]));
        let joined = r.is(p, "and") || r.mark(p, '/') || r.mark(p, ',') || r.mark(p, '&') || r.dash(p);
        return product || r.any(p, NUMBERED) || joined && after_product_year(r, p);
    }
    r.any(p, NUMBERED)
        && (r.any(p, &["no", "nr", "pp", "p", "tel", "ext", "vol"]) || r.mark(i - 1, ':') && !r.any(p, &["class"]))
}

/// "Visual Studio 2013 and 2015", "SQL Server 2012/2014"
fn after_product_year(r: &Reader, joint: usize) -> bool {
    let Some(year) = joint.checked_sub(1) else { return false };
    let Some(name) = joint.checked_sub(2) else { return false };
    r.number(year).is_some_and(|n| YEARS.contains(&n)) && r.any(name, PRODUCTS) && r.capital(name)
}

fn street(r: &Reader, end: usize) -> bool {
    r.capital(end)
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
        && !["was", "has", "does", "always", "across", "towards", "sales", "as"].contains(&word)
}

/// Whether a bare name (up to `end`) is a date: "in May", not "may".
pub(super) fn is_named(r: &Reader, i: usize, end: usize, name: Name) -> bool {
    let dated = r.after_any(
        i,
        &[
            "in",
            "since",
            "until",
            "till",
            "from",
            "to",
            "by",
            "of",
            "during",
            "before",
            "after",
            "between",
            "and",
            "through",
            "early",
            "late",
            "mid",
            "last",
            "next",
            "this",
            "that",
            "following",
            "previous",
            "or",
            "around",
            "for",
            "every",
        ],
    ) || i > 1
        && r.dash(i - 1)
        && (r.any(i - 2, &["mid", "early", "late"]) || matches!(r.lex(i - 2), Lex::Month(_) | Lex::MonthShort(_)));
    let joined = (r.dash(end)
        || r.any(end, &["to", "and", "until", "through", "till", "or"])
        || matches!(r.lex(end), Lex::Mark('/' | '&' | ',')))
        && matches!(r.lex(end + 1), Lex::Month(_) | Lex::MonthShort(_) | Lex::Season(_) | Lex::Key(Key::Quarter));
    match (name, r.lex(i)) {
        (Name::Month(m), Lex::Month(_)) => {
            let surname = r.capital(end) && r.lex(end) == Lex::Other && !dated;
            let verb = matches!(m, 3 | 5) && !(r.capital(i) && (dated || joined));
            let glued = r.glued(i) && i > 0 && !matches!(r.lex(i - 1), Lex::Mark(_));
            !surname && !verb && !glued && (r.capital(i) || dated)
        }
        (Name::Month(_), _) => r.capital(i) && (dated && !(r.letters(end) && r.capital(end)) || joined),
        (Name::Season(_), _) => {
            let the = r.after_any(i, &["the"])
                && i > 1
                && r.any(
                    i - 2,
                    &[
                        "in", "over", "during", "for", "since", "until", "by", "of", "from", "after", "before",
                        "through",
                    ],
                );
            let framework = r.capital(i)
                && !the
                && !r.any(i.wrapping_sub(1), &["last", "next", "this", "that", "early", "late", "following"]);
            let noun = r.any(
                end,
                &[
                    "intern",
                    "internship",
                    "camp",
                    "job",
                    "school",
                    "boot",
                    "framework",
                    "back",
                    "course",
                    "academy",
                    "program",
                    "programme",
                    "security",
                    "batch",
                    "data",
                    "mvc",
                    "cleaning",
                    "through",
                    "into",
                    "short",
                ],
            );
            (the || dated && !r.after_any(i, &["to", "and", "or", "for"]) || joined) && !(framework && !joined) && !noun
        }
        (Name::Weekday(_), Lex::Weekday(_)) => {
            r.capital(i)
                && !(r.mark(end, '.') && r.glued(end) && r.glued(end + 1))
                && !r.after_any(i, &["black", "cyber"])
        }
        (Name::Weekday(_), _) => false,
        (Name::Quarter(_), Lex::Ordinal(_) | Lex::Key(Key::The)) => true,
        (Name::Quarter(_), _) => dated || joined || r.dash(i.wrapping_sub(1)),
        (Name::Half(_), _) => {
            r.after_any(i, &["in", "during", "of", "by", "since", "late", "early"]) && !r.letters(end)
        }
        (Name::Day(..), Lex::Month(_) | Lex::MonthShort(_)) => dated || r.capital(i),
        _ => true,
    }
}

/// Whether an amount of a unit is a length of time at all.
pub(super) fn is_length(r: &Reader, i: usize, end: usize, unit: Unit) -> bool {
    let idiom = r.any(end, &["over", "on", "by"]) && matches!(r.lex(end + 1), Lex::Unit(u) if u == unit);
    let rank = r.after_any(i, &["version", "chapter", "page", "step", "sql", "top"]);
    // "one minute detail"
    let small = unit == Unit::Minute
        && r.any(end, &["detail", "details", "difference", "differences", "amount", "amounts", "changes"]);
    !idiom && !rank && !small
}
