//! Look-ups in the frozen dictionary and in the known misspellings.

use std::{cell::RefCell, sync::OnceLock};

use fst::{
    Automaton, IntoStreamer, Map, Set, Streamer,
    automaton::Str,
    raw::{Fst, Node},
};

use super::{flags::Flags, recent::Recent};
use crate::lexicon::lower_case;

/// See `build/dictionary.rs` for the form of these files.
const MAP: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary.fst"));
const FLAGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary.flags"));
const MISSPELLINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/misspellings.fst"));

thread_local! {
    /// Most words of a text were looked up before, and a walk through the graph costs ten times as much.
    static RECENT: RefCell<Recent> = RefCell::new(Recent::default());
    /// The same of words in any case and form.
    static FORMS: RefCell<Recent> = RefCell::new(Recent::default());
}

/// About 140,000 English words with what they can be, and 70,000 misspellings.
#[derive(Debug)]
pub struct Dictionary {
    words: Option<Map<&'static [u8]>>,
    misspellings: Option<Set<&'static [u8]>>,
}

impl Dictionary {
    /// The dictionary that comes with the program.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Dictionary> = OnceLock::new();
        // The files are written by the same build; a test opens them.
        EMBEDDED.get_or_init(|| Self { words: Map::new(MAP).ok(), misspellings: Set::new(MISSPELLINGS).ok() })
    }

    /// What a word can be, as written, else in lower case; a possessive as its noun, and possessive. All capitals are
    /// looked up as a name too. `None` for what is no word.
    pub fn flags(&self, word: &str) -> Option<Flags> {
        let look_up = || self.any_form(word).map(|flags| u64::from(flags.0));
        let kept = FORMS.with_borrow_mut(|forms| forms.value(word, look_up));
        kept.and_then(|flags| u32::try_from(flags).ok()).map(Flags)
    }

    fn any_form(&self, word: &str) -> Option<Flags> {
        self.spelled(word).or_else(|| {
            let base = word.strip_suffix("'s").or_else(|| word.strip_suffix("s'").map(|_| &word[..word.len() - 1]))?;
            let noun = self.spelled(base)?;
            noun.any(Flags::NOUN.and(Flags::PROPER).and(Flags::PRONOUN)).then(|| noun.and(Flags::POSSESSIVE))
        })
    }

    fn spelled(&self, word: &str) -> Option<Flags> {
        if let Some(flags) = self.exact(word) {
            return Some(flags);
        }
        if !word.starts_with(char::is_uppercase) {
            return None;
        }
        let lower = lower_case(word);
        self.exact(&lower).or_else(|| {
            let shouted = word.chars().count() > 1 && !word.contains(char::is_lowercase);
            shouted.then(|| self.exact(&super::capitalise(&lower))).flatten()
        })
    }

    /// What a word can be in exactly this spelling.
    pub fn exact(&self, word: &str) -> Option<Flags> {
        self.entry(word).0.filter(|f| f.has(Flags::KNOWN))
    }

    /// Whether a word in lower case needs capitals: "london".
    pub fn is_miscased(&self, word: &str) -> bool {
        self.entry(word).0.is_some_and(|f| f.has(Flags::MISCASED))
    }

    /// A lower-case word with its capitals; the first spelling where there are several.
    pub fn cased(&self, lower: &str) -> Option<String> {
        fn walk(graph: &Fst<&'static [u8]>, node: Node<'_>, rest: &[u8], path: &mut Vec<u8>) -> bool {
            let Some((byte, rest)) = rest.split_first() else {
                return node.is_final() && path.iter().any(u8::is_ascii_uppercase);
            };
            [byte.to_ascii_uppercase(), *byte].into_iter().any(|byte| {
                let Some(step) = node.find_input(byte).map(|i| node.transition(i)) else { return false };
                path.push(byte);
                let found = walk(graph, graph.node(step.addr), rest, path);
                if !found {
                    path.pop();
                }
                found
            })
        }
        let graph = self.graph()?;
        let mut path = Vec::new();
        let found = walk(graph, graph.root(), lower.as_bytes(), &mut path);
        found.then(|| String::from_utf8(path).ok()).flatten()
    }

    /// The number of the tag that a lower-case word usually has.
    pub(super) fn usual_tag(&self, lower: &str) -> Option<u8> {
        self.entry(lower).1
    }

    /// What a word in lower case can be, and the number of the tag that it usually has.
    pub(super) fn flags_and_tag(&self, lower: &str) -> (Option<Flags>, Option<u8>) {
        let (flags, tag) = self.entry(lower);
        (flags.filter(|f| f.has(Flags::KNOWN)).or_else(|| self.flags(lower)), tag)
    }

    fn entry(&self, word: &str) -> (Option<Flags>, Option<u8>) {
        let look_up = || self.words.as_ref().and_then(|words| words.get(word));
        let Some(value) = RECENT.with_borrow_mut(|recent| recent.value(word, look_up)) else { return (None, None) };
        let tag = u8::try_from(value >> 16).ok().and_then(|t| t.checked_sub(1));
        (flags_at(value & 0xffff), tag)
    }

    /// The map as a graph of bytes.
    pub(super) fn graph(&self) -> Option<&Fst<&'static [u8]>> {
        self.words.as_ref().map(Map::as_fst)
    }

    /// What a value of the map says.
    pub(super) fn flags_of(value: u64) -> Option<Flags> {
        flags_at(value & 0xffff).filter(|f| f.has(Flags::KNOWN))
    }

    /// The corrections of a known misspelling in lower case, best first; empty for what is none.
    pub fn corrections(&self, lower: &str) -> Vec<String> {
        let start = format!("{lower}\t");
        let mut stream = self.misspellings.as_ref().map(|m| m.search(Str::new(&start).starts_with()).into_stream());
        let found = stream.as_mut().and_then(|s| s.next()).and_then(|f| f.get(start.len()..));
        let found = found.and_then(|c| std::str::from_utf8(c).ok()).unwrap_or("");
        found.split('|').filter(|c| !c.is_empty()).map(str::to_owned).collect()
    }
}

