//! Rules of time: what is not dated, what cannot be, what will be stale tomorrow.

pub mod end_before_start;
pub mod end_date;
pub mod future_date;
pub mod relative_date;
pub mod start_date;
mod words;
