//! What stands over a head: the headings and lines above it that are of it.

use super::{Text, info::LineInfo};
use crate::document::BlockKind;

/// "### Brinkhof – Consultant" above "##### March 2023 – December 2024".
pub fn heading_above(infos: &[LineInfo], i: usize, used: &[bool]) -> Option<usize> {
    let at = i.checked_sub(1).filter(|at| !used[*at] && infos[i].date_only())?;
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
