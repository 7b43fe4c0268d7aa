//! Entries without any date: headings of the career that say who and as what, and studies.

use super::{
    StintKind, Text,
    assign::assign,
    entries::Entry,
    form::Form,
    info::LineInfo,
    zone::{Zone, zone},
};
use std::collections::HashSet;

use crate::{
    annotate::layout::{Part, PartKind},
    document::SectionId,
};

/// Headings of the career that name both an employer and a title, without any date.
pub fn undated(text: &Text, infos: &[LineInfo], used: &mut [bool], found: &mut Vec<Entry>) {
    for (i, info) in infos.iter().enumerate() {
        let heading = info.block.is_heading() && !info.section_heading && !used[i];
        if !heading
            || zone(text, info) != Zone::Named(StintKind::Employment)
            || !info.head_like()
            || !info.dates.is_empty()
        {
            continue;
        }
        let section = text.document.section(info.block.section);
        let inside = |l: usize| section.blocks.contains(&infos[l].block.id.0);
        if !info.names_title() || found.iter().any(|e| e.lines.iter().any(|l| inside(*l))) {
            continue;
        }
        let head = assign(&[info], StintKind::Employment, Form::default());
        // "#### Agile Coach – Ministry of Works" in the text of a dated post: what was done there, and for which client.
        if let Some(over) = entry_over(text, infos, found, i) {
            used[i] = true;
            if over.head.titles.is_empty() {
                over.head.titles = head.titles;
            }
            continue;
        }
        if !info.names_someone() {
            continue;
        }
        used[i] = true;
        if head.organization.is_some() {
            found.push(Entry {
                kind: StintKind::Employment,
                head,
                lines: vec![i],
                date: None,
                above: false,
                inherited: false,
                parent: false,
            });
        }
    }
}

/// Headings of voluntary work that name an organisation, without any date in their section.
pub fn voluntary(text: &Text, infos: &[LineInfo], used: &mut [bool], found: &mut Vec<Entry>) {
    let kind = StintKind::Volunteer;
    for (i, info) in infos.iter().enumerate() {
        let heading = info.block.is_heading() && !info.section_heading && !used[i] && info.dates.is_empty();
        let named = heading && info.head_like() && info.has(&[PartKind::Organization, PartKind::School]);
        if !named || zone(text, info) != Zone::Named(kind) {
            continue;
        }
        let section = text.document.section(info.block.section);
        let inside = |l: &LineInfo| section.blocks.contains(&l.block.id.0);
        let own = section.heading == Some(info.block.id);
        if !own || infos.iter().any(|l| inside(l) && !l.dates.is_empty()) {
            continue;
        }
        let head = assign(&[info], kind, Form::default());
        if head.organization.is_some() {
            used[i] = true;
            found.push(Entry { kind, head, lines: vec![i], date: None, above: false, inherited: false, parent: false });
        }
    }
}

/// The dated entry whose heading stands over the section of heading `i`, where it names an organisation.
pub fn entry_over<'e>(text: &Text, infos: &[LineInfo], found: &'e mut [Entry], i: usize) -> Option<&'e mut Entry> {
    let own = text.document.section(infos[i].block.section);
    let heading = text.document.section(own.parent?).heading?;
    let stands_over = |e: &&mut Entry| {
        e.date.is_some() && e.head.organization.is_some() && e.lines.iter().any(|l| infos[*l].block.id == heading)
    };
    found.iter_mut().find(stands_over)
}

/// "Company: Brinkhof" and "Position: Clerk" in one paragraph without a date.
pub fn fields(text: &Text, infos: &[LineInfo], used: &mut [bool], found: &mut Vec<Entry>) {
    let mut start = 0;
    while let Some(first) = infos.get(start) {
        let len = infos[start..].iter().take_while(|l| l.block.id == first.block.id).count();
        let own = start..start + len;
        start += len;
        let Zone::Named(kind) = zone(text, first) else { continue };
        let lines: Vec<usize> = own.clone().filter(|l| infos[*l].is_asked_field()).collect();
        let free = own.clone().all(|l| !used[l] && infos[l].dates.is_empty());
        let names = lines.iter().any(|l| infos[*l].asks_for(&[PartKind::Organization, PartKind::School]));
        if !free || !names || first.block.cell.is_some() {
            continue;
        }
        let heads: Vec<&LineInfo> = lines.iter().map(|l| &infos[*l]).collect();
        let head = assign(&heads, kind, Form::default());
        if head.organization.is_some() {
            lines.iter().for_each(|l| used[*l] = true);
            found.push(Entry { kind, head, lines, date: None, above: false, inherited: false, parent: false });
        }
    }
}

