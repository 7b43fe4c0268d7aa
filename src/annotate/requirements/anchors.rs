//! The skills that a sentence of a posting names, each with the words that name it.

use std::ops::Range;

use crate::{
    annotate::skills::{Skill, technologies_in},
    lexicon::{Competencies, Shows, Technologies, stems},
};

/// Words that name a skill, or several of the same words: "version control" is a technology and a competency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Bytes of the sentence.
    pub range: Range<usize>,
    pub skills: Vec<Skill>,
}

impl Anchor {
    /// A field rather than a product: "cloud infrastructure", not "Azure".
    pub fn is_general(&self) -> bool {
        self.skills.iter().all(|skill| match skill {
            Skill::Technology(key) => Technologies::current().get(key).is_some_and(|t| t.is_concept()),
            Skill::Competency(_) => true,
        })
    }
}

/// A match in a sentence: where, of which skill, and whether the words name it rather than tell that it was done.
type Match = (Range<usize>, Skill, bool);

/// The anchors of a sentence from left to right, without overlap: names before deeds, the longest first, with the
/// skills of what each holds.
pub fn anchors(sentence: &str) -> Vec<Anchor> {
    let mut all: Vec<Match> = Vec::new();
    all.extend(technologies_in(sentence, false).into_iter().map(|(range, key)| (range, Skill::Technology(key), true)));
    let words = stems(sentence);
    Competencies::current().find(&words, |pattern, entry, at| {
        // A single verb is no requirement: "solve", "book".
        // "keep them running" is a way to tell of an attitude, not to ask for one.
        let vague = at.len() < 2 || entry.soft;
        let names = pattern.shows == Shows::Named || (pattern.shows == Shows::Done && !vague);
        if names && let (Some(first), Some(last)) = (words.get(at.start), words.get(at.end - 1)) {
            let range = first.range.start..last.range.end;
            all.push((range, Skill::Competency(entry.key), pattern.shows == Shows::Named));
        }
    });
    all.sort_by_key(|(range, skill, named)| (!named, std::cmp::Reverse(range.len()), range.start, *skill));
    let mut anchors: Vec<Anchor> = Vec::new();
    for (range, skill, named) in all {
        match anchors.iter_mut().find(|a| a.range.start < range.end && range.start < a.range.end) {
            Some(holder) => {
                let inside = holder.range.start <= range.start && range.end <= holder.range.end;
                if holder.skills.contains(&skill) {
                    // "production capacity planning" is named twice in words that overlap.
                    if named {
                        holder.range = holder.range.start.min(range.start)..holder.range.end.max(range.end);
                    }
                } else if named && inside && says_the_same(holder, &range) {
                    holder.skills.push(skill);
                }
            }
            None => anchors.push(Anchor { range, skills: vec![skill] }),
        }
    }
    for anchor in &mut anchors {
        // "IEC 62304", "Six Sigma Green Belt": a product, a standard or a certificate is asked for itself, not its field.
        if !anchor.is_general() {
            anchor.skills.retain(|s| matches!(s, Skill::Technology(_)));
        }
        if let Some(certificate) = anchor.skills.iter().copied().find(|s| is_certificate(*s)) {
            anchor.skills = vec![certificate];
        }
    }
    anchors.sort_by_key(|a| a.range.start);
    share_objects(sentence, anchors)
}

fn is_certificate(skill: Skill) -> bool {
    matches!(skill, Skill::Technology(key) if Technologies::current().get(key).is_some_and(|t| t.kind == "certificate"))
}

/// "to debug and optimize code": two verbs with one object are one requirement.
fn share_objects(sentence: &str, anchors: Vec<Anchor>) -> Vec<Anchor> {
    let mut joined: Vec<Anchor> = Vec::new();
    for anchor in anchors {
        let verb = |a: &&mut Anchor| {
            let text = sentence.get(a.range.clone()).unwrap_or(" ");
            let infinitive = sentence.get(..a.range.start).unwrap_or("").to_lowercase().ends_with("to ");
            let between = sentence.get(a.range.end..anchor.range.start).unwrap_or("");
            infinitive && !text.contains(' ') && a.is_general() && between == " and "
        };
        let object = sentence.get(anchor.range.clone()).unwrap_or("").contains(' ');
        match joined.last_mut().filter(verb).filter(|_| object && anchor.is_general()) {
            Some(first) => {
                first.range.end = anchor.range.end;
                first.skills.extend(anchor.skills);
            }
            None => joined.push(anchor),
        }
    }
    joined
}

/// The inner words are most of the outer ones: "SQL" in "SQL databases", not "process" in "recruiting process".
fn says_the_same(holder: &Anchor, inner: &Range<usize>) -> bool {
    inner.len() * 3 >= holder.range.len()
}
