//! Text, breaks and markup of the block that is open.

use std::ops::Range;

use super::{Builder, MARK_DEPTH, Position};
use crate::document::{BlockKind, MarkKind, bullets, has_date_range, headings, open::Open};

impl Builder<'_> {
    /// Where the last block ends. A table that is cut off for its size leaves a paragraph that starts inside its last
    /// cell; what stands before this place was read already.
    pub(super) fn done(&self) -> usize {
        self.blocks.last().map_or(0, |b| b.span.end)
    }

    /// Appends text that stands for `source`; opens a paragraph where no block is open.
    pub fn text(&mut self, text: &str, source: Range<usize>) {
        let (mut text, mut source) = (text, source);
        let exact = self.text.get(source.clone()) == Some(text);
        let read = self.done().saturating_sub(source.start);
        if read > 0 {
            text = text.get(read..).filter(|_| exact).unwrap_or("");
            source.start = (source.start + read).min(source.end);
        }
        if self.open.is_none() {
            self.open_paragraph(source.start);
        }
        if self.open.as_ref().is_some_and(|o| o.line_start) {
            let skip = self.lead(text, source.start, exact);
            text = text.get(skip..).unwrap_or("");
            source.start += skip;
        }
        if let Some(open) = &mut self.open {
            open.text(text, source, exact);
        }
    }

    /// Looks at the start of a line for a sign that leads an item or heading; returns how many bytes of the text it takes.
    fn lead(&mut self, text: &str, start: usize, exact: bool) -> usize {
        let Some(open) = &self.open else { return 0 };
        let first = open.len() == 0;
        let kind = open.kind;
        if !matches!(kind, BlockKind::Paragraph | BlockKind::Item) {
            return 0;
        }
        if exact
            && kind == BlockKind::Paragraph
            && let Some(level) = headings::glued_level(self.sign_and_words(text, start))
        {
            if first {
                self.open = None;
            }
            self.open(BlockKind::Heading(level), start);
            self.with_open(|open| open.one_line = true);
            return level.into();
        }
        let bullet = if exact { bullets::leading(text, self.lists.is_signed()) } else { None };
        let Some(bullet) = bullet else {
            if first && kind == BlockKind::Paragraph {
                self.lists.end_signed();
            }
            return 0;
        };
        // A dash in a quote leads the name of its speaker.
        if bullet.is_dash && (self.quote > 0 || !first && !bullets::may_follow(open.last_line())) {
            return 0;
        }
        // A Markdown item that repeats the sign of the page it was pasted from is one item.
        if !(first && kind == BlockKind::Item) {
            if first {
                self.open = None;
            }
            self.open_signed_item(bullet.sign, 0, false, start);
        }
        bullet.len
    }

    /// The text, with the words in bold that stand right behind a sign: `##**Experience**`.
    fn sign_and_words<'t>(&'t self, text: &'t str, start: usize) -> &'t str {
        let sign = !text.is_empty() && text.bytes().all(|b| b == b'#');
        let line = self.text.get(start..).and_then(|t| t.lines().next()).filter(|_| sign);
        line.unwrap_or(text)
    }

    /// White space between words.
    pub fn space(&mut self, source: Range<usize>) {
        self.with_open(|open| open.space(source));
    }

    /// A line of the source ends inside a block.
    pub fn soft_break(&mut self, source: Range<usize>) {
        match &self.open {
            Some(open) if open.one_line => self.close_at(source.start),
            Some(_) if self.lists.place().is_some() && is_head(self.text.get(source.end..).unwrap_or("")) => {
                self.close_at(source.start);
                self.behind_list = true;
                self.open(BlockKind::Paragraph, source.end);
            }
            _ => self.with_open(|open| open.soft_break(source)),
        }
    }

    /// A line ends for the reader.
    pub fn hard_break(&mut self, source: Range<usize>) {
        self.with_open(|open| open.hard_break(source));
    }

    /// Something without text stands in the open block.
    pub fn skip(&mut self, end: usize) {
        self.with_open(|open| open.skip(end));
    }

    /// The open block reaches to here.
    pub fn extend(&mut self, end: usize) {
        self.with_open(|open| open.extend(end));
    }

    pub(super) fn with_open(&mut self, act: impl FnOnce(&mut Open)) {
        if let Some(open) = &mut self.open {
            act(open);
        }
    }

    /// Markup deeper than anybody writes is not kept.
    pub fn start_mark(&mut self, kind: MarkKind) {
        if self.marks.len() >= MARK_DEPTH {
            self.deeper += 1;
            return;
        }
        self.marks.push((kind, self.position().byte));
    }

    pub fn end_mark(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
        } else if let Some((kind, from)) = self.marks.pop() {
            self.with_open(|open| open.mark(from, kind));
        }
    }

    /// Where the next text will stand.
    pub fn position(&self) -> Position {
        Position { block: self.blocks.len(), byte: self.open.as_ref().map_or(0, Open::len) }
    }

    /// Marks the text since a position, if that was in the open block.
    pub fn mark_since(&mut self, from: Position, kind: MarkKind) {
        if from.block == self.blocks.len() {
            self.with_open(|open| open.mark(from.byte, kind));
        }
    }
}

/// Whether the line at the start of a text is the head of the next entry, though no blank line parts it from a bullet:
/// "**Clerk, Brinkhof Bank**", "**Brinkhof Bank** 2014 – 2016" at the margin.
fn is_head(text: &str) -> bool {
    let line = text.lines().next().unwrap_or("").trim_end();
    let bold = ["**", "__"].iter().any(|sign| line.starts_with(sign) && (line.ends_with(sign) || has_date_range(line)));
    bold && line.len() < 160
}
