//! What LanguageTool takes for a mistake and the career, the lexicon or the dictionary knows to be meant so.

use std::ops::Range;

use super::findings::Place;
use crate::{
    annotate::skills::Skill,
    document::{Word, WordKind},
    language::{Dictionary, made},
    lexicon::Technologies,
    source::Span,
};

/// What is used in so many blocks is a term of the trade.
const OFTEN: usize = 3;
/// Shorter unknown words are abbreviations as a rule.
const SHORTEST: usize = 5;
/// From this length on two edits leave a word recognisable.
const LONG: usize = 8;

/// Whether the best replacement changes a name: of an employer, a client, a team, a technology, or a word that is right
/// because the user or the documents say so. Where nothing is put in its place, whether there are only names.
pub(super) fn alters_name(place: &Place) -> bool {
    let best = place.said.replacements.first().filter(|best| best.value != place.text());
    let changed = best.map_or(0..place.text().len(), |best| changed(place.text(), &best.value));
    let changed = place.range.start + changed.start..place.range.start + changed.end;
    let span = place.block.place(changed.clone());
    let touches = |name: Span| name.overlaps(span) || span.is_empty() && name.start < span.start && span.end < name.end;
    let Some(annotation) = place.context.annotations.get(place.document.source.0 as usize) else { return false };
    let stints = annotation.stints.iter();
    let told = stints.flat_map(|s| s.organization.iter().chain(&s.clients).chain(&s.teams)).map(|n| n.span);
    let skills = annotation.skills_in(place.block.id).filter(|s| matches!(s.skill, Skill::Technology(_)));
    told.chain(skills.map(|s| s.span)).any(touches)
        || words(place, &changed).any(|w| is_name(place, w.of(place.block.text())))
}

/// Whether nothing here speaks for a word that LanguageTool does not know. The speller of the program has looked at it
/// too, with everything that the documents show: what it left is a mistake only where a plain word in small letters lies
/// near a common one that begins alike, or is two of them.
pub(super) fn is_word_unknown_here(place: &Place) -> bool {
    let (text, names) = (place.text(), place.context.names());
    let near = |write: &str| {
        let edits = strsim::damerau_levenshtein(text, write);
        let common = Dictionary::embedded().exact(write).is_some_and(|f| f.is_common() || f.is_frequent());
        let alike = text.get(..1) == write.get(..1);
        write.replace(' ', "") == text || alike && common && edits <= if text.len() < LONG { 1 } else { 2 }
    };
    text.chars().all(|c| c.is_ascii_lowercase())
        && text.len() >= SHORTEST
        && place.said.replacements.first().is_some_and(|best| near(&best.value))
        && Dictionary::embedded().flags(text).is_none()
        && made(text).is_none()
        && names.places(text) == 0
        && names.uses(text) < OFTEN
}

/// The bytes of `text` that are not the same in its replacement, at its beginning and its end.
fn changed(text: &str, replacement: &str) -> Range<usize> {
    let same = |(a, b): &(char, char)| a == b;
    let start: usize = text.chars().zip(replacement.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let rest = (text.get(start..).unwrap_or(""), replacement.get(start..).unwrap_or(""));
    let end: usize = rest.0.chars().rev().zip(rest.1.chars().rev()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    start..text.len() - end
}

/// The words that lie in a range or around it.
fn words<'a>(place: &'a Place, range: &Range<usize>) -> impl Iterator<Item = &'a Word> {
    let range = range.clone();
    let touched = move |w: &&Word| {
        w.start < range.end && range.start < w.end || range.is_empty() && w.start < range.start && range.start < w.end
    };
    place.block.words.iter().filter(|w| w.kind == WordKind::Word).filter(touched)
}

fn is_name(place: &Place, word: &str) -> bool {
    let base = word.strip_suffix("'s").unwrap_or(word);
    let (names, lower) = (place.context.names(), base.to_lowercase());
    let known = Dictionary::embedded().flags(base).is_some();
    let inner = base.chars().skip(1).any(char::is_uppercase) || base.contains(|c: char| c.is_ascii_digit());
    names.is_own(base)
        || inner
        || !known && (names.is_sure(&lower) || names.places(&lower) > 0)
        || base.starts_with(char::is_uppercase) && Technologies::current().named(&lower).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed() {
        assert_eq!(changed("an Kubernetes", "a Kubernetes"), 1..2);
        assert_eq!(changed("Gitlab", "GitLab"), 3..4);
        assert_eq!(changed("alot", "a lot"), 1..1);
        assert_eq!(changed("é", "e"), 0..2);
    }
}
