//! The structure of one document: sections and blocks in reading order, each block with its prose, sentences and words.

mod abbreviations;
mod block;
mod builder;
mod bullets;
mod data;
mod fence;
mod front_matter;
mod headings;
mod html;
mod joints;
mod latex;
mod layout;
mod links;
mod lists;
mod markdown;
mod normalise;
mod open;
mod pages;
mod plain;
mod prose;
mod read;
mod records;
mod scalars;
mod sentences;
mod siblings;
mod syntax;
mod tags;
mod words;

pub use block::{
    Block, BlockId, BlockKind, CellPlace, Comment, Document, FrontMatter, ItemPlace, Section, SectionId, block_at,
};
pub use layout::has_date_range;
pub use prose::{Mark, MarkKind, Prose, Run};
pub use read::read;
pub use words::{Word, WordKind};
