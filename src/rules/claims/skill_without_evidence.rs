//! Listed skills that no stint or project shows: `skill-without-evidence`, once per list.

use std::collections::BTreeSet;

use crate::{
    annotate::{
        Annotation, Role,
        modality::Modality,
        skills::{Skill, SkillMention},
    },
    diagnostic::Diagnostic,
    document::{BlockId, Document},
    lexicon::Technologies,
    rules::Context,
};

/// A list of fewer technologies is a remark.
const LEAST: usize = 3;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    if !super::tells(context) {
        return;
    }
    let shown = shown(context.annotations);
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        let listed = |m: &&SkillMention| {
            m.modality == Modality::Listed
                && matches!(m.skill, Skill::Technology(_))
                && (annotation.role(m.block) == Role::Skills || is_labelled_list(document, annotation, m.block))
                && !document.block(m.block).is_heading()
        };
        let mut lists: Vec<(crate::document::SectionId, Vec<&SkillMention>)> = Vec::new();
        for mention in annotation.skills.iter().filter(listed) {
            let section = document.block(mention.block).section;
            match lists.last_mut().filter(|(s, _)| *s == section) {
                Some((_, list)) => list.push(mention),
                None => lists.push((section, vec![mention])),
            }
        }
        for (_, list) in lists {
            report(document, &list, &shown, found);
        }
    }
}

/// "Programs I know: Foo, Bar, Baz" among other things about the person.
fn is_labelled_list(document: &Document, annotation: &Annotation, block: BlockId) -> bool {
    let open = matches!(annotation.role(block), Role::AboutMe | Role::Other | Role::Notes);
    let parts = document.block(block).text().split_once(':');
    let list = |(label, rest): (&str, &str)| {
        label.split_whitespace().count() <= 4
            && rest.matches(',').count() >= 2
            && rest.split(',').all(|p| p.split_whitespace().count() <= 4)
    };
    open && parts.is_some_and(list)
}

/// Every technology that the career shows, directly or by what is more specific.
fn shown(annotations: &[Annotation]) -> BTreeSet<&'static str> {
    let used = |m: &&SkillMention| matches!(m.modality, Modality::Done | Modality::Helped);
    let mentions = annotations.iter().flat_map(|a| &a.skills).filter(used);
    let keys: BTreeSet<&str> = mentions
        .filter_map(|m| match m.skill {
            Skill::Technology(key) => Some(key),
            Skill::Competency(_) => None,
        })
        .collect();
    keys.into_iter().flat_map(|key| Technologies::current().implied(key)).collect()
}

fn report(document: &Document, list: &[&SkillMention], shown: &BTreeSet<&'static str>, found: &mut Vec<Diagnostic>) {
    let mut all: Vec<Skill> = Vec::new();
    let mut missing: Vec<&str> = Vec::new();
    for mention in list {
        if all.contains(&mention.skill) {
            continue;
        }
        all.push(mention.skill);
        if !shown.contains(mention.skill.key()) {
            let text = document.block(mention.block).text();
            missing.push(text.get(mention.range.clone()).unwrap_or(mention.skill.name()));
        }
    }
    let Some(first) = list.first().filter(|_| all.len() >= LEAST && !missing.is_empty()) else { return };
    let block = document.block(first.block);
    let message = format!(
        "{} of {} listed skills {} shown by no job or project: {}",
        missing.len(),
        all.len(),
        if missing.len() == 1 { "is" } else { "are" },
        missing.join(", ")
    );
    let note = if missing.len() == 1 {
        "It may be the next question: tell one use, or leave it out"
    } else {
        "Any of them may be the next question: tell one use, or leave it out"
    };
    found.push(Diagnostic::new("skill-without-evidence", block.place(0..block.text().len()), message).note(note));
}
