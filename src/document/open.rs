//! The block that text is being added to.

use std::ops::Range;

use super::{BlockKind, CellPlace, Mark, MarkKind, Prose, normalise};

pub(super) struct Open {
    pub kind: BlockKind,
    pub start: usize,
    /// Behind the last thing that was added.
    pub end: usize,
    pub prose: Prose,
    pub cell: Option<CellPlace>,
    /// Nothing was added since the start of a line of the source.
    pub line_start: bool,
    /// The block ends with its line.
    pub one_line: bool,
    /// Where the line before that starts in the prose.
    line: usize,
    /// Something without text (a comment, an image) stands last: the spaces on both sides of it are one.
    gap: bool,
}

impl Open {
    pub fn new(kind: BlockKind, start: usize, prose: Prose) -> Self {
        Self { kind, start, end: start, prose, cell: None, line_start: true, one_line: false, line: 0, gap: false }
    }

    pub fn len(&self) -> usize {
        self.prose.text().len()
    }

    /// The last line that was added.
    pub fn last_line(&self) -> &str {
        self.prose.text().get(self.line..).unwrap_or("")
    }

    /// Appends text; `exact` tells that it is the very bytes of the source.
    pub fn text(&mut self, mut text: &str, mut source: Range<usize>, exact: bool) {
        self.extend(source.end);
        if self.takes_no_space() {
            let trimmed = text.trim_start();
            source.start += if exact { text.len() - trimmed.len() } else { 0 };
            text = trimmed;
        }
        if text.is_empty() {
            return;
        }
        if self.line_start {
            self.line = self.len();
        }
        (self.line_start, self.gap) = (false, false);
        match exact {
            true => normalise::push_source(&mut self.prose, text, source.start),
            false => normalise::push_decoded(&mut self.prose, text, source),
        }
    }

    fn takes_no_space(&self) -> bool {
        let before = self.prose.text();
        before.is_empty() || before.ends_with('\n') || self.gap && before.ends_with(' ')
    }

    pub fn space(&mut self, source: Range<usize>) {
        self.extend(source.end);
        if !self.takes_no_space() && !self.prose.text().ends_with(' ') {
            self.prose.push(" ", source);
        }
    }

    pub fn soft_break(&mut self, source: Range<usize>) {
        self.space(source);
        self.line_start = true;
        self.prose.mark_break();
    }

    pub fn hard_break(&mut self, source: Range<usize>) {
        self.extend(source.end);
        self.line_start = true;
        if !matches!(self.prose.text().as_bytes().last(), None | Some(b'\n')) {
            self.prose.replace("\n", source);
        }
    }

    pub fn skip(&mut self, end: usize) {
        self.extend(end);
        self.gap = true;
    }

    pub fn extend(&mut self, end: usize) {
        self.end = self.end.max(end);
    }

    /// Marks the text from a byte of the prose on.
    pub fn mark(&mut self, from: usize, kind: MarkKind) {
        let end = self.len();
        self.prose.marks.push(Mark { range: from.min(end)..end, kind });
    }
}
