//! Singular nouns that open a told sentence as its subject and lack their article.

use crate::{
    diagnostic::Diagnostic,
    language::{bare, is_counted},
    rules::spoken::Spoken,
};

/// "Return value was", "Second interview lasted": what is told of one thing in the past names it with an article.
pub(super) fn bare_subject(spoken: &Spoken) -> Option<Diagnostic> {
    let s = &spoken.sentence;
    const TOLD: &[&str] = &["was", "had", "consisted", "lasted", "took", "contained", "included", "required"];
    let noun = bare(s, 0).filter(|n| n.has_modifier() && is_counted(s, n.head))?;
    let named = (1..noun.head).any(|i| s.is_capital(i)) || s.written(0).chars().skip(1).any(char::is_uppercase);
    let plural = (0..noun.head).any(|i| s.flags(i).is_plural() && !s.flags(i).is_singular());
    if !s.is(noun.head + 1, TOLD) || named || plural {
        return None;
    }
    let mut shown = spoken.text(0..noun.head + 1).to_owned();
    if let Some(first) = shown.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    let message = format!("\"{shown}\" needs an article: write \"The {shown}\"");
    spoken.mended("missing-word", 0..noun.head + 1, message, format!("The {shown}"))
}
