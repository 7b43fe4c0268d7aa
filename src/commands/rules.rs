//! `preplint rules`.

use super::{
    Exit, Outcome, Surroundings,
    own_rules::{own_rules, prove},
    problem::Problem,
};
use crate::{
    args::RulesArgs,
    output::{RulesFormat, rules_json, rules_markdown, rules_text},
    rules::{Page, pages},
};

pub fn run(args: &RulesArgs, surroundings: &Surroundings) -> Outcome {
    if args.test {
        return test(surroundings);
    }
    let mut pages: Vec<&Page> = pages().iter().collect();
    pages.sort_by_key(|p| (p.family, p.name));
    let output = match args.format {
        RulesFormat::Json => rules_json(&pages),
        RulesFormat::Markdown => rules_markdown(&pages),
        RulesFormat::Text => rules_text(&pages, surroundings.output),
    };
    Outcome::new(output, &[], Exit::Clean, surroundings.errors)
}

/// `rules --test`: every page of one's own on its examples.
fn test(surroundings: &Surroundings) -> Outcome {
    let mut problems = Vec::new();
    let here = std::env::current_dir().unwrap_or_default();
    let number = own_rules(&here, &mut problems).number;
    if number.is_none() && problems.is_empty() {
        let help = "write one: a page like those that `preplint explain` shows, with `match = \"phrase\"`";
        problems.push(Problem::new("there are no pages in .preplint/rules").help(help));
    }
    let (report, holds) = number.map(prove).unwrap_or_default();
    let exit = if holds { Exit::Clean } else { Exit::Findings };
    Outcome::new(report, &problems, exit, surroundings.errors)
}
