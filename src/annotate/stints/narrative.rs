//! Stints told in first-person sentences: "In April 2022 I was hired as working student by Quillon Maps".

use super::{
    Named, StintKind, StintMention, Text,
    facts::sentence_facts,
    phrases::{Sentence, name, sentences, title},
    verbs::{Verb, VerbKind, verbs},
};
use crate::{
    annotate::Role,
    document::{Block, BlockId},
};

/// Who and as what a sentence tells, and by which verb.
pub struct Told {
    pub organization: Option<(usize, usize)>,
    pub title: Option<(usize, usize)>,
    pub kind: StintKind,
}

/// Unlabelled stints in paragraphs outside `taken`.
pub fn narrated(text: &Text, known: &[StintMention]) -> Vec<StintMention> {
    let mut found: Vec<StintMention> = Vec::new();
    let taken = |id: BlockId| known.iter().any(|s| s.blocks.contains(&id));
    for block in text.document.blocks.iter().filter(|b| tells(text, b) && !taken(b.id)) {
        for sentence in sentences(block) {
            if let Some(stint) = stint(text, &sentence, found.last())
                && !repeats(&stint, known.iter().chain(&found))
            {
                found.push(stint);
            }
        }
    }
    bodies(text, &mut found);
    found
}

fn tells(text: &Text, block: &Block) -> bool {
    let role = text.roles.get(block.id.0 as usize).copied().unwrap_or(Role::Other);
    let role = matches!(
        role,
        Role::Career
            | Role::Education
            | Role::AboutMe
            | Role::Summary
            | Role::Other
            | Role::Volunteering
            | Role::Projects
    );
    role && !block.is_heading() && block.cell.is_none()
}

/// One stint from one sentence; it needs an organisation and something that dates it.
fn stint(text: &Text, sentence: &Sentence, _before: Option<&StintMention>) -> Option<StintMention> {
    if !sentence.first_person() {
        return None;
    }
    let found = verbs(&sentence.lower);
    let told = told(text, sentence, &found)?;
    let (first, last) = told.organization?;
    let facts = sentence_facts(text, sentence, &found);
    let begins = found.iter().any(|v| matches!(v.kind, VerbKind::Begin | VerbKind::Stay));
    if facts.is_empty() || !begins {
        return None;
    }
    let named = |(a, b): (usize, usize)| {
        let range = sentence.slice(a, b);
        Named { text: sentence.block.text()[range.clone()].to_owned(), span: sentence.block.place(range) }
    };
    let organization = named((first, last));
    Some(StintMention {
        kind: told.kind,
        name: organization.span,
        organization: Some(organization),
        titles: told.title.map(named).into_iter().collect(),
        clients: Vec::new(),
        teams: Vec::new(),
        dates: None,
        facts,
        blocks: vec![sentence.block.id],
        narrated: true,
    })
}

/// The organisation and the title around the verbs of a sentence.
pub fn told(text: &Text, sentence: &Sentence, verbs: &[Verb]) -> Option<Told> {
    let mut organization = None;
    let mut role = None;
    for verb in verbs.iter().filter(|v| v.kind != VerbKind::Contact) {
        let start = verb.word + 1;
        let stop = sentence.words.len();
        if role.is_none() {
            role = title_near(text, sentence, verb.word, start, stop);
        }
        if organization.is_none() {
            organization = organization_near(text, sentence, verb, role, stop);
        }
    }
    // "My first job on the web was at Ladder", "my internship at …"
    let organization = organization?;
    let school = text.lexicon.titles.is_school(&sentence.block.text()[sentence.slice(organization.0, organization.1)]);
    let study = [
        "studied",
        "studying",
        "degree",
        "bachelor",
        "bachelor's",
        "master's",
        "enrolled",
        "graduated",
        "semester",
        "phd",
        "studies",
        "diploma",
        "trained",
    ];
    let studies = sentence.lower.iter().any(|w| study.contains(&w.as_str()));
    let own = ["maintained", "maintain", "maintaining"];
    let spare = sentence
        .lower
        .windows(2)
        .any(|w| w[0] == "spare" || w[0] == "open-source" || (w[0] == "open" && w[1] == "source") || w[0] == "side");
    let volunteer = sentence.lower.iter().any(|w| w.starts_with("volunteer"));
    let kind = if volunteer {
        StintKind::Volunteer
    } else if (school && role.is_none() && studies)
        || (studies && role.is_none())
        || (school && sentence.lower.iter().any(|w| w == "semester"))
    {
        StintKind::Education
    } else if spare
        && sentence
            .lower
            .iter()
            .any(|w| own.contains(&w.as_str()) || matches!(w.as_str(), "wrote" | "built" | "created" | "run"))
    {
        StintKind::Project
    } else {
        StintKind::Employment
    };
    Some(Told { organization: Some(organization), title: role, kind })
}

