//! Visa, permit or citizenship where no posting asks for it.

use crate::{
    diagnostic::Diagnostic,
    lexicon::{WordSet, lower_case},
    rules::Context,
};

static ASKS: WordSet = WordSet::new(
    "visa visas permit authorization authorisation authorized authorised sponsor sponsorship citizen \
    citizens citizenship residency",
);

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut hits = context.hits_of("immigration-status").peekable();
    if hits.peek().is_some() && !is_asked(context) {
        found.extend(hits.map(|h| h.diagnostic()));
    }
}

fn is_asked(context: &Context) -> bool {
    let posting = context.blocks().filter(|(_, _, role)| role.is_posting());
    let mut words = posting.flat_map(|(_, b, _)| b.words.iter().map(move |w| w.of(b.text())));
    words.any(|w| ASKS.has(&lower_case(w)))
}
