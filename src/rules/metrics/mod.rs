//! Rules about numbers and what stands for them.

pub(super) mod currency_format;
pub(super) mod duration;
pub(super) mod implausible_magnitude;
pub(super) mod vague_quantifier;
