//! `check` for people.

use super::{Finding, Screen, visible};
use crate::diagnostic::Severity;

pub fn check_text(findings: &[Finding], level: Severity, _all: bool, _screen: &Screen) -> String {
    let mut out = String::new();
    for finding in findings.iter().filter(|f| f.diagnostic.severity >= level) {
        let d = finding.diagnostic;
        let at = finding.sources.start(d.span);
        out += &visible(&format!(
            "{}:{}:{} {}[{}] {}\n",
            finding.path(),
            at.line,
            at.column,
            d.severity.as_str(),
            d.rule,
            d.message
        ));
    }
    out
}
