//! `preplint dates`.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
};
use crate::{
    args::DatesArgs,
    output::{DocumentView, TableFormat, dates_json, dates_text},
};

pub fn run(args: &DatesArgs, surroundings: &Surroundings) -> Outcome {
    let gathered = gather(&args.input, Together::AllFiles, surroundings);
    let dossiers = &gathered.dossiers;
    let documents = DocumentView::all(dossiers);
    let output = match args.format {
        TableFormat::Json => dates_json(&documents, dossiers),
        TableFormat::Text => dates_text(&documents, dossiers),
    };
    Outcome::new(output, &gathered.problems, Exit::Clean, surroundings.errors)
}
