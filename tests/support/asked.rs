//! One document that the built program is asked about.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

pub struct Asked {
    file: PathBuf,
    _folder: Option<tempfile::TempDir>,
}

impl Asked {
    /// Notes of one's own.
    pub fn own(notes: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("prep.md");
        fs::write(&file, notes).expect("written");
        Self { file, _folder: Some(folder) }
    }

    /// The first of the cases that `PREPLINT_CASES` names; `None`, with a word, where it names none.
    pub fn named() -> Option<Self> {
        let folder = std::env::var_os("PREPLINT_CASES");
        if folder.is_none() {
            println!("PREPLINT_CASES names no folder of cases: nothing to ask");
        }
        let file = Path::new(&folder?).join("sre-prep/prep.md");
        file.is_file().then_some(Self { file, _folder: None })
    }

    pub fn run(&self, args: &[&str]) -> String {
        let out = Command::new(env!("CARGO_BIN_EXE_preplint")).args(args).arg(&self.file).output();
        String::from_utf8(out.expect("the program runs").stdout).expect("text")
    }

    /// The JSON of a command; of `check` with every finding.
    pub fn json(&self, command: &str) -> Value {
        let level: &[&str] = if command == "check" { &["--level", "info"] } else { &[] };
        serde_json::from_str(&self.run(&[&[command, "--format", "json"], level].concat())).expect("JSON")
    }
}

/// The lines at which a rule speaks in the JSON of `check`, with the words.
pub fn findings(check: &Value, rule: &str) -> Vec<(u64, String)> {
    let all = check["diagnostics"].as_array().into_iter().flatten().filter(|d| d["rule"] == rule);
    all.map(|d| (d["start"]["line"].as_u64().unwrap_or(0), d["text"].as_str().unwrap_or("").to_owned())).collect()
}

/// The first requirement of these words in the JSON of `coverage`.
pub fn need<'a>(coverage: &'a Value, words: &str) -> &'a Value {
    let starts = |r: &&Value| r["text"].as_str().is_some_and(|t| t.starts_with(words));
    let mut all = coverage["requirements"].as_array().into_iter().flatten();
    all.find(starts).unwrap_or_else(|| panic!("{words} in {coverage:#?}"))
}
