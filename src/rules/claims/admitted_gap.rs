//! "I have no experience with React yet", where React is asked for: `admitted-gap`.

use crate::{
    annotate::{modality::Modality, requirements::RequirementKind},
    diagnostic::Diagnostic,
    document::Block,
    graph::Verdict,
    rules::Context,
    source::Span,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut told: Vec<Span> = Vec::new();
    for need in &context.career.needs {
        let owed = need.requirement.kind == RequirementKind::Qualification;
        if !owed || matches!(need.verdict, Verdict::Covered | Verdict::Unproven) {
            continue;
        }
        for (_, place) in need.seen.iter().filter(|(m, _)| *m == Modality::Negated) {
            let document = context.documents.iter().find(|d| d.source == place.source);
            let block = document.and_then(|d| d.blocks.iter().find(|b| b.span.contains(*place)));
            let Some(span) = block.and_then(|b| admission(b, *place)).filter(|s| !told.contains(s)) else { continue };
            told.push(span);
            let words = context.sources.text(need.requirement.span);
            found.push(
                Diagnostic::new("admitted-gap", span, "This admits a gap in what the posting asks for")
                    .label(need.requirement.span, format!("\"{words}\" is asked for"))
                    .note("Say what you did that comes nearest and how you will close the gap, or leave it to their question"),
            );
        }
    }
}

/// The clause of a denial that holds as of now; what was so in the past may be overcome.
fn admission(block: &Block, place: Span) -> Option<Span> {
    let text = block.text();
    let sentence = block.sentences.iter().find(|s| block.place((*s).clone()).contains(place))?;
    let within = text.get(sentence.clone())?;
    let at = (0..within.len())
        .find(|i| within.is_char_boundary(*i) && block.place(sentence.start + i..sentence.end).start >= place.start)?;
    let lower = within.to_ascii_lowercase();
    let before = lower.get(..at)?;
    let start = ["; ", " but ", ", and ", " and i ", ", i ", " because ", " that "]
        .iter()
        .filter_map(|m| before.rfind(m).map(|i| i + m.len() - if m.ends_with("i ") { 2 } else { 0 }))
        .max()
        .unwrap_or(0);
    let clause = before.get(start..)?;
    let past = ["did ", "didn't", "had ", "hadn't", "was ", "wasn't", "were ", "could not", "couldn't", "knew "];
    if past.iter().any(|p| clause.contains(p)) {
        return None;
    }
    let rest = lower.get(at..)?;
    let end = [", ", ". ", "; ", " and i ", " but ", ".", "!"]
        .iter()
        .filter_map(|m| rest.find(m))
        .min()
        .unwrap_or(rest.len());
    Some(block.place(sentence.start + start..sentence.start + at + end))
}
