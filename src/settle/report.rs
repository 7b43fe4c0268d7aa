//! One career's findings as they are shown.

use crate::{
    Analysis,
    config::Config,
    diagnostic::{Diagnostic, Severity},
    rules::{self, suppressions},
};

/// What one career's check has to say, in the order in which it is shown.
#[derive(Clone, Debug)]
pub struct Report {
    pub diagnostics: Vec<Diagnostic>,
}

/// Gives every finding its severity, drops what is off, what the documents allow and what was found twice, and sorts by
/// document, place and rule.
pub fn settle(analysis: &Analysis, config: &Config) -> Report {
    let suppressions: Vec<_> = analysis.documents.iter().flat_map(suppressions).filter_map(Result::ok).collect();
    let mut diagnostics = analysis.diagnostics.clone();
    for diagnostic in &mut diagnostics {
        diagnostic.severity = severity(diagnostic, config);
    }
    diagnostics.retain(|d| d.severity != Severity::Off && !suppressions.iter().any(|s| s.hides(d)));
    diagnostics.sort_by(|a, b| (a.span, &a.rule, &a.message).cmp(&(b.span, &b.rule, &b.message)));
    diagnostics.dedup();
    Report { diagnostics }
}

/// What the configuration says, else the rule's page; a finding of no known rule is shown as it came.
fn severity(finding: &Diagnostic, config: &Config) -> Severity {
    let page = rules::page(&finding.rule);
    page.map_or(finding.severity, |p| config.severity(p.name, p.family, p.severity, finding.span.source))
}
