//! Competencies: how postings ask for them, how people say that they did them, and what only looks like it:
//! `lexicon/competencies.toml`, frozen.

use std::{ops::Range, sync::OnceLock};

use super::{
    QuickMap, Stemmed, WordSet,
    lists::{lines, parts},
};

/// See `build.rs` for the form.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/competencies.frozen"));

/// The most words that a `*` stands for.
const GAP: usize = 4;

/// What a pattern's match says about its competency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shows {
    /// It is named, as postings do.
    Named,
    /// Somebody did it.
    Done,
    /// It comes near.
    LooksLike,
}

#[derive(Clone, Copy, Debug)]
pub struct Competency {
    pub key: &'static str,
    pub name: &'static str,
    /// An attitude, an understanding or a way of working.
    pub soft: bool,
    related: &'static str,
}

impl Competency {
    /// Keys of technologies and competencies that belong near it.
    pub fn related(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.related.split_whitespace()
    }
}

/// Stems, what a match shows, and of which entry. `*` stands for up to four words, `#` for a number, `a|b` for either.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    stems: &'static str,
    pub shows: Shows,
    /// Index of the competency.
    pub competency: usize,
    /// Of the word behind the first, or behind the `*` that follows it: most patterns are told apart by it.
    second: Signs,
    /// That word stands behind a `*`.
    far: bool,
}

/// The beginnings of stems as bits; different ones may share a bit.
#[derive(Clone, Copy, Debug, Default)]
struct Signs(u64);

impl Signs {
    /// Whatever may stand there, or nothing.
    const ANY: Self = Self(u64::MAX);
    /// What is of any sentence, and of a pattern only where it is [`Signs::ANY`].
    const OPEN: u64 = 1 << 63;

    /// Those of the first of some stems, which may be one of several.
    fn of_first(stems: Option<&str>) -> Self {
        let first = stems.map_or("*", |stems| cut(stems).0);
        if first.bytes().any(|b| matches!(b, b'*' | b'#')) {
            return Self::ANY;
        }
        parts(first, b'|').fold(Self(0), |all, stem| all.and(Self::of(stem)))
    }

    fn of(stem: &str) -> Self {
        let mut bytes = stem.bytes().map(u32::from);
        let Some(first) = bytes.next() else { return Self(0) };
        Self(1 << ((first * 7 + bytes.next().unwrap_or(0) * 3) % 63))
    }

    fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of each word; a determiner has those of all, as one stands for another.
    fn of_words(words: &[Known]) -> Vec<Self> {
        let determiners = DETERMINERS.iter().fold(Self(0), |all, word| all.and(Self::of(word)));
        let of = |w: &Known| if w.determiner { determiners } else { Self::of(w.stem) };
        words.iter().map(of).collect()
    }

    /// Those of several words together.
    fn among(words: Option<&[Self]>) -> Self {
        words.into_iter().flatten().fold(Self(Self::OPEN), |all, word| all.and(*word))
    }

    fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

#[derive(Debug, Default)]
pub struct Competencies {
    /// Sorted by key.
    entries: Vec<Competency>,
    /// Sorted by their stems.
    patterns: Vec<Pattern>,
    /// The patterns that begin with a stem.
    beginning: QuickMap<&'static str, Range<usize>>,
}

impl Competencies {
    /// The list that comes with the program.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Competencies> = OnceLock::new();
        EMBEDDED.get_or_init(Self::load)
    }

    /// Reads the list that comes with the program anew.
    pub fn load() -> Self {
        Self::thaw(FROZEN)
    }

