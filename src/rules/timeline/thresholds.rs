//! From how much on the rules of time speak, in months.

/// A certain gap of more is a note.
pub const GAP: i32 = 3;

/// A certain gap of more is a warning; so is a possible gap of more before which no end is stated.
pub const LONG_GAP: i32 = 6;

/// A certain overlap of more is a warning.
pub const OVERLAP: i32 = 2;

/// How far a told length may be off before it contradicts the dates: as much as rounding takes, and a tenth of it.
pub const ROUNDING: i32 = 6;
