//! What a fix would do, in words.

use crate::{
    diagnostic::{Diagnostic, Edit, Fix, Safety},
    source::Sources,
};

/// As many alternatives as one line names.
const ALTERNATIVES: usize = 3;

/// As many edits of one fix as are told one by one.
const EDITS: usize = 2;

/// The line about a finding's fixes: the safe one, else the likeliest ones; `None` where there is none.
pub fn help(sources: &Sources, diagnostic: &Diagnostic) -> Option<String> {
    let best = diagnostic.fixes.first()?;
    if best.safety == Safety::Safe {
        return Some(format!("help: {}", described(sources, best)));
    }
    let some: Vec<String> = diagnostic.fixes.iter().take(ALTERNATIVES).map(|f| described(sources, f)).collect();
    Some(format!("help: perhaps {}", some.join(", or ")))
}

fn described(sources: &Sources, fix: &Fix) -> String {
    let some: Vec<String> = fix.edits.iter().take(EDITS).map(|e| edit(sources, e)).collect();
    match fix.edits.len().saturating_sub(EDITS) {
        0 => some.join(" and "),
        more => format!("{}, and so on in {more} more places", some.join(", ")),
    }
}

fn edit(sources: &Sources, edit: &Edit) -> String {
    let before = sources.text(edit.span);
    match (before.is_empty(), edit.replacement.is_empty()) {
        (true, _) => format!("insert {}", quoted(&edit.replacement)),
        (_, true) => format!("remove {}", quoted(before)),
        // The spaces around are the difference.
        _ if edit.replacement.trim() == before.trim() && !before.trim().is_empty() => {
            format!("write `{}` for `{before}`", edit.replacement)
        }
        _ => format!("write {} for {}", quoted(&edit.replacement), quoted(before)),
    }
}

/// White space alone cannot be seen between quotes, and at an end of them it only puzzles.
fn quoted(text: &str) -> String {
    let count = text.chars().count();
    if !text.trim().is_empty() {
        return format!("`{}`", text.trim());
    }
    match (text.contains('\n'), count) {
        (true, _) => "a line break".to_owned(),
        (_, 1) => "one space".to_owned(),
        _ => format!("{count} spaces"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceId, Span};

    #[test]
    fn fixes_are_told_in_words() {
        let sources = Sources::single("a.md", "a  SRE");
        let span = |range| Span::new(SourceId(0), range);
        let safe = Diagnostic::new("spacing", span(1..3), "").replace(Safety::Safe, span(1..3), " ");
        assert_eq!(help(&sources, &safe).as_deref(), Some("help: write one space for 2 spaces"));
        let twice = Diagnostic::new("x", span(1..6), "").replace(Safety::Safe, span(1..6), "");
        assert_eq!(help(&sources, &twice).as_deref(), Some("help: remove `SRE`"));
        let close = Diagnostic::new("x", span(2..6), "").replace(Safety::Safe, span(2..6), "SRE");
        assert_eq!(help(&sources, &close).as_deref(), Some("help: write `SRE` for ` SRE`"));
        let unsure = Diagnostic::new("x", span(0..1), "").replace(Safety::Unsafe, span(0..1), "an").replace(
            Safety::Unsafe,
            span(0..1),
            "",
        );
        assert_eq!(help(&sources, &unsure).as_deref(), Some("help: perhaps write `an` for `a`, or remove `a`"));
    }
}
