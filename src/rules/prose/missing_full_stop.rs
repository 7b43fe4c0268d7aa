//! Paragraphs that end without a mark where the others of the document have one.

use std::collections::HashMap;

use crate::{
    annotate::Role,
    diagnostic::{Diagnostic, Safety},
    document::{Block, BlockKind, MarkKind},
    rules::{Context, clause::lower_words},
    source::SourceId,
};

/// Shorter paragraphs may be signatures, places and other lines.
const WORDS: usize = 9;
/// So many paragraphs with their mark make it the custom of a document.
const CUSTOM: usize = 3;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut documents: HashMap<SourceId, (usize, Vec<&Block>)> = HashMap::new();
    let mut order = Vec::new();
    for (document, block, role) in context.prose() {
        let tells =
            block.kind == BlockKind::Paragraph && block.quote == 0 && !matches!(role, Role::Contact | Role::Skills);
        if !tells || block.words.len() < WORDS || !is_sentence(block) {
            continue;
        }
        let (closed, open) = documents.entry(document.source).or_insert_with(|| {
            order.push(document.source);
            (0, Vec::new())
        });
        let opens_list = document
            .blocks
            .get(block.id.0 as usize + 1)
            .is_some_and(|next| matches!(next.kind, BlockKind::Item | BlockKind::Cell | BlockKind::Code));
        match block.text().trim_end().chars().next_back() {
            Some(c) if c.is_alphanumeric() && !opens_list => open.push(block),
            Some(c) if c.is_alphanumeric() => {}
            _ => *closed += 1,
        }
    }
    for source in order {
        if let Some((closed, open)) = documents.get(&source)
            && *closed >= CUSTOM
            && open.len() * 3 <= *closed
        {
            found.extend(open.iter().filter_map(|block| finding(block)));
        }
    }
}

/// Somebody does something in it, so it is no line of names.
fn is_sentence(block: &Block) -> bool {
    let Some(first) = block.sentences.first() else { return false };
    let lower = lower_words(block, first.clone());
    let subject = ["i", "we", "he", "she", "it", "they", "you", "this", "that", "there"];
    let finite = [
        "am", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would",
        "may", "should", "must",
    ];
    lower.iter().any(|w| subject.contains(&&**w) || finite.contains(&&**w))
}

fn finding(block: &Block) -> Option<Diagnostic> {
    let text = block.text();
    let end = text.trim_end().len();
    let start = text[..end].rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let word = text.get(start..end)?;
    // "See github.com/ada", "in June 2019": what a line may end in.
    let plain = word.chars().all(char::is_alphabetic) && word.len() > 1;
    let marked = |kind: &MarkKind| matches!(kind, MarkKind::Code | MarkKind::Link(_) | MarkKind::Emphasis);
    // "Programs I know: SAP, Excel"
    let listed = block.sentences.last().and_then(|s| text.get(s.clone())).is_some_and(|s| s.contains(':'));
    if !plain || listed || block.prose.is_marked(&(start..end), marked) {
        return None;
    }
    let span = block.place(start..end);
    let message = format!("The paragraph ends without a mark: write \"{word}.\"");
    Some(Diagnostic::new("missing-full-stop", span, message).replace(Safety::Unsafe, span, format!("{word}.")))
}
