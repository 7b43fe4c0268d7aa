//! From the mentions of all documents to the career: stints, organisations, bounds.

use std::collections::{BTreeMap, HashMap};

use super::{
    Basis, Career, Edge, EdgeKind, Node, NodeKind, Ongoing, Stint, StintKind, Timeline,
    bounds_of::{Facts, constrain},
    merge::{Group, merge},
    metrics, skills,
};
use crate::{
    annotate::{
        Annotation,
        stints::{FactKind, StintMention},
    },
    config::{Config, DocumentKind},
    document::Document,
    lexicon::normalise,
};

/// Builds the career of one person.
pub fn build(documents: &[Document], annotations: &[Annotation], config: &Config) -> Career {
    let order = order(documents, annotations, config);
    let mut groups = merge(annotations, &order);
    groups.sort_by_key(|g| g.first().copied());
    let facts: Vec<Facts> = groups.iter().map(|g| Facts::of(annotations, g)).collect();
    let as_of = annotations.iter().filter(|a| a.clock.is_known()).map(|a| a.clock.as_of).max();
    let settled = constrain(&facts, as_of);
    let (network, conflicts, ongoing) = (settled.network, settled.conflicts, settled.ongoing);
    let bounds = network.bounds();
    let mut career = Career { timeline: Timeline::new(network, conflicts), ..Career::default() };
    let mut ids = HashMap::new();
    for (i, group) in groups.iter().enumerate() {
        let (start, end) = (Timeline::start(i).0, Timeline::end(i).0);
        let mut stint = stint(documents, annotations, group, &facts[i]);
        stint.start = bounds[start].clone();
        stint.ongoing = ongoing[i];
        stint.next = settled.next[i];
        if stint.ongoing != Ongoing::Yes || facts[i].has(FactKind::Expected) {
            stint.end = bounds[end].clone();
        }
        add(&mut career, stint, &mut ids);
    }
    organizations(&mut career);
    skills::add(&mut career, documents, annotations);
    metrics::add(&mut career, documents, annotations);
    career
}

/// Résumés before preparation notes: they lay out what the others tell.
fn order(documents: &[Document], annotations: &[Annotation], config: &Config) -> Vec<usize> {
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by_key(|i| {
        let formal = config.kind(documents[*i].source) == Some(DocumentKind::Resume);
        let laid_out = annotations[*i].stints.iter().filter(|s| !s.narrated).count();
        (!formal, std::cmp::Reverse(laid_out), *i)
    });
    order
}

fn stint(documents: &[Document], annotations: &[Annotation], group: &Group, facts: &Facts) -> Stint {
    let mentions: Vec<&StintMention> = group.iter().map(|(d, i)| &annotations[*d].stints[*i]).collect();
    let first = mentions[0];
    let mut stint = Stint {
        kind: first.kind,
        name: first.name,
        organization: first.organization.clone(),
        titles: Vec::new(),
        clients: Vec::new(),
        teams: Vec::new(),
        start: Default::default(),
        end: Default::default(),
        ongoing: Ongoing::Unknown,
        start_stated: facts.starts(),
        end_stated: facts.ends(),
        next: None,
        narrated: mentions.iter().all(|m| m.narrated),
        contact: facts.contact,
        dates: first.dates,
        blocks: Vec::new(),
        mentions: group.clone(),
    };
    for ((document, _), mention) in group.iter().zip(&mentions) {
        let source = documents[*document].source;
        stint.blocks.extend(mention.blocks.iter().map(|b| (source, *b)));
        let new =
            |known: &[super::Named], n: &super::Named| !known.iter().any(|k| normalise(&k.text) == normalise(&n.text));
        for title in &mention.titles {
            if new(&stint.titles, title) {
                stint.titles.push(title.clone());
            }
        }
        for client in &mention.clients {
            if new(&stint.clients, client) {
                stint.clients.push(client.clone());
            }
        }
        for team in &mention.teams {
            if new(&stint.teams, team) {
                stint.teams.push(team.clone());
            }
        }
    }
    stint
}

fn add(career: &mut Career, stint: Stint, ids: &mut HashMap<String, usize>) {
    let label = stint.organization.as_ref().or(stint.titles.first()).map_or("unnamed", |n| n.text.as_str()).to_owned();
    let year = stint.start.earliest.as_ref().or(stint.start.latest.as_ref()).or(stint.end.latest.as_ref());
    let mut id = format!("stint:{}", slug(&label));
    if let Some(year) = year {
        id.push_str(&format!("-{}", year.month.year()));
    }
    let count = ids.entry(id.clone()).or_insert(0);
    *count += 1;
    if *count > 1 {
        id.push_str(&format!("-{count}"));
    }
    let mut places = vec![stint.name];
    places.extend(stint.dates);
    career.graph.add_node(Node { id, label, places, kind: NodeKind::Stint(Box::new(stint)) });
}

/// One node per organisation, its stints and its clients linked.
fn organizations(career: &mut Career) {
    let mut named: BTreeMap<String, Vec<(petgraph::graph::NodeIndex, super::Named, EdgeKind)>> = BTreeMap::new();
    for (index, stint) in career.stints() {
        if let Some(organization) = stint.organization.as_ref().filter(|_| stint.kind != StintKind::Project) {
            named.entry(slug(&organization.text)).or_default().push((index, organization.clone(), EdgeKind::At));
        }
        for client in &stint.clients {
            named.entry(slug(&client.text)).or_default().push((index, client.clone(), EdgeKind::ForClient));
        }
    }
    for (slug, links) in named {
        let label = links[0].1.text.clone();
        let places = links.iter().map(|(_, n, _)| n.span).collect();
        let node = Node { id: format!("organization:{slug}"), label, places, kind: NodeKind::Organization };
        let organization = career.graph.add_node(node);
        for (stint, name, kind) in links {
            career.graph.add_edge(stint, organization, Edge { kind, basis: Basis::Stated, places: vec![name.span] });
        }
    }
}

/// Lower-case letters and digits with single hyphens: "ExxonMobil" → "exxonmobil", "Marrow & Pike" → "marrow-pike".
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}
