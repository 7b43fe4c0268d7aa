//! The text that everything else points into: sources, spans, lines.

mod lines;
mod span;
mod text;

pub use lines::{LineColumn, Lines};
pub use span::{SourceId, Span};
pub use text::{Source, Sources};
