//! Ranges of dates: `2016 – 2019`, "from … until …", "since …", `2024-`, "Expected 2026".

use std::ops::Range;

use super::{Expression, TimeMention, TimexKind, present::LINKS};
use crate::{
    document::{Block, BlockId, Document},
    source::Span,
};

/// How a range is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeCue {
    /// Both ends stand there.
    Both,
    /// "since 2019", "from May 2019"
    Since,
    /// "until 2019"
    Until,
    /// A date without an end: `2024 –`.
    Dash,
    /// One date, which is neither a start nor an end: "(2016)".
    Single,
}

/// One or two dates of one block that bound something together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeRange {
    pub block: BlockId,
    /// Of the block's prose text, from the first date to the last, words between included.
    pub range: Range<usize>,
    pub span: Span,
    /// Index of the first date among the mentions handed in.
    pub first: Option<usize>,
    /// Index of the last date; for one that goes on, of "present" where it is written.
    pub last: Option<usize>,
    /// It goes on: "since", "– present", `2024 –`.
    pub open: bool,
    /// The last date is a plan: "Expected 2026".
    pub expected: bool,
    pub cue: RangeCue,
}

/// The ranges of a document, block by block; indices are into its mentions.
pub fn document_ranges(document: &Document, mentions: &[TimeMention]) -> Vec<TimeRange> {
    let mut found = Vec::new();
    let mut start = 0;
    for own in mentions.chunk_by(|a, b| a.block == b.block) {
        let block = own.first().map(|m| document.block(m.block));
        let shifted = block.into_iter().flat_map(|b| ranges(b, own)).map(|r| TimeRange {
            first: r.first.map(|i| i + start),
            last: r.last.map(|i| i + start),
            ..r
        });
        found.extend(shifted);
        start += own.len();
    }
    found
}

/// The ranges of a block, in order; `mentions` are its own and all indices are into them. Every date that is a
/// calendar date, relative date or "present" belongs to one range; lengths, recurring and impossible dates to none.
pub fn ranges(block: &Block, mentions: &[TimeMention]) -> Vec<TimeRange> {
    let text = block.text();
    let dates: Vec<usize> = (0..mentions.len()).filter(|i| mentions.get(*i).is_some_and(is_date)).collect();
    let mut found = Vec::new();
    let mut k = 0;
    while let Some(&i) = dates.get(k) {
        let Some(first) = mentions.get(i) else { break };
        let start = previous_end(mentions, i);
        let before = text.get(start..first.range.start).unwrap_or("");
        let pair = dates.get(k + 1).and_then(|j| Some((*j, mentions.get(*j)?))).and_then(|(j, second)| {
            let between = text.get(first.range.end..second.range.start)?;
            // "July 2020 to date": the words that say present hold the link.
            let words = text.get(second.range.clone()).unwrap_or("");
            let linked = second.expression == Expression::Present
                && between.trim().is_empty()
                && !between.contains('\n')
                && words.get(..3).is_some_and(|w| w.eq_ignore_ascii_case("to "));
            let listed = second.expression == Expression::Present && between.trim() == ",";
            // "Start: May 2018" over "End: June 2019" or "Current position".
            let current = second.expression == Expression::Present && between.trim().is_empty();
            let fields = ends_with_field(before, STARTS) && (current || ends_with_field(between, ENDS));
            // "2011/2013"
            let year = |m: &TimeMention| text.get(m.range.clone()).is_some_and(|t| t.len() == 4);
            let slashed =
                between == "/" && year(first) && year(second) && text[first.range.clone()] < text[second.range.clone()];
            let expected = joined(before, between).or((linked || listed || fields || slashed).then_some(false))?;
            Some((j, second, expected))
        });
        if let Some((j, second, expected)) = pair {
            let range = first.range.start..second.range.end;
            let open = second.expression == Expression::Present;
            let span = block.place(range.clone());
            let behind = text.get(second.range.end..).unwrap_or("").trim_start();
            let expected = expected || behind.starts_with("(expected") || behind.starts_with("(anticipated");
            let cue = RangeCue::Both;
            found.push(TimeRange { block: block.id, range, span, first: Some(i), last: Some(j), open, expected, cue });
            k += 2;
            continue;
        }
        found.push(single(block, first, i, before));
        k += 1;
    }
    found
}

fn is_date(m: &TimeMention) -> bool {
    m.kind == TimexKind::Date && !m.is_impossible() && !matches!(m.expression, Expression::Past | Expression::Future)
}

fn previous_end(mentions: &[TimeMention], i: usize) -> usize {
    i.checked_sub(1).and_then(|p| mentions.get(p)).map_or(0, |m| m.range.end)
}

