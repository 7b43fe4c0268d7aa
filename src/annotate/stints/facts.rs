//! What the dates of a sentence say about the stint that it tells of: each date goes with the verb next to it.

use super::{
    Fact, FactKind, StintKind, StintMention, Text,
    phrases::{Sentence, own_verbs, sentences},
    verbs::{Verb, VerbKind},
};
use crate::{
    annotate::time::{Expression, RangeCue, TimeMention, TimexKind},
    source::Span,
};

/// The facts of one sentence, in the order of its dates.
pub fn sentence_facts(text: &Text, sentence: &Sentence, verbs: &[Verb]) -> Vec<Fact> {
    let mut facts = Vec::new();
    let ours = sentence.lower.iter().any(|w| matches!(&**w, "we" | "our" | "us"));
    if !sentence.first_person() && verbs.is_empty() && !ours {
        return facts;
    }
    let inside = |t: &TimeMention| {
        t.block == sentence.block.id && sentence.range.start <= t.range.start && t.range.end <= sentence.range.end
    };
    let (id, end) = (sentence.block.id, sentence.range.end);
    let first = text.times.partition_point(|t| (t.block, t.range.start) < (id, sentence.range.start));
    let times = text.times.iter().enumerate().skip(first);
    let times = times.take_while(|(_, t)| t.block == id && t.range.start < end);
    let times: Vec<(usize, &TimeMention)> = times.filter(|(_, t)| inside(t) && t.not_stint.is_none()).collect();
    for (index, time) in times.iter().filter(|(_, t)| !of_aside(sentence, t, &times)) {
        let span = clause(sentence, time);
        let fact = |kind| Fact { kind, time: Some(*index), span };
        // The range that a date belongs to is the last that begins before or at it.
        let behind = text.ranges.partition_point(|r| (r.block, r.range.start) <= (time.block, time.range.start));
        let near = text.ranges.get(behind.saturating_sub(2)..behind).unwrap_or(&[]);
        let range = near.iter().find(|r| r.first == Some(*index) || r.last == Some(*index));
        match time.kind {
            TimexKind::Duration if lasted(sentence, time, verbs) => {
                facts.push(fact(FactKind::Length));
                if is_perfect(sentence, verbs) {
                    facts.push(Fact { kind: FactKind::GoesOn, time: None, span });
                }
            }
            // "until that time", "at the same time" repeat a date that was told already.
            TimexKind::Date if matches!(time.expression, Expression::Base(_)) && range.is_none_or(|r| !r.open) => {}
            TimexKind::Date if time.expression == Expression::Past || time.expression == Expression::Future => {}
            // "present", "now" outside a range says nothing of the stint.
            TimexKind::Date
                if time.expression == Expression::Present && range.is_none_or(|r| r.cue == RangeCue::Single) => {}
            TimexKind::Date if in_where_clause(sentence, time, verbs) => facts.push(fact(FactKind::During)),
            TimexKind::Date => {
                let kind = match range {
                    // "since 2019": from then on, and still.
                    Some(r) if r.open && r.first == Some(*index) => {
                        // "Since then I have written the runbook first" dates a habit.
                        if told_of_me(sentence) && !matches!(time.expression, Expression::Base(_)) {
                            facts.push(Fact { kind: FactKind::GoesOn, time: None, span });
                            FactKind::Start
                        } else {
                            FactKind::During
                        }
                    }
                    Some(r) if r.open => FactKind::GoesOn,
                    Some(r)
                        if r.cue == RangeCue::Both
                            && told_of_me(sentence)
                            && (stays(verbs) || sentence.own && verbs.is_empty()) =>
                    {
                        if r.first == Some(*index) {
                            FactKind::Start
                        } else {
                            FactKind::End
                        }
                    }
                    Some(r) if r.cue == RangeCue::Until && told_of_me(sentence) => FactKind::End,
                    _ => nearest(sentence, time, verbs),
                };
                let span = if kind == FactKind::NotBefore { contact(sentence, time, verbs) } else { span };
                facts.push(Fact { kind, time: Some(*index), span });
            }
            _ => {}
        }
    }
    if let Some((index, time)) = sentence.opening.and_then(|i| Some((i, text.times.get(i)?)))
        && facts.iter().all(|f| f.time.is_none())
        && let Some(verb) = verbs.iter().find(|v| matches!(v.kind, VerbKind::Begin | VerbKind::End))
    {
        let kind = if verb.kind == VerbKind::Begin { FactKind::Start } else { FactKind::End };
        facts.push(Fact { kind, time: Some(index), span: time.span });
    }
    if let Some(span) = goes_on(sentence) {
        facts.push(Fact { kind: FactKind::GoesOn, time: None, span });
    }
    facts
}

