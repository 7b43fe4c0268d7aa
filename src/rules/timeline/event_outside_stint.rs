//! Events that are told of a job and dated before it began or after it ended.

use super::{
    owners::Owners,
    words::{month, name, span, with_preposition},
};
use crate::{
    annotate::{
        stints::FactKind,
        time::{Period, TimexKind},
    },
    diagnostic::Diagnostic,
    graph::{Basis, Bounds, Ongoing},
    rules::Context,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let owners = Owners::of(context);
    for stint in &owners.stints {
        for (document, index) in &stint.mentions {
            let (Some(document), Some(annotation)) =
                (context.documents.get(*document), context.annotations.get(*document))
            else {
                continue;
            };
            let facts = annotation.stints.get(*index).map_or(&[][..], |m| m.facts.as_slice());
            for fact in facts.iter().filter(|f| matches!(f.kind, FactKind::During | FactKind::NotBefore)) {
                let Some(time) = fact.time.and_then(|t| annotation.times.get(t)) else { continue };
                let Some(period) = time.period.filter(|_| time.kind == TimexKind::Date) else { continue };
                let Some(side) = outside(period, &stint.start, &stint.end, stint.ongoing) else { continue };
                let block = document.block(time.block);
                let place = block.place(with_preposition(block, time.range.start)..time.range.end);
                if !stint.blocks.contains(&(document.source, time.block)) {
                    continue;
                }
                let message = format!(
                    "Told of {}, but {} lies {side}",
                    name(stint),
                    month(if side.starts_with("before") { period.last_month() } else { period.first_month() }),
                );
                let bounds = if side.starts_with("before") { &stint.start } else { &stint.end };
                let lies = span(bounds)
                    .map(|s| format!("{} {s}", if side.starts_with("before") { "It began" } else { "It ended" }));
                let finding = Diagnostic::new("event-outside-stint", place, message).label(stint.name, "this job");
                found.push(match lies {
                    Some(lies) => finding.note(lies),
                    None => finding,
                });
            }
        }
    }
}

/// On which side of a job a date certainly lies.
fn outside(period: Period, start: &Bounds, end: &Bounds, ongoing: Ongoing) -> Option<&'static str> {
    let sure = |b: &Option<crate::graph::Bound>| b.as_ref().filter(|b| b.basis <= Basis::Resolved).map(|b| b.month);
    if sure(&start.earliest).is_some_and(|s| period.last_month() < s) {
        return Some("before it began");
    }
    let ended = sure(&end.latest).filter(|_| ongoing != Ongoing::Yes);
    ended.is_some_and(|e| period.first_month() > e).then_some("after it ended")
}
