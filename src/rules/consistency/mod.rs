//! Rules about what the documents of one career say of the same thing.

pub(super) mod dates;
pub(super) mod metrics;
pub(super) mod names;
pub(super) mod passages;
pub(super) mod target;
pub(super) mod titles;