/// "I work at Brinkhof Bank, where I doubled sales between 2018 and 2021": dates of what was done there.
fn in_where_clause(sentence: &Sentence, time: &TimeMention, verbs: &[Verb]) -> bool {
    let at = sentence.index_at(time.range.start);
    let relative = (1..at).rfind(|i| sentence.lower(*i) == "where" && matches!(sentence.lower(i + 1), "i" | "we"));
    // "where I had graduated in 2018": the studies ended there, and the job did not.
    let works = verbs.iter().any(|v| matches!(sentence.lower(v.word), "worked" | "work" | "working" | "was" | "been"));
    let studies = |v: &Verb| works && matches!(sentence.lower(v.word), "graduated" | "studied");
    relative
        .is_some_and(|from| verbs.iter().any(|v| v.word < from) && verbs.iter().all(|v| v.word < from || studies(v)))
}

/// "After my military service (2005–2006) I studied from 2006 to 2011": the first dates are of something else.
fn of_aside(sentence: &Sentence, time: &TimeMention, times: &[(usize, &TimeMention)]) -> bool {
    let at = sentence.index_at(time.range.start);
    let closed = (at..sentence.words.len()).find(|i| sentence.word(*i) == ")");
    let led = matches!(sentence.lower(0), "after" | "before" | "following" | "during");
    let opened = (1..at).any(|i| sentence.word(i) == "(");
    let told =
        closed.filter(|_| led && opened).is_some_and(|c| sentence.lower(c + 1) == "i" || sentence.lower(c + 2) == "i");
    told && times.iter().any(|(_, t)| closed.is_some_and(|c| sentence.index_at(t.range.start) > c))
}

fn told_of_me(sentence: &Sentence) -> bool {
    sentence.own
        || sentence.elides()
        || sentence.lower.iter().any(|w| matches!(&**w, "i" | "i've" | "i'm"))
        || sentence.lower.iter().any(|w| w == "internship" || w == "contract")
        || sentence.lower.windows(3).any(|w| w[0] == "let" && w[1] == "me" && w[2] == "go")
        || sentence.lower.iter().any(|w| w == "my")
            && sentence.lower.iter().any(|w| matches!(&**w, "job" | "role" | "position" | "post"))
}

fn stays(verbs: &[Verb]) -> bool {
    verbs.iter().any(|v| v.kind != VerbKind::Contact)
}

