//! Sentences that tell of the writer without "I": led by a title, or a short life in the third person.

use super::{
    Text,
    phrases::{Sentence, name, title},
    verbs::{Verb, VerbKind},
};
use crate::annotate::{roles::speaks_as_i, time::RangeCue};

/// "Nurse at Brinkhof Clinic since 2019.": first and last words of the title and of the organisation.
pub fn title_led(text: &Text, sentence: &Sentence) -> Option<((usize, usize), (usize, usize))> {
    const LONGEST: usize = 18;
    let (first, last) = title(text, sentence, 0).filter(|(first, _)| *first <= 1)?;
    let at = matches!(sentence.lower(last + 1), "at" | "with" | "for" | "@");
    let organization = name(sentence, last + 2).filter(|_| at && sentence.words.len() <= LONGEST)?;
    let start = text.ranges.partition_point(|r| r.block < sentence.block.id);
    let mut own = text.ranges[start..].iter().take_while(|r| r.block == sentence.block.id);
    let dated = own.any(|r| sentence.range.contains(&r.range.start) && r.cue != RangeCue::Single);
    dated.then_some(((first, last), organization))
}

/// Whether the document tells somebody's life: nobody says "I", and sentences begin with "He" or "In 2012
/// she".
pub fn is_biography(text: &Text) -> bool {
    let blocks = &text.document.blocks;
    let begins = |s: &str| s.split_whitespace().take(3).any(|w| matches!(w, "He" | "She" | "he" | "she"));
    let told = blocks.iter().flat_map(|b| b.sentences.iter().filter_map(|s| b.text().get(s.clone())));
    !blocks.iter().any(speaks_as_i) && told.filter(|s| begins(s)).count() > 1
}

/// "She joined …", "In 2015 he worked …", "Ada Brinkley graduated …".
pub fn is_of_subject(sentence: &Sentence, verbs: &[Verb]) -> bool {
    let pronoun = sentence.lower.iter().take(6).any(|w| matches!(w.as_str(), "he" | "she"));
    let capital = |i: usize| sentence.word(i).starts_with(char::is_uppercase);
    let named = capital(0) && capital(1) && verbs.iter().any(|v| v.word == 2 || v.word == 3);
    pronoun || named
}

/// "is" and "was" of the one whose life is told.
pub fn being(sentence: &Sentence) -> Option<Verb> {
    let word = (0..sentence.lower.len().min(5)).find(|i| matches!(sentence.lower(*i), "is" | "was"))?;
    Some(Verb { kind: VerbKind::Stay, word })
}
