//! One file per subcommand, and what they share: reading the input, and how a command ends.

mod baseline;
mod brief;
mod careers;
mod changed;
mod check;
mod completions;
mod config;
mod coverage;
mod dates;
mod explain;
mod fix;
mod graph;
mod heard;
mod init;
mod interactive;
#[cfg_attr(not(feature = "languagetool"), path = "no_languagetool.rs")]
mod languagetool;
mod man;
mod outcome;
mod own_rules;
mod own_skills;
mod problem;
mod read;
mod rules;
mod run;
mod timeline;
mod timings;
mod watch;
mod why;

pub use heard::Heard;
pub use interactive::Talk;
pub use languagetool::hear;
pub use outcome::{Exit, Outcome};
pub use run::{Surroundings, run};
pub use watch::Watch;
