//! From findings to a report: severities, suppression, order; and from findings to mended documents.

mod fixes;
mod report;

pub use fixes::{Allowed, Fixed, fix};
pub use report::{Report, settle};
