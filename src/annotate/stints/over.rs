//! What stands over a head: the headings and lines above it that are of it.

use super::{Text, assign::Head, info::LineInfo, near::surely_named};
use crate::{
    annotate::layout::{Part, PartKind, is_field_of_work, is_firm},
    document::BlockKind,
};

/// "### Brinkhof – Consultant" above "##### March 2023 – December 2024".
pub fn heading_above(infos: &[LineInfo], i: usize, used: &[bool]) -> Option<usize> {
    let at = i.checked_sub(1).filter(|at| !used[*at])?;
    // "#### Dunlin University" above "##### BSc, Information Technology, 2013-2015".
    let titled = infos[i].names_title() && !surely_named(infos, &[i]);
    let named = surely_named(infos, &[at]) && !infos[at].names_title();
    if !(infos[i].date_only() || titled && named) {
        return None;
    }
    let level = |info: &LineInfo| match info.block.kind {
        BlockKind::Heading(level) => Some(level),
        _ => None,
    };
    let above = &infos[at];
    let over = level(above).is_some_and(|a| level(&infos[i]).is_some_and(|own| a <= own));
    let close = above.block.id.0 + 1 == infos[i].block.id.0;
    (over && close && above.dates.is_empty() && above.head_like()).then_some(at)
}

/// "#### System Administrator" right over "##### Brinkhof Bank".
pub fn title_over(infos: &[LineInfo], heading: usize, used: &[bool]) -> Option<usize> {
    let at = heading.checked_sub(1).filter(|at| !used[*at])?;
    let over = &infos[at];
    let close = over.block.is_heading() && over.block.id.0 + 1 == infos[heading].block.id.0;
    (close && over.dates.is_empty() && over.head_like() && over.names_title()).then_some(at)
}

/// "[The App](…) · [Its Page](…)": links that close the entry before.
pub fn is_links(info: &LineInfo) -> bool {
    info.parts.iter().all(|(p, _)| p.link) && !info.parts.iter().any(|(p, _)| p.strong)
}

/// The heading is a title: its first bullet names the employer.
pub fn first_item_title(above: &LineInfo) -> bool {
    above.block.is_heading() && above.names_title()
}

/// The head above the bullets that a closing date line dates.
pub fn over_the_bullets(text: &Text, infos: &[LineInfo], i: usize, used: &[bool]) -> Option<usize> {
    let section = infos[i].block.section;
    let head = (0..i).rev().find(|j| !infos[*j].is_item())?;
    let info = &infos[head];
    let inside = info.block.section == section || text.document.section(section).heading == Some(info.block.id);
    (inside && !used[head] && info.dates.is_empty() && info.head_like()).then_some(head)
}

/// A head of one line whose only name is plain, and stands after the title or instead of one.
pub fn is_rest_of_title(text: &Text, infos: &[LineInfo], lines: &[usize], info: &LineInfo, head: &Head) -> bool {
    let Some(own) = &head.organization else { return false };
    // "#### Supervisor, Quality Assurance" over its dates.
    let heading = lines.iter().map(|l| &infos[*l]).find(|l| l.block.is_heading() && l.names_title());
    let field = |(p, _): &(Part, PartKind)| {
        heading.is_some_and(|l| l.block.place(p.range.clone()) == own.span)
            && is_field_of_work(&own.text)
            && !is_firm(&own.text)
            && !p.at
    };
    if heading.is_some_and(|l| l.parts.iter().skip(1).any(field)) {
        return true;
    }
    // "#### Web Content QA" under "### Brinkhof Corporation".
    let heading = lines.first().map(|l| &infos[*l]).filter(|l| l.block.is_heading() && head.titles.is_empty());
    let plain = |l: &&LineInfo| {
        l.parts.first().is_some_and(|(p, k)| *k == PartKind::Name && l.block.place(p.range.clone()) == own.span)
    };
    if heading.filter(plain).is_some_and(|l| is_under_an_employer(text, infos, l)) {
        return true;
    }
    let part = info.parts.iter().find(|(p, _)| info.block.place(p.range.clone()) == own.span);
    let at = part.and_then(|(p, _)| info.parts.iter().position(|(o, _)| o.range == p.range));
    // "**Teaching Assistant** Dunlin, MA"
    let city = !head.titles.is_empty() && at.is_some_and(|i| info.is_before_place(i) && i > 0);
    part.is_some_and(|(p, kind)| {
        let field = *kind == PartKind::Organization && p.comma && is_field_of_work(&own.text) && !is_firm(&own.text);
        let plain = *kind == PartKind::Name && (p.comma || city || head.titles.is_empty());
        (plain || field) && !p.at && !p.link
    }) && !info.block.is_heading()
}

/// Whether the heading right over a heading's section surely names an employer and no more.
fn is_under_an_employer(text: &Text, infos: &[LineInfo], heading: &LineInfo) -> bool {
    let parent = text.document.section(heading.block.section).parent;
    let over = parent.and_then(|p| text.document.section(p).heading);
    over.and_then(|h| infos.iter().find(|l| l.block.id == h)).is_some_and(|l| {
        let sure = l.has(&[PartKind::Organization, PartKind::School]);
        sure && !l.section_heading && !l.names_title() && l.dates.is_empty()
    })
}

/// Whether the heading over the section of heading `i` names somebody.
pub fn over_names(text: &Text, infos: &[LineInfo], i: usize) -> bool {
    let parent = text.document.section(infos[i].block.section).parent;
    let heading = parent.and_then(|p| text.document.section(p).heading);
    heading.is_some_and(|h| infos.iter().any(|l| l.block.id == h && !l.section_heading && l.names_someone()))
}
