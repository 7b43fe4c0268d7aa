//! Two jobs that certainly overlap, where neither holds the other.

use std::borrow::Cow;

use super::words::{month, months, name};
use crate::{
    diagnostic::Diagnostic,
    document::Document,
    graph::{Basis, Ongoing, Stint, StintKind, Timeline},
    lexicon::{WordSet, lower_case, normalise, parts},
    rules::{Context, clause::lower_words},
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let stints: Vec<&Stint> = context.career.stints().map(|(_, s)| s).collect();
    let jobs: Vec<usize> = (0..stints.len())
        .filter(|i| stints[*i].kind == StintKind::Employment && !is_aside(context, stints[*i]))
        .collect();
    if !context.career.timeline.is_of_a_life() {
        return;
    }
    for first in &jobs {
        for second in &jobs {
            if first != second && !related(stints[*first], stints[*second]) {
                found.extend(overlap(context, &stints, *first, *second));
            }
        }
    }
}

/// `first` began before `second` and ended before it; both certainly.
fn overlap(context: &Context, stints: &[&Stint], first: usize, second: usize) -> Option<Diagnostic> {
    let timeline = &context.career.timeline;
    let least = |a, b| timeline.between(a, b, Basis::Told).0;
    let starts = least(Timeline::start(first), Timeline::start(second))?;
    let shared = least(Timeline::start(second), Timeline::end(first))?;
    // What goes on has no end yet: it reaches beyond whatever has ended.
    let outlasts = stints[second].ongoing == Ongoing::Yes && stints[first].ongoing == Ongoing::No;
    let ends = if outlasts { 1 } else { least(Timeline::end(first), Timeline::end(second))? };
    if starts < 1 || ends < 1 || shared <= context.config.thresholds.overlap_months {
        return None;
    }
    let (before, after) = (stints[first], stints[second]);
    let message = format!("{} certainly overlaps {}, by {} or more", name(after), name(before), months(shared));
    let mut finding = Diagnostic::new("stint-overlap", after.name, message);
    for (bound, label) in [
        (&after.start.latest, after.start.latest.as_ref().map(|b| format!("began in {}", month(b.month)))),
        (
            &before.end.earliest,
            before.end.earliest.as_ref().map(|b| format!("{} until {}", name(before), month(b.month))),
        ),
    ] {
        let place = bound.as_ref().and_then(|b| b.places.first());
        finding = match (place, label) {
            (Some(place), Some(label)) => finding.label(*place, label),
            _ => finding.label(before.name, "the other job"),
        };
    }
    Some(finding.note("If both were part-time or one was a side job, say so; otherwise one of the dates is a slip"))
}

/// One employer, or one is the client of the other.
fn related(a: &Stint, b: &Stint) -> bool {
    let (Some(x), Some(y)) = (a.organization.as_ref(), b.organization.as_ref()) else { return true };
    let (x, y) = (normalise(&x.text), normalise(&y.text));
    let inside = |long: &str, short: &str| parts(short, b' ').all(|w| parts(long, b' ').any(|l| l == w));
    let serves = |s: &Stint, name: &str| s.clients.iter().any(|c| normalise(&c.text) == name);
    inside(&x, &y) || inside(&y, &x) || serves(a, &y) || serves(b, &x)
}

/// Freelance, part-time or side work, told as such where the job is named.
fn is_aside(context: &Context, stint: &Stint) -> bool {
    static ALONE: WordSet = WordSet::new(
        "adjunct advisor adviser alongside casual chair co-founder concurrent concurrently contract \
        contractor evenings founder freelance freelancer freelancing locum mentor moonlighting parallel \
        part-time seasonal self-employed sessional simultaneously treasurer trustee tutor volunteer weekends",
    );
    const TOGETHER: &[(&str, &str)] = &[
        ("part", "time"),
        ("self", "employed"),
        ("research", "assistant"),
        ("teaching", "assistant"),
        ("graduate", "assistant"),
        ("student", "assistant"),
        ("in", "addition"),
        ("same", "time"),
        ("addition", "to"),
        ("while", "working"),
        ("while", "still"),
        ("second", "job"),
        ("side", "job"),
        ("side", "project"),
        ("side", "business"),
        ("own", "business"),
        ("own", "company"),
        ("board", "member"),
        ("zero", "hours"),
        ("%", "of"),
    ];
    let said = |words: &[Cow<str>]| {
        let together = |w: &[Cow<str>]| TOGETHER.iter().any(|(a, b)| w[0] == *a && w[1] == *b);
        words.iter().any(|w| ALONE.has(w)) || words.windows(2).any(together)
    };
    let titles = stint.titles.iter().map(|t| lower_case(&t.text));
    let organization = stint.organization.iter().map(|o| lower_case(&o.text));
    let named = titles.chain(organization).any(|t| said(&t.split_whitespace().map(Cow::Borrowed).collect::<Vec<_>>()));
    named || head(context, stint).is_some_and(|words| said(&words))
}

/// The words of the block in which a stint is named and dated; of prose, the sentence.
fn head<'a>(context: &Context<'a>, stint: &Stint) -> Option<Vec<Cow<'a, str>>> {
    let document: &Document = context.documents.iter().find(|d| d.source == stint.name.source)?;
    let mut words = Vec::new();
    for place in [Some(stint.name), stint.dates, first_place(stint)].into_iter().flatten() {
        let Some((_, id)) = stint
            .blocks
            .iter()
            .find(|(source, id)| *source == document.source && document.block(*id).span.contains(place))
        else {
            continue;
        };
        let block = document.block(*id);
        let sentence = block
            .sentences
            .iter()
            .find(|s| block.place((*s).clone()).contains(place))
            .cloned()
            .unwrap_or(0..block.text().len());
        words.extend(lower_words(block, sentence));
    }
    Some(words)
}

fn first_place(stint: &Stint) -> Option<crate::source::Span> {
    stint.start.latest.as_ref().and_then(|b| b.places.first().copied())
}
