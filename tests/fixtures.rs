//! Whole careers of `fixtures/`: every hand-written fact holds or stands in `fixtures/pending.toml`, and the outputs are
//! those that lie beside the documents.

mod support;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use support::{
    facts::{Broken, Fixture},
    pending,
    program::command,
};

/// By name. Paths are from the package's root, where tests run, so that outputs hold no other path.
fn fixtures() -> BTreeMap<String, Fixture> {
    let entries = std::fs::read_dir("fixtures").expect("tests run in the package's root");
    let folders = entries.map(|e| e.unwrap().path()).filter(|p| p.join("facts.json").is_file());
    folders.map(|f| (f.file_name().unwrap_or_default().to_string_lossy().into_owned(), Fixture::read(&f))).collect()
}

#[test]
fn facts_hold() {
    let broken: BTreeMap<String, Broken> = fixtures().into_iter().map(|(name, f)| (name, f.check())).collect();
    for (name, facts) in &broken {
        println!("fixture {name}: {} facts to reach", facts.len());
        facts.iter().for_each(|(fact, found)| println!("    {fact}: {found}"));
    }
    let problems = pending::check(&broken);
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn outputs_are_as_shown() {
    const OUTPUTS: [(&str, &str, &[&str]); 3] = [
        ("check.txt", "check", &["--level", "info"]),
        ("graph.json", "graph", &["--format", "json"]),
        ("graph.dot", "graph", &["--format", "dot"]),
    ];
    let mut differ = Vec::new();
    for (name, fixture) in fixtures() {
        for (file, command_name, flags) in OUTPUTS {
            let outcome = command(command_name, &fixture.files, flags).expect(command_name);
            let same = std::panic::catch_unwind(|| snapshot(&Path::new("fixtures").join(&name), file, &outcome.output));
            if same.is_err() {
                differ.push(format!("fixtures/{name}/{file}.snap"));
            }
        }
    }
    assert!(differ.is_empty(), "see them with `cargo insta review`:\n{}", differ.join("\n"));
}

fn snapshot(folder: &Path, file: &str, output: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(file, output));
}
