//! The head of an entry: the dated line and the lines around it that say who and as what.

use super::{
    Text,
    clients::is_client_list,
    form::Form,
    info::LineInfo,
    near::{
        alike, dates_headings_below, goes_on_below, heads_several, is_school_of, joined, names_surely_below,
        over_its_list, record_above, school_above, stands_between,
    },
    over::{first_item_title, heading_above, is_links, over_names, over_the_bullets, title_over},
    zone::{Zone, zone},
};
use crate::annotate::{
    layout::{Part, PartKind, classify},
    stints::StintKind,
    time::{RangeCue, TimeRange},
};
use crate::document::{Block, BlockKind};

/// A head: indices of its lines, the dated one among them.
#[derive(Clone, Debug)]
pub struct Group {
    pub lines: Vec<usize>,
    /// The date stands alone above the lines that it dates.
    pub above: bool,
}

/// Whether a line with dates can be the dated line of an entry.
pub fn is_dated_head(text: &Text, info: &LineInfo) -> bool {
    if info.dates.is_empty() || info.block.cell.is_some() || (info.sentence && !info.date_only()) {
        return false;
    }
    // "Researcher at CSP in Turin for the … project, funded by … (Jun 2004 – Feb 2005)"
    let served = info.parts.get(1).is_some_and(|(p, _)| p.at) && info.rest <= 32;
    if info.rest > 18 && !(served && info.names_title()) {
        return false;
    }
    // "Advisor: Ilva Tarn, August 2024"
    if is_honours(info) || info.asks_for(&[PartKind::Remark]) && !info.date_only() {
        return false;
    }
    let ranges: Vec<&TimeRange> = info.dates.iter().map(|i| &text.ranges[*i]).collect();
    let single = ranges.iter().all(|r| r.cue == RangeCue::Single);
    let (named, titled) = (info.names_someone(), info.names_title());
    let whole = info.date_only();
    match zone(text, info) {
        Zone::Closed => false,
        _ if info.section_heading => false,
        Zone::Open if single => false,
        // "Certificate from Marl Courses, May 2020", "Session speaker, 2019": no post.
        Zone::Named(StintKind::Volunteer) if single && !info.has(&[PartKind::Title]) => false,
        _ if info.is_item() => {
            whole
                || (!info.tells()
                    && !is_client(info)
                    && !is_client_list(text.document, info.block.id)
                    && ((named && titled)
                        || (!single && (titled || info.starts_bold()))
                        || (titled && info.starts_marked() && at_edge(info, &ranges))
                        || (info.has(&[PartKind::School]) && at_edge(info, &ranges) && info.rest <= 10)
                        || (zone(text, info) == Zone::Named(StintKind::Education)
                            && info.has(&[PartKind::School])
                            && info.has(&[PartKind::Degree])
                            && info.rest <= 16)
                        || ((named || titled) && at_edge(info, &ranges) && info.rest <= 8 && dated_list(text, info))
                        || (named && !single && first_under_heading(text, info, &ranges))))
        }
        Zone::Open => whole || !info.tells() && (named || titled),
        Zone::Named(StintKind::Education) if info.has(&[PartKind::School]) && info.has(&[PartKind::Degree]) => true,
        // An award has a date, a post has a title as well.
        Zone::Named(StintKind::Volunteer) if single => titled && at_edge(info, &ranges),
        Zone::Named(_) if single => whole || ((named || titled) && at_edge(info, &ranges)),
        Zone::Named(_) => whole || named || titled,
    }
}

/// "Dean's List, fall 2023": what was won during studies is none of its own.
pub fn is_honours(info: &LineInfo) -> bool {
    let first = info.parts.first().and_then(|(p, _)| info.block.text().get(p.range.clone()));
    let part = first.unwrap_or("").to_lowercase().replace('\u{2019}', "'");
    ["dean's list", "dean's honour", "dean's honor", "honor roll", "honour roll"].iter().any(|w| part.starts_with(w))
}

/// Most items of the list bear dates: a list of posts.
fn dated_list(text: &Text, info: &LineInfo) -> bool {
    let Some(item) = info.block.item else { return false };
    let own = |b: &&Block| b.item.is_some_and(|i| i.list == item.list && i.depth == item.depth);
    let blocks: Vec<&Block> = text.document.blocks.iter().filter(own).collect();
    let dated = blocks.iter().filter(|b| text.ranges.binary_search_by_key(&b.id, |r| r.block).is_ok()).count();
    // One alone is a list where it hangs on the line above: a term and its definition.
    dated * 3 >= blocks.len() * 2 && (blocks.len() >= 2 || !info.block.fresh)
}

