//! What the heads of one section have in common: writers lay out every entry of a list alike, so that the heads which are
//! clear say of the others which part is the organisation, which the title, and which lines belong.

use std::collections::HashMap;

use super::{Text, assign::is_department, info::LineInfo};
use crate::{
    annotate::layout::{Part, PartKind, is_field_of_work, looks_like_a_title},
    document::{BlockKind, MarkKind, SectionId},
    source::Span,
};

/// How a part is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Style {
    Plain,
    Emphasis,
    Strong,
    Link,
}

/// Where a part stands in a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// Lines below the dated one; negative above.
    pub line: i8,
    heading: bool,
    style: Style,
    /// Among the stretches of its style on the line that more than commas part.
    nth: u8,
    /// After how many commas of its stretch.
    comma: u8,
}

/// A head as its own words have it.
#[derive(Clone, Debug)]
pub struct Seen {
    pub lines: Vec<usize>,
    /// The dated one of its lines.
    pub dated: usize,
    /// Where its organisation is named.
    pub organization: Option<Span>,
    /// A heading above names it.
    pub inherited: bool,
}

/// Heads of one kind: under one named heading, with the date on a heading, in a bullet or on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Family {
    section: SectionId,
    heading: Option<u8>,
    item: bool,
}

/// What the heads of a family agree on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    pub organization: Option<Slot>,
    pub title: Option<Slot>,
    /// The same by the order of the parts alone, for heads that are set in another way.
    order: Option<(Slot, Slot)>,
    /// It is by order alone: a hint, and no more.
    pub weak: bool,
    /// Lines above and below the dated one.
    pub shape: Option<(usize, usize)>,
}

impl Form {
    /// What the form says by order alone.
    pub fn by_order(self) -> Self {
        let (organization, title) = self.order.unzip();
        Self { organization, title, weak: true, ..self }
    }
}

/// The forms of a document's lists of entries.
#[derive(Debug, Default)]
pub struct Forms(HashMap<Family, Form>);

impl Forms {
    /// Learns from the heads of a document.
    pub fn learn(text: &Text, infos: &[LineInfo], heads: &[Seen]) -> Self {
        let mut families: HashMap<Family, Vec<&Seen>> = HashMap::new();
        for head in heads {
            families.entry(family(text, &infos[head.dated])).or_default().push(head);
        }
        let several = families.into_iter().filter(|(_, heads)| heads.len() > 1);
        Self(several.map(|(family, heads)| (family, form(infos, &heads))).collect())
    }

    /// The form of the heads beside the one that `dated` dates.
    pub fn of(&self, text: &Text, dated: &LineInfo) -> Form {
        self.0.get(&family(text, dated)).copied().unwrap_or_default()
    }
}

fn family(text: &Text, dated: &LineInfo) -> Family {
    let mut section = dated.block.section;
    let named = |s: SectionId| text.named.get(s.0 as usize).copied().unwrap_or(false);
    while let Some(parent) = text.document.section(section).parent.filter(|_| !named(section)) {
        section = parent;
    }
    let heading = match dated.block.kind {
        BlockKind::Heading(level) => Some(level),
        _ => None,
    };
    Family { section, heading, item: dated.is_item() }
}

/// The slot of a part; `line` is its line's distance from the dated line.
pub fn slot(info: &LineInfo, part: usize, line: i8) -> Slot {
    let own = info.parts.get(part).map(|(p, _)| style(info, p)).unwrap_or(Style::Plain);
    let (mut nth, mut comma) = (0u8, 0u8);
    for (i, (p, kind)) in info.parts.iter().enumerate().take(part + 1) {
        if i > 0 && p.comma && (counts(p, *kind) || i == part) {
            comma = comma.saturating_add(1);
        } else if !p.comma {
            comma = 0;
        }
        if i < part && !p.comma && counts(p, *kind) && style(info, p) == own {
            nth = nth.saturating_add(1);
        }
    }
    // A stretch counts itself where the part stands after its commas.
    let nth = if comma > 0 { nth.saturating_sub(1) } else { nth };
    Slot { line, heading: info.block.is_heading(), style: own, nth, comma }
}

/// The slot of a part by its place among those of its line.
pub fn ordinal(info: &LineInfo, part: usize, line: i8) -> Slot {
    let before = info.parts.iter().take(part).filter(|(p, kind)| counts(p, *kind)).count();
    Slot { line, heading: info.block.is_heading(), style: Style::Plain, nth: before.min(250) as u8, comma: 0 }
}

/// The distance of every line of a head from its dated one.
pub fn distances(lines: &[&LineInfo]) -> Vec<i8> {
    let dated = lines.iter().position(|l| !l.dates.is_empty()).unwrap_or(0) as i8;
    (0..lines.len() as i8).map(|i| i - dated).collect()
}

fn counts(part: &Part, kind: PartKind) -> bool {
    !part.aside && kind != PartKind::Remark
}

fn style(info: &LineInfo, part: &Part) -> Style {
    let marked = |kind: fn(&MarkKind) -> bool| info.block.prose.is_marked(&part.range, kind);
    if part.link {
        Style::Link
    } else if part.strong {
        Style::Strong
    } else if marked(|k| matches!(k, MarkKind::Emphasis)) {
        Style::Emphasis
    } else {
        Style::Plain
    }
}

/// What a slot's part is in one head.
struct Filled {
    slot: Slot,
    order: Slot,
    kind: PartKind,
    titled: bool,
    city: bool,
    at: bool,
    first: bool,
    /// "Information Systems": a field of work or study more than a firm.
    field: bool,
    /// The head's own words make it the organisation.
    chosen: bool,
    department: bool,
}