/// The meaning of a date by the closest verb, the one behind it before the one in front of it.
fn nearest(sentence: &Sentence, time: &TimeMention, verbs: &[Verb]) -> FactKind {
    let from = sentence.index_at(time.range.start);
    let to = sentence.index_at(time.range.end.saturating_sub(1));
    let onward = from > 0 && sentence.lower(from - 1) == "from" && sentence.lower(to + 1) != "to";
    let until = from > 0 && matches!(sentence.lower(from - 1), "until" | "till" | "to" | "through")
        || until_it_closed(sentence, from);
    // A sentence that opens with a date tells it of its main verb, whatever reason stands between.
    let opening = from <= 6 && verbs.iter().all(|v| v.word > to) && verbs.iter().any(|v| v.kind != VerbKind::Stay);
    let distance = |v: &Verb| {
        let (steps, behind) = if v.word > to { (v.word - to, 0) } else { (from.saturating_sub(v.word), 1) };
        let (a, b) = if v.word > to { (to, v.word) } else { (v.word, from) };
        // A clause boundary between them weighs as much as many words.
        let joint = |i: usize| matches!(sentence.lower(i), "and" | "but" | "so") && i + 1 == v.word;
        let commas = (a..b).filter(|i| matches!(sentence.word(*i), "," | ";" | ":") || joint(*i)).count();
        (steps + if opening { 0 } else { commas * 8 }) * 2 + behind
    };
    let verb = verbs
        .iter()
        .filter(|v| {
            let close = |o: &Verb| o.kind != VerbKind::Stay && o.word.abs_diff(v.word) <= 2;
            v.kind != VerbKind::Stay || !(opening || verbs.iter().any(close))
        })
        .min_by_key(|v| distance(v));
    match verb.map(|v| v.kind) {
        _ if plans_an_end(sentence) => FactKind::Expected,
        _ if until && stays(verbs) => FactKind::End,
        _ if onward && told_of_me(sentence) => FactKind::Start,
        Some(VerbKind::Begin) => FactKind::Start,
        // Others were laid off; the writer saw it happen.
        Some(VerbKind::End) if told_of_me(sentence) => FactKind::End,
        Some(VerbKind::Contact) => FactKind::NotBefore,
        _ => FactKind::During,
    }
}

/// "until the mill shut in November 2012": the end of the place was the end of the job.
fn until_it_closed(sentence: &Sentence, date: usize) -> bool {
    const CLOSED: &[&str] = &["closed", "shut", "folded", "ended", "left", "died", "merged", "expired"];
    let near = date.saturating_sub(3)..date;
    let Some(closed) = near.into_iter().find(|i| CLOSED.contains(&sentence.lower(*i))) else { return false };
    (closed.saturating_sub(5)..closed).any(|i| matches!(sentence.lower(i), "until" | "till"))
}

/// "I expect to graduate in September 2024"
fn plans_an_end(sentence: &Sentence) -> bool {
    let has = |list: &[&str]| sentence.lower.iter().any(|w| list.contains(&&**w));
    has(&["expect", "expected", "will", "plan", "hope"])
        && has(&["graduate", "graduating", "graduation", "finish", "complete"])
}

/// "stayed there for fifteen months", "over the following three years I worked".
fn lasted(sentence: &Sentence, time: &TimeMention, verbs: &[Verb]) -> bool {
    let at = sentence.index_at(time.range.start);
    let before = (at.saturating_sub(4)..at)
        .any(|i| matches!(sentence.lower(i), "for" | "spent" | "over" | "lasted" | "exactly"));
    let stay =
        verbs.iter().any(|v| matches!(sentence.lower(v.word), "stayed" | "spent" | "lasted" | "worked" | "remained"));
    let stay = stay || is_perfect(sentence, verbs);
    let rate = matches!(sentence.lower(sentence.index_at(time.range.end)), "a" | "per" | "ago" | "later");
    before && stay && !rate && told_of_me(sentence)
}

/// "I have been working", "I've been with", "I have worked": what has lasted so long goes on.
fn is_perfect(sentence: &Sentence, verbs: &[Verb]) -> bool {
    let been = |i: usize| {
        let next = sentence.lower(i);
        const STATES: &[&str] = &["with", "at", "a", "an", "the", "in", "employed", "self-employed", "there", "here"];
        next.ends_with("ing") || STATES.contains(&next)
    };
    verbs.iter().any(|v| {
        (sentence.lower(v.word) != "been" || been(v.word + 1))
            && matches!(sentence.lower(v.word), "been" | "worked" | "served" | "led" | "run" | "managed" | "taught")
            && (v.word.saturating_sub(2)..v.word).any(|i| matches!(sentence.lower(i), "have" | "i've" | "'ve"))
    })
}

