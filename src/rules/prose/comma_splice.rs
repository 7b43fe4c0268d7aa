//! Two main clauses that only a comma joins.

use std::{borrow::Cow, ops::Range};

use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, BlockKind, WordKind},
    language::{Dictionary, is_achievement},
    lexicon::{WordSet, has_word},
    rules::{Context, PhraseHit, clause::lower_words, spoken},
};

/// With what a main clause begins; "the day I came, I saw" begins with a time.
static SUBJECTS: WordSet = WordSet::new(
    "the this that these those it i we he she they my our his her its their there a an you nobody \
    everybody everyone somebody",
);
static TIMES: WordSet = WordSet::new(
    "day days time times moment year years month months week weeks minute first last next more less \
    longer better sooner older bigger only best way whole morning evening night summer winter spring autumn",
);
/// Words that may make the first clause depend on the second.
static JOINTS: WordSet = WordSet::new(
    "if when whenever because since so such although though while unless until till whether as before \
    after once where whereas than not only neither either whatever however whoever said says told says without",
);
/// Words that may stand between the comma and the second subject.
const TURNS: &str = "there fortunately unfortunately luckily thankfully sadly finally sometimes afterwards";
/// Words before the subject that leave a clause a main one.
static LEADS: WordSet = WordSet::new("and but so then also now finally fortunately unfortunately today later");
const PRONOUNS: &str = "i we he she they it";
/// Pronouns with their verb.
static SHORT: WordSet = WordSet::new("i'm it's we're they're i've we've he's she's i'd i'll that's");
static FINITE: WordSet = WordSet::new(
    "am is are was were have has had do does did can could will would must should began built bought \
    brought came chose cut drew drove fell felt found gave got grew held kept knew learnt left led made met paid put ran \
    read saw sent set sold spent spoke stood taught thought took told understood went won wrote need needs want makes \
    takes gives works uses needs runs helps",
);
/// Words that are a subject by themselves.
static WHOLE: WordSet = WordSet::new("nobody everybody everyone somebody someone nothing everything that this");
/// Verbs that no noun, adjective or participle looks like.
static CERTAIN: WordSet = WordSet::new(
    "am is are was were has had did could would will should came went began broke chose drew drove fell gave \
    grew knew took wrote saw spoke rang ran heard knows knew became stood lay wanted needed seemed",
);
/// "It was, I think, right."
static ASIDES: WordSet = WordSet::new("think thought believe guess hope know suppose mean feel said assume admit");

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    found.extend(context.hits_of("comma-splice").map(PhraseHit::diagnostic));
    for (_, block, _) in context.prose() {
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) || !block.text().contains(", ") {
            continue;
        }
        for sentence in spoken::sentences(block).filter(|s| s.len() <= 1000) {
            for (comma, range) in splices(block, sentence) {
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

/// Every comma between two main clauses, with the words around it.
fn splices(block: &Block, sentence: Range<usize>) -> Vec<(Range<usize>, Range<usize>)> {
    let words = block.words_in(sentence.clone());
    let lower = lower_words(block, sentence);
    if lower.iter().any(|w| w == "\"") || block.text().trim_end().ends_with('?') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for (i, word) in lower.iter().enumerate() {
        if word == ","
            && is_main(lower.get(start..i).unwrap_or(&[]))
            && goes_on(&lower, i)
            && let (Some(before), Some(mark), Some(after)) =
                (words.get(i.wrapping_sub(1)), words.get(i), words.get(i + 1))
            && before.kind != WordKind::Punctuation
        {
            found.push((mark.range(), before.start..after.end));
        }
        if matches!(&**word, "," | ";" | ":" | "(" | ")" | "-" | "\u{2013}" | "\u{2014}") {
            start = i + 1;
        }
    }
    // "I came, I saw, I won."
    if found.len() > 1 && lower.len() < 6 * (found.len() + 1) { Vec::new() } else { found }
}

/// Whether the words between two marks are a sentence of their own.
fn is_main(words: &[Cow<str>]) -> bool {
    let led = words.first().is_some_and(|w| LEADS.has(w));
    let clause = words.get(usize::from(led)..).unwrap_or(&[]);
    let word = |i: usize| clause.get(i).map_or("", |w| w);
    // "The day I came, I saw": behind a pronoun no clause hangs on the time.
    let timed = !has_word(PRONOUNS, word(0)) && word(0) != "this" && (1..4).any(|i| TIMES.has(word(i)));
    // "I had not sold anything before, …": an adverb.
    // "It is not a boat, it is a ship" is a figure of speech, "I do not sail, the crew does" is none.
    let denied = |i: usize| i > 0 && matches!(word(i - 1), "do" | "does" | "did") && word(i) == "not";
    // Inside a clause a reason only adds to what stands before.
    let adds = |i: usize, w: &str| i > 2 && w == "because";
    let joint = |(i, w): (usize, &Cow<str>)| {
        let last = i + 1 == clause.len() && w == "before";
        JOINTS.has(w) && !(last || denied(i) || adds(i, w))
    };
    let told = SHORT.has(word(0)) || has_word(PRONOUNS, word(0)) && is_verb(word(1 + usize::from(is_adverb(word(1)))));
    // "Now that I have it, …"
    let dependent = led && word(0) == "that";
    clause.len() + usize::from(led) > 2
        && !dependent
        && (told || SUBJECTS.has(word(0)) && clause.iter().skip(1).any(|w| is_finite(w)))
        && !timed
        && !clause.iter().enumerate().any(joint)
}

/// Whether another main clause begins behind a comma.
fn goes_on(lower: &[Cow<str>], comma: usize) -> bool {
    let word = |i: usize| lower.get(i).map_or("", |w| w);
    let rest = lower.get(comma + 1..).unwrap_or(&[]);
    // "I write the plans, I book the coaches, and I carry the socks."
    let next = rest.iter().position(|w| w == ",");
    if next.is_some_and(|k| rest.get(k + 1).is_some_and(|w| matches!(&**w, "and" | "or"))) {
        return false;
    }
    // "…, there I learned": the place of the clause before.
    let comma = comma + usize::from(has_word(TURNS, word(comma + 1)) && has_word(PRONOUNS, word(comma + 2)));
    if SHORT.has(word(comma + 1)) {
        return true;
    }
    if !has_word(PRONOUNS, word(comma + 1)) {
        return !rest.iter().any(|w| w == ",") && begins_clause(lower, comma + 1);
    }
    let at = comma + 2 + (comma + 2..comma + 4).take_while(|i| is_adverb(word(*i))).count();
    // "It was, I think, right" is none, "it was late, I thought it was over" is one.
    let aside = ASIDES.has(word(at)) && !has_word("it we they he she the this that", word(at + 1));
    !aside && is_verb(word(at))
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") || has_word("also then even just still never only always", word)
}

/// What stands behind "I" or "they" and can be a verb there.
fn is_verb(word: &str) -> bool {
    let flags = Dictionary::embedded().flags(word).unwrap_or_default();
    is_finite(word) || flags.is_verb_past() || flags.is_verb_lemma() || flags.is_verb_third()
}

/// "The ship had left", "nobody heard it", "most patients came": a subject of a few words and its verb.
fn begins_clause(lower: &[Cow<str>], at: usize) -> bool {
    let word = |i: usize| lower.get(i).map_or("", |w| w);
    let whole = WHOLE.has(word(at));
    if word(at) == "there" {
        return has_word("is are was were", word(at + 1));
    }
    // "…, that made me happy", "…, my sister told me": verbs that elsewhere look like participles.
    let points = has_word("that this", word(at)) && has_word("made meant gave helped took", word(at + 1));
    let tells = has_word("my our his her their", word(at)) && has_word("told asked said gave called", word(at + 2));
    if points || tells && has_word("me us him them that", word(at + 3)) {
        return true;
    }
    if !whole && !has_word("the my our his her its their this most a an", word(at)) {
        return false;
    }
    // "A post, that I saw", "it rained, that was bad": only the second begins a sentence.
    let near = match word(at) {
        "that" | "this" => 1..2,
        _ if whole => 1..5,
        _ => 2..4,
    };
    let dependent = |i: usize| has_word("that which who whom whose and or of", word(at + i)) && i > 0;
    near.clone().any(|i| CERTAIN.has(word(at + i)) && !(1..i).any(&dependent))
}

fn is_finite(word: &str) -> bool {
    FINITE.has(word)
        || is_achievement(word) && !word.ends_with("ing")
        || word.len() > 4 && word.ends_with("ed")
        || word.ends_with("n't")
}
