//! Parts of speech of words in a sentence: the universal ones.

/// A part of speech, as Universal Dependencies names and delimits them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    Adjective,
    /// "in", "of".
    Preposition,
    Adverb,
    /// "was", "have", "did" and "can" before another verb, and "be" before anything.
    Auxiliary,
    /// "and", "or", "but".
    Coordinator,
    /// "the", "each", "this" before a noun.
    Determiner,
    Interjection,
    Noun,
    Number,
    /// "to" before a verb, "not".
    Particle,
    /// "I", "my", "which", "this" on its own.
    Pronoun,
    Name,
    Punctuation,
    /// "because", "that", "if" before a clause.
    Subordinator,
    Symbol,
    Verb,
}

/// The tags by the number that the model has for them, with the names of Universal Dependencies.
const TAGS: [(Tag, &str); 16] = [
    (Tag::Adjective, "ADJ"),
    (Tag::Preposition, "ADP"),
    (Tag::Adverb, "ADV"),
    (Tag::Auxiliary, "AUX"),
    (Tag::Coordinator, "CCONJ"),
    (Tag::Determiner, "DET"),
    (Tag::Interjection, "INTJ"),
    (Tag::Noun, "NOUN"),
    (Tag::Number, "NUM"),
    (Tag::Particle, "PART"),
    (Tag::Pronoun, "PRON"),
    (Tag::Name, "PROPN"),
    (Tag::Punctuation, "PUNCT"),
    (Tag::Subordinator, "SCONJ"),
    (Tag::Symbol, "SYM"),
    (Tag::Verb, "VERB"),
];

impl Tag {
    /// `NOUN`, `VERB`, … as Universal Dependencies has them.
    pub fn as_str(self) -> &'static str {
        TAGS.iter().find(|(t, _)| *t == self).map_or("X", |(_, n)| n)
    }

    /// `None` for anything but the sixteen names.
    pub fn parse(name: &str) -> Option<Self> {
        TAGS.iter().find(|(_, n)| *n == name).map(|(t, _)| *t)
    }

    pub(super) fn numbered(number: u8) -> Option<Self> {
        TAGS.get(usize::from(number)).map(|(t, _)| *t)
    }

    /// A noun or a name.
    pub fn is_nominal(self) -> bool {
        matches!(self, Self::Noun | Self::Name)
    }
}
