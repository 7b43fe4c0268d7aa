//! Rules about what the documents of one career say of the same thing.

pub(super) mod dates;
pub(super) mod titles;
