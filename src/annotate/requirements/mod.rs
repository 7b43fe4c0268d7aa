//! What a posting asks for: compounds split, alternatives kept together, with years, degrees, languages, attitudes.

mod anchors;
mod content;
mod extract;
mod groups;
mod lead;
mod parts;
mod reader;
mod requirement;
mod special;
mod unknown;
mod wording;
mod years;

pub use content::{Content, ContentKind};
pub use extract::requirements;
pub use requirement::{Ask, Requirement, RequirementKind};
pub use special::{fields, level, of_level, rank};
pub use wording::{content_stems, spoken};
