//! `preplint rules`.

use super::{Exit, Outcome, Surroundings};
use crate::{
    args::RulesArgs,
    output::{RulesFormat, rules_json, rules_markdown, rules_text},
    rules::{Page, pages},
};

pub fn run(args: &RulesArgs, surroundings: &Surroundings) -> Outcome {
    let mut pages: Vec<&Page> = pages().iter().collect();
    pages.sort_by_key(|p| (p.family, p.name));
    let output = match args.format {
        RulesFormat::Json => rules_json(&pages),
        RulesFormat::Markdown => rules_markdown(&pages),
        RulesFormat::Text => rules_text(&pages, surroundings.output),
    };
    Outcome::new(output, &[], Exit::Clean, surroundings.errors)
}
