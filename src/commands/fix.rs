//! Fixes into files: the part of `preplint check` that writes.

use super::{careers::Gathered, problem::Problem};
use crate::{
    analyse,
    args::FixArgs,
    output::{Dossier, unified_diff},
    settle::{Allowed, fix},
    source::{Sources, WriteError, replace},
};

/// What fixing did.
#[derive(Default)]
pub struct Mended {
    /// For standard output: a diff, or the fixed text of standard input.
    pub output: String,
    /// For standard error: one line for each file that was written.
    pub told: String,
    /// Standard output holds a document, so that the report has to go elsewhere.
    pub is_document: bool,
}

/// Which fixes were asked for.
pub fn allowed(args: &FixArgs) -> Option<Allowed> {
    let allowed = if args.unsafe_fixes { Allowed::Unsafe } else { Allowed::Safe };
    (args.fix || args.interactive || args.diff).then_some(allowed)
}

/// What the fixes would change, document by document.
pub fn diff(gathered: &mut Gathered, allowed: Allowed) -> String {
    let mut changes = Vec::new();
    for dossier in &mut gathered.dossiers {
        let before = dossier.sources.clone();
        mend(dossier, allowed);
        for ((_, old), (_, new)) in before.iter().zip(dossier.sources.iter()) {
            changes.push((old.path.clone(), unified_diff(&old.path, &old.text, &new.text)));
        }
    }
    changes.sort();
    changes.into_iter().map(|(_, diff)| diff).collect()
}

/// Mends career after career and writes the documents that changed; the dossiers then hold what the files hold. `mend`
/// changes a dossier and hands back the number of edits in each source.
pub fn write(gathered: &mut Gathered, mut mend: impl FnMut(&mut Dossier) -> Vec<usize>) -> Mended {
    let mut mended = Mended::default();
    for (dossier, files) in gathered.dossiers.iter_mut().zip(&gathered.files) {
        let before = dossier.sources.clone();
        let edits = mend(dossier);
        let mut refused = Vec::new();
        for (((id, old), (_, new)), file) in before.iter().zip(dossier.sources.iter()).zip(files) {
            let result = match file {
                None => {
                    mended.output.push_str(&new.text);
                    mended.is_document = true;
                    continue;
                }
                Some(_) if old.text == new.text => continue,
                Some(file) => replace(file, &old.text, &new.text),
            };
            match result {
                Ok(()) => {
                    let count = edits.get(id.0 as usize).copied().unwrap_or(0);
                    let places = if count == 1 { "place" } else { "places" };
                    mended.told.push_str(&format!("fixed {count} {places} in {}\n", new.path));
                }
                Err(error) => {
                    refused.push(id);
                    gathered.problems.push(problem(&error));
                }
            }
        }
        if !refused.is_empty() {
            let mut held = Sources::default();
            for ((id, old), (_, new)) in before.iter().zip(dossier.sources.iter()) {
                let source = if refused.contains(&id) { old } else { new };
                held.add(source.path.clone(), source.text.clone());
            }
            dossier.analysis = analyse(&held, &dossier.config);
            dossier.sources = held;
        }
    }
    mended
}

/// Applies every fix; hands back the number of edits in each source.
pub fn mend(dossier: &mut Dossier, allowed: Allowed) -> Vec<usize> {
    let fixed = fix(&dossier.sources, &dossier.analysis, &dossier.config, allowed);
    if let Some(analysis) = fixed.analysis {
        (dossier.sources, dossier.analysis) = (fixed.sources, analysis);
    }
    fixed.edits
}

fn problem(error: &WriteError) -> Problem {
    Problem::new(error.to_string()).help(error.help())
}
