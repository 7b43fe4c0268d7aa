//! What the words of a document say: names, block roles, dates, amounts, skills, stints, modality, the clock.

mod amounts;
mod role;
pub mod time;

pub use amounts::{Amount, Every, amounts};
pub use role::Role;

use crate::document::{Block, BlockId, Document};
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
pub fn annotate(document: &Document) -> Annotation {
    let role = |block: &Block| if block.kind == crate::document::BlockKind::Code { Role::Code } else { Role::Career };
    Annotation { roles: document.blocks.iter().map(role).collect(), times: Vec::new() }
}
