//! Names, "I" and beginnings of sentences in small letters.

use crate::{
    annotate::Role,
    diagnostic::{Diagnostic, Safety},
    document::{BlockKind, MarkKind},
    language::{Dictionary, Sentence, capitalise},
    lexicon::{Technologies, WordSet},
    rules::{Context, spoken::Spoken},
};

/// Names that are no words of another kind: "polish" and "march" are not among them.
static NAMES: WordSet = WordSet::new(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october \
    november december english german french spanish portuguese italian dutch russian chinese japanese korean arabic hindi swedish \
    norwegian danish finnish greek hebrew ukrainian romanian hungarian bulgarian croatian european american british indian asian \
    african canadian australian mexican brazilian irish scottish germany france spain portugal italy india brazil canada australia \
    mexico england scotland ireland netherlands sweden norway denmark finland poland austria switzerland belgium russia ukraine \
    japan argentina colombia nigeria kenya egypt pakistan europe asia africa america london berlin madrid barcelona lisbon amsterdam \
    mumbai bangalore delhi tokyo sydney toronto chicago christmas easter thanksgiving halloween ramadan diwali google microsoft netflix facebook samsung nvidia \
    toyota infosys accenture deloitte",
);

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for spoken in context.sentences() {
        let prose = matches!(spoken.block.kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Footnote);
        if !prose || spoken.role == Role::Contact {
            continue;
        }
        let s = &spoken.sentence;
        for at in 0..s.len() {
            if is_small_name(s, at) || is_small_i(s, at) || begins_small(s, at) {
                found.extend(finding(context, spoken, at));
            }
        }
    }
}

fn is_small(s: &Sentence, at: usize) -> bool {
    s.is_word(at) && s.written(at).chars().all(|c| c.is_lowercase() || c == '\'')
}

fn is_small_name(s: &Sentence, at: usize) -> bool {
    // "spanish-flu.txt", "the #berlin tag".
    is_small(s, at)
        && NAMES.has(s.lower(at))
        && !is_googling(s, at)
        && !s.is(at.wrapping_sub(1), &["#", "@", "/", "_", "-"])
        && !s.is(at + 1, &["/", "_", "-", "@"])
}

/// "To google it" is a verb.
fn is_googling(s: &Sentence, at: usize) -> bool {
    const BEFORE: &[&str] =
        &["to", "i", "you", "we", "they", "and", "just", "then", "can", "could", "would", "also", "or"];
    s.is(at, &["google"]) && (at == 0 || s.is(at - 1, BEFORE)) && !s.is(at.wrapping_sub(2), &["applied", "according"])
}

/// "i worked": no Roman number, no index.
fn is_small_i(s: &Sentence, at: usize) -> bool {
    let followed = s.is_word(at + 1) && s.is_apart(at);
    let single = s.written(at) == "i"
        && followed
        && !s.is(at.wrapping_sub(1), &["(", "variable", "index", "."])
        && !s.is(at + 1, &["and", "to", "in"]);
    single || matches!(s.written(at), "i'm" | "i've" | "i'd" | "i'll")
}

/// ". then we": behind a full stop that ends a sentence.
fn begins_small(s: &Sentence, at: usize) -> bool {
    static OPENERS: WordSet = WordSet::new(
        "i we he she they it the this that these those there then after before when while also my our in on at \
        for with but so because as if however during since from",
    );
    let (Some(stop), Some(before)) = (at.checked_sub(1), at.checked_sub(2)) else { return false };
    if s.written(stop) != "." {
        return false;
    }
    let word = s.lower(before);
    let known =
        word.len() > 3 && is_small(s, before) && Dictionary::embedded().exact(word).is_some_and(|f| f.is_common());
    s.is_apart(stop) && !s.is_apart(before) && known && word != "etc" && is_small(s, at) && OPENERS.has(s.lower(at))
}

fn finding(context: &Context, spoken: &Spoken, at: usize) -> Option<Diagnostic> {
    let written = spoken.sentence.written(at);
    let range = spoken.sentence.range(at..at + 1)?;
    let marked = |kind: &MarkKind| matches!(kind, MarkKind::Code | MarkKind::Link(_));
    let named = context.names().is_own(written) || Technologies::embedded().named(written).is_some();
    if named || spoken.block.prose.is_marked(&range, marked) {
        return None;
    }
    let write = capitalise(written);
    let span = spoken.block.place(range);
    let finding = Diagnostic::new("missing-capital", span, format!("Write \"{write}\" with a capital"));
    Some(finding.replace(Safety::Safe, span, write))
}
