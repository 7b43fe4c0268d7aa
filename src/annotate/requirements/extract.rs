//! From the blocks of a posting to its requirements.

use std::ops::Range;

use super::{
    Ask, Requirement, RequirementKind,
    anchors::{Anchor, anchors},
    groups::{Group, groups},
    special::{degree, tongues},
    wording::{content_stems, core, is_optional, is_soft},
    years::{Years, years},
};
use crate::{
    annotate::{Role, skills::Skill},
    document::{Block, BlockKind, Document},
    lexicon::{Competencies, Occupations},
};

/// Bytes of the longest sentence that is read as a requirement.
const LONGEST: usize = 2000;

/// Everything that a document asks for, in reading order.
pub fn requirements(document: &Document, roles: &[Role]) -> Vec<Requirement> {
    let mut found = Vec::new();
    for (block, role) in document.blocks.iter().zip(roles) {
        if !matches!(block.kind, BlockKind::Item | BlockKind::Paragraph | BlockKind::Cell) {
            continue;
        }
        let kind = match role {
            Role::Qualifications => RequirementKind::Qualification,
            Role::Responsibilities => RequirementKind::Responsibility,
            Role::Pluses => RequirementKind::Plus,
            Role::Posting => RequirementKind::Qualification,
            _ => continue,
        };
        for sentence in &block.sentences {
            let text = block.text().get(sentence.clone()).unwrap_or("");
            if text.len() > LONGEST {
                continue;
            }
            // "The qualifications you need to have are:" only introduces.
            let introduces = text.trim_end().ends_with(':');
            let prose = *role == Role::Posting || block.kind == BlockKind::Paragraph;
            if introduces || (prose && !speaks_to_the_reader(text, *role)) {
                continue;
            }
            let mut reader = Reader { block, sentence, text, kind, found: &mut found };
            reader.read(*role == Role::Posting);
        }
    }
    found
}

/// "You need to", "you have": a sentence that asks, among those that tell about the company.
fn speaks_to_the_reader(text: &str, role: Role) -> bool {
    let lower = text.to_lowercase();
    let asks = [
        "you need",
        "you have",
        "you are",
        "you should",
        "you must",
        "you bring",
        "you know",
        "you can",
        "you will need",
        "we expect",
        "we require",
        "we are looking for",
        "must have",
    ];
    let asked = asks.iter().any(|p| lower.contains(p));
    asked || (role != Role::Posting && !lower.contains(" we ") && !lower.starts_with("we "))
}

struct Reader<'a> {
    block: &'a Block,
    sentence: &'a Range<usize>,
    text: &'a str,
    kind: RequirementKind,
    found: &'a mut Vec<Requirement>,
}

impl Reader<'_> {
    /// `strict` takes only what the lexicon knows.
    fn read(&mut self, strict: bool) {
        if is_optional(self.text) {
            self.kind = RequirementKind::Plus;
        }
        let asked = years(self.text);
        let all = anchors(self.text);
        if let Some(range) = degree(self.text) {
            self.push(range, Ask::Degree, None);
            return;
        }
        let tongues = if all.iter().all(Anchor::is_general) { tongues(self.text) } else { Vec::new() };
        if !tongues.is_empty() {
            tongues.into_iter().for_each(|(range, name)| self.push(range, Ask::Tongue(name), None));
            return;
        }
        let groups = groups(self.text, &all);
        let before = self.found.len();
        match asked {
            Some(asked) => self.with_years(&asked, &groups),
            None => groups.iter().for_each(|group| self.skills(group, None)),
        }
        if self.found.len() == before && !strict {
            let range = core(self.text);
            let words = content_stems(self.text.get(range.clone()).unwrap_or(""));
            if !words.is_empty() {
                self.push(range, Ask::Words(words), None);
            }
        }
    }

    /// "5 years of Go" is Go for so long; "3 years of experience as a nurse" is a role for so long.
    fn with_years(&mut self, asked: &Years, groups: &[Group]) {
        let product = groups.iter().position(|g| {
            g.skills.iter().any(|s| matches!(s, Skill::Technology(_))) && g.range.start > asked.range.start
        });
        match product {
            Some(first) => {
                for (i, group) in groups.iter().enumerate() {
                    self.skills(group, (i == first).then_some(asked.months));
                }
            }
            None => {
                // "Registered nurse with 2 years of practice": the trade may stand before.
                let behind = self.text.get(asked.range.end..).unwrap_or("").trim_end_matches(['.', ';', ',']).trim();
                let named = !Occupations::embedded().families(behind).is_empty();
                let field = if named { behind.to_owned() } else { self.without(&asked.range) };
                self.push(asked.range.clone(), Ask::Experience(field), Some(asked.months));
            }
        }
    }

    fn without(&self, range: &Range<usize>) -> String {
        let (before, behind) = (self.text.get(..range.start), self.text.get(range.end..));
        format!("{} {}", before.unwrap_or("").trim(), behind.unwrap_or("").trim())
    }

    fn skills(&mut self, group: &Group, months: Option<u32>) {
        let list = Competencies::embedded();
        let soft =
            group.skills.iter().all(|s| matches!(s, Skill::Competency(key) if list.get(key).is_some_and(|c| c.soft)));
        let general = group.skills.iter().all(|s| matches!(s, Skill::Competency(_)));
        let kind = self.kind;
        if kind != RequirementKind::Plus && (soft || (general && is_soft(self.text))) {
            self.kind = RequirementKind::Soft;
        }
        self.push(group.range.clone(), Ask::Skills(group.skills.clone()), months);
        self.kind = kind;
    }

    fn push(&mut self, range: Range<usize>, ask: Ask, months: Option<u32>) {
        let soft = matches!(ask, Ask::Words(_)) && self.kind == RequirementKind::Qualification && is_soft(self.text);
        let kind = if soft { RequirementKind::Soft } else { self.kind };
        let range = self.sentence.start + range.start..self.sentence.start + range.end;
        let span = self.block.place(range.clone());
        self.found.push(Requirement { block: self.block.id, range, span, kind, ask, months });
    }
}
