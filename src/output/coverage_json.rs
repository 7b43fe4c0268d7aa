//! `coverage --format json`.

use serde::Serialize;

use super::{
    DocumentView, Dossier, Place,
    json::{VERSION, write},
};
use crate::{
    answers::{Answer, coverage},
    graph::Evidence,
};

#[derive(Serialize)]
struct Coverage<'a> {
    version: u32,
    documents: &'a [DocumentView<'a>],
    requirements: Vec<RequirementView<'a>>,
}

#[derive(Serialize)]
struct RequirementView<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    kind: &'static str,
    verdict: &'static str,
    reason: String,
    skills: Vec<&'static str>,
    required_months: Option<u32>,
    proven_months: Option<u32>,
    inferred_months: Option<[u32; 2]>,
    newest: NewestView,
    evidence: Vec<EvidenceView<'a>>,
    near_misses: Vec<NearMissView<'a>>,
}

#[derive(Serialize)]
struct NewestView {
    earliest: Option<String>,
    latest: Option<String>,
}

#[derive(Serialize)]
struct EvidenceView<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    strength: &'static str,
    direct: bool,
    /// The stint's id.
    stint: Option<String>,
}

#[derive(Serialize)]
struct NearMissView<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    skill: &'static str,
    wanted: &'static str,
}

pub fn coverage_json(documents: &[DocumentView], dossiers: &[Dossier]) -> String {
    let mut requirements = Vec::new();
    for dossier in dossiers {
        let answers = coverage(&dossier.sources, &dossier.analysis);
        requirements.extend(answers.into_iter().map(|answer| view(dossier, answer, dossiers.len())));
    }
    requirements.sort_by_key(|r| r.place.path);
    write(&Coverage { version: VERSION, documents, requirements })
}

fn view<'a>(dossier: &'a Dossier, answer: Answer<'a>, dossiers: usize) -> RequirementView<'a> {
    let sources = &dossier.sources;
    let need = answer.need;
    let month = |m: Option<crate::annotate::time::Month>| m.map(|m| m.to_string());
    let near = |miss: &crate::graph::NearMiss| NearMissView {
        place: Place::of(sources, miss.place),
        skill: miss.skill.key(),
        wanted: miss.wanted.key(),
    };
    RequirementView {
        place: Place::of(sources, need.requirement.span),
        kind: need.requirement.kind.as_str(),
        verdict: need.verdict.as_str(),
        reason: answer.reason,
        skills: need.requirement.skills().iter().map(|s| s.key()).collect(),
        required_months: need.requirement.months,
        proven_months: need.months.map(|m| m.proven),
        inferred_months: need.months.map(|m| [m.inferred.0, m.inferred.1]),
        newest: NewestView { earliest: month(need.newest.0), latest: month(need.newest.1) },
        evidence: need.evidence.iter().map(|e| evidence(dossier, e, dossiers)).collect(),
        near_misses: need.near.iter().map(near).collect(),
    }
}

fn evidence<'a>(dossier: &'a Dossier, evidence: &Evidence, dossiers: usize) -> EvidenceView<'a> {
    let graph = &dossier.analysis.career.graph;
    let stint = evidence.stint.and_then(|i| graph.node_weight(i)).map(|n| dossier.qualified(&n.id, dossiers));
    let (strength, direct) = (evidence.strength.as_str(), evidence.direct);
    EvidenceView { place: Place::of(&dossier.sources, evidence.place), strength, direct, stint }
}
