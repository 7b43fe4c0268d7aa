//! The evening before on one screen: what will be heard as wrong, what they will ask, what not to mix up, what is hard to say.

use super::{leaving, speaking};
use crate::{
    Analysis,
    annotate::requirements::{Ask, ContentKind, Requirement, RequirementKind},
    config::Config,
    diagnostic::{Diagnostic, Severity},
    graph::Verdict,
    lexicon::{Thesaurus, stem},
    source::{Sources, Span},
};

/// A question or remark with the words that raise it.
#[derive(Clone, Debug)]
pub struct Item {
    pub text: String,
    /// Where it was read; further places of the same kind behind the first.
    pub places: Vec<Span>,
}

/// What one career's documents will be asked about. Nothing in it is rewritten or scored.
#[derive(Clone, Debug, Default)]
pub struct Brief {
    /// Errors: what is heard as wrong.
    pub wrong: Vec<Item>,
    /// Most pressing first.
    pub questions: Vec<Item>,
    pub near_misses: Vec<Item>,
    /// Sentences that cannot be said in one breath.
    pub long: Vec<Item>,
    /// Acronyms, internal names, clients: explain them or leave them out.
    pub names: Vec<Item>,
    /// Section and words in it, in reading order.
    pub speaking: Vec<speaking::Section>,
}

/// `diagnostics` are the settled findings of the career.
pub fn brief(sources: &Sources, analysis: &Analysis, config: &Config, diagnostics: &[Diagnostic]) -> Brief {
    let of = |rules: &[&str]| -> Vec<Item> {
        let own = diagnostics.iter().filter(|d| rules.contains(&d.rule.as_str()));
        own.map(|d| Item { text: d.message.clone(), places: vec![d.span] }).collect()
    };
    let wrong = diagnostics.iter().filter(|d| d.severity == Severity::Error && d.rule != "stub-note");
    Brief {
        wrong: wrong.map(|d| Item { text: d.message.clone(), places: vec![d.span] }).collect(),
        questions: questions(sources, analysis, config, diagnostics),
        near_misses: of(&["near-miss-term"]),
        long: of(&["very-long-sentence", "long-sentence"]),
        names: of(&["unexpanded-acronym", "internal-name", "client-name"]),
        speaking: speaking::sections(analysis),
    }
}

/// Rules whose findings are questions by themselves, most pressing first; one question for all findings of a row.
const FIRST: &[&[&str]] = &[
    &["implausible-magnitude"],
    &["percent-arithmetic"],
    &["empty-current-role"],
    &["stub-note"],
    &["missing-start-date", "missing-end-date"],
];
const LATER: &[&[&str]] = &[
    &["years-unproven"],
    &["long-employment-gap"],
    &["missing-role-title"],
    &["admitted-gap"],
    &["hedged-claim"],
    &["self-praise-unsupported"],
    &["unowned-result"],
    &["requirement-weak-evidence"],
    &["missing-result", "missing-metric"],
    &["vague-quantifier"],
];

fn questions(sources: &Sources, analysis: &Analysis, config: &Config, diagnostics: &[Diagnostic]) -> Vec<Item> {
    let mut asked = Vec::new();
    let raise = |rows: &[&[&str]], asked: &mut Vec<Item>| {
        for rules in rows {
            let own: Vec<&Diagnostic> = diagnostics.iter().filter(|d| rules.contains(&d.rule.as_str())).collect();
            if let Some(first) = own.first() {
                let places = own.iter().map(|d| d.span).collect();
                asked.push(Item { text: question(sources, rules, first, &own), places });
            }
        }
    };
    raise(FIRST, &mut asked);
    asked.extend(uncovered(sources, analysis));
    asked.extend(leaving::questions(sources, analysis));
    asked.extend(leaving::why_this_company(analysis, config));
    raise(LATER, &mut asked);
    asked
}

fn question(sources: &Sources, rules: &[&str], first: &Diagnostic, all: &[&Diagnostic]) -> String {
    if rules.contains(&"missing-start-date") {
        let mut names: Vec<&str> = Vec::new();
        for finding in all {
            // The job's own label, where the finding stands at other words.
            let name = finding.labels.iter().find(|l| l.message == "this job").map_or(finding.span, |l| l.span);
            let name = sources.text(name);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        return format!("From when to when were you at {}?", names.join(", "));
    }
    match all.len() {
        1 => first.message.clone(),
        n => format!("{} ({} more like it)", first.message, n - 1),
    }
}

/// Qualifications without a story: the first three one by one, the rest together.
fn uncovered(sources: &Sources, analysis: &Analysis) -> Vec<Item> {
    let open = analysis
        .career
        .needs
        .iter()
        .filter(|n| n.verdict == Verdict::Uncovered && n.requirement.kind == RequirementKind::Qualification);
    let open: Vec<&Requirement> = open.map(|n| &n.requirement).collect();
    let (single, rest) = open.split_at(open.len().min(3));
    let ask = |r: &&Requirement| Item { text: asked_for(sources, r), places: vec![r.span] };
    let mut asked: Vec<Item> = single.iter().map(ask).collect();
    let rest: Vec<Span> = rest.iter().map(|r| r.span).collect();
    if !rest.is_empty() {
        let words: Vec<&str> = rest.iter().map(|s| sources.text(*s)).collect();
        asked.push(Item { text: format!("And what about {}?", words.join(", ")), places: rest });
    }
    asked
}

/// The question that a requirement without a story raises.
fn asked_for(sources: &Sources, requirement: &Requirement) -> String {
    let words = sources.text(requirement.span).split_whitespace().collect::<Vec<_>>().join(" ");
    match &requirement.ask {
        Ask::Tongue { .. } => format!("How well do you speak {words}?"),
        Ask::Degree { .. } | Ask::Trade(_) | Ask::Experience(_) => {
            format!("They ask for \"{words}\": what comes nearest?")
        }
        Ask::Skills(_) | Ask::Words => {
            let first = words.split(' ').next().unwrap_or("").to_lowercase();
            let deed = words.contains(' ') && first == stem_of_verb(&first);
            let ends = words.contains(' ') && ["ing", "ed"].iter().any(|e| first.ends_with(e));
            let told = requirement.ask == Ask::Words && !is_understood(requirement);
            match deed {
                true => format!("When did you {}{}?", first, words.get(first.len()..).unwrap_or("")),
                false if ends || told => format!("They ask for \"{words}\": what comes nearest?"),
                false => format!("What have you done with {words}?"),
            }
        }
    }
}

/// Nothing but names.
fn is_understood(requirement: &Requirement) -> bool {
    requirement.ways.iter().flatten().all(|c| c.kind == ContentKind::Name)
}

/// The word itself where it is a verb in its base form and no thing: "debug", not "design".
fn stem_of_verb(word: &str) -> &str {
    let list = Thesaurus::embedded();
    let own = stem(word);
    let verb = !list.acts(&own).is_empty() && list.things(&own).is_empty() && !word.ends_with('s');
    if verb && !word.ends_with("ing") && !word.ends_with("ed") { word } else { "" }
}
