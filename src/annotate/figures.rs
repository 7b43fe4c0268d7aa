//! Figures that a text claims: amounts and numbers with what they count, and how long something took.

use std::ops::Range;

use super::{
    Annotation, Every,
    amounts::{amount, value},
    modality::{Modality, Reading},
    skills::Skill,
    time::{TimeMention, TimexKind},
};
use crate::{
    document::{Block, Word, WordKind},
    lexicon::{WordSet, has_word, lower_case},
};

/// A figure and what it measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// In the block's prose text: "more than 10 languages".
    pub range: Range<usize>,
    /// `None` where only its size is told: "hundreds".
    pub value: Option<f64>,
    /// An ISO 4217 code, `percent`, `times`, a unit of time in the singular, else what is counted, in lower case.
    pub unit: String,
    pub every: Option<Every>,
}

/// Words between a number and what it counts: "ten different programming languages".
const REACH: usize = 4;
/// Bytes of the name of a technology, at most.
const LONGEST_NAME: usize = 60;
static NO_PLURALS: WordSet = WordSet::new("across always besides does perhaps previous sometimes this towards various");
static IRREGULAR: WordSet = WordSet::new("children men people staff women");
/// What ends the words that can lead from a number to what it counts.
static ENDS: WordSet = WordSet::new(
    "a after an and are as at before but by for from had has have i in into is of on or that the their this to was we \
    were when which who with",
);
/// Behind these a number is a name or one of several that are known: "grade 9", "the four".
static NAMES: WordSet = WordSet::new("chapter class grade level no number page part phase room step tier version");
static KNOWN: WordSet =
    WordSet::new("all both first last my next our past previous the their these this those other every");
const BOUNDS: [&str; 15] = [
    "more than",
    "less than",
    "fewer than",
    "at least",
    "at most",
    "up to",
    "over",
    "under",
    "about",
    "around",
    "nearly",
    "almost",
    "roughly",
    "approximately",
    "only",
];

/// The figures of a block in order: no dates, no versions, nothing wished, asked or denied, no number without a unit.
pub fn figures(block: &Block, annotation: &Annotation) -> Vec<Figure> {
    let text = block.text();
    let times: Vec<&TimeMention> = annotation.times_in(block.id).filter(|t| t.kind != TimexKind::Set).collect();
    let mut found: Vec<Figure> = times.iter().filter_map(|t| duration(text, t)).collect();
    let apart = |w: &Word| {
        let behind = times.partition_point(|t| t.range.start <= w.start);
        behind.checked_sub(1).and_then(|i| times.get(i)).is_none_or(|t| t.range.end < w.end)
    };
    for (at, _) in block.words.iter().enumerate().filter(|(_, w)| may_count(w, text) && apart(w)) {
        found.extend(counted(block, at).filter(|f| !is_in_name(block, annotation, f.range.start)));
    }
    for figure in &mut found {
        figure.range.start = bound_before(text, figure.range.start);
    }
    found.sort_by_key(|f| f.range.start);
    let mut reading: Option<Reading> = None;
    found.retain(|figure| {
        let sentence = block.sentence_at(figure.range.start);
        let known = reading.take().filter(|r| *r.sentence() == sentence);
        let reading = reading.insert(known.unwrap_or_else(|| Reading::of(text, sentence)));
        let modality = reading.clause(figure.range.clone()).modality;
        !matches!(modality, Modality::Wished | Modality::Asked | Modality::Negated)
    });
    found
}

/// A number inside the name of a technology.
fn is_in_name(block: &Block, annotation: &Annotation, at: usize) -> bool {
    let longest = at.saturating_sub(LONGEST_NAME);
    let near = annotation.skills_from(block.id, longest).take_while(|m| m.range.start < at);
    near.filter(|m| matches!(m.skill, Skill::Technology(_))).any(|m| at < m.range.end)
}

fn may_count(word: &Word, text: &str) -> bool {
    word.kind == WordKind::Number || word.kind == WordKind::Word && spelled(&lower_case(word.of(text))).is_some()
}

