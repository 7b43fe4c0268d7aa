//! What is shown: one file per format.

mod dates_json;
mod document;
mod dossier;
mod dot_escape;
mod findings;
mod fold;
mod format;
mod graph_dot;
mod graph_json;
mod help;
mod json;
mod palette;
mod place;
mod rows;
mod rules_json;
mod rules_text;
mod screen;
mod sheet;
mod snippets;
mod table;
mod text;
mod when;

pub use dates_json::dates_json;
pub use document::DocumentView;
pub use dossier::Dossier;
pub use findings::{Counts, Finding};
pub use format::{CheckFormat, GraphFormat, TableFormat};
pub use graph_dot::graph_dot;
pub use graph_json::graph_json;
pub use json::check_json;
pub use place::Place;
pub use rules_json::rules_json;
pub use rules_text::{explain_text, rules_text};
pub use screen::{Screen, visible};
pub use text::{TextOptions, check_text, diagnostic_text};
