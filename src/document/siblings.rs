//! Headings of one level that do not stand side by side: "## Experience" right over "## Brinkhof Bank".

use super::{Block, Section, SectionId};
use crate::lexicon::{Lexicon, SectionKind};

/// Puts the sections that follow the bare name of a list of entries into it, where they have its level and are no names
/// of lists themselves.
pub(super) fn adopt(blocks: &[Block], sections: &mut [Section]) {
    for i in 0..sections.len() {
        if !heads_entries(blocks, &sections[i]) || !is_bare(sections, i) {
            continue;
        }
        let (level, parent) = (sections[i].level, sections[i].parent);
        for k in i + 1..sections.len() {
            let next = &sections[k];
            if next.level < level || next.level == level && (next.parent != parent || names_list(blocks, sections, k)) {
                break;
            }
            if next.level == level {
                let end = next.blocks.end;
                sections[k].parent = Some(SectionId(i as u32));
                sections[i].blocks.end = end;
            }
        }
    }
}

fn text<'a>(blocks: &'a [Block], section: &Section) -> &'a str {
    section.heading.and_then(|h| blocks.get(h.0 as usize)).map_or("", |b| b.text())
}

fn heads_entries(blocks: &[Block], section: &Section) -> bool {
    let names = &Lexicon::embedded().sections;
    let text = text(blocks, section);
    let kind = names.exact(text).or_else(|| names.joint(text));
    matches!(kind, Some(SectionKind::Career | SectionKind::Education | SectionKind::Volunteering))
}

/// Nothing stands between its heading and the next one, which has its level.
fn is_bare(sections: &[Section], i: usize) -> bool {
    let (Some(own), Some(next)) = (sections.get(i), sections.get(i + 1)) else { return false };
    let follows = own.heading.zip(next.heading).is_some_and(|(a, b)| a.0 + 1 == b.0);
    follows && own.level == next.level && own.parent == next.parent
}

fn names_list(blocks: &[Block], sections: &[Section], k: usize) -> bool {
    let names = &Lexicon::embedded().sections;
    let text = text(blocks, &sections[k]);
    let few = text.split_whitespace().count() <= 4;
    let known = names.exact(text).or_else(|| names.joint(text)).is_some();
    known || few && (names.ending(text).is_some() || names.inside(text).is_some()) || is_bare(sections, k)
}
