//! Why a job was left, and why this company: whether the text says it.

use std::ops::Range;

use super::brief::Item;
use crate::{
    Analysis,
    annotate::Role,
    config::Config,
    document::{Block, Document},
    graph::{Basis, Ongoing, Stint, StintKind},
    lexicon::Lexicon,
    source::{Sources, Span},
};

/// A job that certainly lasted less than this many months was left soon.
const SOON: i32 = 12;
/// Words of a label.
const LABEL: usize = 4;

/// "Why did you leave …?" for jobs told in prose without a reason, and for jobs left soon.
pub fn questions(sources: &Sources, analysis: &Analysis) -> Vec<Item> {
    let stints: Vec<&Stint> = analysis.career.stints().map(|(_, s)| s).collect();
    let mut asked = Vec::new();
    for (i, stint) in stints.iter().enumerate() {
        let Some(reasons) = reasons(analysis, stint) else { continue };
        let soon = analysis.career.timeline.length(i, Basis::Resolved).1.is_some_and(|most| most < SOON);
        if !reasons.is_empty() || stint.organization.is_none() || !(stint.narrated || soon) {
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

/// The sentences that tell why a job was left: in its own last paragraph, or where the next job begins. `None` where no
/// other employer came after it.
pub fn reasons(analysis: &Analysis, stint: &Stint) -> Option<Vec<Span>> {
    let next = analysis.career.stints().nth(stint.next?).map(|(_, next)| next)?;
    let work = |s: &Stint| s.kind == StintKind::Employment;
    if !work(stint) || !work(next) || stint.ongoing != Ongoing::No || same_employer(stint, next) {
        return None;
    }
    let mut found: Vec<Span> = farewell(analysis, stint).into_iter().chain(opening(analysis, next)).collect();
    found.dedup();
    Some(found)
}

/// The last sentence of the last paragraph that tells what ended the job; what spoke for another one counts at the very
/// end only. How a paragraph opens tells why the job before was left.
fn farewell(analysis: &Analysis, stint: &Stint) -> Option<Span> {
    let words = &Lexicon::embedded().leaving;
    let block = blocks(analysis, stint).last()?;
    let first = blocks(analysis, stint).find(|b| !b.is_heading()).is_some_and(|b| b.id == block.id);
    let opening = usize::from(first && stint.narrated && block.sentences.len() > 1);
    let mut told = block.sentences.iter().skip(opening).rev().enumerate();
    let tells = |last: bool, text: &str| words.tells_end(text) || last && words.tells_draw(text);
    told.find_map(|(i, sentence)| said(block, sentence, |text| tells(i == 0, text)))
}

/// The sentences among the first two of the first paragraph that tell it.
fn opening(analysis: &Analysis, next: &Stint) -> Vec<Span> {
    let words = &Lexicon::embedded().leaving;
    let tells = |text: &str| words.tells_end(text) || words.tells_draw(text);
    let told = blocks(analysis, next).find(|b| !b.is_heading() && b.sentences.len() > 1);
    told.map_or(Vec::new(), |b| b.sentences.iter().take(2).filter_map(|s| said(b, s, tells)).collect())
}

/// The place of a sentence, without the label before it, if it tells something.
fn said(block: &Block, sentence: &Range<usize>, tells: impl Fn(&str) -> bool) -> Option<Span> {
    let text = block.text().get(sentence.clone())?;
    let label = text.split_once(": ").filter(|(label, _)| label.split_whitespace().count() <= LABEL);
    let start = sentence.start + label.map_or(0, |(label, _)| label.len() + 2);
    tells(&text.to_lowercase()).then(|| block.place(start..sentence.end))
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
    let words = &Lexicon::embedded().leaving;
    let mut wish = None;
    for (document, annotation) in analysis.documents.iter().zip(&analysis.annotations) {
        for block in &document.blocks {
            let role = annotation.role(block.id);
            if !role.is_candidate() || block.is_heading() || role == Role::Questions {
                continue;
            }
            let text = block.text().to_lowercase();
            let named = company.is_some_and(|c| text.contains(&c.to_lowercase())) || words.means_company(&text);
            if named && words.is_drawn(&text) {
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
