//! `preplint graph`.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
};
use crate::{
    args::GraphArgs,
    output::{DocumentView, GraphFormat, graph_json},
};

pub fn run(args: &GraphArgs, surroundings: &Surroundings) -> Outcome {
    let gathered = gather(&args.input, Together::AllFiles, surroundings.today);
    let dossiers = &gathered.dossiers;
    let output = match args.format {
        GraphFormat::Json | GraphFormat::Dot => graph_json(&DocumentView::all(dossiers), dossiers),
    };
    Outcome::new(output, &gathered.problems, Exit::Clean, &surroundings.errors)
}
