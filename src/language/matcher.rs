//! All patterns of all pages in one pass over the words of a sentence.

use std::{borrow::Cow, ops::Range};

use super::{
    pattern::{Element, Literal, Pattern, Words, bit},
    sentence::Sentence,
};
use crate::lexicon::QuickMap;

/// The patterns, found by a word that each of them must hold.
#[derive(Debug, Default)]
pub struct PatternSet {
    patterns: Vec<Pattern>,
    /// What the words of a sentence need for each pattern; see [`Pattern::needs`].
    needs: Vec<Vec<u64>>,
    /// The numbers of the words of all patterns.
    ids: QuickMap<Cow<'static, str>, u32>,
    /// By the number of a word.
    by_word: Vec<Vec<u32>>,
}

/// The number of a word that no pattern has.
const UNKNOWN: u32 = u32::MAX;

/// Where a pattern matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// In the order in which patterns were given.
    pub pattern: usize,
    /// The marked tokens, as indices into the subject's words; never empty.
    pub words: Range<usize>,
}

impl PatternSet {
    pub fn new(mut patterns: Vec<Pattern>) -> Self {
        let mut ids: QuickMap<Cow<str>, u32> = QuickMap::default();
        let mut by_word: Vec<Vec<u32>> = Vec::new();
        for (i, pattern) in (0..).zip(&mut patterns) {
            pattern.each_word(&mut |literal| {
                literal.id = match ids.get(&literal.lower) {
                    Some(id) => *id,
                    None => {
                        let id = ids.len() as u32;
                        ids.insert(literal.lower.clone(), id);
                        by_word.push(Vec::new());
                        id
                    }
                }
            });
            for key in pattern.keys() {
                by_word.get_mut(key.id as usize).into_iter().for_each(|own| own.push(i));
            }
        }
        let needs = patterns.iter().map(Pattern::needs).collect();
        Self { patterns, needs, ids, by_word }
    }

    /// Every match in a sentence, by the place of each pattern's first words.
    pub fn find(&self, subject: &Sentence, mut each: impl FnMut(Hit)) {
        let mut hits: Vec<(usize, Hit)> = Vec::new();
        let ids: Vec<u32> =
            (0..subject.len()).map(|at| self.ids.get(subject.lower(at)).copied().unwrap_or(UNKNOWN)).collect();
        let there = ids.iter().filter(|id| **id != UNKNOWN).fold(0, |bits, id| bits | bit(*id));
        for (at, id) in ids.iter().enumerate() {
            let Some(found) = self.by_word.get(*id as usize) else { continue };
            for i in found.iter().map(|i| *i as usize) {
                if self.needs.get(i).is_some_and(|needs| needs.iter().any(|bits| bits & there == 0)) {
                    continue;
                }
                let Some(pattern) = self.patterns.get(i) else { continue };
                let (fewest, most) = pattern.anchor.before;
                let run = Run { subject, ids: &ids, elements: &pattern.elements };
                let starts = (fewest..=most).rev().filter_map(|before| at.checked_sub(before));
                let mut matched = starts.filter_map(|start| run.from(0, start, Mark { start, end: None }));
                if let Some(words) = matched.find(|w| !w.is_empty()) {
                    hits.push((at.saturating_sub(pattern.anchor.behind), Hit { pattern: i, words }));
                }
            }
        }
        hits.sort_by_key(|(at, hit)| (*at, hit.pattern));
        hits.into_iter().for_each(|(_, hit)| each(hit));
    }
}

/// The marked words so far.
#[derive(Clone, Copy)]
struct Mark {
    start: usize,
    end: Option<usize>,
}

struct Run<'a> {
    subject: &'a Sentence<'a>,
    /// The numbers of its words.
    ids: &'a [u32],
    elements: &'a [Element],
}

