//! Comments in a document that switch rules off, and the rules about those comments.

mod comments;
mod reports;

pub use comments::{Suppression, suppressions};
pub(super) use reports::{malformed, unknown, unused, without_reason};
