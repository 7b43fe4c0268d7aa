//! A sentence with what is known of its words, each looked up when first asked for.

use std::{cell::OnceCell, ops::Range};

use super::{dictionary::Dictionary, flags::Flags, tag::Tag, tags::tags};
use crate::{
    document::{Word, WordKind},
    lexicon::WordSet,
};

/// Words that build sentences and name nothing.
static FUNCTION_WORDS: WordSet = WordSet::new(
    "a an the and or but nor if i so no not it he she we they you me us him them who whom what when \
    where why how this that these those then than there here now too very just also only even still again about after before \
    into over under out off up down per via in at of on by for to with from as during until till since through throughout \
    within without while because although though my your his her its our their some any each every all both either neither \
    never always often however across among between near",
);
/// What they are not.
const CONTENT: Flags = Flags(
    Flags::NOUN.0
        | Flags::SINGULAR.0
        | Flags::PLURAL.0
        | Flags::MASS.0
        | Flags::COUNTABLE.0
        | Flags::PROPER.0
        | Flags::VERB.0
        | Flags::LEMMA.0
        | Flags::PAST.0
        | Flags::PARTICIPLE.0
        | Flags::ING.0
        | Flags::THIRD.0
        | Flags::ADJECTIVE.0
        | Flags::COMPARATIVE.0
        | Flags::SUPERLATIVE.0,
);

/// The tokens of a sentence. Every question about a token outside of it has an empty answer, so that rules may look
/// around freely; `i.wrapping_sub(1)` is before the first.
#[derive(Debug)]
pub struct Sentence<'a> {
    text: &'a str,
    words: &'a [Word],
    /// The sentence in ASCII lower case, and where it begins in `text`.
    lower: String,
    base: usize,
    flags: OnceCell<Vec<Flags>>,
    tags: OnceCell<Vec<Tag>>,
}

impl<'a> Sentence<'a> {
    /// `words` are tokens of `text`, in order.
    pub fn new(text: &'a str, words: &'a [Word]) -> Self {
        let base = words.first().map_or(0, |w| w.start);
        let end = words.last().map_or(base, |w| w.end);
        let lower = text.get(base..end).unwrap_or("").to_ascii_lowercase();
        Self { text, words, lower, base, flags: OnceCell::new(), tags: OnceCell::new() }
    }

    pub fn words(&self) -> &'a [Word] {
        self.words
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// A token as it is written.
    pub fn written(&self, i: usize) -> &'a str {
        self.words.get(i).map_or("", |w| w.of(self.text))
    }

    /// A token in ASCII lower case.
    pub fn lower(&self, i: usize) -> &str {
        let Some(word) = self.words.get(i) else { return "" };
        self.lower.get(word.start - self.base..word.end - self.base).unwrap_or("")
    }

    /// Whether a token is one of these.
    pub fn is(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(i))
    }

    pub fn is_word(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|w| w.kind == WordKind::Word)
    }

    pub fn is_number(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|w| w.kind == WordKind::Number)
    }

    pub fn is_mark(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|w| w.kind == WordKind::Punctuation)
    }

    /// Whether a token begins with a capital.
    pub fn is_capital(&self, i: usize) -> bool {
        self.written(i).starts_with(char::is_uppercase)
    }

    /// What the dictionary says that a token can be; nothing for what it does not know.
    pub fn flags(&self, i: usize) -> Flags {
        let all = self.flags.get_or_init(|| {
            let dictionary = Dictionary::embedded();
            let of = |i: usize, w: &Word| {
                let flags = if w.kind == WordKind::Word { dictionary.flags(w.of(self.text)) } else { None };
                let flags = flags.unwrap_or_default();
                // "In" is a noun in the dictionary, and nowhere else.
                if FUNCTION_WORDS.has(self.lower(i)) { flags.without(CONTENT) } else { flags }
            };
            self.words.iter().enumerate().map(|(i, w)| of(i, w)).collect()
        });
        all.get(i).copied().unwrap_or_default()
    }

    /// Whether a token can be one of these.
    pub fn can(&self, i: usize, flags: Flags) -> bool {
        self.flags(i).any(flags)
    }

    /// What a token probably is here.
    pub fn tag(&self, i: usize) -> Option<Tag> {
        self.tags.get_or_init(|| tags(self.text, self.words)).get(i).copied()
    }

    /// Bytes of the text under some tokens; `None` for no token.
    pub fn range(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let last = tokens.end.checked_sub(1).filter(|l| *l >= tokens.start)?;
        Some(self.words.get(tokens.start)?.start..self.words.get(last)?.end)
    }

    /// Whether only white space stands between a token and the next.
    pub fn is_apart(&self, i: usize) -> bool {
        let (Some(a), Some(b)) = (self.words.get(i), self.words.get(i + 1)) else { return false };
        self.text.get(a.end..b.start).is_some_and(|gap| !gap.is_empty() && gap.chars().all(char::is_whitespace))
    }

    /// Where the clause of a token begins: behind the mark before it.
    pub fn clause_start(&self, i: usize) -> usize {
        (0..i).rev().find(|at| self.is_mark(*at)).map_or(0, |at| at + 1)
    }
}
