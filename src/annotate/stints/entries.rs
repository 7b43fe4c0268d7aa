//! Entries of a résumé: heads with dates, what stands above them, and the blocks that tell of them.

use std::collections::BTreeMap;

use super::{
    FactKind, StintKind, StintMention, Text,
    assign::{Head, assign},
    dated::{facts, is_within, own_dates},
    form::{Form, Forms, Seen},
    group::{Group, group, is_dated_head},
    info::{LineInfo, line_infos},
    near::{heads_a_group, is_next_role, item_above, opens_list},
    over::is_rest_of_title,
    table,
    towns::leave_out_towns,
    undated::{entry_over, fields, listed, studies, undated, voluntary},
    zone::{Zone, zone},
};
use crate::{
    annotate::{layout::PartKind, time::RangeCue},
    document::{BlockId, SectionId},
};

/// A list of more posts is no person's.
const LONGEST_LIST: usize = 500;

/// An entry before its body is known.
pub struct Entry {
    pub kind: StintKind,
    pub head: Head,
    /// Indices of the head's lines.
    pub lines: Vec<usize>,
    /// Index of a date range; `None` for an undated entry.
    pub date: Option<usize>,
    /// The date stands alone above.
    pub above: bool,
    /// The organisation is named by a heading outside the head.
    pub inherited: bool,
    /// Gave its name to roles below and is none itself.
    pub parent: bool,
}

/// Every laid-out entry of the document that is a stint.
pub fn entries(text: &Text) -> Vec<StintMention> {
    let infos = line_infos(text);
    // First every head by its own words, then again with what its neighbours show.
    let heads = dated(text, &infos, &Forms::default()).heads;
    let Read { mut found, mut used, .. } = dated(text, &infos, &Forms::learn(text, &infos, &heads));
    undated(text, &infos, &mut used, &mut found);
    voluntary(text, &infos, &mut used, &mut found);
    fields(text, &infos, &mut used, &mut found);
    studies(text, &infos, &mut used, &mut found);
    listed(text, &infos, &mut used, &mut found);
    found.sort_by_key(|e| e.lines.first().copied());
    leave_out_towns(&infos, &mut found);
    let rows = table::rows(text, &infos);
    // "### Teaching, 2003 – 2020" over a table of its posts.
    for entry in found.iter_mut().filter(|e| e.head.titles.is_empty() && e.date.is_some()) {
        let Some(section) = entry.lines.first().map(|l| text.document.section(infos[*l].block.section)) else {
            continue;
        };
        let tabled = rows.iter().flat_map(|r| r.blocks.first()).any(|b| section.blocks.contains(&b.0));
        entry.parent |= tabled && section.heading.is_some_and(|h| entry.lines.iter().any(|l| infos[*l].block.id == h));
    }
    let mut stints = finish(text, &infos, found);
    stints.extend(rows);
    stints
}

/// What one reading of the lines finds.
struct Read {
    found: Vec<Entry>,
    /// The lines that are part of a head.
    used: Vec<bool>,
    heads: Vec<Seen>,
}

/// The dated entries, their heads read as `forms` has them.
fn dated(text: &Text, infos: &[LineInfo], forms: &Forms) -> Read {
    let mut used = vec![false; infos.len()];
    let mut found: Vec<Entry> = Vec::new();
    let mut heads = Vec::new();
    for i in 0..infos.len() {
        if used[i] {
            continue;
        }
        if is_dated_head(text, &infos[i]) && !is_body(text, infos, &found, i) {
            let form = forms.of(text, &infos[i]);
            let group = group(text, infos, i, &used, form);
            if let Some(mut made) = entry(text, infos, &group, i, &mut found, form) {
                group.lines.iter().for_each(|l| used[*l] = true);
                let organization = made.first().and_then(|e| e.head.organization.as_ref()).map(|o| o.span);
                let inherited = made.first().is_some_and(|e| e.inherited);
                heads.push(Seen { lines: group.lines, dated: i, organization, inherited });
                found.append(&mut made);
            }
        } else if let Some(made) = second_under_one_date(text, infos, &found, i) {
            used[i] = true;
            found.push(made);
        }
    }
    Read { found, used, heads }
}

