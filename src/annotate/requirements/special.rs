//! Degrees and spoken languages.

use std::ops::Range;

use crate::lexicon::{has_word, stems};

const TONGUES: &str = "arabic bengali bulgarian cantonese catalan chinese croatian czech danish dutch english estonian \
    farsi finnish flemish french german greek hebrew hindi hungarian irish italian japanese korean latvian lithuanian \
    malay mandarin norwegian polish portuguese romanian russian serbian slovak slovenian spanish swedish thai turkish \
    ukrainian urdu vietnamese";

/// Words that show how well a language is spoken, before or behind it.
const LEVELS: &str = "fluent fluency native business business-fluent proficient conversational spoken written speaking \
    a1 a2 b1 b2 c1 c2 bilingual good excellent strong very basic intermediate advanced full working near-native";

/// The spoken languages that are asked for, each with the words of its level: "Fluent English".
pub fn tongues(text: &str) -> Vec<(Range<usize>, String)> {
    let words = stems(text);
    let word = |i: usize| words.get(i).and_then(|w| text.get(w.range.clone())).unwrap_or("").to_lowercase();
    let levelled = (0..words.len()).any(|i| has_word(LEVELS, &word(i)));
    let mut found = Vec::new();
    for at in (0..words.len()).filter(|i| has_word(TONGUES, &word(*i))) {
        let mut first = at;
        while first > 0 && has_word(LEVELS, &word(first - 1)) {
            first -= 1;
        }
        // "the German market" asks for no language.
        let (Some(start), Some(name)) = (words.get(first), words.get(at)) else { continue };
        let capital = text.get(name.range.clone()).is_some_and(|n| n.starts_with(char::is_uppercase));
        if capital && (levelled || words.len() <= 5) {
            found.push((start.range.start..name.range.end, word(at)));
        }
    }
    found
}

/// The words of a degree that is asked for: "A bachelor's degree".
pub fn degree(text: &str) -> Option<Range<usize>> {
    let words = stems(text);
    let word = |i: usize| words.get(i).and_then(|w| text.get(w.range.clone())).unwrap_or("").to_lowercase();
    let names =
        "degree bachelor bachelor's bachelors master's masters bsc msc phd doctorate diploma ba beng meng mba abitur";
    let at = (0..words.len()).find(|i| has_word(names, &word(*i)))?;
    let mut last = at;
    while has_word(names, &word(last + 1)) {
        last += 1;
    }
    // "a high degree of autonomy"
    if word(at) == "degree" && (word(at + 1) == "of" || (at > 0 && has_word("high large", &word(at - 1)))) {
        return None;
    }
    Some(words[at].range.start..words.get(last)?.range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_and_degrees() {
        let text = "Fluent English and good German";
        let found: Vec<_> = tongues(text).into_iter().map(|(r, name)| (&text[r], name)).collect();
        assert_eq!(found, [("Fluent English", "english".to_owned()), ("good German", "german".to_owned())]);
        assert!(tongues("Knowledge of the rules that hold on the German market of gas").is_empty());
        let text = "A bachelor's degree in any field.";
        assert_eq!(degree(text).map(|r| &text[r]), Some("bachelor's degree"));
        assert_eq!(degree("You work with a high degree of autonomy"), None);
    }
}
