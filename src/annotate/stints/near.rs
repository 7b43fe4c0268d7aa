//! Which lines belong to a head beyond what its own words need: those that the heads beside it have, those that no blank
//! line parts from it, and those that surely name somebody.

use super::{
    Text,
    assign::is_department,
    entries::Entry,
    form::{Form, distances},
    group::{Group, is_honours, lacks},
    info::LineInfo,
    mention::StintKind,
    zone::{Zone, zone},
};
use crate::{
    annotate::layout::{Part, PartKind, field, is_field_of_work},
    document::{BlockKind, MarkKind},
};

/// The lines that the heads beside it have, where the head's own words leave it incomplete.
pub fn alike(infos: &[LineInfo], i: usize, used: &[bool], own: &Group, form: Form) -> Option<Vec<usize>> {
    let (above, below) = form.shape.filter(|_| lacks(infos, &own.lines) || !has_slots(infos, own, form))?;
    let above = over(infos, i, above)?;
    let section = infos[i].block.section;
    let fits = |l: usize| {
        let info = infos.get(l)?;
        let free = l == i || !used[l] && info.dates.is_empty() && !info.section_heading;
        let short = !info.sentence && info.rest <= 12 && info.block.cell.is_none();
        let near = info.block.section == section || info.block.is_heading();
        (free && short && near && info.is_item() == infos[i].is_item()).then_some(l)
    };
    above.into_iter().chain(i..=i + below).map(fits).collect()
}

/// The `count` lines over line `i`, lengths of time on lines of their own aside; fewer are none.
fn over(infos: &[LineInfo], i: usize, count: usize) -> Option<Vec<usize>> {
    let above = (0..i).rev().filter(|l| !infos[*l].length_only()).take(count);
    let mut found: Vec<usize> = above.collect();
    found.reverse();
    (found.len() == count).then_some(found)
}

/// Whether no blank line stands before line `k`.
pub fn joined(infos: &[LineInfo], k: usize) -> bool {
    let Some(before) = k.checked_sub(1).and_then(|b| infos.get(b)) else { return false };
    infos.get(k).is_some_and(|own| own.block.id == before.block.id || !own.block.fresh)
}

/// Whether the line below `i` could be of its head, and no blank line stands between.
pub fn goes_on_below(infos: &[LineInfo], i: usize) -> bool {
    joined(infos, i + 1)
        && infos
            .get(i + 1)
            .is_some_and(|l| l.dates.is_empty() && l.head_like() && !l.is_item() && !l.block.is_heading())
}

/// "Dunlin University" over "Bachelor's degree, Journalism (2011 – 2015)": who taught, where the line of the degree seems complete.
pub fn school_above(infos: &[LineInfo], i: usize, at: usize, lines: &[usize]) -> bool {
    let over = &infos[at - 1];
    let degree = lines.iter().any(|l| infos[*l].has(&[PartKind::Degree]));
    let school = lines.iter().any(|l| infos[*l].has(&[PartKind::School, PartKind::Organization]));
    at == i && degree && !school && joined(infos, at) && over.names_someone() && !over.names_title()
}

/// "Brinkhof Mills, Utrecht, NL" right over "- Assistant Manager, Materials (2013 – 2017)", the first bullet of its list.
pub fn over_its_list(infos: &[LineInfo], i: usize, above: usize) -> bool {
    let (own, over) = (&infos[i], &infos[above]);
    let first = own.block.item.is_some_and(|p| p.index == 0) && above + 1 == i && !over.is_item() && joined(infos, i);
    let titled = own.parts.first().is_some_and(|(_, k)| matches!(k, PartKind::Title | PartKind::Degree));
    // What stands behind the title is more of it.
    let rest =
        own.parts.iter().skip(1).all(|(p, k)| p.aside || !p.at && !p.strong && !p.link && *k != PartKind::School);
    let named = over.names_someone() && !over.names_title() && over.dates.is_empty();
    let sure = over.has(&[PartKind::Place]) || surely_named(infos, &[above]);
    first && titled && rest && named && sure && !over.section_heading
}

/// Where an employer's line is followed by the length of all its posts, which stand below.
pub fn heads_a_group(infos: &[LineInfo], lines: &[usize]) -> bool {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    (*first..*last).any(|l| infos[l].length_only())
}

/// Whether the head has the lines on which the heads beside it say who and as what, or says surely who.
fn has_slots(infos: &[LineInfo], own: &Group, form: Form) -> bool {
    let lines: Vec<&LineInfo> = own.lines.iter().map(|l| &infos[*l]).collect();
    let at = distances(&lines);
    [form.organization, form.title].iter().flatten().all(|slot| at.contains(&slot.line))
        || surely_named(infos, &own.lines)
}

