//! `preplint graph`.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
};
use crate::{
    args::GraphArgs,
    output::{DocumentView, GraphFormat, graph_dot, graph_json},
};

pub fn run(args: &GraphArgs, surroundings: &Surroundings) -> Outcome {
    let gathered = gather(&args.input, Together::AllFiles, surroundings);
    let dossiers = &gathered.dossiers;
    let documents = DocumentView::all(dossiers);
    let output = match args.format {
        GraphFormat::Json => graph_json(&documents, dossiers),
        GraphFormat::Dot => graph_dot(&documents, dossiers),
    };
    Outcome::new(output, &gathered.problems, Exit::Clean, surroundings.errors)
}
