//! One block's text to mentions: a single pass, then what neighbours say about each other (`1998 - 99`, `Jan – Apr 2024`).

use std::borrow::Cow;

use super::{
    Anchor, Calendar, Expression, TimeMention,
    atoms::{Reader, atoms},
    grammar::{Found, find},
    neighbours::{first_of_two, follow, present_alone, same_date, share_years},
    not_stint::not_stint,
};
use crate::{
    annotate::layout::parting_breaks,
    document::{Block, BlockKind, Mark, MarkKind},
    lexicon::lower_case,
};

/// The text with a line end where two lines of an entry only meet at a soft break, byte for byte as long.
fn lined(block: &Block) -> Cow<'_, str> {
    let text = block.text();
    let breaks = parting_breaks(block);
    if breaks.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut lined = String::with_capacity(text.len());
    let mut from = 0;
    for at in breaks {
        lined.push_str(text.get(from..at).unwrap_or(""));
        lined.push('\n');
        from = at + 1;
    }
    lined.push_str(text.get(from..).unwrap_or(""));
    Cow::Owned(lined)
}

/// The temporal expressions of a block in reading order, unresolved: only what says everything itself has a value.
/// Code has none.
/// With `short_years` the digits of "Aug 13" are a year's.
pub fn tag(block: &Block, short_years: bool) -> Vec<TimeMention> {
    if block.kind == BlockKind::Code {
        return Vec::new();
    }
    let text = lined(block);
    let atoms = atoms(&text);
    let r = Reader { text: &text, atoms: &atoms, short_years };
    let mut found: Vec<Found> = Vec::new();
    let mut i = 0;
    while i < atoms.len() {
        let behind = found.last().and_then(|last| follow(&r, last, i));
        let next = behind.or_else(|| first_of_two(&r, i)).or_else(|| find(&r, i));
        match next {
            Some(f) if f.end > i => {
                i = f.end;
                found.push(f);
            }
            _ => i += 1,
        }
    }
    if found.is_empty() && block.kind == BlockKind::Cell {
        found.extend(present_alone(&r));
    }
    share_years(&r, &mut found);
    same_date(&r, &mut found);
    let mut mentions: Vec<TimeMention> = found.iter().map(|f| mention(block, &r, f)).collect();
    let code = block.prose.marks.iter().filter(|m| m.kind == MarkKind::Code && !is_date_column(&text, m, &mentions));
    let code: Vec<_> = code.map(|m| m.range.clone()).collect();
    let mut code = code.into_iter().peekable();
    mentions.retain(|m| {
        while code.next_if(|c| c.end <= m.range.start).is_some() {}
        code.peek().is_none_or(|c| c.start >= m.range.end)
    });
    mentions
}

/// The temporal expressions of all blocks of a document; where two ranges show that it writes "Aug 13" for August 2013,
/// all such dates are months.
pub fn tag_all(blocks: &[Block]) -> Vec<TimeMention> {
    let all = |short: bool| -> Vec<TimeMention> { blocks.iter().flat_map(|b| tag(b, short)).collect() };
    let found = all(false);
    let texts = found.iter().filter(|m| matches!(m.expression, Expression::Calendar(Calendar::Month(..))));
    let texts = texts.filter_map(|m| blocks.get(m.block.0 as usize)?.text().get(m.range.clone()));
    let short = |t: &&str| {
        let digits = t.len() - t.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        digits == 2 && t.starts_with(char::is_uppercase) && !t.contains(['\'', '/', '.'])
    };
    if texts.filter(short).take(3).count() > 2 { all(true) } else { found }
}

/// "`2008-present` Brinkhof Bank": dates alone in a code span that opens a line.
fn is_date_column(text: &str, code: &Mark, mentions: &[TimeMention]) -> bool {
    let opens = text.get(..code.range.start).is_some_and(|t| {
        let before = t.trim_end_matches([' ', '\t']);
        before.is_empty() || before.ends_with('\n')
    });
    let mut rest = text.get(code.range.clone()).unwrap_or("x").to_owned();
    for mention in mentions.iter().rev().filter(|m| code.range.start <= m.range.start && m.range.end <= code.range.end)
    {
        rest.replace_range(mention.range.start - code.range.start..mention.range.end - code.range.start, "");
    }
    const LINKS: &[&str] = &["to", "until", "till", "bis", "from", "since", "now", "present", "current", "today"];
    let words = || rest.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    opens && rest.len() < code.range.len() && words().all(|w| LINKS.contains(&&*lower_case(w)))
}

fn place(r: &Reader, f: &Found) -> std::ops::Range<usize> {
    let start = r.atoms.get(f.start).map_or(0, |a| a.start);
    let end = f.end.checked_sub(1).and_then(|e| r.atoms.get(e)).map_or(start, |a| a.end);
    start..end
}

fn mention(block: &Block, r: &Reader, f: &Found) -> TimeMention {
    let range = place(r, f);
    TimeMention {
        block: block.id,
        span: block.place(range.clone()),
        range,
        kind: f.kind,
        modifier: f.modifier,
        not_stint: not_stint(r, f.start, f.end),
        expression: f.expression.clone(),
        value: String::new(),
        period: None,
        anchor: Anchor::Unknown,
        apposed: None,
    }
}
