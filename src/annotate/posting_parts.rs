//! The parts of a posting: which lists and paragraphs name tasks, what is asked for, what is welcome, attitudes.

use super::Role;
use crate::{
    document::{Block, Document, MarkKind},
    lexicon::{Lexicon, Part, SectionKind},
};

/// Words of the longest label.
const LABEL: usize = 12;

/// What stands above a block: a heading with its level, or a label right before it.
#[derive(Clone, Copy, Default)]
struct Above {
    heading: Option<(Role, u8)>,
    label: Option<Role>,
}

/// Gives the blocks of a posting their roles. In a document that is a posting as a whole, headings mean what they mean
/// in postings: "Profile" asks; elsewhere only what nothing told apart yet is looked at.
pub fn parts(document: &Document, lexicon: &Lexicon, whole: bool, roles: &mut [Role]) {
    let mut above = Above::default();
    let blocks = &document.blocks;
    for (i, block) in blocks.iter().enumerate() {
        let Some(role) = roles.get(i).copied().filter(|r| r.is_posting()) else {
            above = Above::default();
            continue;
        };
        if let Some(level) = level(document, block) {
            let inherited = above.heading.filter(|(_, outer)| *outer < level);
            let title = level == 1 && block.id.0 == 0;
            let own = label(block.text(), lexicon).filter(|_| !title).map(|role| (role, level));
            above = Above { heading: own.or(inherited), label: None };
            continue;
        }
        let open = whole || role == Role::Posting;
        if block.item.is_some() {
            let known = above.label.or(above.heading.map(|(role, _)| role));
            let found = known.or_else(|| by_items(run(blocks, i), lexicon));
            if let (Some(found), Some(slot)) = (found.filter(|_| open), roles.get_mut(i)) {
                *slot = found;
            }
            continue;
        }
        above.label = None;
        let text = block.text().trim_end();
        let before_list = blocks.get(i + 1).is_some_and(|b| b.item.is_some());
        if before_list && (block.words.len() <= LABEL || text.ends_with(':')) {
            above.label = label(text, lexicon).or_else(|| by_items(run(blocks, i + 1), lexicon));
            continue;
        }
        if let Some(role) = run_in(block).and_then(|words| label(words, lexicon)) {
            above.label = Some(role);
        }
        let said = above.label.or(above.heading.map(|(role, _)| role));
        if let (Some(said), Some(slot)) = (said.filter(|_| open), roles.get_mut(i)) {
            *slot = said;
        }
    }
}

/// The items from a block on.
fn run(blocks: &[Block], from: usize) -> &[Block] {
    let rest = blocks.get(from..).unwrap_or(&[]);
    let end = rest.iter().position(|b| b.item.is_none()).unwrap_or(rest.len());
    rest.get(..end).unwrap_or(&[])
}

/// A heading, or a line that is nothing but bold words.
fn level(document: &Document, block: &Block) -> Option<u8> {
    if block.is_heading() {
        return document.sections.get(block.section.0 as usize).map(|s| s.level);
    }
    let text = block.text().trim();
    let bold =
        block.prose.marks.iter().any(|m| {
            matches!(m.kind, MarkKind::Strong) && m.range.len() + 1 >= text.len() && block.words.len() <= LABEL
        });
    (bold && block.item.is_none()).then_some(6)
}

/// "**Your profile:** You have …": the bold words at the start of a paragraph.
fn run_in(block: &Block) -> Option<&str> {
    let mark = block.prose.marks.iter().find(|m| matches!(m.kind, MarkKind::Strong) && m.range.start == 0)?;
    let words = block.text().get(mark.range.clone())?;
    let behind = block.text().get(mark.range.end..)?;
    let labels = words.trim_end().ends_with([':', '.']) || behind.trim_start().starts_with([':', '\u{2013}']);
    // "**The ideal candidate** will have led …"
    let subject = behind.trim_start().starts_with(char::is_lowercase) && words.split_whitespace().count() <= 4;
    ((labels || subject) && words.split_whitespace().count() <= LABEL).then_some(words)
}

/// The role of what stands below a heading or a label of a posting.
pub fn label(text: &str, lexicon: &Lexicon) -> Option<Role> {
    let sections = &lexicon.sections;
    let listed = sections.exact(text).or_else(|| sections.introduced(text)).or_else(|| sections.inside(text));
    match listed {
        // "The role" holds everything.
        Some(SectionKind::Posting) => None,
        listed => listed.and_then(of_kind).or_else(|| lexicon.postings.part(text).map(of_part)),
    }
}

/// What a heading means in a posting; `None` where its words have to tell.
fn of_kind(kind: SectionKind) -> Option<Role> {
    Some(match kind {
        SectionKind::Benefits => Role::Offers,
        SectionKind::Contact | SectionKind::References => Role::Posting,
        SectionKind::Responsibilities => Role::Responsibilities,
        SectionKind::Pluses => Role::Pluses,
        SectionKind::AboutMe => Role::Attitudes,
        SectionKind::Qualifications
        | SectionKind::Summary
        | SectionKind::Skills
        | SectionKind::Education
        | SectionKind::Courses
        | SectionKind::Certifications
        | SectionKind::Languages => Role::Qualifications,
        _ => return None,
    })
}

fn of_part(part: Part) -> Role {
    match part {
        Part::Asked => Role::Qualifications,
        Part::Attitudes => Role::Attitudes,
        Part::Offers => Role::Offers,
        Part::Pluses => Role::Pluses,
        Part::Tasks => Role::Responsibilities,
    }
}

/// A third of the items name what is asked for.
fn by_items(items: &[Block], lexicon: &Lexicon) -> Option<Role> {
    let asking = items.iter().filter(|b| lexicon.postings.asks(b.text())).count();
    (asking > 0 && asking * 3 >= items.len()).then_some(Role::Qualifications)
}
