//! How entries of a résumé are laid out: lines, their parts, and what each part names.

mod classify;
mod lines;
mod parts;

pub use classify::{PartKind, classify, field, is_code, is_field_of_work, is_label_word, looks_like_a_title};
pub use lines::{Line, lines, parting_breaks, wholly_marked};
pub use parts::{Part, is_firm, keeps_stop, parts};
