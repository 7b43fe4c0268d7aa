//! Sources as the terminal report reads them: wrapped rows that still tell the line and column of the source.

use std::{cell::OnceCell, ops::Range};

use codespan_reporting::files::{Error, Files};

use super::{
    rows::Rows,
    screen::{visible, with_stand_ins},
};
use crate::source::{Source, SourceId, Sources, Span};

/// The sources of one career at one width; rows are made for those that are shown.
pub struct Snippets<'a> {
    sources: &'a Sources,
    width: usize,
    shown: Vec<OnceCell<Shown>>,
}

struct Shown {
    rows: Rows,
    /// `None` where the source can be shown as it is.
    text: Option<String>,
}

impl<'a> Snippets<'a> {
    pub fn new(sources: &'a Sources, width: usize) -> Self {
        Self { sources, width, shown: sources.iter().map(|_| OnceCell::new()).collect() }
    }

    fn source(&self, id: SourceId) -> Option<(&'a Source, &Shown)> {
        let cell = self.shown.get(id.0 as usize)?;
        let source = self.sources.get(id);
        let make = || Shown { rows: Rows::new(source, self.width), text: with_stand_ins(&source.text) };
        Some((source, cell.get_or_init(make)))
    }

    /// The parts of a span on its rows, without the white space around each; one empty part where there is nothing else.
    pub fn parts(&self, span: Span) -> Vec<Range<usize>> {
        let Some((source, shown)) = self.source(span.source) else { return Vec::new() };
        let whole = trimmed(&source.text, span.range());
        let blank = is_blank(&source.text, &whole);
        let mut parts = Vec::new();
        for row in shown.rows.at(whole.start)..=shown.rows.at(whole.end.saturating_sub(1)) {
            let Some(row) = shown.rows.range(row) else { break };
            let part = trimmed(&source.text, row.start.max(whole.start)..row.end.min(whole.end));
            if !is_blank(&source.text, &part) || (blank && !part.is_empty()) {
                parts.push(part);
            }
        }
        // Where a part ends in the middle of a word, the next begins at the same byte, which cannot be on both rows. A byte
        // inside of the last character still underlines it.
        for i in 1..parts.len() {
            if parts[i - 1].end == parts[i].start {
                parts[i - 1].end -= 1;
            }
        }
        if parts.is_empty() {
            parts.push(whole.start..whole.start);
        }
        parts
    }
}

fn is_blank(text: &str, range: &Range<usize>) -> bool {
    text.get(range.clone()).unwrap_or("").trim().is_empty()
}

/// A range on character boundaries inside the text, without white space at its ends; of white space alone, what its
/// first line has.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = text.get(range.clone()).unwrap_or("");
    if inside.trim().is_empty() {
        let start = range.start.min(text.len());
        return start..start + inside.find(['\r', '\n']).unwrap_or(inside.len());
    }
    let start = range.start.min(text.len()) + (inside.len() - inside.trim_start().len());
    start..start + inside.trim().len()
}

/// The files of one diagnostic. A byte where a row starts ends the row before, unless a label starts there:
/// a label that fills a row up to its end must not seem to reach into the next.
pub struct View<'a> {
    pub snippets: &'a Snippets<'a>,
    pub label_starts: Vec<(SourceId, usize)>,
}

impl<'a> View<'a> {
    fn shown(&self, id: SourceId) -> Result<(&'a Source, &'a Shown), Error> {
        self.snippets.source(id).ok_or(Error::FileMissing)
    }
}

impl<'v, 'a: 'v> Files<'v> for View<'a> {
    type FileId = SourceId;
    type Name = String;
    type Source = &'v str;

    fn name(&'v self, id: SourceId) -> Result<String, Error> {
        Ok(visible(&self.shown(id)?.0.path))
    }

    fn source(&'v self, id: SourceId) -> Result<&'v str, Error> {
        let (source, shown) = self.shown(id)?;
        Ok(shown.text.as_deref().unwrap_or(&source.text))
    }

    fn line_index(&'v self, id: SourceId, byte: usize) -> Result<usize, Error> {
        let rows = &self.shown(id)?.1.rows;
        let row = rows.at(byte);
        let ends = rows.starts_at(byte) && !self.label_starts.contains(&(id, byte));
        Ok(if ends { row.saturating_sub(1) } else { row })
    }

    fn line_range(&'v self, id: SourceId, row: usize) -> Result<Range<usize>, Error> {
        self.shown(id)?.1.rows.range(row).ok_or(Error::LineTooLarge { given: row, max: row })
    }

    fn line_number(&'v self, id: SourceId, row: usize) -> Result<usize, Error> {
        Ok(self.snippets.sources.line(Span::new(id, self.line_range(id, row)?.start..usize::MAX)))
    }

    fn column_number(&'v self, id: SourceId, _row: usize, byte: usize) -> Result<usize, Error> {
        Ok(self.snippets.sources.start(Span::new(id, byte..byte)).column)
    }
}
