//! The words that were looked up last, with what was found.

use std::hash::{BuildHasher, BuildHasherDefault};

use crate::lexicon::QuickHasher;

/// Places for words; a power of two.
const PLACES: usize = 4096;
/// Longer words are not kept.
const LONGEST: usize = 22;

/// A word has one place, which it shares with whatever word comes to the same one later.
#[derive(Debug, Default)]
pub(super) struct Recent {
    places: Vec<Place>,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    value: Option<u64>,
    /// 0 where no word was kept.
    length: u8,
    word: [u8; LONGEST],
}

impl Recent {
    /// What was found for a word, else what `look_up` finds now.
    pub fn value(&mut self, word: &str, look_up: impl FnOnce() -> Option<u64>) -> Option<u64> {
        if word.is_empty() || word.len() > LONGEST {
            return look_up();
        }
        if self.places.is_empty() {
            self.places = vec![Place { value: None, length: 0, word: [0; LONGEST] }; PLACES];
        }
        let hash = BuildHasherDefault::<QuickHasher>::default().hash_one(word);
        let Some(place) = self.places.get_mut(hash as usize % PLACES) else { return look_up() };
        let (length, kept) = (word.len(), &mut place.word);
        let Some(kept) = kept.get_mut(..length) else { return look_up() };
        if usize::from(place.length) != length || kept != word.as_bytes() {
            kept.copy_from_slice(word.as_bytes());
            place.length = length as u8;
            place.value = look_up();
        }
        place.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_looked_up_once_and_never_taken_for_another() {
        let mut recent = Recent::default();
        assert_eq!(recent.value("word", || Some(1)), Some(1));
        assert_eq!(recent.value("word", || panic!("it is kept")), Some(1));
        for i in 0..10_000 {
            assert_eq!(recent.value(&format!("w{i}"), || Some(i)), Some(i));
        }
        assert_eq!(recent.value("no", || None), None);
        assert_eq!(recent.value("no", || Some(1)), None);
        assert_eq!(recent.value(&"x".repeat(30), || Some(2)), Some(2));
    }
}
