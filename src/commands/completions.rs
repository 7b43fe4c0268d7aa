//! `preplint completions SHELL`: what a shell has to know to complete commands, flags, formats and the names of rules.

use clap::{CommandFactory, builder::PossibleValuesParser};

use super::{Exit, Outcome, Surroundings};
use crate::{
    args::{Args, CompletionsArgs},
    rules::pages,
};

pub fn run(args: &CompletionsArgs, surroundings: &Surroundings) -> Outcome {
    let names = || PossibleValuesParser::new(pages().iter().map(|p| p.name));
    // `explain` itself takes any name, so that it can say which one was meant.
    let mut command =
        Args::command().mut_subcommand("explain", |explain| explain.mut_arg("rule", |rule| rule.value_parser(names())));
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "preplint", &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    Outcome::new(script, &[], Exit::Clean, surroundings.errors)
}
