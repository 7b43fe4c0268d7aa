//! Why a job was left, and why this company: whether the text says it.

use super::brief::Item;
use crate::{
    Analysis,
    annotate::Role,
    config::Config,
    document::{Block, Document},
    graph::{Basis, Ongoing, Stint, StintKind},
    source::Sources,
};

/// A job that certainly lasted less than this many months was left soon.
const SOON: i32 = 12;
const REASONS: &[&str] = &[
    "because",
    "laid off",
    "out-sourced",
    "outsourced",
    "invited",
    "reached out",
    "contacted",
    "wanted",
    "closed",
    "bankrupt",
    "redundan",
    "restructur",
    "contract ended",
    "offered me",
    "opportunity",
    "relocat",
    "so that",
    "in order to",
    "decided to",
    "looking for",
    "bought by",
    "acquired",
    "moved to",
    "parental leave",
    "to study",
    "my goal",
    "aligned with",
    "project ended",
    "fixed-term",
    "internship ended",
];

/// "Why did you leave …?" for jobs told in prose without a reason, and for jobs left soon.
pub fn questions(sources: &Sources, analysis: &Analysis) -> Vec<Item> {
    let stints: Vec<&Stint> = analysis.career.stints().map(|(_, s)| s).collect();
    let mut asked = Vec::new();
    for (i, stint) in stints.iter().enumerate() {
        let left = stint.kind == StintKind::Employment && stint.ongoing == Ongoing::No && stint.organization.is_some();
        let next = stint.next.and_then(|n| stints.get(n)).filter(|n| n.kind == StintKind::Employment);
        let Some(next) = next.filter(|_| left) else { continue };
        let promoted = same_employer(stint, next);
        let reason = says_why(analysis, stint) || opens_with_why(analysis, next);
        let soon = analysis.career.timeline.length(i, Basis::Resolved).1.is_some_and(|most| most < SOON);
        if promoted || reason || !(stint.narrated || soon) {
            continue;
        }
        let how = if soon { " after less than a year" } else { "" };
        asked.push(Item {
            text: format!("Why did you leave {}{how}?", sources.text(stint.name)),
            places: vec![stint.name],
        });
    }
    asked
}

fn same_employer(a: &Stint, b: &Stint) -> bool {
    let name = |s: &Stint| s.organization.as_ref().map(|o| o.text.to_lowercase());
    name(a) == name(b)
}

fn blocks<'a>(analysis: &'a Analysis, stint: &'a Stint) -> impl Iterator<Item = &'a Block> {
    stint.blocks.iter().filter_map(|(source, id)| {
        let document = analysis.documents.iter().find(|d| d.source == *source)?;
        Some(document.block(*id))
    })
}

/// A reason in the last paragraph of the job.
fn says_why(analysis: &Analysis, stint: &Stint) -> bool {
    blocks(analysis, stint).last().is_some_and(|b| gives_reason(b.text()))
}

/// A reason in the first sentences of the next one.
fn opens_with_why(analysis: &Analysis, next: &Stint) -> bool {
    let told = blocks(analysis, next).find(|b| !b.is_heading() && b.sentences.len() > 1);
    told.is_some_and(|b| {
        let end = b.sentences.get(1).map_or(0, |s| s.end);
        gives_reason(b.text().get(..end).unwrap_or(""))
    })
}

fn gives_reason(text: &str) -> bool {
    let text = text.to_lowercase();
    REASONS.iter().any(|r| text.contains(r))
}

/// "Why Hooli?" where a posting or the configuration names the company and the candidate's own text never says why.
pub fn why_this_company(analysis: &Analysis, config: &Config) -> Option<Item> {
    let company = config.target_company.as_deref();
    let posting = analysis.annotations.iter().any(|a| !a.requirements.is_empty());
    if company.is_none() && !posting {
        return None;
    }
    if analysis.documents.iter().any(answers_why) {
        return None;
    }
    let mut wish = None;
    for (document, annotation) in analysis.documents.iter().zip(&analysis.annotations) {
        for block in &document.blocks {
            let role = annotation.role(block.id);
            if !role.is_candidate() || block.is_heading() || role == Role::Questions {
                continue;
            }
            let text = block.text().to_lowercase();
            let named = company.is_some_and(|c| text.contains(&c.to_lowercase()))
                || text.contains("your company")
                || text.contains("your product");
            let drawn = ["attract", "because", "appeal", "i like", "i admire", "interest", "excite", "want to work"]
                .iter()
                .any(|w| text.contains(w));
            if named && drawn {
                return None;
            }
            if role == Role::Aspirations && wish.is_none() {
                wish = Some(block.span);
            }
        }
    }
    let whom = company.unwrap_or("this company");
    Some(Item { text: format!("Why {whom}? Your text does not say it"), places: wish.into_iter().collect() })
}

/// A heading of its own with text below it: "Why Hooli?", "Why this role".
fn answers_why(document: &Document) -> bool {
    document.blocks.windows(2).any(|pair| {
        let words: Vec<String> = pair[0].text().split_whitespace().map(str::to_lowercase).collect();
        let why = pair[0].is_heading()
            && words.first().is_some_and(|w| w == "why")
            && words.len() <= 6
            && !matches!(
                words.get(1).map(|w| w.trim_matches(|c: char| !c.is_alphabetic())),
                Some("i" | "did" | "hire" | "me" | "should" | "leave" | "leaving" | "left" | "change" | "now")
            );
        why && !pair[1].is_heading()
    })
}