/// A dated bullet under an entry that already says who, as what and when belongs to it.
fn is_body(text: &Text, infos: &[LineInfo], found: &[Entry], i: usize) -> bool {
    let info = &infos[i];
    let Some(last) = found.last() else { return false };
    let Some(last_line) = last.lines.last().map(|l| &infos[*l]) else { return false };
    let same_section = last_line.block.section == info.block.section;
    // Under an entry whose head is a heading a plain line is text.
    let first_line = last.lines.first().map(|l| &infos[*l]);
    if same_section && !info.is_item() && !info.block.is_heading() && !info.starts_marked() && !info.date_only() {
        return first_line.is_some_and(|l| l.block.is_heading() && l.block.section == info.block.section)
            && last.date.is_some();
    }
    // "**Brinkhof Bank – Field Study** *(June 2019)*" in the text of a consultant's entry that was going on.
    let told = first_line.is_some_and(|l| l.block.is_heading() && l.block.section == info.block.section);
    let inside = || info.dates.iter().all(|d| last.date.is_some_and(|outer| is_within(text, *d, outer)));
    let whole = !last.head.titles.is_empty() && last.head.organization.is_some() && !last.inherited;
    if told
        && whole
        && !info.is_item()
        && !info.block.is_heading()
        && !info.names_title()
        && !info.date_only()
        && inside()
    {
        return true;
    }
    let deeper = match (info.block.item, last_line.block.item) {
        (Some(a), Some(b)) => a.depth > b.depth,
        (Some(_), None) => true,
        (None, _) => false,
    };
    same_section && deeper && last.date.is_some() && !last.head.titles.is_empty()
}

fn entry(
    text: &Text,
    infos: &[LineInfo],
    group: &Group,
    i: usize,
    found: &mut [Entry],
    form: Form,
) -> Option<Vec<Entry>> {
    let info = &infos[i];
    let place = zone(text, info);
    let kind = match place {
        Zone::Named(kind) => kind,
        _ => StintKind::Employment,
    };
    let lines: Vec<&LineInfo> = group.lines.iter().map(|l| &infos[*l]).collect();
    let mut head = assign(&lines, kind, form);
    let mut inherited = false;
    let again = found.last().filter(|_| lines.iter().any(|l| l.names_again(text.lexicon)));
    if let Some(last) = again {
        head.organization.clone_from(&last.head.organization);
    }
    if head.organization.is_none() || is_rest_of_title(text, infos, &group.lines, info, &head) {
        let from = inherit(text, infos, group, i, found, head.organization.is_none());
        if let Some(from) = from {
            inherited = true;
            // Under an employer's heading the line's own name is the title, or the rest of it.
            if let Some(own) = head.organization.take().filter(|_| head.titles.is_empty()) {
                head.titles.push(own);
            }
            head.organization = from.organization;
            if head.titles.is_empty() {
                head.titles = from.titles;
            }
        }
    }
    // "#### Agile Coach (May – June 2012) – Ministry of Works" under the consultancy that was paid for it.
    if info.block.is_heading()
        && !head.titles.is_empty()
        && head.organization.is_some()
        && let Some(over) = entry_over(text, infos, found, i)
        && info.dates.iter().all(|d| over.date.is_some_and(|outer| is_within(text, *d, outer)))
    {
        inherited = true;
        head.organization = over.head.organization.clone();
        over.parent = true;
    }
    head = head.or_freelance();
    if head.titles.is_empty() && kind == StintKind::Employment {
        head.titles.extend(title_of_section(text, infos, i));
    }
    if head.organization.is_none() && head.titles.is_empty() {
        return None;
    }
    // "Teaching Assistant for Optics, spring 2020" in the text under a name in bold.
    let bold = |e: &Entry| {
        e.lines.first().is_some_and(|l| infos[*l].starts_bold() && infos[*l].block.section == info.block.section)
    };
    let plain = lines.iter().all(|l| !l.starts_marked() && !l.block.is_heading() && !l.is_item()) && !info.date_only();
    if head.organization.is_none() && plain && found.last().is_some_and(bold) {
        return None;
    }
    let school = lines.iter().any(|l| l.has(&[PartKind::School]));
    let degree = lines.iter().any(|l| l.has(&[PartKind::Degree]));
    let titled = !head.titles.is_empty() && head.organization.is_some();
    let placed = lines.iter().any(|l| l.has(&[PartKind::Place]));
    let kind = match place {
        Zone::Open if school && (degree || head.titles.is_empty()) => StintKind::Education,
        Zone::Named(StintKind::Employment) if degree && school => StintKind::Education,
        // A job that follows a "Projects" list inside the job before it.
        Zone::Named(StintKind::Project) if titled && placed => StintKind::Employment,
        _ => kind,
    };
    if kind == StintKind::Education && !school && is_certificate(text, info, &lines) {
        return None;
    }
    // Where no heading says what the section is, an entry must say both who and as what.
    let known = lines.iter().any(|l| l.names_title() || l.parts.iter().any(|(p, _)| p.at))
        || (inherited || form.title.is_some()) && !head.titles.is_empty();
    if place == Zone::Open
        && (head.organization.is_none()
            || !(known || school)
            || (head.titles.is_empty() && !school)
            || inherited && lines.len() < 2)
    {
        return None;
    }
    let made = own_dates(text, info).into_iter().map(|date| Entry {
        kind,
        head: head.clone(),
        lines: group.lines.clone(),
        date: Some(date),
        above: group.above,
        inherited,
        parent: false,
    });
    Some(made.collect())
}

