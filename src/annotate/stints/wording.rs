//! Words that tell a sentence, or a bullet of what was done, from a head.

use crate::lexicon::lower_case;

/// "Built 14 dashboards": a bullet that tells what was done.
pub fn starts_with_verb(text: &str) -> bool {
    const OTHERS: &[&str] = &[
        "a",
        "an",
        "as",
        "brought",
        "build",
        "built",
        "by",
        "cut",
        "did",
        "drew",
        "during",
        "for",
        "found",
        "from",
        "gave",
        "got",
        "grew",
        "had",
        "held",
        "in",
        "kept",
        "led",
        "made",
        "maintain",
        "my",
        "on",
        "over",
        "own",
        "owns",
        "put",
        "ran",
        "responsible",
        "run",
        "saw",
        "set",
        "sold",
        "spoke",
        "taught",
        "teach",
        "the",
        "to",
        "took",
        "using",
        "was",
        "we",
        "were",
        "with",
        "won",
        "work",
        "works",
        "write",
        "wrote",
    ];
    // "A.A.S." is a degree.
    if text.get(1..3).is_some_and(|t| t.starts_with('.') && t.ends_with(char::is_uppercase)) {
        return false;
    }
    let Some(first) = text.split(|c: char| !c.is_alphanumeric() && c != '-').find(|w| !w.is_empty()) else {
        return false;
    };
    let first = first.to_lowercase();
    (first.len() > 4 && (first.ends_with("ed") || first.ends_with("ing"))) || OTHERS.contains(&first.as_str())
}

/// "Where I have worked", "Kind regards," "Dear Ms. Hoekstra": words that no name and no title holds.
pub fn asks_or_tells(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "i",
        "my",
        "me",
        "have",
        "what",
        "where",
        "why",
        "how",
        "when",
        "who",
        "which",
        "dear",
        "regards",
        "wishes",
        "sincerely",
        "hello",
        "we're",
        "we",
        "our",
        "you",
        "your",
        "hiring",
    ];
    // "Software Engineer I" is a rank.
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let text = text.strip_suffix(" I").unwrap_or(text);
    text.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|w| WORDS.contains(&&*lower_case(w)))
}

pub fn has_finite_verb(text: &str) -> bool {
    const FINITE: &[&str] = &[
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "must", "should", "did",
        "does",
    ];
    text.split_whitespace().any(|w| FINITE.contains(&w))
}
