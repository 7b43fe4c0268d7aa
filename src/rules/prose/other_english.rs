//! Words in the spelling of the other side of the ocean, where the configuration names one.

use crate::{
    config::English,
    diagnostic::{Diagnostic, Safety},
    document::{MarkKind, WordKind},
    language::{american, british, like},
    lexicon::lower_case,
    rules::Context,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let Some(language) = context.config.language else { return };
    let names = context.names();
    for (_, block, _) in context.prose() {
        for word in block.words.iter().filter(|w| w.kind == WordKind::Word) {
            let written = word.of(block.text());
            let other = match language {
                English::American => american(&lower_case(written)),
                English::British => british(&lower_case(written)),
            };
            let Some(other) = other else { continue };
            let place = block.place(word.range());
            let marked = |kind: &MarkKind| matches!(kind, MarkKind::Code | MarkKind::Link(_));
            let inside = word.start > 0
                && written.starts_with(char::is_uppercase)
                && !block.sentences.iter().any(|s| s.start == word.start);
            // "Defence Academy": a name keeps its spelling.
            if inside
                || block.prose.is_marked(&word.range(), marked)
                || names.is_own(written)
                || names.is_organisation(place)
            {
                continue;
            }
            let write = like(written, &other);
            let message = format!("The career is written in {}: write \"{write}\"", language.as_str());
            found.push(Diagnostic::new("other-english", place, message).replace(Safety::Safe, place, write));
        }
    }
}