/// "Permis B, 2022", "Certified Scrum Developer, 2013", "Safeguarding (2022), Trainer 2020": days of studies that name
/// neither a school nor a degree.
fn is_certificate(text: &Text, info: &LineInfo, lines: &[&LineInfo]) -> bool {
    let certifies = |t: &str| t.to_lowercase().contains("certifi") || t.to_lowercase().contains("zertifi");
    let degree = lines.iter().flat_map(|l| l.parts.iter().map(move |(p, k)| (l, p, k))).any(|(l, p, k)| {
        let titled = *k == PartKind::Title && info.dates.len() == 1;
        (titled || matches!(k, PartKind::Degree | PartKind::Organization))
            && !l.block.text().get(p.range.clone()).is_some_and(certifies)
    });
    info.dates.iter().all(|d| text.ranges[*d].cue == RangeCue::Single) && !degree
}

/// The section's heading where it is a title and nothing else: "#### Lab Assistant" over the labs.
fn title_of_section(text: &Text, infos: &[LineInfo], i: usize) -> Vec<super::Named> {
    let heading = text.document.section(infos[i].block.section).heading;
    let Some(over) = heading.and_then(|h| infos.iter().find(|l| l.block.id == h)) else { return Vec::new() };
    let plain = !over.section_heading && over.dates.is_empty() && over.names_title() && !over.names_someone();
    if plain { assign(&[over], StintKind::Employment, Form::default()).titles } else { Vec::new() }
}

/// The organisation that a role's head does not name: from the heading above, or from an entry without a title before it.
fn inherit(text: &Text, infos: &[LineInfo], group: &Group, i: usize, found: &mut [Entry], above: bool) -> Option<Head> {
    let top = *group.lines.first()?;
    let mut section: Option<SectionId> = Some(infos[i].block.section);
    while let Some(id) = section {
        let part = text.document.section(id);
        let heading = part.heading.and_then(|h| infos.iter().position(|l| l.block.id == h));
        if let Some(h) = heading.filter(|h| *h < top) {
            if infos[h].section_heading {
                break;
            }
            if let Some(parent) = found.iter_mut().find(|e| e.lines.contains(&h)) {
                if parent.head.titles.is_empty() {
                    parent.parent = true;
                }
                return Some(Head { organization: parent.head.organization.clone(), titles: Vec::new() })
                    .filter(|h| h.organization.is_some());
            }
            if infos[h].names_someone() {
                return Some(assign(&[&infos[h]], StintKind::Employment, Form::default()))
                    .filter(|h| h.organization.is_some());
            }
        }
        section = part.parent;
    }
    // "- Brinkhof" over a deeper list of its posts.
    if let Some(over) = item_above(infos, top) {
        return Some(assign(&[&infos[over]], StintKind::Employment, Form::default()))
            .filter(|h| h.organization.is_some());
    }
    // "Brinkhof · 4 yrs 1 mo" over several posts: the later ones are its own as well.
    let opener = found.iter().rev().find(|e| !e.inherited);
    let own = |e: &&Entry| e.lines.first().is_some_and(|l| infos[*l].block.section == infos[i].block.section);
    if let Some(opener) = opener.filter(own).filter(|e| heads_a_group(infos, &e.lines)) {
        return Some(Head { organization: opener.head.organization.clone(), titles: Vec::new() });
    }
    // "Brinkhof" over bullets with a post each: the first bullet took it.
    let first = found.iter().rev().take(LONGEST_LIST).find(|e| opens_list(infos, &e.lines, &infos[i]));
    if let Some(first) = first.filter(|e| e.head.organization.is_some()) {
        return Some(Head { organization: first.head.organization.clone(), titles: Vec::new() });
    }
    if let Some(opener) = opener.filter(own).filter(|e| above && is_next_role(infos, group, i, e)) {
        return Some(Head { organization: opener.head.organization.clone(), titles: Vec::new() });
    }
    let last = found.iter_mut().rev().find(|e| !e.parent || e.head.titles.is_empty())?;
    let near = last.lines.first().is_some_and(|l| infos[*l].block.section == infos[i].block.section);
    if above && near && last.head.titles.is_empty() && last.head.organization.is_some() {
        last.parent = true;
        return Some(Head { organization: last.head.organization.clone(), titles: Vec::new() });
    }
    None
}

