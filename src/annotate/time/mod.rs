//! Temporal expressions of career English: TIMEX3 types and values, bounds, and what each was resolved against.

mod month;
mod timex;

pub use month::{Month, Period};
pub use timex::{Modifier, TimeMention, TimexKind};
