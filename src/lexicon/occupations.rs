//! Which titles and fields are one kind of work: `lexicon/occupations.toml`.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{holds_phrase, normalise};

#[derive(Debug, Default)]
pub struct Occupations {
    /// Name of a family and its phrases.
    families: BTreeMap<String, Vec<String>>,
}

impl Occupations {
    /// The list that comes with the program.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Occupations> = OnceLock::new();
        EMBEDDED.get_or_init(Self::load)
    }

    /// Reads the list that comes with the program anew.
    pub fn load() -> Self {
        Self { families: toml::from_str(include_str!("../../lexicon/occupations.toml")).unwrap_or_default() }
    }

    /// The families of which a title or a field holds a phrase. The longest phrases decide: "data engineer" is no
    /// "engineer".
    pub fn families(&self, text: &str) -> Vec<&str> {
        let text = normalise(text);
        let one = singular(&text);
        let mut held: Vec<(&str, &str)> = Vec::new();
        for (family, phrases) in &self.families {
            let longest =
                phrases.iter().filter(|p| holds_phrase(&text, p) || holds_phrase(&one, p)).max_by_key(|p| p.len());
            held.extend(longest.map(|p| (family.as_str(), p.as_str())));
        }
        let inside = |p: &str| held.iter().any(|(_, other)| other.len() > p.len() && holds_phrase(other, p));
        held.iter().filter(|(_, p)| !inside(p)).map(|(family, _)| *family).collect()
    }
}

/// "large kitchens" is a kitchen; what ends otherwise stays.
fn singular(text: &str) -> String {
    let one = |word: &str| match word.strip_suffix('s') {
        Some(front) if word.len() > 4 && !front.ends_with(['s', 'u', 'i']) => front.to_owned(),
        _ => word.to_owned(),
    };
    text.split(' ').map(one).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_work() {
        let list = Occupations::embedded();
        assert_eq!(list.families("Senior Software Developer"), ["software"]);
        assert_eq!(list.families("Reporting Analyst"), ["data-analysis"]);
        assert_eq!(list.families("infrastructure or platform engineering"), ["infrastructure"]);
        assert_eq!(list.families("Trainee"), Vec::<&str>::new());
        assert!(!list.families("ETL Developer").contains(&"software"));
    }
}
