//! Whether the career answers a requirement, and why.

use std::collections::HashMap;

use petgraph::graph::NodeIndex;

use super::{
    Career, Ongoing, Stint, Strength,
    evidence::{Evidence, Findings, Material, NearMiss},
    experience::{Lengths, Months, Since, in_field},
    leading::{is_leading, led},
};
use crate::{
    annotate::{
        modality::Modality,
        requirements::{Ask, Requirement},
        time::Month,
    },
    document::{BlockId, block_at},
    source::{SourceId, Span},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Covered,
    /// Only helped with, learned or related.
    Weak,
    /// Done, but stated dates do not prove it for as long as asked.
    Unproven,
    Uncovered,
}

impl Verdict {
    pub const ALL: [Self; 4] = [Self::Covered, Self::Weak, Self::Unproven, Self::Uncovered];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Weak => "weak",
            Self::Unproven => "unproven",
            Self::Uncovered => "uncovered",
        }
    }
}

/// A requirement with everything that the career says about it.
#[derive(Clone, Debug)]
pub struct Need {
    pub requirement: Requirement,
    pub verdict: Verdict,
    /// In reading order.
    pub evidence: Vec<Evidence>,
    pub near: Vec<NearMiss>,
    /// Mentions that are no evidence.
    pub seen: Vec<(Modality, Span)>,
    pub months: Option<Months>,
    /// When it was last done: the earliest and the latest month that can have been.
    pub newest: (Option<Month>, Option<Month>),
}

impl Need {
    /// The best evidence: used before weak, direct before implied, the newest first.
    pub fn story(&self) -> Option<&Evidence> {
        self.evidence.iter().min_by_key(|e| (e.strength, !e.direct))
    }

    pub fn is_seen_as(&self, modality: Modality) -> Option<Span> {
        self.seen.iter().find(|(m, _)| *m == modality).map(|(_, span)| *span)
    }
}

/// Judges every requirement of every posting among the documents.
pub fn needs(material: &Material) -> Vec<Need> {
    let Material { annotations, career, .. } = material;
    let known = annotations.iter().filter(|a| a.clock.is_known()).map(|a| a.clock.as_of).max();
    let now = known.or(annotations.first().map(|a| a.clock.as_of)).map(Month::of).unwrap_or(Month(0));
    let lengths = Lengths::of(career, now);
    let mut fields = HashMap::new();
    let all = annotations.iter().flat_map(|a| &a.requirements);
    all.map(|requirement| judge(material, requirement, &lengths, &mut fields)).collect()
}

/// What is shown for each field that experience is asked in.
type Fields = HashMap<String, (Vec<Evidence>, Since)>;

fn judge(material: &Material, requirement: &Requirement, lengths: &Lengths, fields: &mut Fields) -> Need {
    let Findings { mut evidence, near, seen } = material.findings(requirement);
    let (career, now) = (material.career, lengths.now);
    let mut since = Since::new();
    if let Ask::Experience(field) = &requirement.ask {
        let shown = fields.entry(field.clone()).or_insert_with(|| experience(material, field));
        // What no list of trades knows may be told in other words.
        if !shown.0.is_empty() || requirement.ways.is_empty() {
            evidence.clone_from(&shown.0);
        }
        since.clone_from(&shown.1);
    }
    let done = |e: &&Evidence| e.strength == Strength::Used;
    let mut stints: Vec<NodeIndex> = evidence.iter().filter(done).filter_map(|e| e.stint).collect();
    stints.sort();
    stints.dedup();
    let lasted = lengths.months(&stints, &since);
    let used = evidence.iter().any(|e| e.strength == Strength::Used);
    let weak = evidence.iter().any(|e| matches!(e.strength, Strength::Weak | Strength::Learned));
    let short = requirement.months.is_some_and(|asked| lasted.proven < asked);
    let verdict = match (used, weak) {
        (true, _) if short => Verdict::Unproven,
        (true, _) => Verdict::Covered,
        (false, true) => Verdict::Weak,
        (false, false) => Verdict::Uncovered,
    };
    let shown: Vec<NodeIndex> =
        evidence.iter().filter(|e| e.strength <= Strength::Learned).filter_map(|e| e.stint).collect();
    let newest = newest(career, &shown, now);
    let months = matches!(requirement.ask, Ask::Skills(_) | Ask::Experience(_)).then_some(lasted);
    Need { requirement: requirement.clone(), verdict, evidence, near, seen, months, newest }
}

