//! `preplint man`: manual pages, made from the grammar of the command line.

use clap::CommandFactory;

use super::{Exit, Outcome, Surroundings, problem::Problem};
use crate::{
    args::{Args, ManArgs},
    config::closest,
};

pub fn run(args: &ManArgs, surroundings: &Surroundings) -> Outcome {
    let answer = |page: String, problems: &[Problem]| Outcome::new(page, problems, Exit::Clean, surroundings.errors);
    let mut whole = Args::command();
    whole.build();
    let Some(name) = &args.command else { return answer(page(whole), &[]) };
    let mut names = whole.get_subcommands().map(|c| c.get_name());
    match whole.find_subcommand(name) {
        Some(command) => answer(page(command.clone()), &[]),
        None => {
            let near = closest(name, names.by_ref());
            let help = near.map_or("`preplint --help` lists them all".to_owned(), |n| format!("did you mean `{n}`?"));
            answer(String::new(), &[Problem::new(format!("there is no command `{name}`")).help(help)])
        }
    }
}

/// In roff. Writing to memory does not fail.
fn page(command: clap::Command) -> String {
    let mut out = Vec::new();
    let _ = clap_mangen::Man::new(command).render(&mut out);
    String::from_utf8_lossy(&out).into_owned()
}
