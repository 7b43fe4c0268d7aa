//! What the dates of a laid-out entry say about it.

use super::{Fact, FactKind, StintKind, Text, info::LineInfo};
use crate::{
    annotate::time::{Expression, RangeCue, TimeRange},
    document::BlockId,
    source::Span,
};

/// The facts of an entry: its dates; and where they leave the end open, what its text dates.
pub fn facts(
    text: &Text,
    range: Option<&TimeRange>,
    kind: StintKind,
    head: &[BlockId],
    blocks: &[BlockId],
) -> Vec<Fact> {
    let mut facts = range.map(|r| date_facts(text, r, kind)).unwrap_or_default();
    let open = |f: &Fact| !matches!(f.kind, FactKind::End | FactKind::GoesOn | FactKind::Expected);
    if !facts.is_empty() && facts.iter().all(open) {
        let told = text.ranges.iter().filter(|r| {
            r.cue == RangeCue::Single && blocks.binary_search(&r.block).is_ok() && !head.contains(&r.block)
        });
        let plain = |i: &usize| {
            text.times.get(*i).is_some_and(|t| matches!(t.expression, Expression::Calendar(_)) && t.not_stint.is_none())
        };
        let dates = told.filter_map(|r| r.first).filter(plain);
        facts.extend(dates.map(|time| Fact { kind: FactKind::During, time: Some(time), span: text.times[time].span }));
    }
    facts
}

/// What a date range says about an entry; a single date is the end of studies, and both ends of anything else.
pub fn date_facts(text: &Text, range: &TimeRange, kind: StintKind) -> Vec<Fact> {
    let fact = |kind, time, span: Span| Fact { kind, time, span };
    let mut facts = Vec::new();
    let single = range.cue == RangeCue::Single;
    if let Some(first) = range.first.filter(|_| !(single && kind == StintKind::Education)) {
        facts.push(fact(FactKind::Start, Some(first), text.times[first].span));
    }
    if range.open {
        let time = range.last;
        facts.push(fact(FactKind::GoesOn, time, time.map_or(range.span, |t| text.times[t].span)));
    } else if let Some(last) = range.last.filter(|_| range.cue != RangeCue::Since) {
        let kind = if range.expected { FactKind::Expected } else { FactKind::End };
        facts.push(fact(kind, Some(last), text.times[last].span));
    }
    facts
}

/// "I left school in 2006 and studied Mathematics at Nordhaven University until 2011": the first date begins the studies.
pub fn studied(mut facts: Vec<Fact>) -> Vec<Fact> {
    let begun = facts.iter().any(|f| f.kind == FactKind::Start);
    let ended = facts.iter().rposition(|f| f.kind == FactKind::End);
    if let (false, Some(end)) = (begun, ended)
        && let Some(first) = facts[..end].iter_mut().find(|f| f.kind == FactKind::During || f.kind == FactKind::End)
    {
        first.kind = FactKind::Start;
    }
    facts
}

/// "I started in the call centre in 2011 and became shift lead in 2013": the job begins with the first date.
pub fn begun_once(mut facts: Vec<Fact>) -> Vec<Fact> {
    let starts = facts.iter_mut().filter(|f| f.kind == FactKind::Start && f.time.is_some());
    starts.skip(1).for_each(|f| f.kind = FactKind::During);
    facts
}

/// The dates of a head's line: of "2020–21 — Adviser, Brinkhof, 1 May 2020 – 30 June 2021" only the exact ones, and of
/// "2005–2009, then fitter until redundancy in 2014" only the range; "February and May – June 2024" are two.
pub fn own_dates(text: &Text, info: &LineInfo) -> Vec<usize> {
    let prose = info.block.text();
    if let [outer, inner] = info.dates.as_slice() {
        let behind = prose.get(text.ranges[*inner].range.end..info.line.range.end).unwrap_or("x");
        let opens = text.ranges[*outer].range.start == info.line.range.start;
        if opens && !behind.contains(char::is_alphanumeric) && is_within(text, *inner, *outer) {
            return vec![*inner];
        }
    }
    let single = |date: &usize| text.ranges[*date].cue == RangeCue::Single;
    let ranged = !info.dates.iter().all(single);
    let listed = |k: usize| {
        let next = info.dates.get(k + 1).map(|next| text.ranges[*next].range.start);
        let between = next.and_then(|next| prose.get(text.ranges[info.dates[k]].range.end..next));
        between.is_some_and(|t| matches!(t.trim(), "&" | "and" | "," | "+"))
    };
    let own = info.dates.iter().enumerate().filter(|(k, date)| !(ranged && single(date)) || listed(*k));
    own.map(|(_, date)| *date).collect()
}

/// Whether one range of dates surely lies inside another.
pub fn is_within(text: &Text, inner: usize, outer: usize) -> bool {
    let period = |i: Option<usize>| i.and_then(|t| text.times.get(t)).and_then(|t| t.period);
    let (inner, outer) = (&text.ranges[inner], &text.ranges[outer]);
    let begins = period(outer.first).zip(period(inner.first)).is_some_and(|(o, i)| o.first <= i.first);
    let ends = outer.open || period(outer.last).zip(period(inner.last)).is_some_and(|(o, i)| i.last <= o.last);
    outer.cue != RangeCue::Single && begins && ends
}
