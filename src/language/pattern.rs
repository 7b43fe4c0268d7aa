//! The pattern language of rule pages: one line of elements over words.
//!
//! | element | matches |
//! | --- | --- |
//! | `word` | the word in any case; one with a capital only as written |
//! | `a\|b` | either; among words also `#`, `####` and classes |
//! | `%be` | a word of a named list: be, was, have, modal, subject, possessive, the, object, few, time, people, month |
//! | `{plural-verb}` | a word that the dictionary says can be a plural and cannot be a verb |
//! | `{NOUN/PROPN}` | a word that is tagged so in its sentence |
//! | `@depend` | depend, depends, depended, depending |
//! | `#` | a number |
//! | `####` | a year |
//! | `*` | any one word |
//! | `*ed` | a word of five letters or more with this ending |
//! | `A*` | a word that begins with a capital |
//! | `..3` | up to three words |
//! | `x?` | the element or nothing |
//! | `!a\|b` | nothing, but the next word is neither; also with a class |
//! | `<!a\|b` | nothing, but the word before is neither |
//! | `^` `$` | nothing, but a sentence begins or ends here |
//! | `[` `]` | around the words that are marked; without them all are |

use std::{borrow::Cow, fmt};

use super::class::{self, Class};
use crate::lexicon::{WordSet, parts};

/// One position of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// One token that is one of these.
    Words(Words),
    Number,
    Year,
    Any,
    Suffix(String),
    Capital,
    Class(Class),
    /// One token that one of these matches.
    Either(Vec<Element>),
    /// So many words or fewer.
    Gap(u8),
    Optional(Box<Element>),
    NotNext(Box<Element>),
    NotBefore(Box<Element>),
    Start,
    End,
    Open,
    Close,
}

/// Words of which one is to find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub literals: Vec<Literal>,
    /// Their numbers as bits; different ones may share a bit.
    pub bits: u64,
}

impl Words {
    fn new(literals: Vec<Literal>) -> Self {
        Self { literals, bits: u64::MAX }
    }
}

/// The bit of a word's number.
pub(super) fn bit(id: u32) -> u64 {
    1 << (id % 64)
}

/// A word to find: lower case, and as written where its case counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Literal {
    pub lower: Cow<'static, str>,
    pub exact: Option<Cow<'static, str>>,
    /// Its number among the words of a set of patterns.
    pub id: u32,
}

impl Literal {
    fn new(word: Cow<'static, str>) -> Self {
        if word.bytes().any(|b| b.is_ascii_uppercase()) {
            return Self { lower: word.to_ascii_lowercase().into(), exact: Some(word), id: 0 };
        }
        Self { lower: word, exact: None, id: 0 }
    }
}

/// A line of elements, ready to be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub(super) elements: Vec<Element>,
    pub(super) anchor: Anchor,
}

/// Where to look for a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    /// Index of the element by whose words the pattern is found.
    element: usize,
    /// The fewest and the most tokens that stand before it.
    pub(super) before: (usize, usize),
    /// How many tokens behind the first element of words it stands.
    pub(super) behind: usize,
}

