//! The findings of several careers, merged into one order.

use serde::Serialize;

use super::Dossier;
use crate::{
    diagnostic::{Diagnostic, Severity},
    rules,
    settle::Report,
    source::Sources,
};

/// One finding with the sources that its spans point into.
#[derive(Clone, Copy)]
pub struct Finding<'a> {
    pub sources: &'a Sources,
    pub diagnostic: &'a Diagnostic,
}

impl<'a> Finding<'a> {
    pub fn path(&self) -> &'a str {
        &self.sources.get(self.diagnostic.span.source).path
    }

    /// Empty for a finding of no rule.
    pub fn family(&self) -> &'static str {
        rules::page(&self.diagnostic.rule).map_or("", |page| page.family)
    }

    /// By path, then as the reports have them.
    pub fn merged(dossiers: &'a [Dossier], reports: &'a [Report]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (dossier, report) in dossiers.iter().zip(reports) {
            all.extend(report.diagnostics.iter().map(|diagnostic| Self { sources: &dossier.sources, diagnostic }));
        }
        all.sort_by_key(|f| f.path());
        all
    }
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub error: usize,
    pub warning: usize,
    pub info: usize,
}

impl Counts {
    pub fn of(findings: &[Finding]) -> Self {
        let count = |severity| findings.iter().filter(|f| f.diagnostic.severity == severity).count();
        Self { error: count(Severity::Error), warning: count(Severity::Warning), info: count(Severity::Info) }
    }
}
