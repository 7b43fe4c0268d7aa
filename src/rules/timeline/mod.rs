//! Rules of time: what is not dated, what cannot be, what will be stale tomorrow.

mod cover;
pub mod end_before_start;
pub mod end_date;
pub mod future_date;
pub mod gap;
pub mod impossible_date;
mod owners;
pub mod relative_date;
pub mod start_date;
pub mod stint_overlap;
mod thresholds;
mod words;