/// Who is named by a word that only organisations carry, or behind "at".
pub fn surely_named(infos: &[LineInfo], lines: &[usize]) -> bool {
    lines.iter().any(|l| {
        let info = &infos[*l];
        info.parts.iter().any(|(p, k)| {
            let text = info.block.text().get(p.range.clone()).unwrap_or("");
            let firm = *k == PartKind::Organization && !(info.names_title() && is_field_of_work(text));
            !p.aside && (firm || *k == PartKind::School || p.at && *k == PartKind::Name)
        })
    })
}

/// Below a title whose line seems to name somebody, a line that names somebody surely: "Instructor – Sound" over "Brinkhof
/// College"; or the third line below a date that opens the entry.
pub fn names_surely_below(infos: &[LineInfo], i: usize, k: usize, lines: &[usize]) -> bool {
    let next = &infos[k];
    let near = next.block.section == infos[i].block.section && !next.block.is_heading();
    let own = lines.iter().any(|l| infos[*l].starts_bold() || infos[*l].block.is_heading()) && !next.starts_bold();
    let other =
        (k + 1..infos.len()).take(2).any(|j| infos[j].date_only() && infos[j].block.section == next.block.section);
    let placed = next.has(&[PartKind::Place]) && next.names_someone() && next.parts.len() <= 4;
    let stanza = infos[i].date_only() && !joined(infos, i) && k == i + 2 && joined(infos, k) && joined(infos, i + 1);
    let third = stanza && next.names_someone() && infos[i + 1].names_title();
    let named = lines.iter().any(|l| infos[*l].names_someone() && !infos[*l].names_title());
    let settled = own || named || other && !third || surely_named(infos, lines);
    near && !settled && (surely_named(infos, &[k]) || placed || third) && next.rest <= 12 && !next.names_title()
}

/// Whether lines set like `i`, with names and dates of their own, follow in the section of the heading.
pub fn heads_several(infos: &[LineInfo], heading: usize, i: usize) -> bool {
    let section = infos[heading].block.section;
    let rest = infos[i + 1..].iter().take_while(|l| l.block.section == section);
    let alike = |l: &&LineInfo| {
        !l.dates.is_empty() && l.starts_bold() && l.names_someone() && l.is_item() == infos[i].is_item()
    };
    rest.filter(alike).count() > 0
}

/// "GPA 3.8", "Dean's List", "Utrecht, Netherlands" between a name and its dates.
pub fn stands_between(remark: &LineInfo, below: &LineInfo, above: &LineInfo, near: bool) -> bool {
    // "Department of Chemistry", "Millford, GA" under the name in bold.
    let part = |(i, (p, k)): (usize, &(Part, PartKind))| {
        !matches!(k, PartKind::Name | PartKind::Organization | PartKind::School)
            || *k == PartKind::Name && remark.is_city(i)
            || p.aside
            || remark.block.text().get(p.range.clone()).is_some_and(is_department)
    };
    let below_bold = above.dates.is_empty() && (above.starts_bold() || stands_under_bold(above));
    // "Millford, GA" alone between a name and a title with its dates.
    let names = remark.parts.iter().all(|(_, k)| matches!(k, PartKind::Name | PartKind::Place));
    let city = remark.has(&[PartKind::Place])
        && names
        && remark.parts.len() < 4
        && !remark.starts_bold()
        && above.names_someone()
        && below.names_title()
        && !below.names_someone();
    let nobody = !remark.names_someone()
        || city && remark.parts.iter().enumerate().all(part)
        || below_bold && !remark.starts_bold() && remark.parts.iter().enumerate().all(part);
    let bare = nobody && !remark.names_title() && remark.rest <= 8 && !remark.block.is_heading();
    let undated = remark.dates.is_empty() || is_honours(remark);
    // "Brinkhof College — Utrecht, NL", "A college that …", "Lecturer – May 2010".
    let described = remark.sentence
        && remark.dates.is_empty()
        && !remark.is_item()
        && !below.names_someone()
        && (above.dates.is_empty() && !above.sentence && above.has(&[PartKind::Place]) && above.names_someone());
    described || bare && undated && near
}

/// A line of a paragraph that opens in bold.
fn stands_under_bold(info: &LineInfo) -> bool {
    info.block.prose.marks.iter().any(|m| m.kind == MarkKind::Strong && m.range.start == 0)
}

