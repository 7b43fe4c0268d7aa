//! `graph --format json`.

use std::borrow::Cow;

use serde::Serialize;

use super::{
    DocumentView, Dossier, Place,
    json::{VERSION, write},
};
use crate::{
    annotate::{Every, stints::Named},
    graph::{Bound, Bounds, Edge, EdgeKind, Node, NodeKind, Stint},
    source::Sources,
};

#[derive(Serialize)]
struct Graph<'a> {
    version: u32,
    documents: &'a [DocumentView<'a>],
    nodes: Vec<NodeView<'a>>,
    edges: Vec<EdgeView<'a>>,
}

#[derive(Serialize)]
struct NodeView<'a> {
    id: String,
    kind: &'static str,
    label: &'a str,
    #[serde(flatten)]
    stint: Option<StintView<'a>>,
    #[serde(flatten)]
    requirement: Option<RequirementView>,
    #[serde(flatten)]
    metric: Option<MetricView<'a>>,
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct StintView<'a> {
    stint_kind: &'static str,
    organization: Option<Cow<'a, str>>,
    titles: Vec<Cow<'a, str>>,
    clients: Vec<Cow<'a, str>>,
    teams: Vec<Cow<'a, str>>,
    /// The line that names it.
    line: usize,
    ongoing: &'static str,
    start: BoundsView,
    end: BoundsView,
}

#[derive(Serialize)]
struct RequirementView {
    requirement_kind: &'static str,
    verdict: &'static str,
}

#[derive(Serialize)]
struct MetricView<'a> {
    value: Option<f64>,
    unit: &'a str,
    period: Option<&'static str>,
}

#[derive(Serialize)]
struct BoundsView {
    edtf: String,
    earliest: Option<BoundView>,
    latest: Option<BoundView>,
}

#[derive(Serialize)]
struct BoundView {
    value: String,
    basis: &'static str,
}

#[derive(Serialize)]
struct EdgeView<'a> {
    source: String,
    target: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    strength: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    direct: Option<bool>,
    /// How it is known.
    basis: &'static str,
    places: Vec<Place<'a>>,
}

/// The graphs of all dossiers; where there are several, their names keep the ids apart.
pub fn graph_json(documents: &[DocumentView], dossiers: &[Dossier]) -> String {
    let (mut nodes, mut edges) = (Vec::new(), Vec::new());
    for dossier in dossiers {
        let graph = &dossier.analysis.career.graph;
        let id = |node: &Node| dossier.qualified(&node.id, dossiers.len());
        nodes.extend(graph.node_weights().map(|n| node(&dossier.sources, n, id(n))));
        for index in graph.edge_indices() {
            let (Some((from, to)), Some(e)) = (graph.edge_endpoints(index), graph.edge_weight(index)) else { continue };
            edges.push(edge(&dossier.sources, e, id(&graph[from]), id(&graph[to])));
        }
    }
    nodes.sort_by(|a, b| a.id.cmp(&b.id));
    edges.sort_by(|a, b| (&a.source, &a.target, a.kind).cmp(&(&b.source, &b.target, b.kind)));
    write(&Graph { version: VERSION, documents, nodes, edges })
}

fn node<'a>(sources: &'a Sources, node: &'a Node, id: String) -> NodeView<'a> {
    let stint = match &node.kind {
        NodeKind::Stint(s) => Some(stint(sources, s)),
        _ => None,
    };
    let requirement = match node.kind {
        NodeKind::Requirement(kind, verdict) => {
            Some(RequirementView { requirement_kind: kind.as_str(), verdict: verdict.as_str() })
        }
        _ => None,
    };
    let metric = match &node.kind {
        NodeKind::Metric(m) => Some(MetricView { value: m.value, unit: &m.unit, period: m.every.map(Every::as_str) }),
        _ => None,
    };
    let (kind, places) = (node_kind(&node.kind), Place::all(sources, &node.places));
    NodeView { id, kind, label: &node.label, stint, requirement, metric, places }
}

fn node_kind(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::Person => "person",
        NodeKind::Organization => "organization",
        NodeKind::Stint(_) => "stint",
        NodeKind::Skill(_) => "skill",
        NodeKind::Requirement(..) => "requirement",
        NodeKind::Metric(_) => "metric",
    }
}

fn stint<'a>(sources: &'a Sources, stint: &'a Stint) -> StintView<'a> {
    let names = |all: &'a [Named]| all.iter().map(|n| as_written(sources, n)).collect();
    StintView {
        stint_kind: stint.kind.as_str(),
        organization: stint.organization.as_ref().map(|o| as_written(sources, o)),
        titles: names(&stint.titles),
        clients: names(&stint.clients),
        teams: names(&stint.teams),
        line: sources.line(stint.name),
        ongoing: stint.ongoing.as_str(),
        start: bounds(&stint.start),
        end: bounds(&stint.end),
    }
}

/// The name with the quotation marks of its document, where it stands there in one piece.
fn as_written<'a>(sources: &'a Sources, named: &'a Named) -> Cow<'a, str> {
    let written = sources.text(named.span);
    let same = |(a, b): (char, char)| a == b || !a.is_alphanumeric() && !b.is_alphanumeric();
    let whole =
        written.chars().count() == named.text.chars().count() && written.chars().zip(named.text.chars()).all(same);
    match whole {
        true if written.contains('\n') => Cow::Owned(written.replace('\n', " ")),
        true => Cow::Borrowed(written),
        false => Cow::Borrowed(&named.text),
    }
}

fn bounds(bounds: &Bounds) -> BoundsView {
    BoundsView {
        edtf: bounds.edtf(),
        earliest: bounds.earliest.as_ref().map(bound),
        latest: bounds.latest.as_ref().map(bound),
    }
}

fn bound(bound: &Bound) -> BoundView {
    BoundView { value: bound.month.to_string(), basis: bound.basis.as_str() }
}

fn edge<'a>(sources: &'a Sources, edge: &'a Edge, source: String, target: String) -> EdgeView<'a> {
    let (kind, strength, direct) = match edge.kind {
        EdgeKind::At => ("at", None, None),
        EdgeKind::ForClient => ("for_client", None, None),
        EdgeKind::Uses { strength, direct } => ("uses", Some(strength.as_str()), Some(direct)),
        EdgeKind::Needs => ("needs", None, None),
        EdgeKind::EvidencedBy { strength } => ("evidenced_by", Some(strength.as_str()), None),
        EdgeKind::NearMiss => ("near_miss", None, None),
        EdgeKind::QuantifiedBy => ("quantified_by", None, None),
    };
    EdgeView {
        source,
        target,
        kind,
        strength,
        direct,
        basis: edge.basis.as_str(),
        places: Place::all(sources, &edge.places),
    }
}