/// Why a line is no pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError(pub String);

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Pattern {
    /// Reads a line.
    ///
    /// # Errors
    /// Where brackets do not pair, an element means nothing, or no word must be there.
    pub fn read(line: &'static str) -> Result<Self, PatternError> {
        let mut elements = Vec::new();
        for mut part in line.split_whitespace() {
            // Brackets may touch what they stand around.
            while let Some(at) = part.find(['[', ']']).filter(|_| part.len() > 1) {
                let (front, rest) = part.split_at(at.max(1));
                elements.push(element(front)?);
                part = rest;
            }
            if !part.is_empty() {
                elements.push(element(part)?);
            }
        }
        let position = |wanted: &Element| elements.iter().position(|e| e == wanted);
        let count = |wanted: &Element| elements.iter().filter(|e| *e == wanted).count();
        match (position(&Element::Open), position(&Element::Close)) {
            (None, None) => {}
            (Some(o), Some(c)) if o + 1 < c && count(&Element::Open) == 1 && count(&Element::Close) == 1 => {}
            _ => return Err(PatternError(format!("the brackets of `{line}` do not pair"))),
        }
        let anchor =
            anchor(&elements).ok_or_else(|| PatternError(format!("`{line}` needs a word that must be there")))?;
        Ok(Self { elements, anchor })
    }

    /// The words by which the pattern is found.
    pub(super) fn keys(&self) -> &[Literal] {
        match self.elements.get(self.anchor.element) {
            Some(Element::Words(words)) => &words.literals,
            _ => &[],
        }
    }

    /// For each place where a word must stand, the bits of those that may.
    pub(super) fn needs(&self) -> Vec<u64> {
        let bits = |element: &Element| if let Element::Words(words) = element { Some(words.bits) } else { None };
        self.elements.iter().filter_map(bits).collect()
    }

    /// Calls `each` with every word of the pattern, which may number it.
    pub(super) fn each_word(&mut self, each: &mut impl FnMut(&mut Literal)) {
        self.elements.iter_mut().for_each(|element| element.each_word(each));
    }
}

impl Element {
    fn each_word(&mut self, each: &mut impl FnMut(&mut Literal)) {
        match self {
            Self::Words(words) => {
                words.literals.iter_mut().for_each(each);
                words.bits = words.literals.iter().fold(0, |bits, literal| bits | bit(literal.id));
            }
            Self::Either(all) => all.iter_mut().for_each(|element| element.each_word(each)),
            Self::Optional(inner) | Self::NotNext(inner) | Self::NotBefore(inner) => inner.each_word(each),
            _ => {}
        }
    }
}

fn element(part: &'static str) -> Result<Element, PatternError> {
    Ok(match part {
        "#" => Element::Number,
        "####" => Element::Year,
        "A*" => Element::Capital,
        "*" => Element::Any,
        "^" => Element::Start,
        "$" => Element::End,
        "[" => Element::Open,
        "]" => Element::Close,
        _ => {
            if let Some(words) = part.strip_prefix("<!") {
                Element::NotBefore(Box::new(element(words)?))
            } else if let Some(words) = part.strip_prefix('!').filter(|w| !w.is_empty()) {
                Element::NotNext(Box::new(element(words)?))
            } else if let Some(ending) = part.strip_prefix('*').filter(|e| e.chars().all(char::is_alphabetic)) {
                Element::Suffix(ending.to_owned())
            } else if let Some(class) =
                part.strip_prefix('{').and_then(|p| p.strip_suffix('}')).filter(|p| !p.contains('|'))
            {
                let unknown = || PatternError(format!("`{part}` names no class"));
                Element::Class(Class::read(class).ok_or_else(unknown)?)
            } else if let Some(n) = part.strip_prefix("..").filter(|n| !n.is_empty()) {
                Element::Gap(n.parse().map_err(|_| PatternError(format!("`{part}` is no gap: write `..3`")))?)
            } else if let Some(inner) = part.strip_suffix('?').filter(|i| !i.is_empty()) {
                Element::Optional(Box::new(element(inner)?))
            } else {
                let is_special = |w: &str| matches!(w, "#" | "####") || w.starts_with('{');
                if !parts(part, b'|').any(is_special) {
                    return literals(part).map(|words| Element::Words(Words::new(words)));
                }
                let (special, words): (Vec<&str>, Vec<&str>) = parts(part, b'|').partition(|w| is_special(w));
                let mut all = special.into_iter().map(element).collect::<Result<Vec<_>, _>>()?;
                let mut plain = Vec::new();
                for word in words {
                    plain.append(&mut literals(word)?);
                }
                if !plain.is_empty() {
                    all.push(Element::Words(Words::new(plain)));
                }
                Element::Either(all)
            }
        }
    })
}

