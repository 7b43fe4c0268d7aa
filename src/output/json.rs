//! `check --format json`.

use serde::Serialize;

use super::{
    DocumentView, Place,
    findings::{Counts, Finding},
    place::Bytes,
};
use crate::diagnostic::{Edit, Fix, Label, Safety, Severity};

/// The version that every machine output begins with; a change that breaks readers raises it.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Check<'a> {
    version: u32,
    documents: &'a [DocumentView<'a>],
    diagnostics: Vec<DiagnosticView<'a>>,
    summary: Counts,
}

#[derive(Serialize)]
struct DiagnosticView<'a> {
    rule: &'a str,
    family: &'a str,
    severity: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    labels: Vec<LabelView<'a>>,
    notes: &'a [String],
    fixes: Vec<FixView<'a>>,
}

#[derive(Serialize)]
struct LabelView<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    message: &'a str,
}

#[derive(Serialize)]
struct FixView<'a> {
    safety: &'static str,
    edits: Vec<EditView<'a>>,
}

#[derive(Serialize)]
struct EditView<'a> {
    span: Bytes,
    replacement: &'a str,
}

/// Lists the findings at or above `level`; the summary counts them all.
pub fn check_json(documents: &[DocumentView], findings: &[Finding], level: Severity) -> String {
    let shown = findings.iter().filter(|f| f.diagnostic.severity >= level);
    let diagnostics = shown.map(diagnostic).collect();
    write(&Check { version: VERSION, documents, diagnostics, summary: Counts::of(findings) })
}

/// Pretty-printed, with a line end, as every machine output is written.
pub fn write(value: &impl Serialize) -> String {
    // Only maps with keys that are no strings and failing `Serialize` implementations err; there are none here.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// One finding as `check` shows it to programs.
pub fn diagnostic_view<'a>(finding: &Finding<'a>) -> impl Serialize + use<'a> {
    diagnostic(finding)
}

fn diagnostic<'a>(finding: &Finding<'a>) -> DiagnosticView<'a> {
    let Finding { sources, diagnostic } = *finding;
    let label = |l: &'a Label| LabelView { place: Place::of(sources, l.span), message: &l.message };
    DiagnosticView {
        rule: &diagnostic.rule,
        family: finding.family(),
        severity: diagnostic.severity.as_str(),
        message: &diagnostic.message,
        place: Place::of(sources, diagnostic.span),
        labels: diagnostic.labels.iter().map(label).collect(),
        notes: &diagnostic.notes,
        fixes: diagnostic.fixes.iter().map(fix).collect(),
    }
}

fn fix(fix: &Fix) -> FixView<'_> {
    let safety = match fix.safety {
        Safety::Safe => "safe",
        Safety::Unsafe => "unsafe",
    };
    FixView { safety, edits: fix.edits.iter().map(edit).collect() }
}

fn edit(edit: &Edit) -> EditView<'_> {
    EditView { span: Bytes { start: edit.span.start, end: edit.span.end }, replacement: &edit.replacement }
}