/// Whether a head is a paragraph and the first bullet below it, of the list in which `later` is a further one.
pub fn opens_list(infos: &[LineInfo], head: &[usize], later: &LineInfo) -> bool {
    let Some(item) = later.block.item else { return false };
    let first = |l: &&usize| {
        infos[**l].block.item.is_some_and(|p| p.list == item.list && p.depth == item.depth && p.index < item.index)
    };
    head.iter().any(|l| !infos[*l].is_item()) && head.iter().any(|l| first(&l))
}

/// The undated item that a line of a deeper list belongs to, where it names somebody and no more.
pub fn item_above(infos: &[LineInfo], i: usize) -> Option<usize> {
    let depth = infos[i].block.item?.depth;
    let over = (0..i).rev().take_while(|k| infos[*k].block.section == infos[i].block.section);
    let over =
        over.take_while(|k| infos[*k].is_item()).find(|k| infos[*k].block.item.is_some_and(|b| b.depth < depth))?;
    let info = &infos[over];
    (info.dates.is_empty() && info.head_like() && info.names_someone() && !info.names_title()).then_some(over)
}

/// "- Employer: …", "- Location: …", "- Position: …" over "- Time: …": the items of one record, up to the one that names the
/// employer.
pub fn record_above(infos: &[LineInfo], i: usize, used: &[bool]) -> Option<Vec<usize>> {
    let item = infos[i].block.item?;
    let asked = |info: &LineInfo| {
        let label = info.parts.first().filter(|(p, _)| p.label)?;
        field(info.block.text().get(label.0.range.clone())?)
    };
    asked(&infos[i])?;
    let mut record = Vec::new();
    let mut named = false;
    for k in (0..i).rev() {
        let info = &infos[k];
        let beside = info.block.item.is_some_and(|p| p.list == item.list && p.depth == item.depth);
        let Some(kind) = asked(info).filter(|_| beside && !used[k] && info.dates.is_empty()) else { break };
        let who = matches!(kind, PartKind::Organization | PartKind::School);
        // "Role: …" over "Company: …" is of the same record.
        if named && (who || !matches!(kind, PartKind::Title | PartKind::Degree)) {
            break;
        }
        record.push(k);
        if named {
            break;
        }
        named = who;
    }
    named.then_some(record)
}

/// A line of dates right over a heading, where the first such line stands over the first heading of its level: the dates
/// are of what follows, and not of what was told before.
pub fn dates_headings_below(text: &Text, infos: &[LineInfo], i: usize) -> bool {
    let level = |k: usize| {
        infos.get(k).and_then(|info| match info.block.kind {
            BlockKind::Heading(level) => Some(level),
            _ => None,
        })
    };
    let Some(own) = level(i + 1) else { return false };
    let over = |k: &usize| {
        !infos[*k].block.is_heading()
            && infos[*k].date_only()
            && level(k + 1) == Some(own)
            && infos[k + 1].dates.is_empty()
    };
    over(&i)
        && (0..=i).find(over).is_some_and(|k| {
            let heading = text.document.section(infos[k].block.section).heading.map(|h| text.document.block(h).kind);
            !matches!(heading, Some(BlockKind::Heading(level)) if level >= own)
        })
}

/// "### MSc", "2012", "**Dunlin University**": where studies are listed the school is the name, whatever stands above.
pub fn is_school_of(text: &Text, infos: &[LineInfo], lines: &[usize], k: usize) -> bool {
    let next = &infos[k];
    let studied = zone(text, next) == Zone::Named(StintKind::Education);
    let school = |l: &LineInfo| l.has(&[PartKind::School]);
    let above = &infos[k - 1];
    let opens = next.block.id == above.block.id && next.starts_bold() && above.date_only();
    let marked = next.starts_marked() && next.parts.len() == 1 && next.block.section == above.block.section;
    studied && !lines.iter().any(|l| school(&infos[*l])) && (opens || marked && school(next))
}

/// "**Supervisor** | 2017 – 2019" alone, where the entry before has its employer over a line that is set alike: the next
/// post there.
pub fn is_next_role(infos: &[LineInfo], group: &Group, i: usize, before: &Entry) -> bool {
    let dated = before.lines.iter().copied().find(|l| !infos[*l].dates.is_empty());
    let over = |d: usize| before.lines.iter().any(|l| *l < d && infos[*l].names_someone() && !infos[*l].names_title());
    let alike = |d: usize| {
        let (own, other) = (&infos[i], &infos[d]);
        own.names_title()
            && !own.names_someone()
            && other.names_title()
            && !other.names_someone()
            && own.starts_marked() == other.starts_marked()
            && own.is_item() == other.is_item()
            && own.block.is_heading() == other.block.is_heading()
    };
    group.lines.len() == 1 && !before.head.titles.is_empty() && dated.is_some_and(|d| over(d) && alike(d))
}
