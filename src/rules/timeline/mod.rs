//! Rules of time: what is not dated, what cannot be, what will be stale tomorrow.

pub mod anachronism;
mod cover;
pub mod date_contradiction;
pub mod date_format;
pub mod duplicate_stint_label;
pub mod end_before_start;
pub mod end_date;
pub mod event_outside_stint;
pub mod experience;
pub mod future_date;
pub mod gap;
pub mod impossible_date;
pub mod owners;
pub(super) mod passing;
pub mod range_length;
pub mod relative_date;
mod release;
pub mod start_date;
pub mod stint_overlap;
pub mod tenure;
pub mod words;
