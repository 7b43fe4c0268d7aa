//! English as the prose rules need it: sounds, case, patterns over words.

mod bare;
mod brill;
mod case;
mod class;
mod context;
mod derived;
mod dictionary;
mod english;
mod flags;
mod inflect;
mod matcher;
mod names;
mod pattern;
mod recent;
mod sentence;
mod sounds;
mod spelling;
mod tag;
mod tags;
mod verbs;

pub use bare::{Bare, bare, is_counted, is_person};
pub use case::{capitalise, like};
pub use derived::{Made, made};
pub use dictionary::Dictionary;
pub use english::{Tongue, tongue};
pub use flags::Flags;
pub use inflect::{ing, lemma, participle, past, third};
pub use matcher::{Hit, PatternSet};
pub use names::{Names, parts};
pub use pattern::{Pattern, PatternError};
pub use sentence::Sentence;
pub use sounds::{Onset, onset};
pub use spelling::{Near, near};
pub use tag::Tag;
pub use tags::tags;
pub use verbs::is_achievement;
