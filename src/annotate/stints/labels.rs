//! Stints under bold run-in labels: "**Orbitel:** In September 2015 I started at Orbitel as …".

use std::ops::Range;

use super::{
    Named, StintKind, StintMention, Text,
    facts::sentence_facts,
    narrative::{blocks_of, told},
    phrases::{Sentence, own_verbs, sentences, title},
    verbs::VerbKind,
};
use crate::{
    annotate::{Role, layout::is_label_word, roles::speaks_as_i},
    document::{Block, BlockId, BlockKind, MarkKind},
};

/// The labelled paragraphs outside the stints that are known already.
pub fn labelled(text: &Text, known: &[StintMention]) -> Vec<StintMention> {
    let document = text.document;
    let labels: Vec<(BlockId, Range<usize>)> =
        document.blocks.iter().filter_map(|b| label(text, b).map(|range| (b.id, range))).collect();
    let taken = blocks_of(known.iter());
    let mut found = Vec::new();
    for (i, (id, range)) in labels.iter().enumerate() {
        let block = document.block(*id);
        if taken.contains(id) {
            continue;
        }
        let section = document.section(block.section);
        let end = labels.get(i + 1).map_or(section.blocks.end, |(next, _)| next.0.min(section.blocks.end));
        let blocks: Vec<BlockId> =
            (id.0..end).map(BlockId).filter(|b| document.block(*b).section == block.section).collect();
        found.extend(stint(text, block, range.clone(), blocks));
    }
    found
}

/// The words of a bold label at the start of a paragraph that goes on in prose.
fn label(text: &Text, block: &Block) -> Option<Range<usize>> {
    let role = text.roles.get(block.id.0 as usize).copied().unwrap_or(Role::Other);
    let open = matches!(
        role,
        Role::Career
            | Role::Other
            | Role::AboutMe
            | Role::Summary
            | Role::Volunteering
            | Role::Projects
            | Role::Education
    );
    if !open || !matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) {
        return None;
    }
    let prose = block.text();
    // An emoji or a sign before the label belongs to nobody.
    let bare = |at: usize| prose.get(..at).is_some_and(|t| !t.contains(char::is_alphanumeric));
    let mark = block.prose.marks.iter().find(|m| m.kind == MarkKind::Strong)?;
    let start = Some(mark.range.start).filter(|at| bare(*at))?;
    let bold = prose.get(mark.range.clone())?;
    let rest = prose.get(mark.range.end..)?.trim_start();
    // "**Hooli** sells lockers. I worked there as …" needs no sign.
    let lower = rest.to_lowercase();
    let there = ["i worked there", "i work there", "my employer", "i worked for them", "i was employed there"];
    let employs = start == 0 && rest.starts_with(char::is_lowercase) && there.iter().any(|t| lower.contains(t));
    let colon = employs || bold.trim_end().ends_with([':', '.']) || rest.starts_with([':', '—', '–', '-']);
    let words = rest.split_whitespace().count();
    let words_before = bold.trim_end_matches([':', '.', ' ', '-', '–', '—']);
    let named = words_before.chars().any(char::is_alphabetic) && words_before.split_whitespace().count() <= 6;
    let told = words_before.split_whitespace().any(|w| matches!(w, "I" | "I'm" | "I've" | "My" | "my" | "We" | "we"));
    (colon && !told && words >= 8 && named && !is_label_word(words_before, text.lexicon))
        .then_some(start..start + words_before.len())
}

fn stint(text: &Text, block: &Block, label: Range<usize>, blocks: Vec<BlockId>) -> Option<StintMention> {
    let role = text.roles.get(block.id.0 as usize).copied().unwrap_or(Role::Other);
    let document = text.document;
    let name = block.text()[label.clone()].to_owned();
    let mut facts = Vec::new();
    let mut titles: Vec<Named> = Vec::new();
    let mut works = false;
    let mut kind = StintKind::Employment;
    for id in &blocks {
        let part = document.block(*id);
        for sentence in sentences(part) {
            let found = own_verbs(text, &sentence);
            facts.extend(sentence_facts(text, &sentence, &found));
            let told = told(text, &sentence, &found);
            works |= sentence.first_person()
                && found.iter().any(|v| matches!(v.kind, VerbKind::Begin | VerbKind::Stay | VerbKind::Contact));
            if *id == block.id
                && let Some(told) = &told
                && same(&name, &sentence, told.organization)
            {
                kind = told.kind;
            }
            if titles.is_empty() {
                let found = told.and_then(|t| t.title).or_else(|| offered(text, &sentence));
                titles.extend(found.map(|(a, b)| slice(&sentence, a, b)));
            }
        }
    }
    // The label alone proves nothing: somebody must work, study or be asked there.
    let speaks = blocks.iter().any(|b| speaks_as_i(document.block(*b)));
    let told = works && speaks && (role == Role::Career || !facts.is_empty());
    if !told || starts_like_a_word(&name) && role != Role::Career {
        return None;
    }
    let kind = match role {
        Role::Education => StintKind::Education,
        Role::Volunteering => StintKind::Volunteer,
        Role::Projects => StintKind::Project,
        _ => kind,
    };
    let organization = Named { text: name, span: block.place(label) };
    Some(StintMention {
        kind,
        name: organization.span,
        organization: Some(organization),
        titles,
        clients: Vec::new(),
        teams: Vec::new(),
        facts,
        dates: None,
        blocks,
        narrated: true,
        follows: None,
    })
}

/// "they were hiring a trainee", "converted from an intern to an employee", "working as a developer".
fn offered(text: &Text, sentence: &Sentence) -> Option<(usize, usize)> {
    let cues = ["hiring", "as", "job", "become"];
    (0..sentence.words.len())
        .filter(|i| cues.contains(&sentence.lower(*i)))
        .find_map(|i| title(text, sentence, i + 1).filter(|(first, _)| *first <= i + 3))
}

fn slice(sentence: &Sentence, first: usize, last: usize) -> Named {
    let range = sentence.slice(first, last);
    Named { text: sentence.block.text()[range.clone()].to_owned(), span: sentence.block.place(range) }
}

fn same(label: &str, sentence: &Sentence, organization: Option<(usize, usize)>) -> bool {
    organization.is_some_and(|(a, b)| {
        let told = sentence.block.text()[sentence.slice(a, b)].to_lowercase();
        let label = label.to_lowercase();
        told.contains(&label) || label.contains(&told)
    })
}

/// A label in lower case is no name.
fn starts_like_a_word(label: &str) -> bool {
    label.starts_with(char::is_lowercase)
}
