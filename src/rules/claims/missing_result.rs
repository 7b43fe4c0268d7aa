//! Jobs that tell what was done and not what came of it.

use super::outcome::Told;
use crate::{
    diagnostic::Diagnostic,
    graph::StintKind,
    rules::{Context, timeline::words::name},
};

/// Words from which on a paragraph is a story that owes an end.
const STORY: usize = 60;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let stints = context.career.stints().zip(context.told());
    for ((_, stint), told) in stints.filter(|((_, s), _)| s.kind == StintKind::Employment) {
        let Some(deed) = story(told).or_else(|| bullets(told)) else { continue };
        let message = format!("{} tells what you did and not what came of it", name(stint));
        let words = deed.block.words.iter().take(6).map(|w| w.range()).reduce(|a, b| a.start..b.end);
        let mut finding = Diagnostic::new("missing-result", stint.name, message)
            .note("Who used it, what became faster, cheaper or safer? Add one sentence with the outcome");
        if let Some(words) = words.filter(|_| deed.block.place(0..1) != stint.name) {
            finding = finding.label(deed.block.place(words), "what came of this?");
        }
        found.push(finding);
    }
}

/// A long paragraph of deeds without an outcome and without a number.
fn story<'t, 'a>(told: &'t [Told<'a>]) -> Option<&'t Told<'a>> {
    told.iter().find(|t| !t.is_bullet() && t.deed && t.made && !t.outcome && !t.number && t.length() >= STORY)
}

/// Where no bullet, and nothing beside them, has an outcome, and what has a number only keeps things as they are.
fn bullets<'t, 'a>(told: &'t [Told<'a>]) -> Option<&'t Told<'a>> {
    let silent = told.iter().all(|t| !t.outcome && (!t.number || t.upkeep || !t.is_bullet() && !t.deed));
    told.iter().find(|t| t.is_bullet() && t.deed).filter(|_| silent)
}
