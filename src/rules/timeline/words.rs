//! Months and lengths as a sentence says them, and the words around a date.

use std::ops::Range;

use crate::{
    annotate::time::Month,
    document::{Block, MarkKind},
    graph::{Bounds, Stint},
};

pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "June 2016"
pub fn month(month: Month) -> String {
    let name = MONTHS.get(usize::from(month.month()).saturating_sub(1)).copied().unwrap_or("");
    format!("{name} {}", month.year())
}

/// "1 month", "11 months"
pub fn months(count: i32) -> String {
    format!("{count} month{}", if count == 1 { "" } else { "s" })
}

/// "between June 2016 and May 2017", "in June 2016", "in or after January 2018"
pub fn span(bounds: &Bounds) -> Option<String> {
    match (&bounds.earliest, &bounds.latest) {
        (Some(e), Some(l)) if e.month == l.month => Some(format!("in {}", month(e.month))),
        (Some(e), Some(l)) => Some(format!("between {} and {}", month(e.month), month(l.month))),
        (Some(e), None) => Some(format!("in or after {}", month(e.month))),
        (None, Some(l)) => Some(format!("in or before {}", month(l.month))),
        (None, None) => None,
    }
}

/// What a stint is called: its organisation, else its title.
pub fn name(stint: &Stint) -> &str {
    stint.organization.as_ref().or(stint.titles.first()).map_or("This stint", |n| n.text.as_str())
}

/// Where a date's phrase begins: at the preposition before it, if one stands there.
pub fn with_preposition(block: &Block, at: usize) -> usize {
    let before = block.text().get(..at).unwrap_or("");
    let head = before.trim_end();
    let word = head.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let governs = ["in", "on", "at", "by", "within", "over", "under", "since", "during"];
    let near = before.len() - head.len() == 1;
    if near && governs.iter().any(|w| word.eq_ignore_ascii_case(w)) { head.len() - word.len() } else { at }
}

/// The label of a block: the bold words with which it begins, or a heading as a whole.
pub fn label(block: &Block) -> Option<Range<usize>> {
    if block.is_heading() {
        return Some(0..block.text().len());
    }
    block.prose.marks.iter().find(|m| m.kind == MarkKind::Strong && m.range.start == 0).map(|m| m.range.clone())
}
