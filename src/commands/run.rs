//! From parsed arguments to an outcome.

use jiff::civil::Date;

use super::{
    Outcome, Talk, brief, check, completions, config, coverage, dates, explain, graph, init, man, rules, timeline, why,
};
use crate::{
    args::{Args, Command},
    output::Screen,
};

/// What the program is told about the world.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings {
    pub today: Date,
    /// Standard output.
    pub output: Screen,
    /// Standard error.
    pub errors: Screen,
    /// `None` where nobody can be asked.
    pub talk: Option<Talk>,
    /// Is told how many documents are done, of how many; `None` where nobody looks.
    pub progress: Option<fn(usize, usize)>,
}

pub fn run(args: &Args, surroundings: &Surroundings) -> Outcome {
    match &args.command {
        Command::Check(args) => check::run(args, surroundings),
        Command::Config(args) => config::run(args, surroundings),
        Command::Init(args) => init::run(args, surroundings),
        Command::Graph(args) => graph::run(args, surroundings),
        Command::Coverage(args) => coverage::run(args, surroundings),
        Command::Dates(args) => dates::run(args, surroundings),
        Command::Explain(args) => explain::run(args, surroundings),
        Command::Rules(args) => rules::run(args, surroundings),
        Command::Brief(args) => brief::run(args, surroundings),
        Command::Why(args) => why::run(args, surroundings),
        Command::Timeline(args) => timeline::run(args, surroundings),
        Command::Completions(args) => completions::run(args, surroundings),
        Command::Man(args) => man::run(args, surroundings),
    }
}
