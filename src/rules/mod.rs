//! Rules: pages of data and functions over the annotated career.

mod context;
mod registry;

pub use context::Context;
pub use registry::{CODE_RULES, Check, run};
