//! `lexicon/words.toml`: what the dictionaries lack or have wrong.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

use crate::{dictionary::Words, flags::Flags};

pub struct Overlay {
    /// Misspelling and correction.
    pub misspellings: Vec<(String, String)>,
    words: Vec<(String, Flags)>,
    /// Words whose flags are replaced and not joined.
    replaced: BTreeSet<String>,
    /// What typos-dict takes for a misspelling and is none, and what the dictionary takes for a word and is none.
    settled: BTreeSet<String>,
    forgotten: Vec<String>,
}

impl Overlay {
    pub fn read(table: &BTreeMap<String, toml::Table>) -> io::Result<Self> {
        let mut overlay = Self {
            misspellings: Vec::new(),
            words: Vec::new(),
            replaced: BTreeSet::new(),
            settled: BTreeSet::new(),
            forgotten: Vec::new(),
        };
        let wrong = |what: &str| io::Error::other(format!("lexicon/words.toml: {what}"));
        for (section, entries) in table {
            for (key, value) in entries {
                match (section.as_str(), value) {
                    ("misspellings", toml::Value::String(correction)) => {
                        overlay.misspellings.push((key.clone(), correction.clone()))
                    }
                    ("flags", toml::Value::String(names)) => overlay.flagged(key, names).ok_or_else(|| wrong(names))?,
                    ("lists", toml::Value::Array(list)) => {
                        for word in list.iter().filter_map(toml::Value::as_str).flat_map(str::split_whitespace) {
                            overlay.listed(key, word).ok_or_else(|| wrong(key))?;
                        }
                    }
                    _ => return Err(wrong(&format!("{section}.{key}"))),
                }
            }
        }
        Ok(overlay)
    }

    /// Whether what typos-dict says of a word does not count.
    pub fn is_settled(&self, word: &str) -> bool {
        self.settled.contains(word) || self.misspellings.iter().any(|(w, _)| w == word)
    }

    pub fn apply(&self, words: &mut Words) {
        for word in &self.forgotten {
            words.remove(word);
        }
        for word in &self.replaced {
            words.insert(word.clone(), Flags::default());
        }
        for (word, flags) in &self.words {
            let entry = words.entry(word.clone()).or_default();
            *entry = entry.and(*flags);
        }
    }

    /// `verb past`: added to what is known; `= preposition`: all there is.
    fn flagged(&mut self, word: &str, names: &str) -> Option<()> {
        if names.starts_with('=') {
            self.replaced.insert(word.to_owned());
        }
        let names = names.trim_start_matches('=').split_whitespace();
        let flags = names.map(Flags::named).try_fold(Flags::default(), |all, f| Some(all.and(f?)))?;
        self.words.push((word.to_owned(), flags));
        Some(())
    }

    fn listed(&mut self, list: &str, word: &str) -> Option<()> {
        let known = Flags::KNOWN;
        let mut add = |word: String, flags: Flags| self.words.push((word, flags.and(Flags::KNOWN)));
        let singular = Flags::NOUN.and(Flags::SINGULAR);
        match list {
            "words" => add(word.to_owned(), known),
            "common" => add(word.to_owned(), Flags::COMMON),
            "nouns" => {
                add(word.to_owned(), singular);
                add(with_s(word), Flags::NOUN.and(Flags::PLURAL));
            }
            "mass" => add(word.to_owned(), singular.and(Flags::MASS)),
            "names" => add(word.to_owned(), Flags::PROPER),
            "adjectives" => add(word.to_owned(), Flags::ADJECTIVE),
            "adverbs" => add(word.to_owned(), Flags::ADVERB),
            "verbs" => {
                let (stem, e) = word.strip_suffix('e').map_or((word, false), |s| (s, true));
                let ed = if let (Some(y), false) = (word.strip_suffix('y'), vowel_before_last(word)) {
                    format!("{y}ied")
                } else {
                    format!("{stem}ed")
                };
                add(word.to_owned(), Flags::VERB.and(Flags::LEMMA));
                add(with_s(word), Flags::VERB.and(Flags::THIRD));
                add(ed, Flags::VERB.and(Flags::PAST).and(Flags::PARTICIPLE).and(Flags::ADJECTIVE));
                add(format!("{}ing", if e { stem } else { word }), Flags::VERB.and(Flags::ING));
            }
            "not_misspelt" => {
                self.settled.insert(word.to_owned());
            }
            "no_words" => self.forgotten.push(word.to_owned()),
            _ => return None,
        }
        Some(())
    }
}

fn vowel_before_last(word: &str) -> bool {
    word.chars().rev().nth(1).is_some_and(|c| "aeiou".contains(c))
}

/// The plural of a noun or the third person of a verb.
fn with_s(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if !vowel_before_last(word) => format!("{stem}ies"),
        _ if word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh") => format!("{word}es"),
        _ => format!("{word}s"),
    }
}
