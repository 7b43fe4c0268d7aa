//! Names and lengths that may be none: `may` and `march`, spring frameworks, a minute detail.

use super::{
    atoms::Reader,
    expression::{Name, Unit},
    lexemes::{Key, Lex},
};

/// Words before a bare month, season or quarter that is meant as a date.
const BEFORE: &[&str] = &[
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
];

/// The same, where a surname may follow the name.
#[rustfmt::skip]
const STRICT: &[&str] =
    &["in", "since", "until", "till", "from", "during", "before", "after", "early", "late", "mid", "last", "next"];

/// Whether a bare name (up to `end`) is a date: "in May", not "may".
pub(super) fn is_named(r: &Reader, i: usize, end: usize, name: Name) -> bool {
    let after_dash = i > 1 && r.dash(i - 1);
    let ranged = after_dash
        && (r.any(i - 2, &["mid", "early", "late"]) || matches!(r.lex(i - 2), Lex::Month(_) | Lex::MonthShort(_)));
    let dated = r.after_any(i, BEFORE) || ranged;
    let link = r.dash(end)
        || r.any(end, &["to", "and", "until", "through", "till", "or"])
        || matches!(r.lex(end), Lex::Mark('/' | '&' | ','));
    let joined =
        link && matches!(r.lex(end + 1), Lex::Month(_) | Lex::MonthShort(_) | Lex::Season(_) | Lex::Key(Key::Quarter));
    match (name, r.lex(i)) {
        (Name::Month(m), Lex::Month(_)) => {
            // "April Jones", "the theorem of May and Nowak"
            let name = |k: usize| r.capital(k) && r.lex(k) == Lex::Other;
            let surname = (name(end) || r.is(end, "and") && name(end + 1)) && !r.after_any(i, STRICT);
            let verb = matches!(m, 3 | 5) && !(r.capital(i) && (dated || joined));
            let glued = r.glued(i) && i > 0 && !matches!(r.lex(i - 1), Lex::Mark(_));
            !surname && !verb && !glued && (r.capital(i) || dated)
        }
        (Name::Month(_), _) => r.capital(i) && (dated && !(r.letters(end) && r.capital(end)) || joined),
        (Name::Season(_), _) => is_season(r, i, end, dated, joined),
        (Name::Weekday(_), Lex::Weekday(_)) => {
            let site = r.mark(end, '.') && r.glued(end) && r.glued(end + 1);
            let name = r.capital(end)
                && r.lex(end) == Lex::Other
                && !r.after_any(i, &["on", "last", "next", "every", "until", "since"]);
            r.capital(i) && !site && !name && !r.after_any(i, &["black", "cyber"])
        }
        (Name::Weekday(_), _) => false,
        (Name::Quarter(_), Lex::Ordinal(_) | Lex::Key(Key::The)) => !r.is(end, "of"),
        (Name::Quarter(_), _) => {
            (dated || joined || r.dash(i.wrapping_sub(1))) && !r.any(end, &["journal", "journals", "paper", "papers"])
        }
        (Name::Half(_), _) => {
            r.after_any(i, &["in", "during", "of", "by", "since", "late", "early"]) && !r.letters(end)
        }
        (Name::Day(..), Lex::Month(_) | Lex::MonthShort(_)) => dated || r.capital(i),
        _ => true,
    }
}

fn is_season(r: &Reader, i: usize, end: usize, dated: bool, joined: bool) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "intern", "internship", "camp", "job", "school", "boot", "framework", "back", "course", "academy", "program",
        "programme", "security", "batch", "data", "mvc", "cleaning", "through", "into", "short", "of", "cloud", "leaves",
        "lane", "garden", "protection", "arrest",
    ];
    const OVER: &[&str] =
        &["in", "over", "during", "for", "since", "until", "by", "of", "from", "after", "before", "through"];
    let the = r.after_any(i, &["the"]) && i > 1 && r.any(i - 2, OVER);
    let which = i > 0 && r.any(i - 1, &["last", "next", "this", "that", "early", "late", "following"]);
    // "in Spring" is the framework rather than the season.
    let framework = r.capital(i) && !the && !which && !joined;
    let compound = r.any(end, NOUNS) || r.dash(end) && r.glued(end) && !joined;
    (the || dated && !r.after_any(i, &["to", "and", "or", "for"]) || joined) && !framework && !compound
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

/// Whether a unit behind "a" goes on as a length: "a day of leave", not "a day dreamer", "a minute quantity".
pub(super) fn ends_length(r: &Reader, end: usize, unit: Unit) -> bool {
    #[rustfmt::skip]
    const GO_ON: &[&str] = &[
        "of", "in", "at", "on", "for", "to", "with", "and", "or", "as", "later", "ago", "i", "we", "he", "she", "they", "it",
        "was", "is", "before", "after", "when", "without", "earlier", "into", "from", "per", "by", "but", "so", "than", "until",
        "because", "while", "during", "there", "here", "too", "longer", "more", "long", "straight", "each", "every", "that",
        "which", "the", "my", "our", "instead", "early", "late", "ahead", "off", "where", "if", "were", "has", "had", "will",
        "s",
    ];
    !matches!(unit, Unit::Day | Unit::Minute) || !r.letters(end) || r.any(end, GO_ON)
}
