//! Text in other languages: said once per document, because no rule of English reads it.

use crate::{diagnostic::Diagnostic, language::foreign_language, rules::Context};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for group in context.foreign().chunk_by(|a, b| a.0.source == b.0.source) {
        let long = |b: &crate::document::Block| b.words.len() > 4;
        let Some((_, block)) = group.iter().find(|(_, b)| long(b)) else { continue };
        let name = group.iter().find_map(|(_, b)| foreign_language(b.text()));
        let language = name.map_or_else(|| "another language".to_owned(), str::to_owned);
        let blocks = group.iter().filter(|(_, b)| long(b)).count();
        let more = if blocks > 1 { format!(" and {} more", blocks - 1) } else { String::new() };
        let message = format!("This text{more} is in {language}: its language is not checked, its dates are");
        let mut words = block.words.iter();
        let (Some(first), Some(last)) = (words.next(), words.nth(1)) else { continue };
        found.push(Diagnostic::new("other-language", block.place(first.start..last.end), message));
    }
}
