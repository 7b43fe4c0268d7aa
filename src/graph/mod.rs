//! The career as a graph: stints, organisations, skills, requirements, every node and edge with its places and basis.

mod bounds;
mod node;
mod stint;

pub use bounds::{Basis, Bound, Bounds};
pub use node::{Edge, EdgeKind, Node, NodeKind, Strength};
pub use stint::{Named, Ongoing, Stint, StintKind};

use petgraph::graph::{DiGraph, NodeIndex};

/// One person's career, read from all documents of its folder.
#[derive(Clone, Debug, Default)]
pub struct Career {
    pub graph: DiGraph<Node, Edge>,
}

impl Career {
    /// Stints in the order of the documents.
    pub fn stints(&self) -> impl Iterator<Item = (NodeIndex, &Stint)> {
        self.graph.node_indices().filter_map(|i| match &self.graph[i].kind {
            NodeKind::Stint(stint) => Some((i, &**stint)),
            _ => None,
        })
    }
}
