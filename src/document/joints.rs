//! Which signs join two parts into one word: the dot of `Node.js`, the stroke of `CI/CD`, the hyphen of `front-end`.

/// Letters, and the marks that combine with them in decomposed text.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')
}

/// The run of letters and digits at the start of a text.
pub(super) fn part(text: &str) -> &str {
    let end = text.find(|c: char| !is_letter(c) && !c.is_ascii_digit() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// What follows the dot in names of products, files and domains.
const SUFFIXES: [&str; 44] = [
    "NET",
    "Net",
    "net",
    "js",
    "JS",
    "ts",
    "tsx",
    "jsx",
    "io",
    "IO",
    "ai",
    "AI",
    "com",
    "org",
    "edu",
    "dev",
    "app",
    "co",
    "py",
    "rs",
    "rb",
    "md",
    "txt",
    "json",
    "yml",
    "yaml",
    "toml",
    "xml",
    "csv",
    "html",
    "css",
    "sql",
    "sh",
    "env",
    "pdf",
    "docx",
    "xlsx",
    "exe",
    "dll",
    "cfg",
    "git",
    "gitignore",
    "jar",
    "zip",
];

/// The parts of degrees behind their first dot.
const DEGREES: [&str; 12] = ["D", "Sc", "Eng", "Tech", "Ed", "Com", "Phil", "Arch", "Des", "Ing", "Litt", "Mus"];

const STROKES: [&str; 15] = [
    "ci/cd", "tcp/ip", "and/or", "ui/ux", "ux/ui", "pl/sql", "s/he", "he/she", "she/he", "his/her", "os/2", "n/a",
    "w/o", "c/o", "it/ot",
];

/// English months and their abbreviations: a hyphen between two of them, or before a year, is a range or a date.
const MONTHS: [&str; 23] = [
    "jan",
    "january",
    "feb",
    "february",
    "mar",
    "march",
    "apr",
    "april",
    "may",
    "jun",
    "june",
    "jul",
    "july",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "oct",
    "october",
    "nov",
    "november",
    "dec",
];

fn is_month(word: &str) -> bool {
    let same = |month: &&str| word.eq_ignore_ascii_case(month);
    word.eq_ignore_ascii_case("december") || MONTHS.iter().any(same)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit())
}

pub(super) fn hyphen(before: &str, after: &str) -> bool {
    let digits = before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit());
    let date = is_year(after) || is_month(before) && (is_month(after) || after.bytes().all(|b| b.is_ascii_digit()));
    !before.is_empty() && !after.is_empty() && !digits && !date
}

/// Whether a hyphen joins a number to the thing that it counts: `8-person`; `2016-present` and `1-Jan` are dates.
pub(super) fn counts(number: &str, thing: &str) -> bool {
    thing.starts_with(is_letter) && !is_year(number) && !is_month(thing)
}

/// `first` tells that nothing was joined before.
pub(super) fn dot(before: &str, after: &str, first: bool) -> bool {
    let letter = |part: &str| part.chars().count() == 1 && part.starts_with(is_letter);
    let version = before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit());
    let degree = first && before.len() <= 2 && before.starts_with(char::is_uppercase) && DEGREES.contains(&after);
    let initials = letter(before) && letter(after);
    version || degree || initials || before.len() > 1 && SUFFIXES.contains(&after)
}

/// Whether a name starts with the dot at byte `at`: `.NET`, `.env`.
pub(super) fn is_dotted_name(text: &str, at: usize) -> bool {
    let free = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '.');
    free && SUFFIXES.contains(&part(&text[at + 1..]))
}

pub(super) fn slash(before: &str, after: &str, behind: &str) -> bool {
    if before.len() > 4 || after.len() > 4 || behind.starts_with(['/', '+', '#']) {
        return false;
    }
    let letter = |part: &str| part.len() == 1 && part.starts_with(|c: char| c.is_ascii_uppercase());
    let known = |pair: &&str| {
        pair.split_once('/').is_some_and(|(b, a)| before.eq_ignore_ascii_case(b) && after.eq_ignore_ascii_case(a))
    };
    letter(before) && letter(after) || STROKES.iter().any(known)
}

pub(super) fn ampersand(before: &str, after: &str) -> bool {
    let short = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase());
    short(before) && short(after)
}

/// Length of the signs behind a word that belong to it: `C#`, `C++`, `A+`.
pub(super) fn signs(part: &str, rest: &str) -> usize {
    let ends = |at: usize| !rest[at..].starts_with(|c: char| c.is_alphanumeric());
    let letter = part.len() == 1 && part.starts_with(|c: char| c.is_ascii_alphabetic());
    if rest.starts_with("++") && !rest.starts_with("+++") && (ends(2) || letter) {
        2
    } else if rest.starts_with('+') && !rest.starts_with("++") && ends(1) || letter && rest.starts_with('#') && ends(1)
    {
        1
    } else {
        0
    }
}
