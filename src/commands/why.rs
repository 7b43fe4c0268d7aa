//! `preplint why NAME [PATH…]`.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
    problem::Problem,
};
use crate::{
    answers::why::{names, why},
    args::WhyArgs,
    config::closest,
    output::why_text,
};

pub fn run(args: &WhyArgs, surroundings: &Surroundings) -> Outcome {
    let mut gathered = gather(&args.input, Together::AllFiles, surroundings);
    let mut output = String::new();
    for dossier in &gathered.dossiers {
        output.push_str(&why_text(dossier, &why(&dossier.sources, &dossier.analysis, &args.name)));
    }
    if output.is_empty() && gathered.problems.is_empty() {
        let known: Vec<String> = gathered.dossiers.iter().flat_map(|d| names(&d.sources, &d.analysis)).collect();
        let help = match closest(&args.name, known.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`preplint graph` shows all skills, employers and requirements".to_owned(),
        };
        gathered.problems.push(Problem::new(format!("the documents say nothing of `{}`", args.name)).help(help));
    }
    Outcome::new(output, &gathered.problems, Exit::Clean, surroundings.errors)
}
