//! The structure of one document: sections and blocks in reading order, each block with its prose, sentences and words.

mod block;
mod markdown;
mod prose;
mod sentences;
mod words;

pub use block::{Block, BlockId, BlockKind, CellPlace, Document, FrontMatter, ItemPlace, Section, SectionId};
pub use markdown::read;
pub use prose::{Mark, MarkKind, Prose};
pub use words::{Word, WordKind};
