//! What a rule says: types only.

mod diagnostics;

pub use diagnostics::{Diagnostic, Edit, Fix, Label, Safety, Severity};
