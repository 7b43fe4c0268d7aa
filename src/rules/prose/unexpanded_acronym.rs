//! Acronyms that the document never spells out and that not everybody knows.

use std::collections::HashSet;

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::{Block, Document, MarkKind, Word, WordKind},
    language::Dictionary,
    lexicon::{Lexicon, Technologies},
    rules::Context,
};

/// Letters of an acronym.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=6;
/// Words that lend no letter: "Internet of Things" has two.
const SMALL: &[&str] = &["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let asked = asked(context);
    for document in context.documents {
        let mut seen = HashSet::new();
        for (_, block, role) in context.prose().filter(|(d, _, _)| d.source == document.source) {
            let skipped = matches!(role, Role::Skills | Role::Contact | Role::Education) || block.is_heading();
            if skipped || shouts(block) {
                continue;
            }
            for (i, word) in block.words.iter().enumerate() {
                let Some(acronym) = acronym(word, block.text()) else { continue };
                if seen.contains(acronym) || asked.contains(acronym) || is_known(acronym) {
                    continue;
                }
                if is_in_name(context, document, block, i) || is_expanded(document, acronym) {
                    continue;
                }
                seen.insert(acronym);
                let message = format!("\"{acronym}\" is spelled out nowhere in this document");
                let note = "Who has not worked there cannot know it: write it out where it first stands";
                found.push(Diagnostic::new("unexpanded-acronym", block.place(word.range()), message).note(note));
            }
        }
    }
}

/// The capitals of a word that is an acronym, without the "s" of its plural.
fn acronym<'a>(word: &Word, text: &'a str) -> Option<&'a str> {
    let written = text.get(word.range()).filter(|_| word.kind == WordKind::Word)?;
    let written = written.strip_suffix("'s").unwrap_or(written);
    let capitals = written.strip_suffix('s').unwrap_or(written);
    let all = LENGTHS.contains(&capitals.len()) && capitals.bytes().all(|b| b.is_ascii_uppercase());
    let apart = |c: Option<char>| c.is_none_or(|c| !matches!(c, '/' | '\\' | '@' | '#' | '_' | '-' | '&' | '.'));
    let behind = text.get(..word.start).and_then(|t| t.chars().next_back());
    let ahead = text.get(word.end..).and_then(|t| t.chars().next()).filter(|c| *c != '.' && *c != '/');
    (all && apart(behind.filter(|c| *c != '/')) && apart(ahead)).then_some(capitals)
}

fn is_known(acronym: &str) -> bool {
    Lexicon::embedded().acronyms.is_known(acronym)
        || Dictionary::embedded().exact(acronym).is_some()
        || Technologies::embedded().named(acronym).is_some()
        || acronym.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// Acronyms of the posting: who asks for them knows them.
fn asked<'a>(context: &Context<'a>) -> HashSet<&'a str> {
    let blocks = context.blocks().filter(|(_, _, role)| role.is_posting());
    blocks.flat_map(|(_, b, _)| b.words.iter().filter_map(|w| acronym(w, b.text()))).collect()
}

/// A block in capitals.
fn shouts(block: &Block) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for c in block.text().chars().filter(|c| c.is_alphabetic()) {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    upper > lower
}

/// Code, a link, an organisation, or beside another word with a capital: part of a name.
fn is_in_name(context: &Context, document: &Document, block: &Block, i: usize) -> bool {
    let Some(word) = block.words.get(i) else { return true };
    let text = block.text();
    let capital = |at: Option<&Word>| {
        at.is_some_and(|w| {
            let written = w.of(text);
            w.kind == WordKind::Word && written.starts_with(char::is_uppercase) && written != "I"
        })
    };
    let starts = block
        .sentences
        .iter()
        .any(|s| block.words_in(s.clone()).first().is_some_and(|w| i > 0 && block.words.get(i - 1) == Some(w)));
    let marked = block.prose.is_marked(&word.range(), |kind| matches!(kind, MarkKind::Code | MarkKind::Link(_)));
    let place = block.place(word.range());
    let annotation = context.documents.iter().position(|d| d.source == document.source);
    let stints = annotation.and_then(|at| context.annotations.get(at)).into_iter().flat_map(|a| &a.stints);
    let mut named = stints.flat_map(|s| s.organization.iter().chain(&s.clients).chain(&s.titles)).map(|n| n.span);
    marked
        || capital(block.words.get(i + 1))
        || i > 0 && !starts && capital(block.words.get(i - 1))
        || named.any(|n| n.source == place.source && n.start <= place.start && place.end <= n.end)
}

/// Whether words that begin with its letters stand somewhere with capitals, or beside it and a bracket in any case.
fn is_expanded(document: &Document, acronym: &str) -> bool {
    document.blocks.iter().any(|block| {
        let text = block.text();
        let words: Vec<&str> =
            block.words.iter().map(|w| w.of(text)).filter(|w| !SMALL.contains(&w.to_lowercase().as_str())).collect();
        let words: Vec<&str> = words.into_iter().flat_map(|w| w.split('-')).filter(|w| !w.is_empty()).collect();
        let is = |w: &str| w.trim_end_matches('s') == acronym;
        let first = |w: &&str| w.chars().next().map(|c| c.to_ascii_uppercase()) == acronym.chars().next();
        // "MSDN (Microsoft Developer Network)", "the Microsoft Developer Network (MSDN)": not all letters begin a word.
        let bracketed = words.windows(4).any(|w| is(w[0]) && w[1] == "(" && first(&w[2]) && w[3] != ")");
        let named = words.iter().enumerate().any(|(at, w)| {
            let inside = is(w) && at > 1 && words[at - 1] == "(" && words.get(at + 1) == Some(&")");
            inside && words[at.saturating_sub(acronym.len() + 2)..at - 2].iter().any(first)
        });
        bracketed
            || named
            || (0..words.len()).any(|start| {
                let Some(run) = words.get(start..start + acronym.len()) else { return false };
                let spelled = run
                    .iter()
                    .zip(acronym.chars())
                    .all(|(w, a)| w.chars().next().is_some_and(|c| c.to_ascii_uppercase() == a));
                let capitals = || run.iter().all(|w| w.starts_with(char::is_uppercase) && w.len() > 1);
                let before = start.checked_sub(2).and_then(|b| words.get(b..start));
                let beside = || before.is_some_and(|b| is(b[0]) && matches!(b[1], "(" | "," | "=" | ":"));
                spelled && (capitals() || beside())
            })
    })
}
