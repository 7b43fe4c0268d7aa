//! Employers in sentences without verbs: "Previously: Brinkhof Bank (2018–2022), road data; Tern Nets (2015–2018)".

use super::{
    StintKind, StintMention, Text,
    dated::date_facts,
    phrases::{Sentence, name, own_verbs, sentences},
    there::named,
};
use crate::{
    annotate::time::{RangeCue, TimeRange},
    document::{Block, MarkKind},
};

/// Words from the start in which the sentence says that it looks back.
const SOON: usize = 3;

/// The employers of such sentences of a block, each a name right before the range that dates it.
pub fn formerly(text: &Text, block: &Block) -> Vec<StintMention> {
    if text.ranges_in(block.id, &(0..block.text().len())).is_empty() {
        return Vec::new();
    }
    sentences(block).flat_map(|s| employers(text, &s)).collect()
}

fn employers(text: &Text, sentence: &Sentence) -> Vec<StintMention> {
    let back = matches!(sentence.lower(0), "previously" | "formerly" | "earlier" | "before" | "prior" | "past");
    let led = (1..=SOON).any(|i| matches!(sentence.lower(i), ":" | "at" | "with"));
    if !(back && led) {
        return Vec::new();
    }
    let ranges = text.ranges_in(sentence.block.id, &sentence.range).iter();
    let ranges = ranges.filter(|r| r.cue == RangeCue::Both && r.range.end <= sentence.range.end);
    ranges.filter_map(|range| employer(text, sentence, range)).collect()
}

fn employer(text: &Text, sentence: &Sentence, range: &TimeRange) -> Option<StintMention> {
    const LONGEST: usize = 6;
    let to = sentence.index_at(range.range.start);
    let bracket = to.checked_sub(1).filter(|i| matches!(sentence.word(*i), "(" | ","))?;
    let starts = bracket.saturating_sub(LONGEST)..bracket;
    let block = sentence.block;
    let end = sentence.words.get(bracket)?.start;
    let gap = |at: usize| block.text().get(at..end).is_some_and(|t| t.trim().is_empty());
    let link = block
        .prose
        .marks
        .iter()
        .find(|m| matches!(m.kind, MarkKind::Link(_)) && m.range.end <= end && gap(m.range.end));
    let link = link.map(|m| (sentence.index_at(m.range.start), bracket - 1));
    let words =
        link.or_else(|| starts.into_iter().find_map(|i| name(sentence, i).filter(|(_, last)| last + 1 == bracket)))?;
    post(text, sentence, words, range)
}

/// "Brinkhof AB, web agency in Lund, August 2018 to December 2021. Tern Nets, parcels, January 2022 until now.": two
/// sentences or more of a block that are a name, a few words and a range.
pub fn listed(text: &Text, block: &Block) -> Vec<StintMention> {
    if text.ranges_in(block.id, &(0..block.text().len())).len() < 2 {
        return Vec::new();
    }
    let found: Vec<StintMention> = sentences(block).filter_map(|s| stanza(text, &s)).collect();
    if found.len() > 1 { found } else { Vec::new() }
}

fn stanza(text: &Text, sentence: &Sentence) -> Option<StintMention> {
    const LONGEST: usize = 18;
    let words = name(sentence, 0).filter(|_| sentence.words.len() <= LONGEST)?;
    let range = text.ranges_in(sentence.block.id, &sentence.range).first().filter(|r| r.cue == RangeCue::Both)?;
    let behind = sentence.block.text().get(range.range.end..sentence.range.end)?;
    let closes = !behind.contains(char::is_alphanumeric);
    let own = sentence.block.text().get(sentence.slice(words.0, words.1))?;
    let place = text.lexicon.labels.is_place(own) || sentence.lower(words.1 + 1) != ",";
    (closes && !place && own_verbs(text, sentence).is_empty()).then(|| post(text, sentence, words, range))?
}

fn post(text: &Text, sentence: &Sentence, words: (usize, usize), range: &TimeRange) -> Option<StintMention> {
    let organization = named(sentence, words)?;
    let kind = StintKind::Employment;
    Some(StintMention {
        dates: Some(range.span),
        ..StintMention::told(kind, organization, date_facts(text, range, kind), sentence.block.id)
    })
}
