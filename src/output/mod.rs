//! What is shown: one file per format.

mod dates_json;
mod document;
mod dossier;
mod findings;
mod fold;
mod format;
mod graph_json;
mod help;
mod json;
mod palette;
mod place;
mod rows;
mod screen;
mod sheet;
mod snippets;
mod text;

pub use dates_json::dates_json;
pub use document::DocumentView;
pub use dossier::Dossier;
pub use findings::{Counts, Finding};
pub use format::{CheckFormat, GraphFormat, TableFormat};
pub use graph_json::graph_json;
pub use json::check_json;
pub use place::Place;
pub use screen::{Screen, visible};
pub use text::{TextOptions, check_text};
