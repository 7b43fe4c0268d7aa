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
mod init;
mod interactive;
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

pub use interactive::Talk;
pub use outcome::{Exit, Outcome};
pub use run::{Surroundings, run};
pub use watch::Watch;
