//! From the blocks of a posting to its requirements.

use std::ops::Range;

use super::{Requirement, RequirementKind, lead::Mood, parts::parts, reader::Reader};
use crate::{
    annotate::Role,
    document::{Block, BlockKind, Document, Mark, MarkKind},
    lexicon::{Thesaurus, stems},
};

/// Bytes of the longest sentence that is read as a requirement.
const LONGEST: usize = 2000;

/// Everything that a document asks for, in reading order.
pub fn requirements(document: &Document, roles: &[Role]) -> Vec<Requirement> {
    let mut found = Vec::new();
    let mut listed = false;
    for (block, role) in document.blocks.iter().zip(roles) {
        // What stands below a list without a word that asks is about something else: pay, the address.
        let below = listed;
        listed = block.item.is_some() || listed && !block.is_heading();
        if !matches!(block.kind, BlockKind::Item | BlockKind::Paragraph | BlockKind::Cell) {
            continue;
        }
        let kind = match role {
            Role::Qualifications => RequirementKind::Qualification,
            Role::Responsibilities => RequirementKind::Responsibility,
            Role::Pluses => RequirementKind::Plus,
            Role::Attitudes => RequirementKind::Soft,
            Role::Posting => RequirementKind::Qualification,
            _ => continue,
        };
        for sentence in &block.sentences {
            let text = block.text().get(sentence.clone()).unwrap_or("");
            // "The qualifications you need to have are:" only introduces.
            if text.len() > LONGEST || text.trim_end().ends_with(':') || is_label(block, sentence) {
                continue;
            }
            let prose = block.kind == BlockKind::Paragraph;
            let about_us = prose && speaks_of_the_company(text);
            for part in parts(text, *role == Role::Responsibilities) {
                // "Foo builds software for museums" stands among the tasks and is none.
                let deed = *role != Role::Responsibilities || begins_with_verb(text, &part.range);
                let asks = part.mood.is_some() || (role.asks() && !about_us && !below && deed) || !prose;
                let Some(kind) = kind_of(kind, *role, part.mood).filter(|_| asks) else { continue };
                let words = text.get(part.range.clone()).unwrap_or("");
                let range = sentence.start + part.range.start..sentence.start + part.range.end;
                let mut reader = Reader { block, range, text: words, kind, found: &mut found };
                reader.read(*role == Role::Posting && part.mood.is_none());
            }
        }
    }
    found
}

/// "**Your tasks.** You will …", "**What you bring**": bold words that only name what follows.
fn is_label(block: &Block, sentence: &Range<usize>) -> bool {
    let bold = |m: &Mark| matches!(m.kind, MarkKind::Strong) && m.range.start == sentence.start;
    let ends = |m: &Mark| m.range.end + 1 >= sentence.end;
    block.item.is_none() && block.prose.marks.iter().any(|m| bold(m) && ends(m))
}

fn begins_with_verb(text: &str, part: &Range<usize>) -> bool {
    let first = text.get(part.clone()).and_then(|t| stems(t).into_iter().next());
    first.is_some_and(|w| !Thesaurus::embedded().acts(&w.stem).is_empty())
}

/// What a part of a sentence asks for, by its own words and by what stands above it; `None` where it asks for nothing.
fn kind_of(above: RequirementKind, role: Role, mood: Option<Mood>) -> Option<RequirementKind> {
    match (role, mood) {
        (_, Some(Mood::Offer)) => None,
        (_, Some(Mood::Plus)) => Some(RequirementKind::Plus),
        (Role::Posting, Some(Mood::Task)) => Some(RequirementKind::Responsibility),
        _ => Some(above),
    }
}

/// "We are a family of bakers": a sentence that tells about the company.
fn speaks_of_the_company(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains(" we ") || lower.starts_with("we ")
}
