//! Findings whose fix somebody did not want, remembered while the text around them changes.

use crate::{
    diagnostic::{Diagnostic, Edit},
    source::Span,
};

/// Rules and places, as the text stands now.
#[derive(Clone, Debug, Default)]
pub struct Declined(Vec<(String, Span)>);

impl Declined {
    pub fn add(&mut self, finding: &Diagnostic) {
        self.0.push((finding.rule.clone(), finding.span));
    }

    pub fn has(&self, finding: &Diagnostic) -> bool {
        self.0.iter().any(|(rule, span)| *rule == finding.rule && *span == finding.span)
    }

    /// Follows the text through edits that do not overlap. What one of them touches is another text, and forgotten.
    pub fn follow<'a>(&mut self, edits: impl Iterator<Item = &'a Edit>) {
        let mut edits: Vec<&Edit> = edits.collect();
        // From the end, so that an edit moves no place of those that are still to come.
        edits.sort_by_key(|e| std::cmp::Reverse(e.span));
        for Edit { span: gone, replacement } in edits {
            self.0.retain(|(_, span)| span.source != gone.source || span.end < gone.start || gone.end < span.start);
            for (_, span) in self.0.iter_mut().filter(|(_, s)| s.source == gone.source && gone.end < s.start) {
                span.start = span.start + replacement.len() - (gone.end - gone.start);
                span.end = span.end + replacement.len() - (gone.end - gone.start);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    fn span(start: usize, end: usize) -> Span {
        Span::new(SourceId(0), start..end)
    }

    #[test]
    fn places_move_with_their_text() {
        let mut declined = Declined::default();
        for place in [span(0, 2), span(5, 7), span(20, 22)] {
            declined.add(&Diagnostic::new("x", place, ""));
        }
        let edit = |span, replacement: &str| Edit { span, replacement: replacement.to_owned() };
        declined.follow([edit(span(10, 14), "a"), edit(span(6, 8), ""), edit(span(15, 15), "bcd")].iter());
        let has = |start, end| declined.has(&Diagnostic::new("x", span(start, end), ""));
        assert!(has(0, 2) && has(18, 20), "{declined:?}");
        assert_eq!(declined.0.len(), 2);
        assert!(!declined.has(&Diagnostic::new("y", span(0, 2), "")));
    }
}
