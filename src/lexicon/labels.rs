//! Words around entries that name nobody, and places: `lexicon/labels.toml`, `lexicon/places.toml`.

use super::{QuickSet, lists::list, normal};

/// The words are normalised; see [`list`] for the form.
const LABELS: &str = include_str!(concat!(env!("OUT_DIR"), "/labels.frozen"));
const PLACES: &str = include_str!(concat!(env!("OUT_DIR"), "/places.frozen"));

#[derive(Debug, Default)]
pub struct LabelLexicon {
    labels: QuickSet<&'static str>,
    remarks: QuickSet<&'static str>,
    oneself: QuickSet<&'static str>,
    again: QuickSet<&'static str>,
    places: QuickSet<&'static str>,
}

impl LabelLexicon {
    /// Reads the lists that come with the program anew.
    pub fn load() -> Self {
        let set = |frozen, name| list(frozen, name).collect();
        Self {
            labels: set(LABELS, "labels"),
            remarks: set(LABELS, "remarks"),
            oneself: set(LABELS, "oneself"),
            again: set(LABELS, "again"),
            places: set(PLACES, "places"),
        }
    }

    /// "Impact", "Situation", "Skills": labels a paragraph and names nobody.
    pub fn is_label(&self, text: &str) -> bool {
        self.labels.contains(&*normal(text))
    }

    /// "full-time", "GPA": stands beside an entry and names nothing of it.
    pub fn is_remark(&self, text: &str) -> bool {
        self.remarks.contains(&*normal(text))
    }

    /// "self-employed": what stands for the employer of who has none.
    pub fn is_oneself(&self, text: &str) -> bool {
        self.oneself.contains(&*normal(text))
    }

    /// "same hospital", "at the same company": who was named last.
    pub fn is_again(&self, text: &str) -> bool {
        let text = normal(text);
        let text = ["at the ", "in the ", "the ", "at "].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(&text);
        self.again.contains(text)
    }

    /// A country or a large city.
    pub fn is_place(&self, text: &str) -> bool {
        self.places.contains(&*normal(text))
    }
}
