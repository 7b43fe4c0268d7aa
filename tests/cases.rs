//! Whole careers against tables of what is owed: those of `evaluation/careers`, and those of the folder that
//! `PREPLINT_CASES` names. No figure may fall below `evaluation/floors.toml`.

mod support;

use std::path::{Path, PathBuf};

use support::{
    floors,
    score::{is_case, score},
};

fn run(set: &str, folder: &Path) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut cases: Vec<PathBuf> = entries.map(|e| e.unwrap().path()).filter(|p| is_case(p)).collect();
    cases.sort();
    assert!(!cases.is_empty(), "no case in {}", folder.display());
    let mut fallen = Vec::new();
    for case in cases {
        let name = case.file_name().unwrap_or_default().to_string_lossy();
        let measured = score(&case);
        measured.print(&format!("{set} {name}"));
        fallen.extend(floors::check(set, &name, &measured));
    }
    assert!(fallen.is_empty(), "\n{}", fallen.join("\n"));
}

#[test]
fn own_careers() {
    run("careers", &PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("evaluation/careers"));
}

#[test]
fn own_postings() {
    run("postings", &PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("evaluation/postings"));
}

#[test]
fn named_cases() {
    match std::env::var_os("PREPLINT_CASES") {
        Some(folder) => run("cases", Path::new(&folder)),
        None => println!("PREPLINT_CASES names no folder of cases: nothing to compare"),
    }
}
