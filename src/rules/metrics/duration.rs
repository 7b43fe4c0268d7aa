//! Told lengths of deeds: longer than the job in which they were done, or without a date to hang on.

use crate::{
    annotate::{
        Annotation,
        time::{Modifier, Month, TimeMention, TimexKind},
    },
    diagnostic::Diagnostic,
    document::{Block, Document},
    graph::{Basis, Ongoing, StintKind},
    rules::{
        Context,
        clause::{lower_words, tells_results},
        timeline::{owners::Owners, words},
    },
};

pub fn exceeds_stint(context: &Context, found: &mut Vec<Diagnostic>) {
    let owners = Owners::of(context);
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for time in annotation.times.iter().filter(|t| t.kind == TimexKind::Duration) {
            if annotation.role(time.block).is_candidate() {
                found.extend(exceeding(context, &owners, document, annotation, time));
            }
        }
    }
}

fn exceeding(
    context: &Context,
    owners: &Owners,
    document: &Document,
    annotation: &Annotation,
    time: &TimeMention,
) -> Option<Diagnostic> {
    let block = document.block(time.block);
    let low = (time.expression.months()?.0 / 100).min(1200) as i32;
    let less = matches!(time.modifier, Some(Modifier::LessThan | Modifier::EqualOrLess));
    if less || !took(block, time) {
        return None;
    }
    let timeline = &context.career.timeline;
    let mut longest: Option<(i32, usize)> = None;
    for i in owners.of_block(document, block) {
        let stint = owners.stints.get(*i)?;
        if stint.kind == StintKind::Education || timeline.clashing().contains(i) {
            return None;
        }
        let most = if stint.ongoing == Ongoing::Yes {
            let start = stint.start.earliest.as_ref().filter(|b| b.basis <= Basis::Resolved)?;
            annotation.clock.is_known().then(|| Month::of(annotation.clock.as_of).0 - start.month.0)?
        } else {
            timeline.length(*i, Basis::Resolved).1?
        };
        if longest.is_none_or(|(l, _)| most > l) {
            longest = Some((most, *i));
        }
    }
    let (most, at) = longest?;
    let stint = owners.stints.get(at)?;
    // The month of the start and that of the end may both count.
    if low <= most + 1 {
        return None;
    }
    let said = block.text().get(time.range.clone()).unwrap_or("");
    let name = words::name(stint);
    let message = format!("\"{said}\" is longer than the time at {name}, which lasted {} at most", words::months(most));
    let mut finding = Diagnostic::new("duration-exceeds-stint", time.span, message);
    for (bound, label) in [(&stint.start.earliest, "it began here"), (&stint.end.latest, "and ended here")] {
        if let Some(place) = bound.as_ref().and_then(|b| b.places.first()) {
            finding = finding.label(*place, label);
        }
    }
    Some(finding.note("Either the length or a date of the job is wrong"))
}

/// "which took me ten months", "delivered the portal in two years": how long a deed of the writer's took.
fn took(block: &Block, time: &TimeMention) -> bool {
    let sentence = block.sentence_at(time.range.start);
    let before = lower_words(block, sentence.start..time.range.start);
    let behind = lower_words(block, time.range.end..sentence.end);
    let all = || before.iter().rev().take(8).chain(behind.iter().take(4));
    // What it took before the change, would take, or takes others.
    if all().any(|w| {
        matches!(
            &**w,
            "from"
                | "had"
                | "would"
                | "could"
                | "used"
                | "instead"
                | "previously"
                | "old"
                | "usually"
                | "average"
                | "contract"
                | "plan"
                | "roadmap"
                | "warranty"
                | "data"
                | "every"
                | "per"
        )
    }) {
        return false;
    }
    let mut last = before.iter().rev().map(|w| &**w);
    let skips = [
        "me", "us", "about", "almost", "nearly", "only", "just", "around", "roughly", "the", "team", "our", "over",
        "more", "than",
    ];
    let verb = last.find(|w| !skips.contains(w));
    match verb {
        Some("took" | "needed") => true,
        // "spent nine years at Initech" tells of a job, "spent two years building it" of a deed.
        Some("spent") => behind.first().is_some_and(|w| w == "on" || w.ends_with("ing")),
        Some("in" | "within") => {
            const DEEDS: &[&str] = &[
                "built",
                "delivered",
                "completed",
                "finished",
                "shipped",
                "released",
                "wrote",
                "migrated",
                "developed",
                "launched",
                "created",
                "implemented",
                "rewrote",
                "moved",
                "designed",
            ];
            let near: Vec<&str> = before.iter().rev().take(14).map(|w| &**w).collect();
            near.iter().any(|w| DEEDS.contains(w))
        }
        _ => false,
    }
}

pub fn floating(context: &Context, found: &mut Vec<Diagnostic>) {
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for time in annotation.times.iter().filter(|t| t.kind == TimexKind::Duration) {
            if tells_results(annotation.role(time.block)) {
                found.extend(hanging(annotation, document.block(time.block), time));
            }
        }
    }
}

/// "I completed it in a week": a length behind "in" in a sentence that tells no date.
fn hanging(annotation: &Annotation, block: &Block, time: &TimeMention) -> Option<Diagnostic> {
    let start = words::with_preposition(block, time.range.start);
    let sentence = block.sentence_at(time.range.start);
    let dated = annotation
        .times_of(block.id, &sentence)
        .any(|t| t.kind == TimexKind::Date && sentence.start <= t.range.start && t.range.end <= sentence.end);
    if start == time.range.start || dated {
        return None;
    }
    let said = block.text().get(start..time.range.end).unwrap_or("");
    let message = format!("\"{said}\" has no date to hang on: when was that?");
    let finding = Diagnostic::new("floating-duration", block.place(start..time.range.end), message);
    Some(finding.note("A month or a year beside it lets a listener place the story"))
}