fn title_near(text: &Text, sentence: &Sentence, verb: usize, start: usize, stop: usize) -> Option<(usize, usize)> {
    for i in start..stop.min(start + 14) {
        if matches!(sentence.lower(i), "as")
            && let Some(found) = title(text, sentence, i + 1)
        {
            return Some(found);
        }
    }
    let direct = ["was", "became", "been", "am", "employed", "hired", "be"];
    let at = if direct.contains(&sentence.lower(verb)) { start } else { return None };
    title(text, sentence, at).filter(|(first, _)| *first <= start + 1)
}

/// A capitalised name after "at", "for", "by", or right after "joined".
fn organization_near(
    text: &Text,
    sentence: &Sentence,
    verb: &Verb,
    title: Option<(usize, usize)>,
    stop: usize,
) -> Option<(usize, usize)> {
    let word = sentence.lower(verb.word);
    let start = verb.word + 1;
    if matches!(word, "joined" | "rejoined" | "re-joined" | "left" | "maintained" | "maintain" | "entered")
        && let Some(found) = name(sentence, start)
    {
        return Some(found);
    }
    for i in start..stop.min(start + 16) {
        let preposition = sentence.lower(i);
        let fits = match preposition {
            "at" | "by" | "for" => true,
            "with" => {
                matches!(word, "started" | "began" | "interned" | "stayed")
                    || title.is_some_and(|(_, last)| last + 1 == i)
            }
            "to" => matches!(word, "moved" | "came" | "went" | "returned" | "switched" | "transferred" | "back"),
            "of" => {
                title.is_some_and(|(_, last)| last + 1 == i)
                    || matches!(word, "led" | "lead" | "head" | "headed" | "run" | "ran")
            }
            _ => false,
        };
        if fits && let Some(found) = name(sentence, i + 1) {
            let technology = sentence.lower(found.0);
            if !text.lexicon.labels.is_place(technology) {
                return Some(found);
            }
        }
        // "a company called Motion"
        if matches!(preposition, "called" | "named")
            && let Some(found) = name(sentence, i + 1)
        {
            return Some(found);
        }
    }
    None
}

fn repeats<'a>(stint: &StintMention, mut known: impl Iterator<Item = &'a StintMention>) -> bool {
    let own = stint.organization.as_ref().map(|o| o.text.to_lowercase()).unwrap_or_default();
    known.any(|k| {
        let other = k.organization.as_ref().map(|o| o.text.to_lowercase()).unwrap_or_default();
        !own.is_empty() && !other.is_empty() && (own == other || own.starts_with(&other) || other.starts_with(&own))
    })
}

/// Each narrated stint owns the paragraphs up to the next one in its section.
fn bodies(text: &Text, found: &mut [StintMention]) {
    let starts: Vec<BlockId> = found.iter().filter_map(|s| s.blocks.first().copied()).collect();
    for stint in found {
        let Some(first) = stint.blocks.first().copied() else { continue };
        let section = text.document.block(first).section;
        let end = text.document.section(section).blocks.end;
        let next = starts.iter().map(|s| s.0).filter(|s| *s > first.0).min().unwrap_or(end).min(end);
        let own = (first.0 + 1..next).map(BlockId).filter(|id| text.document.block(*id).section == section);
        stint.blocks.extend(own);
    }
}
