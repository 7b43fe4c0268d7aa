//! `preplint coverage`.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
};
use crate::{
    args::CoverageArgs,
    output::{CoverageFormat, DocumentView, coverage_json, coverage_markdown, coverage_table},
};

pub fn run(args: &CoverageArgs, surroundings: &Surroundings) -> Outcome {
    let gathered = gather(&args.input, Together::AllFiles, surroundings);
    let dossiers = &gathered.dossiers;
    let output = match args.format {
        CoverageFormat::Json => coverage_json(&DocumentView::all(dossiers), dossiers),
        CoverageFormat::Markdown => coverage_markdown(dossiers),
        CoverageFormat::Table => coverage_table(dossiers, &surroundings.output),
    };
    Outcome::new(output, &gathered.problems, Exit::Clean, surroundings.errors)
}
