//! Every requirement of a posting with its verdict, the reason, and the story that answers it.

use petgraph::graph::NodeIndex;

use crate::{
    Analysis,
    annotate::{modality::Modality, requirements::Ask},
    graph::{Need, Strength, Verdict},
    source::{Sources, Span},
};

/// How a stint answers a requirement: ● used, ○ weak or learned, ~ only listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    Used,
    Weak,
    Listed,
}

impl Mark {
    pub fn sign(self) -> &'static str {
        match self {
            Self::Used => "●",
            Self::Weak => "○",
            Self::Listed => "~",
        }
    }

    fn of(strength: Strength) -> Self {
        match strength {
            Strength::Used => Self::Used,
            Strength::Weak | Strength::Learned => Self::Weak,
            Strength::Stub => Self::Listed,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Answer<'a> {
    pub need: &'a Need,
    /// One sentence.
    pub reason: String,
    /// The sentence to tell, where there is one.
    pub story: Option<Span>,
    /// Each stint that answers and how, in the order of the career.
    pub marks: Vec<(NodeIndex, Mark)>,
}

/// One answer per requirement, in reading order.
pub fn coverage<'a>(sources: &Sources, analysis: &'a Analysis) -> Vec<Answer<'a>> {
    analysis.career.needs.iter().map(|need| answer(sources, need)).collect()
}

fn answer<'a>(sources: &Sources, need: &'a Need) -> Answer<'a> {
    let mut marks: Vec<(NodeIndex, Mark)> = Vec::new();
    for evidence in &need.evidence {
        let Some(stint) = evidence.stint else { continue };
        let mark = Mark::of(evidence.strength);
        match marks.iter_mut().find(|(known, _)| *known == stint) {
            Some((_, known)) => *known = mark.min(*known),
            None => marks.push((stint, mark)),
        }
    }
    marks.sort();
    let story = need.story().filter(|e| e.strength <= Strength::Weak).map(|e| e.sentence);
    Answer { need, reason: reason(sources, need), story, marks }
}

fn reason(sources: &Sources, need: &Need) -> String {
    let place = |span: Span| place(sources, span);
    let best = need.story();
    match need.verdict {
        Verdict::Covered => match best {
            Some(e) if !e.direct => format!("\"{}\" in {} implies it", sources.text(e.place), place(e.place)),
            Some(e) => format!("done in {}", place(e.place)),
            None => String::new(),
        },
        Verdict::Unproven => {
            let months = need.months.unwrap_or_default();
            let asked = need.requirement.months.unwrap_or(0);
            let (least, most) = months.inferred;
            let more = match (least, most) {
                _ if most <= months.proven => "no missing date would add to them".to_owned(),
                _ if least == most => format!("{most} if every job lasted until the next"),
                _ => format!("{least} to {most} if every job lasted until the next"),
            };
            format!("dates prove {} of {asked} months, {more}", months.proven)
        }
        Verdict::Weak => match best {
            Some(e) if e.strength == Strength::Learned => format!("only learned, in {}", place(e.place)),
            Some(e) => format!("only something near it, in {}", place(e.place)),
            None => String::new(),
        },
        Verdict::Uncovered => missing(sources, need),
    }
}

/// "line 12"; where there are several documents, "prep.md:12".
fn place(sources: &Sources, span: Span) -> String {
    let line = sources.line(span);
    if sources.len() == 1 { format!("line {line}") } else { format!("{}:{line}", sources.get(span.source).path) }
}

/// Why nothing counts, from the mention that comes nearest.
fn missing(sources: &Sources, need: &Need) -> String {
    let place = |span: Span| place(sources, span);
    if let Some(near) = need.near.first() {
        return format!("\"{}\" in {} is not {}", sources.text(near.place), place(near.place), near.wanted.name());
    }
    for (modality, words) in [
        (Modality::Negated, "denied"),
        (Modality::Wished, "only a wish"),
        (Modality::Asked, "only a question"),
        (Modality::Listed, "only in a list"),
    ] {
        if let Some(span) = need.is_seen_as(modality) {
            return format!("{words}, in {}", place(span));
        }
    }
    match &need.requirement.ask {
        Ask::Experience(_) => "no job has such a title".to_owned(),
        Ask::Trade(_) => "no apprenticeship is told of".to_owned(),
        Ask::Degree { .. } => "no degree is named".to_owned(),
        _ => "nothing speaks of it".to_owned(),
    }
}