impl Run<'_> {
    /// Matches the elements from `element` on at token `at`; gives the marked tokens.
    fn from(&self, element: usize, at: usize, mark: Mark) -> Option<Range<usize>> {
        let Some(this) = self.elements.get(element) else { return Some(mark.start..mark.end.unwrap_or(at)) };
        match this {
            Element::Optional(inner) => self
                .one(inner, at)
                .then(|| self.from(element + 1, at + 1, mark))
                .flatten()
                .or_else(|| self.from(element + 1, at, mark)),
            Element::Gap(most) => {
                // The shortest gap wins; it holds words only.
                for end in at..=at + usize::from(*most) {
                    if let Some(found) = self.from(element + 1, end, mark) {
                        return Some(found);
                    }
                    if !self.one(&Element::Any, end) {
                        return None;
                    }
                }
                None
            }
            Element::NotNext(one) if self.one(one, at) => None,
            Element::NotBefore(one) if at.checked_sub(1).is_some_and(|before| self.one(one, before)) => None,
            Element::Start if at != 0 => None,
            Element::End if !self.ends(at) => None,
            Element::NotNext(_) | Element::NotBefore(_) | Element::Start | Element::End => {
                self.from(element + 1, at, mark)
            }
            Element::Open => self.from(element + 1, at, Mark { start: at, ..mark }),
            Element::Close => self.from(element + 1, at, Mark { end: Some(at), ..mark }),
            one => self.one(one, at).then(|| self.from(element + 1, at + 1, mark)).flatten(),
        }
    }

    /// Whether one element that stands for one token matches the token.
    fn one(&self, element: &Element, at: usize) -> bool {
        let sentence = self.subject;
        match element {
            Element::Year => sentence.is_number(at) && is_year(sentence.written(at)),
            Element::Suffix(ending) => {
                let lower = sentence.lower(at);
                sentence.is_word(at) && lower.len() >= 5 && lower.ends_with(ending.as_str())
            }
            Element::Either(all) => all.iter().any(|one| self.one(one, at)),
            Element::Capital => sentence.is_capital(at),
            Element::Class(class) => class.holds(sentence, at),
            Element::Words(words) => self.is(at, words),
            Element::Number => sentence.is_number(at),
            Element::Any => sentence.is_word(at) || sentence.is_number(at),
            _ => false,
        }
    }

    fn is(&self, at: usize, words: &Words) -> bool {
        let Some(id) = self.ids.get(at).filter(|id| **id != UNKNOWN && words.bits & bit(**id) != 0) else {
            return false;
        };
        let same = |l: &Literal| l.exact.as_deref().is_none_or(|exact| exact == self.subject.written(at));
        words.literals.iter().any(|l| l.id == *id && same(l))
    }

    /// Whether nothing but closing marks follows.
    fn ends(&self, at: usize) -> bool {
        (at..self.subject.len()).all(|i| self.subject.is(i, &[".", "!", "?", ")", "\""]))
    }
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && matches!(number.parse(), Ok(1950..=2100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::read,
        source::{SourceId, Sources},
    };

    fn found(pattern: &'static str, text: &str) -> Option<String> {
        let set = PatternSet::new(vec![Pattern::read(pattern).unwrap()]);
        let sources = Sources::single("a.md", text);
        let words = read(SourceId(0), sources.get(SourceId(0))).blocks.remove(0).words;
        let mut hit = None;
        set.find(&Sentence::new(text, &words), |h| {
            let last = h.words.end - 1;
            hit = hit.take().or(Some(text[words[h.words.start].start..words[last].end].to_owned()));
        });
        hit
    }

    #[test]
    fn marks_the_words_in_brackets() {
        assert_eq!(found("more|less [then]", "it was More then enough").as_deref(), Some("then"));
        assert_eq!(found("by the half of", "by the half of 2015").as_deref(), Some("by the half of"));
        assert_eq!(found("* [of] me", "one of me").as_deref(), Some("of"));
    }

    #[test]
    fn options_gaps_and_conditions() {
        assert_eq!(found("a very? big thing", "a big thing").as_deref(), Some("a big thing"));
        assert_eq!(found("look ..2 up", "look it all up").as_deref(), Some("look it all up"));
        assert_eq!(found("look ..2 up", "look at all of it up"), None);
        assert_eq!(found("very? big", "a very big thing").as_deref(), Some("very big"));
        assert_eq!(found("very? big", "big thing").as_deref(), Some("big"));
        assert_eq!(found("could of !course", "could of course"), None);
        assert_eq!(found("<!the lead by", "the lead by two"), None);
        assert_eq!(found("Their [I]", "Their I had"), Some("I".into()));
        assert_eq!(found("Their [I]", "their i had"), None);
        assert_eq!(found("^ also", "We also"), None);
        assert_eq!(found("of {plural-verb} data", "of customers data").as_deref(), Some("of customers data"));
        assert_eq!(found("%be {lemma-past}", "it was give to me").as_deref(), Some("was give"));
        assert_eq!(found("again $", "and again.").as_deref(), Some("again"));
    }
}
