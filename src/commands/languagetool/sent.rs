//! The prose of a document as LanguageTool wants it: text and markup in turn, and the way back from its offsets.
//!
//! Only what the candidate wrote as prose is sent. Of the markup only its signs are: addresses, comments and code stand
//! there as `x`.

use std::ops::Range;

use languagetool_rust::api::check::{Data, DataAnnotation};

use crate::{
    annotate::Role,
    document::{Block, BlockId, Document, MarkKind, Run},
    rules::Context,
    source::SourceId,
};

/// UTF-16 units after which a request is full; a paragraph is not cut where it fits one.
const FULL: usize = 8_000;
/// What inline code is read as.
const CODE: &str = "Dummy0";
const PARAGRAPH: &str = "\n\n";

/// One request's text.
#[derive(Debug, Default)]
pub struct Sent {
    annotations: Vec<DataAnnotation<'static>>,
    pieces: Vec<Piece>,
    /// UTF-16 units of text and markup.
    length: usize,
}

/// A run of prose in what is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    /// UTF-16 units of text and markup before it, and its own.
    at: Range<usize>,
    source: SourceId,
    block: BlockId,
    /// Bytes of the block's text.
    text: Range<usize>,
    /// Sent as it is; else as markup that stands for the whole of the text.
    exact: bool,
}

/// Where LanguageTool found something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Bytes of a block's text.
    In(SourceId, BlockId, Range<usize>),
    /// Between paragraphs, over more than one, or in markup: nothing that can be shown.
    Nowhere,
    /// Not in what was sent.
    Outside,
}

/// The prose of a career's documents in as few requests as its length allows, each about one document.
pub fn sent(context: &Context) -> Vec<Sent> {
    let (mut all, mut open) = (Vec::new(), Sent::default());
    let mut last = None;
    for (document, block, role) in context.prose() {
        if matches!(role, Role::Contact | Role::Skills) || block.text().is_empty() {
            continue;
        }
        let source = context.source(document).text.as_str();
        let whole = 0..block.text().len();
        let cuts = if utf16(block.text()) > FULL { sentences(block) } else { vec![whole] };
        for part in cuts {
            let other = last.replace(document.source).is_some_and(|l| l != document.source);
            let full = open.length + utf16(block.text().get(part.clone()).unwrap_or("")) > FULL;
            if !open.pieces.is_empty() && (other || full) {
                all.push(std::mem::take(&mut open));
            }
            open.push(document, block, part, source);
        }
    }
    if !open.pieces.is_empty() {
        all.push(open);
    }
    all
}

/// The block's text from sentence to sentence.
fn sentences(block: &Block) -> Vec<Range<usize>> {
    let starts = block.sentences.iter().skip(1).map(|s| s.start);
    let ends: Vec<usize> = starts.clone().chain([block.text().len()]).collect();
    [0].into_iter().chain(starts).zip(ends).map(|(start, end)| start..end).collect()
}

fn utf16(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

impl Sent {
    /// What goes into the request.
    pub fn data(&self) -> Data<'static> {
        self.annotations.iter().cloned().collect()
    }

    fn push(&mut self, document: &Document, block: &Block, part: Range<usize>, source: &str) {
        if !self.pieces.is_empty() {
            self.annotate(DataAnnotation::new_interpreted_markup(PARAGRAPH, PARAGRAPH), PARAGRAPH);
        }
        let mut last: Option<usize> = None;
        for run in block.prose.runs().filter_map(|run| clipped(run, &part)) {
            if let Some(markup) = last.and_then(|end| source.get(end..run.source.start)).filter(|m| !m.is_empty()) {
                let markup = hidden(markup);
                self.annotate(DataAnnotation::new_markup(markup.clone()), &markup);
            }
            last = Some(run.source.end);
            let Some(text) = block.text().get(run.text.clone()) else { continue };
            let code = block.prose.is_marked(&run.text, |kind| *kind == MarkKind::Code);
            let start = self.length;
            if code {
                let markup = hidden(text);
                self.annotate(DataAnnotation::new_interpreted_markup(markup.clone(), CODE), &markup);
            } else if run.exact {
                self.annotate(DataAnnotation::new_text(text.to_owned()), text);
            } else {
                // Never nothing: what stands for text needs a length to be found by.
                let markup = source.get(run.source.clone()).filter(|m| !m.is_empty()).map_or("x".to_owned(), hidden);
                self.annotate(DataAnnotation::new_interpreted_markup(markup.clone(), text.to_owned()), &markup);
            }
            let (at, exact) = (start..self.length, run.exact && !code);
            self.pieces.push(Piece { at, source: document.source, block: block.id, text: run.text, exact });
        }
    }

    fn annotate(&mut self, annotation: DataAnnotation<'static>, written: &str) {
        self.annotations.push(annotation);
        self.length += utf16(written);
    }

    /// The words at an offset; markup at their edges is none of them. `text` gives the text of a block.
    pub fn find<'t>(&self, offset: usize, length: usize, text: impl Fn(SourceId, BlockId) -> &'t str) -> Found {
        let Some(end) = offset.checked_add(length).filter(|end| *end <= self.length && length > 0) else {
            return Found::Outside;
        };
        let first = self.pieces.partition_point(|p| p.at.end <= offset);
        let last = self.pieces.partition_point(|p| p.at.start < end);
        let Some(inside) = self.pieces.get(first..last).filter(|i| !i.is_empty()) else { return Found::Nowhere };
        let ([a, ..], [.., b]) = (inside, inside) else { return Found::Nowhere };
        if (a.source, a.block) != (b.source, b.block) {
            return Found::Nowhere;
        }
        let text = text(a.source, a.block);
        match (a.byte(text, offset, false), b.byte(text, end, true)) {
            (Some(start), Some(end)) if start < end => Found::In(a.source, a.block, start..end),
            _ => Found::Outside,
        }
    }
}

impl Piece {
    /// The byte of the block's text at an offset; `None` inside a character.
    fn byte(&self, text: &str, offset: usize, is_end: bool) -> Option<usize> {
        if offset <= self.at.start || !self.exact && !is_end {
            return Some(self.text.start);
        }
        if offset >= self.at.end || !self.exact {
            return Some(self.text.end);
        }
        let mut left = offset - self.at.start;
        for (byte, c) in text.get(self.text.clone())?.char_indices() {
            if left == 0 {
                return Some(self.text.start + byte);
            }
            left = left.checked_sub(c.len_utf16())?;
        }
        None
    }
}

/// The part of a run that lies in a part of the text.
fn clipped(run: Run, part: &Range<usize>) -> Option<Run> {
    if !run.exact {
        return part.contains(&run.text.start).then_some(run);
    }
    let text = run.text.start.max(part.start)..run.text.end.min(part.end);
    let source = run.source.start + text.start.saturating_sub(run.text.start);
    (text.start < text.end).then(|| Run { source: source..source + text.len(), text, exact: true })
}

/// Markup whose signs are seen and whose words are not.
fn hidden(markup: &str) -> String {
    markup.chars().map(|c| if c.is_alphanumeric() { 'x' } else { c }).collect()
}
