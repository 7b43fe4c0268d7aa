//! The chain of facts behind a skill, an employer or a requirement, each with its words.

use crate::{
    Analysis,
    annotate::skills::SkillMention,
    graph::{Bound, Need, Ongoing, Stint},
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
    for (_, stint) in analysis.career.stints() {
        let named = |text: &str| is_named(text, &wanted);
        if stint.organization.as_ref().is_some_and(|o| named(&o.text)) || stint.titles.iter().any(|t| named(&t.text)) {
            chains.push(of_stint(sources, analysis, stint));
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

fn of_stint(sources: &Sources, analysis: &Analysis, stint: &Stint) -> Chain {
    let mut links = vec![Link { text: format!("a {} is told of", stint.kind.as_str()), place: Some(stint.name) }];
    let mut bound = |what: &str, bound: &Option<Bound>| {
        if let Some(b) = bound {
            let places = if b.places.is_empty() { vec![None] } else { b.places.iter().copied().map(Some).collect() };
            for place in places {
                links.push(Link { text: format!("{what} {}: {}", b.month, b.basis.as_str()), place });
            }
        }
    };
    bound("began in or after", &stint.start.earliest);
    bound("began in or before", &stint.start.latest);
    bound("ended in or after", &stint.end.earliest);
    bound("ended in or before", &stint.end.latest);
    let goes_on = match stint.ongoing {
        Ongoing::Yes => "it goes on",
        Ongoing::No => "it is over",
        Ongoing::Unknown => "whether it goes on is not said",
    };
    links.push(Link { text: goes_on.to_owned(), place: None });
    links.extend(stint.titles.iter().map(|t| Link { text: "a title".to_owned(), place: Some(t.span) }));
    links.extend(stint.clients.iter().map(|c| Link { text: "a client".to_owned(), place: Some(c.span) }));
    links.extend(stint.teams.iter().map(|t| Link { text: "a team".to_owned(), place: Some(t.span) }));
    for (document, annotation) in analysis.documents.iter().zip(&analysis.annotations) {
        let own = |m: &&SkillMention| stint.blocks.contains(&(document.source, m.block));
        links.extend(annotation.skills.iter().filter(own).map(mention));
    }
    Chain { subject: format!("{} {}", stint.kind.as_str(), sources.text(stint.name)), links }
}

fn mention(mention: &SkillMention) -> Link {
    let how = format!("{:?}", mention.modality).to_lowercase();
    Link { text: format!("{}, {how}", mention.skill.name()), place: Some(mention.span) }
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
                link.text.push_str(&format!(", in a part that is {:?}", annotation.role(found.block)).to_lowercase());
            }
            links.push(link);
        }
    }
    subject.map(|name| Chain { subject: format!("skill {name}"), links })
}

fn of_need(sources: &Sources, need: &Need) -> Chain {
    let mut links = vec![Link {
        text: format!("the posting asks for it ({}); {}", need.requirement.kind.as_str(), need.verdict.as_str()),
        place: Some(need.requirement.span),
    }];
    for evidence in &need.evidence {
        let direct = if evidence.direct { "" } else { ", implied" };
        links.push(Link {
            text: format!("evidence: {}{direct}", evidence.strength.as_str()),
            place: Some(evidence.place),
        });
    }
    for near in &need.near {
        let text = format!("no evidence: {} is not {}", near.skill.name(), near.wanted.name());
        links.push(Link { text, place: Some(near.place) });
    }
    for (modality, place) in &need.seen {
        links.push(Link { text: format!("no evidence: {modality:?}").to_lowercase(), place: Some(*place) });
    }
    if let Some(months) = &need.months {
        let (least, most) = months.inferred;
        links.push(Link {
            text: format!("{} months are proven, {least} to {most} inferred", months.proven),
            place: None,
        });
    }
    Chain { subject: format!("requirement {}", sources.text(need.requirement.span)), links }
}
