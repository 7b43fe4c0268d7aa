//! The texts that the paths name.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use super::problem::Problem;
use crate::args::InputArgs;

/// One text as it was read.
pub struct Text {
    /// As it is shown.
    pub path: String,
    /// The absolute folder that it lies in.
    pub folder: PathBuf,
    pub text: String,
}

/// Everything readable, by path, each file once; the rest becomes problems.
pub fn read(input: &InputArgs, problems: &mut Vec<Problem>) -> Vec<Text> {
    let mut texts = Vec::new();
    let here = [PathBuf::from(".")];
    for path in if input.paths.is_empty() { &here[..] } else { &input.paths } {
        if path.as_os_str() == "-" {
            let mut bytes = Vec::new();
            let _ = std::io::stdin().read_to_end(&mut bytes);
            let name = input.stdin_filename.clone().unwrap_or("<stdin>".into());
            texts.push(Text {
                path: name.display().to_string(),
                folder: folder(&name),
                text: String::from_utf8_lossy(&bytes).into_owned(),
            });
            continue;
        }
        match std::fs::read_to_string(path) {
            Ok(text) => texts.push(Text { path: path.display().to_string(), folder: folder(path), text }),
            Err(error) => problems.push(Problem::new(format!("cannot read {}: {error}", path.display()))),
        }
    }
    texts.sort_by(|a, b| a.path.cmp(&b.path));
    texts
}

fn folder(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    parent.canonicalize().unwrap_or_else(|_| parent.to_owned())
}
