//! The documents at the head of every machine output, with the clock of each.

use serde::Serialize;

use super::Dossier;
use crate::annotate::ClockSource;

#[derive(Clone, Debug, Serialize)]
pub struct DocumentView<'a> {
    pub path: &'a str,
    /// The day that "now" means in the document.
    pub as_of: String,
    pub as_of_source: &'static str,
    #[serde(skip)]
    pub clock: ClockSource,
}

impl<'a> DocumentView<'a> {
    /// All documents of all dossiers by path.
    pub fn all(dossiers: &'a [Dossier]) -> Vec<Self> {
        let mut all: Vec<Self> = dossiers.iter().flat_map(Self::of).collect();
        all.sort_by_key(|d| d.path);
        all
    }

    /// Those of one dossier.
    pub fn of(dossier: &'a Dossier) -> impl Iterator<Item = Self> {
        dossier.sources.iter().zip(&dossier.analysis.annotations).map(|((_, source), annotation)| Self {
            path: &source.path,
            as_of: annotation.clock.as_of.to_string(),
            as_of_source: annotation.clock.source.as_str(),
            clock: annotation.clock.source,
        })
    }
}
