//! What the words of a document say: names, block roles, dates, amounts, skills, stints, modality, the clock.

mod amounts;
mod clock;
mod episode;
mod figures;
mod labelled_posting;
pub mod layout;
pub mod modality;
mod posting_parts;
pub mod requirements;
mod role;
pub mod roles;
pub mod skills;
pub mod stints;
pub mod time;

pub use amounts::{Amount, Every, amounts};
pub use clock::{Clock, ClockSource};
pub use figures::{Figure, figures};
pub use role::Role;

use std::{collections::HashSet, ops::Range};

use crate::{
    config::Config,
    document::{BlockId, Document},
    lexicon::Lexicon,
};
use requirements::Requirement;
use skills::SkillMention;
use stints::{StintKind, StintMention, Text};
use time::{Setting, TimeMention, TimeRange};

/// Everything that was read off one document; the tables hang on its blocks.
#[derive(Clone, Debug, Default)]
pub struct Annotation {
    /// One role per block of the document.
    pub roles: Vec<Role>,
    /// Temporal expressions in reading order.
    pub times: Vec<TimeMention>,
    /// What the dates bound; indices are into `times`.
    pub ranges: Vec<TimeRange>,
    /// What "now" means.
    pub clock: Clock,
    pub stints: Vec<StintMention>,
    /// Technologies and competencies in reading order.
    pub skills: Vec<SkillMention>,
    /// What the posting asks for, in reading order.
    pub requirements: Vec<Requirement>,
}

impl Annotation {
    pub fn role(&self, block: BlockId) -> Role {
        self.roles.get(block.0 as usize).copied().unwrap_or(Role::Other)
    }

    pub fn skills_in(&self, block: BlockId) -> impl Iterator<Item = &SkillMention> {
        let first = self.skills.partition_point(|m| m.block < block);
        self.skills.iter().skip(first).take_while(move |m| m.block == block)
    }

    /// The skills of a block that begin at or behind a byte of its text.
    pub fn skills_from(&self, block: BlockId, from: usize) -> impl Iterator<Item = &SkillMention> {
        let first = self.skills.partition_point(|m| (m.block, m.range.start) < (block, from));
        self.skills.iter().skip(first).take_while(move |m| m.block == block)
    }

    /// The temporal expressions that begin inside a range of a block's text.
    pub fn times_of(&self, block: BlockId, range: &Range<usize>) -> impl Iterator<Item = &TimeMention> {
        let (from, to) = (range.start, range.end);
        let first = self.times.partition_point(|t| (t.block, t.range.start) < (block, from));
        self.times.iter().skip(first).take_while(move |t| t.block == block && t.range.start < to)
    }

    pub fn times_in(&self, block: BlockId) -> impl Iterator<Item = &TimeMention> {
        let first = self.times.partition_point(|t| t.block < block);
        self.times.iter().skip(first).take_while(move |t| t.block == block)
    }
}

/// Reads one document. Never fails: what is not understood yields nothing.
pub fn annotate(document: &Document, config: &Config) -> Annotation {
    let lexicon = Lexicon::embedded();
    let roles::Roles { blocks, named } = roles::roles(document, config.kind(document.source), lexicon);
    let mut annotation = Annotation { roles: blocks, ..Annotation::default() };
    dates(document, config, &mut annotation);
    let Annotation { roles, times, ranges, .. } = &annotation;
    annotation.stints = stints::stints(&Text { document, roles, named: &named, times, ranges, lexicon });
    let told: HashSet<BlockId> = annotation.stints.iter().flat_map(|s| s.blocks.iter().copied()).collect();
    roles::narrating(document, &told, &mut annotation.roles);
    annotation.skills = skills::skills(document, &annotation.roles, &organizations(&annotation.stints), &told);
    annotation.requirements = requirements::requirements(document, &annotation.roles);
    annotation
}

/// Finds the dates of a document, its clock, and what each date means.
fn dates(document: &Document, config: &Config, annotation: &mut Annotation) {
    let mut times: Vec<TimeMention> = time::tag_all(&document.blocks);
    let clock = Clock::of(document, &times, config);
    time::resolve(document, &mut times, |block| Setting {
        as_of: clock.at(document, block),
        narrates: annotation.role(block.id).is_candidate() && annotation.role(block.id) != Role::Questions,
    });
    annotation.ranges = time::document_ranges(document, &times);
    annotation.times = times;
    annotation.clock = clock;
}

/// The organisations of the stints and their clients, in lower case: their names are no skills.
fn organizations(stints: &[StintMention]) -> Vec<String> {
    // A course of study that bears the name of what it teaches says that it was learned: "dbt Fundamentals".
    let titles = &Lexicon::embedded().titles;
    let names = |s: &&StintMention| {
        s.kind != StintKind::Education || s.organization.as_ref().is_some_and(|o| titles.is_school(&o.text))
    };
    let named = stints.iter().filter(names).flat_map(|s| s.organization.iter().chain(&s.clients));
    named.map(|n| n.text.to_lowercase()).filter(|n| !n.is_empty()).collect()
}
