//! Two main clauses that only a comma joins.

use std::ops::Range;

use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, BlockKind, WordKind},
    language::is_achievement,
    lexicon::has_word,
    rules::{Context, PhraseHit, clause::lower_words, spoken},
};

/// With what a main clause begins; "the day I came, I saw" begins with a time.
const SUBJECTS: &str = "the this that these those it i we he she they my our his her its their there a an you nobody \
    everybody everyone somebody";
const TIMES: &str = "day days time times moment year years month months week weeks minute first last next more less \
    longer better sooner older bigger only best way whole morning evening night summer winter spring autumn";
/// Words that may make the first clause depend on the second.
const JOINTS: &str = "if when whenever because since so such although though while unless until till whether as before \
    after once where whereas than not only neither either whatever however whoever said says told says";
const PRONOUNS: &str = "i we he she they it";
const FINITE: &str = "am is are was were have has had do does did can could will would must should began built bought \
    brought came chose cut drew drove fell felt found gave got grew held kept knew learnt left led made met paid put ran \
    read saw sent set sold spent spoke stood taught thought took told understood went won wrote need needs want makes \
    takes gives works uses needs runs helps";
/// Words that are a subject by themselves.
const WHOLE: &str = "nobody everybody everyone somebody someone nothing everything that this";
/// Verbs that no noun, adjective or participle looks like.
const CERTAIN: &str = "am is are was were has had did could would will should came went began broke chose drew drove fell gave \
    grew knew took wrote saw spoke rang ran heard knows knew became stood lay wanted needed seemed";
/// "It was, I think, right."
const ASIDES: &str = "think believe guess hope know suppose mean feel said assume admit";

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    found.extend(context.hits_of("comma-splice").map(PhraseHit::diagnostic));
    for (_, block, _) in context.prose() {
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) || !block.text().contains(", ") {
            continue;
        }
        for sentence in spoken::sentences(block).filter(|s| s.len() <= 1000) {
            if let Some((comma, range)) = splice(block, sentence) {
                let words = &block.text()[range.clone()];
                let message =
                    format!("Two sentences are joined by a comma at \"{words}\": write a full stop or a semicolon");
                let place = block.place(comma.clone());
                found.push(Diagnostic::new("comma-splice", block.place(range), message).replace(
                    Safety::Unsafe,
                    place,
                    ";",
                ));
            }
        }
    }
}

/// The comma, and the words around it.
fn splice(block: &Block, sentence: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let text = block.text();
    let words = block.words_in(sentence.clone());
    let lower = lower_words(block, sentence);
    let word = |i: usize| lower.get(i).map_or("", String::as_str);
    // One comma before the second clause, and none that makes a list.
    let comma = lower
        .iter()
        .position(|w| matches!(w.as_str(), "," | ";" | ":" | "(" | "-" | "\u{2013}" | "\u{2014}" | "\""))?;
    if word(comma) != "," || comma < 3 || lower.iter().any(|w| w == "\"") {
        return None;
    }
    let again = (comma + 1..lower.len()).any(|i| word(i) == "," && has_word(PRONOUNS, word(i + 1)));
    let first = lower.get(..comma)?;
    // "The day I came, I saw": behind a pronoun no clause hangs on the time.
    let timed = !has_word(PRONOUNS, word(0)) && (1..4).any(|i| has_word(TIMES, word(i)));
    let main = has_word(SUBJECTS, word(0)) && !timed;
    // "I had not sold anything before, …": an adverb.
    // "It is not a boat, it is a ship" is a figure of speech, "I do not sail, the crew does" is none.
    let denied = |i: usize| i > 0 && matches!(word(i - 1), "do" | "does" | "did") && word(i) == "not";
    let joint = |(i, w): (usize, &String)| has_word(JOINTS, w) && !(i + 1 == comma && w == "before") && !denied(i);
    if again || !main || first.iter().enumerate().any(joint) || !first.iter().skip(1).any(|w| is_finite(w)) {
        return None;
    }
    let pronoun = has_word(PRONOUNS, word(comma + 1));
    let lists = lower.get(comma + 1..)?.iter().any(|w| w == ",");
    if !pronoun && (lists || !begins_clause(&lower, comma + 1)) {
        return None;
    }
    let adverb = word(comma + 2).ends_with("ly")
        || matches!(word(comma + 2), "also" | "then" | "even" | "just" | "still" | "never");
    let verb = word(comma + 2 + usize::from(adverb));
    if pronoun && (has_word(ASIDES, verb) || !is_finite(verb)) || text.trim_end().ends_with('?') {
        return None;
    }
    let (before, mark, pronoun) = (words.get(comma - 1)?, words.get(comma)?, words.get(comma + 1)?);
    (before.kind != WordKind::Punctuation).then(|| (mark.range(), before.start..pronoun.end))
}

/// "The ship had left", "nobody heard it", "most patients came": a subject of a few words and its verb.
fn begins_clause(lower: &[String], at: usize) -> bool {
    let word = |i: usize| lower.get(i).map_or("", String::as_str);
    let whole = has_word(WHOLE, word(at));
    if !whole && !has_word("the my our his her its their this most a an", word(at)) {
        return false;
    }
    let near = if whole { 1..5 } else { 2..4 };
    let dependent = |i: usize| has_word("that which who whom whose and or of", word(at + i)) && i > 0;
    near.clone().any(|i| has_word(CERTAIN, word(at + i)) && !(1..i).any(&dependent))
}

fn is_finite(word: &str) -> bool {
    has_word(FINITE, word)
        || is_achievement(word) && !word.ends_with("ing")
        || word.len() > 4 && word.ends_with("ed")
        || word.ends_with("n't")
}