fn form(infos: &[LineInfo], heads: &[&Seen]) -> Form {
    let filled: Vec<Vec<Filled>> = heads.iter().map(|head| fill(infos, head)).collect();
    let scored = scores(&filled, |f| f.slot);
    let best = best(&scored, heads.len());
    let order = self::best(&scores(&filled, |f| f.order), heads.len());
    // Under the headings of employers only titles are left.
    let inherited = heads.iter().filter(|h| h.inherited).count() * 2 > heads.len();
    let titled = scored.iter().filter(|(_, o, t)| *t >= 2 * heads.len() as i32 && t > o).max_by_key(|(_, _, t)| *t);
    let title = best.map(|b| b.1).or(titled.filter(|_| inherited).map(|s| s.0));
    Form { organization: best.map(|b| b.0), title, order, weak: false, shape: shape(infos, heads) }
}

/// For every slot how well it holds organisations, and how well titles.
fn scores(filled: &[Vec<Filled>], of: fn(&Filled) -> Slot) -> Vec<(Slot, i32, i32)> {
    let mut slots: Vec<Slot> = filled.iter().flatten().map(of).collect();
    slots.sort_unstable();
    slots.dedup();
    let sum = |slot: Slot, weigh: fn(&Filled) -> i32| -> i32 {
        filled.iter().flatten().filter(|f| of(f) == slot).map(weigh).sum()
    };
    slots.iter().map(|s| (*s, sum(*s, as_organization), sum(*s, as_title))).collect()
}

/// The two slots that hold the organisation and the title of most heads.
fn best(scored: &[(Slot, i32, i32)], heads: usize) -> Option<(Slot, Slot)> {
    let mut best: Option<(i32, Slot, Slot)> = None;
    for (organization, o, _) in scored {
        for (title, _, t) in scored.iter().filter(|(slot, _, t)| slot != organization && *t >= 0) {
            if best.is_none_or(|(score, ..)| o + t > score) {
                best = Some((o + t, *organization, *title));
            }
        }
    }
    // At least one title in two heads, or as much evidence of another kind.
    best.filter(|(score, ..)| *score >= 2 * heads as i32).map(|(_, organization, title)| (organization, title))
}

fn fill(infos: &[LineInfo], head: &Seen) -> Vec<Filled> {
    let lines: Vec<&LineInfo> = head.lines.iter().map(|l| &infos[*l]).collect();
    let mut found = Vec::new();
    for (info, distance) in lines.iter().zip(distances(&lines)) {
        for (i, (part, kind)) in info.parts.iter().enumerate().filter(|(_, (p, k))| counts(p, *k)) {
            let text = info.block.text().get(part.range.clone()).unwrap_or("");
            found.push(Filled {
                slot: slot(info, i, distance),
                order: ordinal(info, i, distance),
                kind: *kind,
                titled: looks_like_a_title(text),
                city: info.is_before_place(i),
                at: part.at,
                first: i == 0,
                chosen: head.organization == Some(info.block.place(part.range.clone())),
                department: is_department(text),
                field: is_field_of_work(text),
            });
        }
    }
    found
}

fn as_title(f: &Filled) -> i32 {
    match f.kind {
        _ if f.at => -4,
        PartKind::Title | PartKind::Degree => 4,
        PartKind::Name if f.city => -1,
        PartKind::Name => i32::from(f.titled) * 2,
        PartKind::School => -6,
        PartKind::Organization if f.field => 0,
        PartKind::Organization | PartKind::Place => -4,
        PartKind::Oneself | PartKind::Remark => -1,
    }
}

fn as_organization(f: &Filled) -> i32 {
    if f.department {
        return -2;
    }
    let chosen = i32::from(f.chosen) * 2;
    chosen
        + match f.kind {
            _ if f.at => 4,
            PartKind::School => 6,
            PartKind::Organization if f.field => 1,
            PartKind::Organization => 4,
            PartKind::Name if f.city => 0,
            PartKind::Name => 2 + i32::from(f.first && f.slot.style != Style::Plain) - i32::from(f.titled),
            PartKind::Title | PartKind::Degree => -3,
            PartKind::Place => -4,
            PartKind::Oneself => 2,
            PartKind::Remark => -2,
        }
}

/// The lines around the date that most of the complete heads have.
fn shape(infos: &[LineInfo], heads: &[&Seen]) -> Option<(usize, usize)> {
    let complete: Vec<&&Seen> = heads
        .iter()
        .filter(|head| {
            head.lines.iter().any(|l| infos[*l].names_title()) && head.lines.iter().any(|l| infos[*l].names_someone())
        })
        .collect();
    // Titles may stand elsewhere, over the text that the names close.
    let complete = if complete.len() > 1 { complete } else { heads.iter().collect() };
    let mut counted: HashMap<(usize, usize), usize> = HashMap::new();
    for Seen { lines, dated, .. } in complete {
        let (first, last) = (lines.first().unwrap_or(dated), lines.last().unwrap_or(dated));
        // Lines that stand between and belong to nobody count as well.
        let above = (*first..*dated).filter(|l| !infos[*l].length_only()).count();
        *counted.entry((above, last - dated)).or_default() += 1;
    }
    let (shape, count) = counted.into_iter().max_by_key(|(shape, count)| (*count, *shape))?;
    (count > 1 && count * 3 >= heads.len()).then_some(shape)
}
