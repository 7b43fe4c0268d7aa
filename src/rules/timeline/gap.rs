//! Months between two jobs that nothing fills, as far as the text makes them certain, or leaves them undecided.

use std::collections::{BTreeSet, HashSet};

use super::{
    cover::{Leaves, covers, longest_open},
    words::{month, months, name},
};
use crate::{
    annotate::time::{Expression, Month, TimexKind, Unit},
    diagnostic::Diagnostic,
    graph::{Basis, Stint, StintKind, Timeline},
    rules::Context,
    source::Span,
};

/// A certain gap, between what ended last and what began next.
struct Gap<'a> {
    before: &'a Stint,
    after: &'a Stint,
    /// When the one ended and the other began, read so that the gap is smallest.
    jobs: (Month, Month),
    /// The longest stretch between that nothing fills.
    ended: Month,
    began: Month,
}

impl Gap<'_> {
    fn length(&self) -> i32 {
        self.began.0 - self.ended.0
    }

    fn finding(&self, rule: &str) -> Diagnostic {
        let (before, after) = (name(self.before), name(self.after));
        let long = months(self.length());
        let message = format!("A certain gap of {long} lies between {before} and {after}");
        let mut finding = Diagnostic::new(rule, self.after.name, message);
        let (ended, began) = self.jobs;
        if (ended, began) != (self.ended, self.began) {
            let (from, to) = (month(self.ended), month(self.began));
            finding = finding.note(format!("Other things may fill the rest: nothing fills {from} to {to}"));
        }
        for (bound, label) in [
            (&self.before.end.latest, format!("{before} ended in {} at the latest", month(ended))),
            (&self.after.start.earliest, format!("{after} began in {} at the earliest", month(began))),
        ] {
            let places = bound.as_ref().map_or(&[][..], |b| b.places.as_slice());
            finding = match places.first() {
                Some(place) => finding.label(*place, label),
                None => finding.note(label),
            };
        }
        finding.note("Say what you did in between, or be ready to be asked; dates are read so that the gap is smallest")
    }
}

pub fn short(context: &Context, found: &mut Vec<Diagnostic>) {
    let short = certain(context).into_iter().filter(|g| g.length() <= context.config.thresholds.long_gap_months);
    found.extend(short.map(|g| g.finding("employment-gap")));
}

pub fn long(context: &Context, found: &mut Vec<Diagnostic>) {
    let long = certain(context).into_iter().filter(|g| g.length() > context.config.thresholds.long_gap_months);
    found.extend(long.map(|g| g.finding("long-employment-gap")));
}

/// Every certain gap that is worth a word, one for each job that begins behind one.
fn certain<'a>(context: &Context<'a>) -> Vec<Gap<'a>> {
    let stints: Vec<&Stint> = context.career.stints().map(|(_, s)| s).collect();
    let jobs: Vec<usize> = (0..stints.len()).filter(|i| stints[*i].kind == StintKind::Employment).collect();
    if !context.career.timeline.is_of_a_life() {
        return Vec::new();
    }
    let clocks = context.annotations.iter().map(|a| &a.clock).filter(|clock| clock.is_known());
    let now = clocks.map(|clock| Month::of(clock.as_of)).max();
    let leaves = Leaves::new(context);
    let timeline = &context.career.timeline;
    let covers = covers(context, &stints);
    let round = round_lengths(context);
    let clash = timeline.clashing();
    let mut gaps: Vec<Gap> = Vec::new();
    for after in &jobs {
        if clash.contains(after) {
            continue;
        }
        let Some((before, least)) = before(timeline, &jobs, *after, clash) else { continue };
        let (earlier, later) = (stints[before], stints[*after]);
        let dated =
            |b: &Option<crate::graph::Bound>| b.as_ref().filter(|b| b.basis <= Basis::Resolved).map(|b| b.month);
        // What lies after the document's date is a slip or a plan, and its own finding.
        let Some(began) = dated(&later.start.earliest).filter(|began| now.is_none_or(|now| *began <= now)) else {
            continue;
        };
        let ended = began.plus(-least + roundness(context, &round, earlier));
        let open = longest_open(ended.0..began.0, &covers);
        let gap = Gap {
            before: earlier,
            after: later,
            jobs: (ended, began),
            ended: Month(open.start),
            began: Month(open.end),
        };
        let undated = |i: &usize| {
            let s = stints[*i];
            let known = s.start.earliest.is_some() || s.end.latest.as_ref().is_some_and(|b| b.basis.proves());
            !known && (before.min(*after)..before.max(*after)).contains(i)
        };
        let told = gaps.iter().any(|g| (g.ended, g.began) == (gap.ended, gap.began));
        if gap.length() > context.config.thresholds.gap_months
            && !told
            && !jobs.iter().any(undated)
            && !leaves.told_between(earlier, later)
        {
            gaps.push(gap);
        }
    }
    gaps
}

