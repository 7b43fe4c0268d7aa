//! What was studied and never used: `learned-not-used`, once per sentence.

use std::ops::Range;

use crate::{
    annotate::{
        modality::Modality,
        skills::{Skill, SkillMention},
    },
    diagnostic::Diagnostic,
    document::Block,
    graph::{EdgeKind, NodeKind, Strength},
    lexicon::{Shows, Technologies, normalise},
    rules::Context,
};

/// How people say that they learned, the longest first.
const LESSONS: &str = "had the opportunity to learn|had the opportunity to study|had the chance to learn|\
     had the chance to study|completed a course|took a course|completed courses|coursework|taught myself|attended|\
     studied|learned|learnt|modules|module|course|study|learn|read about|was trained";

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        let mut told: Vec<(crate::document::BlockId, Range<usize>)> = Vec::new();
        // A product is named before the field that it belongs to.
        let lesson = |m: &&SkillMention| m.modality == Modality::Learned;
        let mut mentions: Vec<&SkillMention> = annotation.skills.iter().filter(lesson).collect();
        mentions.sort_by_key(|m| (m.block, is_field(m.skill), m.range.start));
        for mention in mentions {
            let block = document.block(mention.block);
            if !is_lesson(block, mention) || is_used(context, mention.skill) {
                continue;
            }
            let sentence = block.sentence_at(mention.range.start);
            let Some(range) = words(block, &sentence, mention) else { continue };
            if told.contains(&(block.id, sentence.clone())) {
                continue;
            }
            told.push((block.id, sentence.clone()));
            let learned = annotation
                .skills_in(block.id)
                .filter(|m| is_lesson(block, m) && sentence.contains(&m.range.start) && !is_used(context, m.skill));
            let mut skills: Vec<Skill> = Vec::new();
            let mut names: Vec<&str> = Vec::new();
            for mention in learned.filter(|m| block.text().get(m.range.clone()).is_some()) {
                if !skills.contains(&mention.skill) {
                    skills.push(mention.skill);
                    names.extend(block.text().get(mention.range.clone()));
                }
            }
            let message = format!("Learned and nowhere used: {}", names.join(", "));
            found.push(
                Diagnostic::new("learned-not-used", block.place(range), message)
                    .note("The next question is what you did with it: name one use, however small"),
            );
        }
    }
}

/// A skill by its name; "met with clients" in what somebody studied tells a deed.
fn is_lesson(block: &Block, mention: &SkillMention) -> bool {
    let named = || match mention.skill {
        Skill::Technology(_) => mention.shows != Shows::LooksLike,
        Skill::Competency(_) => {
            mention.shows == Shows::Named
                && block
                    .text()
                    .get(mention.range.clone())
                    .is_some_and(|t| normalise(t) == normalise(mention.skill.name()))
        }
    };
    mention.modality == Modality::Learned && named()
}

fn is_field(skill: Skill) -> bool {
    match skill {
        Skill::Technology(key) => Technologies::current().get(key).is_some_and(|t| t.is_concept()),
        Skill::Competency(_) => true,
    }
}

/// Whether any stint uses a skill, itself or by what is more specific.
fn is_used(context: &Context, skill: Skill) -> bool {
    let graph = &context.career.graph;
    let id = skill.id();
    let node = graph
        .node_indices()
        .find(|i| graph.node_weight(*i).is_some_and(|n| matches!(n.kind, NodeKind::Skill(_)) && n.id == id));
    let used = |kind: EdgeKind| matches!(kind, EdgeKind::Uses { strength: Strength::Used | Strength::Weak, .. });
    node.is_some_and(|node| graph.edges_directed(node, petgraph::Direction::Incoming).any(|e| used(e.weight().kind)))
}

/// From the words of learning up to the mention where it follows at once; `None` without such words.
fn words(block: &Block, sentence: &Range<usize>, mention: &SkillMention) -> Option<Range<usize>> {
    let text = block.text();
    let before = text.get(sentence.start..mention.range.start)?.to_ascii_lowercase();
    let lesson = LESSONS
        .split('|')
        .filter_map(|words| {
            let at = before.rfind(words)?;
            let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            let whole = open(before[..at].chars().next_back()) && open(before[at + words.len()..].chars().next());
            whole.then_some(at..at + words.len())
        })
        .max_by_key(|r| (r.end, r.len()))?;
    let (start, end) = (sentence.start + lesson.start, sentence.start + lesson.end);
    let near = text.get(end..mention.range.start)?.split_whitespace().count() <= 1;
    Some(start..if near { mention.range.end } else { end })
}
