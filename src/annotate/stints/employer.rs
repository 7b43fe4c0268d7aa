//! Which name around a verb is the employer's or the school's.

use super::{
    Text,
    phrases::{Sentence, name},
    verbs::Verb,
};
use crate::document::WordKind;

/// A capitalised name after "at", "for", "by", or right after "joined".
pub fn organization_near(
    text: &Text,
    sentence: &Sentence,
    verb: &Verb,
    title: Option<(usize, usize)>,
    stop: usize,
) -> Option<(usize, usize)> {
    let word = sentence.lower(verb.word);
    let start = verb.word + 1;
    if matches!(word, "join" | "joined" | "rejoined" | "re-joined" | "left" | "maintained" | "maintain" | "entered")
        && let Some(found) = name(sentence, start)
    {
        return Some(found);
    }
    for i in start..stop.min(start + 16) {
        let preposition = sentence.lower(i);
        let fits = match preposition {
            "at" | "by" | "for" => true,
            "with" => {
                matches!(word, "started" | "began" | "interned" | "stayed")
                    || i == start && matches!(word, "was" | "been" | "am" | "worked")
                    || title.is_some_and(|(_, last)| last + 1 == i)
            }
            "to" => {
                matches!(word, "moved" | "came" | "went" | "returned" | "switched" | "transferred" | "back" | "changed")
            }
            "from" => matches!(
                word,
                "graduated" | "qualified" | "received" | "earned" | "obtained" | "got" | "hold" | "holds" | "completed"
            ),
            "in" if title.is_some_and(|(_, last)| last + 1 == i) && sentence.own => true,
            // "I was working in Primary School No. 4", "I studied on the University of Nordhaven"
            "in" | "on" => name(sentence, i + 1)
                .and_then(|(a, b)| sentence.block.text().get(sentence.slice(a, b)))
                .is_some_and(|own| text.lexicon.titles.is_school(own)),
            "of" => {
                // "Director of Legal Analysis at Brinkhof Bank": a field, where who employs follows.
                title.is_some_and(|(_, last)| last + 1 == i && !at_follows(sentence, i))
                    || matches!(word, "led" | "lead" | "head" | "headed" | "run" | "ran")
            }
            _ => false,
        };
        if fits && let Some(found) = name(sentence, i + 1).filter(|f| preposition != "for" || !lists(sentence, *f)) {
            // "Boston", but not "Boston Steel".
            let whole = sentence.block.text().get(sentence.slice(found.0, found.1)).unwrap_or("").to_lowercase();
            if !text.lexicon.labels.is_place(&whole) {
                return Some(found);
            }
        }
        // "a company called Motion"
        if matches!(preposition, "called" | "named")
            && let Some(found) = name(sentence, i + 1)
        {
            return Some(found);
        }
    }
    None
}

/// "for Brinkhof Bank, Dunlin Press and Tern Nets": the first of several, none of whom employs.
fn lists(sentence: &Sentence, (_, last): (usize, usize)) -> bool {
    let second = (sentence.lower(last + 1) == ",").then(|| name(sentence, last + 2)).flatten();
    second.is_some_and(|(_, end)| {
        let joint = end + 1 + usize::from(sentence.lower(end + 1) == ",");
        matches!(sentence.lower(joint), "and" | "&" | "or") && name(sentence, joint + 1).is_some()
    })
}

/// The name that is the subject of a verb whose object is "me".
pub fn employer_before(sentence: &Sentence, verb: &Verb) -> Option<(usize, usize)> {
    let me = (1..=3).any(|n| sentence.lower(verb.word + n) == "me");
    let start = verb.word.saturating_sub(5);
    let named = (start..verb.word).find_map(|i| name(sentence, i).filter(|(_, last)| last + 1 == verb.word));
    named.filter(|_| me)
}

/// Whether "at" and a name stand behind the words at `i`, with no mark between.
fn at_follows(sentence: &Sentence, i: usize) -> bool {
    const FAR: usize = 9;
    let word = |k: &usize| sentence.words.get(*k).is_some_and(|w| w.kind == WordKind::Word) || sentence.word(*k) == "&";
    let at = (i + 1..i + FAR).take_while(word).find(|k| sentence.lower(*k) == "at");
    at.is_some_and(|at| name(sentence, at + 1).is_some())
}
