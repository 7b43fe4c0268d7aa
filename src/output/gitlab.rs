//! `check --format gitlab`: a code quality report.

use serde::Serialize;

use super::{Finding, findings::fingerprints, json::write};
use crate::diagnostic::Severity;

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

pub fn check_gitlab(findings: &[Finding], level: Severity) -> String {
    let shown: Vec<Finding> = findings.iter().copied().filter(|f| f.diagnostic.severity >= level).collect();
    let issues: Vec<Issue> = shown.iter().zip(fingerprints(&shown)).map(|(f, print)| issue(f, print)).collect();
    write(&issues)
}

fn issue<'a>(finding: &Finding<'a>, fingerprint: u64) -> Issue<'a> {
    let d = finding.diagnostic;
    let severity = match d.severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Info | Severity::Off => "info",
    };
    let lines = Lines { begin: finding.sources.start(d.span).line, end: finding.sources.end(d.span).line };
    let location = Location { path: finding.path(), lines };
    Issue {
        description: &d.message,
        check_name: &d.rule,
        fingerprint: format!("{fingerprint:016x}"),
        severity,
        location,
    }
}
