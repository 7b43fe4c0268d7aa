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
    /// The two runs are the same bytes, so that every byte of the text has its own place.
    exact: bool,
}

/// A run of the text and its bytes in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: Range<usize>,
    pub source: Range<usize>,
    /// Byte for byte; else the whole of the text stands for the whole of the source.
    pub exact: bool,
}

/// Text without markup. Soft breaks are one space, hard breaks one `\n`; no-break spaces are spaces, curly quotes
/// straight, soft hyphens gone. Every byte knows its place in the source.
#[derive(Clone, Debug)]
pub struct Prose {
    source: SourceId,
    text: String,
    segments: Vec<Segment>,
    /// Ordered by where they start, outer marks before inner ones.
    pub marks: Vec<Mark>,
    /// Where the spaces of soft breaks stand in the text.
    breaks: Vec<usize>,
    /// For each mark the furthest end of it and all before it; filled by [`Prose::finish`].
    reach: Vec<usize>,
}

impl Prose {
    pub fn new(source: SourceId) -> Self {
        Self {
            source,
            text: String::new(),
            segments: Vec::new(),
            marks: Vec::new(),
            breaks: Vec::new(),
            reach: Vec::new(),
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the text is made of, in order; what lies between two runs in the source is markup.
    pub fn runs(&self) -> impl Iterator<Item = Run> + '_ {
        self.segments.iter().map(|s| Run {
            text: s.text..s.text + s.text_len,
            source: s.source..s.source + s.source_len,
            exact: s.exact,
        })
    }

    /// The text that stands for a place of the source, without its markup.
    pub fn within(&self, place: Range<usize>) -> &str {
        let mut inside = self.runs().filter(|r| r.source.start < place.end && r.source.end > place.start);
        let Some(first) = inside.next() else { return "" };
        let last = inside.last().unwrap_or_else(|| first.clone());
        let start = first.text.start + if first.exact { place.start.saturating_sub(first.source.start) } else { 0 };
        let end = last.text.end - if last.exact { last.source.end.saturating_sub(place.end) } else { 0 };
        self.text.get(start..end).unwrap_or("")
    }

    /// Where a line of the source ends inside a paragraph: the bytes of the spaces that stand for it.
    pub fn soft_breaks(&self) -> &[usize] {
        &self.breaks
    }

    /// The space just pushed stands for the end of a line.
    pub(super) fn mark_break(&mut self) {
        if self.text.ends_with(' ') {
            self.breaks.push(self.text.len() - 1);
        }
    }

    /// Appends `text`, which stands for `source` bytes. Where both have the same length the map is exact byte for
    /// byte; otherwise (an entity, a soft break) the whole of `text` stands for the whole of `source`.
    pub fn push(&mut self, text: &str, source: Range<usize>) {
        let exact = text.len() == source.len();
        self.append(text, source, exact);
    }

    /// Appends `text` that stands for other characters in the source: any part of it has the place of the whole.
    pub fn replace(&mut self, text: &str, source: Range<usize>) {
        self.append(text, source, false);
    }

    fn append(&mut self, text: &str, source: Range<usize>, exact: bool) {
        if text.is_empty() {
            return;
        }
        if let Some(last) = self.segments.last_mut()
            && exact
            && last.exact
            && last.source + last.source_len == source.start
        {
            last.text_len += text.len();
            last.source_len += text.len();
        } else {
            let (start, len) = (self.text.len(), text.len());
            let segment = Segment { text: start, text_len: len, source: source.start, source_len: source.len(), exact };
            self.segments.push(segment);
        }
        self.text.push_str(text);
    }

    /// Appends a range of another text of the same source, with its breaks and without its marks.
    pub(super) fn append_from(&mut self, other: &Prose, range: Range<usize>) {
        let first = other.segments.partition_point(|s| s.text + s.text_len <= range.start);
        for segment in other.segments.iter().skip(first).take_while(|s| s.text < range.end) {
            let from = segment.text.max(range.start);
            let to = (segment.text + segment.text_len).min(range.end);
            let Some(text) = other.text.get(from..to) else { continue };
            let source = if segment.exact {
                segment.source + (from - segment.text)..segment.source + (to - segment.text)
            } else {
                segment.source..segment.source + segment.source_len
            };
            let start = self.text.len();
            self.append(text, source, segment.exact);
            let breaks = other.breaks.iter().filter(|at| (from..to).contains(at));
            self.breaks.extend(breaks.map(|at| start + at - from));
        }
    }

    /// Cuts white space off the end.
    pub(super) fn trim_end(&mut self) {
        self.truncate(self.text.trim_end().len());
    }

    /// Cuts a sign off the end as often as it stands there, and white space before it: `##Experience##`.
    pub(super) fn cut_end(&mut self, sign: char) {
        self.truncate(self.text.trim_end_matches(sign).trim_end().len());
    }

    fn truncate(&mut self, len: usize) {
        self.text.truncate(len);
        while self.breaks.last().is_some_and(|at| *at >= len) {
            self.breaks.pop();
        }
        while let Some(last) = self.segments.last_mut() {
            if last.text < len {
                let cut = (last.text + last.text_len).saturating_sub(len);
                last.text_len -= cut;
                last.source_len -= if last.exact { cut } else { 0 };
                break;
            }
            self.segments.pop();
        }
    }

    /// Puts the marks in order, without white space at their edges; to be called once, when the text is complete.
    pub(super) fn finish(&mut self) {
        for mark in &mut self.marks {
            let end = mark.range.end.min(self.text.len());
            let marked = self.text.get(mark.range.start..end).unwrap_or("");
            let start = end - marked.trim_start().len();
            mark.range = start..start + marked.trim().len();
        }
        self.marks.retain(|m| m.range.start < m.range.end);
        self.marks.sort_by_key(|m| (m.range.start, std::cmp::Reverse(m.range.end)));
        let mut furthest = 0;
        self.reach = self
            .marks
            .iter()
            .map(|m| {
                furthest = furthest.max(m.range.end);
                furthest
            })
            .collect();
    }

    fn segment(&self, byte: usize) -> Option<&Segment> {
        let i = self.segments.partition_point(|s| s.text + s.text_len <= byte);
        self.segments.get(i)
    }

    /// The source place of a non-empty range of the text; for an empty one the point where it starts.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = match self.segment(range.start) {
            Some(s) if s.exact => s.source + (range.start - s.text),
            Some(s) => s.source,
            None => self.segments.last().map_or(0, |s| s.source + s.source_len),
        };
        if range.is_empty() {
            return Span::new(self.source, start..start);
        }
        let end = match self.segment(range.end - 1) {
            Some(s) if s.exact => s.source + (range.end - s.text),
            Some(s) => s.source + s.source_len,
            None => start,
        };
        Span::new(self.source, start..end.max(start))
    }

    /// Whether any part of the range is marked as `kind` says.
    pub fn is_marked(&self, range: &Range<usize>, kind: impl Fn(&MarkKind) -> bool) -> bool {
        self.marks_in(range).any(|m| kind(&m.kind))
    }

    /// The marks that overlap a range, in their order.
    pub fn marks_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Mark> {
        let (start, end) = (range.start, range.end);
        let first = self.reach.partition_point(|reach| *reach <= start);
        let marks = self.marks.get(first..).unwrap_or(&[]).iter();
        marks.take_while(move |m| m.range.start < end).filter(move |m| start < m.range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(range: Range<usize>, kind: MarkKind) -> Mark {
        Mark { range, kind }
    }

    #[test]
    fn replaced_text_has_the_place_of_the_whole() {
        let mut prose = Prose::new(SourceId(0));
        prose.push("ab", 10..12);
        prose.replace("...", 12..15);
        prose.push("cd", 15..17);
        assert_eq!(prose.text(), "ab...cd");
        assert_eq!(prose.span(0..2).range(), 10..12);
        assert_eq!(prose.span(3..4).range(), 12..15);
        assert_eq!(prose.span(5..6).range(), 15..16);
        assert_eq!(prose.span(7..7).range(), 17..17);
    }

    #[test]
    fn trimming_keeps_the_map() {
        let mut prose = Prose::new(SourceId(0));
        prose.push("ab \t", 0..4);
        prose.replace(" ", 4..6);
        prose.trim_end();
        assert_eq!(prose.text(), "ab");
        assert_eq!(prose.span(2..2).range(), 2..2);
        prose.push("c", 6..7);
        assert_eq!(prose.span(2..3).range(), 6..7);
    }

    #[test]
    fn marks_are_found_by_place() {
        let mut prose = Prose::new(SourceId(0));
        prose.push("abcdef", 0..6);
        prose.marks = vec![mark(2..3, MarkKind::Code), mark(0..6, MarkKind::Strong), mark(4..9, MarkKind::Emphasis)];
        prose.finish();
        assert_eq!(prose.marks[0].kind, MarkKind::Strong);
        assert!(prose.is_marked(&(2..3), |k| *k == MarkKind::Code));
        assert!(!prose.is_marked(&(3..4), |k| *k == MarkKind::Code));
        assert!(prose.is_marked(&(5..6), |k| *k == MarkKind::Strong));
        assert_eq!(prose.marks[2].range, 4..6);
    }
}
