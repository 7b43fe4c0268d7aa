//! What amounts can be, by whose they are: `lexicon/magnitudes.toml`.

use std::{collections::BTreeMap, sync::OnceLock};

use serde::Deserialize;

/// Bounds of amounts.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Magnitudes {
    #[serde(default)]
    pub money: Vec<MoneyRange>,
    /// Units of a currency for about one dollar; one where nothing is listed.
    #[serde(default)]
    units: BTreeMap<String, f64>,
}

/// The money of one kind of actor in a year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneyRange {
    pub actor: String,
    /// What the actor is called, in lower case and the singular.
    pub words: Vec<String>,
    /// In about dollars.
    pub least: f64,
    pub reason: String,
}

impl Magnitudes {
    /// The list that comes with the program; empty if it does not parse, which its test refuses.
    pub fn embedded() -> &'static Self {
        static LIST: OnceLock<Magnitudes> = OnceLock::new();
        LIST.get_or_init(|| toml::from_str(include_str!("../../lexicon/magnitudes.toml")).unwrap_or_default())
    }

    pub fn units(&self, currency: &str) -> f64 {
        self.units.get(currency).copied().unwrap_or(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses() {
        let list = Magnitudes::embedded();
        assert!(!list.money.is_empty() && list.money.iter().all(|m| m.words.is_sorted() && !m.reason.is_empty()));
        assert!(list.units("INR") > 1.0);
    }
}
