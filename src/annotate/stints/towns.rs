//! Towns that stand where an employer could.

use super::{entries::Entry, info::LineInfo};
use crate::annotate::layout::PartKind;

/// "Teacher at Dunlin School" over "Utrecht, 2018 – 2020": what stands there names the town, below "Private tutor" as well.
pub fn leave_out_towns(infos: &[LineInfo], found: &mut [Entry]) {
    let beside = |e: &Entry| e.lines.iter().find_map(|l| beside_date(&infos[*l]));
    let own = |e: &Entry, name: &str| e.head.organization.as_ref().is_some_and(|o| o.text == name);
    let over = |e: &&Entry| e.head.organization.is_some() && !e.inherited && e.lines.len() > 1;
    let towns: Vec<&str> = found.iter().filter(over).filter_map(|e| beside(e).filter(|name| !own(e, name))).collect();
    for entry in found.iter_mut().filter(|e| e.lines.len() > 1 && !e.head.titles.is_empty()) {
        if beside(entry).is_some_and(|name| own(entry, name) && towns.contains(&name)) {
            entry.head.organization = None;
        }
    }
}

/// The only name on an entry's dated line: "Utrecht, 2016 – 2017".
fn beside_date<'a>(info: &LineInfo<'a>) -> Option<&'a str> {
    let named = |k: &PartKind| !matches!(k, PartKind::Remark | PartKind::Place);
    let mut names = info.parts.iter().filter(|(_, k)| named(k));
    let (part, kind) = names.next().filter(|_| !info.dates.is_empty())?;
    (names.next().is_none() && *kind == PartKind::Name).then(|| &info.block.text()[part.range.clone()])
}
