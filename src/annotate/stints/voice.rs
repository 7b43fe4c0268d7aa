//! Sentences that tell of the writer without "I": led by a title, or a short life in the third person.

use super::{
    Text,
    phrases::{Sentence, name, title},
    verbs::{Verb, VerbKind},
};
use crate::{
    annotate::{roles::speaks_as_i, time::RangeCue},
    document::WordKind,
    lexicon::WordSet,
};

/// "Nurse at Brinkhof Clinic since 2019.": first and last words of the title and of the organisation.
pub fn title_led(text: &Text, sentence: &Sentence) -> Option<((usize, usize), (usize, usize))> {
    const LONGEST: usize = 18;
    static WHEN: WordSet =
        WordSet::new("present past now currently current previously previous before earlier today then");
    let from = if WHEN.has(sentence.lower(0)) && sentence.word(1) == ":" { 2 } else { 0 };
    let (first, last) = title(text, sentence, from).filter(|(first, _)| *first <= from + 1)?;
    let at = matches!(sentence.lower(last + 1), "at" | "with" | "for" | "@");
    let organization = name(sentence, last + 2).filter(|_| at && sentence.words.len() <= LONGEST)?;
    let dated = text.ranges_in(sentence.block.id, &sentence.range).iter().any(|r| {
        let bracketed = || sentence.word(sentence.index_at(r.range.start).saturating_sub(1)) == "(";
        r.cue != RangeCue::Single || from > 0 || sentence.clause && bracketed()
    });
    dated.then_some(((first, last), organization))
}

/// The first and last word of a name or title.
type Words = (usize, usize);

/// "In my current role as nurse at Brinkhof Clinic, I …", "Previously, as a nurse at Brinkhof Clinic, I …": title,
/// organisation, and the word that says that it goes on.
pub fn post_led(text: &Text, sentence: &Sentence) -> Option<(Words, Words, Option<usize>)> {
    /// So far into the sentence the post stands.
    const SOON: usize = 7;
    let open = |w: &&str| !matches!(*w, "would" | "could" | "will" | "want" | "hope" | "wish" | "should" | "apply");
    let posts = ["role", "position", "job", "post", "work", "capacity", "employment", "time", "roles"];
    let at = (0..sentence.words.len().min(SOON)).find(|i| sentence.lower(*i) == "as")?;
    let told = match at {
        0 => true,
        _ if sentence.lower(at - 1) == "," && at < 4 => {
            matches!(sentence.lower(0), "previously" | "formerly" | "earlier" | "currently" | "before" | "prior")
        }
        1 => matches!(sentence.lower(0), "previously" | "formerly" | "earlier" | "currently"),
        _ => posts.contains(&sentence.lower(at - 1)) && sentence.lower.iter().take(at).any(|w| w == "my"),
    };
    if !told || !sentence.lower.iter().any(|w| w == "i") || !sentence.lower.iter().map(|w| &**w).all(|w| open(&w)) {
        return None;
    }
    let title = title(text, sentence, at + 1).or_else(|| up_to_the_employer(sentence, at + 1))?;
    let behind = matches!(sentence.lower(title.1 + 1), "at" | "with" | "for" | "@");
    let organization = name(sentence, title.1 + 2).filter(|_| behind)?;
    let ends = matches!(sentence.lower(organization.1 + 1), "," | "i" | ":" | "(" | "in");
    let goes_on = (0..at).find(|i| matches!(sentence.lower(*i), "current" | "currently" | "present"));
    ends.then_some((title, organization, goes_on))
}

/// "I am writing to apply for the position of clerk at Brinkhof Bank, as advertised on 3 May": a job that is wished for.
pub fn applies(sentence: &Sentence) -> bool {
    sentence.lower.iter().any(|w| APPLYING.has(w))
}

/// The same of any text.
pub fn speaks_of_applying(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|w| APPLYING.has(w))
}

static APPLYING: WordSet = WordSet::new("apply applying application vacancy advertised advertisement candidacy");