/// Words between two dates that make a range of them; whether the second is a plan.
fn joined(before: &str, between: &str) -> Option<bool> {
    let lower = between.to_lowercase();
    let mut expected = false;
    let mut link = false;
    for word in
        lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | '.')).filter(|w| !w.is_empty())
    {
        match word {
            "-" | "–" | "—" | "--" | "---" | "−" | "‒" | "‐" | "‑" | "->" | "=>" | "→" | "–>" | ">" => {
                link = true
            }
            "~" | "～" | "〜" => link = true,
            "up" | "the" | "about" | "around" => {}
            word if LINKS.contains(&word) => link = true,
            "expected" | "exp" | "anticipated" | "planned" | "expected:" => expected = true,
            "and" | "&" | "e" | "y" | "et" | "und" | "en" if BETWEEN.iter().any(|w| ends_with_word(before, w)) => {
                link = true
            }
            _ => return None,
        }
    }
    // A closing bracket or full stop between them ends the first date's phrase.
    let apart = between.contains(['.', ')']) && !between.trim_start().starts_with('.');
    (link && !apart).then_some(expected)
}

/// "between 2016 and 2019" in the languages of careers.
const BETWEEN: &[&str] = &["between", "entre", "zwischen", "tra", "fra", "tussen"];

fn ends_with_word(before: &str, word: &str) -> bool {
    let trimmed = before.trim_end();
    let head = trimmed.len().checked_sub(word.len()).and_then(|at| Some((trimmed.get(..at)?, trimmed.get(at..)?)));
    head.is_some_and(|(head, tail)| tail.eq_ignore_ascii_case(word) && !head.ends_with(|c: char| c.is_alphanumeric()))
}

/// Whether words stand on the line before the dash that ends it.
fn leading_word(before: &str) -> bool {
    before.rsplit(['\n', '(', '|']).next().is_some_and(|line| line.contains(char::is_alphanumeric))
}

/// Names of fields that hold the first and the last day: "Start: April 2015", "End date: 2018".
const STARTS: &[&str] = &["start", "started", "start date", "begin", "beginning", "from", "joined"];
const ENDS: &[&str] = &["end", "ended", "end date", "finish", "finished", "to", "until", "left"];

/// Whether the line that leads to a date is the name of such a field and nothing else.
fn ends_with_field(before: &str, names: &[&str]) -> bool {
    let line = before.rsplit(['\n', '|', ';', ',']).next().unwrap_or(before);
    line.trim().strip_suffix(':').is_some_and(|name| names.iter().any(|n| name.trim().eq_ignore_ascii_case(n)))
}

fn single(block: &Block, m: &TimeMention, i: usize, before: &str) -> TimeRange {
    let any = |words: &[&str]| words.iter().any(|w| ends_with_word(before, w));
    let behind = block.text().get(m.range.end..).unwrap_or("").trim_start();
    let present = m.expression == Expression::Present;
    let mut dash = behind.chars();
    let dashed = dash.next().is_some_and(|c| matches!(c, '-' | '–' | '—' | '→'));
    let rest = dash.as_str().trim_start_matches('-');
    // "2021–" at the end of a line of the source.
    let dash_end = block.text().len() - rest.len();
    let stops = rest.trim_matches([' ', '.']).is_empty()
        || block.prose.soft_breaks().contains(&dash_end)
        || rest.starts_with("  ")
        || rest.starts_with('\t')
        || rest.trim_start().starts_with([')', ']', ';', '|', '\n', ',', ':', '*', '_']);
    // "2022– Editor": glued to a date that opens its line, and parted from what follows.
    let glued = block.text().get(m.range.end..).is_some_and(|t| t.starts_with(['-', '–', '—', '→']));
    let leads = before.rsplit('\n').next().is_some_and(|t| t.trim().is_empty());
    let parted = rest.strip_prefix(' ').is_some_and(|t| t.starts_with(char::is_uppercase));
    let stops = stops || glued && leads && parted;
    let onwards = ["onwards", "onward", "on,", "on."].iter().any(|w| behind.starts_with(w)) || behind == "on";
    let expected = any(&["expected", "expected:", "exp.", "anticipated", "expected in", "planned"]);
    let expected =
        expected || ["(expected", "expected)", "(anticipated", "(planned"].iter().any(|w| behind.starts_with(w));
    let cue = match () {
        _ if (dashed && stops || onwards) && !present => RangeCue::Dash,
        _ if any(&["since", "seit", "depuis", "desde", "sinds", "dal", "vanaf"]) => RangeCue::Since,
        _ if ends_with_field(before, STARTS) => RangeCue::Since,
        _ if ends_with_field(before, ENDS) => RangeCue::Until,
        _ if any(&["from", "starting", "starting in", "beginning in", "as of"]) => RangeCue::Since,
        _ if any(&["until", "till", "through", "up to", "bis", "ending"]) => RangeCue::Until,
        // "– 2016" alone; behind a name the dash only parts: "Clerk – Brinkhof Bank – 2016".
        _ if any(&["–", "—"]) && !leading_word(before) => RangeCue::Until,
        _ => RangeCue::Single,
    };
    let from = any(&["from"]) || ends_with_field(before, STARTS);
    let open = present || matches!(cue, RangeCue::Dash) || cue == RangeCue::Since && !from;
    let (first, last) = match cue {
        _ if present => (None, Some(i)),
        RangeCue::Since | RangeCue::Dash => (Some(i), None),
        RangeCue::Until => (None, Some(i)),
        RangeCue::Both | RangeCue::Single => (Some(i), Some(i)),
    };
    TimeRange { block: block.id, range: m.range.clone(), span: m.span, first, last, open, expected, cue }
}