/// "my current company", "I still work there": the words that say so.
fn goes_on(sentence: &Sentence) -> Option<Span> {
    const JOB: &[&str] = &["company", "employer", "job", "role", "position", "team", "work"];
    for i in 0..sentence.lower.len() {
        let word = sentence.lower(i);
        let next = |n: usize| sentence.lower(i + n);
        let job = (1..3).any(|n| JOB.contains(&next(n)));
        let current =
            matches!(word, "current" | "present") && job && i > 0 && matches!(sentence.lower(i - 1), "my" | "the");
        let still = word == "still"
            && matches!(next(1), "work" | "working" | "there" | "am" | "do")
            && sentence.first_person()
            && !sentence.lower.iter().any(|w| w == "was");
        let named = word == "currently" && (next(1) == "i'm" || next(1) == "i" && next(2) == "am");
        let currently =
            named || word == "currently" && (0..4).any(|n| matches!(next(n), "work" | "working" | "employed"));
        let post = word == "currently"
            && i > 0
            && matches!(sentence.lower(i - 1), "is" | "am")
            && matches!(next(1), "a" | "an" | "the");
        // "I have worked there ever since."
        let ever = word == "ever" && next(1) == "since" && matches!(next(2), "" | "." | "," | ";" | ")" | "!");
        let now = matches!(word, "i'm" | "am") && next(1) == "now" && matches!(next(2), "a" | "an" | "the");
        let there =
            matches!(word, "work" | "am" | "i'm") && next(1) == "there" && (next(2) == "now" || next(2) == "today");
        if current || still || currently || there || post || ever || now {
            return Some(sentence.block.place(sentence.slice(i, (i + 1).min(sentence.words.len() - 1))));
        }
    }
    None
}

/// The words of a first contact: "In 2018 a recruiter contacted me", from the date to the verb or the other way round.
fn contact(sentence: &Sentence, time: &TimeMention, verbs: &[Verb]) -> Span {
    let from = sentence.index_at(time.range.start);
    let to = sentence.index_at(time.range.end.saturating_sub(1));
    let from = if from > 0 && matches!(sentence.lower(from - 1), "in" | "on" | "at" | "by") { from - 1 } else { from };
    let contacts = verbs.iter().filter(|v| v.kind == VerbKind::Contact);
    let Some(verb) = contacts.min_by_key(|v| v.word.abs_diff(to)) else { return clause(sentence, time) };
    let mut last = verb.word;
    while matches!(sentence.lower(last + 1), "out" | "to" | "me")
        && !(sentence.lower(last + 1) == "to" && sentence.lower(last + 2) != "me")
    {
        last += 1;
    }
    sentence.block.place(sentence.slice(from.min(verb.word), last.max(to)))
}

/// The clause around a date: from the comma before it, or the sentence's start, to the verb's clause end.
fn clause(sentence: &Sentence, time: &TimeMention) -> Span {
    let at = sentence.index_at(time.range.start);
    let start = (0..at).rev().find(|i| matches!(sentence.word(*i), "," | ";" | ":")).map_or(0, |i| i + 1);
    let end = (at..sentence.words.len())
        .find(|i| matches!(sentence.word(*i), "," | ";" | ".") && sentence.words[*i].start >= time.range.end);
    let last = end.unwrap_or(sentence.words.len()).saturating_sub(1).max(start);
    sentence.block.place(sentence.slice(start, last))
}

/// Events that a later paragraph tells of an earlier stint: "In August, because I kept meeting our SLA, I was invited".
pub fn told(text: &Text, found: &mut [StintMention]) {
    for i in 1..found.len() {
        // Studies and projects run beside; the job told before is the one that was going on.
        let before = (0..i).rev().find(|j| found[*j].kind == StintKind::Employment);
        let Some(before) = before.filter(|j| found[i].narrated && found[*j].narrated) else { continue };
        let Some(first) = found[i].blocks.first().copied() else { continue };
        let block = text.document.block(first);
        let mut earlier = Vec::new();
        for sentence in sentences(block) {
            let verbs = own_verbs(text, &sentence);
            if verbs.iter().any(|v| v.kind == VerbKind::Begin) {
                break;
            }
            let reason = sentence.lower.iter().any(|w| w == "because");
            let contacts =
                sentence_facts(text, &sentence, &verbs).into_iter().filter(|f| f.kind == FactKind::NotBefore);
            earlier.extend(contacts.filter(|_| reason).map(|f| Fact { kind: FactKind::During, ..f }));
        }
        found[before].facts.extend(earlier);
    }
}
