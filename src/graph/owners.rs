//! Whose each block is: the stints that are told in it, so that a place finds its own among any number.

use std::collections::HashMap;

use petgraph::graph::NodeIndex;

use super::{Career, Stint, StintKind};
use crate::{
    document::{BlockId, Document},
    source::{SourceId, Span},
};

#[derive(Debug, Default)]
pub struct Owners(HashMap<(SourceId, BlockId), Told>);

/// The stints of one block.
#[derive(Debug)]
struct Told {
    first: NodeIndex,
    /// Where each is named in the block's document, in order. A course of study named beside a job is rarely what the
    /// rest is about, so it stands apart.
    works: Vec<(usize, NodeIndex)>,
    studies: Vec<(usize, NodeIndex)>,
}

impl Owners {
    pub fn of(career: &Career) -> Self {
        let mut blocks: HashMap<_, Told> = HashMap::new();
        for (index, stint) in career.stints() {
            for block in &stint.blocks {
                let told =
                    blocks.entry(*block).or_insert(Told { first: index, works: Vec::new(), studies: Vec::new() });
                told.add(index, stint, block.0);
            }
        }
        for told in blocks.values_mut() {
            told.works.sort_by_key(|(start, _)| *start);
            told.studies.sort_by_key(|(start, _)| *start);
        }
        Self(blocks)
    }

    pub fn has(&self, document: &Document, block: BlockId) -> bool {
        self.0.contains_key(&(document.source, block))
    }

    /// The stint that a place belongs to: of several that are told in one block, the last that was named before it.
    pub fn of_place(&self, document: &Document, block: BlockId, place: Span) -> Option<NodeIndex> {
        let told = self.0.get(&(document.source, block))?;
        let last = |named: &[(usize, NodeIndex)]| {
            let behind = named.partition_point(|(start, _)| *start <= place.end);
            named.get(behind.checked_sub(1)?).map(|(_, index)| *index)
        };
        last(&told.works).or_else(|| last(&told.studies)).or(Some(told.first))
    }
}

impl Told {
    fn add(&mut self, index: NodeIndex, stint: &Stint, source: SourceId) {
        if stint.name.source == source {
            let named = if stint.kind == StintKind::Education { &mut self.studies } else { &mut self.works };
            named.push((stint.name.start, index));
        }
    }
}
