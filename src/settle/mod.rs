//! From findings to a report: severities, suppression, baseline, order; and from findings to mended documents.

mod baseline;
mod fixes;
mod report;

pub use baseline::{Baseline, Print};
pub use fixes::{Allowed, Fixed, fix};
pub use report::{Report, settle};
