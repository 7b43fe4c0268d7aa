//! The career as a graph: stints, organisations, skills, requirements, every node and edge with its places and basis.

mod bounds;
mod bounds_of;
mod build;
mod distances;
mod merge;
mod network;
mod node;
mod stint;
mod timeline;

pub use crate::annotate::stints::{Named, StintKind};
pub use bounds::{Basis, Bound, Bounds};
pub use build::build;
pub use distances::Distances;
pub use network::{Constraint, Network, ORIGIN, Point};
pub use node::{Edge, EdgeKind, Node, NodeKind, Strength};
pub use stint::{Ongoing, Stint};
pub use timeline::Timeline;

use petgraph::graph::{DiGraph, NodeIndex};

/// One person's career, read from all documents of its folder.
#[derive(Clone, Debug, Default)]
pub struct Career {
    pub graph: DiGraph<Node, Edge>,
    /// The months of all stints and what bounds them.
    pub timeline: Timeline,
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
