//! "From 14 minutes to 6": the two figures of a change, in one unit.

use std::{borrow::Cow, ops::Range};

use crate::{
    annotate::{Amount, amounts},
    document::{Block, Word, WordKind},
    lexicon::{WordSet, lower_case},
};

/// What a figure counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Unit {
    None,
    Percent,
    /// ISO 4217.
    Money(&'static str),
    /// One of it in seconds.
    Time(f64),
    /// One of it in bytes.
    Bytes(f64),
    /// A noun in lower case, without its plural's s.
    Noun(String),
}

/// A number with its unit.
#[derive(Clone, Debug)]
struct Figure {
    value: f64,
    unit: Unit,
    scaled: bool,
    /// May be a year: 1900 to 2100 and nothing else about it.
    year: bool,
    end: usize,
}

/// Two figures of one thing, before and after.
#[derive(Clone, Debug)]
pub struct Change {
    pub from: f64,
    pub to: f64,
    /// Of the second figure, or of the first where it has none.
    pub unit: Unit,
    /// Indices into the block's words: "from" or the first figure, and behind the second.
    pub words: Range<usize>,
    /// Bytes of the block's text.
    pub range: Range<usize>,
}

impl Change {
    /// Growth in per cent, negative where it became less.
    pub fn percent(&self) -> f64 {
        (self.to - self.from) / self.from * 100.0
    }
}

