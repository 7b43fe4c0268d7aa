//! What other programs make of the formats of `check`: the SARIF schema, a reader of JUnit reports, GitLab's types as its
//! documentation has them, and GitHub's way of taking workflow commands apart.

use std::{collections::HashSet, fs, process::Command};

use boon::{Compiler, SchemaIndex, Schemas};
use serde::Deserialize;
use serde_json::Value;

/// Names and documents that are hard on formats: what separates, ends, quotes and steers, and what is not ASCII.
const DOCUMENTS: [(&str, &str); 6] = [
    ("plain.md", "I like maps.\n"),
    ("empty.md", ""),
    (
        "50%, a: b.md",
        "## Career\n\nI was a SRE, 50 % of the time: up  to %0A 60 %, <b>\"it\"</b> & ]]> 'so'.\n\nLast year I left.\n",
    ),
    ("ünï cödé.md", "\u{feff}Ich bin 🎉 a SRE\u{1b}[31m red\u{7}\u{fffe} a a SRE.\r\nI was a SRE. I was a SRE.\r\n"),
    ("sub/dir/table.md", "| a  SRE | b |\n| --- | --- |\n| an job :: x | the the |\n\n- an  job,\n  an job\n"),
    (
        "career.md",
        "---\ndate: 2024-05-01\n---\n\n**Initech:** I joined in May 2017 as a developer.\n\n**Hooli:** I joined in June 2023 and saved US$ 100 .\n",
    ),
];

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in DOCUMENTS {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// What `check` writes about all documents, notes too.
fn check(format: &str) -> String {
    let folder = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    let args = ["check", "--level", "info", "--as-of", "2024-05-01", "--format", format];
    let output = command.args(args).current_dir(folder.path()).output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    String::from_utf8(output.stdout).unwrap()
}

/// A finding as every format knows it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    path: String,
    line: u64,
    rule: String,
    severity: String,
    message: String,
}

/// What the format that is tested against its own schema says.
fn found() -> Vec<Found> {
    let json: Value = serde_json::from_str(&check("json")).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let list = json["diagnostics"].as_array().unwrap().iter().map(|d| Found {
        path: text(&d["path"]),
        line: d["start"]["line"].as_u64().unwrap(),
        rule: text(&d["rule"]),
        severity: text(&d["severity"]),
        message: text(&d["message"]),
    });
    let mut found: Vec<Found> = list.collect();
    found.sort();
    assert!(
        found.len() > 12 && found.iter().any(|f| f.severity == "error") && found.iter().any(|f| f.severity == "info")
    );
    found
}

fn sorted(found: impl IntoIterator<Item = Found>) -> Vec<Found> {
    let mut found: Vec<Found> = found.into_iter().collect();
    found.sort();
    found
}

fn sarif_schema() -> (Schemas, SchemaIndex) {
    let schema: Value = serde_json::from_str(include_str!("schemas/sarif-2.1.0.json")).unwrap();
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    let url = "https://schemas.invalid/sarif-2.1.0.json";
    compiler.add_resource(url, schema).unwrap();
    let index = compiler.compile(url, &mut schemas).unwrap();
    (schemas, index)
}

