//! Capitals inside a sentence on words that name nothing.

use std::collections::HashMap;

use crate::{
    annotate::Role,
    diagnostic::{Diagnostic, Safety},
    document::{BlockKind, MarkKind},
    language::{Dictionary, Flags, Sentence, is_person},
    lexicon::{Technologies, WordSet},
    rules::{Context, spoken::Spoken},
    source::SourceId,
};

/// Who writes more nouns with capitals does so on purpose.
const STYLE: usize = 3;
/// Words of names that are no nouns: "Bring Your Own", "Game On".
static IN_NAMES: WordSet = WordSet::new("go make open smart live play click check start");

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut nouns: HashMap<SourceId, Vec<Diagnostic>> = HashMap::new();
    for spoken in context.sentences() {
        let prose = matches!(spoken.block.kind, BlockKind::Paragraph | BlockKind::Item);
        if !prose || matches!(spoken.role, Role::Skills | Role::Contact | Role::Education | Role::Notes) {
            continue;
        }
        for at in 1..spoken.sentence.len() {
            let Some(noun) = stray(spoken, at) else { continue };
            let Some(finding) = finding(context, spoken, at) else { continue };
            if noun { nouns.entry(spoken.document.source).or_default().push(finding) } else { found.push(finding) }
        }
    }
    let mut nouns: Vec<_> = nouns.into_iter().filter(|(_, all)| all.len() <= STYLE).collect();
    nouns.sort_by_key(|(source, _)| *source);
    found.extend(nouns.into_iter().flat_map(|(_, all)| all));
}

/// Whether a word is a noun, where it has a capital for no reason.
fn stray(spoken: &Spoken, at: usize) -> Option<bool> {
    let s = &spoken.sentence;
    let written = s.written(at);
    let lower = s.lower(at);
    let capital =
        s.is_capital(at) && written.chars().skip(1).all(char::is_lowercase) && lower.len() > 2 && written.is_ascii();
    if !capital
        || !is_small(s, at - 1)
        || !(is_small(s, at + 1) || s.is_mark(at + 1) && !s.is(at + 1, &["(", "-", "/", ":", "&", "\u{2013}"]))
    {
        return None;
    }
    // "2016 – 21 Lecturer, School of …": an entry that its dates open.
    if (0..at).all(|i| s.is_number(i) || s.is_mark(i)) {
        return None;
    }
    let dictionary = Dictionary::embedded();
    let flags = dictionary.exact(lower)?;
    let named = dictionary.exact(written).is_some()
        || flags.is_proper()
        || flags.is_abbreviation()
        || Technologies::current().named(lower).is_some();
    if named
        || !flags.is_common()
        || IN_NAMES.has(lower)
        || s.is(at - 1, &["called", "named", "at", "titled", "joined", "for", "by"])
    {
        return None;
    }
    if !flags.is_noun() {
        // "Particularly", "with", "deploy": never a name on their own.
        return (flags.is_adverb() && lower.ends_with("ly")
            || flags.is_preposition() && s.tag(at - 1).is_some() && lower.len() > 3)
            .then_some(false);
    }
    let before = s.is_number(at - 1)
        || s.is(at - 1, &["a", "an", "my", "with", "old", "new", "many", "several", "other", "two", "three"]);
    let plain = flags.is_plural() && !flags.is_verb_lemma() || is_person(s, at);
    (before && plain && !flags.any(Flags::ING)).then_some(true)
}

/// A word in small letters.
fn is_small(s: &Sentence, at: usize) -> bool {
    s.is_word(at) && !s.written(at).chars().any(char::is_uppercase) || s.is_number(at)
}

fn finding(context: &Context, spoken: &Spoken, at: usize) -> Option<Diagnostic> {
    let word = spoken.sentence.words().get(at)?;
    let lower = spoken.sentence.lower(at);
    let place = spoken.block.place(word.range());
    let marked = |kind: &MarkKind| !matches!(kind, MarkKind::Code);
    let names = context.names();
    if spoken.block.prose.is_marked(&word.range(), marked)
        || names.is_organisation(place)
        || names.is_own(spoken.sentence.written(at))
    {
        return None;
    }
    let message = format!("\"{}\" names nothing here: write \"{lower}\"", spoken.sentence.written(at));
    spoken.finding("stray-capital", at..at + 1, message).map(|f| f.replace(Safety::Unsafe, place, lower))
}