/// "- Érable Analytics, Apr 2022 – Present" as the first bullet under a heading that is a title, "- Growth, 2019 – 2022"
/// under one that names somebody.
fn first_under_heading(text: &Text, info: &LineInfo, ranges: &[&TimeRange]) -> bool {
    let first = info.block.item.is_some_and(|i| i.index == 0 && i.depth == 0) && info.rest <= 8;
    let heading = text.document.section(info.block.section).heading.map(|h| text.document.block(h));
    let edge = at_edge(info, ranges) && info.rest <= 6;
    first
        && heading.is_some_and(|h| {
            let named = text.named.get(h.section.0 as usize).copied().unwrap_or(false);
            !named && (edge || matches!(classify(h.text(), text.lexicon), PartKind::Title | PartKind::Degree))
        })
}

/// "Client Helvia Insurance, Jan 2015 – …"
pub fn is_client(info: &LineInfo) -> bool {
    let lower = info.text().to_lowercase();
    ["client ", "client:", "clients", "customer ", "customer:", "customers"].iter().any(|w| lower.starts_with(w))
}

/// The date begins or ends the line, brackets aside.
fn at_edge(info: &LineInfo, ranges: &[&TimeRange]) -> bool {
    let trim = |s: &str| s.chars().all(|c| !c.is_alphanumeric());
    // "May 2018 (evening classes)"
    let remark = |s: &str| {
        let inside = s.trim_matches([' ', '*', '_', '.']).strip_prefix('(').and_then(|s| s.strip_suffix(')'));
        inside.is_some_and(|s| !s.contains(['(', ')']) && s.split(' ').count() < 5)
    };
    let text = info.block.text();
    let (start, end) = (info.line.range.start, info.line.range.end);
    ranges.iter().any(|r| {
        let behind = text.get(r.range.end..end).unwrap_or("x");
        trim(text.get(start..r.range.start).unwrap_or("x")) || trim(behind) || remark(behind)
    })
}

/// Collects the head around dated line `i`; `used` lines belong to other heads.
pub fn group(text: &Text, infos: &[LineInfo], i: usize, used: &[bool], form: Form) -> Group {
    let mut own = collect(text, infos, i, used);
    // Where all others have their names above the date, what stands below is text or the next head.
    if form.shape.is_some_and(|(above, below)| above > 0 && below == 0)
        && own.lines.iter().all(|l| *l >= i)
        && infos[i].date_only()
    {
        own.lines.retain(|l| *l == i);
    }
    // "Maintenance of sites" over the name that all others have right above the date.
    if let Some((above, _)) = form.shape
        && own.lines.first().is_some_and(|l| l + above < i)
    {
        let near: Vec<usize> = own.lines.iter().copied().filter(|l| l + above >= i).collect();
        let heading = own.lines.iter().any(|l| infos[*l].block.is_heading());
        if !heading && near.len() > 1 && has_name(infos, &near) {
            own.lines = near;
        }
    }
    match alike(infos, i, used, &own, form) {
        // A heading of the head stays with it.
        Some(lines) if own.lines.iter().all(|l| lines.contains(l) || !infos[*l].block.is_heading()) => {
            Group { lines, ..own }
        }
        _ => own,
    }
}

