//! Jobs whose results carry no number.

use crate::{
    diagnostic::Diagnostic,
    graph::StintKind,
    lexicon::WordSet,
    rules::{Context, clause::lower_words, timeline::words::name},
};

/// Verbs of results that can be counted or measured.
static COUNTABLE: WordSet = WordSet::new(
    "delivered released launched shipped completed finished improved reduced increased saved \
    accelerated shortened lowered automated migrated optimized optimised streamlined simplified boosted decreased",
);

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let stints = context.career.stints().zip(context.told());
    for ((_, stint), told) in stints.filter(|((_, s), _)| s.kind == StintKind::Employment) {
        if told.iter().any(|t| t.number) {
            continue;
        }
        let results = told.iter().filter(|t| t.deed).find_map(|t| {
            let lower = lower_words(t.block, 0..t.block.text().len());
            let at = lower.iter().position(|w| COUNTABLE.has(w))?;
            t.block.words.get(at).map(|w| t.block.place(w.range()))
        });
        let Some(result) = results else { continue };
        let message = format!("No result at {} has a number", name(stint));
        found.push(
            Diagnostic::new("missing-metric", stint.name, message)
                .label(result, "how many, how much, how fast?")
                .note("Users, hours, errors, money, weeks: one number that you can explain is enough"),
        );
    }
}
