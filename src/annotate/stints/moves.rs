//! From one told job to the next: "After two years there I moved to Quillon", "Since then I have been at Hallam".

use super::{
    Fact, FactKind, Follows, StintMention, Text,
    phrases::{Sentence, own_verbs, sentences},
    verbs::{Verb, VerbKind},
};
use crate::{
    annotate::time::{Anchor, Expression, TimeMention, TimexKind},
    lexicon::{holds_phrase, normalise},
    source::Span,
};

/// How long the job before lasted, where the sentence opens with it, and that this one came next.
pub fn moved(text: &Text, sentence: &Sentence, verbs: &[Verb], before: &StintMention) -> Option<(Fact, Follows)> {
    let (index, time) = times(text, sentence).find(|(_, t)| t.kind == TimexKind::Duration)?;
    let at = sentence.index_at(time.range.start);
    let opens = (at.saturating_sub(2)..at).any(|i| sentence.lower(i) == "after") && at <= 3;
    let behind = sentence.index_at(time.range.end.saturating_sub(1)) + 1;
    // "After two years of maternity leave I joined": of something else.
    let of_job = match sentence.lower(behind) {
        "of" | "off" | "out" | "away" | "without" => false,
        "at" | "with" | "in" => names(sentence, behind + 1, before),
        _ => true,
    };
    let verb = verbs.iter().find(|v| v.word >= behind)?;
    let words = place(sentence, at.saturating_sub(1), verb.word);
    let lasts = Fact { kind: FactKind::Length, time: Some(index), span: words };
    (opens && of_job).then_some((lasts, Follows { job: before.name, words }))
}

/// The job's own name, or a word for any job.
fn names(sentence: &Sentence, at: usize, job: &StintMention) -> bool {
    let at = if matches!(sentence.lower(at), "the" | "that" | "this") { at + 1 } else { at };
    let name = job.organization.as_ref().map(|o| o.text.to_lowercase()).unwrap_or_default();
    let word = sentence.lower(at);
    !word.is_empty() && (name.starts_with(word) || matches!(word, "job" | "role" | "company" | "firm" | "position"))
}

/// "Since then I have been at Hallam": the date told before begins the job that the sentence names, and it goes on.
pub fn since_then(text: &Text, sentence: &Sentence, facts: &mut Vec<Fact>) {
    let open = |index: usize| text.ranges.iter().any(|r| r.open && r.first == Some(index));
    let perfect = sentence
        .lower
        .windows(2)
        .any(|w| matches!(&*w[0], "have" | "i've" | "ve") && matches!(&*w[1], "been" | "worked" | "served" | "led"));
    let repeated = |f: &Fact| f.time.filter(|i| open(*i)).and_then(|i| text.times.get(i));
    let at = facts.iter().position(|f| {
        f.kind == FactKind::During && repeated(f).is_some_and(|t| matches!(t.expression, Expression::Base(_)))
    });
    let Some(at) = at.filter(|_| perfect) else { return };
    let goes_on = Fact { kind: FactKind::GoesOn, time: None, span: facts[at].span };
    if repeated(&facts[at]).is_some_and(|t| begun_since(text, sentence, t)) {
        facts[at] = goes_on;
    } else {
        facts[at].kind = FactKind::Start;
        facts.push(goes_on);
    }
}

/// Between the date that is meant and the sentence something began that has no date: "then" may mean that.
fn begun_since(text: &Text, sentence: &Sentence, time: &TimeMention) -> bool {
    let Anchor::Narrated(told) = time.anchor else { return true };
    let between = sentences(sentence.block).filter(|s| s.range.end <= sentence.range.start);
    let after = between.filter(|s| sentence.block.place(s.range.clone()).start > told.start);
    after.into_iter().any(|s| {
        let begins = own_verbs(text, &s).iter().any(|v| v.kind == VerbKind::Begin);
        begins && !times(text, &s).any(|(_, t)| t.kind == TimexKind::Date)
    })
}

