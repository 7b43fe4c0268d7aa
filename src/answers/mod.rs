//! Answers to what a reader of the career asks, as data that every output can show.

pub mod timeline;