/// How long something took, and not how long a job lasted: "in a week", "from 3 hours to 20 minutes".
fn duration(text: &str, time: &TimeMention) -> Option<Figure> {
    let before = text.get(..time.range.start)?.split_whitespace().next_back()?;
    let behind = text.get(time.range.end..)?.split_whitespace().next().unwrap_or("");
    let took = has_word("in within from to by than", &lower_case(before)) && !has_word("ago at as later of", behind);
    if time.kind != TimexKind::Duration || !took {
        return None;
    }
    let parts = time.value.strip_prefix('P')?;
    let (number, clock) = parts.strip_prefix('T').map_or((parts, false), |rest| (rest, true));
    let unit = match (number.chars().next_back()?, clock) {
        ('Y', _) => "year",
        ('M', false) => "month",
        ('W', _) => "week",
        ('D', _) => "day",
        ('H', _) => "hour",
        ('M', true) => "minute",
        ('S', _) => "second",
        _ => return None,
    };
    let value = number.get(..number.len().checked_sub(1)?)?.parse().ok()?;
    Some(Figure { range: time.range.clone(), value: Some(value), unit: unit.to_owned(), every: None })
}

/// The figure of the number at a word, if it has a unit.
fn counted(block: &Block, at: usize) -> Option<Figure> {
    let (text, words) = (block.text(), &block.words);
    let word = words.get(at)?;
    let before = at.checked_sub(1).and_then(|i| words.get(i));
    if word.kind == WordKind::Word {
        let value = spelled(&lower_case(word.of(text)))?;
        let known = before.is_some_and(|w| KNOWN.has(&lower_case(w.of(text))));
        let next = if value.is_some() { at + 1 } else { behind_of(text, words, at + 1)? };
        let (unit, end) = what(text, words, next).filter(|_| !known)?;
        return Some(Figure { range: word.start..end, value, unit, every: None });
    }
    let token = word.of(text);
    if let Some((number, unit)) = token.split_once('-').filter(|(_, unit)| unit.chars().all(char::is_alphabetic)) {
        // "8-person"
        return Some(Figure {
            range: word.range(),
            value: number.parse().ok(),
            unit: lower_case(unit).into(),
            every: None,
        });
    }
    if let Some((factor, None)) = token.strip_suffix('x').and_then(value) {
        return Some(Figure { range: word.range(), value: Some(factor), unit: "times".to_owned(), every: None });
    }
    let amount = amount(text, words, at).filter(|a| a.value > 0.0)?;
    let (unit, end) = match amount.currency {
        Some(currency) => (currency.to_owned(), amount.range.end),
        None if amount.percent => ("percent".to_owned(), amount.range.end),
        None if is_a_name(block, at) => return None,
        None => what(text, words, words.partition_point(|w| w.end <= amount.range.end))?,
    };
    Some(Figure { range: amount.range.start..end, value: Some(amount.value), unit, every: amount.every })
}

/// Years, parts of signs ("24/7", "COVID-19"), versions and other numbers of things with a name ("Windows 10").
fn is_a_name(block: &Block, at: usize) -> bool {
    let (text, words) = (block.text(), &block.words);
    let Some(word) = words.get(at) else { return true };
    let sign = |c: Option<char>| c.is_some_and(|c| matches!(c, '/' | ':' | '#' | '@' | '_' | '.' | '-' | '\u{2013}'));
    let ahead = text.get(word.end..).unwrap_or("");
    let ends = ahead.starts_with('.') && !ahead.chars().nth(1).is_some_and(char::is_alphanumeric);
    let joined =
        sign(text.get(..word.start).and_then(|t| t.chars().next_back())) || sign(ahead.chars().next()) && !ends;
    let year = word.of(text).parse().is_ok_and(|n: u32| (1900..2100).contains(&n));
    let named = at.checked_sub(1).and_then(|i| words.get(i)).is_some_and(|before| {
        let first = block.sentence_at(before.start).start == before.start;
        let own = before.of(text);
        NAMES.has(&lower_case(own)) || !first && own.starts_with(char::is_uppercase)
    });
    joined || year || named
}

/// Behind the "of" of "hundreds of".
fn behind_of(text: &str, words: &[Word], at: usize) -> Option<usize> {
    words.get(at).filter(|w| w.of(text) == "of").map(|_| at + 1)
}