fn flags_at(index: u64) -> Option<Flags> {
    let at = usize::try_from(index).ok()? * 4;
    let bytes = FLAGS.get(at..at + 4)?;
    Some(Flags(u32::from_le_bytes(bytes.try_into().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flags(word: &str) -> Flags {
        Dictionary::embedded().flags(word).unwrap_or_else(|| panic!("{word} is no word"))
    }

    #[test]
    fn knows_forms() {
        assert!(flags("wrote").is_verb_past() && !flags("wrote").is_verb_participle());
        assert!(flags("written").is_verb_participle() && !flags("written").is_verb_past());
        assert!(flags("worked").is_verb_past() && flags("worked").is_verb_participle());
        assert!(flags("led").is_verb_past() && flags("works").is_verb_third() && flags("giving").is_verb_ing());
        assert!(flags("give").is_verb_lemma() && !flags("gave").is_verb_lemma());
        assert!(flags("employees").is_plural() && !flags("employees").is_singular());
        assert!(flags("information").is_mass() && flags("with").is_preposition());
    }

    #[test]
    fn capitals_and_possessives() {
        let dictionary = Dictionary::embedded();
        assert!(flags("Worked").is_verb_past() && flags("LONDON").is_proper());
        assert!(flags("company's").is_possessive() && flags("employees'").is_possessive());
        assert_eq!(dictionary.flags("london"), None);
        assert!(dictionary.is_miscased("london") && !dictionary.is_miscased("work"));
    }

    #[test]
    fn knows_misspellings() {
        let corrections = |word| Dictionary::embedded().corrections(word);
        assert_eq!(corrections("recieved"), ["received"]);
        assert_eq!(corrections("withing"), ["within"]);
        assert_eq!(corrections("alot"), ["a lot"]);
        assert!(corrections("packging").len() > 1 && corrections("received").is_empty());
    }
}
