//! Words that no dictionary lists because anybody can make them: compounds, prefixes, endings.

use super::{dictionary::Dictionary, flags::Flags};

const PREFIXES: &[&str] = &[
    "anti", "audio", "auto", "back", "bio", "co", "counter", "cross", "crypto", "cyber", "data", "de", "dis", "down",
    "e", "eco", "electro", "ever", "extra", "fore", "geo", "hyper", "infra", "inter", "intra", "kilo", "macro", "mega",
    "meta", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "off", "omni", "on", "out",
    "over", "para", "photo", "post", "pre", "pro", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub", "super",
    "sur", "tele", "thermo", "trans", "turbo", "ultra", "un", "under", "uni", "up", "video",
];

/// Ending, and what the rest of the word must be able to be.
const ENDINGS: &[(&str, Flags)] = &[
    ("able", Flags::VERB),
    ("ee", Flags::VERB),
    ("ees", Flags::VERB),
    ("er", Flags::VERB),
    ("ers", Flags::VERB),
    ("free", Flags::NOUN),
    ("ful", Flags::NOUN),
    ("ish", Flags::ADJECTIVE),
    ("ise", Flags::ADJECTIVE),
    ("ised", Flags::ADJECTIVE),
    ("ising", Flags::ADJECTIVE),
    ("ism", Flags::ADJECTIVE),
    ("ist", Flags::NOUN),
    ("ists", Flags::NOUN),
    ("ity", Flags::ADJECTIVE),
    ("ization", Flags::ADJECTIVE),
    ("isation", Flags::ADJECTIVE),
    ("ize", Flags::ADJECTIVE),
    ("ized", Flags::ADJECTIVE),
    ("izing", Flags::ADJECTIVE),
    ("less", Flags::NOUN),
    ("like", Flags::NOUN),
    ("ly", Flags::ADJECTIVE),
    ("ness", Flags::ADJECTIVE),
    ("proof", Flags::NOUN),
    ("ship", Flags::NOUN),
    ("ward", Flags::NOUN),
    ("wards", Flags::NOUN),
    ("wide", Flags::NOUN),
    ("wise", Flags::NOUN),
    ("y", Flags::NOUN),
];

/// Endings of what the sciences name; the stem has many of them: "chromatography", "chromatogram".
const SCIENCES: &[&str] = &[
    "graph", "graphs", "graphy", "graphic", "graphies", "gram", "grams", "logy", "logies", "logical", "logist",
    "logists", "meter", "meters", "metre", "metres", "metry", "metric", "scope", "scopes", "scopy", "scopic", "tomy",
    "tomies", "pathy", "pathic", "phobia", "phobic", "genic", "genesis", "lysis", "lytic", "static", "stat", "stats",
    "plasty",
];

/// How a word that no dictionary lists is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// From two words of four letters or more, a prefix or an ending: nobody types that by mistake.
    Surely,
    /// From two words, one of them short: "kitchin" has "kit" and "chin".
    Perhaps,
}

/// How a lower-case word may be made of words that people use.
pub fn made(word: &str) -> Option<Made> {
    if !word.is_ascii() {
        return None;
    }
    if let Some(singular) = word.strip_suffix('s').filter(|s| s.len() >= 5) {
        let noun = Dictionary::embedded().exact(singular).is_some_and(|f| f.any(Flags::NOUN.and(Flags::ING)));
        if noun || made(singular) == Some(Made::Surely) {
            return Some(Made::Surely);
        }
    }
    let prefixed = |p: &&str| word.strip_prefix(*p).is_some_and(|rest| rest.len() >= 4 && is_used(rest, Flags::KNOWN));
    let ended = |(ending, flags): &(&str, Flags)| {
        let stem = word.strip_suffix(ending).filter(|s| s.len() >= 4);
        stem.is_some_and(|s| is_used(s, *flags))
    };
    if PREFIXES.iter().any(prefixed) || ENDINGS.iter().any(ended) || is_scientific(word) {
        return Some(Made::Surely);
    }
    let part = Flags::NOUN.and(Flags::ADJECTIVE).and(Flags::VERB).and(Flags::PREPOSITION);
    let splits = (3..=word.len().saturating_sub(3)).filter_map(|at| word.split_at_checked(at));
    let halves = splits.filter(|(a, b)| is_used(a, part) && is_used(b, part));
    let shortest = halves.map(|(a, b)| a.len().min(b.len())).max()?;
    Some(if shortest >= 4 { Made::Surely } else { Made::Perhaps })
}

/// "Chromatograph": the dictionary has the same stem with another ending of the sciences.
fn is_scientific(word: &str) -> bool {
    let stems = SCIENCES.iter().filter_map(|e| word.strip_suffix(e)).filter(|s| s.len() >= 3);
    let known = |stem: &str| SCIENCES.iter().any(|e| Dictionary::embedded().exact(&format!("{stem}{e}")).is_some());
    stems.into_iter().any(known)
}

/// Whether people write a word, and it can be one of these.
fn is_used(word: &str, flags: Flags) -> bool {
    let used = Flags::COMMON.and(Flags::FREQUENT);
    Dictionary::embedded().exact(word).is_some_and(|f| f.any(used) && f.any(flags))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found() {
        assert_eq!(made("grainstore"), Some(Made::Surely));
        assert_eq!(made("tinyledger"), Some(Made::Surely));
        assert_eq!(made("kitchin"), Some(Made::Perhaps));
        assert_eq!(made("redeployment"), Some(Made::Surely));
        assert_eq!(made("chromatograph"), Some(Made::Surely));
        assert_eq!(made("lattency"), None);
        assert_eq!(made("goverment"), None);
    }
}
