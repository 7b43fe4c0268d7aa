//! `preplint explain RULE`.

use super::{Exit, Outcome, Surroundings, problem::Problem};
use crate::{
    args::ExplainArgs,
    config::closest,
    output::explain_text,
    rules::{page, pages},
};

pub fn run(args: &ExplainArgs, surroundings: &Surroundings) -> Outcome {
    // `timeline/missing-end-date` is how the pages' files are called.
    let name = args.rule.rsplit('/').next().unwrap_or(&args.rule);
    let Some(page) = page(name) else {
        let help = match closest(name, pages().iter().map(|p| p.name)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`preplint rules` lists them all".to_owned(),
        };
        let problem = Problem::new(format!("there is no rule `{}`", args.rule)).help(help);
        return Outcome::new(String::new(), &[problem], Exit::Clean, surroundings.errors);
    };
    Outcome::new(explain_text(page, surroundings.output), &[], Exit::Clean, surroundings.errors)
}
