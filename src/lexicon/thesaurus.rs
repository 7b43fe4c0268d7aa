//! Words that mean much the same when somebody tells of work: `lexicon/thesaurus.toml`, frozen.

use std::{collections::HashMap, sync::OnceLock};

/// One line per class: `acts` or `things`, then the stems of its words.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/thesaurus.frozen"));

/// Classes as bits; there are fewer than 64 times so many.
const WORDS: usize = 8;

/// A set of classes.
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
}

/// What people do, and what they do it to.
#[derive(Debug, Default)]
pub struct Thesaurus {
    acts: HashMap<&'static str, Classes>,
    things: HashMap<&'static str, Classes>,
}

impl Thesaurus {
    /// The list that comes with the program.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Thesaurus> = OnceLock::new();
        EMBEDDED.get_or_init(|| {
            let mut found = Self::default();
            for (class, line) in FROZEN.lines().enumerate() {
                let (kind, words) = line.split_once('\t').unwrap_or_default();
                let map = if kind == "acts" { &mut found.acts } else { &mut found.things };
                words.split(' ').for_each(|word| map.entry(word).or_default().add(class));
            }
            found
        })
    }

    /// The classes of a stem as something that is done.
    pub fn acts(&self, stem: &str) -> Classes {
        self.acts.get(stem).copied().unwrap_or_default()
    }

    /// The classes of a stem as something that it is done to.
    pub fn things(&self, stem: &str) -> Classes {
        self.things.get(stem).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::stem;

    #[test]
    fn kin() {
        let list = Thesaurus::embedded();
        let acts = |a: &str, b: &str| list.acts(&stem(a)).meets(list.acts(&stem(b)));
        let things = |a: &str, b: &str| list.things(&stem(a)).meets(list.things(&stem(b)));
        assert!(acts("instruct", "taught") && acts("repair", "fixed") && !acts("hire", "wrote"));
        assert!(things("supplier", "vendors") && things("lorry", "vehicles") && !things("budget", "pupils"));
        assert!(list.acts("qzx").is_empty());
        assert!(FROZEN.lines().count() < 64 * WORDS, "more classes than bits");
    }
}
