//! A told length of a job against the dates of that job.

use std::collections::HashSet;

use super::{
    owners::Owners,
    range_length,
    words::{months, name},
};
use crate::{
    annotate::{
        Annotation,
        time::{Modifier, TimeMention, TimexKind, Unit},
    },
    diagnostic::Diagnostic,
    document::{Block, Document},
    graph::{Basis, Ongoing, Stint, StintKind},
    lexicon::normalise,
    rules::{Context, clause::lower_words},
    source::Span,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let owners = Owners::of(context);
    let lengths = lengths(context);
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for time in annotation.times.iter().filter(|t| t.kind == TimexKind::Duration) {
            if annotation.role(time.block).is_candidate() {
                found.extend(finding(context, (&owners, &lengths), document, annotation, time));
            }
        }
    }
    range_length::check(context, found);
}

fn finding(
    context: &Context,
    (owners, lengths): (&Owners, &HashSet<Span>),
    document: &Document,
    annotation: &Annotation,
    time: &TimeMention,
) -> Option<Diagnostic> {
    let block = document.block(time.block);
    let (low, high) = told(time)?;
    let about = subject(owners, document, block, time)?;
    let skill = super::experience::claimed(annotation, block, time).is_some();
    let whole = tells_the_whole(block, time);
    if !whole && !skill && !works(block, time) {
        return None;
    }
    let mut lasted = (0, 0);
    for i in &about {
        let (least, most) = length(context, lengths, owners.stints.get(*i)?, *i)?;
        lasted = (lasted.0 + least, lasted.1 + most);
    }
    let beyond = |more: i32, less: i32| more - less > context.config.thresholds.rounding_months.max(more / 10);
    let longer = beyond(low, lasted.1);
    // A skill may have come later or gone earlier than the job.
    let shorter = whole && beyond(lasted.0, high);
    if !longer && !shorter {
        return None;
    }
    let stint = owners.stints.get(*about.first()?)?;
    let words = block.text().get(time.range.clone()).unwrap_or("");
    let dates = if lasted.0 == lasted.1 { months(lasted.0) } else { format!("{} to {}", lasted.0, months(lasted.1)) };
    let message = format!("\"{words}\" at {} does not fit its dates, which make {dates}", name(stint));
    let mut finding = Diagnostic::new("tenure-mismatch", time.span, message);
    for (bound, label) in [(&stint.start.earliest, "it begins here"), (&stint.end.latest, "and ends here")] {
        if let Some(place) = bound.as_ref().and_then(|b| b.places.first()) {
            finding = finding.label(*place, label);
        }
    }
    Some(finding.note("Count again, or mend the date that is wrong"))
}

/// The least and the most months that a told length allows, rounding aside.
fn told(time: &TimeMention) -> Option<(i32, i32)> {
    let (low, high) = time.expression.months()?;
    let (low, high) = ((low / 100).min(1200) as i32, high.div_ceil(100).min(1200) as i32);
    Some(match time.modifier {
        Some(Modifier::EqualOrMore | Modifier::MoreThan) => (low, i32::MAX / 2),
        Some(Modifier::LessThan | Modifier::EqualOrLess) => (low * 3 / 4, high),
        _ => (low, high),
    })
}

/// Where lengths of time are told.
fn lengths(context: &Context) -> HashSet<Span> {
    let times = context.annotations.iter().flat_map(|a| &a.times);
    times.filter(|t| t.kind == TimexKind::Duration).map(|t| t.span).collect()
}

/// The months between the stated or resolved ends of a job.
fn length(context: &Context, lengths: &HashSet<Span>, stint: &Stint, at: usize) -> Option<(i32, i32)> {
    let timeline = &context.career.timeline;
    let stated = stint.start_stated && stint.end_stated && stint.ongoing == Ongoing::No;
    if !stated || timeline.clashing().contains(&at) {
        return None;
    }
    let (least, most) = timeline.length(at, Basis::Resolved);
    // The end must be a date of its own and no told length.
    let ends = [&stint.end.latest, &stint.end.earliest];
    let from_length = ends.into_iter().flatten().flat_map(|b| &b.places).any(|place| lengths.contains(place));
    if from_length { None } else { least.zip(most) }
}

