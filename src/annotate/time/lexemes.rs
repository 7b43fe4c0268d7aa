//! What a single word may mean for time.

use std::sync::LazyLock;

use super::{Season, expression::Unit, foreign, words::WORDS};
use crate::lexicon::QuickMap;

/// What an atom may mean for time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lex {
    /// Behind the last atom.
    End,
    /// A word that says nothing of time.
    Other,
    Mark(char),
    Number(u32),
    Month(u8),
    /// An abbreviated month, which needs a number or a range beside it.
    MonthShort(u8),
    /// A month in another language, which needs a year.
    MonthForeign(u8),
    /// 1 is Monday.
    Weekday(u8),
    WeekdayShort(u8),
    /// "Thursdays"
    Weekdays(u8),
    Season(Season),
    Unit(Unit),
    Units(Unit),
    Cardinal(u8),
    Ordinal(u8),
    /// "yearly": how many units lie between, and the unit.
    Every(u8, Unit),
    Key(Key),
}

/// Words that can begin an expression, by their grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    The,
    A,
    This,
    That,
    Those,
    Same,
    Last,
    Past,
    Next,
    Previous,
    Following,
    Current,
    Early,
    Late,
    Mid,
    Edge,
    Half,
    Later,
    Each,
    Per,
    Times,
    Now,
    Yesterday,
    Today,
    Tomorrow,
    Recently,
    Then,
    At,
    My,
    Hedge,
    Vague,
    Fiscal,
    Quarter,
    To,
    In,
    Present,
    Decade,
    Christmas,
    Weekend,
    Week,
    Bi,
    Term,
}

/// The longest word of the table, in bytes.
const LONGEST: usize = 18;

/// The meaning of a word in any case.
pub(super) fn lookup(word: &str) -> Lex {
    if word.len() > LONGEST {
        return Lex::Other;
    }
    if !word.is_ascii() {
        return find(word.to_lowercase().as_bytes());
    }
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return Lex::Other };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    find(lower)
}

fn find(lower: &[u8]) -> Lex {
    // For each first byte the lengths of its words, as bits: most words are none of the table.
    static LENGTHS: LazyLock<[u32; 256]> = LazyLock::new(|| {
        let mut lengths = [0; 256];
        for (word, _) in WORDS.iter().chain(foreign::WORDS) {
            if let Some(bits) = word.bytes().next().and_then(|first| lengths.get_mut(usize::from(first))) {
                *bits |= 1 << word.len();
            }
        }
        lengths
    });
    let bits = lower.first().and_then(|first| LENGTHS.get(usize::from(*first)));
    if bits.is_none_or(|bits| bits >> lower.len().min(31) & 1 == 0) {
        return Lex::Other;
    }
    static TABLE: LazyLock<QuickMap<&[u8], Lex>> =
        LazyLock::new(|| foreign::WORDS.iter().chain(WORDS).map(|(word, lex)| (word.as_bytes(), *lex)).collect());
    TABLE.get(lower).copied().unwrap_or(Lex::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_short_enough() {
        for words in [WORDS, foreign::WORDS] {
            assert!(words.is_sorted_by(|a, b| a.0.as_bytes() < b.0.as_bytes()));
        }
        let lengths = WORDS.iter().chain(foreign::WORDS).map(|(w, _)| w.len());
        assert_eq!(lengths.max(), Some(LONGEST));
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(lookup("January"), Lex::Month(1));
        assert_eq!(lookup("MÄRZ"), Lex::MonthForeign(3));
        assert_eq!(lookup("experience"), Lex::Other);
    }
}
