//! Rules about numbers and what stands for them.

mod change;
pub(super) mod currency_format;
pub(super) mod duration;
mod governor;
pub(super) mod implausible_magnitude;
pub(super) mod missing_metric;
pub(super) mod percent_arithmetic;
mod said;
pub(super) mod vague_quantifier;
