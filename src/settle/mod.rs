//! From findings to a report: severities, order.

mod report;

pub use report::{Report, settle};
