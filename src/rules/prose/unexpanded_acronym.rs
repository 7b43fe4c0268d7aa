//! Acronyms that the document never spells out and that not everybody knows.

use std::{cell::OnceCell, collections::HashSet};

use crate::{
    diagnostic::Diagnostic,
    document::{Block, BlockKind, Document, MarkKind, Word, WordKind},
    language::{Dictionary, Names},
    lexicon::{Lexicon, Technologies, lower_case},
    rules::{Context, clause::tells_results},
};

/// Letters of an acronym.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=6;
/// A block of fewer words is a label or a list of names.
const SAID: usize = 8;
/// Words that lend no letter: "Internet of Things" has two.
const SMALL: &[&str] = &["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let asked = asked(context);
    let names = context.names();
    for document in context.documents {
        let mut seen = HashSet::new();
        let expanded = OnceCell::new();
        for (_, block, role) in context.prose().filter(|(d, _, _)| d.source == document.source) {
            let told = tells_results(role) && matches!(block.kind, BlockKind::Paragraph | BlockKind::Item);
            let skipped = !told || block.words.len() < SAID;
            if skipped || shouts(block) {
                continue;
            }
            for (i, word) in block.words.iter().enumerate() {
                let Some(acronym) = acronym(word, block.text()) else { continue };
                if seen.contains(acronym) || asked.contains(acronym) || is_known(acronym) {
                    continue;
                }
                if is_in_name(names, block, i) || expanded.get_or_init(|| expanded_in(document)).contains(acronym) {
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
        // "DEEP": a name made of a word.
        || acronym.len() > 3 && Dictionary::embedded().exact(&lower_case(acronym)).is_some_and(|f| f.is_common())
        || Technologies::current().named(acronym).is_some()
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
fn is_in_name(names: &Names, block: &Block, i: usize) -> bool {
    let Some(word) = block.words.get(i) else { return true };
    let text = block.text();
    let capital = |at: Option<&Word>| {
        at.is_some_and(|w| {
            let written = w.of(text);
            w.kind == WordKind::Word && written.starts_with(char::is_uppercase) && written != "I"
        })
    };
    let before = i.checked_sub(1).and_then(|b| block.words.get(b));
    let starts = before.is_some_and(|b| block.sentence_at(b.start).start == b.start);
    block.prose.is_marked(&word.range(), |kind| matches!(kind, MarkKind::Code | MarkKind::Link(_)))
        || capital(block.words.get(i + 1))
        || !starts && capital(before)
        || names.is_own(word.of(text))
        || is_listed(block, i)
        || is_place(block, i)
        || names.is_organisation(block.place(word.range()))
}

/// Beside another acronym and a comma: a list of names, which need no words.
fn is_listed(block: &Block, i: usize) -> bool {
    let text = block.text();
    let beside = |mark: Option<usize>, other: Option<usize>| {
        let mark =
            mark.and_then(|m| block.words.get(m)).is_some_and(|w| matches!(w.of(text), "," | "/" | "&" | "and" | "or"));
        mark && other
            .and_then(|o| block.words.get(o))
            .is_some_and(|w| w.of(text).bytes().filter(u8::is_ascii_uppercase).count() > 1)
    };
    beside(i.checked_sub(1), i.checked_sub(2)) || beside(Some(i + 1), Some(i + 2))
}

/// "At the QXD", "member of QXD": an organisation, a school or a course.
fn is_place(block: &Block, i: usize) -> bool {
    let text = block.text();
    let word = |back: usize| i.checked_sub(back).and_then(|b| block.words.get(b)).map_or("", |w| w.of(text));
    let before = if word(1) == "the" { word(2) } else { word(1) };
    let ahead = |more: usize| block.words.get(i + more).map_or("", |w| w.of(text));
    // "MX5", "AS/400": a model.
    let behind = if ahead(1) == "/" { ahead(2) } else { ahead(1) };
    matches!(before, "at" | "At" | "joined" | "with" | "by" | "through" | "from" | "via" | "called")
        || behind.starts_with(|c: char| c.is_ascii_digit())
}

/// The acronyms that words with capitals spell somewhere, and those that stand beside a bracket with their words.
fn expanded_in(document: &Document) -> HashSet<String> {
    let mut found = HashSet::new();
    for block in &document.blocks {
        let text = block.text();
        let said = block.words.iter().map(|w| w.of(text)).filter(|w| !SMALL.contains(&&*lower_case(w)));
        let words: Vec<&str> = said.flat_map(|w| w.split('-')).filter(|w| !w.is_empty()).collect();
        for at in 0..words.len() {
            let rest = words.get(at..).unwrap_or(&[]);
            let capitals =
                rest.iter().take(*LENGTHS.end()).take_while(|w| w.len() > 1 && w.starts_with(char::is_uppercase));
            let mut letters = String::new();
            for word in capitals {
                letters.extend(word.chars().next());
                if LENGTHS.contains(&letters.len()) {
                    found.insert(letters.clone());
                }
            }
            if is_explained(&words, at) {
                found.extend(words.get(at).map(|w| w.trim_end_matches('s').to_owned()));
            }
        }
    }
    found
}

/// "SQD (software quality delivery)", "MDVN (Meridian Developer Network)", "the statistics room (SR)".
fn is_explained(words: &[&str], at: usize) -> bool {
    let Some(acronym) = words.get(at).map(|w| w.trim_end_matches('s')).filter(|w| w.len() > 1) else { return false };
    if !acronym.bytes().all(|b| b.is_ascii_uppercase()) {
        return false;
    }
    let begins = |word: &str, with: char| word.chars().next().is_some_and(|c| c.to_ascii_uppercase() == with);
    let first = |word: &&str| acronym.chars().next().is_some_and(|a| begins(word, a));
    let mark = words.get(at + 1).copied().unwrap_or("");
    let behind = words.get(at + 2..).unwrap_or(&[]);
    let spelled = behind.len() >= acronym.len() && behind.iter().zip(acronym.chars()).all(|(w, a)| begins(w, a));
    let bracketed = mark == "(" && behind.first().is_some_and(first) && behind.get(1).is_some_and(|w| *w != ")");
    let inside = at.checked_sub(1).and_then(|b| words.get(b)) == Some(&"(") && mark == ")";
    let ahead = words.get(at.saturating_sub(acronym.len() + 2)..at.saturating_sub(1)).unwrap_or(&[]);
    bracketed || spelled && matches!(mark, "(" | "," | "=" | ":") || inside && ahead.iter().any(first)
}
