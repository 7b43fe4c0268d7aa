//! Plain text to blocks: pages of word processors and PDFs, one block for each line as its writer meant it.

use std::ops::Range;

use super::{
    BlockKind,
    builder::Builder,
    bullets,
    headings::{self, Heading, Names},
    layout::{self, Line},
};

/// Reads lines of the builder's source.
pub(super) fn read(builder: &mut Builder, lines: &[Line], names: &Names) {
    let width = layout::wrap_width(lines);
    let mut i = 0;
    while let Some(line) = lines.get(i) {
        if line.is_rule() || is_page_number(line.text) {
            builder.close();
            builder.lists.end_signed();
            i += 1;
        } else if let Some(Heading { level, text, lines: taken }) = headings::at(lines, i, names) {
            builder.open(BlockKind::Heading(level), line.start);
            push(builder, text);
            builder.close_at(lines.get(i + taken - 1).map_or(line.range().end, |l| l.range().end));
            i += taken;
        } else {
            i = running_text(builder, lines, names, i, width);
        }
    }
    builder.close();
}

/// Reads the item or paragraph that starts at line `i`; returns the line behind it.
fn running_text(builder: &mut Builder, lines: &[Line], names: &Names, i: usize, width: Option<usize>) -> usize {
    let Some(line) = lines.get(i) else { return i + 1 };
    let sign = bullets::leading_in_text(line.text, builder.lists.is_signed());
    let mut start = line.start;
    match sign {
        Some(sign) => {
            builder.open_signed_item(sign.sign, line.indent, sign.ordered, line.start);
            start += sign.len;
        }
        None => {
            builder.lists.end_signed();
            builder.open(BlockKind::Paragraph, line.start);
        }
    }
    push(builder, start..line.range().end);
    let item = sign.map(|_| line.indent);
    let lower = sign.is_none() && line.starts_lower();
    let mut last = i;
    while let (Some(line), Some(next)) = (lines.get(last), lines.get(last + 1)) {
        let new = bullets::leading_in_text(next.text, true).is_some() || headings::at(lines, last + 1, names).is_some();
        if new || !layout::goes_on(line, next, item, lower, width) {
            break;
        }
        // A hyphen at the end of a line belongs to the word that was parted there.
        let parted =
            line.text.strip_suffix('-').is_some_and(|t| t.ends_with(char::is_alphabetic)) && next.starts_lower();
        if !parted {
            builder.soft_break(line.range().end..next.start);
        }
        push(builder, next.range());
        last += 1;
    }
    builder.close();
    last + 1
}

/// `Page 2 of 3`
fn is_page_number(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let number = |word: Option<&str>| word.is_some_and(|w| w.bytes().all(|b| b.is_ascii_digit()));
    let page = words.next().is_some_and(|w| w.eq_ignore_ascii_case("page")) && number(words.next());
    let last = words.next();
    page && (last.is_none()
        || last.is_some_and(|w| w == "of" || w == "/") && number(words.next()) && words.next().is_none())
}

fn push(builder: &mut Builder, range: Range<usize>) {
    let source = builder.source_text();
    if let Some(text) = source.get(range.clone()) {
        builder.text(text, range);
    }
}