/// What is counted by a number before `from`, in lower case, and where it ends: the first plural, with what follows it
/// ("sales people").
fn what(text: &str, words: &[Word], from: usize) -> Option<(String, usize)> {
    let mut found = None;
    for word in words.iter().skip(from).take(REACH) {
        let lower = lower_case(word.of(text));
        if word.kind != WordKind::Word || ENDS.has(&lower) {
            break;
        }
        match is_plural(&lower) {
            true => found = Some((lower.into_owned(), word.end)),
            false if found.is_some() => break,
            false => {}
        }
    }
    found
}

fn is_plural(lower: &str) -> bool {
    let regular =
        lower.len() > 3 && lower.ends_with('s') && !["ss", "us", "is", "'s"].iter().any(|e| lower.ends_with(e));
    IRREGULAR.has(lower) || regular && !NO_PLURALS.has(lower)
}

/// A number in letters; the inner value is `None` where it only tells a size.
fn spelled(lower: &str) -> Option<Option<f64>> {
    const NUMBERS: [&str; 11] =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if has_word("dozens hundreds thousands millions", lower) {
        return Some(None);
    }
    let tens = [("fifteen", 15.0), ("twenty", 20.0), ("thirty", 30.0), ("forty", 40.0), ("fifty", 50.0)];
    let small = NUMBERS.iter().position(|n| *n == lower).map(|at| at as f64 + 2.0);
    small.or_else(|| tens.iter().find(|(n, _)| *n == lower).map(|(_, v)| *v)).map(Some)
}

/// Where the words begin that say "more than" or "around" before a number.
fn bound_before(text: &str, start: usize) -> usize {
    let before = text.get(..start).unwrap_or("").trim_end();
    let bound = BOUNDS.iter().find(|bound| {
        let rest = before.len().checked_sub(bound.len()).and_then(|at| before.get(..at).zip(before.get(at..)));
        rest.is_some_and(|(rest, own)| own.eq_ignore_ascii_case(bound) && !rest.ends_with(char::is_alphanumeric))
    });
    bound.map_or(start, |bound| before.len() - bound.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        annotate::annotate,
        config::Config,
        document,
        source::{SourceId, Sources},
    };

    fn read(text: &str) -> Vec<(String, Option<f64>, String)> {
        let sources = Sources::single("a.md", text);
        let document = document::read(SourceId(0), sources.get(SourceId(0)));
        let annotation = annotate(&document, &Config::default());
        let block = &document.blocks[0];
        let shown = |f: Figure| (block.text()[f.range.clone()].to_owned(), f.value, f.unit);
        figures(block, &annotation).into_iter().map(shown).collect()
    }

    fn figure(text: &str, value: Option<f64>, unit: &str) -> (String, Option<f64>, String) {
        (text.to_owned(), value, unit.to_owned())
    }

    #[test]
    fn numbers_with_what_they_count() {
        assert_eq!(
            read("I led an 8-person crew, wrote four small tools for more than 20 sales people and cut costs by 12 %."),
            [
                figure("8-person", Some(8.0), "person"),
                figure("four small tools", Some(4.0), "tools"),
                figure("more than 20 sales people", Some(20.0), "people"),
                figure("12 %", Some(12.0), "percent"),
            ]
        );
        assert_eq!(
            read("I made it 3x faster for hundreds of readers, which saved around US$ 90 yearly."),
            [
                figure("3x", Some(3.0), "times"),
                figure("hundreds of readers", None, "readers"),
                figure("around US$ 90 yearly", Some(90.0), "USD"),
            ]
        );
    }

    #[test]
    fn how_long_it_took_is_no_stretch_of_a_job() {
        assert_eq!(
            read("For 3 years I wrote tools; the first was done in a week and shipped in less than a year."),
            [figure("a week", Some(1.0), "week"), figure("less than a year", Some(1.0), "year")]
        );
    }

    #[test]
    fn dates_versions_and_wishes_are_none() {
        for text in [
            "In May 2017 I moved Windows 10 machines to Python 3 and was on call 24/7.",
            "I taught grade 9 pupils, and the two teams of 2018 became one.",
            "I hope to lead 20 people.",
            "Did I lead 20 people?",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
