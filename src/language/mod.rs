//! English as the prose rules need it: sounds, case, patterns over words.

mod brill;
mod case;
mod context;
mod derived;
mod dictionary;
mod english;
mod flags;
mod matcher;
mod names;
mod pattern;
mod sounds;
mod spelling;
mod tag;
mod tags;
mod verbs;

pub use case::{capitalise, like};
pub use derived::{Made, made};
pub use dictionary::Dictionary;
pub use english::{Tongue, tongue};
pub use flags::Flags;
pub use matcher::{Hit, PatternSet, Subject};
pub use names::{Names, parts};
pub use pattern::{Pattern, PatternError};
pub use sounds::{Onset, onset};
pub use spelling::{Near, near};
pub use tag::Tag;
pub use tags::tags;
pub use verbs::is_achievement;
