//! The texts that the paths name.

use std::path::{Path, PathBuf};

use super::problem::Problem;
use crate::{
    args::InputArgs,
    config::closest,
    source::{ReadError, find_paths, read_file, read_from},
};

/// A text that the paths name.
pub struct Text {
    /// As it is shown.
    pub path: String,
    /// The absolute folder that it lies in.
    pub folder: PathBuf,
    /// `None` for standard input.
    pub file: Option<PathBuf>,
    /// What standard input held; a file is read when its turn comes, so that the texts are not all held at once.
    held: Option<String>,
    /// Its place in what the paths name.
    number: usize,
}

/// Problems by the places in what the paths name at which they arose.
pub type Numbered = Vec<(usize, Problem)>;

/// Everything that the paths name, by path, each file once; what is not there becomes problems.
pub fn find(input: &InputArgs, problems: &mut Numbered) -> Vec<Text> {
    let here = vec![PathBuf::from(".")];
    let (stdin, files): (Vec<_>, Vec<_>) = input.paths.iter().cloned().partition(|p| p.as_os_str() == "-");
    let mut found: Vec<_> = find_paths(if input.paths.is_empty() { &here } else { &files })
        .into_iter()
        .map(|path| path.map(|path| (path, None)))
        .collect();
    if !stdin.is_empty() {
        let name = input.stdin_filename.clone().unwrap_or("<stdin>".into());
        found.push(read_from(&name, std::io::stdin()).map(|read| (read.path, Some(read.text))));
    }
    let mut texts = Vec::new();
    for (number, found) in found.into_iter().enumerate() {
        match found {
            Ok((path, held)) => {
                let (shown, folder) = (path.display().to_string(), folder(&path));
                let file = held.is_none().then_some(path);
                texts.push(Text { path: shown, folder, file, held, number });
            }
            Err(error) => problems.push((number, problem(&error))),
        }
    }
    texts.sort_by(|a, b| a.path.cmp(&b.path));
    texts
}

impl Text {
    /// Reads it; `None` where that fails, which becomes a problem.
    pub fn read(&mut self, problems: &mut Numbered) -> Option<String> {
        let Some(file) = &self.file else { return self.held.take() };
        match read_file(file) {
            Ok(read) => Some(read.text),
            Err(error) => {
                problems.push((self.number, problem(&error)));
                None
            }
        }
    }
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
