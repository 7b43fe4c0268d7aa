//! The text that everything else points into: sources, spans, lines, and how texts are read and written.

mod error;
mod lines;
mod read;
mod span;
mod text;
mod write;

pub use error::ReadError;
pub use lines::{LineColumn, Lines};
pub use read::{ReadText, find_paths, is_document_name, read_file, read_from, read_paths};
pub use span::{SourceId, Span};
pub use text::{Source, Sources};
pub use write::{WriteError, put, replace};
