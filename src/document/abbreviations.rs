//! Abbreviations whose dot is no full stop, and the words that begin sentences.

/// What may stand behind an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// A name.
    Title,
    /// What it introduces, whatever its case.
    Lead,
    /// A number, else it is the end.
    Number,
    /// A number, else it is the end.
    Month,
    /// More of the sentence, or the next one.
    Either,
}

const TITLES: [&str; 22] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "mt", "ft", "capt", "lt", "col", "gen", "sgt", "rev", "hon", "messrs",
    "mme", "assoc", "stv", "dipl", "gepr", "staatl",
];
const LEADS: [&str; 21] = [
    "e.g", "eg", "i.e", "ie", "vs", "cf", "viz", "incl", "excl", "esp", "approx", "dept", "univ", "asst", "resp",
    "aka", "govt", "inst", "intl", "natl", "engg",
];
const NUMBERS: [&str; 16] =
    ["no", "nos", "nr", "ca", "vol", "pp", "p", "fig", "ch", "sec", "v", "ver", "tel", "ext", "max", "min"];
const MONTHS: [&str; 24] = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const EITHER: [&str; 19] = [
    "inc", "ltd", "co", "corp", "bros", "pty", "plc", "intl", "jr", "sr", "al", "est", "dist", "mgmt", "eng", "tech",
    "ave", "blvd", "rd",
];
/// Words that begin a sentence and hardly ever a name.
const STARTERS: [&str; 64] = [
    "a",
    "about",
    "after",
    "all",
    "although",
    "among",
    "an",
    "and",
    "another",
    "as",
    "at",
    "before",
    "being",
    "besides",
    "both",
    "but",
    "by",
    "currently",
    "during",
    "each",
    "finally",
    "first",
    "for",
    "from",
    "he",
    "here",
    "his",
    "how",
    "however",
    "i",
    "i'm",
    "i've",
    "if",
    "in",
    "it",
    "later",
    "most",
    "my",
    "no",
    "now",
    "on",
    "one",
    "or",
    "our",
    "she",
    "since",
    "so",
    "some",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "until",
    "we",
    "when",
    "while",
    "with",
    "you",
];

/// The kind of abbreviation that a word before a dot is, in any case.
pub(super) fn kind(word: &str) -> Option<Abbreviation> {
    let is = |list: &[&str]| list.iter().any(|w| word.eq_ignore_ascii_case(w));
    let kinds: [(&[&str], Abbreviation); 5] = [
        (&TITLES, Abbreviation::Title),
        (&LEADS, Abbreviation::Lead),
        (&NUMBERS, Abbreviation::Number),
        (&MONTHS, Abbreviation::Month),
        (&EITHER, Abbreviation::Either),
    ];
    kinds.into_iter().find(|(list, _)| is(list)).map(|(_, kind)| kind)
}

/// Whether a text begins with a word that begins sentences.
pub(super) fn starts_sentence(text: &str) -> bool {
    let text = text.trim_start_matches(['"', '\'', '(']);
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '\'').unwrap_or(text.len());
    STARTERS.iter().any(|w| text[..end].eq_ignore_ascii_case(w))
}
