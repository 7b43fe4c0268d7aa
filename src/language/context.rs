//! Mends tags by what the dictionary says that a word can be, and by its neighbours.

use super::{flags::Flags, tag::Tag};

/// A word of the sentence.
pub(super) struct Token<'a> {
    pub written: &'a str,
    pub lower: &'a str,
    /// `None` for what the dictionary does not know.
    pub flags: Option<Flags>,
    pub mark: bool,
}

impl Token<'_> {
    fn can(&self, flags: Flags) -> bool {
        self.flags.is_some_and(|f| f.any(flags))
    }

    fn is_capital(&self) -> bool {
        self.written.starts_with(char::is_uppercase) && self.written != "I"
    }
}

/// Words that no clause hangs on: never a subordinator before a noun.
const PREPOSITIONS: &[&str] = &["at", "by", "for", "from", "in", "into", "of", "on", "with", "without"];
const QUANTITIES: &[&str] = &["both", "each", "every", "some", "any", "no", "all", "either", "neither"];
const DEMONSTRATIVES: &[&str] = &["this", "that", "these", "those"];
const SUBJECTS: &[&str] = &["i", "you", "we", "they", "he", "she", "who", "it"];

/// Goes through the sentence once from the left, so that a word sees the mended tags before it.
pub(super) fn mend(tokens: &[Token], tags: &mut [Tag]) {
    for i in 0..tokens.len().min(tags.len()) {
        let mended = mended(tokens, tags, i);
        if let Some(tag) = tags.get_mut(i) {
            *tag = mended;
        }
    }
}

fn mended(tokens: &[Token], tags: &[Tag], i: usize) -> Tag {
    let (Some(token), Some(tag)) = (tokens.get(i), tags.get(i).copied()) else { return Tag::Noun };
    if token.mark {
        return tag;
    }
    let before = i.checked_sub(1).and_then(|b| tags.get(b)).copied();
    let word_before = i.checked_sub(1).and_then(|b| tokens.get(b)).map_or("", |t| t.lower);
    let after = tags.get(i + 1).copied();
    let next = tokens.get(i + 1);
    let noun_next = matches!(after, Some(Tag::Noun | Tag::Name | Tag::Adjective));
    let noun = Flags::NOUN;
    // What the dictionary knows to be something else.
    if let Some(flags) = token.flags.filter(|f| f.any(Flags::NOUN.and(Flags::VERB).and(Flags::ADJECTIVE))) {
        let lower_case = !token.is_capital() && !token.written.chars().any(char::is_uppercase);
        match tag {
            Tag::Name if lower_case && flags.is_noun() => return Tag::Noun,
            Tag::Name if lower_case && flags.is_adjective() => return Tag::Adjective,
            Tag::Verb if !flags.is_verb() && flags.is_noun() => return Tag::Noun,
            Tag::Verb if !flags.is_verb() && flags.is_adjective() => return Tag::Adjective,
            Tag::Noun if !flags.any(noun.and(Flags::PROPER)) && flags.is_verb() && !flags.is_adjective() => {
                return Tag::Verb;
            }
            _ => {}
        }
    }
    match tag {
        // "in May", "wrote Go": a capital inside a sentence.
        Tag::Auxiliary | Tag::Verb | Tag::Noun | Tag::Interjection
            if i > 0 && token.is_capital() && before != Some(Tag::Punctuation) && token.can(Flags::PROPER) =>
        {
            Tag::Name
        }
        Tag::Adjective if i > 0 && token.is_capital() && token.can(Flags::PROPER) && !noun_next => Tag::Name,
        // "Organised the fair", "Coordinate the visits".
        Tag::Adjective | Tag::Noun
            if i == 0 && token.can(Flags::PAST) && !token.can(noun) && after != Some(Tag::Noun) =>
        {
            Tag::Verb
        }
        Tag::Noun if i == 0 && token.can(Flags::LEMMA) && matches!(after, Some(Tag::Determiner)) => Tag::Verb,
        // "to" before what is no verb, and before what can be one.
        Tag::Particle if token.lower == "to" && !next.is_none_or(|n| n.can(Flags::LEMMA) && !n.is_capital()) => {
            if after == Some(Tag::Adverb) { tag } else { Tag::Preposition }
        }
        Tag::Noun | Tag::Adjective
            if before == Some(Tag::Particle) && word_before == "to" && token.can(Flags::LEMMA) =>
        {
            Tag::Verb
        }
        // "do you measure", "we test".
        Tag::Noun if SUBJECTS.contains(&word_before) && token.can(Flags::LEMMA.and(Flags::THIRD).and(Flags::PAST)) => {
            Tag::Verb
        }
        Tag::Noun if before == Some(Tag::Auxiliary) && is_modal(word_before) && token.can(Flags::LEMMA) => Tag::Verb,
        // "the build time", "my code", "a late release".
        Tag::Verb
            if matches!(before, Some(Tag::Determiner)) && token.can(noun) && !token.can(Flags::ING)
                || is_possessive(word_before) && token.can(noun) && !token.can(Flags::ING) =>
        {
            Tag::Noun
        }
        Tag::Subordinator if PREPOSITIONS.contains(&token.lower) && !next.is_some_and(|n| n.can(Flags::ING)) => {
            Tag::Preposition
        }
        Tag::Determiner
            if DEMONSTRATIVES.contains(&token.lower)
                && matches!(after, Some(Tag::Verb | Tag::Auxiliary | Tag::Punctuation)) =>
        {
            Tag::Pronoun
        }
        Tag::Coordinator if QUANTITIES.contains(&token.lower) && noun_next => Tag::Determiner,
        _ => tag,
    }
}

fn is_modal(word: &str) -> bool {
    matches!(
        word,
        "can"
            | "could"
            | "will"
            | "would"
            | "should"
            | "may"
            | "might"
            | "must"
            | "did"
            | "do"
            | "does"
            | "didn't"
            | "don't"
            | "doesn't"
            | "couldn't"
            | "can't"
            | "won't"
            | "wouldn't"
    )
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "my" | "your" | "his" | "her" | "its" | "our" | "their") || word.ends_with("'s")
}
