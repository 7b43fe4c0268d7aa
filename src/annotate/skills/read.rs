//! From the blocks of a document to its skill mentions.

use std::ops::Range;

use super::{
    Skill, SkillMention,
    context::settle,
    scan::{Hit, scan},
};
use crate::{
    annotate::{
        Role,
        modality::{Modality, clause},
    },
    document::{Block, BlockKind, Document},
    lexicon::{Competencies, Shows, Technologies, stems},
};

/// The technologies that a text names. `listed` is true where the text is a list of skills.
pub fn technologies_in(text: &str, listed: bool) -> Vec<(Range<usize>, &'static str)> {
    let hits = settle(text, scan(text, Technologies::embedded()), listed);
    hits.into_iter().map(|Hit { range, technology, .. }| (range, technology)).collect()
}

/// Every skill mention of a document in reading order. `names` are the organisations that the document tells of, in
/// lower case: their names are no skills.
pub fn skills(document: &Document, roles: &[Role], names: &[String]) -> Vec<SkillMention> {
    let mut found = Vec::new();
    for (block, role) in document.blocks.iter().zip(roles) {
        if block.kind == BlockKind::Code
            || role.is_posting()
            || matches!(role, Role::Code | Role::Quote | Role::Contact)
        {
            continue;
        }
        let before = found.len();
        technologies(block, *role, names, &mut found);
        if !block.is_heading() {
            competencies(block, *role, &mut found);
        }
        if let Some(own) = found.get_mut(before..) {
            own.sort_by_key(|m: &SkillMention| (m.range.start, m.range.end, m.skill));
        }
    }
    found
}

fn technologies(block: &Block, role: Role, names: &[String], found: &mut Vec<SkillMention>) {
    let text = block.text();
    for (range, key) in technologies_in(text, role == Role::Skills) {
        let name = text[range.clone()].to_lowercase();
        if names.contains(&name) || in_a_name(text, &range, names) {
            continue;
        }
        found.push(mention(block, role, range, Skill::Technology(key), Shows::Done));
    }
}

/// Inside the longer name of an organisation: "Oracle" in "Oracle Park Hotel".
fn in_a_name(text: &str, range: &Range<usize>, names: &[String]) -> bool {
    let lower = text.to_ascii_lowercase();
    names
        .iter()
        .any(|name| lower.match_indices(name.as_str()).any(|(at, _)| at <= range.start && range.end <= at + name.len()))
}

/// The longest match of each competency and kind; a name inside the words of a deed says nothing more.
fn competencies(block: &Block, role: Role, found: &mut Vec<SkillMention>) {
    let text = block.text();
    for sentence in &block.sentences {
        let words = stems(&text[sentence.clone()]);
        let mut own: Vec<(Range<usize>, &'static str, Shows)> = Vec::new();
        Competencies::embedded().find(&words, |pattern, entry, at| {
            let (Some(first), Some(last)) = (words.get(at.start), words.get(at.end - 1)) else { return };
            let range = sentence.start + first.range.start..sentence.start + last.range.end;
            if !own.iter().any(|(r, key, shows)| {
                *key == entry.key && *shows == pattern.shows && r.start < range.end && range.start < r.end
            }) {
                own.push((range, entry.key, pattern.shows));
            }
        });
        for (range, key, shows) in &own {
            let inside = own.iter().any(|(r, k, s)| {
                k == key && *s == Shows::Done && *shows != Shows::Done && r.start < range.end && range.start < r.end
            });
            if !inside {
                found.push(mention(block, role, range.clone(), Skill::Competency(key), *shows));
            }
        }
    }
}

fn mention(block: &Block, role: Role, range: Range<usize>, skill: Skill, shows: Shows) -> SkillMention {
    let text = block.text();
    let sentence = block.sentence_at(range.start);
    let said = clause(text, sentence, range.clone());
    let modality = match (role, said.modality) {
        (Role::Questions, _) => Modality::Asked,
        (Role::Aspirations, Modality::Negated) => Modality::Negated,
        (Role::Aspirations, _) => Modality::Wished,
        (Role::Education, Modality::Done) if !said.has_deed => Modality::Learned,
        (role, Modality::Done) if !role.is_evidence() || block.is_heading() => Modality::Listed,
        (_, modality) => modality,
    };
    let span = block.place(range.clone());
    SkillMention { block: block.id, range, span, skill, shows, modality, by_we: said.by_we }
}
