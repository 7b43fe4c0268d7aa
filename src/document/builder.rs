//! Collects blocks and sections in reading order, whatever the syntax that they were read from.

mod inline;

use std::ops::Range;

use super::{
    Block, BlockId, BlockKind, CellPlace, Comment, Document, FrontMatter, Mark, MarkKind, Prose, Section, SectionId,
    headings::{self, Names},
    latex, links,
    lists::Lists,
    open::Open,
    sentences::sentences,
    siblings,
    words::words,
};
use crate::source::{SourceId, Span};

/// So many marks may surround a word; more would make the marks of split paragraphs grow without bound.
const MARK_DEPTH: usize = 32;

/// A place in the prose that is being built.
#[derive(Clone, Copy)]
pub(super) struct Position {
    block: usize,
    byte: usize,
}

pub(super) struct Builder<'a> {
    source: SourceId,
    /// The whole source.
    text: &'a str,
    blocks: Vec<Block>,
    sections: Vec<Section>,
    /// The open sections, the document first.
    path: Vec<SectionId>,
    /// How many sections were open where each open quote or item began: its headings stay inside it.
    floors: Vec<usize>,
    open: Option<Open>,
    /// Open markup and where it starts in the open block's prose.
    marks: Vec<(MarkKind, usize)>,
    /// Open markup beyond [`MARK_DEPTH`].
    deeper: usize,
    pub lists: Lists,
    quote: usize,
    footnote: usize,
    comments: Vec<Comment>,
    /// What is read stands behind the list that Markdown has it in.
    pub(super) behind_list: bool,
    /// Names whose bold or capital lines are headings.
    promoted: Option<Names>,
}

impl<'a> Builder<'a> {
    pub fn new(source: SourceId, text: &'a str) -> Self {
        Self {
            source,
            text,
            blocks: Vec::new(),
            sections: vec![Section { heading: None, level: 0, parent: None, blocks: 0..0 }],
            path: vec![SectionId(0)],
            floors: Vec::new(),
            open: None,
            marks: Vec::new(),
            deeper: 0,
            lists: Lists::default(),
            quote: 0,
            footnote: 0,
            comments: Vec::new(),
            behind_list: false,
            promoted: None,
        }
    }

    /// From now on paragraphs that are one of these names, in bold or capitals, become headings.
    pub fn promote(&mut self, names: Names) {
        self.promoted = Some(names);
    }

