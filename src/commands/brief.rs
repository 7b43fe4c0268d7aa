//! `preplint brief`.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
};
use crate::{
    answers::brief::{Brief, brief},
    args::BriefArgs,
    output::{DocumentView, TableFormat, brief_json, brief_text},
    settle::settle,
};

pub fn run(args: &BriefArgs, surroundings: &Surroundings) -> Outcome {
    let gathered = gather(&args.input, Together::AllFiles, surroundings);
    let dossiers = &gathered.dossiers;
    let briefs: Vec<Brief> = dossiers
        .iter()
        .map(|d| brief(&d.sources, &d.analysis, &d.config, &settle(&d.analysis, &d.config).diagnostics))
        .collect();
    let output = match args.format {
        TableFormat::Json => brief_json(&DocumentView::all(dossiers), dossiers, &briefs),
        TableFormat::Text => brief_text(dossiers, &briefs, surroundings.output),
    };
    Outcome::new(output, &gathered.problems, Exit::Clean, surroundings.errors)
}
