//! Technologies written in another case or with another joint than their makers write them.

use std::ops::Range;

use crate::{
    annotate::{Annotation, Role, skills::Skill},
    diagnostic::{Diagnostic, Safety},
    document::{Block, MarkKind, Word, WordKind},
    language::{Dictionary, Flags, Names},
    lexicon::{Technologies, Technology, lower_case},
    rules::Context,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let names = context.names();
    for (document, block, _) in context.prose().filter(|(_, _, role)| *role != Role::Contact) {
        let annotation = context.documents.iter().position(|d| d.source == document.source);
        let annotation = annotation.and_then(|at| context.annotations.get(at));
        let is_named = |annotation: &&Annotation| annotation.skills_from(block.id, 0).next().is_some();
        let annotation = annotation.filter(is_named);
        let mut i = 0;
        while i < block.words.len() {
            let pair = pair(block, i);
            let step = if pair.is_some() { 2 } else { 1 };
            let name = pair
                .or_else(|| single(block, i))
                .or_else(|| annotation.and_then(|annotation| small(annotation, block, i)));
            found.extend(name.and_then(|(range, name)| finding(names, block, range, &name)));
            i += step;
        }
    }
}

/// "python" where the words around it show that no snake is meant.
fn small(annotation: &Annotation, block: &Block, i: usize) -> Option<(Range<usize>, String)> {
    let word = block.words.get(i).filter(|w| w.kind == WordKind::Word)?;
    let written = word.of(block.text());
    if !written.chars().all(char::is_lowercase) {
        return None;
    }
    let mention = annotation.skills_from(block.id, word.start).take_while(|m| m.range.start == word.start);
    let mention = mention.into_iter().find(|m| m.range == word.range())?;
    let Skill::Technology(key) = mention.skill else { return None };
    let technology = Technologies::current().get(key).filter(|t| !t.is_concept())?;
    let cased = technology.name.to_lowercase() == written && technology.name != written;
    cased.then(|| (word.range(), technology.name.to_owned()))
}

fn finding(names: &Names, block: &Block, range: Range<usize>, name: &str) -> Option<Diagnostic> {
    let set_off = |kind: &MarkKind| matches!(kind, MarkKind::Code);
    let written = block.text().get(range.clone())?;
    let place = block.place(range.clone());
    if block.prose.is_marked(&range, set_off) || names.is_organisation(place) || names.is_own(written) {
        return None;
    }
    let finding = Diagnostic::new("proper-name", place, format!("\"{written}\" is written \"{name}\""));
    Some(finding.replace(Safety::Safe, place, name))
}

/// The name that one word stands for but is not written like.
fn single(block: &Block, i: usize) -> Option<(Range<usize>, String)> {
    let word = block.words.get(i).filter(|w| w.kind == WordKind::Word)?;
    let text = block.text();
    let written = word.of(text);
    let base = written.strip_suffix("'s").unwrap_or(written);
    let touches =
        |c: Option<char>| c.is_some_and(|c| matches!(c, '/' | '\\' | '@' | '#' | '_' | '=' | '<' | '-' | '.'));
    let before = text.get(..word.start).and_then(|t| t.chars().next_back());
    let mut after = text.get(word.end..).unwrap_or("").chars();
    let joined = match after.next() {
        Some('.' | ':') => after.next().is_some_and(char::is_alphanumeric),
        next => touches(next) && next != Some('/'),
    };
    // "aws": letters that are no word.
    let letters =
        base.len() == 3 && base.chars().all(char::is_lowercase) && Dictionary::embedded().exact(base).is_none();
    if base.len() < 4 && !letters || !base.is_ascii() || touches(before.filter(|c| *c != '/')) || joined {
        return None;
    }
    let lower = lower_case(base);
    let name = technology(base, &lower).or_else(|| product(base, &lower))?;
    Some((word.start..word.start + base.len(), name))
}

/// The lexicon's spelling, where a word differs from all spellings there in case or joints alone.
fn technology(written: &str, lower: &str) -> Option<String> {
    let technologies = Technologies::current();
    let same = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).eq(lower.chars());
    let mut spelled: Vec<(&str, &Technology)> = technologies.spelled(lower).map(|(s, t)| (s.written, t)).collect();
    if spelled.is_empty() {
        // "Nodejs": what stands in the list has a dot.
        let start = lower.get(..3)?;
        spelled = technologies
            .unjoined(lower)
            .filter(|(s, _)| s.lower.starts_with(start))
            .map(|(s, t)| (s.written, t))
            .collect();
    }
    let (first, technology) = spelled.first().copied()?;
    let right = Dictionary::embedded().exact(written).is_some()
        || spelled.iter().any(|(s, _)| *s == written)
        || technology.name == written;
    if right || technology.is_concept() || is_shouted(written) || is_ordinary(lower) {
        return None;
    }
    Some(if same(technology.name) { technology.name } else { first }.to_owned())
}

/// The dictionary's spelling of a name with a capital inside: "YouTube".
fn product(written: &str, lower: &str) -> Option<String> {
    let dictionary = Dictionary::embedded();
    if !dictionary.is_miscased(lower) || dictionary.exact(written).is_some() || is_shouted(written) {
        return None;
    }
    let name = dictionary.cased(lower)?;
    (name.chars().skip(1).any(char::is_uppercase) && name.contains(char::is_lowercase)).then_some(name)
}

/// Two words with capitals that are one name: "Type Script".
fn pair(block: &Block, i: usize) -> Option<(Range<usize>, String)> {
    let text = block.text();
    let (first, second) = (block.words.get(i)?, block.words.get(i + 1)?);
    let word = |w: &Word| w.kind == WordKind::Word && w.of(text).starts_with(char::is_uppercase);
    if !word(first) || !word(second) || text.get(first.end..second.start) != Some(" ") {
        return None;
    }
    let (a, b) = (first.of(text), second.of(text));
    if a.len() < 3 || b.len() < 2 || is_shouted(a) || is_function(a) {
        return None;
    }
    let technologies = Technologies::current();
    if technologies.named(&format!("{a} {b}")).is_some_and(|t| t.name.contains(' ')) {
        return None;
    }
    let technology =
        technologies.named(&format!("{a}{b}")).filter(|t| !t.is_concept() && t.name.len() == a.len() + b.len())?;
    Some((first.start..second.end, technology.name.to_owned()))
}

fn is_function(word: &str) -> bool {
    let flags = Dictionary::embedded().flags(word).unwrap_or_default();
    flags.any(Flags::DETERMINER.and(Flags::PREPOSITION).and(Flags::PRONOUN).and(Flags::CONJUNCTION))
}

fn is_shouted(word: &str) -> bool {
    !word.contains(char::is_lowercase)
}

/// A word that has another meaning: "go", "rust", "swift".
fn is_ordinary(lower: &str) -> bool {
    Dictionary::embedded().exact(lower).is_some()
}
