//! English as the prose rules need it: sounds, case, patterns over words.

mod case;
mod english;
mod matcher;
mod pattern;
mod sounds;
mod verbs;

pub use case::{capitalise, like};
pub use english::{Tongue, tongue};
pub use matcher::{Hit, PatternSet, Subject};
pub use pattern::{Pattern, PatternError};
pub use sounds::{Onset, onset};
pub use verbs::is_achievement;
