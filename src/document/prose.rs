//! The text of a block as a reader sees it, with a byte map back to the source.

use std::ops::Range;

use crate::source::{SourceId, Span};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    Strong,
    Emphasis,
    Strikethrough,
    /// Inline code: part of the text, but neither spelled nor parsed as prose.
    Code,
    /// The visible text of a link; the value is its address.
    Link(String),
}

/// Markup over a range of the prose text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub range: Range<usize>,
    pub kind: MarkKind,
}

/// A run of prose text and the run of source bytes that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Segment {
    text: usize,
    source: usize,
    source_len: usize,
    text_len: usize,
}

/// Text without markup. Soft breaks are one space, hard breaks one `\n`; no-break spaces are spaces, curly quotes
/// straight, soft hyphens gone. Every byte knows its place in the source.
#[derive(Clone, Debug)]
pub struct Prose {
    source: SourceId,
    text: String,
    segments: Vec<Segment>,
    pub marks: Vec<Mark>,
}

impl Prose {
    pub fn new(source: SourceId) -> Self {
        Self { source, text: String::new(), segments: Vec::new(), marks: Vec::new() }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Appends `text`, which stands for `source` bytes. Where both have the same length the map is exact byte for
    /// byte; otherwise (an entity, a curly quote, a soft break) the whole of `text` stands for the whole of `source`.
    pub fn push(&mut self, text: &str, source: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let segment =
            Segment { text: self.text.len(), source: source.start, source_len: source.len(), text_len: text.len() };
        self.text.push_str(text);
        if let Some(last) = self.segments.last_mut() {
            let exact = last.text_len == last.source_len && segment.text_len == segment.source_len;
            if exact && last.source + last.source_len == segment.source {
                last.text_len += segment.text_len;
                last.source_len += segment.source_len;
                return;
            }
        }
        self.segments.push(segment);
    }

    fn segment(&self, byte: usize) -> Option<&Segment> {
        let i = self.segments.partition_point(|s| s.text + s.text_len <= byte);
        self.segments.get(i)
    }

    /// The source place of a non-empty range of the text; for an empty one the point where it starts.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = match self.segment(range.start) {
            Some(s) if s.text_len == s.source_len => s.source + (range.start - s.text),
            Some(s) => s.source,
            None => self.segments.last().map_or(0, |s| s.source + s.source_len),
        };
        if range.is_empty() {
            return Span::new(self.source, start..start);
        }
        let end = match self.segment(range.end - 1) {
            Some(s) if s.text_len == s.source_len => s.source + (range.end - s.text),
            Some(s) => s.source + s.source_len,
            None => start,
        };
        Span::new(self.source, start..end.max(start))
    }

    /// Whether any part of the range is marked as `kind` says.
    pub fn is_marked(&self, range: &Range<usize>, kind: impl Fn(&MarkKind) -> bool) -> bool {
        self.marks.iter().any(|m| m.range.start < range.end && range.start < m.range.end && kind(&m.kind))
    }
}