/// The jobs that a length is told of: those of the employer that its sentence names, else the one that its block tells.
fn subject(owners: &Owners, document: &Document, block: &Block, time: &TimeMention) -> Option<Vec<usize>> {
    let sentence = block.sentence_at(time.range.start);
    let behind = normalise(block.text().get(time.range.end..sentence.end)?);
    let jobs = |i: &usize| owners.stints.get(*i).is_some_and(|s| s.kind == StintKind::Employment);
    let at = ["at ", "with ", "for "].iter().find_map(|p| behind.strip_prefix(p));
    let mut named: Vec<usize> = at.map(|name| owners.called(name)).unwrap_or_default();
    named.retain(jobs);
    if !named.is_empty() {
        return Some(named);
    }
    // "I left Initech in May, after five years": the one that the sentence names before.
    let before = normalise(block.text().get(sentence.start..time.range.start)?);
    let mut named: Vec<usize> = before
        .match_indices(' ')
        .filter_map(|(at, _)| before.get(at + 1..))
        .flat_map(|rest| owners.called(rest))
        .filter(jobs)
        .collect();
    named.sort_unstable();
    named.dedup();
    if named.len() == 1 {
        return Some(named);
    }
    let own: Vec<usize> = owners.of_block(document, block).iter().copied().filter(jobs).collect();
    (own.len() == 1).then_some(own)
}

/// "I worked for five years on the ledger": part of it, which cannot be longer.
fn works(block: &Block, time: &TimeMention) -> bool {
    let sentence = block.sentence_at(time.range.start);
    let before = lower_words(block, sentence.start..time.range.start);
    matches!(before.iter().map(|w| &**w).collect::<Vec<_>>()[..], ["worked", "for"] | ["i", "worked", "for"])
}

/// "stayed there for three years", "in my three years there", "eight years at Initech": the whole of it.
fn tells_the_whole(block: &Block, time: &TimeMention) -> bool {
    let sentence = block.sentence_at(time.range.start);
    let before = lower_words(block, sentence.start..time.range.start);
    let behind = lower_words(block, time.range.end..sentence.end);
    let next: Vec<&str> = behind.iter().take(2).map(|w| &**w).collect();
    let last: Vec<&str> = before.iter().rev().take(5).map(|w| &**w).collect();
    let word = |w: &str| before.iter().any(|b| b == w);
    // What had been before, is still so, or was planned is another length.
    if before.iter().chain(&behind).any(|w| {
        matches!(&**w, "had" | "have" | "has" | "i've" | "would" | "will" | "if" | "not" | "contract" | "planned")
    }) {
        return false;
    }
    let there = matches!(next.first(), Some(&"there" | &"at" | &"with")) && next.get(1) != Some(&"a");
    let stayed = before.iter().rev().take(6).any(|w| matches!(&**w, "stayed" | "remained" | "lasted"));
    let held = matches!(last.first(), Some(&"for" | &"lasted" | &"exactly")) || last.get(1) == Some(&"for");
    let mine = matches!(last.first(), Some(&"my" | &"our"));
    let spent = last.contains(&"spent");
    // "I left Initech in May, after five years."
    let leaving = last.first() == Some(&"after")
        && before.iter().any(|w| matches!(&**w, "left" | "quit" | "resigned" | "retired"))
        && matches!(next.first(), None | Some(&"," | &"." | &"because" | &"and" | &"when" | &"as"));
    let long =
        matches!(time.expression, crate::annotate::time::Expression::Duration { unit, .. } if unit >= Unit::Month);
    long && (leaving || there && (mine || spent || held || word("after")) || stayed && held)
}
