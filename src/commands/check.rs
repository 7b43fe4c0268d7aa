//! `preplint check`.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
};
use crate::{
    args::CheckArgs,
    output::{CheckFormat, DocumentView, Finding, TextOptions, check_json, check_text},
    settle::{Report, settle},
};

pub fn run(args: &CheckArgs, surroundings: &Surroundings) -> Outcome {
    let gathered = gather(&args.input, Together::EachFileAlone, surroundings.today);
    let dossiers = &gathered.dossiers;
    let reports: Vec<Report> = dossiers.iter().map(|d| settle(d.analysis.diagnostics.clone())).collect();
    let findings = Finding::merged(dossiers, &reports);
    let output = match args.format {
        CheckFormat::Json => check_json(&DocumentView::all(dossiers), &findings, args.level),
        CheckFormat::Text => {
            let documents = dossiers.iter().map(|d| d.sources.len()).sum();
            check_text(
                &findings,
                documents,
                TextOptions { level: args.level, all: args.all, screen: surroundings.output },
            )
        }
    };
    let failing = findings.iter().any(|f| f.diagnostic.severity >= args.fail_on);
    let exit = if failing { Exit::Findings } else { Exit::Clean };
    Outcome::new(output, &gathered.problems, exit, surroundings.errors)
}
