//! Praise without a number, an award or a source.

use std::ops::Range;

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::{Block, WordKind},
    rules::{
        Context, PhraseHit,
        clause::{clause_start, has_number, lower_words, sayable_sentence, tells_results},
    },
};

/// Words of a proof: somebody acted on the praise, or said it.
const PROOFS: &[&str] = &[
    "award",
    "awarded",
    "awards",
    "bonus",
    "called",
    "cited",
    "elected",
    "invited",
    "nominated",
    "prize",
    "promoted",
    "promotion",
    "quote",
    "quoted",
    "raise",
    "said",
    "says",
    "scholarship",
    "won",
    "wrote",
];

/// Words that take the claim back, put it off or ask for it.
const UNCLAIMED: &[&str] = &[
    "aim", "aimed", "can", "cannot", "could", "didn't", "hope", "hoped", "if", "lack", "may", "might", "need", "never",
    "no", "not", "or", "should", "unless", "want", "wanted", "wasn't", "will", "wish", "without", "would",
];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for hit in context.hits_of("self-praise-unsupported") {
        let told = tells_results(hit.role) || hit.role == Role::Summary;
        if told && !is_supported(hit) && !is_quoted(hit.block, hit.range.start) {
            found.push(hit.diagnostic());
        }
    }
}

/// A question, a number in its own clause or behind it, one with which the next sentence begins, or a word of proof anywhere in the
/// sentence.
fn is_supported(hit: &PhraseHit) -> bool {
    let block = hit.block;
    let Some(sentence) = sayable_sentence(block, hit.range.start) else { return true };
    let clause = clause_start(block, &sentence, hit.range.start);
    let next = block.sentences.get(block.sentences.partition_point(|s| s.start < sentence.end));
    let unclaimed = lower_words(block, clause..hit.range.start);
    block.text()[sentence.clone()].ends_with('?')
        || has_number(block, clause..sentence.end)
        || next.is_some_and(|s| begins_with_number(block, s.clone()))
        || lower_words(block, sentence).iter().any(|w| PROOFS.contains(&&**w))
        || unclaimed.iter().any(|w| UNCLAIMED.contains(&&**w))
}

/// "All 14 customers signed": a number among the first five words.
fn begins_with_number(block: &Block, sentence: Range<usize>) -> bool {
    block.words_in(sentence).iter().take(5).any(|w| w.kind == WordKind::Number)
}

/// Whether a quotation is open at a byte.
fn is_quoted(block: &Block, at: usize) -> bool {
    block.text().len() < 20_000 && block.text()[..at].matches('"').count() % 2 == 1
}
