//! Which stints a block of a document tells of.

use std::collections::HashMap;

use crate::{
    document::{Block, BlockId, Document},
    graph::Stint,
    lexicon::normalise,
    rules::Context,
    source::SourceId,
};

/// The stints of a career by their place in its order, and by their blocks.
pub struct Owners<'a> {
    pub stints: Vec<&'a Stint>,
    blocks: HashMap<(SourceId, BlockId), Vec<usize>>,
    /// By the normalised names of their organisations.
    names: HashMap<String, Vec<usize>>,
    /// Bytes of the longest name.
    longest: usize,
}

impl<'a> Owners<'a> {
    pub fn of(context: &Context<'a>) -> Self {
        let stints: Vec<&Stint> = context.career.stints().map(|(_, s)| s).collect();
        let mut blocks: HashMap<_, Vec<usize>> = HashMap::new();
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, stint) in stints.iter().enumerate() {
            let name = stint.organization.as_ref().map(|o| normalise(&o.text)).filter(|name| !name.is_empty());
            name.into_iter().for_each(|name| names.entry(name).or_default().push(i));
            for place in &stint.blocks {
                blocks.entry(*place).or_default().push(i);
            }
        }
        let longest = names.keys().map(String::len).max().unwrap_or(0);
        Self { stints, blocks, names, longest }
    }

    /// The stints at organisations with whose names a normalised text begins, in the career's order.
    pub fn called(&self, text: &str) -> Vec<usize> {
        let ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]);
        let starts = ends.take_while(|end| *end <= self.longest).filter_map(|end| text.get(..end));
        let mut found: Vec<usize> = starts.filter_map(|name| self.names.get(name)).flatten().copied().collect();
        found.sort_unstable();
        found
    }

    /// Places of stints in the career's order.
    pub fn of_block(&self, document: &Document, block: &Block) -> &[usize] {
        self.blocks.get(&(document.source, block.id)).map_or(&[], Vec::as_slice)
    }
}