/// Every change that a block states as "from … to …" or with an arrow.
pub fn changes(block: &Block) -> Vec<Change> {
    let text = block.text();
    // Nothing to do for most blocks.
    if !text.contains("from ") && !text.contains("From ") && !text.contains(['\u{2192}', '>', '(']) {
        return Vec::new();
    }
    let reader = Reader { text, words: &block.words, amounts: amounts(block) };
    let mut found: Vec<Change> = Vec::new();
    for i in 0..block.words.len() {
        if found.last().is_none_or(|last| last.words.end <= i) {
            found.extend(reader.change(i));
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
    amounts: Vec<Amount>,
}

impl<'a> Reader<'a> {
    fn word(&self, i: usize) -> Cow<'a, str> {
        self.words.get(i).map(|w| lower_case(w.of(self.text))).unwrap_or_default()
    }

    fn kind(&self, i: usize) -> Option<WordKind> {
        self.words.get(i).map(|w| w.kind)
    }

    /// The word behind the arrow at `i`.
    fn arrow(&self, i: usize) -> Option<usize> {
        match &*self.word(i) {
            "\u{2192}" => Some(i + 1),
            "-" | "=" if self.word(i + 1) == ">" => Some(i + 2),
            _ => None,
        }
    }

    fn change(&self, i: usize) -> Option<Change> {
        let (from, next) = if self.word(i) == "from" {
            // "by from 10 to 20 %", "aged from 16 to 24" are ranges.
            let range = i.checked_sub(1).map(|b| self.word(b));
            if range.is_some_and(|w| RANGES.has(&w)) {
                return None;
            }
            let (from, at) = self.figure(i + 1)?;
            let behind = (at..at + 5).find(|k| self.kind(*k) != Some(WordKind::Word) || self.word(*k) == "to")?;
            (from, if self.word(behind) == "to" { behind + 1 } else { self.arrow(behind).filter(|_| behind == at)? })
        } else {
            let (from, at) = self.figure(i)?;
            // "(45 to 18 minutes)"
            let opens = i.checked_sub(1).is_some_and(|b| self.word(b) == "(");
            (from, self.arrow(at).or_else(|| (opens && self.word(at) == "to").then_some(at + 1))?)
        };
        let (to, end) = self.figure(next)?;
        // "from 30 to 45 minutes to 10", "from 2 to 3-4", "from 9 to 5 o'clock"
        let again = (end..end + 2).any(|k| self.word(k) == "to" && self.figure(k + 1).is_some());
        let joined = matches!(&*self.word(end), "-" | "\u{2013}" | "/") && self.kind(end + 1) == Some(WordKind::Number);
        if again || joined || from.year && to.year || is_hour(&from.unit) || is_hour(&to.unit) {
            return None;
        }
        let (from_value, to_value, unit) = in_one_unit(&from, &to)?;
        let range = self.words.get(i)?.start..to.end;
        (from_value > 0.0).then_some(Change { from: from_value, to: to_value, unit, words: i..end, range })
    }

    /// The figure at `i`, behind a sign or a rough word, and the word behind its unit.
    fn figure(&self, i: usize) -> Option<(Figure, usize)> {
        let mut at = i;
        while at < i + 3 && HEDGES.has(&self.word(at)) {
            at += 1;
        }
        // The sign of a currency belongs to the amount.
        let number = (at..at + 3).find(|k| self.kind(*k) == Some(WordKind::Number)).unwrap_or(at);
        let start = self.words.get(at)?.start;
        let amount = self.words.get(number).and_then(|w| self.amount_at(w.start));
        if let Some(amount) = amount.filter(|a| a.range.start == start) {
            return self.amount(amount, number);
        }
        if let Some(value) = cardinal(&self.word(at)) {
            let word = self.words.get(at)?;
            return Some(self.with_unit(value, at + 1, word.end, false));
        }
        // "200ms"
        let token = self.words.get(at).filter(|w| w.kind == WordKind::Number)?;
        let written = token.of(self.text);
        let split = written.find(|c: char| c.is_alphabetic())?;
        let value: f64 = written.get(..split)?.replace(',', "").parse().ok()?;
        let unit = unit(&written.get(split..)?.to_lowercase())?;
        Some((Figure { value, unit, scaled: false, year: false, end: token.end }, at + 1))
    }

    fn amount_at(&self, at: usize) -> Option<&Amount> {
        let next = self.amounts.partition_point(|a| a.range.end <= at);
        self.amounts.get(next).filter(|a| a.range.start <= at)
    }

    fn amount(&self, amount: &Amount, number: usize) -> Option<(Figure, usize)> {
        let next = number + self.words.get(number..)?.iter().take_while(|w| w.start < amount.range.end).count();
        let end = amount.range.end;
        let (value, scaled) = (amount.value, amount.scaled);
        let figure = |unit| Figure { value, unit, scaled, year: false, end };
        if amount.percent {
            return Some((figure(Unit::Percent), next));
        }
        if let Some(currency) = amount.currency {
            return Some((figure(Unit::Money(currency)), next));
        }
        let year =
            self.words.get(number).is_some_and(|w| w.of(self.text).len() == 4) && (1900.0..=2100.0).contains(&value);
        let (mut found, next) = self.with_unit(value, next, end, year);
        found.scaled = scaled;
        Some((found, next))
    }

    /// A number with the unit that the next word may be.
    fn with_unit(&self, value: f64, next: usize, end: usize, year: bool) -> (Figure, usize) {
        let word = self.word(next);
        let noun = self.kind(next) == Some(WordKind::Word) && !NO_UNITS.has(&word);
        match noun.then(|| self.words.get(next)).flatten() {
            Some(behind) => {
                let unit = unit(&word).unwrap_or_else(|| Unit::Noun(word.trim_end_matches('s').to_owned()));
                (Figure { value, unit, scaled: false, year, end: behind.end }, next + 1)
            }
            None => (Figure { value, unit: Unit::None, scaled: false, year, end }, next),
        }
    }
}

/// Words before "from" that make it a range.
static RANGES: WordSet = WordSet::new(
    "by aged age ages ranging range ranged vary varying varied anywhere anything everything groups group \
    teams classes grades levels sizes of versions",
);

static HEDGES: WordSet =
    WordSet::new("about around roughly approximately approx nearly almost over ~ \u{2248} some just under");

/// Words behind a number that are no unit of it.
static NO_UNITS: WordSet = WordSet::new(
    "to in on at per a an and or by for with within of the down up over after before while which that \
    each every last this we i it using through thanks since until during across out as is was were are \
    when",
);

fn cardinal(word: &str) -> Option<f64> {
    const WORDS: &[&str] =
        &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let at = WORDS.iter().position(|w| *w == word)?;
    u8::try_from(at + 1).ok().map(f64::from)
}

/// A unit that can be converted.
fn unit(word: &str) -> Option<Unit> {
    let seconds = match word {
        "ms" | "millisecond" | "milliseconds" => 1e-3,
        "s" | "sec" | "secs" | "second" | "seconds" => 1.0,
        "min" | "mins" | "minute" | "minutes" => 60.0,
        "h" | "hr" | "hrs" | "hour" | "hours" => 3600.0,
        "d" | "day" | "days" => 86_400.0,
        "week" | "weeks" | "wks" => 604_800.0,
        "month" | "months" => 2_629_800.0,
        "year" | "years" | "yrs" => 31_557_600.0,
        _ => 0.0,
    };
    let bytes = match word {
        "kb" | "kib" => 1e3,
        "mb" | "mib" => 1e6,
        "gb" | "gib" => 1e9,
        "tb" | "tib" => 1e12,
        _ => 0.0,
    };
    match (seconds > 0.0, bytes > 0.0) {
        (true, _) => Some(Unit::Time(seconds)),
        (_, true) => Some(Unit::Bytes(bytes)),
        _ => None,
    }
}

/// "from 9 to 5 pm": hours of the day are no change.
fn is_hour(unit: &Unit) -> bool {
    matches!(unit, Unit::Noun(noun) if matches!(noun.as_str(), "am" | "pm" | "o'clock" | "a.m" | "p.m" | "a.m." | "p.m."))
}

/// Both values in one unit; `None` where they count different things.
fn in_one_unit(from: &Figure, to: &Figure) -> Option<(f64, f64, Unit)> {
    let (mut a, b) = (from.value, to.value);
    let unit = match (&from.unit, &to.unit) {
        (Unit::Time(x), Unit::Time(y)) => {
            a *= x / y;
            Unit::Time(*y)
        }
        (Unit::Bytes(x), Unit::Bytes(y)) => {
            a *= x / y;
            Unit::Bytes(*y)
        }
        // "from 40 engineers to 2021"
        (Unit::None, _) if from.year && !to.year => return None,
        (_, Unit::None) if to.year && !from.year => return None,
        (Unit::None, other) | (other, Unit::None) => other.clone(),
        (x, y) if x == y => x.clone(),
        _ => return None,
    };
    if to.scaled && !from.scaled && a < 1000.0 {
        // "from $1.2 to $1.5 million" and "from 800 to 1.2k": nobody knows which.
        return None;
    }
    Some((a, b, unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document,
        source::{SourceId, Sources},
    };

    fn read(text: &str) -> Vec<(f64, f64)> {
        let sources = Sources::single("a.md", text);
        let document = document::read(SourceId(0), sources.get(SourceId(0)));
        changes(&document.blocks[0]).iter().map(|c| (c.from, c.to)).collect()
    }

    #[test]
    fn figures_of_one_unit() {
        for (text, from, to) in [
            ("Cut it from 14 minutes to 6 minutes.", 14.0, 6.0),
            ("It went from about 40 to 6 µA.", 40.0, 6.0),
            ("It rose from 2.9 % in January to 3.4 % in March.", 2.9, 3.4),
            ("It fell from 9 hours to 540 seconds.", 32_400.0, 540.0),
            ("It fell from 800ms to 200 ms.", 800.0, 200.0),
            ("It fell from nine tickets to four.", 9.0, 4.0),
            ("It fell from $1.4M to $700K a year.", 1.4e6, 7e5),
            ("Size: 3,000 KB \u{2192} 1,000 KB", 3000.0, 1000.0),
            ("Score 52 -> 91", 52.0, 91.0),
            ("Cut it (14 to 6 minutes).", 14.0, 6.0),
        ] {
            assert_eq!(read(text), [(from, to)], "{text}");
        }
    }

    #[test]
    fn ranges_and_dates_are_none() {
        for text in [
            "I worked there from 2016 to 2019.",
            "From 5 May to 2 June it ran.",
            "It serves people aged from 16 to 24.",
            "We are open from 9 to 5 pm.",
            "Saved by from 20 to 30 %.",
            "It fell from 30 to 45 minutes to 10 minutes.",
            "It went from 3 people to 5 teams.",
            "It grew from 40 engineers to 2021.",
            "It fell from 3 in 10 to 1 in 100.",
            "We moved from Java 8 to 17.",
        ] {
            assert!(read(text).is_empty(), "{text}");
        }
    }
}
