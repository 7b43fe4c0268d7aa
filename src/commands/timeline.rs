//! `preplint timeline`.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
};
use crate::{
    args::TimelineArgs,
    output::{TimelineFormat, timeline_svg, timeline_text},
};

pub fn run(args: &TimelineArgs, surroundings: &Surroundings) -> Outcome {
    let gathered = gather(&args.input, Together::AllFiles, surroundings);
    let dossiers = &gathered.dossiers;
    let output = match args.format {
        TimelineFormat::Text => timeline_text(dossiers, surroundings.output),
        TimelineFormat::Svg => timeline_svg(dossiers),
    };
    Outcome::new(output, &gathered.problems, Exit::Clean, surroundings.errors)
}
