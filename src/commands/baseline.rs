//! `check --baseline FILE`: reading it, hiding what it knows, writing and pruning it.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::{careers::Gathered, problem::Problem};
use crate::{
    args::BaselineArgs,
    diagnostic::Diagnostic,
    settle::{Baseline, Print, Report},
    source::put,
};

/// Takes what the baseline knows out of the reports, after it was written where that is asked for. What was written is
/// told in one line for standard error.
///
/// # Errors
/// Where the file cannot be read, understood or written.
pub fn apply(args: &BaselineArgs, gathered: &Gathered, reports: &mut [Report]) -> Result<String, Problem> {
    let Some(file) = &args.baseline else { return Ok(String::new()) };
    let folder = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let prints = prints(gathered, reports, &folder);
    let now = || Baseline::count(prints.iter().flatten().cloned());
    let mut told = String::new();
    let mut known = if args.write_baseline { now() } else { read(file)? };
    if args.prune_baseline {
        let checked: Vec<String> = paths(gathered, &folder).into_iter().flatten().collect();
        let gone = |path: &str| !folder.join(path).exists();
        let kept = known.pruned(&now(), |path| checked.iter().any(|c| c == path) || gone(path));
        let removed = known.len() - kept.len();
        told = format!("removed {removed} of {} from {}\n", findings(known.len()), file.display());
        known = kept;
    } else if args.write_baseline {
        told = format!("wrote {} to {}\n", findings(known.len()), file.display());
    }
    if args.write_baseline || args.prune_baseline {
        put(file, &known.to_text()).map_err(|error| Problem::new(error.to_string()).help(error.help()))?;
    }
    for (report, prints) in reports.iter_mut().zip(&prints) {
        let mut prints = prints.iter();
        report.diagnostics.retain(|_| prints.next().is_none_or(|print| !known.take(print)));
    }
    Ok(told)
}

fn findings(count: usize) -> String {
    format!("{count} finding{}", if count == 1 { "" } else { "s" })
}

fn read(file: &Path) -> Result<Baseline, Problem> {
    let shown = file.display();
    let text = std::fs::read_to_string(file).map_err(|error| {
        let title = match error.kind() {
            ErrorKind::NotFound => format!("there is no baseline {shown}"),
            _ => format!("cannot read the baseline {shown}: {error}"),
        };
        Problem::new(title).help("--write-baseline makes one")
    })?;
    Baseline::parse(&text).map_err(|error| Problem::new(format!("{shown}: {error}")).help("--write-baseline makes one"))
}

/// One list a report, one print a finding.
fn prints(gathered: &Gathered, reports: &[Report], folder: &Path) -> Vec<Vec<Print>> {
    let mut all = Vec::new();
    for ((dossier, report), paths) in gathered.dossiers.iter().zip(reports).zip(paths(gathered, folder)) {
        let path = |d: &Diagnostic| paths.get(d.span.source.0 as usize).cloned().unwrap_or_default();
        let documents = &dossier.analysis.documents;
        all.push(report.diagnostics.iter().map(|d| Print::of(&dossier.sources, documents, d, path(d))).collect());
    }
    all
}

/// How the baseline names each source of each dossier.
fn paths(gathered: &Gathered, folder: &Path) -> Vec<Vec<String>> {
    let name = |shown: &str, file: &Option<PathBuf>| {
        let whole = file.as_ref().and_then(|f| f.canonicalize().ok());
        let below = whole.as_ref().and_then(|f| f.strip_prefix(folder).ok());
        below.map_or_else(|| shown.to_owned(), |b| b.iter().map(|p| p.to_string_lossy()).collect::<Vec<_>>().join("/"))
    };
    let dossiers = gathered.dossiers.iter().zip(&gathered.files);
    dossiers.map(|(d, files)| d.sources.iter().zip(files).map(|((_, s), f)| name(&s.path, f)).collect()).collect()
}