fn times<'a>(text: &'a Text, sentence: &'a Sentence) -> impl Iterator<Item = (usize, &'a TimeMention)> {
    let first = text.times.partition_point(|t| t.block < sentence.block.id);
    let own = text.times.iter().enumerate().skip(first).take_while(|(_, t)| t.block == sentence.block.id);
    own.filter(|(_, t)| sentence.range.start <= t.range.start && t.range.end <= sentence.range.end)
}

fn place(sentence: &Sentence, first: usize, last: usize) -> Span {
    sentence.block.place(sentence.slice(first, last))
}

/// Whether the employer of a stint stands in the sentence.
pub fn is_named(sentence: &Sentence, stint: &StintMention) -> bool {
    let text = normalise(sentence.block.text().get(sentence.range.clone()).unwrap_or(""));
    let name = stint.organization.as_ref().map(|o| normalise(&o.text)).unwrap_or_default();
    name.len() > 2 && holds_phrase(&text, &name)
}

/// The stint that a further sentence tells of: one that it names, for "my current job" the one that goes on, else the
/// one told last. `known` are stints that other layouts told.
pub fn told_of(
    sentence: &Sentence,
    found: &[StintMention],
    known: &[StintMention],
    current: Option<usize>,
) -> Option<usize> {
    let names = |stint: &StintMention| is_named(sentence, stint);
    if current.and_then(|i| found.get(i)).is_some_and(names) {
        return current;
    }
    // Nobody comes back to a job of long ago.
    const NEAR: usize = 12;
    let first = found.len().saturating_sub(NEAR);
    let goes_on = |s: &StintMention| s.facts.iter().any(|f| f.kind == FactKind::GoesOn);
    let near = found.get(first..)?;
    if let Some(named) = near.iter().rposition(names) {
        return Some(first + named);
    }
    let of_now = sentence.lower.windows(2).any(|w| w[0] == "my" && matches!(&*w[1], "current" | "present"));
    if of_now && near.iter().chain(known.iter().take(NEAR)).any(goes_on) {
        return near.iter().rposition(goes_on).map(|i| first + i);
    }
    current
}

/// "I left in May 2019 and joined Brinkhof in June", "I finished school in 2009 and started at Brinkhof": the end that stands
/// before the verb that begins the job is none of its own. It is taken away, and given back where it ends the job before.
pub fn ended_before(text: &Text, sentence: &Sentence, verbs: &[Verb], stint: &mut StintMention) -> Vec<Fact> {
    let Some(begin) = verbs.iter().rfind(|v| v.kind == VerbKind::Begin) else { return Vec::new() };
    let Some(end) = verbs.iter().find(|v| v.kind == VerbKind::End && v.word < begin.word) else { return Vec::new() };
    let at = sentence.words.get(begin.word).map_or(0, |w| w.start);
    let named = stint
        .organization
        .as_ref()
        .is_some_and(|o| sentence.block.text().get(at..).is_some_and(|behind| behind.contains(o.text.as_str())));
    let early = |f: &Fact| {
        let time = f.time.and_then(|t| text.times.get(t));
        f.kind == FactKind::End && time.is_some_and(|t| t.block == sentence.block.id && t.range.start < at)
    };
    if !named {
        return Vec::new();
    }
    let (ended, own): (Vec<Fact>, Vec<Fact>) = stint.facts.drain(..).partition(early);
    stint.facts = own;
    if matches!(sentence.lower(end.word), "left" | "quit" | "resigned") { ended } else { Vec::new() }
}

/// "They kept me on until the end of 2006": the end that was told before was none.
pub fn lasted_on(sentence: &Sentence, facts: &[Fact], told: &mut StintMention) {
    const ON: &[&str] = &["kept", "stayed", "extended", "continued", "remained"];
    let ends = |f: &Fact| f.kind == FactKind::End;
    if facts.iter().any(ends) && sentence.lower.iter().any(|w| ON.contains(&&**w)) {
        told.facts.retain(|f| !ends(f));
    }
}
