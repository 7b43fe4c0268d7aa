//! Whether a text is English, by its function words.

use std::collections::BTreeSet;

use super::dictionary::Dictionary;

/// How many function words of English and of its neighbours a text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tongue {
    pub english: usize,
    pub foreign: usize,
}

impl Tongue {
    /// `None` where the words do not tell.
    pub fn is_english(self) -> Option<bool> {
        match self {
            Self { english, foreign } if foreign >= 2 && foreign > english => Some(false),
            Self { english: 0, .. } => None,
            _ => Some(true),
        }
    }

    pub fn and(self, other: Self) -> Self {
        Self { english: self.english + other.english, foreign: self.foreign + other.foreign }
    }
}

/// Counts the function words of a text. Words that English shares with another language count for neither.
pub fn tongue(text: &str) -> Tongue {
    let mut found = Tongue::default();
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty() && w.len() <= 6) {
        let mut ascii = [0; 6];
        let folded;
        let lower = match ascii.get_mut(..word.len()).filter(|_| word.is_ascii()) {
            Some(lower) => {
                lower.copy_from_slice(word.as_bytes());
                lower.make_ascii_lowercase();
                &*lower
            }
            None => {
                folded = word.to_lowercase();
                folded.as_bytes()
            }
        };
        match lower {
            b"the" | b"of" | b"and" | b"to" | b"with" | b"for" | b"my" | b"was" | b"were" | b"is" | b"are" | b"by"
            | b"from" | b"that" | b"this" | b"which" | b"we" | b"at" | b"an" | b"have" | b"has" | b"our" | b"it"
            | b"they" | b"their" => found.english += 1,
            b"de" | b"la" | b"el" | b"los" | b"las" | b"del" | b"que" | b"um" | b"uma" | b"dos" | b"das" | b"para"
            | b"com" | b"por" | b"en" | b"un" | b"une" | b"una" | b"le" | b"les" | b"des" | b"du" | b"et" | b"der"
            | b"und" | b"von" | b"im" | b"mit" | b"auf" | b"ist" | b"ein" | b"eine" | b"het" | b"een" | b"voor"
            | b"di" | b"il" | b"gli" | b"della" | b"y" | b"e" | b"\xc3\xa9" | b"o" | b"n\xc3\xa3o" | b"och"
            | b"att" => found.foreign += 1,
            _ => {}
        }
    }
    found
}

/// So many plain words tell a language; addresses and lists of names do not.
const TELLING: usize = 8;
/// So many different ones of three letters or more that no English dictionary has.
const FOREIGN: usize = 4;

/// The English name of the language of a text, where its words show for sure that it is not English.
pub fn foreign_language(text: &str) -> Option<&'static str> {
    let plain = |w: &&str| w.chars().count() > 1 && w.chars().all(char::is_lowercase);
    let words: Vec<&str> =
        text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).filter(plain).collect();
    let long: BTreeSet<&str> = words.iter().copied().filter(|w| w.len() > 2).collect();
    let (english, foreign): (Vec<&str>, Vec<&str>) =
        long.iter().partition(|w| Dictionary::embedded().exact(w).is_some());
    if words.len() < TELLING || foreign.len() < FOREIGN || english.len() * 2 >= words.len() {
        return None;
    }
    let found = whatlang::detect(text).filter(|f| f.is_reliable() && f.lang() != whatlang::Lang::Eng)?;
    Some(found.lang().eng_name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_by_function_words() {
        assert_eq!(tongue("Built the shop of a client in Rio de Janeiro").is_english(), Some(true));
        assert_eq!(tongue("Desenvolvi a aplicação de vendas para a empresa").is_english(), Some(false));
        assert_eq!(tongue("Python, Django").is_english(), None);
    }

    #[test]
    fn names_other_languages() {
        let german = "Ich habe drei Jahre lang die Datenbank einer Werft gepflegt und neue Kollegen eingearbeitet.";
        assert_eq!(foreign_language(german), Some("German"));
        assert_eq!(
            foreign_language("I looked after the database of a shipyard for three years and trained people."),
            None
        );
        assert_eq!(foreign_language("Python, Django"), None);
        assert_eq!(foreign_language("é 🎉 o API un o a SRE"), None);
        assert_eq!(foreign_language(&"unter dem Dach ".repeat(9)), None);
    }
}
