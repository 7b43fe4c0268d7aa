//! `check --format markdown`: for a comment on a pull request.

use super::{Finding, findings::Counts};
use crate::diagnostic::Severity;

pub fn check_markdown(findings: &[Finding], level: Severity) -> String {
    let counts = Counts::of(findings);
    let mut out = format!(
        "### preplint: {}, {}, {}\n",
        plural(counts.error, "error"),
        plural(counts.warning, "warning"),
        plural(counts.info, "note")
    );
    let mut path = None;
    for finding in findings.iter().filter(|f| f.diagnostic.severity >= level) {
        if path != Some(finding.path()) {
            path = Some(finding.path());
            out.push_str(&format!(
                "\n**`{}`**\n\n| line | rule | finding |\n| ---: | --- | --- |\n",
                code(finding.path())
            ));
        }
        let d = finding.diagnostic;
        let line = finding.sources.start(d.span).line;
        let words = shorten(finding.sources.text(d.span));
        out.push_str(&format!(
            "| {line} | {} `{}` | {} <br> `{}` |\n",
            mark(d.severity),
            d.rule,
            cell(&d.message),
            code(&words)
        ));
    }
    out
}

fn mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "🔴",
        Severity::Warning => "🟡",
        Severity::Info | Severity::Off => "🔵",
    }
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Text of a table's cell.
pub(super) fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Text between backticks in a cell.
fn code(text: &str) -> String {
    text.replace('`', "'").replace('|', "\\|").replace(['\n', '\r'], " ")
}

fn shorten(text: &str) -> String {
    if text.chars().count() <= 80 {
        return text.to_owned();
    }
    text.chars().take(79).chain(['…']).collect()
}
