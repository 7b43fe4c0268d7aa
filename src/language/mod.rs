//! English as the prose rules need it: sounds, case, patterns over words.

mod brill;
mod case;
mod dictionary;
mod english;
mod flags;
mod matcher;
mod pattern;
mod sounds;
mod tag;
mod tags;
mod verbs;

pub use case::{capitalise, like};
pub use dictionary::Dictionary;
pub use english::{Tongue, tongue};
pub use flags::Flags;
pub use matcher::{Hit, PatternSet, Subject};
pub use pattern::{Pattern, PatternError};
pub use sounds::{Onset, onset};
pub use tag::Tag;
pub use tags::tags;
pub use verbs::is_achievement;
