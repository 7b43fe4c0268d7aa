//! The chain of facts behind a skill, an employer or a requirement, each with its words.

use petgraph::{graph::NodeIndex, visit::EdgeRef};

use super::leaving::reasons;
use crate::{
    Analysis,
    annotate::{Role, modality::Modality, requirements::RequirementKind, skills::SkillMention},
    graph::{Bound, Career, EdgeKind, Need, Ongoing, Stint, StintKind, Strength},
    lexicon::normalise,
    source::{Sources, Span},
};

/// One fact: what it says and the words that say it.
#[derive(Clone, Debug)]
pub struct Link {
    pub text: String,
    pub place: Option<Span>,
}

/// What was asked about, and its facts in the order of the argument.
#[derive(Clone, Debug)]
pub struct Chain {
    /// "employer Hooli", "skill C#", "requirement C#".
    pub subject: String,
    pub links: Vec<Link>,
}

/// Everything that bears the name; empty where nothing does.
pub fn why(sources: &Sources, analysis: &Analysis, name: &str) -> Vec<Chain> {
    let wanted = normalise(name);
    let mut chains: Vec<Chain> = Vec::new();
    for (index, stint) in analysis.career.stints() {
        let named = |text: &str| is_named(text, &wanted);
        if stint.organization.as_ref().is_some_and(|o| named(&o.text)) || stint.titles.iter().any(|t| named(&t.text)) {
            chains.push(of_stint(sources, analysis, index, stint));
        }
    }
    chains.extend(of_skill(sources, analysis, &wanted));
    let needs = analysis.career.needs.iter().filter(|n| {
        is_named(sources.text(n.requirement.span), &wanted)
            || n.requirement.skills().iter().any(|s| normalise(s.name()) == wanted)
    });
    chains.extend(needs.map(|need| of_need(sources, need)));
    chains
}

/// All names that can be asked for, for "did you mean".
pub fn names(sources: &Sources, analysis: &Analysis) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (_, stint) in analysis.career.stints() {
        all.extend(stint.organization.iter().chain(&stint.titles).map(|n| n.text.clone()));
    }
    all.extend(analysis.annotations.iter().flat_map(|a| &a.skills).map(|m| m.skill.name().to_owned()));
    all.extend(analysis.career.needs.iter().map(|n| sources.text(n.requirement.span).to_owned()));
    all.sort();
    all.dedup();
    all
}

fn is_named(text: &str, wanted: &str) -> bool {
    let text = normalise(text);
    text == *wanted || (wanted.len() > 3 && text.starts_with(wanted) && text[wanted.len()..].starts_with(' '))
}

fn of_stint(sources: &Sources, analysis: &Analysis, index: NodeIndex, stint: &Stint) -> Chain {
    let kind = match stint.kind {
        StintKind::Employment => "a job",
        StintKind::Education => "an education",
        StintKind::Project => "a project",
        StintKind::Volunteer => "voluntary work",
    };
    let mut links = vec![Link { text: format!("{kind} is told of"), place: Some(stint.name) }];
    for (did, bounds) in [("began", &stint.start), ("ended", &stint.end)] {
        if bounds.earliest == bounds.latest {
            links.extend(bound(&format!("{did} in"), &bounds.earliest));
        } else {
            links.extend(bound(&format!("{did} in or after"), &bounds.earliest));
            links.extend(bound(&format!("{did} in or before"), &bounds.latest));
        }
    }
    let goes_on = match stint.ongoing {
        Ongoing::Yes => "it goes on",
        Ongoing::No => "it is over",
        Ongoing::Unknown => "whether it goes on is not said",
    };
    links.push(Link { text: goes_on.to_owned(), place: None });
    links.extend(left(analysis, stint));
    links.extend(stint.titles.iter().map(|t| Link { text: "a title".to_owned(), place: Some(t.span) }));
    links.extend(stint.clients.iter().map(|c| Link { text: "a client".to_owned(), place: Some(c.span) }));
    links.extend(stint.teams.iter().map(|t| Link { text: "a team".to_owned(), place: Some(t.span) }));
    for (document, annotation) in analysis.documents.iter().zip(&analysis.annotations) {
        let own = |m: &&SkillMention| stint.blocks.contains(&(document.source, m.block));
        links.extend(annotation.skills.iter().filter(own).map(mention));
    }
    links.extend(figures(&analysis.career, index));
    Chain { subject: format!("{} {}", stint.kind.as_str(), sources.text(stint.name)), links }
}

/// Why it was left, or that the text does not tell.
fn left(analysis: &Analysis, stint: &Stint) -> Vec<Link> {
    match reasons(analysis, stint) {
        None => Vec::new(),
        Some(none) if none.is_empty() => vec![Link { text: "why it was left is not told".to_owned(), place: None }],
        Some(told) => told.into_iter().map(|s| Link { text: "why it was left".to_owned(), place: Some(s) }).collect(),
    }
}

