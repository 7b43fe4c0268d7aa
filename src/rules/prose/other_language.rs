//! Text in other languages: said once per document, because no rule of English reads it.

use crate::{diagnostic::Diagnostic, language::foreign_language, rules::Context};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for group in context.foreign().chunk_by(|a, b| a.0.source == b.0.source) {
        let told: Vec<_> = group.iter().filter_map(|(_, b)| Some((b, foreign_language(b.text())?))).collect();
        let Some((block, language)) = told.first() else { continue };
        let blocks = told.len();
        let more = if blocks > 1 { format!(" and {} more", blocks - 1) } else { String::new() };
        let message = format!("This text{more} is in {language}: its language is not checked, its dates are");
        let mut words = block.words.iter();
        let (Some(first), Some(last)) = (words.next(), words.nth(1)) else { continue };
        found.push(Diagnostic::new("other-language", block.place(first.start..last.end), message));
    }
}
