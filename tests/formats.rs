//! Every format of `check`: the same exit code, and what its readers need.

use std::{fs, process::Command};

use serde_json::Value;

const FORMATS: [&str; 10] =
    ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "statistics"];
const DOCUMENT: &str = "---\ndate: 2024-05-01\n---\n\n## Career\n\nI worked as a SRE, 50 % of the time; it went up  to 60 %. Last year I left.\n";

/// Stands for a file that is no text.
const NO_TEXT: &str = "a\0b";

fn check(text: &str, args: &[&str]) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a, b: c.md"), text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    let output = command.arg("check").args(args).arg("a, b: c.md").current_dir(folder.path()).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn no_format_changes_the_exit_code() {
    for format in FORMATS {
        for (text, fail_on, code) in [
            (DOCUMENT, "warning", 1),
            (DOCUMENT, "error", 1),
            ("I like maps.\n", "info", 0),
            ("I like  maps.\n", "warning", 0),
            ("I like  maps.\n", "info", 1),
            // What cannot be read goes before what was found.
            (NO_TEXT, "warning", 2),
        ] {
            let (got, out) = check(text, &["--format", format, "--fail-on", fail_on]);
            assert_eq!(got, code, "{format} {fail_on} {text:?}\n{out}");
        }
    }
}

#[test]
fn sarif_points_at_the_words_and_brings_the_help() {
    let (_, out) = check(DOCUMENT, &["--format", "sarif", "--level", "info"]);
    let sarif: Value = serde_json::from_str(&out).unwrap();
    let run = &sarif["runs"][0];
    let results = run["results"].as_array().unwrap();
    let article = results.iter().find(|r| r["ruleId"] == "article").unwrap();
    let place = &article["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%2C%20b%3A%20c.md");
    assert_eq!(place["region"]["startLine"], 7);
    let rule = &run["tool"]["driver"]["rules"][article["ruleIndex"].as_u64().unwrap() as usize];
    assert_eq!(rule["id"], "article");
    assert!(rule["help"]["markdown"].as_str().is_some_and(|h| !h.is_empty()));
    let edit = &article["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(edit["insertedContent"]["text"], "an");
}

#[test]
fn every_gitlab_issue_has_its_own_fingerprint_and_keeps_it_when_lines_move() {
    let prints = |text: &str| -> Vec<String> {
        let issues: Value = serde_json::from_str(&check(text, &["--format", "gitlab"]).1).unwrap();
        issues.as_array().unwrap().iter().map(|i| i["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let text = "I was a SRE. I was a SRE.\n";
    let before = prints(text);
    assert_eq!(before.len(), 2);
    assert_ne!(before[0], before[1]);
    assert_eq!(before, prints(&format!("I like maps.\n\n{text}")));
}

#[test]
fn one_line_a_finding() {
    let findings = |format| check(DOCUMENT, &["--format", format, "--level", "info"]).1.lines().count();
    assert_eq!(findings("concise"), findings("jsonl"));
    assert_eq!(findings("concise"), findings("github"));
}
