//! What "we" or the team achieved, where nothing tells the candidate's own part.

use std::{borrow::Cow, ops::Range};

use crate::{
    diagnostic::Diagnostic,
    document::{Block, WordKind},
    language::is_achievement,
    lexicon::{WordSet, has_word},
    rules::{
        Context,
        clause::{lower_words, tells_results},
        spoken,
    },
};

/// Words before "we" that put it into a side remark.
static SIDE: WordSet = WordSet::new(
    "as that which what how where when while because since if before after until than who whom whose \
    whatever so like though although whether way",
);
/// What "we" do without a result, or in the name of the firm.
static NO_RESULT: WordSet = WordSet::new(
    "helped hired planned met moved handled served supported presented visited tested recruited \
    reviewed raised added",
);
/// Who stands for more than the candidate.
const GROUPS: &str = "team squad group department crew";
static OBJECT_ENDS: WordSet = WordSet::new(
    "to in on at by for from with within into of and or but so that which when while because over \
    across through via using , . ; : ( - – —",
);

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, block, role) in context.prose() {
        if !tells_results(role) || block.is_heading() {
            continue;
        }
        let sentences: Vec<Range<usize>> = spoken::sentences(block).collect();
        for (i, sentence) in sentences.iter().enumerate() {
            let Some(range) = result(block, sentence) else { continue };
            let own = |s: Option<&Range<usize>>| s.is_some_and(|s| tells_own_part(block, s));
            // The own part stands in the next sentence, or was named before.
            if own(sentences.get(i + 1)) || sentences.get(..i).is_some_and(|b| b.iter().any(|s| names_part(block, s))) {
                continue;
            }
            let message = format!("\"{}\": what was your part in it?", &block.text()[range.clone()]);
            found.push(Diagnostic::new("unowned-result", block.place(range), message).note(
                "Interviewers hire you and not the team: add a sentence that begins with \"I\" or \"My part was\"",
            ));
        }
    }
}

/// "we released the application", "The team shipped" in a sentence without "I".
fn result(block: &Block, sentence: &Range<usize>) -> Option<Range<usize>> {
    let lower = lower_words(block, sentence.clone());
    let words = block.words_in(sentence.clone());
    let word = |i: usize| lower.get(i).map_or("", |w| w);
    let before = |i: usize, back: usize| i.checked_sub(back).map_or("", |k| word(k));
    if lower.len() > 80 || lower.iter().any(|w| matches!(&**w, "i" | "i've" | "i'd" | "my" | "me" | "myself" | "?")) {
        return None;
    }
    for i in 0..lower.len() {
        let we = word(i) == "we" && !SIDE.has(before(i, 1));
        let opens = i == 1 || matches!(before(i, 2), "," | "and" | ";");
        let team = opens && matches!(before(i, 1), "the" | "our") && has_word(GROUPS, word(i));
        if !we && !team {
            continue;
        }
        let start = words.get(if team { i - 1 } else { i })?.start;
        let adverb = usize::from(word(i + 1).ends_with("ly") || matches!(word(i + 1), "also" | "then" | "soon"));
        let at = i + 1 + adverb;
        let verb = word(at);
        let tells = is_achievement(verb) && !verb.ends_with("ing") && !NO_RESULT.has(verb);
        let grew = team && matches!(verb, "doubled" | "tripled" | "grew" | "moved");
        // "we found that", "we set out"
        if !tells || grew || matches!(word(at + 1), "that" | "out" | "up" | "," | "." | "to") {
            continue;
        }
        let end = match team {
            true => at,
            false => {
                (at + 1..at + 4).take_while(|k| *k < lower.len() && !OBJECT_ENDS.has(word(*k))).last().unwrap_or(at)
            }
        };
        return Some(start..words.get(end)?.end);
    }
    None
}

/// "I wrote …", "My part was …"
fn tells_own_part(block: &Block, sentence: &Range<usize>) -> bool {
    let lower = lower_words(block, sentence.clone());
    let did = |w: &Cow<str>| {
        is_achievement(w)
            || w.len() > 4 && w.ends_with("ed")
            || matches!(&**w, "was" | "did" | "ran" | "owned" | "took" | "made" | "drew")
    };
    let i = lower.iter().enumerate().any(|(i, w)| w == "i" && lower.iter().skip(i + 1).take(2).any(did));
    i || names_part(block, sentence)
}

/// "My part was", "my role"
fn names_part(block: &Block, sentence: &Range<usize>) -> bool {
    let lower = lower_words(block, sentence.clone());
    lower.windows(2).any(|w| {
        w[0] == "my"
            && has_word(
                "part role task share job contribution responsibility responsibilities tasks piece side half",
                &w[1],
            )
    }) && block.words_in(sentence.clone()).iter().any(|w| w.kind == WordKind::Word)
}
