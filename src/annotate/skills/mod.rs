//! Skills that a document names or shows: technologies and competencies, each with what its clause says about it.

mod context;
mod mention;
mod read;
mod scan;
mod sections;

pub use mention::{Skill, SkillMention};
pub use read::{skills, technologies_in};
