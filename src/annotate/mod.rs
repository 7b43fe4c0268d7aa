//! What the words of a document say: names, block roles, dates, amounts, skills, stints, modality, the clock.

mod amounts;
mod role;
pub mod roles;
pub mod time;

pub use amounts::{Amount, Every, amounts};
pub use role::Role;

use crate::{
    config::Config,
    document::{BlockId, Document},
    lexicon::Lexicon,
};
use time::TimeMention;

/// Everything that was read off one document; the tables hang on its blocks.
#[derive(Clone, Debug, Default)]
pub struct Annotation {
    /// One role per block of the document.
    pub roles: Vec<Role>,
    /// Temporal expressions in reading order.
    pub times: Vec<TimeMention>,
}

impl Annotation {
    pub fn role(&self, block: BlockId) -> Role {
        self.roles.get(block.0 as usize).copied().unwrap_or(Role::Other)
    }

    pub fn times_in(&self, block: BlockId) -> impl Iterator<Item = &TimeMention> {
        self.times.iter().filter(move |t| t.block == block)
    }
}

/// Reads one document. Never fails: what is not understood yields nothing.
pub fn annotate(document: &Document, config: &Config) -> Annotation {
    let lexicon = Lexicon::embedded();
    let roles = roles::roles(document, config.kind(document.source), &lexicon.sections);
    Annotation { roles, times: Vec::new() }
}
