//! What must hold for any text whatever: shared by the property tests and the fuzz target.

use std::ops::Range;

use preplint::{
    Analysis, analyse,
    config::Config,
    document::{Block, Document, Prose},
    source::{Sources, Span},
};

/// Analyses a text twice; panics where a place is none, an order is broken or the two results differ.
pub fn check(path: &str, text: &str) {
    let sources = Sources::single(path, text);
    let config = Config::default();
    let analysis = analyse(&sources, &config);
    check_analysis(&sources, &analysis);
    let again = analyse(&sources, &config);
    assert_eq!(format!("{:?}", analysis.documents), format!("{:?}", again.documents));
    assert_eq!(analysis.diagnostics, again.diagnostics);
}

fn check_analysis(sources: &Sources, analysis: &Analysis) {
    for document in &analysis.documents {
        check_document(sources, document);
    }
    for annotation in &analysis.annotations {
        annotation.times.iter().for_each(|time| is_place(sources, time.span));
        assert!(annotation.times.is_sorted_by_key(|t| t.block), "dates out of order");
    }
    for finding in &analysis.diagnostics {
        is_place(sources, finding.span);
        finding.labels.iter().for_each(|label| is_place(sources, label.span));
        finding.fixes.iter().flat_map(|f| &f.edits).for_each(|edit| is_place(sources, edit.span));
    }
}

fn is_place(sources: &Sources, span: Span) {
    let text = &sources.get(span.source).text;
    assert!(text.get(span.range()).is_some(), "{span:?} is no place in {} bytes", text.len());
}

pub fn check_document(sources: &Sources, document: &Document) {
    for (i, block) in document.blocks.iter().enumerate() {
        assert_eq!(block.id.0 as usize, i);
        check_block(sources, block);
        let section = document.section(block.section);
        assert!(section.blocks.contains(&block.id.0), "{block:?} is not in its section");
    }
    let apart = |a: &Block, b: &Block| a.span.end <= b.span.start;
    assert!(document.blocks.is_sorted_by(apart), "blocks overlap or are out of order");
    for (i, section) in document.sections.iter().enumerate() {
        assert_eq!(section.parent.is_none(), i == 0);
        let Some(parent) = section.parent else { continue };
        let outer = &document.section(parent).blocks;
        assert!((parent.0 as usize) < i, "a section before its parent");
        assert!(outer.start <= section.blocks.start && section.blocks.end <= outer.end, "a section outside its parent");
        assert_eq!(section.heading.map(|h| h.0), Some(section.blocks.start));
    }
    for comment in &document.comments {
        is_place(sources, comment.span);
    }
    if let Some(front_matter) = &document.front_matter {
        is_place(sources, front_matter.span);
        for (_, value, span) in &front_matter.entries {
            assert_eq!(sources.text(*span), value);
        }
    }
}

fn check_block(sources: &Sources, block: &Block) {
    is_place(sources, block.span);
    let check = |range: &Range<usize>| check_range(sources, block, range);
    block.words.iter().for_each(|w| check(&w.range()));
    block.sentences.iter().for_each(check);
    block.prose.marks.iter().for_each(|m| check(&m.range));
    assert!(block.words.is_sorted_by(|a, b| a.end <= b.start && b.start < b.end), "words overlap");
    assert!(block.sentences.is_sorted_by(|a, b| a.end <= b.start), "sentences overlap");
    assert!(block.prose.marks.is_sorted_by_key(|m| m.range.start), "marks out of order");
    check_coverage(&block.prose, block);
}

fn check_range(sources: &Sources, block: &Block, range: &Range<usize>) {
    assert!(
        !range.is_empty() && block.text().get(range.clone()).is_some(),
        "{range:?} is no text of {:?}",
        block.text()
    );
    let place = block.place(range.clone());
    is_place(sources, place);
    assert!(block.span.contains(place), "{place:?} outside of {:?}", block.span);
}

/// Every word stands in a sentence, and every character that is no white space in a word.
fn check_coverage(prose: &Prose, block: &Block) {
    let mut words = block.words.iter().peekable();
    for (at, c) in prose.text().char_indices() {
        while words.next_if(|w| w.end <= at).is_some() {}
        assert!(c.is_whitespace() || words.peek().is_some_and(|w| w.start <= at), "{c:?} at {at} is in no word");
    }
    for word in &block.words {
        let sentence = block.sentence_at(word.start);
        assert!(sentence.start <= word.start && word.end <= sentence.end, "{word:?} is in no sentence");
    }
}
