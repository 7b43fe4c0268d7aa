//! "At least 3 years", "5+ years", "6 months": how long something is asked for.

use std::ops::Range;

use crate::lexicon::{has_word, stems};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Years {
    /// "At least 3 years" in the text.
    pub range: Range<usize>,
    pub months: u32,
}

/// The numbers up to twelve in words.
pub const NUMBERS: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The first length of experience in a text.
pub fn years(text: &str) -> Option<Years> {
    let words = stems(text);
    let word = |i: usize| words.get(i).and_then(|w| text.get(w.range.clone())).unwrap_or("").to_lowercase();
    for (i, found) in words.iter().enumerate() {
        let Some(count) = number(&word(i)) else { continue };
        // "3 to 5 years", "3 or more years", "3-5 years", "5+ years"
        let unit = (i + 1..i + 4).find(|j| has_word("year years yr yrs month months", &word(*j)))?;
        if !(i + 1..unit).all(|j| has_word("to or more and full", &word(j)) || number(&word(j)).is_some()) {
            continue;
        }
        let monthly = word(unit).starts_with("month");
        let months = if monthly { count } else { count * 12 };
        // "a 3 year plan" asks for nothing; neither does "18 years of age".
        let behind = text.get(words.get(unit)?.range.end..).unwrap_or("").trim_start().to_lowercase();
        if behind.starts_with("of age") || behind.starts_with("old") || count > 240 {
            continue;
        }
        let start = first_of_phrase(
            &words.iter().take(i).map(|w| text.get(w.range.clone()).unwrap_or("").to_lowercase()).collect::<Vec<_>>(),
        );
        let from = words.get(i - start).map_or(found.range.start, |w| w.range.start);
        return Some(Years { range: from..words.get(unit)?.range.end, months });
    }
    None
}

/// How many words before the number belong to it: "at least", "a minimum of".
fn first_of_phrase(before: &[String]) -> usize {
    before.iter().rev().take(3).take_while(|w| has_word("at least minimum min of more than over", w)).count()
}

fn number(word: &str) -> Option<u32> {
    if let Some(at) = NUMBERS.iter().position(|n| *n == word) {
        return u32::try_from(at).ok();
    }
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = word.get(digits.len()..).unwrap_or("");
    let plain = rest.is_empty() || rest == "+" || rest.starts_with('-');
    if plain { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        for (text, months, phrase) in [
            ("At least 3 years of experience as a nurse", 36, "At least 3 years"),
            ("5+ years of SQL", 60, "5+ years"),
            ("2+ years with Go", 24, "2+ years"),
            ("3-5 years in sales", 36, "3-5 years"),
            ("a minimum of two years of teaching", 24, "minimum of two years"),
            ("At least 6 months of practice", 6, "At least 6 months"),
        ] {
            let found = years(text).expect(text);
            assert_eq!((found.months, &text[found.range]), (months, phrase), "{text}");
        }
        assert_eq!(years("You are 18 years of age"), None);
        assert_eq!(years("27 days of leave"), None);
    }
}
