//! "Several", "hundreds of", "significantly" where a result is told.

use std::ops::Range;

use crate::{
    diagnostic::Diagnostic,
    document::{Block, WordKind},
    language::is_achievement,
    lexicon::lower_case,
    rules::{
        Context,
        clause::{has_number, lower_words, sayable_sentence, tells_results},
    },
};

/// What is not counted, or is a figure of speech.
const UNCOUNTED: &[&str] = &[
    "areas",
    "aspects",
    "cases",
    "days",
    "decades",
    "hours",
    "kinds",
    "minutes",
    "months",
    "nights",
    "occasions",
    "others",
    "possibilities",
    "quarters",
    "reasons",
    "seconds",
    "sorts",
    "things",
    "times",
    "types",
    "ways",
    "weekends",
    "weeks",
    "years",
];

/// Words that end a group of adjectives and noun.
const ENDS: &[&str] = &[
    "a", "about", "across", "after", "all", "an", "and", "are", "as", "at", "because", "before", "but", "by", "during",
    "for", "from", "had", "has", "have", "i", "in", "into", "is", "it", "its", "my", "of", "on", "or", "our", "over",
    "so", "such", "that", "the", "their", "they", "this", "through", "to", "under", "until", "was", "we", "were",
    "when", "where", "which", "while", "who", "with", "within", "without",
];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for hit in context.hits_of("vague-quantifier") {
        let block = hit.block;
        let Some(sentence) = sayable_sentence(block, hit.range.start) else { continue };
        let told = lower_words(block, sentence.clone()).iter().any(|w| is_achievement(w));
        if !tells_results(hit.role) || !told {
            continue;
        }
        let degree = hit.phrase.name == "degree";
        let range = match degree {
            true if has_number(block, sentence) => continue,
            true => hit.range.clone(),
            false => match counted(block, hit.words.end, hit.range.clone()) {
                Some(range) => range,
                None => continue,
            },
        };
        let words = &block.text()[range.clone()];
        found.push(Diagnostic::new("vague-quantifier", block.place(range), hit.phrase.message(words, None)));
    }
}

/// The quantifier with the plural noun that it counts; `None` where that is nothing to be counted.
fn counted(block: &Block, after: usize, quantifier: Range<usize>) -> Option<Range<usize>> {
    let text = block.text();
    for word in block.words.get(after..)?.iter().take(3) {
        let lower = lower_case(word.of(text));
        if word.kind != WordKind::Word || ENDS.contains(&&*lower) {
            break;
        }
        if UNCOUNTED.contains(&&*lower) {
            return None;
        }
        let plural = lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us");
        let plural = plural || matches!(&*lower, "people" | "children" | "women" | "men" | "staff");
        if plural {
            return Some(quantifier.start..word.end);
        }
    }
    None
}
