//! What the dictionary says of a word, as bits; `build.rs` writes them.

/// Parts of speech and forms that a word can have, and how common it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Flags(pub u32);

/// The bits and the names that `lexicon/words.toml` has for them.
const NAMES: [(&str, Flags); 28] = [
    ("noun", Flags::NOUN),
    ("singular", Flags::SINGULAR),
    ("plural", Flags::PLURAL),
    ("mass", Flags::MASS),
    ("proper", Flags::PROPER),
    ("possessive", Flags::POSSESSIVE),
    ("pronoun", Flags::PRONOUN),
    ("verb", Flags::VERB),
    ("auxiliary", Flags::AUXILIARY),
    ("linking", Flags::LINKING),
    ("lemma", Flags::LEMMA),
    ("past", Flags::PAST),
    ("participle", Flags::PARTICIPLE),
    ("ing", Flags::ING),
    ("third", Flags::THIRD),
    ("adjective", Flags::ADJECTIVE),
    ("comparative", Flags::COMPARATIVE),
    ("superlative", Flags::SUPERLATIVE),
    ("adverb", Flags::ADVERB),
    ("conjunction", Flags::CONJUNCTION),
    ("determiner", Flags::DETERMINER),
    ("preposition", Flags::PREPOSITION),
    ("abbreviation", Flags::ABBREVIATION),
    ("known", Flags::KNOWN),
    ("common", Flags::COMMON),
    ("frequent", Flags::FREQUENT),
    ("miscased", Flags::MISCASED),
    ("countable", Flags::COUNTABLE),
];

#[allow(dead_code)] // The program and its build script each use a part.
impl Flags {
    pub const NOUN: Self = Self(1);
    pub const SINGULAR: Self = Self(1 << 1);
    pub const PLURAL: Self = Self(1 << 2);
    /// A noun that is not counted: "information".
    pub const MASS: Self = Self(1 << 3);
    /// A name.
    pub const PROPER: Self = Self(1 << 4);
    pub const POSSESSIVE: Self = Self(1 << 5);
    pub const PRONOUN: Self = Self(1 << 6);
    pub const VERB: Self = Self(1 << 7);
    pub const AUXILIARY: Self = Self(1 << 8);
    pub const LINKING: Self = Self(1 << 9);
    /// The form that follows "to".
    pub const LEMMA: Self = Self(1 << 10);
    /// The form that tells: "wrote", "worked".
    pub const PAST: Self = Self(1 << 11);
    /// The form that follows "have": "written", "worked".
    pub const PARTICIPLE: Self = Self(1 << 12);
    pub const ING: Self = Self(1 << 13);
    /// The form that follows "she": "writes".
    pub const THIRD: Self = Self(1 << 14);
    pub const ADJECTIVE: Self = Self(1 << 15);
    pub const COMPARATIVE: Self = Self(1 << 16);
    pub const SUPERLATIVE: Self = Self(1 << 17);
    pub const ADVERB: Self = Self(1 << 18);
    pub const CONJUNCTION: Self = Self(1 << 19);
    pub const DETERMINER: Self = Self(1 << 20);
    pub const PREPOSITION: Self = Self(1 << 21);
    pub const ABBREVIATION: Self = Self(1 << 22);
    /// A word; some known words have no part of speech.
    pub const KNOWN: Self = Self(1 << 23);
    /// Among the few thousand words that everybody uses.
    pub const COMMON: Self = Self(1 << 24);
    /// Seen in the texts that the tagger was trained on.
    pub const FREQUENT: Self = Self(1 << 25);
    /// A word only with capitals: "london".
    pub const MISCASED: Self = Self(1 << 26);
    /// A noun that is said to be counted.
    pub const COUNTABLE: Self = Self(1 << 27);

    /// The bit of this name.
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(n, _)| *n == name).map(|(_, f)| *f)
    }

    /// The names of the bits that are set.
    pub fn names(self) -> Vec<&'static str> {
        NAMES.iter().filter(|(_, f)| self.has(*f)).map(|(n, _)| *n).collect()
    }

    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Without the bits of `other`.
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Adds `other` where `condition` holds.
    pub fn with(self, other: Self, condition: bool) -> Self {
        if condition { self.and(other) } else { self }
    }

    /// Whether all bits of `other` are set.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any bit of `other` is set.
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Can be a common noun.
    pub fn is_noun(self) -> bool {
        self.has(Self::NOUN)
    }

    pub fn is_singular(self) -> bool {
        self.has(Self::SINGULAR)
    }

    pub fn is_plural(self) -> bool {
        self.has(Self::PLURAL)
    }

    pub fn is_mass(self) -> bool {
        self.has(Self::MASS)
    }

    pub fn is_countable(self) -> bool {
        self.has(Self::COUNTABLE)
    }

    pub fn is_proper(self) -> bool {
        self.has(Self::PROPER)
    }

    pub fn is_possessive(self) -> bool {
        self.has(Self::POSSESSIVE)
    }

    pub fn is_pronoun(self) -> bool {
        self.has(Self::PRONOUN)
    }

    pub fn is_verb(self) -> bool {
        self.has(Self::VERB)
    }

    pub fn is_auxiliary(self) -> bool {
        self.has(Self::AUXILIARY)
    }

    pub fn is_linking(self) -> bool {
        self.has(Self::LINKING)
    }

    pub fn is_verb_lemma(self) -> bool {
        self.has(Self::LEMMA)
    }

    pub fn is_verb_past(self) -> bool {
        self.has(Self::PAST)
    }

    pub fn is_verb_participle(self) -> bool {
        self.has(Self::PARTICIPLE)
    }

    pub fn is_verb_ing(self) -> bool {
        self.has(Self::ING)
    }

    pub fn is_verb_third(self) -> bool {
        self.has(Self::THIRD)
    }

    pub fn is_adjective(self) -> bool {
        self.has(Self::ADJECTIVE)
    }

    pub fn is_comparative(self) -> bool {
        self.has(Self::COMPARATIVE)
    }

    pub fn is_superlative(self) -> bool {
        self.has(Self::SUPERLATIVE)
    }

    pub fn is_adverb(self) -> bool {
        self.has(Self::ADVERB)
    }

    pub fn is_conjunction(self) -> bool {
        self.has(Self::CONJUNCTION)
    }

    pub fn is_determiner(self) -> bool {
        self.has(Self::DETERMINER)
    }

    pub fn is_preposition(self) -> bool {
        self.has(Self::PREPOSITION)
    }

    pub fn is_abbreviation(self) -> bool {
        self.has(Self::ABBREVIATION)
    }

    pub fn is_common(self) -> bool {
        self.has(Self::COMMON)
    }

    pub fn is_frequent(self) -> bool {
        self.has(Self::FREQUENT)
    }
}
