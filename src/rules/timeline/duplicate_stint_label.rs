//! One employer's name twice as a label, and no years that tell the two apart.

use std::collections::HashMap;

use super::words::name;
use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, Document},
    graph::{Basis, Bound, Ongoing, Stint, StintKind},
    lexicon::normalise,
    rules::Context,
    source::Span,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<(u32, String), Span> = HashMap::new();
    let mut labels: Vec<(&Stint, Span)> = Vec::new();
    for (_, stint) in context.career.stints().filter(|(_, s)| s.kind == StintKind::Employment) {
        for (document, index) in &stint.mentions {
            let mention = context.annotations.get(*document).and_then(|a| a.stints.get(*index));
            let text = context.documents.get(*document);
            if let (Some(mention), Some(document)) = (mention, text)
                && mention.organization.is_some()
                && mention.dates.is_none()
                && mention.narrated
                && is_label(document, mention.name)
            {
                labels.push((stint, mention.name));
            }
        }
    }
    labels.sort_by_key(|(_, span)| *span);
    for (stint, span) in labels {
        let key = (span.source.0, normalise(name(stint)));
        let Some(first) = seen.get(&key) else {
            seen.insert(key, span);
            continue;
        };
        let message = format!("A second job has the label \"{}\": add the years to tell them apart", name(stint));
        let finding = Diagnostic::new("duplicate-stint-label", span, message).label(*first, "the first one");
        let end = Span { start: span.end, ..span };
        found.push(match years(stint) {
            Some(years) => finding.replace(Safety::Unsafe, end, format!(" ({years})")),
            None => finding.note("Its years are not known from the text"),
        });
    }
}

/// A bold label or a heading without a figure in it.
fn is_label(document: &Document, place: Span) -> bool {
    let holds = |b: &&Block| b.span.contains(place);
    let Some(block) = document.blocks.iter().find(holds) else { return false };
    let label = super::words::label(block);
    let range = label.filter(|r| block.place(r.clone()).contains(place));
    range.is_some_and(|r| !block.text().get(r).unwrap_or("").contains(|c: char| c.is_ascii_digit()))
}

/// "2015–2016", "2018–" of what goes on; only where the text fixes the years.
fn years(stint: &Stint) -> Option<String> {
    let year = |a: &Option<Bound>, b: &Option<Bound>| {
        let (a, b) = (a.as_ref()?, b.as_ref()?);
        let fixed = a.month.year() == b.month.year() && a.basis <= Basis::Told && b.basis <= Basis::Told;
        fixed.then(|| a.month.year())
    };
    let start = year(&stint.start.earliest, &stint.start.latest)?;
    match (stint.ongoing, year(&stint.end.earliest, &stint.end.latest)) {
        (Ongoing::Yes, _) => Some(format!("since {start}")),
        (_, Some(end)) if end == start => Some(start.to_string()),
        (_, Some(end)) => Some(format!("{start}–{end}")),
        _ => Some(format!("from {start}")),
    }
}
