//! One career's findings as they are shown.

use crate::{
    Analysis,
    diagnostic::{Diagnostic, Severity},
    rules,
};

/// What one career's check has to say, in the order in which it is shown.
#[derive(Clone, Debug)]
pub struct Report {
    pub diagnostics: Vec<Diagnostic>,
}

/// Gives every finding its severity, drops what is off and what was found twice, and sorts by document, place and rule.
pub fn settle(analysis: &Analysis) -> Report {
    let mut diagnostics = analysis.diagnostics.clone();
    for diagnostic in &mut diagnostics {
        diagnostic.severity = severity(diagnostic);
    }
    diagnostics.retain(|d| d.severity != Severity::Off);
    diagnostics.sort_by(|a, b| (a.span, &a.rule, &a.message).cmp(&(b.span, &b.rule, &b.message)));
    diagnostics.dedup();
    Report { diagnostics }
}

/// What the rule's page says; a finding of no known rule is shown as it came.
fn severity(diagnostic: &Diagnostic) -> Severity {
    rules::page(&diagnostic.rule).map_or(diagnostic.severity, |page| page.severity)
}
