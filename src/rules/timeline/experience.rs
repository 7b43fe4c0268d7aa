//! More years of a technology than it is old: "20 years of Go".

use std::ops::Range;

use super::release::{release, said};
use crate::{
    annotate::{
        Annotation, Role,
        modality::Modality,
        skills::SkillMention,
        time::{Modifier, Month, TimeMention, TimexKind},
    },
    diagnostic::Diagnostic,
    document::{Block, Document, WordKind},
    rules::{Context, clause::lower_words},
};

/// Months by which a claim may exceed a technology's age before it is one too many.
const SLACK: i32 = 6;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for time in annotation.times.iter().filter(|t| t.kind == TimexKind::Duration) {
            let role = annotation.role(time.block);
            if role.is_candidate() && !matches!(role, Role::Questions | Role::Aspirations) {
                found.extend(finding(document, annotation, time));
            }
        }
    }
}

fn finding(document: &Document, annotation: &Annotation, time: &TimeMention) -> Option<Diagnostic> {
    let block = document.block(time.block);
    let (skill, range) = claimed(annotation, block, time)?;
    let (technology, released) = release(skill.skill)?;
    let low = (time.expression.months()?.0 / 100).min(1200) as i32;
    let less = matches!(time.modifier, Some(Modifier::LessThan | Modifier::EqualOrLess));
    let now = Month::of(annotation.clock.at(document, block));
    let age = now.0 - released.0;
    if !annotation.clock.is_known() || less || low <= age + SLACK {
        return None;
    }
    let most = if age < 0 { "before that".to_owned() } else { format!("at most {}", years(age)) };
    let words = block.text().get(time.range.clone()).unwrap_or("");
    let message = format!("Nobody has {words} of {}: it first came out {}", technology.name, said(technology));
    let day = super::words::month(now);
    Some(Diagnostic::new("experience-exceeds-technology", block.place(range), message).note(format!(
        "On the document's date, {day}, {most} can have passed; count again or name what came before it"
    )))
}

/// "10 years and 9 months"
fn years(months: i32) -> String {
    let (y, m) = (months / 12, months % 12);
    let count = |n: i32, unit: &str| format!("{n} {unit}{}", if n == 1 { "" } else { "s" });
    match (y, m) {
        (0, m) => count(m, "month"),
        (y, 0) => count(y, "year"),
        (y, m) => format!("{} and {}", count(y, "year"), count(m, "month")),
    }
}

/// The skill of which a duration is claimed, and the words from one to the other: "20 years of Go", "Go (20 years)".
pub fn claimed<'a>(
    annotation: &'a Annotation,
    block: &Block,
    time: &TimeMention,
) -> Option<(&'a SkillMention, Range<usize>)> {
    const LINKS: &[&str] = &[
        "of",
        "in",
        "with",
        "using",
        "experience",
        "expertise",
        "professional",
        "hands-on",
        "practical",
        "commercial",
        "industry",
        "production",
        "solid",
        "deep",
        "working",
        "coding",
        "programming",
        "developing",
        "writing",
        "building",
        "work",
        "worth",
        "'",
        "’",
        "s",
        "the",
        "and",
        "strong",
        "daily",
        "real-world",
        "full-time",
        "+",
        "doing",
        "on",
        "development",
        "administering",
        "running",
        "operating",
    ];
    let sentence = block.sentence_at(time.range.start);
    let links = |range: Range<usize>| {
        let words = lower_words(block, range);
        words.len() <= 6 && words.iter().all(|w| LINKS.contains(&w.as_str()))
    };
    let own = annotation.skills_in(block.id).filter(|m| {
        !matches!(m.modality, Modality::Negated | Modality::Wished | Modality::Asked) && m.range.end <= sentence.end
    });
    let mut best: Option<(&SkillMention, Range<usize>)> = None;
    for mention in own {
        let behind = mention.range.start > time.range.end
            && !lower_words(block, time.range.end..mention.range.start).is_empty()
            && links(time.range.end..mention.range.start);
        let front = mention.range.end <= time.range.start && bracketed(block, mention.range.end, time);
        if behind && best.as_ref().is_none_or(|(b, _)| mention.range.start < b.range.start) {
            best = Some((mention, time.range.start..mention.range.end));
        } else if front {
            return Some((mention, mention.range.start..time.range.end));
        }
    }
    best
}

/// "Go (20 years)", "Go – 20 years", "Go: 20 years"
fn bracketed(block: &Block, at: usize, time: &TimeMention) -> bool {
    let between = block.text().get(at..time.range.start).unwrap_or("x").trim();
    let alone = block
        .words
        .iter()
        .find(|w| w.start >= time.range.end)
        .is_none_or(|w| w.kind == WordKind::Punctuation || w.of(block.text()) == "experience");
    alone && matches!(between, "(" | ":" | "-" | "–" | "—" | ", for" | "for")
}
