//! One change to a document, and the rule that must then speak and was silent before: the tables `mutations.tsv` of the
//! folders that `PREPLINT_CASES` names. A name behind `-` must fall silent instead.

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use preplint::rules::page;
use serde_json::Value;
use support::{
    program::{list, text},
    table::{Row, read},
};

/// The findings of one rule in the case's documents after a change in one of them.
fn found(case: &Path, file: &str, change: impl Fn(&str) -> String, rule: &str) -> Vec<Value> {
    let folder = tempfile::tempdir().expect("a folder for the changed document");
    let mut documents = Vec::new();
    for entry in fs::read_dir(case).expect("the case").flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let copied = matches!(path.extension().and_then(|e| e.to_str()), Some("md" | "txt" | "toml"));
        // What describes the case is no document of the career.
        if !copied || matches!(name.as_str(), "notes.md" | "questions.md") {
            continue;
        }
        let content = fs::read_to_string(&path).expect("text");
        let content = if name == file { change(&content) } else { content };
        fs::write(folder.path().join(&name), content).expect("the copy");
        if !name.ends_with(".toml") {
            documents.push(folder.path().join(&name));
        }
    }
    let mut notes = Vec::new();
    let all = list("check", &documents, &["--level", "info"], "diagnostics", &mut notes);
    assert!(notes.is_empty(), "{}: {notes:?}", case.display());
    all.into_iter().filter(|d| text(d, "rule") == rule).collect()
}

/// What is wrong with a row, if anything.
fn problem(case: &Path, row: &Row) -> Option<String> {
    let rule = row.get("rule").trim_start_matches('-');
    let speaks = !row.get("rule").starts_with('-');
    let (find, replace) = (row.get("find"), row.get("replace"));
    let before = found(case, row.get("path"), str::to_owned, rule);
    let after = found(case, row.get("path"), |text| text.replacen(find, replace, 1), rule);
    let right = if speaks { before.is_empty() && !after.is_empty() } else { !before.is_empty() && after.is_empty() };
    let counts = format!("{} before, {} after", before.len(), after.len());
    (!right).then(|| format!("{}: {}: {counts}: {}", case.display(), row.get("rule"), row.get("why")))
}

#[test]
fn every_change_is_noticed() {
    let Some(folder) = std::env::var_os("PREPLINT_CASES") else {
        println!("PREPLINT_CASES names no folder of cases: nothing to change");
        return;
    };
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", Path::new(&folder).display()));
    let mut cases: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(|p| p.is_dir()).collect();
    cases.sort();
    let (mut problems, mut checked) = (Vec::new(), 0);
    for case in cases {
        for row in read(&case.join("mutations.tsv")) {
            let rule = row.get("rule").trim_start_matches('-');
            let text = fs::read_to_string(case.join(row.get("path"))).expect("the document of the row");
            assert!(text.contains(row.get("find")), "{}: `{}` is not in it", case.display(), row.get("find"));
            if page(rule).is_none() {
                println!("pending: {}: there is no rule {rule} yet", case.display());
                continue;
            }
            checked += 1;
            problems.extend(problem(&case, &row));
        }
    }
    println!("{checked} changes, {} not noticed", problems.len());
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}
