//! The documents of one career with everything that was read off them; what every output is made from.

use crate::{
    Analysis,
    annotate::{Annotation, time::Month},
    config::{Config, Stated},
    source::Sources,
};

/// A `preplint.toml` as it was read.
#[derive(Debug)]
pub struct Settings {
    /// As it is shown.
    pub path: String,
    pub text: String,
    pub stated: Vec<Stated>,
}

#[derive(Debug)]
pub struct Dossier {
    /// Stands before the ids of the graph where several careers are shown together.
    pub name: String,
    pub sources: Sources,
    pub config: Config,
    /// The file that the configuration was read from.
    pub settings: Option<Settings>,
    pub analysis: Analysis,
}

impl Dossier {
    /// The month of the latest document's date; `None` where nothing tells one.
    pub fn as_of(&self) -> Option<Month> {
        let known = self.analysis.annotations.iter().filter(|a| a.clock.is_known());
        known.map(|a| Month::of(a.clock.as_of)).max()
    }

    /// Gives up everything but what the settled findings are shown with.
    pub fn shed(&mut self) {
        let Analysis { documents, annotations, career, diagnostics } = &mut self.analysis;
        (*documents, *career, *diagnostics) = Default::default();
        for annotation in annotations {
            *annotation = Annotation { clock: std::mem::take(&mut annotation.clock), ..Annotation::default() };
        }
    }

    /// A node's id, unique among `count` dossiers.
    pub fn qualified(&self, id: &str, count: usize) -> String {
        if count > 1 { format!("{}/{id}", self.name) } else { id.to_owned() }
    }
}
