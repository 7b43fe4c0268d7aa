//! Words that mean much the same when somebody tells of work: `lexicon/thesaurus.toml`, frozen.

use std::sync::OnceLock;

use super::{
    QuickMap, Stemmed,
    lists::{lines, parts},
};

/// One line per class or phrase; see `build.rs` for the form.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/thesaurus.frozen"));

/// Classes of one kind are bits of so many words of 64.
const WORDS: usize = 12;

/// A set of classes of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes([u64; WORDS]);

impl Classes {
    fn add(&mut self, class: usize) {
        if let Some(bits) = self.0.get_mut(class / 64) {
            *bits |= 1 << (class % 64);
        }
    }

    pub fn join(&mut self, other: Self) {
        for (own, more) in self.0.iter_mut().zip(other.0) {
            *own |= more;
        }
    }

    pub fn meets(self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(a, b)| a & b != 0)
    }

    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// The numbers of the classes.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let bits =
            |(i, word): (usize, u64)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| i * 64 + bit);
        self.0.into_iter().enumerate().filter(|(_, word)| *word != 0).flat_map(bits)
    }
}

/// What people do, and what they do it to.
#[derive(Debug, Default)]
pub struct Thesaurus {
    acts: QuickMap<&'static str, Classes>,
    things: QuickMap<&'static str, Classes>,
    /// By their first stem: the other stems and the stem of the act that the phrase is.
    phrases: QuickMap<&'static str, Vec<(&'static str, &'static str)>>,
}

impl Thesaurus {
    /// The list that comes with the program.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Thesaurus> = OnceLock::new();
        EMBEDDED.get_or_init(Self::load)
    }

    /// Reads the list that comes with the program anew.
    pub fn load() -> Self {
        Self::thaw(FROZEN)
    }

    fn thaw(frozen: &'static str) -> Self {
        let mut found = Self::default();
        let (mut acts, mut things) = (0, 0);
        for line in lines(frozen) {
            let mut fields = parts(line, b'\t');
            let (kind, words) = (fields.next().unwrap_or(""), fields.next().unwrap_or(""));
            let (map, class) = match kind {
                "acts" => (&mut found.acts, &mut acts),
                "things" => (&mut found.things, &mut things),
                _ => {
                    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
                    found.phrases.entry(first).or_default().push((rest, fields.next().unwrap_or("")));
                    continue;
                }
            };
            parts(words, b' ').for_each(|word| map.entry(word).or_default().add(*class));
            *class += 1;
        }
        found
    }

    /// The classes of a stem as something that is done.
    pub fn acts(&self, stem: &str) -> Classes {
        self.acts.get(stem).copied().unwrap_or_default()
    }

    /// The classes of a stem as something that it is done to.
    pub fn things(&self, stem: &str) -> Classes {
        self.things.get(stem).copied().unwrap_or_default()
    }

    /// The act that a phrase is, and how many words it takes: "look after" is to care.
    pub fn phrase(&self, words: &[Stemmed]) -> Option<(&'static str, usize)> {
        let (first, behind) = words.split_first()?;
        let all = self.phrases.get(&*first.stem)?;
        let fits = |(rest, _): &&(&str, &str)| {
            parts(rest, b' ').enumerate().all(|(i, stem)| behind.get(i).is_some_and(|w| *w.stem == *stem))
        };
        all.iter().find(fits).map(|(rest, act)| (*act, 1 + rest.split(' ').count()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{stem, stems};

    #[test]
    fn kin() {
        let list = Thesaurus::embedded();
        let acts = |a: &str, b: &str| list.acts(&stem(a)).meets(list.acts(&stem(b)));
        let things = |a: &str, b: &str| list.things(&stem(a)).meets(list.things(&stem(b)));
        assert!(acts("instruct", "taught") && acts("repair", "fixed") && !acts("hire", "wrote"));
        assert!(things("supplier", "vendors") && things("lorry", "vehicles") && !things("budget", "pupils"));
        assert!(list.acts("qzx").is_empty());
        let classes = |kind: &str| FROZEN.lines().filter(|l| l.starts_with(kind)).count();
        assert!(classes("acts") <= 64 * WORDS && classes("things") <= 64 * WORDS, "more classes than bits");
    }

    #[test]
    fn phrases() {
        let list = Thesaurus::embedded();
        assert_eq!(list.phrase(&stems("looked after 90 servers")), Some(("car", 2)));
        assert_eq!(list.phrase(&stems("looked at it")), None);
    }
}
