//! Skills and requirements as nodes of the career's graph.

use std::collections::{BTreeMap, HashMap, HashSet};

use petgraph::graph::NodeIndex;

use super::{
    Basis, Career, Edge, EdgeKind, Node, NodeKind, Strength,
    build::slug,
    evidence::Material,
    verdict::{Need, needs},
};
use crate::{
    annotate::{
        Annotation,
        modality::Modality,
        skills::{Skill, SkillMention},
    },
    document::Document,
    lexicon::{Shows, Technologies},
    source::Span,
};

/// Adds the skills that the stints show, the requirements and their verdicts.
pub fn add(career: &mut Career, documents: &[Document], annotations: &[Annotation]) {
    let material = Material::new(documents, annotations, career);
    let (needs, uses) = (needs(&material), uses(&material));
    drop(material);
    let mut nodes = HashMap::new();
    let person = uses.keys().any(|(stint, ..)| stint.is_none()).then(|| {
        let (id, label) = ("person:candidate".to_owned(), "Candidate".to_owned());
        career.graph.add_node(Node { id, label, places: Vec::new(), kind: NodeKind::Person })
    });
    for ((stint, skill, direct), (strength, places)) in uses {
        let Some(stint) = stint.or(person) else { continue };
        let node = skill_node(career, &mut nodes, skill, if direct { &places } else { &[] });
        let kind = EdgeKind::Uses { strength, direct };
        career.graph.add_edge(stint, node, Edge { kind, basis: Basis::Stated, places });
    }
    for node in nodes.values() {
        if let Some(weight) = career.graph.node_weight_mut(*node) {
            weight.places.sort_unstable();
            weight.places.dedup();
        }
    }
    let mut ids: HashMap<String, usize> = HashMap::new();
    for need in &needs {
        requirement_node(career, &mut nodes, &mut ids, need, documents);
    }
    career.needs = needs;
}

/// By stint, or by the person where no stint shows it.
type Uses = BTreeMap<(Option<NodeIndex>, Skill, bool), (Strength, Vec<Span>)>;

/// The strongest use of each skill in each stint, direct and implied apart, with all its places.
fn uses(material: &Material) -> Uses {
    let mut uses = Uses::new();
    let mut implied: HashMap<&str, Vec<&'static str>> = HashMap::new();
    for (document, annotation) in material.documents.iter().zip(material.annotations) {
        for mention in &annotation.skills {
            let Some(strength) = strength(mention) else { continue };
            let stint = material.owners.of_place(document, mention.block, mention.span);
            let mut shown = vec![(mention.skill, true)];
            if let Skill::Technology(key) = mention.skill {
                let implied = implied.entry(key).or_insert_with(|| Technologies::current().implied(key));
                shown.extend(implied.iter().skip(1).map(|key| (Skill::Technology(key), false)));
            }
            for (skill, direct) in shown {
                let entry = uses.entry((stint, skill, direct)).or_insert((strength, Vec::new()));
                entry.0 = entry.0.min(strength);
                entry.1.push(mention.span);
            }
        }
    }
    // What is used directly needs no implication beside it.
    let direct: HashSet<_> =
        uses.keys().filter(|(_, _, direct)| *direct).map(|(stint, skill, _)| (*stint, *skill)).collect();
    uses.retain(|(stint, skill, is_direct), _| *is_direct || !direct.contains(&(*stint, *skill)));
    uses
}

/// `None` where a mention shows nothing of the stint in which it stands.
fn strength(mention: &SkillMention) -> Option<Strength> {
    let technology = matches!(mention.skill, Skill::Technology(_));
    match mention.modality {
        Modality::Done if technology || mention.shows == Shows::Done => Some(Strength::Used),
        Modality::Done if mention.shows == Shows::Named && mention.has_deed => Some(Strength::Used),
        Modality::Done => None,
        Modality::Helped if mention.shows == Shows::Done => Some(Strength::Weak),
        Modality::Learned if mention.shows != Shows::LooksLike => Some(Strength::Learned),
        Modality::Listed if technology => Some(Strength::Stub),
        _ => None,
    }
}

fn skill_node(career: &mut Career, nodes: &mut HashMap<Skill, NodeIndex>, skill: Skill, places: &[Span]) -> NodeIndex {
    let node = *nodes.entry(skill).or_insert_with(|| {
        let (id, label) = (skill.id(), skill.name().to_owned());
        career.graph.add_node(Node { id, label, places: Vec::new(), kind: NodeKind::Skill(skill.key().to_owned()) })
    });
    if let Some(weight) = career.graph.node_weight_mut(node) {
        weight.places.extend_from_slice(places);
    }
    node
}

fn requirement_node(
    career: &mut Career,
    nodes: &mut HashMap<Skill, NodeIndex>,
    ids: &mut HashMap<String, usize>,
    need: &Need,
    documents: &[Document],
) {
    let requirement = &need.requirement;
    let block = documents.iter().find(|d| d.source == requirement.span.source).map(|d| d.block(requirement.block));
    let label = block.and_then(|b| b.text().get(requirement.range.clone())).unwrap_or("").to_owned();
    let mut id = format!("requirement:{}", slug(&label).chars().take(40).collect::<String>());
    let count = ids.entry(id.clone()).or_insert(0);
    *count += 1;
    if *count > 1 {
        id.push_str(&format!("-{count}"));
    }
    let kind = NodeKind::Requirement(requirement.kind, need.verdict);
    let node = career.graph.add_node(Node { id, label, places: vec![requirement.span], kind });
    for skill in requirement.skills() {
        let skill = skill_node(career, nodes, *skill, &[]);
        let places = vec![requirement.span];
        career.graph.add_edge(node, skill, Edge { kind: EdgeKind::Needs, basis: Basis::Stated, places });
    }
    let mut shown: BTreeMap<NodeIndex, (Strength, Vec<Span>)> = BTreeMap::new();
    for evidence in &need.evidence {
        if let Some(stint) = evidence.stint {
            let entry = shown.entry(stint).or_insert((evidence.strength, Vec::new()));
            entry.0 = entry.0.min(evidence.strength);
            entry.1.push(evidence.place);
        }
    }
    for (stint, (strength, places)) in shown {
        career.graph.add_edge(
            node,
            stint,
            Edge { kind: EdgeKind::EvidencedBy { strength }, basis: Basis::Stated, places },
        );
    }
    let mut near: BTreeMap<Skill, Vec<Span>> = BTreeMap::new();
    for miss in &need.near {
        near.entry(miss.skill).or_default().push(miss.place);
    }
    for (skill, places) in near {
        let skill = skill_node(career, nodes, skill, &[]);
        career.graph.add_edge(node, skill, Edge { kind: EdgeKind::NearMiss, basis: Basis::Stated, places });
    }
}