/// Lines of the career without any date in their section: "- Software Engineer at Brinkhof", "Brinkhof Bank - 3 years".
pub fn listed(text: &Text, infos: &[LineInfo], used: &mut [bool], found: &mut Vec<Entry>) {
    let dated: HashSet<SectionId> = infos.iter().filter(|l| !l.dates.is_empty()).map(|l| l.block.section).collect();
    for (i, info) in infos.iter().enumerate() {
        let zone = zone(text, info);
        let Zone::Named(kind @ (StintKind::Employment | StintKind::Education)) = zone else { continue };
        let top = info.block.item.is_none_or(|p| p.depth == 0) && !info.block.is_heading() && info.block.cell.is_none();
        let opens = info.block.item.is_some() || i == 0 || infos[i - 1].block.id != info.block.id;
        let open = !used[i] && top && opens && !dated.contains(&info.block.section);
        if !open || !info.head_like() || info.tells() || info.rest > 10 {
            continue;
        }
        let served = |(p, k): &(Part, PartKind)| p.at && !p.aside && *k != PartKind::Remark && *k != PartKind::Place;
        let employed =
            info.names_length() && info.names_someone() || info.names_title() && info.parts.iter().any(served);
        let employed = employed || is_pair(info) && all_pairs(infos, info);
        let school = info.has(&[PartKind::School]) && info.rest <= 8;
        if !(kind == StintKind::Employment && employed || kind == StintKind::Education && school) {
            continue;
        }
        let head = assign(&[info], kind, Form::default());
        if head.organization.is_some() {
            used[i] = true;
            let lines = vec![i];
            found.push(Entry { kind, head, lines, date: None, above: false, inherited: false, parent: false });
        }
    }
}

/// "- Research Engineer - Brinkhof": a title and a name, parted by more than a comma.
fn is_pair(info: &LineInfo) -> bool {
    let [(_, PartKind::Title), (name, kind)] = info.parts.as_slice() else { return false };
    let named = matches!(kind, PartKind::Name | PartKind::Organization | PartKind::School);
    info.is_item() && named && !name.comma && !name.aside && !name.stroke
}

/// Whether all items of a list are such pairs, and several.
fn all_pairs(infos: &[LineInfo], info: &LineInfo) -> bool {
    let Some(own) = info.block.item else { return false };
    let beside = || infos.iter().filter(|l| l.block.item.is_some_and(|p| p.list == own.list && p.depth == own.depth));
    beside().count() > 1 && beside().all(is_pair)
}

/// Undated studies: a heading that names a school, or a bullet, with the degree on its line or the next.
pub fn studies(text: &Text, infos: &[LineInfo], used: &mut [bool], found: &mut Vec<Entry>) {
    for (i, info) in infos.iter().enumerate() {
        let open = |l: &LineInfo| {
            l.dates.is_empty()
                && l.head_like()
                && l.block.cell.is_none()
                && zone(text, l) == Zone::Named(StintKind::Education)
        };
        let opens = info.block.is_heading() || info.block.item.is_some_and(|p| p.depth == 0) || info.starts_bold();
        if used[i] || !opens || !open(info) || !info.has(&[PartKind::School]) {
            continue;
        }
        let next = Some(i + 1).filter(|n| {
            infos.get(*n).is_some_and(|l| {
                let joined = l.block.id == info.block.id || info.block.is_heading() && !l.is_item();
                !used[*n] && joined && open(l) && l.has(&[PartKind::Degree]) && !l.has(&[PartKind::School])
            })
        });
        let mut lines = vec![i];
        lines.extend(next.filter(|_| !info.has(&[PartKind::Degree])));
        let degree = lines.iter().any(|l| infos[*l].has(&[PartKind::Degree]));
        // Where a date stands beside it, it is none of these.
        let dated = infos
            .get(lines[lines.len() - 1] + 1)
            .is_some_and(|l| !l.dates.is_empty() && l.block.section == info.block.section);
        let last = found.iter().rfind(|e| e.lines.first().is_some_and(|l| *l < i));
        let body = last.is_some_and(|e| {
            e.date.is_some() && infos[e.lines[0]].block.section == info.block.section && info.is_item()
        });
        if !degree || dated || body {
            continue;
        }
        let heads: Vec<&LineInfo> = lines.iter().map(|l| &infos[*l]).collect();
        let head = assign(&heads, StintKind::Education, Form::default());
        if head.organization.is_some() {
            lines.iter().for_each(|l| used[*l] = true);
            let kind = StintKind::Education;
            found.push(Entry { kind, head, lines, date: None, above: false, inherited: false, parent: false });
        }
    }
}
