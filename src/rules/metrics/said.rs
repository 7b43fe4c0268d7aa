//! Percentages that are said of a change of two figures.

use std::{borrow::Cow, ops::Range};

use super::{
    change::{Change, Unit},
    governor::{Governor, governor},
};
use crate::{
    annotate::{Amount, amounts},
    document::{Block, WordKind},
    lexicon::{has_word, lower_case},
    rules::clause::sayable_sentence,
};

/// Points by which a percentage may miss: people round.
const SLACK: f64 = 5.0;

/// A block whose words are read many times.
pub struct Line<'a> {
    pub block: &'a Block,
    pub lower: Vec<Cow<'a, str>>,
    pub percents: Vec<Amount>,
}

/// A percentage that is said of a change.
pub struct Said {
    /// In per cent, without a sign.
    pub value: f64,
    /// Indices of the words that say it.
    pub words: Range<usize>,
    /// `None` where no word tells whether it became more or less.
    pub less: Option<bool>,
    /// "over 50 %"
    pub at_least: bool,
    pub rough: bool,
}

const LESS: &str = "less fewer lower cheaper smaller shorter reduction decrease drop decline cut fall reduced decreased \
    down savings saving shrinkage";
const MORE: &str = "more higher increase rise growth up gain increased plus larger bigger";
/// Words of a change in either direction.
const BETTER: &str = "faster quicker better improvement speedup speed-up change difference improved";
const ROUGH: &str = "about around roughly approximately nearly almost some ~ \u{2248} approx";
const AT_LEAST: &str = "over than least";
/// Other words between a change and its percentage.
const LINKS: &str = "a an the which is was means meaning that that's of by or i.e i.e. thus so this total overall equals \
    representing net full at it them roughly whopping - \u{2013} \u{2014} \u{2212} + = ( , : .";
const MARKS: &str = "( , - \u{2013} \u{2014} : =";

impl<'a> Line<'a> {
    pub fn of(block: &'a Block) -> Self {
        let lower = block.words.iter().map(|w| lower_case(w.of(block.text()))).collect();
        let percents = amounts(block).into_iter().filter(|a| a.percent).collect();
        Self { block, lower, percents }
    }

    pub fn word(&self, i: usize) -> &str {
        self.lower.get(i).map_or("", |w| w)
    }

    pub fn before(&self, i: usize, back: usize) -> &str {
        i.checked_sub(back).map_or("", |k| self.word(k))
    }

    pub fn is(&self, i: usize, list: &str) -> bool {
        has_word(list, self.word(i))
    }

    /// Indices of the words of a range of bytes.
    pub fn words(&self, range: &Range<usize>) -> Range<usize> {
        let words = &self.block.words;
        words.partition_point(|w| w.end <= range.start)..words.partition_point(|w| w.start < range.end)
    }

