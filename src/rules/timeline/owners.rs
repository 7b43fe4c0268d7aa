//! Which stints a block of a document tells of.

use std::collections::HashMap;

use crate::{
    document::{Block, BlockId, Document},
    graph::Stint,
    rules::Context,
    source::SourceId,
};

/// The stints of a career by their place in its order, and by their blocks.
pub struct Owners<'a> {
    pub stints: Vec<&'a Stint>,
    blocks: HashMap<(SourceId, BlockId), Vec<usize>>,
}

impl<'a> Owners<'a> {
    pub fn of(context: &Context<'a>) -> Self {
        let stints: Vec<&Stint> = context.career.stints().map(|(_, s)| s).collect();
        let mut blocks: HashMap<_, Vec<usize>> = HashMap::new();
        for (i, stint) in stints.iter().enumerate() {
            for place in &stint.blocks {
                blocks.entry(*place).or_default().push(i);
            }
        }
        Self { stints, blocks }
    }

    /// Places of stints in the career's order.
    pub fn of_block(&self, document: &Document, block: &Block) -> &[usize] {
        self.blocks.get(&(document.source, block.id)).map_or(&[], Vec::as_slice)
    }
}
