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
    lexicon::lower_case,
    rules::Context,
};

/// Months by which a claim may exceed a technology's age before it is one too many.
const SLACK: i32 = 6;

/// Words that may stand between a duration and the skill of which it is told.
const MOST_LINKS: usize = 6;

/// Bytes before a duration in which the name of its skill begins.
const NEAR: usize = 400;

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
    let between = |m: &SkillMention| block.words_in(time.range.end..m.range.start);
    let links = |m: &SkillMention| {
        let words = between(m);
        !words.is_empty() && words.iter().all(|w| LINKS.contains(&&*lower_case(w.of(block.text()))))
    };
    let near = time.range.start.saturating_sub(NEAR)..sentence.end;
    for mention in annotation.skills_from(block.id, near.start).take_while(|m| m.range.start < near.end) {
        if matches!(mention.modality, Modality::Negated | Modality::Wished | Modality::Asked)
            || mention.range.end > sentence.end
        {
            continue;
        }
        if mention.range.end <= time.range.start && bracketed(block, mention.range.end, time) {
            return Some((mention, mention.range.start..time.range.end));
        }
        if mention.range.start > time.range.end {
            if between(mention).len() > MOST_LINKS {
                return None;
            }
            if links(mention) {
                return Some((mention, time.range.start..mention.range.end));
            }
        }
    }
    None
}

/// "Go (20 years)", "Go – 20 years", "Go: 20 years"
fn bracketed(block: &Block, at: usize, time: &TimeMention) -> bool {
    let between = block.text().get(at..time.range.start).unwrap_or("x").trim();
    let next = block.words.partition_point(|w| w.start < time.range.end);
    let alone =
        block.words.get(next).is_none_or(|w| w.kind == WordKind::Punctuation || w.of(block.text()) == "experience");
    alone && matches!(between, "(" | ":" | "-" | "–" | "—" | ", for" | "for")
}
