//! What a posting asks for: compounds split, alternatives kept together, with years, degrees, languages, attitudes.

mod anchors;
mod extract;
mod groups;
mod requirement;
mod special;
mod wording;
mod years;

pub use extract::requirements;
pub use requirement::{Ask, Requirement, RequirementKind};
pub use wording::content_stems;
