//! Lines of a block as the writer laid them out: hard breaks always part lines, soft breaks where the pieces are no wrapped prose.

use std::ops::Range;

use crate::{
    document::{Block, BlockId, BlockKind, Document, MarkKind, has_date_range},
    lexicon::{boundary, lower_case},
};

/// One laid-out line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub block: BlockId,
    /// In the block's prose text, trimmed.
    pub range: Range<usize>,
}

/// A piece before a soft break that is shorter than this many characters is a line of its own, not wrapped prose.
const SHORT: usize = 60;

/// The lines of all blocks but code, in reading order.
/// No line ends inside one of `whole`: dates that were found across a break.
pub fn lines(document: &Document, whole: &[(BlockId, Range<usize>)]) -> Vec<Line> {
    let mut found = Vec::new();
    for block in document.blocks.iter().filter(|b| b.kind != BlockKind::Code) {
        let first = whole.partition_point(|(id, _)| *id < block.id);
        let own = whole[first..].iter().take_while(|(id, _)| *id == block.id).map(|(_, range)| range);
        block_lines(block, &own.collect::<Vec<_>>(), &mut found);
    }
    found
}

/// A paragraph of more lines than this is text; looking at each as an entry would take its square.
const MOST: usize = 400;

fn block_lines(block: &Block, whole: &[&Range<usize>], found: &mut Vec<Line>) {
    let text = block.text();
    if text.matches('\n').count() > MOST {
        return push(block, 0..text.len(), found);
    }
    let mut start = 0;
    let mut breaks: Vec<usize> = text.match_indices('\n').map(|(i, _)| i).chain(parting_breaks(block)).collect();
    breaks.retain(|b| !whole.iter().any(|w| w.contains(b)));
    breaks.sort_unstable();
    for end in breaks.into_iter().chain([text.len()]) {
        push(block, start..end, found);
        start = (end + 1).min(text.len());
    }
}

/// The soft breaks that part two lines of an entry, as bytes of the prose text.
pub fn parting_breaks(block: &Block) -> Vec<usize> {
    let soft = block.prose.soft_breaks();
    if soft.len() > MOST {
        return Vec::new();
    }
    let mut from = 0;
    let mut breaks = Vec::new();
    for (i, at) in soft.iter().enumerate() {
        let next = soft.get(i + 1).copied().unwrap_or(block.text().len());
        if parts_here(block, from..*at, *at..next) {
            breaks.push(*at);
        }
        from = *at + 1;
    }
    breaks
}

/// Whether a soft break between two pieces parts two lines of an entry.
fn parts_here(block: &Block, before: Range<usize>, after: Range<usize>) -> bool {
    let text = block.text();
    let (Some(piece), Some(next)) = (text.get(before.clone()), text.get(after)) else { return false };
    if is_inside_mark(block, &before) {
        return false;
    }
    let next = next.trim_start();
    let fresh = next.starts_with(|c: char| !c.is_lowercase() && !matches!(c, ',' | ';' | ')'));
    let marked =
        |range: &Range<usize>| block.prose.is_marked(range, |k| matches!(k, MarkKind::Strong | MarkKind::Emphasis));
    let whole = wholly_marked(block, &before);
    // "d.o.o.", "S.A." end a name.
    let dotted = piece.trim_end().rsplit(' ').next().is_some_and(|w| w.matches('.').count() > 1);
    let dated = ends_in_a_date(piece);
    let ends = piece.trim_end().ends_with(['.', ',', ';', '?', '!']) && !dotted && !dated;
    // ":   July 2019 – present. Advice …" under the term that it defines.
    let defined = next.starts_with(":  ") || next.starts_with(": ") || next.starts_with(":\t");
    // "**Company:** …" on the next line begins a field.
    let field = block.prose.marks.iter().any(|m| m.kind == MarkKind::Strong && m.range.start == before.end + 1);
    let label = field && block.prose.marks.iter().any(|m| m.kind == MarkKind::Strong && m.range.start == before.start);
    let columns = in_columns(piece.trim());
    // A bullet that is too far in to be a list's.
    let bullet = ["* ", "- ", "• "].iter().any(|sign| next.starts_with(sign));
    let short = piece.trim().chars().count() < SHORT;
    // "2010 – 2014: …" over "2014 – 2020: …", each on a line of its own.
    let entries = begins_with_dates(piece) && begins_with_dates(next);
    whole
        || label
        || columns
        || bullet
        || defined
        || entries
        || (field && piece.trim_end().ends_with(['.', '!', ')']))
        || (dated && fresh && piece.chars().count() < 2 * SHORT)
        || (fresh && short && (!ends || has_date_range(piece)))
        || (fresh && !ends && marked(&before) && piece.chars().count() < 2 * SHORT)
}

/// "… *University of\nMarlwick*, …": bold, italics or a link that begins within the line and goes on in the next.
fn is_inside_mark(block: &Block, line: &Range<usize>) -> bool {
    block.prose.marks.iter().any(|m| {
        matches!(m.kind, MarkKind::Strong | MarkKind::Emphasis | MarkKind::Link(_))
            && line.start < m.range.start
            && m.range.start < line.end
            && line.end + 1 < m.range.end
    })
}

/// "Agronomist, Udi Hills, from May 2016 to April 2017." closes a head, stop or not.
fn ends_in_a_date(piece: &str) -> bool {
    let bare = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
    let word = bare.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.parse::<u16>().is_ok();
    year || matches!(&*lower_case(word), "present" | "now" | "current" | "ongoing" | "continuing" | "today")
}

/// "2016 – 2018", "03/2019 – now", "2001 — Docent": a range of dates opens the line, or a year before a sign.
fn begins_with_dates(line: &str) -> bool {
    let line = line.trim_start();
    let head = line.get(..boundary(line, 28)).unwrap_or(line);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let sign = line.get(digits..).unwrap_or("").trim_start().starts_with(['-', '–', '—', ':', ',', '|', '.']);
    let year = digits == 4 && line.starts_with(['1', '2']) && sign;
    year || line.starts_with(|c: char| c.is_ascii_digit()) && has_date_range(head)
}

/// "2016-2018    Brinkhof Bank -------- Boston, MA": leaders, tabs or wide spaces part a line into columns.
fn in_columns(piece: &str) -> bool {
    ["----", "....", "____", "    ", "\t"].iter().any(|gap| piece.contains(gap))
}

/// Whether bold or italics cover the range from end to end.
pub fn wholly_marked(block: &Block, range: &Range<usize>) -> bool {
    let Some(piece) = block.text().get(range.clone()) else { return false };
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = range.start + piece.trim_end().len();
    block.prose.marks.iter().any(|m| {
        matches!(m.kind, MarkKind::Strong | MarkKind::Emphasis)
            && m.range.start <= start
            && end <= m.range.end
            && start < end
    })
}

fn push(block: &Block, range: Range<usize>, found: &mut Vec<Line>) {
    let Some(piece) = block.text().get(range.clone()) else { return };
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        let start = range.start + (piece.len() - piece.trim_start().len());
        found.push(Line { block: block.id, range: start..start + trimmed.len() });
    }
}