/// The figures that are claimed in it, in reading order.
fn figures(career: &Career, stint: NodeIndex) -> Vec<Link> {
    let edges = career.graph.edges(stint).filter(|e| e.weight().kind == EdgeKind::QuantifiedBy);
    let metrics = edges.filter_map(|e| career.graph.node_weight(e.target()));
    let mut places: Vec<Span> = metrics.flat_map(|m| m.places.iter().copied()).collect();
    places.sort_unstable();
    places.into_iter().map(|place| Link { text: "a figure".to_owned(), place: Some(place) }).collect()
}

/// One link for each place that a bound was read from.
fn bound(what: &str, bound: &Option<Bound>) -> Vec<Link> {
    let Some(bound) = bound else { return Vec::new() };
    let text = format!("{what} {}: {}", bound.month, bound.basis.as_str());
    if bound.places.is_empty() {
        return vec![Link { text, place: None }];
    }
    bound.places.iter().map(|place| Link { text: text.clone(), place: Some(*place) }).collect()
}

fn mention(mention: &SkillMention) -> Link {
    Link { text: format!("{}, {}", mention.skill.name(), told(mention.modality)), place: Some(mention.span) }
}

/// How a mention speaks of the thing.
fn told(modality: Modality) -> &'static str {
    match modality {
        Modality::Done => "done",
        Modality::Helped => "helped with",
        Modality::Learned => "learned",
        Modality::Listed => "only listed",
        Modality::Wished => "a wish",
        Modality::Asked => "a question",
        Modality::Negated => "denied",
    }
}

/// Where a block stands.
fn part(role: Role) -> &'static str {
    match role {
        role if role.is_posting() => "in the posting",
        Role::Career | Role::Projects | Role::Stories | Role::Volunteering => "in work that belongs to no job here",
        Role::Education | Role::Courses => "in the education",
        Role::Skills => "in a list of skills",
        Role::Summary | Role::AboutMe => "where you describe yourself",
        Role::Aspirations => "where you say what you want",
        Role::Questions => "among your questions",
        Role::Notes => "in a note",
        Role::Contact => "beside the ways to reach you",
        Role::Quote => "in somebody else's words",
        Role::Code => "in code",
        _ => "in a part of which nothing tells what it is",
    }
}

/// What evidence is worth.
fn worth(strength: Strength, direct: bool) -> &'static str {
    match (strength, direct) {
        (Strength::Used, true) => "shown by what you did",
        (Strength::Used, false) => "implied by what you did",
        (Strength::Weak, true) => "touched, your own part is unclear",
        (Strength::Weak, false) => "near it",
        (Strength::Learned, _) => "only learned",
        (Strength::Stub, _) => "only listed",
    }
}

fn of_skill(sources: &Sources, analysis: &Analysis, wanted: &str) -> Option<Chain> {
    let mut links = Vec::new();
    let mut subject = None;
    for (document, annotation) in analysis.documents.iter().zip(&analysis.annotations) {
        let named =
            |m: &&SkillMention| normalise(m.skill.name()) == *wanted || normalise(sources.text(m.span)) == *wanted;
        for found in annotation.skills.iter().filter(named) {
            subject.get_or_insert(found.skill.name());
            let owner = analysis.career.stints().find(|(_, s)| s.blocks.contains(&(document.source, found.block)));
            let mut link = mention(found);
            if let Some((_, stint)) = owner {
                link.text.push_str(&format!(", at {}", sources.text(stint.name)));
            } else {
                link.text.push_str(&format!(", {}", part(annotation.role(found.block))));
            }
            links.push(link);
        }
    }
    subject.map(|name| Chain { subject: format!("skill {name}"), links })
}

fn of_need(sources: &Sources, need: &Need) -> Chain {
    let kind = match need.requirement.kind {
        RequirementKind::Qualification => "as a qualification",
        RequirementKind::Responsibility => "as a task",
        RequirementKind::Plus => "as a plus",
        RequirementKind::Soft => "as an attitude",
    };
    let mut links = vec![Link {
        text: format!("the posting asks for it, {kind}: {}", need.verdict.as_str()),
        place: Some(need.requirement.span),
    }];
    for evidence in &need.evidence {
        links.push(Link { text: worth(evidence.strength, evidence.direct).to_owned(), place: Some(evidence.place) });
    }
    for near in &need.near {
        let text = format!("no evidence: {} is not {}", near.skill.name(), near.wanted.name());
        links.push(Link { text, place: Some(near.place) });
    }
    let counted = |place: &Span| need.evidence.iter().any(|e| e.place == *place);
    for (modality, place) in need.seen.iter().filter(|(_, place)| !counted(place)) {
        links.push(Link { text: format!("no evidence: {}", told(*modality)), place: Some(*place) });
    }
    if let (Some(months), Some(asked)) = (&need.months, need.requirement.months) {
        let (least, most) = months.inferred;
        let more = if most <= months.proven {
            String::new()
        } else if least == most {
            format!(", {most} if every job lasted until the next")
        } else {
            format!(", {least} to {most} if every job lasted until the next")
        };
        links.push(Link { text: format!("dates prove {} of {asked} months{more}", months.proven), place: None });
    }
    Chain { subject: format!("requirement {}", sources.text(need.requirement.span)), links }
}
