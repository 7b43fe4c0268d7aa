//! A career's own lists of skills: `.preplint/lexicon/*.toml` beside its `preplint.toml`.

use std::{fs, path::Path};

use super::problem::Problem;
use crate::lexicon::{OwnFile, OwnList, join};

/// Reads and joins the lists of a career's folder: their number, `None` where there are none. What is wrong with them
/// becomes problems, and a file with mistakes counts for nothing.
pub fn own_skills(folder: &Path, problems: &mut Vec<Problem>) -> Option<usize> {
    let entries = fs::read_dir(folder.join(".preplint").join("lexicon")).ok()?;
    let mut paths: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "toml"));
    paths.sort();
    let mut files: Vec<(String, String, OwnFile)> = Vec::new();
    for path in paths {
        let shown = path.display().to_string();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some(list) = OwnList::of(&name) else {
            let help = "name it technologies.toml or competencies.toml";
            problems.push(Problem::new(format!("{shown}: what it lists is not clear")).help(help));
            continue;
        };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                problems.push(Problem::new(format!("cannot read {shown}: {error}")));
                continue;
            }
        };
        match OwnFile::parse(list, &text) {
            Ok(file) => files.push((shown, text, file)),
            Err(errors) => problems.extend(errors.into_iter().map(|e| problem(e, &shown, &text))),
        }
    }
    let all: Vec<OwnFile> = files.iter().map(|(_, _, file)| file.clone()).collect();
    for (path, text, file) in &files {
        problems.extend(file.unknown(&all).into_iter().map(|e| problem(e, path, text)));
    }
    join(&all)
}

fn problem(error: crate::config::ConfigError, path: &str, text: &str) -> Problem {
    let problem = Problem::new(error.message).at(path, text, error.range);
    match error.help {
        Some(help) => problem.help(help),
        None => problem,
    }
}
