//! The figures that are claimed in a job, a project or voluntary work, as nodes of the career's graph.

use std::collections::HashMap;

use super::{Basis, Career, Edge, EdgeKind, Metric, Node, NodeKind, StintKind, build::slug, owners::Owners};
use crate::{
    annotate::{Annotation, Role, figures},
    document::{BlockKind, Document},
};

/// Letters of an id.
const LONGEST: usize = 40;

/// Adds every figure, with an edge from the stint that it is told of to the sentence that says what it is for.
pub fn add(career: &mut Career, documents: &[Document], annotations: &[Annotation]) {
    let owners = Owners::of(career);
    let mut ids: HashMap<String, usize> = HashMap::new();
    for (document, annotation) in documents.iter().zip(annotations) {
        for block in document.blocks.iter().filter(|b| owners.has(document, b.id)) {
            let told =
                matches!(annotation.role(block.id), Role::Career | Role::Projects | Role::Stories | Role::Volunteering);
            if !told || block.is_heading() || block.kind == BlockKind::Code {
                continue;
            }
            for figure in figures(block, annotation) {
                let place = block.place(figure.range.clone());
                let owner = owners.of_place(document, block.id, place);
                let works = |stint| career.stint(stint).is_some_and(|s| s.kind != StintKind::Education);
                let Some(stint) = owner.filter(|stint| works(*stint)) else { continue };
                let label = block.text().get(figure.range.clone()).unwrap_or("").to_owned();
                let sentence = block.place(block.sentence_at(figure.range.start));
                let metric = Metric { value: figure.value, unit: figure.unit, every: figure.every };
                let (id, kind) = (id(&label, &mut ids), NodeKind::Metric(metric));
                let node = career.graph.add_node(Node { id, label, places: vec![place], kind });
                let edge = Edge { kind: EdgeKind::QuantifiedBy, basis: Basis::Stated, places: vec![sentence] };
                career.graph.add_edge(stint, node, edge);
            }
        }
    }
}

fn id(label: &str, ids: &mut HashMap<String, usize>) -> String {
    let mut id = format!("metric:{}", slug(label).chars().take(LONGEST).collect::<String>());
    let count = ids.entry(id.clone()).or_insert(0);
    *count += 1;
    if *count > 1 {
        id.push_str(&format!("-{count}"));
    }
    id
}
