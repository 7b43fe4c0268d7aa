//! The findings of several careers, merged into one order.

use std::collections::HashMap;

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
    pub fn rule(&self) -> &'a str {
        &self.diagnostic.rule
    }

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

/// A number for each finding that stays the same when lines move: of its rule, its path and its words; where several
/// agree in all three, of their order too.
pub fn fingerprints(findings: &[Finding]) -> Vec<u64> {
    let mut seen: HashMap<[&str; 3], u64> = HashMap::new();
    let mut prints = Vec::with_capacity(findings.len());
    for finding in findings {
        let key = [finding.rule(), finding.path(), finding.sources.text(finding.diagnostic.span)];
        let count = seen.entry(key).or_default();
        *count += 1;
        prints.push(fnv(&[key[0], key[1], key[2], &count.to_string()]));
    }
    prints
}

/// FNV-1a, which is the same everywhere and for ever.
fn fnv(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|p| p.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
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