    /// Nothing was read.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.open.is_none()
    }

    pub fn source_text(&self) -> &'a str {
        self.text
    }

    pub fn finish(mut self, front_matter: Option<FrontMatter>) -> Document {
        self.close();
        self.end_sections(0);
        let Self { source, blocks, mut sections, comments, .. } = self;
        siblings::adopt(&blocks, &mut sections);
        Document { source, front_matter, blocks, sections, comments }
    }

    /// Starts a block at a byte of the source; what was open ends.
    pub fn open(&mut self, kind: BlockKind, start: usize) {
        self.close();
        let start = start.max(self.done());
        if !matches!(kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Footnote) {
            self.lists.end_signed();
        }
        self.open = Some(Open::new(kind, start, Prose::new(self.source)));
    }

    /// Starts running text: an item's own text, a footnote's or a paragraph.
    pub fn open_paragraph(&mut self, start: usize) {
        self.close();
        match self.lists.pending() {
            _ if self.footnote > 0 => self.open(BlockKind::Footnote, start),
            Some(item) => self.open(BlockKind::Item, item),
            None => self.open(BlockKind::Paragraph, start),
        }
    }

    pub fn open_cell(&mut self, place: CellPlace, start: usize) {
        self.open(BlockKind::Cell, start);
        if let Some(open) = &mut self.open {
            open.cell = Some(place);
        }
    }

    /// Ends the open block behind the last thing that was added to it.
    pub fn close(&mut self) {
        let end = self.open.as_ref().map_or(0, |open| open.end);
        self.close_at(end);
    }

    /// Ends the open block at a byte of the source, less white space before it. Without text only items and headings
    /// are kept, and code.
    pub fn close_at(&mut self, end: usize) {
        let Some(Open { mut kind, start, end: last, mut prose, cell, .. }) = self.open.take() else { return };
        prose.trim_end();
        if matches!(kind, BlockKind::Heading(_)) && prose.text().ends_with("##") {
            prose.cut_end('#');
        }
        let len = prose.text().len();
        for (mark, from) in &mut self.marks {
            prose.marks.push(Mark { range: (*from).min(len)..len, kind: mark.clone() });
            *from = 0;
        }
        if len == 0 && matches!(kind, BlockKind::Paragraph | BlockKind::Cell | BlockKind::Footnote) {
            return;
        }
        prose.finish();
        if kind != BlockKind::Code
            && let Some((plain, level)) = latex::plain(self.source, &prose)
        {
            prose = plain;
            kind = level.map_or(kind, BlockKind::Heading);
        }
        let addresses = links::find(prose.text());
        let bare = addresses.iter().filter(|l| !prose.is_marked(&l.range, |k| matches!(k, MarkKind::Link(_))));
        let bare = bare.map(|l| Mark { range: l.range.clone(), kind: MarkKind::Link(l.address.clone()) });
        let bare: Vec<Mark> = bare.collect();
        if !bare.is_empty() {
            prose.marks.extend(bare);
            prose.finish();
        }
        let end = start + self.text.get(start..end.max(last)).map_or(0, |s| s.trim_end().len());
        let source = self.text.get(start..end).unwrap_or("");
        kind = match kind {
            BlockKind::Paragraph if self.lists.place().is_none() && self.is_heading(&prose) => BlockKind::Heading(2),
            BlockKind::Heading(_) if headings::is_ruled_prose(prose.text(), source) => BlockKind::Paragraph,
            kind => kind,
        };
        let id = BlockId(self.blocks.len() as u32);
        let section = match kind {
            BlockKind::Heading(level) => self.start_section(level, id),
            _ => self.path.last().copied().unwrap_or(SectionId(0)),
        };
        let sentences = sentences(prose.text(), &addresses);
        let words = words(prose.text(), &addresses);
        let before = self.blocks.last().map_or(0, |b| b.span.range().end);
        let gap = self.text.get(before..start).unwrap_or("");
        let fresh = self.blocks.is_empty()
            || gap.rsplit_once('\n').is_some_and(|(lines, _)| lines.split('\n').skip(1).any(|l| l.trim().is_empty()));
        self.blocks.push(Block {
            id,
            kind,
            span: Span::new(self.source, start..end),
            prose,
            sentences,
            words,
            section,
            fresh,
            item: self.lists.place().filter(|_| !self.behind_list),
            cell,
            quote: self.quote.min(usize::from(u8::MAX)) as u8,
        });
        self.lists.set_block(id);
    }

    fn is_heading(&self, prose: &Prose) -> bool {
        let text = prose.text();
        let whole = |m: &Mark| m.range == (0..text.len()) && matches!(m.kind, MarkKind::Strong | MarkKind::Emphasis);
        self.promoted.as_ref().is_some_and(|names| {
            names.heads(text) && (prose.marks.first().is_some_and(whole) || !text.contains(char::is_lowercase))
        })
    }

    fn start_section(&mut self, level: u8, heading: BlockId) -> SectionId {
        let floor = self.floors.last().copied().unwrap_or(1);
        let level_at = |s: &SectionId| self.sections.get(s.0 as usize).map_or(0, |s| s.level);
        let open = self.path.iter().skip(floor).take_while(|s| level_at(s) < level).count();
        self.end_sections(floor + open);
        let id = SectionId(self.sections.len() as u32);
        let parent = self.path.last().copied();
        self.sections.push(Section { heading: Some(heading), level, parent, blocks: heading.0..heading.0 });
        self.path.push(id);
        id
    }

    fn end_sections(&mut self, keep: usize) {
        let end = self.blocks.len() as u32;
        for id in self.path.drain(keep.min(self.path.len())..) {
            if let Some(section) = self.sections.get_mut(id.0 as usize) {
                section.blocks.end = end;
            }
        }
    }

    /// What follows stands under none of the headings so far.
    pub fn end_all_sections(&mut self) {
        self.close();
        self.end_sections(1);
    }

    /// A quote or an item begins: its headings will not end the sections around it.
    fn enter(&mut self) {
        self.close();
        self.floors.push(self.path.len());
    }

    fn leave(&mut self) {
        self.close();
        if let Some(floor) = self.floors.pop() {
            self.end_sections(floor);
        }
    }

    pub fn start_quote(&mut self) {
        self.enter();
        self.quote += 1;
    }

    pub fn end_quote(&mut self) {
        self.leave();
        self.quote = self.quote.saturating_sub(1);
    }

    pub fn start_footnote(&mut self) {
        self.enter();
        self.footnote += 1;
    }

    pub fn end_footnote(&mut self) {
        self.leave();
        self.footnote = self.footnote.saturating_sub(1);
    }

    /// A list begins; an item around it that has no text of its own becomes an empty block, to be its parent.
    pub fn start_list(&mut self, ordered: bool) {
        self.close();
        self.keep_pending_item();
        self.lists.end_signed();
        self.lists.start_list(ordered);
    }

    pub fn end_list(&mut self) {
        self.close();
        self.lists.end_list();
    }

    pub fn start_item(&mut self, start: usize) {
        self.enter();
        self.lists.start_item(start);
    }

    pub fn end_item(&mut self) {
        self.close();
        self.behind_list = false;
        self.keep_pending_item();
        self.leave();
        self.lists.end_item();
    }

    fn keep_pending_item(&mut self) {
        if let Some(start) = self.lists.pending() {
            self.open(BlockKind::Item, start);
            self.close_at((start + 1).min(self.text.len()));
        }
    }

    /// Starts an item that is led by a sign such as `•` and no Markdown; its text begins at `text`.
    /// `column` tells lists with one sign apart.
    pub fn open_signed_item(&mut self, sign: char, column: usize, ordered: bool, start: usize) {
        self.close();
        self.lists.start_signed_item(sign, column, ordered, start);
        self.open(BlockKind::Item, start);
    }

    /// Whether no quote, list or footnote is open.
    pub fn is_outside(&self) -> bool {
        self.floors.is_empty()
    }

    /// A buffer for text that is mapped to the same source.
    pub fn new_prose(&self) -> Prose {
        Prose::new(self.source)
    }

    /// A comment: no text, but a place and the block that it stands before or in.
    pub fn comment(&mut self, text: &str, source: Range<usize>) {
        let block = BlockId(self.blocks.len() as u32);
        self.comments.push(Comment { span: Span::new(self.source, source), text: text.to_owned(), block });
    }
}
