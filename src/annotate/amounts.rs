//! Amounts in prose: numbers with their currency, scale, unit and period.

use std::ops::Range;

use crate::{
    document::{Block, Word, WordKind},
    lexicon::lower_case,
};

/// How often an amount comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Every {
    /// How many of them make a year.
    pub fn per_year(self) -> f64 {
        match self {
            Self::Hour => 8760.0,
            Self::Day => 365.0,
            Self::Week => 52.0,
            Self::Month => 12.0,
            Self::Quarter => 4.0,
            Self::Year => 1.0,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    fn read(word: &str) -> Option<Self> {
        Some(match word {
            "hour" | "hourly" => Self::Hour,
            "day" | "daily" => Self::Day,
            "week" | "weekly" => Self::Week,
            "month" | "monthly" | "mo" => Self::Month,
            "quarter" | "quarterly" => Self::Quarter,
            "year" | "yearly" | "annum" | "annually" | "annual" | "yr" => Self::Year,
            _ => return None,
        })
    }
}

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// In the block's prose text: sign, number, scale, and the period behind them.
    pub range: Range<usize>,
    /// With the scale applied.
    pub value: f64,
    /// ISO 4217.
    pub currency: Option<&'static str>,
    pub percent: bool,
    /// Whether a scale is written: `K`, `million`.
    pub scaled: bool,
    pub every: Option<Every>,
    /// What one of it is for, in lower case: "user" in "per user".
    pub per: Option<String>,
}

/// The amounts of a block in order. A number without sign, percent or scale is one too; years and versions are the
/// caller's business.
pub fn amounts(block: &Block) -> Vec<Amount> {
    let words = &block.words;
    let numbers = words.iter().enumerate().filter(|(_, w)| w.kind == WordKind::Number);
    numbers.filter_map(|(i, _)| amount(block.text(), words, i)).collect()
}

/// The amount whose number is the word at a place.
pub(super) fn amount(text: &str, words: &[Word], at: usize) -> Option<Amount> {
    let number = words.get(at)?;
    let (value, letter) = value(number.of(text))?;
    let mut range = number.range();
    let mut currency = None;
    let (mut percent, mut scaled) = (false, letter.is_some());
    let mut value = value * letter.unwrap_or(1.0);
    if let Some((iso, start)) = sign_before(text, words, at) {
        (currency, range.start) = (Some(iso), start);
    }
    let mut next = at + 1;
    let word = |i: usize| words.get(i).map(|w| lower_case(w.of(text))).unwrap_or_default();
    if let Some(factor) = scale(&word(next)) {
        (scaled, value) = (true, value * factor);
        range.end = words.get(next)?.end;
        next += 1;
    }
    match &*word(next) {
        "%" | "percent" => percent = true,
        "per" if word(next + 1) == "cent" => (percent, next) = (true, next + 1),
        code if currency.is_none() => currency = sign(code),
        _ => {}
    }
    if percent || currency.is_some() && sign(&word(next)).is_some() {
        range.end = words.get(next)?.end;
        next += 1;
    }
    let (every, per, end) = rate(text, words, next);
    range.end = end.unwrap_or(range.end);
    Some(Amount { range, value, currency, percent, scaled, every, per })
}

/// "3,000", "1.4M", "40k", "5+": the number, and the factor of its letter.
pub(super) fn value(token: &str) -> Option<(f64, Option<f64>)> {
    let end = token.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(token.len());
    let (digits, tail) = token.split_at(end);
    let grouped = digits.split(',').skip(1).all(|group| group.split('.').next().is_some_and(|g| g.len() == 3));
    let number = if grouped { digits.replace(',', "") } else { digits.replace(',', ".") };
    let factor = match tail.trim_end_matches('+') {
        "" => None,
        "k" | "K" => Some(1e3),
        "m" | "M" | "mm" | "MM" | "mn" => Some(1e6),
        "b" | "B" | "bn" | "Bn" => Some(1e9),
        _ => return None,
    };
    Some((number.parse().ok()?, factor))
}

fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "k" | "thousand" | "grand" => 1e3,
        "m" | "million" | "mio" | "mn" => 1e6,
        "b" | "bn" | "billion" => 1e9,
        "lakh" | "lakhs" => 1e5,
        "crore" | "crores" => 1e7,
        _ => return None,
    })
}

/// The currency of a sign, a code or a name in lower case.
fn sign(word: &str) -> Option<&'static str> {
    Some(match word {
        "$" | "usd" | "dollar" | "dollars" => "USD",
        "€" | "eur" | "euro" | "euros" => "EUR",
        "£" | "gbp" | "pounds" => "GBP",
        "¥" | "jpy" | "yen" => "JPY",
        "₹" | "inr" | "rupees" | "rs" => "INR",
        "brl" | "reais" => "BRL",
        "chf" | "francs" => "CHF",
        "cad" => "CAD",
        "aud" => "AUD",
        _ => return None,
    })
}

/// The currency before a number and where it begins: `$`, `US$`, `R$`, `EUR`.
fn sign_before(text: &str, words: &[Word], at: usize) -> Option<(&'static str, usize)> {
    let before = words.get(at.checked_sub(1)?)?;
    let iso = sign(&lower_case(before.of(text)))?;
    let letters = at.checked_sub(2).and_then(|i| words.get(i)).filter(|w| w.end == before.start);
    let Some(letters) = letters.filter(|_| iso == "USD") else { return Some((iso, before.start)) };
    Some(match letters.of(text) {
        "US" => (iso, letters.start),
        "R" => ("BRL", letters.start),
        "C" | "CA" => ("CAD", letters.start),
        "A" | "AU" => ("AUD", letters.start),
        _ => (iso, before.start),
    })
}

/// "a year", "per month", "/mo", "yearly", "per user": the period, else what it is for, and where the period ends.
fn rate(text: &str, words: &[Word], at: usize) -> (Option<Every>, Option<String>, Option<usize>) {
    let word = |i: usize| words.get(i).map(|w| lower_case(w.of(text))).unwrap_or_default();
    let end = |i: usize| words.get(i).map(|w| w.end);
    match &*word(at) {
        "a" | "an" | "per" | "each" | "every" | "/" => match Every::read(&word(at + 1)) {
            Some(every) => (Some(every), None, end(at + 1)),
            None if word(at) == "per" || word(at) == "each" || word(at) == "/" => {
                (None, Some(word(at + 1).into_owned()), None)
            }
            None => (None, None, None),
        },
        other => match Every::read(other).filter(|_| other.ends_with("ly") || other == "annual") {
            Some(every) => (Some(every), None, end(at)),
            None => (None, None, None),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document,
        source::{SourceId, Sources},
    };

    fn read(text: &str) -> Vec<(String, Amount)> {
        let sources = Sources::single("a.md", text);
        let document = document::read(SourceId(0), sources.get(SourceId(0)));
        let block = &document.blocks[0];
        amounts(block).into_iter().map(|a| (block.text()[a.range.clone()].to_owned(), a)).collect()
    }

    #[test]
    fn money() {
        let found = read("It saves around US$ 100 yearly, €41,000, $1.4M a month and 3 million dollars per user.");
        let shown: Vec<_> = found.iter().map(|(t, a)| (t.as_str(), a.value, a.currency, a.every)).collect();
        assert_eq!(
            shown,
            [
                ("US$ 100 yearly", 100.0, Some("USD"), Some(Every::Year)),
                ("€41,000", 41_000.0, Some("EUR"), None),
                ("$1.4M a month", 1.4e6, Some("USD"), Some(Every::Month)),
                ("3 million dollars", 3e6, Some("USD"), None),
            ]
        );
        assert_eq!(found[3].1.per.as_deref(), Some("user"));
        assert!(found[2].1.scaled && !found[0].1.scaled);
    }

    #[test]
    fn percent() {
        let found = read("Cut by 60 % and by 12.5 percent, at 3k requests.");
        assert_eq!(
            found.iter().map(|(_, a)| (a.value, a.percent)).collect::<Vec<_>>(),
            [(60.0, true), (12.5, true), (3000.0, false)]
        );
    }
}
