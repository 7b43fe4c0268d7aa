//! `preplint check`: fixes first where they are asked for, then the report.

use super::{
    Exit, Outcome, Surroundings, baseline,
    careers::{Together, gather_with},
    changed,
    fix::{self, Mended},
    heard::{Heard, named_server},
    interactive::{self, Dialogue},
    languagetool,
    problem::Problem,
    timings::Timings,
};
use crate::{
    args::CheckArgs,
    output::{
        CheckFormat, DocumentView, Dossier, Finding, TextOptions, check_concise, check_github, check_gitlab,
        check_json, check_jsonl, check_junit, check_markdown, check_sarif, check_statistics, check_text, visible,
    },
    settle::{Allowed, Report, settle},
    source::put,
};

pub fn run(args: &CheckArgs, surroundings: &Surroundings) -> Outcome {
    let mut talk = match interactive::partner(args, surroundings) {
        Ok(talk) => talk,
        Err(problem) => return Outcome::new(String::new(), &[problem], Exit::Clean, surroundings.errors),
    };
    let timings = args.timings.then(Timings::default);
    let allowed = fix::allowed(&args.fixes);
    // What is needed again is kept; else a career is let go as soon as its findings are settled.
    let again = allowed.is_some() || args.baseline.baseline.is_some();
    let settled = |dossier: &mut Dossier| {
        if named_server(&args.languagetool, &dossier.config).is_some() {
            return None;
        }
        let report = settle(&dossier.analysis, &dossier.config);
        if !again {
            dossier.shed();
        }
        if !again && report.diagnostics.is_empty() {
            dossier.sources.shed();
        }
        Some(report)
    };
    let (mut gathered, settled) =
        gather_with(&args.input, Together::EachFileAlone, surroundings, timings.as_ref(), settled);
    let asks = args.languagetool.languagetool_required || settled.iter().any(Option::is_none);
    // The fixes of a server are unsafe, and after the others its places are new ones.
    let mut heard = Heard::default();
    if asks && allowed != Some(Allowed::Safe) {
        heard = languagetool::hear(&args.languagetool, &mut gathered.dossiers);
    }
    let mended = match allowed {
        Some(allowed) if args.fixes.diff => {
            let diff = fix::diff(&mut gathered, allowed);
            let exit = if diff.is_empty() { Exit::Clean } else { Exit::Findings };
            // A terminal is shown what a file would get as it is.
            let is_terminal = surroundings.output.columns.is_some();
            let diff = if is_terminal { visible(&diff) } else { diff };
            gathered.problems.append(&mut heard.problems);
            let outcome = Outcome::new(diff, &gathered.problems, exit, surroundings.errors);
            return Outcome { errors: outcome.errors + &heard.told, ..outcome };
        }
        Some(allowed) => match &mut talk {
            Some(talk) => {
                let mut dialogue = Dialogue::new(allowed, surroundings.errors, talk);
                fix::write(&mut gathered, |dossier| dialogue.mend(dossier))
            }
            None => fix::write(&mut gathered, |dossier| fix::mend(dossier, allowed)),
        },
        None => Mended::default(),
    };
    let screen = if mended.is_document { surroundings.errors } else { surroundings.output };
    if asks && allowed.is_some() && heard.is_well() {
        heard = languagetool::hear(&args.languagetool, &mut gathered.dossiers);
    }
    gathered.problems.append(&mut heard.problems);
    let dossiers = &gathered.dossiers;
    let settled = settled.into_iter().map(|report| report.filter(|_| allowed.is_none()));
    let mut reports: Vec<Report> = dossiers
        .iter()
        .zip(settled)
        .map(|(d, report)| report.unwrap_or_else(|| settle(&d.analysis, &d.config)))
        .collect();
    let hidden = baseline::apply(&args.baseline, &gathered, &mut reports).and_then(|told| match &args.changed_since {
        Some(revision) => changed::apply(revision, &gathered, &mut reports).map(|()| told),
        None => Ok(told),
    });
    let told = match hidden {
        Ok(told) => mended.told + &heard.told + &told,
        Err(problem) => {
            gathered.problems.push(problem);
            let outcome = Outcome::new(mended.output, &gathered.problems, Exit::Clean, surroundings.errors);
            return Outcome { errors: outcome.errors + &mended.told, ..outcome };
        }
    };
    let findings = Finding::merged(dossiers, &reports);
    let output = match args.format {
        CheckFormat::Json => check_json(&DocumentView::all(dossiers), &findings, args.level),
        CheckFormat::Concise => check_concise(&findings, args.level),
        CheckFormat::Jsonl => check_jsonl(&findings, args.level),
        CheckFormat::Sarif => check_sarif(&findings, args.level),
        CheckFormat::Github => check_github(&findings, args.level),
        CheckFormat::Gitlab => check_gitlab(&findings, args.level),
        CheckFormat::Junit => {
            let paths: Vec<&str> = DocumentView::all(dossiers).iter().map(|d| d.path).collect();
            check_junit(&paths, &findings, args.level)
        }
        CheckFormat::Markdown => check_markdown(&findings, args.level),
        CheckFormat::Statistics => check_statistics(&findings, args.level),
        CheckFormat::Text => {
            let documents = dossiers.iter().map(|d| d.sources.len()).sum();
            check_text(&findings, documents, TextOptions { level: args.level, all: args.all, screen })
        }
    };
    let failing = findings.iter().any(|f| f.diagnostic.severity >= args.fail_on);
    let exit = if failing { Exit::Findings } else { Exit::Clean };
    let output = match &args.output_file {
        _ if args.quiet => String::new(),
        None => output,
        Some(file) => match put(file, &output) {
            Ok(()) => String::new(),
            Err(error) => {
                gathered.problems.push(Problem::new(error.to_string()).help("name a file in a folder that is there"));
                output
            }
        },
    };
    let (document, report) = if mended.is_document { (mended.output, output) } else { (output, String::new()) };
    let outcome = Outcome::new(document, &gathered.problems, exit, surroundings.errors);
    let timings = timings.map(|t| t.to_text()).unwrap_or_default();
    Outcome { errors: outcome.errors + &told + &report + &timings, ..outcome }
}
