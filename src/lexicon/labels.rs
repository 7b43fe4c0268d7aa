//! Words around entries that name nobody, and places: `lexicon/labels.toml`, `lexicon/places.toml`.

use std::collections::BTreeMap;

use super::{QuickSet, normalise};

#[derive(Debug, Default)]
pub struct LabelLexicon {
    labels: QuickSet<String>,
    remarks: QuickSet<String>,
    places: QuickSet<String>,
}

impl LabelLexicon {
    pub fn read(labels: &str, places: &str) -> Self {
        let labels: BTreeMap<String, Vec<String>> = toml::from_str(labels).unwrap_or_default();
        let places: BTreeMap<String, Vec<String>> = toml::from_str(places).unwrap_or_default();
        let set = |lists: &BTreeMap<String, Vec<String>>, name: &str| {
            lists.get(name).into_iter().flatten().map(|w| normalise(w)).collect::<QuickSet<_>>()
        };
        Self { labels: set(&labels, "labels"), remarks: set(&labels, "remarks"), places: set(&places, "places") }
    }

    /// "Impact", "Situation", "Skills": labels a paragraph and names nobody.
    pub fn is_label(&self, text: &str) -> bool {
        self.labels.contains(&normalise(text))
    }

    /// "full-time", "GPA": stands beside an entry and names nothing of it.
    pub fn is_remark(&self, text: &str) -> bool {
        self.remarks.contains(&normalise(text))
    }

    /// A country or a large city.
    pub fn is_place(&self, text: &str) -> bool {
        self.places.contains(&normalise(text))
    }
}
