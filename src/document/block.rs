//! Blocks and sections: a document is a flat list of blocks in reading order, with their nesting as indices.

use std::ops::Range;

use super::{Prose, Word};
use crate::source::{SourceId, Span};

/// Index into [`Document::blocks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(pub u32);

/// Index into [`Document::sections`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionId(pub u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// 1 to 6.
    Heading(u8),
    Paragraph,
    /// The own text of a list item; nested items and further paragraphs of the item are blocks of their own.
    Item,
    /// One cell of a table.
    Cell,
    /// Fenced or indented code: kept so that places stay in order, never linted, never evidence.
    Code,
    /// A footnote's text.
    Footnote,
}

/// Where a list item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemPlace {
    /// Number of the list in the document; items of one list share it.
    pub list: u32,
    /// 0 for a top-level list.
    pub depth: u8,
    /// 0-based position in its list.
    pub index: u32,
    pub ordered: bool,
    /// `Some(done)` for a task-list item.
    pub task: Option<bool>,
    /// The item that this one is nested in.
    pub parent: Option<BlockId>,
}

/// Where a table cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellPlace {
    pub table: u32,
    /// 0 is the header row.
    pub row: u32,
    pub column: u32,
}

#[derive(Clone, Debug)]
pub struct Block {
    pub id: BlockId,
    pub kind: BlockKind,
    /// The block in the source, its markup included.
    pub span: Span,
    pub prose: Prose,
    /// Ranges of sentences in the prose text, in order, without surrounding white space.
    pub sentences: Vec<Range<usize>>,
    pub words: Vec<Word>,
    pub section: SectionId,
    /// A blank line stands before it, or nothing.
    pub fresh: bool,
    /// Set for the blocks of list items, their further paragraphs included.
    pub item: Option<ItemPlace>,
    pub cell: Option<CellPlace>,
    /// How many block quotes surround it.
    pub quote: u8,
}

impl Block {
    pub fn text(&self) -> &str {
        self.prose.text()
    }

    /// The place in the source of a range of the prose text.
    pub fn place(&self, range: Range<usize>) -> Span {
        self.prose.span(range)
    }

    pub fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_))
    }

    /// The words whose range lies inside `range` of the prose text.
    pub fn words_in(&self, range: Range<usize>) -> &[Word] {
        let first = self.words.partition_point(|w| w.start < range.start);
        let last = self.words.partition_point(|w| w.end <= range.end);
        &self.words[first..last.max(first)]
    }

    /// The range of the sentence that holds a byte of the prose text.
    pub fn sentence_at(&self, byte: usize) -> Range<usize> {
        let i = self.sentences.partition_point(|s| s.end <= byte);
        self.sentences.get(i).or(self.sentences.last()).cloned().unwrap_or(0..self.text().len())
    }
}

/// A heading and what stands under it up to the next heading of its level or above; section 0 is the whole document.
/// A heading inside a quote or a list item ends no section outside of it, and its own ends with the quote or item.
#[derive(Clone, Debug)]
pub struct Section {
    /// `None` for the document itself and what stands before its first heading.
    pub heading: Option<BlockId>,
    /// 0 for the document, else the heading's level.
    pub level: u8,
    pub parent: Option<SectionId>,
    /// Blocks of the section, its heading and subsections included.
    pub blocks: Range<u32>,
}

/// A metadata block at the top of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    pub span: Span,
    /// Top-level keys with scalar values, in order: key, value without quotes, the value's place.
    pub entries: Vec<(String, String, Span)>,
}

impl FrontMatter {
    pub fn get(&self, key: &str) -> Option<(&str, Span)> {
        self.entries.iter().find(|(k, _, _)| k == key).map(|(_, v, s)| (v.as_str(), *s))
    }
}

/// An HTML comment: never text, but a place for instructions to the linter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub span: Span,
    /// What stands between the signs.
    pub text: String,
    /// The block that the comment stands in, else the next one; behind the last block it names none.
    pub block: BlockId,
}

#[derive(Clone, Debug)]
pub struct Document {
    pub source: SourceId,
    pub front_matter: Option<FrontMatter>,
    pub blocks: Vec<Block>,
    pub sections: Vec<Section>,
    /// In reading order.
    pub comments: Vec<Comment>,
}

/// The block of the documents whose markup holds a place.
pub fn block_at(documents: &[Document], place: Span) -> Option<&Block> {
    documents.iter().find(|d| d.source == place.source)?.block_around(place)
}

impl Document {
    pub fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.0 as usize]
    }

    /// The block whose markup holds a place of the document's source.
    pub fn block_around(&self, place: Span) -> Option<&Block> {
        let at = self.blocks.partition_point(|b| b.span.end < place.end);
        self.blocks.get(at).filter(|b| b.span.contains(place))
    }

    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[id.0 as usize]
    }

    /// The headings above a block, outermost first, its own section's heading included.
    pub fn heading_path(&self, block: &Block) -> Vec<&Block> {
        let mut path = Vec::new();
        let mut at = Some(block.section);
        while let Some(id) = at {
            let section = self.section(id);
            path.extend(section.heading.map(|h| self.block(h)));
            at = section.parent;
        }
        path.reverse();
        path
    }
}
