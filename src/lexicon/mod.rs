//! Typed access to the embedded word lists.

mod magnitudes;

pub use magnitudes::{Magnitudes, MoneyRange};