/// A second employer under a date line that stands above both.
fn second_under_one_date(text: &Text, infos: &[LineInfo], found: &[Entry], i: usize) -> Option<Entry> {
    let info = &infos[i];
    let last = found.last().filter(|e| e.above)?;
    let same = infos[*last.lines.last()?].block.section == info.block.section;
    let line = !info.is_item() && !info.block.is_heading() && info.starts_bold() && info.dates.is_empty();
    let labelled = info.parts.first().is_some_and(|(p, k)| p.label || *k == PartKind::Degree);
    if !same
        || !line
        || labelled
        || !info.head_like()
        || !info.names_someone()
        || !matches!(zone(text, info), Zone::Named(_))
    {
        return None;
    }
    let head = assign(&[info], last.kind, Form::default());
    head.organization.as_ref()?;
    Some(Entry { kind: last.kind, head, lines: vec![i], date: last.date, above: true, inherited: false, parent: false })
}

/// Gives each entry its facts and the blocks up to the next entry.
fn finish(text: &Text, infos: &[LineInfo], found: Vec<Entry>) -> Vec<StintMention> {
    let bare = starts_only(text, infos, &found);
    let mut starts: Vec<u32> = found.iter().filter_map(|e| e.lines.first()).map(|l| infos[*l].block.id.0).collect();
    starts.sort_unstable();
    let mut stints = Vec::new();
    for entry in found.into_iter().filter(|e| !e.parent) {
        let Some(first) = entry.lines.first().map(|l| infos[*l].block) else { continue };
        let section = text.document.section(first.section);
        let next = starts.get(starts.partition_point(|s| *s <= first.id.0)).copied().unwrap_or(u32::MAX);
        let sections = entry.lines.iter().map(|l| text.document.section(infos[*l].block.section).blocks.end);
        let end = sections.max().unwrap_or(section.blocks.end).min(next);
        let organization =
            entry.head.organization.as_ref().filter(|_| !entry.inherited || entry.head.titles.is_empty());
        let named = organization.or(entry.head.titles.first());
        let Some(name) = named.map(|n| n.span) else { continue };
        let own = entry.lines.iter().map(|l| infos[*l].block.id).chain((first.id.0..end).map(BlockId));
        let mut blocks: Vec<BlockId> = own.collect();
        blocks.sort_unstable();
        blocks.dedup();
        let range = entry.date.map(|d| &text.ranges[d]);
        let started = entry.kind != StintKind::Education && bare.contains(&first.section);
        stints.push(StintMention {
            kind: entry.kind,
            name,
            organization: entry.head.organization,
            titles: entry.head.titles,
            clients: Vec::new(),
            teams: Vec::new(),
            facts: facts(
                text,
                range,
                entry.kind,
                &entry.lines.iter().map(|l| infos[*l].block.id).collect::<Vec<_>>(),
                &blocks,
            )
            .into_iter()
            .filter(|f| !(started && f.kind == FactKind::End))
            .collect(),
            dates: range.map(|r| r.span),
            blocks,
            narrated: false,
            follows: None,
        });
    }
    stints
}

/// Sections whose entries all open with one date and a colon, "June 2021: Brinkhof Bank": it says when each began.
fn starts_only(text: &Text, infos: &[LineInfo], found: &[Entry]) -> Vec<SectionId> {
    let opens = |entry: &Entry| {
        entry.date.is_some_and(|d| {
            let range = &text.ranges[d];
            let block = text.document.block(range.block);
            let before = block.text().get(..range.range.start).unwrap_or("x");
            let after = block.text().get(range.range.end..).unwrap_or("");
            range.cue == RangeCue::Single && before.trim().is_empty() && after.trim_start().starts_with(':')
        })
    };
    let section = |e: &Entry| e.lines.first().map(|l| infos[*l].block.section);
    let mut sections: BTreeMap<SectionId, (usize, bool)> = BTreeMap::new();
    for entry in found {
        let Some(own) = section(entry) else { continue };
        let (count, all) = sections.entry(own).or_insert((0, true));
        *count += 1;
        *all = *all && opens(entry);
    }
    sections.into_iter().filter(|(_, (count, all))| *count > 1 && *all).map(|(section, _)| section).collect()
}