    /// The list in force: that of the program, or with the entries of the career that is looked at.
    pub fn current() -> &'static Self {
        super::own::competencies().unwrap_or_else(Self::embedded)
    }

    /// This list with the entries of another, which go before entries of the same key.
    pub fn joined(&self, own: &Self) -> Self {
        let mut entries: Vec<Competency> = own.entries.clone();
        entries.extend(self.entries.iter().filter(|e| own.get(e.key).is_none()));
        entries.sort_by_key(|e| e.key);
        let place = |key: &str| entries.binary_search_by_key(&key, |e| e.key).ok();
        let mut patterns: Vec<Pattern> = Vec::new();
        for (list, pattern) in own.patterns.iter().map(|p| (own, p)).chain(self.patterns.iter().map(|p| (self, p))) {
            let key = list.entries.get(pattern.competency).map_or("", |e| e.key);
            let replaced = std::ptr::eq(list, self) && own.get(key).is_some();
            if let Some(competency) = place(key).filter(|_| !replaced) {
                patterns.push(Pattern { competency, ..*pattern });
            }
        }
        patterns.sort_by_key(|p| p.stems);
        Self::of(entries, patterns)
    }

    /// Both sorted.
    fn of(entries: Vec<Competency>, patterns: Vec<Pattern>) -> Self {
        let mut beginning: QuickMap<&str, Range<usize>> = QuickMap::default();
        // Those of one stem stand together.
        let mut own: Option<(&str, Range<usize>)> = None;
        for (i, pattern) in patterns.iter().enumerate() {
            let first = cut(pattern.stems).0;
            if own.as_ref().is_none_or(|(stem, _)| *stem != first) {
                beginning.extend(own.replace((first, i..i)));
            }
            own.iter_mut().for_each(|(_, range)| range.end = i + 1);
        }
        beginning.extend(own);
        Self { entries, patterns, beginning }
    }

    pub(super) fn thaw(frozen: &'static str) -> Self {
        let (entries, patterns) = frozen.split_once("\n\n").unwrap_or_default();
        let entry = |line: &'static str| {
            let mut fields = parts(line, b'\t');
            let (key, name, soft) = (fields.next()?, fields.next()?, fields.next()? == "soft");
            Some(Competency { key, name, soft, related: fields.next()? })
        };
        let pattern = |line: &'static str| {
            let mut fields = parts(line, b'\t');
            let stems = fields.next()?;
            let shows = match fields.next()? {
                "asked" => Shows::Named,
                "did" => Shows::Done,
                _ => Shows::LooksLike,
            };
            let competency = fields.next()?.parse().ok()?;
            let rest = cut(stems).1;
            let behind = rest.and_then(|rest| rest.strip_prefix("* "));
            let second = Signs::of_first(behind.or(rest));
            Some(Pattern { stems, shows, competency, second, far: behind.is_some() })
        };
        Self::of(lines(entries).filter_map(entry).collect(), lines(patterns).filter_map(pattern).collect())
    }

    pub fn entries(&self) -> &[Competency] {
        &self.entries
    }

    pub fn get(&self, key: &str) -> Option<&Competency> {
        let at = self.entries.binary_search_by_key(&key, |e| e.key).ok()?;
        self.entries.get(at)
    }

    /// Calls `each` with every match: the pattern, its entry and the words that it takes.
    pub fn find(&self, words: &[Stemmed], mut each: impl FnMut(&Pattern, &Competency, Range<usize>)) {
        let words: Vec<Known> = words.iter().map(|w| Known::of(&w.stem)).collect();
        let signs = Signs::of_words(&words);
        for (start, word) in words.iter().enumerate() {
            let of = |first: &str| self.beginning.get(first).and_then(|own| self.patterns.get(own.clone()));
            let counted = if word.number { of("#") } else { None };
            let own = of(word.stem);
            if own.is_none() && counted.is_none() {
                continue;
            }
            // A determiner may be left out before each word.
            let skips = words.get(start + 1).is_some_and(|w| w.determiner);
            let behind = |count: usize| Signs::among(signs.get(start + 1..(start + 1 + count).min(signs.len())));
            let (near, far) = (behind(1 + usize::from(skips)), behind(GAP + 2));
            let all = own.into_iter().flatten().map(|p| (p, word.stem.len()));
            for (pattern, taken) in all.chain(counted.into_iter().flatten().map(|p| (p, 1))) {
                if !pattern.second.meets(if pattern.far { far } else { near }) {
                    continue;
                }
                let end = follow(pattern.stems.get(taken + 1..), &words, start + 1);
                if let (Some(end), Some(entry)) = (end, self.entries.get(pattern.competency)) {
                    each(pattern, entry, start..end);
                }
            }
        }
    }
}

