//! The verb that a figure hangs on.

use std::borrow::Cow;

use crate::lexicon::{WordSet, has_word};

/// What the nearest verb before a figure says of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Governor {
    Down,
    /// Money or time that is not spent.
    Saves,
    Up,
    /// "doubled": this many times as much.
    Times(f64),
}

/// Verbs, and participles that stand for them.
const DOWN: &str = "reduce reduced reduces reducing decrease decreased decreasing lower lowered lowering cut cuts \
    cutting shorten shortened shortening shrank shrunk dropped fell fallen declined slashed trimmed \
    minimized minimised diminished lessened curtailed";
const SAVES: &str = "save saved saves saving";
const UP: &str = "increase increased increases increasing raise raised raising grew grown grow growing rose risen \
    boosted boosting improved improve improving accelerated expanded lifted climbed gained enhanced \
    scaled sped exceeded exceeding surpassed outperformed";
/// Past forms without -ed that begin a statement of their own.
const OTHER: &str = "which who where when while because so but took made wrote brought ran went led won sold built found \
    got kept held spent is are was were has have ; : ( )";
/// What stands before a verb and not before an adjective.
static STARTS: WordSet =
    WordSet::new("and , which that i we who they it by when while after through without then also or");

/// The verb nearest before word `at` from word `start` on; `None` where it is one of another kind.
pub fn governor(lower: &[Cow<str>], start: usize, at: usize) -> Option<Governor> {
    for (i, word) in lower.get(start..at)?.iter().enumerate().rev() {
        let i = start + i;
        let before = i.checked_sub(1).filter(|b| *b >= start).and_then(|b| lower.get(b)).map_or("", |w| w);
        let begins = i == start || STARTS.has(before);
        let word = &**word;
        let is = |list: &str| has_word(list, word);
        // "was reduced", "has fallen"
        match word {
            "halved" | "halving" => return Some(Governor::Times(0.5)),
            "doubled" | "doubling" => return Some(Governor::Times(2.0)),
            "tripled" | "tripling" => return Some(Governor::Times(3.0)),
            "quadrupled" | "quadrupling" => return Some(Governor::Times(4.0)),
            _ if is(DOWN) && !matches!(before, "the" | "a" | "an" | "of" | "with") => return Some(Governor::Down),
            _ if is(SAVES) => return Some(Governor::Saves),
            _ if is(UP) && !matches!(before, "the" | "a" | "an" | "of" | "with") => return Some(Governor::Up),
            _ if is(OTHER) => return None,
            _ if begins && word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing")) => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Governor> {
        let words: Vec<Cow<str>> = text.split(' ').map(Cow::Borrowed).collect();
        governor(&words, 0, words.len())
    }

    #[test]
    fn nearest_verb() {
        assert_eq!(of("reduced the onboarding time"), Some(Governor::Down));
        assert_eq!(of("i cut the estimated cost of testing"), Some(Governor::Down));
        assert_eq!(of("halved the number of pages per week ,"), Some(Governor::Times(0.5)));
        assert_eq!(of("reduced bugs and raised the output"), Some(Governor::Up));
        assert_eq!(of("reduced bugs and trained people"), None);
        assert_eq!(of("cut costs by building tests ranging"), None);
    }
}
