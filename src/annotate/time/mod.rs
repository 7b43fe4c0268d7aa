//! Temporal expressions of career English: TIMEX3 types and values, bounds, and what each was resolved against.
//! text → atoms → expressions (symbolic) → mentions and ranges → dates, told in order.

mod absolute;
mod apposed;
mod atoms;
mod bare;
mod calendar;
mod clause;
mod duration;
mod expression;
mod foreign;
mod grammar;
mod lengths;
mod lexemes;
mod memory;
mod month;
mod named;
mod narrate;
mod neighbours;
mod not_stint;
mod numeric;
mod part;
mod present;
mod quantity;
mod range;
mod relative;
mod resolved;
mod set;
mod tag;
mod timex;
mod traps;
mod veto;
mod words;

pub use calendar::{Calendar, Season};
pub use expression::{Amount, Base, Expression, Name, Part, Unit, Which};
pub use month::{Month, Period};
pub use narrate::{Setting, resolve};
pub use range::{RangeCue, TimeRange, document_ranges, ranges};
pub use resolved::{Anchors, Resolved, Told, resolve_against};
pub use tag::{tag, tag_all};
pub use timex::{Anchor, Apposed, Modifier, NotStint, TimeMention, TimexKind};
