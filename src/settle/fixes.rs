//! Fixes to texts: which are applied together, and the documents after as many rounds as it takes.

use std::collections::BTreeMap;

use super::{Declined, settle};
use crate::{
    Analysis, analyse,
    config::Config,
    diagnostic::{Diagnostic, Edit, Fix, Safety},
    source::{SourceId, Sources},
};

/// Rounds after which a career is left as it is; what is nested deeper is no slip of the pen.
const ROUNDS: usize = 100;

/// Which fixes are applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    Safe,
    /// Those too that may change what the text says.
    Unsafe,
}

impl Allowed {
    fn allows(self, fix: &Fix) -> bool {
        self == Self::Unsafe || fix.safety == Safety::Safe
    }
}

/// A career after its fixes.
#[derive(Debug)]
pub struct Fixed {
    pub sources: Sources,
    /// `None` where nothing was fixed, and the first analysis still holds.
    pub analysis: Option<Analysis>,
    /// How many edits were made in each source, by its number.
    pub edits: Vec<usize>,
}

/// Applies fixes and reads the career again until no fix is left.
pub fn fix(sources: &Sources, analysis: &Analysis, config: &Config, allowed: Allowed) -> Fixed {
    fix_rest(sources, analysis, config, allowed, Declined::default())
}

/// The same, but for findings whose fixes were declined.
pub fn fix_rest(
    sources: &Sources,
    analysis: &Analysis,
    config: &Config,
    allowed: Allowed,
    mut declined: Declined,
) -> Fixed {
    let mut fixed = Fixed { sources: sources.clone(), analysis: None, edits: vec![0; sources.len()] };
    let mut seen = vec![sources.clone()];
    for _ in 0..ROUNDS {
        let mut report = settle(fixed.analysis.as_ref().unwrap_or(analysis), config);
        report.diagnostics.retain(|d| !declined.has(d));
        let fixes = together(&fixed.sources, &report.diagnostics, allowed);
        if fixes.is_empty() {
            break;
        }
        for edit in fixes.iter().flat_map(|f| &f.edits) {
            fixed.edits[edit.span.source.0 as usize] += 1;
        }
        declined.follow(fixes.iter().flat_map(|f| &f.edits));
        let next = applied(&fixed.sources, &fixes);
        // Two fixes may undo each other. The same one of their texts is left wherever the circle was entered.
        let circle = seen.iter().position(|s| texts(s).eq(texts(&next)));
        fixed.sources = match circle {
            Some(start) => seen.drain(start..).min_by(|a, b| texts(a).cmp(texts(b))).unwrap_or(next),
            None => next,
        };
        fixed.analysis = Some(analyse(&fixed.sources, config));
        if circle.is_some() {
            break;
        }
        seen.push(fixed.sources.clone());
    }
    fixed
}

fn texts(sources: &Sources) -> impl Iterator<Item = &str> {
    sources.iter().map(|(_, source)| source.text.as_str())
}

/// The fixes that can be applied at once, in the order of the findings: of two that overlap or touch, the first. Each is
/// applied whole or not at all.
fn together<'a>(sources: &Sources, diagnostics: &'a [Diagnostic], allowed: Allowed) -> Vec<&'a Fix> {
    let mut taken = Taken::default();
    let fixes = diagnostics.iter().filter_map(|d| d.fixes.iter().find(|f| allowed.allows(f)));
    fixes.filter(|fix| is_sound(sources, fix) && taken.take(fix)).collect()
}

/// The fixes of a finding that may be applied, the best first.
pub fn wanted<'a>(sources: &Sources, diagnostic: &'a Diagnostic, allowed: Allowed) -> Vec<&'a Fix> {
    diagnostic.fixes.iter().filter(|fix| allowed.allows(fix) && is_sound(sources, fix)).collect()
}

/// Every place of a fix is one of its text, and no two of them overlap.
fn is_sound(sources: &Sources, fix: &Fix) -> bool {
    let mut spans: Vec<_> = fix.edits.iter().map(|e| e.span).collect();
    spans.sort();
    let inside = spans.iter().all(|s| sources.get(s.source).text.get(s.range()).is_some());
    !spans.is_empty() && inside && spans.windows(2).all(|pair| matches!(pair, [a, b] if !a.overlaps(*b) && a != b))
}

/// The places that are spoken for: where each starts and ends.
#[derive(Default)]
struct Taken(BTreeMap<(SourceId, usize), usize>);

impl Taken {
    /// Takes the places of a fix, all or none.
    fn take(&mut self, fix: &Fix) -> bool {
        let free = fix.edits.iter().all(|e| self.is_free(e));
        if free {
            self.0.extend(fix.edits.iter().map(|e| ((e.span.source, e.span.start), e.span.end)));
        }
        free
    }

    fn is_free(&self, edit: &Edit) -> bool {
        let before = self.0.range(..=(edit.span.source, edit.span.end)).next_back();
        before.is_none_or(|((source, _), end)| *source != edit.span.source || *end < edit.span.start)
    }
}

/// The sources after fixes that do not overlap.
pub fn applied(sources: &Sources, fixes: &[&Fix]) -> Sources {
    let mut edits: Vec<&Edit> = fixes.iter().flat_map(|f| &f.edits).collect();
    edits.sort_by_key(|e| e.span);
    let mut after = Sources::default();
    for (id, source) in sources.iter() {
        let mut text = String::with_capacity(source.text.len());
        let mut from = 0;
        for edit in edits.iter().filter(|e| e.span.source == id) {
            text.push_str(source.text.get(from..edit.span.start).unwrap_or(""));
            text.push_str(&edit.replacement);
            from = edit.span.end;
        }
        text.push_str(source.text.get(from..).unwrap_or(""));
        after.add(source.path.clone(), text);
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn finding(edits: &[(usize, usize, &str)]) -> Diagnostic {
        let span = |s: usize, e: usize| Span::new(SourceId(0), s..e);
        let mut finding = Diagnostic::new("x", span(0, 1), "");
        let edits = edits.iter().map(|(s, e, r)| Edit { span: span(*s, *e), replacement: (*r).to_owned() });
        finding.fixes.push(Fix { safety: Safety::Safe, edits: edits.collect() });
        finding
    }

    fn after(text: &str, findings: &[Diagnostic]) -> String {
        let sources = Sources::single("a.md", text);
        let fixes = together(&sources, findings, Allowed::Safe);
        applied(&sources, &fixes).get(SourceId(0)).text.clone()
    }

    #[test]
    fn the_first_of_two_that_touch_is_applied() {
        assert_eq!(after("abcdef", &[finding(&[(1, 3, "X")]), finding(&[(3, 4, "Y")])]), "aXdef");
        assert_eq!(after("abcdef", &[finding(&[(4, 5, "X")]), finding(&[(1, 2, "Y")])]), "aYcdXf");
        assert_eq!(after("abcdef", &[finding(&[(2, 2, "X")]), finding(&[(2, 2, "X")])]), "abXcdef");
    }

    #[test]
    fn a_fix_is_applied_whole_or_not_at_all() {
        let two = finding(&[(0, 1, "X"), (4, 5, "Y")]);
        assert_eq!(after("abcdef", &[finding(&[(4, 6, "")]), two.clone()]), "abcd");
        assert_eq!(after("abcdef", &[two]), "XbcdYf");
        assert_eq!(after("aé", &[finding(&[(2, 3, "X")])]), "aé");
        assert_eq!(after("abcdef", &[finding(&[(0, 3, "X"), (2, 4, "Y")])]), "abcdef");
    }
}