/// Of the jobs that may have begun before `after`, the one that may have ended last, and the months that certainly lie
/// between; `None` where one of them may have reached `after`, or there is none.
fn before(timeline: &Timeline, jobs: &[usize], after: usize, clash: &BTreeSet<usize>) -> Option<(usize, i32)> {
    let mut best: Option<(usize, i32)> = None;
    for job in jobs.iter().filter(|j| **j != after) {
        let (least, _) = timeline.between(Timeline::start(after), Timeline::start(*job), Basis::Resolved);
        if least.is_some_and(|least| least >= 0) {
            continue;
        }
        let gap = timeline.gap(*job, after, Basis::Resolved).0;
        match gap {
            Some(gap) if gap > 0 && !clash.contains(job) => {
                if best.is_none_or(|(_, least)| gap < least) {
                    best = Some((*job, gap));
                }
            }
            // What has no date at all stands where it stands; see `certain`.
            None if undated(timeline, *job) => {}
            _ => return None,
        }
    }
    best
}

fn undated(timeline: &Timeline, job: usize) -> bool {
    let free = |point| timeline.between(crate::graph::ORIGIN, point, Basis::Resolved) == (None, None);
    free(Timeline::start(job)) && free(Timeline::end(job))
}

/// "for two years" may be half a year more: what is added to an end that comes from a length in years.
fn roundness(context: &Context, round: &HashSet<Span>, stint: &Stint) -> i32 {
    let places = stint.end.latest.as_ref().map_or(&[][..], |b| b.places.as_slice());
    if places.iter().any(|p| round.contains(p)) { context.config.thresholds.rounding_months } else { 0 }
}

/// Where lengths of time are told in years or roughly.
fn round_lengths(context: &Context) -> HashSet<Span> {
    let round = context.annotations.iter().flat_map(|a| &a.times).filter(|t| {
        let years = matches!(t.expression, Expression::Duration { unit: Unit::Year | Unit::Decade, rest: None, .. });
        t.kind == TimexKind::Duration && (years || t.modifier.is_some())
    });
    round.map(|t| t.span).collect()
}

/// Gaps that are possible and long, and that the dates do not decide.
pub fn undecidable(context: &Context, found: &mut Vec<Diagnostic>) {
    let stints: Vec<&Stint> = context.career.stints().map(|(_, s)| s).collect();
    let timeline = &context.career.timeline;
    for (i, stint) in stints.iter().enumerate().filter(|(_, s)| s.kind == StintKind::Employment) {
        let Some((next, after)) = stint.next.and_then(|n| Some((n, *stints.get(n)?))) else { continue };
        let (least, most) = timeline.gap(i, next, Basis::Told);
        let decided = least.is_some_and(|least| least > context.config.thresholds.gap_months)
            || most.is_some_and(|most| most <= context.config.thresholds.long_gap_months);
        if decided || stint.ongoing == crate::graph::Ongoing::Yes {
            continue;
        }
        let bound = after.start.earliest.as_ref().or(after.start.latest.as_ref());
        let span = bound.and_then(|b| b.places.first().copied()).map_or(after.name, |place| phrase(context, place));
        let (before, name) = (name(stint), name(after));
        let message = match most {
            Some(most) => format!(
                "A gap of {} to {} between {before} and {name} is possible; the dates do not decide it",
                least.unwrap_or(0).max(0),
                months(most)
            ),
            None => format!("A gap between {before} and {name} is possible; the dates do not say how long it may be"),
        };
        let finding = Diagnostic::new("undecidable-gap", span, message).label(stint.name, "the job before");
        found.push(finding.note(format!("State when {before} ended and when {name} began")));
    }
}

/// A date with the preposition before it.
fn phrase(context: &Context, place: Span) -> Span {
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        let Some(time) = annotation.times.iter().find(|t| t.span == place) else { continue };
        let block = document.block(time.block);
        let start = super::words::with_preposition(block, time.range.start);
        return block.place(start..time.range.end);
    }
    place
}
