//! Answers to what a reader of the career asks, as data that every output can show.

pub mod brief;
mod coverage;
mod leaving;
pub mod speaking;
pub mod timeline;
pub mod why;

pub use coverage::{Answer, Mark, coverage};
