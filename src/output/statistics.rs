//! `check --format statistics`: how often each rule fires, and where.

use std::collections::BTreeMap;

use super::{Finding, table::table};
use crate::diagnostic::Severity;

/// Rules by count, then files by count.
pub fn check_statistics(findings: &[Finding], level: Severity) -> String {
    let shown: Vec<&Finding> = findings.iter().filter(|f| f.diagnostic.severity >= level).collect();
    let mut rules: BTreeMap<(&str, Severity), usize> = BTreeMap::new();
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &shown {
        *rules.entry((&finding.diagnostic.rule, finding.diagnostic.severity)).or_default() += 1;
        *files.entry(finding.path()).or_default() += 1;
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|((rule, _), count)| (std::cmp::Reverse(*count), *rule));
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_by_key(|(path, count)| (std::cmp::Reverse(*count), *path));
    let rules: Vec<[String; 3]> = rules
        .iter()
        .map(|((rule, severity), n)| [n.to_string(), severity.as_str().to_owned(), (*rule).to_owned()])
        .collect();
    let files: Vec<[String; 2]> = files.iter().map(|(path, n)| [n.to_string(), (*path).to_owned()]).collect();
    format!("{}\n{}", table(&rules), table(&files))
}
