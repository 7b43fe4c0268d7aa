//! Freezes the dictionary of harper-core, the tags of harper-brill and the overlay `lexicon/words.toml` into one map from
//! words to flags, and the misspellings of typos-dict into a set.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

use harper_core::{
    DictWordMetadata,
    spell::{Dictionary, MutableDictionary},
};

use crate::{flags::Flags, overlay::Overlay, tagger};

/// The words as they are written, with what is known of each.
pub type Words = BTreeMap<String, Flags>;

/// Everything that a dictionary knows, names and possessives included; what only has capitals is there in lower case
/// too, as miscased.
pub fn words(overlay: &Overlay, tags: &BTreeMap<String, u8>) -> Words {
    let dictionary = MutableDictionary::curated();
    let mut words = Words::new();
    for word in dictionary.words_iter() {
        let (Some(metadata), text) = (dictionary.get_word_metadata_exact(word), word.iter().collect::<String>()) else {
            continue;
        };
        if !text.contains(' ') {
            words.insert(text, flags(metadata));
        }
    }
    overlay.apply(&mut words);
    // What a look-up finds by its noun: most of the possessives.
    let nominal = Flags::NOUN.and(Flags::PROPER).and(Flags::PRONOUN);
    let base = |word: &str| word.strip_suffix("'s").and_then(|base| words.get(base)).copied();
    let regular = |w: &str, f: Flags| !f.is_verb() && !f.is_pronoun() && base(w).is_some_and(|b| b.any(nominal));
    let possessives: Vec<String> = words.iter().filter(|(w, f)| regular(w, **f)).map(|(w, _)| w.clone()).collect();
    for word in possessives {
        words.remove(&word);
    }
    for (word, flags) in &mut words {
        *flags = flags.and(Flags::KNOWN).with(Flags::FREQUENT, tags.contains_key(word));
    }
    let capitals: BTreeSet<String> = words.keys().filter(|w| w.contains(char::is_uppercase)).cloned().collect();
    for word in capitals {
        let flags = Flags::MISCASED.with(Flags::COMMON, words[&word].is_common());
        words.entry(word.to_lowercase()).or_insert(flags);
    }
    words
}

fn flags(word: &DictWordMetadata) -> Flags {
    // Every verb form is also said to be a verb; one without a form is its own lemma.
    Flags::default()
        .with(Flags::NOUN, word.is_noun() && !word.is_proper_noun())
        .with(Flags::SINGULAR, word.is_singular_noun())
        .with(Flags::PLURAL, word.is_plural_noun())
        .with(Flags::MASS, word.is_mass_noun())
        .with(Flags::COUNTABLE, word.is_countable_noun())
        .with(Flags::PROPER, word.is_proper_noun())
        .with(Flags::POSSESSIVE, word.is_possessive_nominal() || word.is_possessive_determiner())
        .with(Flags::PRONOUN, word.is_pronoun())
        .with(Flags::VERB, word.is_verb())
        .with(Flags::AUXILIARY, word.is_auxiliary_verb())
        .with(Flags::LINKING, word.is_linking_verb())
        .with(Flags::LEMMA, word.is_verb_lemma())
        .with(Flags::PAST, word.is_verb_past_form() || word.is_verb_simple_past_form())
        .with(Flags::PARTICIPLE, word.is_verb_past_participle_form() || word.is_verb_past_form())
        .with(Flags::ING, word.is_verb_progressive_form())
        .with(Flags::THIRD, word.is_verb_third_person_singular_present_form())
        .with(Flags::ADJECTIVE, word.is_adjective())
        .with(Flags::COMPARATIVE, word.is_comparative_adjective())
        .with(Flags::SUPERLATIVE, word.is_superlative_adjective())
        .with(Flags::ADVERB, word.is_adverb())
        .with(Flags::CONJUNCTION, word.is_conjunction())
        .with(Flags::DETERMINER, word.is_determiner())
        .with(Flags::PREPOSITION, word.preposition)
        .with(Flags::ABBREVIATION, word.is_abbreviation())
        .with(Flags::COMMON, word.common)
}

/// The map and its table: a value is a tag's number + 1 (0 for none) in its upper half, the index of the flags in its
/// lower. Words that only the tagger knows are there with no flags.
pub fn freeze(words: &Words, tags: &BTreeMap<String, u8>) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let mut table: BTreeMap<Flags, u64> = BTreeMap::new();
    for flags in std::iter::once(Flags::default()).chain(words.values().copied()) {
        let next = table.len() as u64;
        table.entry(flags).or_insert(next);
    }
    let keys: BTreeSet<&str> = words.keys().chain(tags.keys()).map(String::as_str).collect();
    let mut map = fst::MapBuilder::memory();
    for key in keys {
        let flags = table[&words.get(key).copied().unwrap_or_default()];
        let tag = tags.get(key).map_or(0, |t| u64::from(*t) + 1);
        map.insert(key, tag << 16 | flags).map_err(io::Error::other)?;
    }
    let mut rows: Vec<(u64, Flags)> = table.into_iter().map(|(f, i)| (i, f)).collect();
    rows.sort();
    let table = rows.iter().flat_map(|(_, f)| f.0.to_le_bytes()).collect();
    Ok((map.into_inner().map_err(io::Error::other)?, table))
}

/// The known misspellings as a set of `misspelling`, a tab, `corrections` between bars: those that are no word
/// themselves and whose corrections are.
pub fn misspellings(words: &Words, overlay: &Overlay) -> io::Result<Vec<u8>> {
    let known = |word: &str| words.get(word).is_some_and(|f| f.has(Flags::KNOWN));
    let names: BTreeMap<String, &str> =
        words.keys().filter(|w| w.contains(char::is_uppercase)).map(|w| (w.to_lowercase(), w.as_str())).collect();
    let mut all: BTreeSet<String> = overlay.misspellings.iter().map(|(w, c)| format!("{w}\t{c}")).collect();
    for (word, corrections) in typos_dict::WORD.map.entries() {
        let word = word.into_inner().to_lowercase();
        if words.contains_key(&word) || overlay.is_settled(&word) {
            continue;
        }
        let correct = corrections.iter().filter_map(|c| match names.get(*c) {
            Some(name) if !known(c) => Some(*name),
            _ => c.split([' ', '-']).all(known).then_some(*c),
        });
        // Of several corrections one that is far off is no slip's: "Worthing" is a town and no "meriting".
        let tail = |c: &str| c.bytes().rev().zip(word.bytes().rev()).take_while(|(a, b)| a == b).count();
        let near = |c: &&str| {
            let begins = c.as_bytes().first() == word.as_bytes().first();
            corrections.len() == 1 || c.len().abs_diff(word.len()) <= 2 && (begins || tail(c) + 2 >= word.len())
        };
        let correct = correct.filter(near);
        let correct = correct.collect::<Vec<_>>().join("|");
        if !correct.is_empty() {
            all.insert(format!("{word}\t{correct}"));
        }
    }
    fst::Set::from_iter(all).map(|set| set.as_fst().as_bytes().to_vec()).map_err(io::Error::other)
}

/// The words of harper-brill with the numbers of their tags.
pub fn tags(model: &tagger::Model) -> BTreeMap<String, u8> {
    model.words.iter().filter_map(|(w, t)| Some((w.clone(), tagger::number(t)?))).collect()
}