/// A word of a sentence by its stem, with what many patterns ask about it.
struct Known<'a> {
    stem: &'a str,
    determiner: bool,
    number: bool,
}

impl<'a> Known<'a> {
    fn of(stem: &'a str) -> Self {
        Self { stem, determiner: is_determiner(stem), number: is_number(stem) }
    }

    /// Whether it is the word of a pattern, or one of several there.
    fn is(&self, wanted: &str) -> bool {
        let one = |w: &str| if w == "#" { self.number } else { self.stem.len() == w.len() && self.stem == w };
        // One of several is at least two bytes longer with them.
        let several = wanted.len() > self.stem.len() + 1 || self.number;
        if several && wanted.bytes().any(|b| b == b'|') { parts(wanted, b'|').any(one) } else { one(wanted) }
    }
}

/// The end of the words that match the rest of a pattern from `at` on.
fn follow(stems: Option<&str>, words: &[Known], at: usize) -> Option<usize> {
    let Some(stems) = stems else { return Some(at) };
    let (stem, rest) = cut(stems);
    if stem == "*" {
        return (at..=at + GAP).take_while(|at| *at <= words.len()).find_map(|at| follow(rest, words, at));
    }
    let word = words.get(at)?;
    if word.is(stem) || word.determiner && is_determiner(stem) {
        return follow(rest, words, at + 1);
    }
    // "wrote documentation" finds "wrote the documentation".
    if word.determiner && words.get(at + 1).is_some_and(|next| next.is(stem)) {
        return follow(rest, words, at + 2);
    }
    None
}

/// "12", "nine", "several", by their stems.
fn is_number(stem: &str) -> bool {
    static NUMBERS: WordSet = WordSet::new(
        "two thre four fiv six seven eight nin ten eleven twelv fifteen twenti thirti forti fifti dozen several",
    );
    stem.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.has(stem)
}

/// The first stem, and the others.
fn cut(stems: &str) -> (&str, Option<&str>) {
    let space = stems.bytes().position(|b| b == b' ');
    space.map_or((stems, None), |at| (&stems[..at], stems.get(at + 1..)))
}

const DETERMINERS: [&str; 12] = ["a", "an", "the", "my", "our", "their", "its", "his", "her", "this", "that", "these"];

fn is_determiner(stem: &str) -> bool {
    stem.len() <= 5 && DETERMINERS.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::stems;

    fn found(text: &str, shows: Shows) -> Vec<&'static str> {
        let mut keys = Vec::new();
        Competencies::embedded().find(&stems(text), |pattern, entry, _| {
            if pattern.shows == shows && !keys.contains(&entry.key) {
                keys.push(entry.key);
            }
        });
        keys
    }

    #[test]
    fn asked_and_done() {
        assert!(found("Strong experience in capacity planning", Shows::Named).contains(&"capacity-planning"));
        assert!(found("I led 26 post-incident reviews", Shows::Done).contains(&"incident-management"));
        assert!(found("We automated every nightly report", Shows::Done).contains(&"automation"));
        assert!(found("I planned our capacity", Shows::Done).contains(&"capacity-planning"));
        assert!(found("I ran 12 nurses", Shows::Done).contains(&"leading-a-team"));
        assert!(found("I supervised a crew of fitters", Shows::Done).contains(&"leading-a-team"));
        assert!(found("The weather was fine", Shows::Done).is_empty());
    }

    #[test]
    fn the_frozen_list_thaws() {
        let list = Competencies::embedded();
        assert!(list.entries().len() >= 140 && list.entries().is_sorted_by_key(|e| e.key));
        assert!(list.get("mentoring").is_some_and(|c| c.soft));
    }
}