/// The stints of a field, each at its title; where people are to be led, also what is told of leading, with its dates.
fn experience(material: &Material, field: &str) -> (Vec<Evidence>, Since) {
    let mut evidence = titled(material, field);
    let mut since = Since::new();
    if is_leading(field) {
        let (told, dated) = led(material);
        // A title counts from the first day.
        since = dated.into_iter().filter(|(i, _)| evidence.iter().all(|e| e.stint != Some(*i))).collect();
        evidence.extend(told);
        evidence.sort_by_key(|e| (e.place.source, e.place.start));
    }
    (evidence, since)
}

/// Bytes of the longest line that heads a job.
const HEAD: usize = 160;

fn titled(material: &Material, field: &str) -> Vec<Evidence> {
    let behind = |stint: &Stint| {
        let Some(title) = stint.titles.first() else { return called(material, stint) };
        let text = block_at(material.documents, title.span).map_or("", |b| b.text());
        let at = text.find(&title.text).map_or(text.len(), |at| at + title.text.len());
        text.get(at..).unwrap_or("").split([',', '.', ';', '(', '\n']).next().unwrap_or("").chars().take(60).collect()
    };
    // A title in prose has a paragraph around it, which tells of more.
    let head = |stint: &Stint| {
        let places = stint.titles.iter().map(|t| t.span).chain([stint.name]);
        let lines = places.filter_map(|span| block_at(material.documents, span));
        let lines: Vec<&str> = lines.map(|b| b.text()).filter(|t| t.len() < HEAD).collect();
        format!("{} {}", lines.join(" "), behind(stint))
    };
    let career = material.career;
    let fields = in_field(career, field.trim_start_matches(|c: char| c.is_whitespace()), behind, head);
    let evidence = |index: NodeIndex| {
        let stint = career.stint(index)?;
        let place = stint.titles.first().map_or(stint.name, |t| t.span);
        Some(Evidence { place, sentence: place, strength: Strength::Used, direct: true, stint: Some(index) })
    };
    fields.into_iter().filter_map(evidence).take(material.most()).collect()
}

/// "I began as a dispatcher": what somebody was, by the words of a stint without a title.
fn called(material: &Material, stint: &Stint) -> String {
    let text = |(source, block): &(SourceId, BlockId)| {
        material.documents.iter().find(|d| d.source == *source).map(|d| d.block(*block).text())
    };
    let mut found = String::new();
    for text in stint.blocks.iter().take(4).filter_map(text) {
        for lead in [" as a ", " as an ", " as the ", " became ", " was a "] {
            for (at, _) in text.match_indices(lead).take(3) {
                let behind = text.get(at + lead.len()..).unwrap_or("").split([',', '.', ';', '(', '\n']).next();
                let words: Vec<&str> = behind.unwrap_or("").split_whitespace().take(3).collect();
                found.push_str(&format!("{}, ", words.join(" ")));
            }
        }
    }
    found
}

/// The last month that evidence can belong to: the latest end of its stints.
fn newest(career: &Career, stints: &[NodeIndex], now: Month) -> (Option<Month>, Option<Month>) {
    let ends = stints.iter().filter_map(|i| career.stint(*i)).map(|stint| match stint.ongoing {
        Ongoing::Yes => (Some(now), Some(now)),
        _ => {
            let month = |b: &Option<super::Bound>| b.as_ref().map(|b| b.month.min(now));
            (month(&stint.end.earliest).or(month(&stint.start.earliest)), month(&stint.end.latest).or(Some(now)))
        }
    });
    ends.fold((None, None), |(a, b), (earliest, latest)| (a.max(earliest), b.max(latest)))
}
