//! A finding with what its fixes would do: the sentence before, and the sentence after each.

use super::{Finding, Screen, sheet::Sheet};
use crate::{
    Analysis,
    diagnostic::{Edit, Fix},
    source::{Sources, Span},
};

/// As many places of one fix as are shown.
const PLACES: usize = 3;

/// `fixes` are alternatives; where there are several, each stands behind its number.
pub fn proposal_text(finding: &Finding, analysis: &Analysis, fixes: &[&Fix], screen: Screen) -> String {
    let sources = finding.sources;
    let mut sheet = Sheet::new(screen);
    sheet.short(finding);
    let mut shown = None;
    for (number, fix) in fixes.iter().enumerate() {
        let sign = if fixes.len() == 1 { "+".to_owned() } else { (number + 1).to_string() };
        let windows = windows(sources, analysis, fix);
        for window in windows.iter().take(PLACES) {
            // Alternatives mostly change the same sentence, which then stands there once.
            if shown != Some(*window) {
                sheet.removed("-", sources.text(*window));
                shown = Some(*window);
            }
            sheet.added(&sign, &after(sources, *window, fix));
        }
        if windows.len() > PLACES {
            sheet.line(&format!("    and so on in {} more places", windows.len() - PLACES));
        }
    }
    sheet.into_text()
}

/// The sentences that the edits of a fix stand in, in order; of one that stands in none, its lines.
fn windows(sources: &Sources, analysis: &Analysis, fix: &Fix) -> Vec<Span> {
    let mut all: Vec<Span> = fix.edits.iter().map(|e| window(sources, analysis, e.span)).collect();
    all.sort();
    let mut merged: Vec<Span> = Vec::new();
    for span in all {
        match merged.last_mut() {
            Some(last) if last.overlaps(span) || last.contains(span) => *last = last.to(span),
            _ => merged.push(span),
        }
    }
    merged
}

fn window(sources: &Sources, analysis: &Analysis, edit: Span) -> Span {
    let document = analysis.documents.get(edit.source.0 as usize);
    let blocks = document.map_or(&[][..], |d| &d.blocks);
    // An item's block spans the blocks inside it: the last that holds the edit is the innermost.
    let block = blocks.iter().rfind(|b| b.span.contains(edit));
    let sentences = block.into_iter().flat_map(|b| b.sentences.iter().map(|s| b.place(s.clone())));
    // What stands between two sentences touches both.
    let touched = sentences.filter(|s| s.start <= edit.end && edit.start <= s.end);
    touched.reduce(Span::to).unwrap_or_else(|| lines(sources, edit)).to(edit)
}

/// The whole lines of a place.
fn lines(sources: &Sources, span: Span) -> Span {
    let text = &sources.get(span.source).text;
    let start = text.get(..span.start).and_then(|t| t.rfind('\n')).map_or(0, |i| i + 1);
    let end = text.get(span.end..).and_then(|t| t.find('\n')).map_or(text.len(), |i| span.end + i);
    Span { source: span.source, start, end }
}

fn after(sources: &Sources, window: Span, fix: &Fix) -> String {
    let text = &sources.get(window.source).text;
    let mut edits: Vec<&Edit> = fix.edits.iter().filter(|e| window.contains(e.span)).collect();
    edits.sort_by_key(|e| e.span);
    let (mut out, mut from) = (String::new(), window.start);
    for edit in edits {
        out.push_str(text.get(from..edit.span.start).unwrap_or(""));
        out.push_str(&edit.replacement);
        from = edit.span.end;
    }
    out + text.get(from..window.end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analyse,
        config::Config,
        diagnostic::{Diagnostic, Safety},
        source::SourceId,
    };

    #[test]
    fn the_sentence_stands_before_and_after() {
        let sources = Sources::single("a.md", "One two.  I was a SRE in\nthe team. Three.\n");
        let analysis = analyse(&sources, &Config::default());
        let span = |range| Span::new(SourceId(0), range);
        let one = Diagnostic::new("article", span(16..21), "an").replace(Safety::Safe, span(16..17), "an");
        let shown = |d: &Diagnostic| {
            let fixes: Vec<&Fix> = d.fixes.iter().collect();
            proposal_text(&Finding { sources: &sources, diagnostic: d }, &analysis, &fixes, Screen::default())
        };
        assert_eq!(
            shown(&one),
            "a.md:1:17 note[article] an\n  - I was a SRE in the team.\n  + I was an SRE in the team.\n"
        );
        let two = one.replace(Safety::Unsafe, span(8..10), " ");
        let both = "  1 I was an SRE in the team.\n  - One two.  I was a SRE in the team.\n  2 One two. I was a SRE";
        assert!(shown(&two).contains(both), "{}", shown(&two));
    }
}