fn collect(text: &Text, infos: &[LineInfo], i: usize, used: &[bool]) -> Group {
    let info = &infos[i];
    let mut lines = vec![i];
    if info.block.is_heading() {
        lines.extend(heading_above(infos, i, used));
    } else if let Some(record) = record_above(infos, i, used) {
        lines.extend(record);
    } else {
        if !names_below(infos, i) {
            up(infos, i, used, &mut lines);
        }
        if lines.len() == 1 && info.date_only() && !info.is_item() && i > 0 && infos[i - 1].is_item() {
            lines.extend(over_the_bullets(text, infos, i, used));
        }
    }
    let above = lines.len() == 1;
    let mut k = i + 1;
    let mut last = i + 2;
    while k < infos.len() && k <= last && (lacks(infos, &lines) || names_surely_below(infos, i, k, &lines)) {
        let next = &infos[k];
        // "*Maastricht, Netherlands*" between the school and the degree.
        if next.block.id == info.block.id && k > i + 1 && last == i + 2 && next.is_place() && !used[k] {
            (k, last) = (k + 1, i + 3);
            continue;
        }
        let wanted = if !lacks(infos, &lines) || is_school_of(text, infos, &lines, k) {
            true
        } else if has_title(infos, &lines) {
            next.names_someone()
        } else if has_name(infos, &lines) {
            next.names_title() || is_second_name(infos, i, k)
        } else {
            true
        };
        // A heading below that a line of its own dates is an entry of its own.
        let own_dates = || infos.get(k + 1).is_some_and(|l| l.date_only() && l.block.section == next.block.section);
        // Under a heading that names somebody, what follows a dated heading is text.
        let heading = lines.iter().find(|l| infos[**l].block.is_heading());
        let owned = !next.block.is_heading()
            && !has_name(infos, &lines)
            && heading.is_some_and(|h| over_names(text, infos, *h));
        let deeper = owned
            || next.block.is_heading()
                && (!info.block.is_heading() && !dates_headings_below(text, infos, i) || own_dates());
        let opens_next = !info.date_only()
            && next.block.id != info.block.id
            && infos.get(k + 1).is_some_and(|l| l.block.id == next.block.id && !l.dates.is_empty());
        // A blank line ends the head below where it began above.
        let over = lines.get(1).is_some_and(|l| *l < i && !infos[*l].block.is_heading());
        let parted = !joined(infos, k) && over && joined(infos, i);
        // "2013 – present" as a heading over the bullet that names the employer, or as the term that it defines.
        let alone = !info.block.is_heading() && (i == 0 || infos[i - 1].block.id != info.block.id);
        let opens = info.block.is_heading() && next.starts_bold() || alone && joined(infos, k) && next.names_someone();
        let first = opens
            && lines.len() == 1
            && (info.date_only()
                || alone && next.has(&[PartKind::School, PartKind::Organization]) && !has_name(infos, &lines))
            && next.block.item.is_some_and(|p| p.index == 0 && p.depth == 0);
        // A later bullet has its names from what stands over the list.
        let out_of_list = info.block.item.is_some_and(|p| p.index > 0) && !next.is_item();
        let inside = next.block.id == info.block.id;
        let item = next.is_item() && !inside && !first && !names_in_list(text, infos, i, k, &lines) || out_of_list;
        if used[k]
            || !next.dates.is_empty()
            || !next.head_like()
            || next.tells()
            || item
            || deeper
            || parted
            || opens_next
            || !wanted
        {
            break;
        }
        lines.push(k);
        k += 1;
    }
    // "Company: Brinkhof Bank" below the date says who, whatever the heading seems to say.
    let own = (i + 1..infos.len()).take_while(|k| infos[*k].block.id == info.block.id);
    lines.extend(own.filter(|k| infos[*k].is_asked_field()));
    let above_own = (0..i).rev().take_while(|k| infos[*k].block.id == info.block.id && infos[*k].dates.is_empty());
    lines.extend(above_own.filter(|k| !used[*k] && infos[*k].is_asked_field()));
    lines.sort_unstable();
    lines.dedup();
    Group { lines, above: above && info.date_only() }
}

/// "- Brinkhof Institute" as the first bullet inside "- Fall 2015: Field Assistant".
fn names_in_list(text: &Text, infos: &[LineInfo], i: usize, k: usize, lines: &[usize]) -> bool {
    let (Some(own), Some(below)) = (infos[i].block.item, infos[k].block.item) else { return false };
    // Under the name of an employer the post has it from there.
    let section = infos[i].block.section;
    let named = text.named.get(section.0 as usize).copied().unwrap_or(false);
    let over = infos[..i].iter().rev().find(|l| !l.is_item());
    let employed = zone(text, &infos[i]) == Zone::Named(StintKind::Employment);
    if own.depth > 0 || !named || !employed || over.is_some_and(|l| !l.section_heading) {
        return false;
    }
    // Who works for themselves lists their clients.
    let title = infos[i].text().to_lowercase();
    if ["freelance", "self-employed", "self employed", "independent", "contract"].iter().any(|w| title.contains(w)) {
        return false;
    }
    let list = |l: &&LineInfo| l.block.item.is_some_and(|p| p.list == own.list && p.depth == own.depth);
    let posts = || infos.iter().enumerate().filter(|(_, l)| list(l) && !l.dates.is_empty()).map(|(at, _)| at);
    // Every post of the list is told so.
    k == i + 1
        && below.parent == Some(infos[i].block.id)
        && has_title(infos, lines)
        && posts().count() > 1
        && posts().all(|at| !infos[at].names_someone() && names_below_item(infos, at))
}

/// Whether the line behind item `i` is the first bullet inside it and a short name.
fn names_below_item(infos: &[LineInfo], i: usize) -> bool {
    let Some(next) = infos.get(i + 1) else { return false };
    let first = next.block.item.is_some_and(|p| p.index == 0 && p.parent == Some(infos[i].block.id));
    let name = |(p, kind): &(Part, PartKind)| {
        let text = next.block.text().get(p.range.clone()).unwrap_or("");
        let capitals = text.split(' ').all(|w| !w.starts_with(char::is_lowercase) || w.len() < 4);
        !p.label && (matches!(kind, PartKind::School | PartKind::Organization | PartKind::Place) || capitals)
    };
    first && next.rest <= 8 && next.parts.len() <= 3 && next.parts.iter().all(name)
}

