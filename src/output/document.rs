//! The documents at the head of every machine output, with the clock of each.

use serde::Serialize;

use super::Dossier;

#[derive(Clone, Debug, Serialize)]
pub struct DocumentView<'a> {
    pub path: &'a str,
    /// The day that "now" means in the document.
    pub as_of: Option<String>,
    pub as_of_source: Option<&'static str>,
}

impl<'a> DocumentView<'a> {
    /// All documents of all dossiers by path.
    pub fn all(dossiers: &'a [Dossier]) -> Vec<Self> {
        let mut all: Vec<Self> = dossiers.iter().flat_map(Self::of).collect();
        all.sort_by_key(|d| d.path);
        all
    }

    fn of(dossier: &'a Dossier) -> impl Iterator<Item = Self> {
        let config = &dossier.config;
        let clock = [(config.as_of_flag, "flag"), (config.as_of, "configuration"), (config.today, "clock")];
        let clock = clock.into_iter().find_map(|(date, source)| Some((date?, source)));
        dossier.sources.iter().map(move |(_, source)| Self {
            path: &source.path,
            as_of: clock.map(|(date, _)| date.to_string()),
            as_of_source: clock.map(|(_, source)| source),
        })
    }
}
