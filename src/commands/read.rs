//! The texts that the paths name.

use std::path::{Path, PathBuf};

use super::problem::Problem;
use crate::{
    args::InputArgs,
    config::closest,
    source::{ReadError, ReadText, read_from, read_paths},
};

/// One text as it was read.
pub struct Text {
    /// As it is shown.
    pub path: String,
    /// The absolute folder that it lies in.
    pub folder: PathBuf,
    pub text: String,
    /// `None` for standard input.
    pub file: Option<PathBuf>,
}

/// Everything readable, by path, each file once; the rest becomes problems.
pub fn read(input: &InputArgs, problems: &mut Vec<Problem>) -> Vec<Text> {
    let here = vec![PathBuf::from(".")];
    let (stdin, files): (Vec<_>, Vec<_>) = input.paths.iter().cloned().partition(|p| p.as_os_str() == "-");
    let results = read_paths(if input.paths.is_empty() { &here } else { &files });
    let mut results: Vec<_> = results.into_iter().map(|r| (r, false)).collect();
    if !stdin.is_empty() {
        let name = input.stdin_filename.clone().unwrap_or("<stdin>".into());
        results.push((read_from(&name, std::io::stdin()), true));
    }
    let mut texts = Vec::new();
    for (result, is_stdin) in results {
        match result {
            Ok(ReadText { path, text }) => {
                let (shown, folder) = (path.display().to_string(), folder(&path));
                texts.push(Text { path: shown, folder, text, file: (!is_stdin).then_some(path) });
            }
            Err(error) => problems.push(problem(&error)),
        }
    }
    texts.sort_by(|a, b| a.path.cmp(&b.path));
    texts
}

fn problem(error: &ReadError) -> Problem {
    let near = match error {
        ReadError::Missing { path } => neighbour(path),
        _ => None,
    };
    let help = near.map_or_else(|| error.help().to_owned(), |near| format!("did you mean {near}?"));
    Problem::new(error.to_string()).help(help)
}

/// The file of the same folder whose name is nearest.
fn neighbour(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let entries = std::fs::read_dir(folder(path)).ok()?;
    let mut names: Vec<String> = entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let near = closest(&name, names.iter().map(String::as_str))?;
    Some(path.with_file_name(near).display().to_string())
}

fn folder(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    parent.canonicalize().unwrap_or_else(|_| parent.to_owned())
}
