//! Names and titles inside a sentence: "hired as working student by Quillon Maps, a small publisher".

use std::{borrow::Cow, ops::Range};

use super::{
    Text,
    verbs::{Verb, VerbKind, verbs},
};
use crate::{
    annotate::time::RangeCue,
    document::{Block, Word, WordKind},
    lexicon::lower_case,
};

/// A sentence as words, with their lower-case forms.
pub struct Sentence<'a> {
    pub block: &'a Block,
    pub range: Range<usize>,
    pub words: Vec<Word>,
    pub lower: Vec<Cow<'a, str>>,
    /// It tells of the writer without saying "I".
    pub own: bool,
    /// It is a clause of a sentence that tells of several jobs.
    pub clause: bool,
    /// Index of the date that opens its sentence, before this clause: "In May 2016 I left Brinkhof and joined Dunlin".
    pub opening: Option<usize>,
}

impl<'a> Sentence<'a> {
    pub fn new(block: &'a Block, range: Range<usize>) -> Self {
        let words: Vec<Word> = block.words_in(range.clone()).to_vec();
        let lower = words.iter().map(|w| lower_case(w.of(block.text()))).collect();
        Self { block, range, words, lower, own: false, clause: false, opening: None }
    }

    pub fn word(&self, i: usize) -> &'a str {
        self.words.get(i).map_or("", |w| w.of(self.block.text()))
    }

    pub fn lower(&self, i: usize) -> &str {
        self.lower.get(i).map_or("", |w| w)
    }

    /// The prose range from word `first` to word `last`, both included.
    pub fn slice(&self, first: usize, last: usize) -> Range<usize> {
        self.words[first].start..self.words[last].end
    }

    /// "I" or "my" stands in it.
    pub fn first_person(&self) -> bool {
        self.own || self.lower.iter().any(|w| matches!(&**w, "i" | "i've" | "i'm" | "i'd" | "my" | "me"))
    }

    /// "Hired at Brinkhof Bank in 2014 as a clerk": the writer goes without saying.
    pub fn elides(&self) -> bool {
        const VERBS: &[&str] = &[
            "hired",
            "joined",
            "employed",
            "recruited",
            "started",
            "began",
            "studied",
            "graduated",
            "interned",
            "enrolled",
        ];
        VERBS.contains(&self.lower(0)) && self.words.len() > 3
    }

    /// The index of the word at or after a byte of the prose text.
    pub fn index_at(&self, byte: usize) -> usize {
        self.words.partition_point(|w| w.end <= byte)
    }
}

/// The verbs of a sentence, without those inside its dates ("two months after I had left Initech").
pub fn own_verbs(text: &Text, sentence: &Sentence) -> Vec<Verb> {
    let (block, range) = (sentence.block.id, &sentence.range);
    let first = text.times.partition_point(|t| (t.block, t.range.end) <= (block, range.start));
    let behind = text.times.get(first..).unwrap_or(&[]);
    let times: Vec<_> = behind.iter().take_while(|t| t.block == block && t.range.start < range.end).collect();
    let dated = |v: &Verb| times.iter().any(|t| t.range.contains(&sentence.words[v.word].start));
    let mut found: Vec<Verb> = verbs(&sentence.lower).into_iter().filter(|v| !dated(v)).collect();
    let lasted = text
        .ranges_in(block, range)
        .iter()
        .any(|r| matches!(r.cue, RangeCue::Both | RangeCue::Since | RangeCue::Until));
    if let Some(word) = did_at(sentence).filter(|w| lasted && !found.iter().any(|v| v.word == *w)) {
        found.push(Verb { kind: VerbKind::Stay, word });
        found.sort_by_key(|v| v.word);
    }
    found
}

/// "From 2004 to 2008 I cooked at Brinkhof Kitchen": what was done at a place, whatever it was.
fn did_at(sentence: &Sentence) -> Option<usize> {
    let at = (0..sentence.words.len()).find(|i| sentence.lower(*i) == "i" && sentence.lower(i + 1).ends_with("ed"))?;
    let placed = (at + 2..at + 5).any(|i| sentence.lower(i) == "at" && name(sentence, i + 1).is_some());
    placed.then_some(at + 1)
}

/// The sentences of a block.
pub fn sentences(block: &Block) -> impl Iterator<Item = Sentence<'_>> {
    block.sentences.iter().map(move |range| Sentence::new(block, range.clone()))
}

const CONNECTORS: &[&str] = &[
    "of", "de", "da", "do", "del", "der", "and", "for", "la", "le", "van", "von", "the", "y", "e", "et", "du", "des",
    "dos",
];
const NEVER: &[&str] = &[
    "i",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "english",
    "german",
    "french",
    "spanish",
    "the",
    "my",
    "this",
    "that",
    "there",
    "it",
    "we",
    "they",
    "he",
    "she",
    "in",
    "as",
    "because",
];

