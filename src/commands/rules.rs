//! `preplint rules`.

use super::{Exit, Outcome, Surroundings};
use crate::{
    args::RulesArgs,
    output::{TableFormat, rules_json, rules_text},
    rules::{Page, pages},
};

pub fn run(args: &RulesArgs, surroundings: &Surroundings) -> Outcome {
    let mut pages: Vec<&Page> = pages().iter().collect();
    pages.sort_by_key(|p| (p.family, p.name));
    let output = match args.format {
        TableFormat::Json => rules_json(&pages),
        TableFormat::Text => rules_text(&pages),
    };
    Outcome::new(output, &[], Exit::Clean, surroundings.errors)
}
