//! The built program and other checkers of text that are installed, one after the other on the same documents: with all
//! of its checks, those of language and all others. Prints how many times as much of the processor the other one takes.
//! An argument names a document to use in place of a generated one for the single run.

use std::{env, fs, path::Path, process::Command};

#[allow(dead_code)] // The other benches ask for more of it.
#[path = "support/documents.rs"]
mod documents;
#[path = "support/measure.rs"]
mod measure;
use measure::{Use, run};

/// Other checkers, and what stands before the paths. Whatever exit code they end with tells what they found.
const OTHERS: [(&str, &[&str]); 4] = [
    ("typos", &["--format", "brief"]),
    ("codespell", &[]),
    ("harper", &["lint", "--no-color"]),
    ("vale", &["--no-exit", "--output", "line"]),
];
/// So often is one document looked at, and so often many.
const ROUNDS: [usize; 2] = [15, 3];
/// From this ratio on, many documents would take too long.
const SLOW: f64 = 20.0;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let one = folder.path().join("one.md");
    let named = env::args().skip(1).find(|a| !a.starts_with("--"));
    let text = named.map_or_else(|| documents::document(5), |path| fs::read_to_string(path).expect("the document"));
    fs::write(&one, text).expect("a document");
    let many = folder.path().join("many");
    fs::create_dir(&many).expect("a folder");
    for seed in 0..300 {
        fs::write(many.join(format!("{seed:03}.md")), documents::document(seed)).expect("a document");
    }
    let there: Vec<_> = OTHERS.into_iter().filter(|(name, ..)| is_installed(name)).collect();
    if there.is_empty() {
        println!("None of {} is installed.", OTHERS.map(|(name, ..)| name).join(", "));
        return;
    }
    println!(
        "| preplint and | documents | CPU of preplint | CPU of the other | ratio | memory |\n| --- | --- | --- | --- | --- | --- |"
    );
    for (name, arguments) in there {
        let ratio = pair(name, arguments, "1", &one, ROUNDS[0]);
        if ratio < SLOW {
            pair(name, arguments, "300", &many, ROUNDS[1]);
        }
    }
}

/// Runs the two in turn, so that both have the same neighbours, and takes the middle of each; hands back the ratio.
fn pair(name: &str, arguments: &[&str], what: &str, path: &Path, rounds: usize) -> f64 {
    let (mut own, mut other) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
        own.push(run(command.args(["check", "--format", "concise"]).arg(path), 1));
        other.push(run(Command::new(name).args(arguments).arg(path), 255));
    }
    let (own, other) = (middle(own), middle(other));
    println!(
        "| {name} | {what} | {:.0} ms | {:.0} ms | {:.2} | {:.0} and {:.0} MB |",
        own.cpu * 1e3,
        other.cpu * 1e3,
        other.cpu / own.cpu,
        own.memory,
        other.memory
    );
    other.cpu / own.cpu
}

fn middle(mut runs: Vec<Use>) -> Use {
    runs.sort_by(|a, b| a.cpu.total_cmp(&b.cpu));
    runs.swap_remove(runs.len() / 2)
}

fn is_installed(name: &str) -> bool {
    let paths = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&paths).any(|folder| folder.join(name).is_file())
}