/// A capitalised name that starts at word `at`: indices of its first and last word.
pub fn name(sentence: &Sentence, at: usize) -> Option<(usize, usize)> {
    let capital = |i: usize| {
        let word = sentence.word(i);
        let kind = sentence.words.get(i).map(|w| w.kind);
        kind == Some(WordKind::Word) && word.chars().next().is_some_and(char::is_uppercase)
            || (kind == Some(WordKind::Word) && word.chars().skip(1).any(char::is_uppercase))
    };
    let mut first = at;
    if sentence.lower(first) == "the" {
        first += 1;
    }
    if !capital(first) || NEVER.contains(&sentence.lower(first)) {
        return None;
    }
    let mut last = first;
    loop {
        let next = last + 1;
        let glue = CONNECTORS.contains(&sentence.lower(next)) || sentence.word(next) == "&";
        let marks = matches!(sentence.word(next), "." | "'")
            && sentence.words.get(next).is_some_and(|w| w.start == sentence.words[last].end);
        // "St. Brannoc's Hospital"
        let short = sentence.word(next) == "." && matches!(sentence.word(last), "St" | "Ste" | "Mt" | "Ft" | "Dr");
        let digits =
            sentence.words.get(next).is_some_and(|w| w.kind == WordKind::Number) && sentence.word(next).len() <= 3;
        if capital(next) && !NEVER.contains(&sentence.lower(next)) || digits {
            last = next;
        } else if capital(next + 1)
            && ((glue && !NEVER.contains(&sentence.lower(next + 1)) && ends_well(sentence, next))
                || short
                || (marks && sentence.words[next + 1].start == sentence.words[next].end))
        {
            last = next + 1;
        } else {
            return Some((first, last));
        }
    }
}

/// "and" joins two names as often as it stands in one; only "&" and "of" are sure.
fn ends_well(sentence: &Sentence, glue: usize) -> bool {
    !matches!(sentence.lower(glue), "and" | "for" | "the" | "e" | "y" | "et")
}

/// A job title from word `at` on, articles skipped: first and last word. It must hold a head noun.
pub fn title(text: &Text, sentence: &Sentence, at: usize) -> Option<(usize, usize)> {
    let mut first = at;
    while matches!(sentence.lower(first), "a" | "an" | "the" | "their" | "our" | "its" | "first" | "only") {
        first += 1;
    }
    let titles = &text.lexicon.titles;
    let mut last = None;
    for i in first..(first + 7).min(sentence.words.len()) {
        let word = sentence.words[i];
        if word.kind == WordKind::Punctuation && !matches!(sentence.word(i), "-" | "/" | "&") {
            break;
        }
        let lower = sentence.lower(i);
        if matches!(
            lower,
            "at" | "for"
                | "with"
                | "by"
                | "where"
                | "who"
                | "and"
                | "because"
                | "on"
                | "to"
                | "from"
                | "which"
                | "that"
        ) {
            break;
        }
        if lower == "in" {
            break;
        }
        if titles.is_head(lower) || lower.split(['-', '/']).any(|p| titles.is_head(p)) {
            last = Some(i);
        }
    }
    let mut last = last?;
    // "head of procurement", "director of claims operations"
    if sentence.lower(last + 1) == "of" {
        let mut end = last + 1;
        while end + 1 < sentence.words.len() && end < last + 4 {
            let next = end + 1;
            let stop = sentence.words[next].kind != WordKind::Word
                || matches!(sentence.lower(next), "the" | "at" | "for" | "in" | "a" | "my" | "our");
            if stop {
                break;
            }
            end = next;
        }
        if end > last + 1 && name(sentence, last + 2).is_none() {
            last = end;
        }
    }
    Some((first, last))
}

/// "as a bookbinder": what comes after "as a" and ends with the clause, though no list knows it for a title.
pub fn position(sentence: &Sentence, at: usize) -> Option<(usize, usize)> {
    const NONE: &[&str] = &[
        "part", "result", "team", "group", "whole", "member", "kid", "child", "favour", "favor", "bonus", "step",
        "way", "side", "bit", "lot", "matter", "rule", "first", "last", "small", "big", "good", "great", "single",
        "one",
    ];
    let article = matches!(sentence.lower(at), "a" | "an");
    let is_word = |i: usize| sentence.words.get(i).is_some_and(|w| w.kind == WordKind::Word);
    let ends = |i: usize| {
        !is_word(i)
            || matches!(sentence.lower(i), "at" | "in" | "for" | "with" | "and" | "where" | "until" | "by" | "on")
    };
    // "as group PM", "as RN": letters that close the words behind "as".
    let letters = |w: &str| (2..=4).contains(&w.len()) && w.chars().all(|c| c.is_ascii_uppercase());
    let from = at + usize::from(article);
    let closing = (from..from + 3)
        .take_while(|i| !ends(*i) && sentence.lower(*i) != "of")
        .find(|i| letters(sentence.word(*i)) && ends(i + 1));
    if let Some(last) = closing {
        return Some((from, last));
    }
    let first = at + 1;
    let stop = (first..first + 4).find(|i| ends(*i))?;
    let known = NONE.iter().any(|w| (first..stop).any(|i| sentence.lower(i) == *w));
    (article && stop > first && !known).then(|| (first, stop - 1))
}
