//! `check --changed-since REV`: only findings on lines that git calls changed.

use std::{
    collections::HashMap,
    ops::RangeInclusive,
    path::{Path, PathBuf},
    process::Command,
};

use super::{careers::Gathered, problem::Problem};
use crate::{
    diagnostic::Diagnostic,
    settle::Report,
    source::{Sources, Span},
};

/// 1-based lines that are new or changed; `None` where all are.
type Lines = Option<Vec<RangeInclusive<usize>>>;

/// Takes out of the reports what touches no changed line, with its words or with the places that belong to it.
///
/// # Errors
/// Where git, the repository or the revision is missing.
pub fn apply(revision: &str, gathered: &Gathered, reports: &mut [Report]) -> Result<(), Problem> {
    let mut known: HashMap<PathBuf, Lines> = HashMap::new();
    for ((dossier, files), report) in gathered.dossiers.iter().zip(&gathered.files).zip(reports) {
        let mut changed: Vec<Lines> = Vec::new();
        for file in files {
            // Standard input has no history.
            let Some(file) = file else {
                changed.push(None);
                continue;
            };
            if !known.contains_key(file) {
                known.insert(file.clone(), lines(revision, file)?);
            }
            changed.push(known.get(file).cloned().flatten());
        }
        report.diagnostics.retain(|d| touches(&dossier.sources, d, &changed));
    }
    Ok(())
}

fn touches(sources: &Sources, finding: &Diagnostic, changed: &[Lines]) -> bool {
    let on = |span: &Span| match changed.get(span.source.0 as usize) {
        Some(Some(lines)) => {
            let (first, last) = (sources.start(*span).line, sources.end(*span).line);
            lines.iter().any(|l| first <= *l.end() && *l.start() <= last)
        }
        _ => true,
    };
    on(&finding.span) || finding.labels.iter().any(|label| on(&label.span))
}

fn lines(revision: &str, file: &Path) -> Result<Lines, Problem> {
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let folder = file.parent().unwrap_or(Path::new("."));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if git(folder, &["rev-parse", "--show-toplevel"])?.is_none() {
        let problem = Problem::new(format!("{} is in no git repository", folder.display()));
        return Err(problem.help("--changed-since asks git; leave it out, or use --baseline"));
    }
    let commit = format!("{revision}^{{commit}}");
    let Some(commit) = git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])? else {
        let shallow = git(folder, &["rev-parse", "--is-shallow-repository"])?.is_some_and(|s| s.trim() == "true");
        let help = match shallow {
            true => "this clone is shallow: fetch its history with `git fetch --unshallow`",
            false => "name a commit, branch or tag that `git log` shows; in CI, fetch it first",
        };
        return Err(Problem::new(format!("git knows no revision `{revision}`")).help(help));
    };
    if git(folder, &["ls-files", "--error-unmatch", "--", &name])?.is_none() {
        return Ok(None);
    }
    let args = ["diff", "--no-color", "--no-ext-diff", "--no-textconv", "--unified=0", commit.trim(), "--", &name];
    match git(folder, &args)? {
        Some(diff) => Ok(Some(new_lines(&diff))),
        None => Err(Problem::new(format!("git cannot tell what changed in {}", file.display()))),
    }
}

/// Standard output; `None` where git says no.
fn git(folder: &Path, args: &[&str]) -> Result<Option<String>, Problem> {
    // File names are no patterns, whatever stands in them.
    let output = Command::new("git").arg("--literal-pathspecs").arg("-C").arg(folder).args(args).output();
    match output {
        Ok(output) if output.status.success() => Ok(Some(String::from_utf8_lossy(&output.stdout).into_owned())),
        Ok(_) => Ok(None),
        Err(error) => Err(Problem::new(format!("cannot run git: {error}")).help("--changed-since needs git")),
    }
}

/// The lines of the new side: of `@@ -1,2 +3,4 @@`, 3 to 6. Where lines only went, there are none.
fn new_lines(diff: &str) -> Vec<RangeInclusive<usize>> {
    let mut lines = Vec::new();
    for head in diff.lines().filter(|l| l.starts_with("@@ ")) {
        let new = head.split(' ').find_map(|part| part.strip_prefix('+'));
        let mut numbers = new.unwrap_or("").split(',').map(str::parse::<usize>);
        let (Some(Ok(start)), count) = (numbers.next(), numbers.next()) else { continue };
        let count = count.and_then(Result::ok).unwrap_or(1);
        if count > 0 {
            lines.push(start..=start + count - 1);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heads_of_hunks() {
        let diff = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-@@ -9 +9 @@\n+a\n@@ -3,2 +4,3 @@ head\n@@ -9,2 +8,0 @@\n";
        assert_eq!(new_lines(diff), [1..=1, 4..=6]);
    }
}
