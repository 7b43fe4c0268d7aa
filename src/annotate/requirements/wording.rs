//! The words of postings that carry no requirement of their own.

use std::{collections::HashSet, ops::Range};

use crate::lexicon::{WordSet, has_word, lower_case, stems};

/// Words without meaning for a comparison, and those that every posting has.
static EMPTY: WordSet = WordSet::new(
    "a able ability about across advanced all also an and any appropriate are area as at background basic \
    be best both but by can candidate clear close closely company comfortable current deep degree demonstrable \
    demonstrated different do each effective either etc environment excellent experience experienced expert expertise \
    familiar familiarity field first for from fully good great hand hands hands-on have high how i ideal ideally if in \
    including interest interested into is it its join just knowledge like love more most need new not of on one or our \
    other out over own part plus practical practice practices preferably preferred prior product products proficiency \
    proficient proven relevant required responsible role sector similar skill skills so solid some strong such team teams \
    that the their them they this through to together tool tools track under understanding up us use used using various \
    very via we well what when where which who will with within work working world would year years you your",
);

/// The stems of the words of a text that carry its meaning, each once.
pub fn content_stems(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    for word in stems(text) {
        let written = text.get(word.range.clone()).unwrap_or("").to_lowercase();
        if word.stem.len() > 1 && !is_empty_word(&written) && seen.insert(word.stem.to_string()) {
            found.push(word.stem.to_string());
        }
    }
    found
}

/// Whether a word in lower case says nothing by itself.
pub fn is_empty_word(word: &str) -> bool {
    EMPTY.has(word) || word.chars().all(|c| c.is_ascii_digit() || c == '+')
}

/// Words that something must follow.
static OPEN: WordSet =
    WordSet::new("a an and as at by for from in into of on or our that the their these this those to which with your");

/// Words of a posting as a name to be shown: "Program the" is "Program".
pub fn spoken(words: &str) -> &str {
    let mut shown = words.trim_end();
    while let Some((before, last)) = shown.rsplit_once(' ')
        && OPEN.has(&lower_case(last))
    {
        shown = before.trim_end();
    }
    shown
}

/// "Hands-on experience with", "Good knowledge of", "You have": what stands before the thing that is asked for.
static LEADS: WordSet = WordSet::new(
    "a an the you we have bring need to be are should must can will do with of in at as and or your good very \
    great strong solid deep basic advanced excellent proven practical professional hands-on experience experienced \
    knowledge proficiency proficient familiarity familiar understanding ability able working first sound broad \
    demonstrated demonstrable expertise expert skills skilled comfortable some prior previous using proactively also \
    actively continuously enjoy love like interest interested passion passionate background work help",
);

/// Whether a word in lower case only leads to what is asked for.
pub fn leads_in(word: &str) -> bool {
    LEADS.has(word)
}

/// The part of a text behind such words, without the full stop and what only explains it.
pub fn core(text: &str) -> Range<usize> {
    let words = stems(text);
    let word = |i: usize| words.get(i).and_then(|w| text.get(w.range.clone())).unwrap_or("").to_lowercase();
    // "Work permit", "Use cases": no lead where no preposition follows.
    let noun = |i: usize| {
        has_word("work use help practice background", &word(i))
            && !has_word("with in on for of as to closely together", &word(i + 1))
    };
    let first = (0..words.len()).find(|i| !LEADS.has(&word(*i)) || noun(*i)).and_then(|i| words.get(i));
    let start = first.map_or(0, |w| w.range.start);
    cut(text, start)
}

/// The same of a task, whose verb says what it is: "Work with Product on the plan".
pub fn task_core(text: &str) -> Range<usize> {
    let words = stems(text);
    let first = words.iter().find(|w| {
        !has_word(
            "proactively also actively continuously to you will and",
            &text.get(w.range.clone()).unwrap_or("").to_lowercase(),
        )
    });
    cut(text, first.map_or(0, |w| w.range.start))
}

/// From `start` up to the full stop or to what only explains it.
fn cut(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or("");
    let lower = rest.to_ascii_lowercase();
    let stops = [
        " so that ",
        " by ",
        " through ",
        " in order to ",
        " when ",
        " together with ",
        "; ",
        " (",
        " \u{2013} ",
        " \u{2014} ",
        ". ",
    ];
    let cut = stops.iter().filter_map(|s| lower.find(s)).filter(|at| *at >= 8).min().unwrap_or(rest.len());
    let end = start + rest.get(..cut).unwrap_or(rest).trim_end_matches(['.', ';', ',', ':', ' ', '!']).len();
    start..end.max(start)
}

/// "is a plus", "nice to have", "ideally": not owed.
pub fn is_optional(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "a plus",
        "nice to have",
        "nice-to-have",
        "preferred",
        "preferably",
        "a bonus",
        "an advantage",
        "advantageous",
        "desirable",
        "ideally",
        "not required",
        "optional",
        "good to have",
        "is an asset",
        "would be great",
        "a big plus",
        "beneficial",
        "helpful",
        "welcome",
    ]
    .iter()
    .any(|p| lower.contains(p))
}

/// "Understanding of", "You enjoy": an attitude or an understanding, not a deed.
pub fn is_soft(text: &str) -> bool {
    let lower = text.to_lowercase();
    let body = lower.trim_start_matches(|c: char| !c.is_alphabetic());
    [
        "understanding of",
        "solid understanding",
        "good understanding",
        "sound understanding",
        "an understanding",
        "you enjoy",
        "you love",
        "you like",
        "passion",
        "interest in",
        "willingness",
        "curious",
        "who loves",
    ]
    .iter()
    .any(|p| body.starts_with(p) || (*p == "who loves" && body.contains(p)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_with_a_word_that_ends() {
        assert_eq!(spoken("services that the"), "services");
        assert_eq!(spoken("the"), "the");
        assert_eq!(spoken("Sign-on"), "Sign-on");
    }

    #[test]
    fn cores() {
        for (text, wanted) in [
            ("Hands-on experience with cloud infrastructure (Azure).", "cloud infrastructure"),
            ("Strong ability to debug and optimize code.", "debug and optimize code"),
            ("Keep our tariff data clean and documented.", "Keep our tariff data clean and documented"),
            ("Own the roadmap of our platform.", "Own the roadmap of our platform"),
        ] {
            assert_eq!(&text[core(text)], wanted);
        }
        assert!(core("").is_empty());
        assert_eq!(content_stems("Experience with the weekly demand of each hub"), ["weekli", "demand", "hub"]);
    }
}
