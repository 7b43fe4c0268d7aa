//! The career as a graph: stints, organisations, skills, requirements, metrics, every node and edge with its places and basis.

mod answer;
mod bounds;
mod bounds_of;
mod build;
mod deeds;
mod distances;
mod evidence;
mod experience;
mod leading;
mod merge;
mod metrics;
mod network;
mod node;
mod owners;
mod relations;
mod skills;
mod stint;
mod studies;
mod timeline;
mod verdict;
mod vocabulary;
mod wording;

pub use crate::annotate::stints::{Named, StintKind};
pub use bounds::{Basis, Bound, Bounds};
pub use build::build;
pub use distances::Distances;
pub use evidence::{Evidence, NearMiss};
pub use experience::Months;
pub use network::{Constraint, Network, ORIGIN, Point};
pub use node::{Edge, EdgeKind, Metric, Node, NodeKind, Strength};
pub use stint::{Ongoing, Stint};
pub use timeline::Timeline;
pub use verdict::{Need, Verdict};

use petgraph::graph::{DiGraph, NodeIndex};

/// One person's career, read from all documents of its folder.
#[derive(Clone, Debug, Default)]
pub struct Career {
    pub graph: DiGraph<Node, Edge>,
    /// The months of all stints and what bounds them.
    pub timeline: Timeline,
    /// What the postings ask for, with evidence and verdict, in reading order.
    pub needs: Vec<Need>,
}

impl Career {
    /// `None` where the node is no stint.
    pub fn stint(&self, index: NodeIndex) -> Option<&Stint> {
        match &self.graph.node_weight(index)?.kind {
            NodeKind::Stint(stint) => Some(stint),
            _ => None,
        }
    }

    /// Stints in the order of the documents.
    pub fn stints(&self) -> impl Iterator<Item = (NodeIndex, &Stint)> {
        self.graph.node_indices().filter_map(|i| match &self.graph[i].kind {
            NodeKind::Stint(stint) => Some((i, &**stint)),
            _ => None,
        })
    }
}
