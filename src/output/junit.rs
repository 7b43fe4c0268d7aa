//! `check --format junit`: a test suite a document, a failed test a finding.

use super::{Finding, dot_escape::html};
use crate::diagnostic::Severity;

/// `paths` are all documents that were read: one without findings is a suite with one passed test.
pub fn check_junit(paths: &[&str], findings: &[Finding], level: Severity) -> String {
    let shown: Vec<&Finding> = findings.iter().filter(|f| f.diagnostic.severity >= level).collect();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let tests: usize = paths.iter().map(|p| shown.iter().filter(|f| f.path() == *p).count().max(1)).sum();
    out.push_str(&format!("<testsuites name=\"preplint\" tests=\"{tests}\" failures=\"{}\">\n", shown.len()));
    for path in paths {
        let own: Vec<&&Finding> = shown.iter().filter(|f| f.path() == *path).collect();
        let (name, tests) = (html(path), own.len().max(1));
        out.push_str(&format!("  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{}\">\n", own.len()));
        if own.is_empty() {
            out.push_str(&format!("    <testcase name=\"{name}\" classname=\"preplint\"/>\n"));
        }
        own.iter().for_each(|f| out.push_str(&case(f)));
        out.push_str("  </testsuite>\n");
    }
    out + "</testsuites>\n"
}

fn case(finding: &Finding) -> String {
    let d = finding.diagnostic;
    let at = finding.sources.start(d.span);
    let place = format!("{}:{}:{}", finding.path(), at.line, at.column);
    let mut details = format!("{place}\n{}", finding.sources.text(d.span));
    d.notes.iter().for_each(|n| details.push_str(&format!("\n{n}")));
    format!(
        "    <testcase name=\"{} {}:{}\" classname=\"{}\">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
        html(&d.rule),
        at.line,
        at.column,
        html(finding.path()),
        d.severity.as_str(),
        html(&d.message),
        details.lines().map(html).collect::<Vec<_>>().join("\n")
    )
}
