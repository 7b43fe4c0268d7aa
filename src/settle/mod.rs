//! From findings to a report: severities, order.

use crate::{diagnostic::Diagnostic, source::Sources};

/// What one career's check has to say, in the order in which it is shown.
#[derive(Clone, Debug)]
pub struct Report {
    pub diagnostics: Vec<Diagnostic>,
}

/// Sorts findings by document, place and rule.
pub fn settle(_sources: &Sources, mut diagnostics: Vec<Diagnostic>) -> Report {
    diagnostics.sort_by(|a, b| (a.span, &a.rule).cmp(&(b.span, &b.rule)));
    Report { diagnostics }
}
