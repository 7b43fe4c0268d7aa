//! `a` before a vowel sound, `an` before a consonant.

use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, MarkKind, Word, WordKind},
    language::{Onset, like, onset},
    lexicon::lower_case,
    rules::{Context, spoken},
};

/// Words that no article stands before: what looks like one is a letter or another slip.
const NEVER_AFTER: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "by", "he", "i", "if", "in", "is", "it", "its", "of", "on", "or", "our",
    "the", "to", "us", "was", "we", "were",
];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, block, _) in context.prose() {
        for sentence in spoken::sentences(block) {
            let words = block.words_in(sentence);
            for (i, word) in words.iter().enumerate() {
                found.extend(finding(block, words, i, *word));
            }
        }
    }
}

fn finding(block: &Block, words: &[Word], i: usize, article: Word) -> Option<Diagnostic> {
    let text = block.text();
    let written = article.of(text);
    let right = match written {
        "a" => "an",
        "an" | "An" | "AN" => "a",
        // A capital inside a sentence is a letter: "Series A investors".
        "A" if i == 0 => "an",
        _ => return None,
    };
    let next = said_next(text, words.get(i + 1..)?, article.end)?;
    let said = next.of(text);
    let needs = match onset(said) {
        Onset::Vowel => "an",
        Onset::Consonant => "a",
        Onset::Unsure => return None,
    };
    let single = next.end - next.start == 1 && matches!(said, "A" | "I" | "a" | "i");
    let range = article.start..next.end;
    let code = block.prose.is_marked(&range, |kind| *kind == MarkKind::Code);
    if needs != right || single || code || NEVER_AFTER.contains(&&*lower_case(said)) && !is_acronym(said) {
        return None;
    }
    let sound = if right == "an" { "a vowel" } else { "a consonant" };
    let message = format!("\"{said}\" begins with {sound} sound: write \"{} {said}\"", like(written, right));
    let finding = Diagnostic::new("article", block.place(range), message);
    Some(finding.replace(Safety::Safe, block.place(article.range()), like(written, right)))
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// The word that is said right after the article: behind an opening quotation mark, and the number behind its currency.
fn said_next(text: &str, after: &[Word], end: usize) -> Option<Word> {
    let first = after.first()?;
    let between = text.get(end..first.start)?;
    if between.is_empty() || !between.chars().all(char::is_whitespace) || between.contains('\n') {
        return None;
    }
    if first.kind != WordKind::Punctuation {
        return Some(*first);
    }
    let second = after.get(1).filter(|w| w.start == first.end)?;
    match (first.of(text), second.kind) {
        ("\"" | "'" | "\u{201c}" | "\u{2018}", WordKind::Word | WordKind::Number) => Some(*second),
        ("$" | "€" | "£", WordKind::Number) => Some(*second),
        _ => None,
    }
}
