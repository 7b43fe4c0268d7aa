//! Embeds the rule pages: one archive of the folder's files as they are, no generated code.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    embed("rules")
}

/// Writes `OUT_DIR/<folder>.archive`: for every file its path below the folder, a line end, its length in bytes, a
/// line end, its text.
fn embed(folder: &str) -> io::Result<()> {
    println!("cargo::rerun-if-changed={folder}");
    let root = Path::new(folder);
    let mut files = Vec::new();
    collect(root, &mut files)?;
    files.sort();
    let mut archive = String::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let below = file.strip_prefix(root).map_err(io::Error::other)?;
        let path: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        archive.push_str(&format!("{}\n{}\n{text}", path.join("/"), text.len()));
    }
    let out = env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    fs::write(out.join(format!("{folder}.archive")), archive)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "md") {
            files.push(path);
        }
    }
    Ok(())
}