/// "I am a nurse at Brinkhof Clinic", "Now I work at Brinkhof Clinic": the word that says that it goes on.
pub fn present_post(text: &Text, sentence: &Sentence) -> Option<usize> {
    static NOW: WordSet = WordSet::new("now currently today presently still");
    static WORK: WordSet = WordSet::new("work teach am i'm lead manage run practise practice");
    let at = (0..sentence.words.len()).find(|i| matches!(sentence.lower(*i), "i" | "i'm"))?;
    let skip = |i: usize| if NOW.has(sentence.lower(i)) { i + 1 } else { i };
    let verb = if sentence.lower(at) == "i'm" { at } else { skip(at + 1) };
    let working = skip(verb + 1);
    let working = if sentence.lower(working) == "working" { working + 1 } else { working };
    let prepositions = |i: usize| matches!(sentence.lower(i), "at" | "for" | "in" | "with");
    let employer = |i: usize| prepositions(i) && name(sentence, i + 1).is_some();
    let near = |last: usize| {
        let word =
            |i: usize| sentence.words.get(i).is_some_and(|w| w.kind == WordKind::Word || sentence.word(i) == "&");
        let behind =
            (last + 1..last + 10).take_while(|i| word(*i)).find(|i| matches!(sentence.lower(*i), "at" | "for"));
        employer(last + 1) || behind.is_some_and(employer)
    };
    let titled = title(text, sentence, working).filter(|(first, last)| *first <= working + 1 && near(*last));
    let placed = (working..working + 2).any(employer) && sentence.lower(verb) != "am" && verb != at;
    let said = placed && (sentence.lower(verb) == "work" || at > 0 && NOW.has(sentence.lower(at - 1)));
    let opens = at <= 3 && WORK.has(sentence.lower(verb));
    (opens && (titled.is_some() || said)).then_some(verb)
}

/// "a cellar hand" before "at": a title that no list knows.
fn up_to_the_employer(sentence: &Sentence, at: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 6;
    let first = at + usize::from(matches!(sentence.lower(at), "a" | "an" | "the"));
    let stop = (first..first + LONGEST).find(|i| matches!(sentence.lower(*i), "at" | "with" | "for" | "@"))?;
    let words = (first..stop).all(|i| sentence.words.get(i).is_some_and(|w| w.kind == WordKind::Word));
    (stop > first && words).then(|| (first, stop - 1))
}

/// Whether the document tells somebody's life: nobody says "I", and sentences begin with "He" or "In 2012
/// she".
pub fn is_biography(text: &Text) -> bool {
    let blocks = &text.document.blocks;
    let begins = |s: &str| s.split_whitespace().take(3).any(|w| matches!(w, "He" | "She" | "he" | "she"));
    let told = blocks.iter().flat_map(|b| b.sentences.iter().filter_map(|s| b.text().get(s.clone())));
    !blocks.iter().any(|b| !b.is_heading() && speaks_as_i(b)) && told.filter(|s| begins(s)).count() > 1
}

/// "She joined …", "In 2015 he worked …", "Ada Brinkley graduated …".
pub fn is_of_subject(sentence: &Sentence, verbs: &[Verb]) -> bool {
    let pronoun = sentence.lower.iter().take(6).any(|w| matches!(&**w, "he" | "she"));
    let capital = |i: usize| sentence.word(i).starts_with(char::is_uppercase);
    let named = capital(0) && capital(1) && verbs.iter().any(|v| v.word == 2 || v.word == 3);
    pronoun || named
}

/// "is" and "was" of the one whose life is told.
pub fn being(sentence: &Sentence) -> Option<Verb> {
    let word = (0..sentence.lower.len().min(5)).find(|i| matches!(sentence.lower(*i), "is" | "was"))?;
    Some(Verb { kind: VerbKind::Stay, word })
}

/// "working as a freelance trainer", "I have been self-employed": the word that stands for the employer.
pub fn by_oneself(sentence: &Sentence, title: Option<(usize, usize)>, verbs: &[Verb]) -> Option<(usize, usize)> {
    let oneself = |i: usize| matches!(sentence.lower(i), "freelance" | "self-employed" | "freelancer" | "freelancing");
    let in_title = title.and_then(|(first, last)| (first..=last).find(|i| oneself(*i)));
    let told = || verbs.iter().map(|v| v.word + 1).find(|i| oneself(*i));
    in_title.or_else(told).map(|i| (i, i))
}
