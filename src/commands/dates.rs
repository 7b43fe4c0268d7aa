//! `preplint dates`.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
};
use crate::{
    args::DatesArgs,
    output::{DocumentView, TableFormat, dates_json},
};

pub fn run(args: &DatesArgs, surroundings: &Surroundings) -> Outcome {
    let gathered = gather(&args.input, Together::AllFiles, surroundings.today);
    let dossiers = &gathered.dossiers;
    let output = match args.format {
        TableFormat::Json | TableFormat::Text => dates_json(&DocumentView::all(dossiers), dossiers),
    };
    Outcome::new(output, &gathered.problems, Exit::Clean, surroundings.errors)
}
