//! What a rule says: types only.

mod diagnostics;

pub use crate::config::Severity;
pub use diagnostics::{Diagnostic, Edit, Fix, Label, Safety};
