//! Answers to what a reader of the career asks, as data that every output can show.

mod coverage;
pub mod timeline;

pub use coverage::{Answer, Mark, coverage};
