//! Earlier employers in one sentence without verbs: "Previously: Brinkhof Bank (2018–2022), road data; Tern Nets (2015–2018)".

use super::{
    StintKind, StintMention, Text,
    dated::date_facts,
    phrases::{Sentence, name},
    there::named,
};
use crate::{
    annotate::time::{RangeCue, TimeRange},
    document::MarkKind,
};

/// Words from the start in which the sentence says that it looks back.
const SOON: usize = 3;

/// The employers of such a sentence, each a name right before the range that dates it.
pub fn formerly(text: &Text, sentence: &Sentence) -> Vec<StintMention> {
    let back = matches!(sentence.lower(0), "previously" | "formerly" | "earlier" | "before" | "prior" | "past");
    let led = (1..=SOON).any(|i| matches!(sentence.lower(i), ":" | "at" | "with"));
    if !(back && led) {
        return Vec::new();
    }
    let first = text.ranges.partition_point(|r| (r.block, r.range.start) < (sentence.block.id, sentence.range.start));
    let own = text.ranges[first..].iter().take_while(|r| r.block == sentence.block.id);
    let ranges = own.take_while(|r| r.range.end <= sentence.range.end).filter(|r| r.cue == RangeCue::Both);
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
    let organization = named(sentence, words)?;
    Some(StintMention {
        kind: StintKind::Employment,
        name: organization.span,
        organization: Some(organization),
        titles: Vec::new(),
        clients: Vec::new(),
        teams: Vec::new(),
        dates: Some(range.span),
        facts: date_facts(text, range, StintKind::Employment),
        blocks: vec![sentence.block.id],
        narrated: true,
        follows: None,
    })
}
