//! `check --format jsonl`: one JSON object a line, one line a finding.

use super::{Finding, json::diagnostic_view};
use crate::diagnostic::Severity;

pub fn check_jsonl(findings: &[Finding], level: Severity) -> String {
    let shown = findings.iter().filter(|f| f.diagnostic.severity >= level);
    shown.filter_map(|f| serde_json::to_string(&diagnostic_view(f)).ok()).map(|line| line + "\n").collect()
}
