//! Sentences without a finite verb, or without a subject, in paragraphs of whole sentences.

use crate::{
    diagnostic::Diagnostic,
    document::{Block, BlockKind},
    language::{Flags, Sentence, Tag, is_achievement},
    rules::{Context, spoken::Spoken},
};

/// Verbs that are finite whatever stands around them.
const FINITE: &[&str] = &[
    "am", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would",
    "shall", "should", "may", "might", "must", "i'm", "i've", "i'd", "i'll", "it's", "that's", "we're", "we've",
    "they're", "there's", "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't", "didn't", "can't", "cannot",
    "couldn't", "won't", "wouldn't",
];
const SUBJECTS: &[&str] =
    &["i", "we", "he", "she", "it", "they", "you", "this", "that", "there", "these", "those", "who"];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let sentences = context.sentences();
    for group in sentences.chunk_by(|a, b| std::ptr::eq(a.block, b.block)) {
        let Some(first) = group.first() else { continue };
        if first.block.kind != BlockKind::Paragraph
            || group.len() < 2
            || first.block.quote > 0
            || asks_in_its_label(first.block)
        {
            continue;
        }
        let whole = group.iter().filter(|s| is_whole(&s.sentence)).count();
        for (i, spoken) in group.iter().enumerate() {
            let others = whole - usize::from(is_whole(&spoken.sentence));
            // All others but one are whole sentences.
            if others + 2 < group.len() || others == 0 || !ends(&spoken.sentence) {
                continue;
            }
            found.extend(without_verb(spoken));
            found.extend(half(spoken));
            if i > 0 {
                found.extend(without_subject(spoken, others + 1 >= group.len() && others > 1));
            }
        }
    }
}

/// "*What I did*: 60 runners. Built the plan.": notes behind a label that is a clause itself.
fn asks_in_its_label(block: &Block) -> bool {
    let text = block.text();
    block.prose.marks.first().filter(|m| m.range.start == 0).is_some_and(|m| {
        let label = text.get(m.range.clone()).unwrap_or("");
        let colon =
            label.trim_end().ends_with(':') || text.get(m.range.end..).is_some_and(|t| t.trim_start().starts_with(':'));
        colon && label.split_whitespace().any(|w| matches!(w, "I" | "we" | "did"))
    })
}

/// A subject pronoun or a determiner first, and a finite verb.
fn is_whole(s: &Sentence) -> bool {
    (0..s.len()).any(|i| SUBJECTS.contains(&s.lower(i)) || FINITE.contains(&s.lower(i))) && has_finite(s)
}

fn has_finite(s: &Sentence) -> bool {
    (0..s.len()).any(|i| {
        let flags = s.flags(i);
        FINITE.contains(&s.lower(i))
            || flags.is_verb_past() && i > 0
            || flags.any(Flags::THIRD.and(Flags::LEMMA))
                && i > 0
                && (!flags.is_noun() && !flags.is_adjective() || s.tag(i) == Some(Tag::Verb))
    })
}

fn ends(s: &Sentence) -> bool {
    s.len() > 3 && s.written(s.len() - 1) == "."
}

/// "Modernising the main application for the clinic."
fn without_verb(spoken: &Spoken) -> Option<Diagnostic> {
    let s = &spoken.sentence;
    let begins = s.flags(0).is_verb_ing() && !s.flags(0).is_noun()
        || s.flags(0).is_verb_ing()
            && s.is(0, &["working", "living", "talking"])
            && s.is(1, &["with", "on", "among", "at"])
        || s.flags(0).is_verb_ing() && s.is(1, &["the", "a", "an", "my", "our", "their"]);
    // "Working there taught me": what the -ing form begins may be a subject.
    let finite = (1..s.len()).any(|i| {
        let flags = s.flags(i);
        let verb = flags.any(Flags::THIRD.and(Flags::PAST).and(Flags::LEMMA).and(Flags::AUXILIARY));
        FINITE.contains(&s.lower(i))
            || verb && matches!(s.tag(i), Some(Tag::Verb | Tag::Auxiliary)) && !s.is(i.wrapping_sub(1), &["to"])
    });
    if !begins || finite || s.is(0, &["according", "including", "regarding", "being", "having", "during"]) {
        return None;
    }
    let message = "This sentence has no finite verb: say who did it".to_owned();
    spoken.finding("sentence-fragment", 0..s.len(), message)
}

/// "Which led to a new plan.", "Because it rained.": the half of a sentence.
fn half(spoken: &Spoken) -> Option<Diagnostic> {
    let s = &spoken.sentence;
    let finite = |i: usize| FINITE.contains(&s.lower(i)) || s.flags(i).is_verb_past() || s.flags(i).is_verb_third();
    let which = s.is(0, &["which"]) && finite(1) && s.is(s.len() - 1, &["."]);
    let because = s.is(0, &["because", "although", "whereas"]) && !s.is(1, &["of"]);
    let such = s.is(0, &["such"]) && s.is(1, &["as"]);
    let comma = (1..s.len()).any(|i| s.is(i, &[",", ":", "?"]));
    // "Especially the day when it rained": its only verb belongs to "when".
    let when = (2..s.len()).find(|i| s.is(*i, &["when", "that", "which", "who"])).unwrap_or(s.len());
    let especially = s.is(0, &["especially", "particularly"])
        && s.is(1, &["the", "a", "an", "my", "our", "when", "if", "in"])
        && !comma
        && !(2..when).any(finite);
    if !(which || especially || (because || such) && !comma) {
        return None;
    }
    let message = "This is half a sentence: join it to the one before".to_owned();
    spoken.finding("sentence-fragment", 0..s.len(), message)
}

/// "Also helped with the audit.", "Was a good time."
fn without_subject(spoken: &Spoken, whole: bool) -> Option<Diagnostic> {
    let s = &spoken.sentence;
    let be = s.is(0, &["was", "is", "were", "has"])
        && s.tag(1).is_some_and(|t| matches!(t, Tag::Adjective | Tag::Determiner | Tag::Adverb));
    let told = s.flags(0).is_verb_past()
        && is_achievement(s.lower(0))
        && !s.flags(0).is_noun()
        && !s.is(1, &["by", "in", "on", "at", "with", "as", "from"]);
    if whole && (be || told) {
        let message = format!("This sentence has no subject: say who or what \"{}\" speaks of", s.written(0));
        return spoken.finding("sentence-fragment", 0..2, message);
    }
    if !s.is(
        0,
        &["also", "then", "later", "afterwards", "additionally", "furthermore", "sometimes", "often", "eventually"],
    ) {
        return None;
    }
    let at = if s.lower(1).ends_with("ly") || s.is(1, &["have", "had", "always", ","]) { 2 } else { 1 };
    let flags = s.flags(at);
    let past = flags.is_verb_past() && !flags.any(Flags::NOUN);
    let plain = s.is(at, &["love", "like", "enjoy", "work", "help", "write", "have", "teach", "run", "play", "speak"])
        && s.is(0, &["also", "sometimes", "often"]);
    if !past && !plain || s.is(at, &["was", "were"]) || s.is(at + 1, &["i", "we", "by", "he", "she", "they"]) {
        return None;
    }
    let message = format!("This sentence has no subject: write \"I {} …\"", spoken.text(0..at + 1).to_lowercase());
    spoken.finding("sentence-fragment", 0..at + 1, message)
}
