//! Soft-wrapped display rows: a paragraph is one line of the source, and a terminal wants short ones.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::screen::stand_in;
use crate::source::Source;

/// As the terminal report expands tabs.
pub const TAB_WIDTH: usize = 4;

/// The rows of one source: sub-ranges of its lines that fit a width.
#[derive(Clone, Debug)]
pub struct Rows {
    /// First byte of every row; the first is 0.
    starts: Vec<usize>,
    length: usize,
}

impl Rows {
    /// `width` is in terminal cells. Rows end behind a space where there is one, else between characters.
    pub fn new(source: &Source, width: usize) -> Self {
        let text = &source.text;
        let mut starts = Vec::with_capacity(source.lines.count());
        for line in 0..source.lines.count() {
            let start = source.lines.start(line).unwrap_or(text.len());
            let end = source.lines.start(line + 1).unwrap_or(text.len());
            starts.push(start);
            wrap(text, start..end, width, &mut starts);
        }
        Self { starts, length: text.len() }
    }

    /// The row that holds a byte; the last one for anything behind the text.
    pub fn at(&self, byte: usize) -> usize {
        self.starts.partition_point(|s| *s <= byte).saturating_sub(1)
    }

    pub fn starts_at(&self, byte: usize) -> bool {
        self.starts.binary_search(&byte).is_ok()
    }

    /// `None` behind the last row.
    pub fn range(&self, row: usize) -> Option<Range<usize>> {
        let start = *self.starts.get(row)?;
        Some(start..self.starts.get(row + 1).copied().unwrap_or(self.length))
    }
}

/// Pushes where the second and later rows of one line start.
fn wrap(text: &str, line: Range<usize>, width: usize, starts: &mut Vec<usize>) {
    let mut row = line.start;
    let mut column = 0;
    // Whether the row has more than its indentation.
    let mut inked = false;
    // Where the row may end, and the column there.
    let mut gap: Option<(usize, usize)> = None;
    for (at, c) in text[line.clone()].char_indices() {
        let at = line.start + at;
        let cells = cells(c, column);
        let blank = c.is_whitespace() && c != '\u{a0}';
        if column + cells > width && cells > 0 && !blank && at > row {
            let (start, before) = gap.take().unwrap_or((at, column));
            starts.push(start);
            row = start;
            column -= before;
        }
        inked |= !blank;
        column += cells;
        if blank && inked {
            gap = Some((at + c.len_utf8(), column));
        }
    }
}

/// How many cells a character takes when it is shown at a column.
fn cells(c: char, column: usize) -> usize {
    match stand_in(c).unwrap_or(c) {
        '\t' => TAB_WIDTH - column % TAB_WIDTH,
        c => c.width().unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceId, Sources};

    fn rows(text: &str, width: usize) -> Vec<String> {
        let sources = Sources::single("a.md", text);
        let rows = Rows::new(sources.get(SourceId(0)), width);
        (0..).map_while(|r| rows.range(r)).map(|r| text[r].to_owned()).collect()
    }

    #[test]
    fn rows_end_behind_spaces_and_keep_every_byte() {
        assert_eq!(rows("one two three\nfour", 8), ["one two ", "three\n", "four"]);
        assert_eq!(rows("    indented", 6), ["    in", "dented"]);
        assert_eq!(rows("日本語日本語", 5), ["日本", "語日", "本語"]);
        assert_eq!(rows("a\tbc def", 6), ["a\tbc ", "def"]);
        assert_eq!(rows("", 5), [""]);
    }
}