#[test]
fn sarif_keeps_to_its_schema_and_says_what_json_says() {
    let (schemas, index) = sarif_schema();
    let mut sarif: Value = serde_json::from_str(&check("sarif")).unwrap();
    if let Err(error) = schemas.validate(&sarif, index) {
        panic!("{error:#}");
    }
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap().iter().map(|result| {
        let place = &result["locations"][0]["physicalLocation"];
        let rule = result["ruleId"].as_str().unwrap();
        assert_eq!(rules[result["ruleIndex"].as_u64().unwrap() as usize]["id"], rule);
        Found {
            path: unescaped(place["artifactLocation"]["uri"].as_str().unwrap()),
            line: place["region"]["startLine"].as_u64().unwrap(),
            rule: rule.to_owned(),
            severity: result["level"].as_str().unwrap().replace("note", "info"),
            message: result["message"]["text"].as_str().unwrap().lines().next().unwrap().to_owned(),
        }
    });
    assert_eq!(sorted(results), found());
    // The schema is no rubber stamp.
    sarif["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(schemas.validate(&sarif, index).is_err());
}

/// A relative reference as a reader of URIs takes it.
fn unescaped(uri: &str) -> String {
    assert!(uri.is_ascii() && !uri.contains([' ', ':', '"']), "{uri}");
    let (mut bytes, mut rest) = (Vec::new(), uri.bytes());
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn junit_is_read_as_one_suite_a_document() {
    let report = junit_parser::from_reader(check("junit").as_bytes()).unwrap();
    let mut paths: Vec<&str> = report.suites.iter().map(|s| s.name.as_str()).collect();
    paths.sort_unstable();
    let mut all: Vec<&str> = DOCUMENTS.iter().map(|(name, _)| *name).collect();
    all.sort_unstable();
    assert_eq!(paths, all);
    let mut read = Vec::new();
    for suite in &report.suites {
        assert_eq!(suite.tests, suite.cases.len() as u64);
        assert_eq!(suite.failures, suite.cases.iter().filter(|c| c.status.is_failure()).count() as u64);
        for case in suite.cases.iter().filter(|c| c.status.is_failure()) {
            let failure = case.status.failure_as_ref();
            let (rule, place) = case.original_name.split_once(' ').unwrap();
            read.push(Found {
                path: suite.name.clone(),
                line: place.split(':').next().unwrap().parse().unwrap(),
                rule: rule.to_owned(),
                severity: failure.failure_type.clone(),
                message: failure.message.clone(),
            });
        }
    }
    assert_eq!(report.failures, read.len() as u64);
    assert_eq!(report.tests, report.suites.iter().map(|s| s.tests).sum::<u64>());
    let shown = |f: Found| Found { message: f.message.replace(|c: char| c.is_control(), ""), ..f };
    assert_eq!(sorted(read), sorted(found().into_iter().map(shown)));
    // XML has no way to write most control characters, or these two.
    let raw = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{fffe}' | '\u{ffff}');
    assert_eq!(check("junit").chars().find(|c| raw(*c)), None);
}

/// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>: every key it names, and no other.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Issue {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: IssueSeverity,
    location: Location,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum IssueSeverity {
    Info,
    Minor,
    Major,
    Critical,
    Blocker,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    begin: u64,
    end: u64,
}

#[test]
fn gitlab_reads_every_issue() {
    let text = check("gitlab");
    assert!(text.starts_with('['), "no mark of byte order, no object: {text}");
    let issues: Vec<Issue> = serde_json::from_str(&text).unwrap();
    let prints: HashSet<&str> = issues.iter().map(|i| i.fingerprint.as_str()).collect();
    assert_eq!(prints.len(), issues.len(), "an issue with another's fingerprint is not shown");
    let read = issues.iter().map(|issue| {
        assert!(issue.location.lines.end >= issue.location.lines.begin && !issue.location.path.starts_with("./"));
        let severity = match issue.severity {
            IssueSeverity::Info => "info",
            IssueSeverity::Minor => "warning",
            IssueSeverity::Major => "error",
            IssueSeverity::Critical | IssueSeverity::Blocker => panic!("no finding stops a pipeline by itself"),
        };
        Found {
            path: issue.location.path.clone(),
            line: issue.location.lines.begin,
            rule: issue.check_name.clone(),
            severity: severity.to_owned(),
            message: issue.description.clone(),
        }
    });
    assert_eq!(sorted(read), found());
}

/// A workflow command as the runner takes it apart: the name up to the first space, the properties up to the next `::`,
/// divided by commas and each by its first `=`; `%25` is unescaped last.
fn workflow_command(line: &str) -> Found {
    let inside = line.strip_prefix("::").unwrap();
    let (head, data) = inside.split_once("::").unwrap();
    let (name, properties) = head.split_once(' ').unwrap();
    let plain = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n");
    let property = |key: &str| -> String {
        let pairs = properties.split(',').map(|p| p.split_once('=').unwrap());
        let (_, value) = pairs.into_iter().find(|(k, _)| *k == key).unwrap();
        plain(value).replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
    };
    Found {
        path: property("file"),
        line: property("line").parse().unwrap(),
        rule: property("title"),
        severity: name.replace("notice", "info"),
        message: plain(data).replace("%25", "%").lines().next().unwrap().to_owned(),
    }
}

#[test]
fn github_takes_every_command_apart_again() {
    let text = check("github");
    assert!(!text.contains('\r'));
    assert_eq!(sorted(text.lines().map(workflow_command)), found());
}
