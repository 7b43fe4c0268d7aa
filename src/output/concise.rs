//! `check --format concise`: one line a finding.

use super::{Finding, visible};
use crate::diagnostic::Severity;

/// `path:line:column: severity[rule] message`, for editors and for grep.
pub fn check_concise(findings: &[Finding], level: Severity) -> String {
    findings.iter().filter(|f| f.diagnostic.severity >= level).map(line).collect()
}

fn line(finding: &Finding) -> String {
    let d = finding.diagnostic;
    let at = finding.sources.start(d.span);
    let message = visible(&d.message.replace('\n', " "));
    format!("{}:{}:{}: {}[{}] {message}\n", visible(finding.path()), at.line, at.column, d.severity.as_str(), d.rule)
}
