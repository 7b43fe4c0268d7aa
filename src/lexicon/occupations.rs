//! Which titles and fields are one kind of work: `lexicon/occupations.toml`.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{QuickMap, holds_phrase, lists::lists, normalise};

/// See [`lists`] for the form.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/occupations.frozen"));

/// A phrase of a family: the place of the family, and of the phrase in it.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    text: &'static str,
    family: u16,
    place: u16,
}

#[derive(Debug, Default)]
pub struct Occupations {
    /// Sorted.
    families: Vec<&'static str>,
    /// By their first words.
    phrases: QuickMap<&'static str, Vec<Phrase>>,
}

impl Occupations {
    /// The list that comes with the program.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Occupations> = OnceLock::new();
        EMBEDDED.get_or_init(Self::load)
    }

    /// Reads the list that comes with the program anew.
    pub fn load() -> Self {
        let mut all = Self::default();
        for (family, (name, phrases)) in (0..).zip(lists(FROZEN)) {
            all.families.push(name);
            for (place, text) in (0..).zip(phrases) {
                let first = text.split(' ').next().unwrap_or("");
                all.phrases.entry(first).or_default().push(Phrase { text, family, place });
            }
        }
        all
    }

    /// The families of which a title or a field holds a phrase. The longest phrases decide: "data engineer" is no
    /// "engineer".
    pub fn families(&self, text: &str) -> Vec<&'static str> {
        let text = normalise(text);
        let mut held: BTreeMap<u16, Phrase> = BTreeMap::new();
        let mut longest = |phrase: &Phrase| {
            let best = held.entry(phrase.family).or_insert(*phrase);
            if (phrase.text.len(), phrase.place) > (best.text.len(), best.place) {
                *best = *phrase;
            }
        };
        self.each_phrase(&text, &mut longest);
        self.each_phrase(&singular(&text), &mut longest);
        let inside = |p: &str| held.values().any(|o| o.text.len() > p.len() && holds_phrase(o.text, p));
        let whole = held.iter().filter(|(_, p)| !inside(p.text));
        whole.filter_map(|(family, _)| self.families.get(usize::from(*family)).copied()).collect()
    }

    /// The words of a field that say more than its families do, which hold them in few phrases or none: "intensive" of
    /// "intensive care".
    pub fn special(&self, field: &str) -> String {
        const FEW: usize = 2;
        let families = self.families(field);
        let own =
            |phrase: &&Phrase| self.families.get(usize::from(phrase.family)).is_some_and(|f| families.contains(f));
        let common = |word: &str| {
            let holds = |p: &&Phrase| holds_phrase(p.text, word) || holds_phrase(p.text, &singular(word));
            // "DevOps" names the family by itself.
            let whole = self.phrases.get(word).is_some_and(|all| all.iter().any(|p| own(&p) && p.text == word));
            whole || self.phrases.values().flatten().filter(own).filter(holds).count() > FEW
        };
        normalise(field).split(' ').filter(|w| !common(w)).collect::<Vec<_>>().join(" ")
    }

    /// Calls `each` with every phrase that stands in a normalised text.
    fn each_phrase(&self, text: &str, each: &mut impl FnMut(&Phrase)) {
        let mut start = 0;
        for word in text.split(' ') {
            let rest = text.get(start..).unwrap_or("");
            let ends = |phrase: &&Phrase| {
                rest.strip_prefix(phrase.text).is_some_and(|behind| behind.is_empty() || behind.starts_with(' '))
            };
            self.phrases.get(word).into_iter().flatten().filter(ends).for_each(&mut *each);
            start += word.len() + 1;
        }
    }
}

/// "large kitchens" is a kitchen; what ends otherwise stays.
fn singular(text: &str) -> String {
    let one = |word: &str| match word.strip_suffix('s') {
        Some(front) if word.len() > 4 && !front.ends_with(['s', 'u', 'i']) => front.to_owned(),
        _ => word.to_owned(),
    };
    text.split(' ').map(one).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_work() {
        let list = Occupations::embedded();
        assert_eq!(list.families("Senior Software Developer"), ["software"]);
        assert_eq!(list.families("Reporting Analyst"), ["data-analysis"]);
        assert_eq!(list.families("infrastructure or platform engineering"), ["infrastructure"]);
        assert_eq!(list.families("Trainee"), Vec::<&str>::new());
        assert_eq!(list.special("intensive care"), "intensive");
        assert!(!list.families("ETL Developer").contains(&"software"));
    }
}
