//! Stated dates that cannot all hold.

use super::{
    owners::Owners,
    words::{month, name},
};
use crate::{
    annotate::{
        Annotation,
        time::{Anchor, TimeMention},
    },
    diagnostic::Diagnostic,
    document::Document,
    graph::{Basis, Constraint, Timeline},
    rules::{Context, clause::lower_words},
    source::Span,
};

/// How many dates a chain of "that same year" is followed back.
const CHAIN: usize = 12;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let owners = Owners::of(context);
    for conflict in &context.career.timeline.conflicts {
        found.extend(clash(context, &owners, conflict));
    }
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for (i, time) in annotation.times.iter().enumerate() {
            if annotation.role(time.block).is_candidate() {
                found.extend(misnamed(document, annotation, i, time));
            }
        }
    }
}

/// Facts of stints that go round in less than no time; each is needed for it.
fn clash(context: &Context, owners: &Owners, conflict: &[Constraint]) -> Option<Diagnostic> {
    let mut places: Vec<Span> = conflict.iter().flat_map(|c| c.places.iter().copied()).collect();
    places.sort_unstable();
    places.dedup();
    let sure = conflict.iter().all(|c| c.basis <= Basis::Resolved);
    // A range that runs backwards is told as such.
    let range = context.annotations.iter().flat_map(|a| &a.ranges).any(|r| places.iter().all(|p| r.span.contains(*p)));
    if !sure || places.len() < 2 || range || places.iter().any(|p| speaks_of_before(context, *p)) {
        return None;
    }
    let stint = conflict.iter().flat_map(|c| [c.earlier, c.later]).find_map(Timeline::stint_of)?.0;
    let stint = owners.stints.get(stint)?;
    let message = format!("The dates told of {} cannot all hold", name(stint));
    let mut finding = Diagnostic::new("date-contradiction", stint.name, message);
    for place in places {
        finding = finding.label(place, says(context, conflict, place));
    }
    Some(finding.note("Leave out any one of them and the others fit; one is a slip"))
}

/// Whether the sentence of a date looks back, or tells of studies: its date may belong to something else.
fn speaks_of_before(context: &Context, place: Span) -> bool {
    const OTHER: &[&str] = &[
        "had",
        "studies",
        "university",
        "college",
        "school",
        "degree",
        "graduated",
        "thesis",
        "bachelor",
        "master",
        "before",
        "earlier",
    ];
    context.documents.iter().zip(context.annotations).any(|(document, annotation)| {
        annotation.times.iter().filter(|t| t.span == place).any(|time| {
            let block = document.block(time.block);
            let words = lower_words(block, block.sentence_at(time.range.start));
            words.iter().any(|w| OTHER.contains(&&**w))
        })
    })
}

/// What a place says of the start or the end.
fn says(context: &Context, conflict: &[Constraint], place: Span) -> String {
    let own = conflict.iter().filter(|c| c.places.contains(&place));
    let point = own.flat_map(|c| [c.earlier, c.later]).find_map(Timeline::stint_of);
    let time = context.annotations.iter().flat_map(|a| &a.times).find(|t| t.span == place);
    let when = match time.and_then(|t| t.period) {
        Some(p) if p.first_month() == p.last_month() => format!(" in {}", month(p.first_month())),
        Some(p) => format!(" between {} and {}", month(p.first_month()), month(p.last_month())),
        None => String::new(),
    };
    match point {
        Some((_, false)) => format!("it began{when}"),
        Some((_, true)) => format!("it ended{when}"),
        None => format!("this says{when}"),
    }
}

/// "that same year, 2016" where 2015 was told.
fn misnamed(document: &Document, annotation: &Annotation, at: usize, time: &TimeMention) -> Option<Diagnostic> {
    let apposed = time.apposed?;
    let period = time.period?;
    let written = period.first.year();
    if written != period.last.year() || written == apposed.year {
        return None;
    }
    let earlier = annotation.times.get(..at)?;
    let told = |t: &&TimeMention| annotation.role(t.block).is_candidate() && !document.block(t.block).is_heading();
    let counted = earlier.iter().find(|t| t.span == apposed.told)?.period?.first.year();
    // Counted from another date that was told, the words may mean what is written.
    let from = written - (apposed.year - counted);
    let clear = |t: &TimeMention| t.period.is_some_and(|p| p.first.year() == from && p.last.year() == from);
    if earlier.iter().filter(told).any(clear) {
        return None;
    }
    let said = document.block(time.block).text().get(time.range.clone())?;
    let message = format!("\"{said}\" contradicts itself: what was told before makes it {}", apposed.year);
    let mut chain = Vec::new();
    let mut next = Some(apposed.told);
    while let Some(mention) = next.and_then(|span| earlier.iter().find(|t| t.span == span)) {
        chain.push(mention);
        next = match mention.anchor {
            Anchor::Narrated(span) if chain.len() < CHAIN => Some(span),
            _ => None,
        };
    }
    chain.reverse();
    let mut finding = Diagnostic::new("date-contradiction", time.span, message);
    for mention in chain {
        finding = finding.label(mention.span, format!("means {}", mention.value));
    }
    Some(finding.note(format!("Either {written} is a slip, or one of the dates from which it is counted is")))
}
