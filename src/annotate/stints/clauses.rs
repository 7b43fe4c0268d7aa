//! The clauses of a sentence that tells of several jobs: "I joined Corvane in 2012, left in 2015, then moved to Palwick".

use super::{
    Text,
    narrative::told,
    phrases::{Sentence, name, own_verbs, title},
    verbs::{Verb, VerbKind},
};
use crate::{annotate::time::TimexKind, lexicon::WordSet};

/// The clauses of a sentence where two of them say for whom; else the sentence.
pub fn clauses<'a>(text: &Text, sentence: Sentence<'a>) -> Vec<Sentence<'a>> {
    let verbs = own_verbs(text, &sentence);
    let own = sentence.first_person();
    let mut starts = vec![0];
    let heads = verbs.iter().skip(1).filter(|v| v.kind != VerbKind::Contact);
    starts.extend(heads.filter_map(|v| border(text, &sentence, v)));
    let opened: Vec<usize> = (1..sentence.words.len()).filter(|i| opens_post(text, &sentence, *i)).collect();
    // "Tech lead" is no verb.
    let posts = verbs.is_empty() || opened.len() > 1;
    if posts {
        starts.truncate(1);
        starts.extend(opened);
    }
    starts.dedup();
    if starts.len() < 2 {
        return vec![sentence];
    }
    let ends = starts.iter().skip(1).copied().chain([sentence.words.len()]);
    let parts = starts.iter().zip(ends).filter_map(|(start, end)| {
        let last = end.checked_sub(1).filter(|last| last >= start)?;
        let mut part = Sentence::new(sentence.block, sentence.slice(*start, last));
        part.own = own;
        part.clause = true;
        Some(part)
    });
    let mut parts: Vec<Sentence> = parts.collect();
    if let Some(opening) = opening(text, &sentence) {
        let at_once = parts.iter_mut().skip(1).take_while(|part| !part.lower.iter().any(|w| LATER.has(w)));
        at_once.for_each(|part| part.opening = Some(opening));
    }
    if posts {
        return parts;
    }
    let named = parts.iter().filter_map(|part| {
        let (first, last) = told(text, part, &own_verbs(text, part))?.organization?;
        part.block.text().get(part.slice(first, last))
    });
    let mut named: Vec<&str> = named.collect();
    named.sort_unstable();
    named.dedup();
    if named.len() > 1 { parts } else { vec![sentence] }
}

/// "Data Engineer at Redshank (2016–2020) and Analyst at Ruff (2013–2016)": a post and its employer behind "and" or a comma.
fn opens_post(text: &Text, sentence: &Sentence, at: usize) -> bool {
    let border = matches!(sentence.lower(at - 1), "and" | "," | ";" | "." | ":");
    border
        && title(text, sentence, at).is_some_and(|(first, last)| {
            first <= at + 1
                && matches!(sentence.lower(last + 1), "at" | "with" | "for" | "@")
                && name(sentence, last + 2).is_some()
        })
}

/// Words that part a clause from the date of the one before.
static LATER: WordSet =
    WordSet::new("then later afterwards subsequently eventually next finally before after until when soon");

/// The calendar date with which a sentence begins, before its first verb.
fn opening(text: &Text, sentence: &Sentence) -> Option<usize> {
    const SOON: usize = 3;
    let first = text.times.partition_point(|t| (t.block, t.range.start) < (sentence.block.id, sentence.range.start));
    let time = text.times.get(first).filter(|t| t.block == sentence.block.id && t.range.end <= sentence.range.end)?;
    let plain = time.kind == TimexKind::Date && time.not_stint.is_none() && time.period.is_some();
    let led =
        sentence.index_at(time.range.start) < SOON && !matches!(sentence.lower(0), "since" | "until" | "from" | "by");
    (plain && led).then_some(first)
}

/// The word that opens the clause of a verb, where a comma or a conjunction parts it from what stands before.
fn border(text: &Text, sentence: &Sentence, verb: &Verb) -> Option<usize> {
    const LEADS: &[&str] = &[
        "i",
        "i've",
        "he",
        "she",
        "have",
        "has",
        "had",
        "was",
        "then",
        "later",
        "finally",
        "subsequently",
        "eventually",
        "afterwards",
        "next",
        "also",
        "now",
        "soon",
        "been",
        "again",
        "so",
    ];
    const BORDERS: &[&str] = &[",", ";", "and", "before", "but", ":", "–", "—", "after"];
    let mut at = verb.word;
    let mut nearest = None;
    while let Some(before) = at.checked_sub(1) {
        if LEADS.contains(&sentence.lower(before)) {
            at = before;
            continue;
        }
        let border = BORDERS.contains(&sentence.lower(before)).then_some(at);
        nearest = nearest.or(border);
        // ", in 2015, I joined …": the date belongs to the clause where a border stands before it as well.
        match time_before(text, sentence, at) {
            Some(start) => at = start,
            None => return border.or(nearest),
        }
    }
    nearest
}

/// The first word of a date that ends right before word `at`, a comma and its preposition included.
fn time_before(text: &Text, sentence: &Sentence, at: usize) -> Option<usize> {
    let last = at.checked_sub(1)?;
    let last = if sentence.word(last) == "," { last.checked_sub(1)? } else { last };
    let end = sentence.words.get(last)?.end;
    let first = text.times.partition_point(|t| t.block < sentence.block.id);
    let own = text.times.get(first..)?.iter().take_while(|t| t.block == sentence.block.id);
    let time = own.into_iter().find(|t| t.range.end == end && sentence.range.start <= t.range.start)?;
    let start = sentence.index_at(time.range.start);
    let led =
        start.checked_sub(1).filter(|b| matches!(sentence.lower(*b), "in" | "on" | "from" | "since" | "at" | "by"));
    Some(led.unwrap_or(start))
}