    pub fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let words = self.block.words.get(words.clone()).unwrap_or(&[]);
        words.first().map_or(0, |w| w.start)..words.last().map_or(0, |w| w.end)
    }

    /// The first word of the sentence around a word.
    pub fn sentence_start(&self, at: usize) -> Option<usize> {
        let word = self.block.words.get(at)?;
        let sentence = sayable_sentence(self.block, word.start)?;
        Some(self.words(&sentence).start)
    }

    /// The percentage that a change is said to be, behind it or before it.
    pub fn said(&self, change: &Change) -> Option<Said> {
        self.said_behind(change).or_else(|| self.said_before(change))
    }

    fn percent_at(&self, i: usize) -> Option<&Amount> {
        let word = self.block.words.get(i)?;
        let at = self.percents.partition_point(|a| a.range.start < word.start);
        self.percents.get(at).filter(|a| a.range.start == word.start)
    }

    /// "17 % points" are no percentage.
    pub fn is_points(&self, end: usize) -> bool {
        let word = self.word(end).trim_start_matches('-');
        matches!(word, "point" | "points" | "pp" | "pts") || word.is_empty() && self.is(end + 1, "points")
    }

    /// Where the rough words before a number begin: "by more than 130 %".
    pub fn unhedged(&self, at: usize) -> usize {
        let mut start = at;
        while start > 0 && (self.is(start - 1, ROUGH) || self.is(start - 1, AT_LEAST) || self.is(start - 1, "more at"))
        {
            start -= 1;
        }
        start
    }

    /// "from 14 to 6 minutes, a reduction of 75 %"
    fn said_behind(&self, change: &Change) -> Option<Said> {
        let mut at = change.words.end;
        // "per week", "in March", "on average"
        let tail = (at..at + 5).find(|k| self.is(*k, MARKS) || self.is(*k, "which by or"))?;
        if (at..tail).any(|k| self.block.words.get(k).is_none_or(|w| w.kind != WordKind::Word)) {
            return None;
        }
        at = tail;
        let first = if self.is(tail, MARKS) { tail + 1 } else { tail };
        let mut said = Said { value: 0.0, words: first..first, less: None, at_least: false, rough: false };
        let amount = loop {
            if let Some(amount) = self.percent_at(at) {
                break amount;
            }
            match at {
                _ if self.is(at, LESS) => said.less = Some(true),
                _ if self.is(at, MORE) => said.less = if self.word(at + 1) == "than" { said.less } else { Some(false) },
                _ if self.is(at, ROUGH) => said.rough = true,
                _ if self.is(at, AT_LEAST) => said.at_least = true,
                _ if self.is(at, LINKS) || self.is(at, BETTER) => {}
                _ => return None,
            }
            at += 1;
        };
        let words = self.words(&amount.range);
        said.value = amount.value;
        said.words.end = words.end;
        self.ends_there(words.end, &mut said).then_some(said)
    }

    /// Whether what follows a percentage leaves it with the change: a mark, or a word of change without an object.
    fn ends_there(&self, end: usize, said: &mut Said) -> bool {
        if self.is_points(end) {
            return false;
        }
        let mut at = end;
        if self.is(at, LESS) || self.is(at, MORE) || self.is(at, BETTER) {
            said.less = match () {
                _ if self.is(at, LESS) => Some(true),
                _ if self.is(at, MORE) => Some(false),
                _ => said.less,
            };
            at += 1;
            said.words.end = at;
            if self.is(at, "in of to for on") {
                return false;
            }
            if self.is(at, "than then") {
                return true;
            }
        }
        let word = self.block.words.get(at);
        word.is_none_or(|w| w.kind == WordKind::Punctuation)
            || self.is(at, "and while overall in") && self.word(at + 1) != "the"
    }

    /// "by 60 %, from 310 to 124", "a 60 % reduction (from 310 to 124)"
    fn said_before(&self, change: &Change) -> Option<Said> {
        let mut at = change.words.start;
        let start = self.sentence_start(at)?;
        let mut said = Said { value: 0.0, words: at..at, less: None, at_least: false, rough: false };
        while at > start
            && (self.is(at - 1, MARKS) || self.is(at - 1, LESS) || self.is(at - 1, MORE) || self.is(at - 1, BETTER))
        {
            at -= 1;
            said.less = match () {
                _ if self.is(at, LESS) => Some(true),
                _ if self.is(at, MORE) => Some(false),
                _ => said.less,
            };
        }
        let amount = self.percents.partition_point(|a| self.words(&a.range).end < at);
        let amount = self.percents.get(amount).filter(|a| self.words(&a.range).end == at)?;
        let words = self.words(&amount.range);
        if self.is_points(words.end) {
            return None;
        }
        let begin = self.unhedged(words.start);
        said.rough = (begin..words.start).any(|k| self.is(k, ROUGH));
        said.at_least = (begin..words.start).any(|k| self.is(k, AT_LEAST));
        let governed = governor(&self.lower, start, begin);
        said.less = said.less.or(match governed {
            Some(Governor::Down | Governor::Saves) => Some(true),
            Some(Governor::Up) => Some(false),
            _ => None,
        });
        said.less?;
        // "Grew sales by 20 %, from 5 to 8 stores": the figures count something else.
        if let Unit::Noun(noun) = &change.unit
            && !(start..begin).any(|k| self.word(k).trim_end_matches('s') == noun)
        {
            return None;
        }
        (said.value, said.words) = (amount.value, words);
        Some(said)
    }
}

/// Whether a percentage agrees with the figures, as a difference in points, or where nothing says more or less as their
/// ratio; a speed may be meant as the inverse.
pub fn fits(said: &Said, change: &Change) -> bool {
    let grown = change.percent();
    let ratio = change.to / change.from * 100.0;
    let points = (change.to - change.from).abs();
    let slack = SLACK.max(grown.abs() * 0.1).max(if said.rough { 10.0 } else { 0.0 });
    let near = |value: f64| {
        (value - said.value).abs() <= slack || said.at_least && value + SLACK >= said.value && value < said.value * 1.6
    };
    let faster = (change.from / change.to - 1.0) * 100.0;
    near(grown.abs())
        || change.unit == Unit::Percent && (points - said.value).abs() <= 1.0
        || said.less.is_none() && (near(ratio) || near(faster))
}
