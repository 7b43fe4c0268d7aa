//! `check --format sarif`: SARIF 2.1.0, with each rule's page as its help.

use serde_json::{Value, json};

use super::{Finding, findings::fingerprints, json::write};
use crate::{
    diagnostic::{Fix, Severity},
    rules,
    source::{Sources, Span},
};

pub fn check_sarif(findings: &[Finding], level: Severity) -> String {
    let shown: Vec<Finding> = findings.iter().copied().filter(|f| f.diagnostic.severity >= level).collect();
    let mut fired: Vec<&str> = shown.iter().map(|f| f.diagnostic.rule.as_str()).collect();
    fired.sort_unstable();
    fired.dedup();
    let results: Vec<Value> =
        shown.iter().zip(fingerprints(&shown)).map(|(f, print)| result(f, &fired, print)).collect();
    let rules: Vec<Value> = fired.iter().map(|name| rule(name)).collect();
    write(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "preplint", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn rule(name: &str) -> Value {
    let Some(page) = rules::page(name) else { return json!({"id": name}) };
    json!({
        "id": name,
        "shortDescription": {"text": page.summary},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": level_of(page.severity)},
        "properties": {"tags": [page.family]},
    })
}

fn level_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
        Severity::Off => "none",
    }
}

fn result(finding: &Finding, fired: &[&str], fingerprint: u64) -> Value {
    let d = finding.diagnostic;
    let text =
        [d.message.as_str()].into_iter().chain(d.notes.iter().map(String::as_str)).collect::<Vec<_>>().join("\n");
    let related: Vec<Value> = d
        .labels
        .iter()
        .map(|l| {
            let mut place = location(finding.sources, l.span);
            place["message"] = json!({"text": l.message});
            place
        })
        .collect();
    json!({
        "ruleId": d.rule,
        "ruleIndex": fired.binary_search(&d.rule.as_str()).unwrap_or_default(),
        "level": level_of(d.severity),
        "message": {"text": text},
        "locations": [location(finding.sources, d.span)],
        "relatedLocations": related,
        "partialFingerprints": {"preplint/v1": format!("{fingerprint:016x}")},
        "fixes": d.fixes.iter().map(|f| fix(finding.sources, f)).collect::<Vec<_>>(),
    })
}

fn location(sources: &Sources, span: Span) -> Value {
    json!({"physicalLocation": {"artifactLocation": {"uri": uri(&sources.get(span.source).path)}, "region": region(sources, span)}})
}

fn region(sources: &Sources, span: Span) -> Value {
    let (start, end) = (sources.start(span), sources.end(span));
    json!({"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column})
}

fn fix(sources: &Sources, fix: &Fix) -> Value {
    let mut changes: Vec<Value> = Vec::new();
    for edit in &fix.edits {
        changes.push(json!({
            "artifactLocation": {"uri": uri(&sources.get(edit.span.source).path)},
            "replacements": [{"deletedRegion": region(sources, edit.span), "insertedContent": {"text": edit.replacement}}],
        }));
    }
    json!({"artifactChanges": changes})
}

/// A path as a relative reference: what may not stand in one is escaped.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
