//! From findings to a report: severities, suppression, baseline, order; and from findings to mended documents.

mod baseline;
mod declined;
mod fixes;
mod report;

pub use baseline::{Baseline, Print};
pub use declined::Declined;
pub use fixes::{Allowed, Fixed, applied, fix, fix_rest, wanted};
pub use report::{Report, settle};
