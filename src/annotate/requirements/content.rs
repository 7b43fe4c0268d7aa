//! The words of a requirement that carry its meaning, and what each of them is.

use std::ops::Range;

use super::wording::{core, is_empty_word};
use crate::lexicon::{Stemmed, Thesaurus, has_word, lower_case, stems};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentKind {
    /// What is done.
    Act,
    /// What it is done to.
    Thing,
    /// A name or an identifier: nothing else answers it.
    Name,
}

/// One word that carries meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub stem: String,
    pub kind: ContentKind,
    /// "our app": the posting's own, which the candidate's career has another of.
    pub theirs: bool,
    /// Behind "with", "for" or "in" and not the first thing: with whom or where, rather than what.
    pub beside: bool,
}

/// The meaningful words of a sentence of a posting. The verbs that begin it, or that begin a part of it, are acts.
pub fn content(text: &str) -> Vec<Content> {
    let words = stems(text);
    let mut found: Vec<Content> = Vec::new();
    let (mut begins, mut beside) = (true, false);
    let mut skip = 0;
    for (i, word) in words.iter().enumerate() {
        if i < skip {
            continue;
        }
        if let Some((act, taken)) = Thesaurus::embedded().phrase(words.get(i..).unwrap_or(&[])).filter(|_| begins) {
            found.push(Content { stem: act.to_owned(), kind: ContentKind::Act, theirs: false, beside: false });
            skip = i + taken;
            continue;
        }
        let written = text.get(word.range.clone()).unwrap_or("");
        if matches!(written, "and" | "or" | "to" | "you" | "You") {
            continue;
        }
        let things = found.iter().any(|c: &Content| c.kind != ContentKind::Act);
        beside |= things && has_word("with for in at on to from by before", written);
        let kind = if is_name(text, &words, i) {
            ContentKind::Name
        } else if begins && !Thesaurus::embedded().acts(&word.stem).is_empty() {
            ContentKind::Act
        } else {
            ContentKind::Thing
        };
        let empty = is_empty_word(&lower_case(written));
        // "plan your visits": behind a determiner stands a thing.
        let object = has_word("the a an our your their all any its", &lower_case(written));
        begins = begins && (kind == ContentKind::Act || empty) && !object;
        let act = kind == ContentKind::Act && (!empty || i == 0);
        if (act || !empty) && word.stem.len() > 1 && !found.iter().any(|c| *c.stem == *word.stem) {
            let before = i.checked_sub(1).and_then(|j| words.get(j)).and_then(|w| text.get(w.range.clone()));
            let theirs = before.is_some_and(|w| w.eq_ignore_ascii_case("our"));
            found.push(Content { stem: word.stem.to_string(), kind, theirs, beside });
        }
    }
    // "Visit suppliers in Asia": where a deed is asked for, its names may be told otherwise.
    if found.iter().any(|c| c.kind == ContentKind::Act) {
        found.iter_mut().filter(|c| c.kind == ContentKind::Name).for_each(|c| c.kind = ContentKind::Thing);
    }
    // "Support": a verb alone is a thing.
    if found.iter().all(|c| c.kind == ContentKind::Act) {
        found.iter_mut().for_each(|c| c.kind = ContentKind::Thing);
    }
    found
}

/// Written with a capital inside a sentence, in capitals, or with a digit: "Klaviyo", "FMEA", "8D"; the first word is
/// one where the next is one too.
fn is_name(text: &str, words: &[Stemmed], at: usize) -> bool {
    let written = |i: usize| words.get(i).and_then(|w| text.get(w.range.clone())).unwrap_or("");
    let word = written(at);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let digit = word.chars().any(|c| c.is_ascii_digit());
    if (letters >= 2 && capitals >= 2) || (digit && letters > 0) {
        return true;
    }
    let capital = |w: &str| w.starts_with(char::is_uppercase) && w.chars().count() > 1;
    capital(word) && (at > 0 || capital(written(1)) && words.len() <= 6)
}

/// Names that stand alone in a text: "Klaviyo", "Klaviyo or Brevo"; empty where anything else is said.
pub fn only_names(text: &str) -> Vec<(Range<usize>, bool)> {
    let range = core(text);
    let part = text.get(range.clone()).unwrap_or("");
    let words = stems(part);
    let joint = |w: &str| matches!(w, "and" | "or");
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let mut or = false;
    let mut open = true;
    for (i, word) in words.iter().enumerate() {
        let written = part.get(word.range.clone()).unwrap_or("");
        if joint(written) {
            or = or || written == "or";
            open = true;
            continue;
        }
        if !(is_name(part, &words, i) || i == 0 && written.starts_with(char::is_uppercase)) {
            return Vec::new();
        }
        let at = range.start + word.range.start..range.start + word.range.end;
        let comma = i > 0 && words.get(i - 1).is_some_and(|w| part.get(w.range.end..word.range.start) != Some(" "));
        match found.last_mut().filter(|_| !open && !comma) {
            Some(last) => last.0.end = at.end,
            None => found.push((at, false)),
        }
        open = false;
    }
    found.iter_mut().for_each(|(_, alternative)| *alternative = or);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, kind: ContentKind) -> Vec<String> {
        content(text).into_iter().filter(|c| c.kind == kind).map(|c| c.stem).collect()
    }

    #[test]
    fn kinds() {
        assert_eq!(of("Instruct operators", ContentKind::Act), ["instruct"]);
        assert_eq!(of("Instruct operators", ContentKind::Thing), ["operator"]);
        assert_eq!(of("Lead and develop a team of ten", ContentKind::Act), ["lead", "develop"]);
        assert_eq!(of("familiarity with ISO 9001", ContentKind::Name), ["iso"]);
        assert_eq!(of("Google Tag Manager", ContentKind::Name), ["googl", "tag", "manager"]);
        assert_eq!(of("stable isotopes", ContentKind::Thing), ["stabl", "isotop"]);
    }

    #[test]
    fn names_alone() {
        let names = |text: &'static str| only_names(text).into_iter().map(|(r, or)| (&text[r], or)).collect::<Vec<_>>();
        assert_eq!(names("Klaviyo or Brevo"), [("Klaviyo", true), ("Brevo", true)]);
        assert_eq!(names("Experience with SAP PP and Foo."), [("SAP PP", false), ("Foo", false)]);
        assert!(names("Instruct the operators").is_empty());
    }
}
