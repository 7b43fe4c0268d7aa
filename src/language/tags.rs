//! Tags the words of a sentence: the frozen tagger, what the dictionary allows, and guesses for what neither knows.

use std::borrow::Cow;

use super::{
    brill,
    context::{self, Token},
    dictionary::Dictionary,
    flags::Flags,
    tag::Tag,
};
use crate::{
    document::{Word, WordKind},
    lexicon::lower_case,
};

/// One tag per token of a sentence of `text`.
pub fn tags(text: &str, words: &[Word]) -> Vec<Tag> {
    let tokens: Vec<&str> = words.iter().map(|w| w.of(text)).collect();
    let marks: Vec<bool> = words.iter().map(|w| w.kind == WordKind::Punctuation).collect();
    tag(&tokens, &marks)
}

fn tag(written: &[&str], marks: &[bool]) -> Vec<Tag> {
    let lower: Vec<Cow<str>> = written.iter().map(|t| lower_case(t)).collect();
    let dictionary = Dictionary::embedded();
    let (mut tokens, mut tags) = (Vec::with_capacity(written.len()), Vec::with_capacity(written.len()));
    for (i, ((written, lower), mark)) in written.iter().zip(&lower).zip(marks).enumerate() {
        let (flags, usual) = match () {
            () if *mark => (None, None),
            () if *written == lower => dictionary.flags_and_tag(lower),
            () => (dictionary.flags(written), dictionary.usual_tag(lower)),
        };
        let token = Token { written, lower, flags, mark: *mark };
        tags.push(usual.and_then(Tag::numbered).or_else(|| Some(guess(&token, i == 0))));
        tokens.push(token);
    }
    brill::mend(&lower, &mut tags);
    let mut tags: Vec<Tag> = tags.into_iter().map(|t| t.unwrap_or(Tag::Noun)).collect();
    context::mend(&tokens, &mut tags);
    tags
}

/// What a word that the tagger does not know may be: by its shape, the dictionary and its ending.
fn guess(token: &Token, first: bool) -> Tag {
    let Token { written: token, lower, flags, mark } = *token;
    if mark {
        return if token.chars().all(|c| matches!(c, '$' | '€' | '£' | '%' | '+' | '=' | '#' | '@')) {
            Tag::Symbol
        } else {
            Tag::Punctuation
        };
    }
    if token.starts_with(|c: char| c.is_ascii_digit()) {
        return if token.ends_with("th") || token.contains('-') { Tag::Adjective } else { Tag::Number };
    }
    let capital = token.chars().any(char::is_uppercase);
    if capital && (!first || token.chars().skip(1).any(char::is_uppercase)) {
        return Tag::Name;
    }
    flags.and_then(of_flags).unwrap_or_else(|| of_ending(lower, capital))
}

fn of_flags(flags: Flags) -> Option<Tag> {
    let order = [
        (flags.is_adverb(), Tag::Adverb),
        (flags.is_verb() && !flags.is_noun() && !flags.is_adjective(), Tag::Verb),
        (flags.is_noun(), Tag::Noun),
        (flags.is_proper(), Tag::Name),
        (flags.is_verb_past() || flags.is_verb_ing(), Tag::Verb),
        (flags.is_adjective(), Tag::Adjective),
        (flags.is_verb(), Tag::Verb),
        (flags.is_preposition(), Tag::Preposition),
    ];
    order.into_iter().find(|(is, _)| *is).map(|(_, tag)| tag)
}

fn of_ending(lower: &str, capital: bool) -> Tag {
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.len() > e.len() + 2 && lower.ends_with(e));
    if capital {
        Tag::Name
    } else if ends(&["ly"]) {
        Tag::Adverb
    } else if ends(&["ed", "ing", "ize", "ise"]) {
        Tag::Verb
    } else if lower.contains('-') || ends(&["able", "ible", "al", "ic", "ive", "ous", "ful", "less"]) {
        Tag::Adjective
    } else {
        Tag::Noun
    }
}