/// A second line of the same paragraph, or one over the bullets, that names a thing, with no dates after it: a title that no list knows.
fn is_second_name(infos: &[LineInfo], i: usize, k: usize) -> bool {
    let next = &infos[k];
    let undated = infos.get(k + 1).is_none_or(|l| l.block.id != next.block.id || l.dates.is_empty());
    let over_bullets = next.block.section == infos[i].block.section
        && next.block.kind == BlockKind::Paragraph
        && next.block.id.0 == infos[i].block.id.0 + 1
        && infos.get(k + 1).is_some_and(LineInfo::is_item);
    let [(part, PartKind::Name)] = next.parts.as_slice() else { return false };
    let close = next.block.id == infos[i].block.id || over_bullets;
    k == i + 1 && close && undated && next.rest <= 7 && !part.link
}

fn up(infos: &[LineInfo], i: usize, used: &[bool], lines: &mut Vec<usize>) {
    let mut at = i;
    while at > 0 && lines.len() < 4 {
        let (here, above) = (&infos[at], &infos[at - 1]);
        // "### Kitchens" over several cooks' dates names none of them.
        let general = above.block.is_heading()
            && infos[i].names_someone()
            && infos[i].starts_bold()
            && heads_several(infos, at - 1, i);
        if general {
            break;
        }
        if above.length_only() && !used[at - 1] {
            at -= 1;
            continue;
        }
        // A blank line ends the head above where it goes on below.
        if !joined(infos, at)
            && goes_on_below(infos, i)
            && !above.block.is_heading()
            && (!above.starts_bold() || joined(infos, at - 1))
        {
            break;
        }
        let near = above.block.id == here.block.id || joined(infos, at) && !above.is_item();
        let nearer = joined(infos, at - 1) || at > 1 && infos[at - 2].block.is_heading();
        // Where blank lines part all lines, the name is in bold.
        let bold = at > 1 && infos[at - 2].starts_bold() && !above.starts_bold();
        let spaced = bold && !joined(infos, at) && !joined(infos, at - 1);
        if at > 1 && stands_between(above, here, &infos[at - 2], near && nearer || spaced) {
            at -= 1;
            continue;
        }
        if used[at - 1] || !above.dates.is_empty() || !above.head_like() || above.block.cell.is_some() {
            break;
        }
        // "Server" closes the entry above where the names stand over the titles.
        let titles_below =
            infos[i].names_someone() && !above.names_someone() && at > 1 && !infos[at - 2].dates.is_empty();
        // Blank lines say where it belongs.
        let own_stanza = joined(infos, at) && !joined(infos, at - 1);
        if titles_below && !own_stanza && !above.block.is_heading() {
            break;
        }
        let joined = match (here.block.item, above.block.item) {
            // "- Design Engineer" above "- 2015-10 - 2019-03"
            (Some(a), Some(b)) if a.list == b.list && a.depth == b.depth => {
                let fields = here.date_only() && lines.len() > 1 || here.is_asked_field();
                a.index == b.index || (here.date_only() || fields && above.is_asked_field()) && above.rest <= 8
            }
            (Some(_), Some(_)) => false,
            // The first bullet under a heading, where it does not say who.
            (Some(_), None) => {
                !infos.get(i).is_some_and(LineInfo::names_someone)
                    || first_item_title(above)
                    || over_its_list(infos, i, at - 1)
            }
            (None, Some(_)) => false,
            (None, None) => true,
        };
        // A complete line takes only a heading or a name in bold besides, and in a list nothing.
        let complete = !lacks(infos, lines);
        let label = school_above(infos, i, at, lines)
            || over_its_list(infos, i, at - 1)
            || !here.is_item() && (above.block.is_heading() || above.starts_bold() && !is_links(above));
        if !joined || (complete && !label) {
            break;
        }
        lines.push(at - 1);
        if above.block.is_heading() {
            lines.extend(title_over(infos, at - 1, used).filter(|_| lacks(infos, lines)));
            break;
        }
        at -= 1;
    }
}

/// "**M.Sc. in Astronomy**, May 2000" opens a paragraph whose next line names the school.
fn names_below(infos: &[LineInfo], i: usize) -> bool {
    let info = &infos[i];
    let opens = i > 0 && infos[i - 1].block.id != info.block.id && !infos[i - 1].block.is_heading();
    let next = infos.get(i + 1).filter(|n| n.block.id == info.block.id && n.dates.is_empty() && n.head_like());
    opens && info.names_title() && info.starts_marked() && next.is_some_and(LineInfo::names_someone)
}

fn has_name(infos: &[LineInfo], lines: &[usize]) -> bool {
    lines.iter().any(|l| infos[*l].names_someone())
}

fn has_title(infos: &[LineInfo], lines: &[usize]) -> bool {
    lines.iter().any(|l| infos[*l].names_title())
}

/// Either the organisation or the title is still unknown.
pub fn lacks(infos: &[LineInfo], lines: &[usize]) -> bool {
    !has_name(infos, lines) || !has_title(infos, lines)
}
