//! The skills that a career mentions, and which of them answer for one that is asked for, or are mistaken for it.

use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
    rc::Rc,
};

use super::answer::Answer;
use crate::{
    annotate::{
        Annotation,
        skills::{Skill, SkillMention},
    },
    document::Document,
    lexicon::Technologies,
};

/// A skill with its mentions in reading order, each with its document.
#[derive(Debug)]
pub struct Mentioned<'a> {
    pub skill: Skill,
    pub mentions: Vec<(&'a Document, &'a SkillMention)>,
    /// The keys that the use of a technology shows.
    implied: Vec<&'static str>,
}

/// What the mentioned skills are to one that is asked for; the numbers are places in [`Relations::skills`].
#[derive(Debug, Default)]
pub struct Relation {
    pub answers: Vec<(usize, Answer)>,
    pub near: Vec<usize>,
}

#[derive(Debug)]
pub struct Relations<'a> {
    /// Sorted by skill.
    pub skills: Vec<Mentioned<'a>>,
    known: RefCell<HashMap<Skill, Rc<Relation>>>,
}

impl<'a> Relations<'a> {
    pub fn of(documents: &'a [Document], annotations: &'a [Annotation]) -> Self {
        let mut mentions: BTreeMap<Skill, Vec<(&Document, &SkillMention)>> = BTreeMap::new();
        for (document, annotation) in documents.iter().zip(annotations) {
            for mention in &annotation.skills {
                mentions.entry(mention.skill).or_default().push((document, mention));
            }
        }
        let skill = |(skill, mentions)| {
            let implied = match skill {
                Skill::Technology(key) => Technologies::current().implied(key),
                Skill::Competency(_) => Vec::new(),
            };
            Mentioned { skill, mentions, implied }
        };
        Self { skills: mentions.into_iter().map(skill).collect(), known: RefCell::default() }
    }

    /// Asked once for all requirements of a skill.
    pub fn to(&self, wanted: Skill) -> Rc<Relation> {
        let new = || {
            let mut relation = Relation::default();
            for (i, own) in self.skills.iter().enumerate() {
                relation.answers.extend(Answer::of(own.skill, wanted, &own.implied).map(|answer| (i, answer)));
                if is_near(own.skill, wanted) {
                    relation.near.push(i);
                }
            }
            Rc::new(relation)
        };
        Rc::clone(self.known.borrow_mut().entry(wanted).or_insert_with(new))
    }
}

fn is_near(skill: Skill, wanted: Skill) -> bool {
    let (Skill::Technology(key), Skill::Technology(wanted)) = (skill, wanted) else { return false };
    let list = Technologies::current();
    let names = |a: &str, b: &str| list.get(a).is_some_and(|t| t.near().any(|n| n == b));
    names(key, wanted) || names(wanted, key)
}