fn literals(words: &'static str) -> Result<Vec<Literal>, PatternError> {
    let mut all = Vec::new();
    for word in parts(words, b'|').filter(|w| !w.is_empty()) {
        if word.contains('*') || word.len() > 1 && word.contains(['?', '!', '<', '^']) {
            return Err(PatternError(format!("`{word}` in `{words}` is no word")));
        }
        match word.strip_prefix('@').filter(|v| !v.is_empty()) {
            Some(verb) => all.extend(forms(verb).map(Literal::new)),
            None => match word.strip_prefix('%').filter(|n| !n.is_empty()) {
                Some(name) => {
                    let words = class::list(name).ok_or_else(|| PatternError(format!("`{word}` names no list")))?;
                    all.extend(parts(words, b'|').map(|word| Literal::new(word.into())));
                }
                None => all.push(Literal::new(word.into())),
            },
        }
    }
    Ok(all)
}

/// The forms of a regular verb.
fn forms(verb: &'static str) -> [Cow<'static, str>; 4] {
    let stem = verb.strip_suffix('e').unwrap_or(verb);
    let consonant_y = verb.strip_suffix('y').filter(|s| !s.ends_with(['a', 'e', 'o', 'u']));
    let third = match consonant_y {
        Some(s) => format!("{s}ies"),
        None if verb.ends_with(['s', 'x', 'z']) || verb.ends_with("ch") || verb.ends_with("sh") => format!("{verb}es"),
        None => format!("{verb}s"),
    };
    let past = consonant_y.map_or_else(|| format!("{stem}ed"), |s| format!("{s}ied"));
    [verb.into(), third.into(), past.into(), format!("{stem}ing").into()]
}

/// Of the elements of words that must be there the rarest whose place is known from the first, and how many tokens stand
/// before it.
fn anchor(elements: &[Element]) -> Option<Anchor> {
    let (mut fewest, mut most) = (0, 0);
    let mut found: Option<Anchor> = None;
    let (mut best, mut first) = (usize::MAX, 0);
    for (i, element) in elements.iter().enumerate() {
        match element {
            Element::Words(words) => {
                let cost = words.literals.iter().map(|l| if COMMON.has(&l.lower) { 50 } else { 1 }).sum();
                if cost < best {
                    first = if found.is_none() { fewest } else { first };
                    found = Some(Anchor { element: i, before: (fewest, most), behind: fewest - first });
                    best = cost;
                }
                (fewest, most) = (fewest + 1, most + 1);
            }
            Element::Number
            | Element::Year
            | Element::Any
            | Element::Suffix(_)
            | Element::Capital
            | Element::Class(_)
            | Element::Either(_) => (fewest, most) = (fewest + 1, most + 1),
            // Behind the first word only what is so far from it in every match can stand for it.
            Element::Optional(_) | Element::Gap(_) if found.is_some() => break,
            Element::Optional(_) => most += 1,
            Element::Gap(n) => most += usize::from(*n),
            _ => {}
        }
    }
    found
}

/// Words of nearly every sentence.
static COMMON: WordSet = WordSet::new(
    "a about after all also an and any are as at be been but by can do for from had has have he i if in is it its me my \
     more no not of on one or our so some than that the their them there they this to up us was we were what when which \
     who will with would you your",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_cannot_run() {
        assert!(Pattern::read("..3 word?").is_err());
        assert!(Pattern::read("[word").is_err());
        assert!(Pattern::read("word []").is_err());
        assert!(Pattern::read("a ..x b").is_err());
        assert!(Pattern::read("a *|b").is_err());
        assert!(Pattern::read("a #|two").is_ok());
        assert!(Pattern::read("* [word]").is_ok());
    }

    #[test]
    fn inflects_regular_verbs() {
        assert_eq!(forms("discuss"), ["discuss", "discusses", "discussed", "discussing"]);
        assert_eq!(forms("rely"), ["rely", "relies", "relied", "relying"]);
        assert_eq!(forms("arrive"), ["arrive", "arrives", "arrived", "arriving"]);
    }
}
