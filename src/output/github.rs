//! `check --format github`: workflow commands, which GitHub shows as annotations beside the lines.

use super::Finding;
use crate::diagnostic::Severity;

pub fn check_github(findings: &[Finding], level: Severity) -> String {
    findings.iter().filter(|f| f.diagnostic.severity >= level).map(command).collect()
}

fn command(finding: &Finding) -> String {
    let d = finding.diagnostic;
    let name = match d.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info | Severity::Off => "notice",
    };
    let (start, end) = (finding.sources.start(d.span), finding.sources.end(d.span));
    // Columns are shown only where the annotation lies on one line.
    let columns =
        if start.line == end.line { format!(",col={},endColumn={}", start.column, end.column) } else { String::new() };
    let file = property(finding.path());
    let title = property(&d.rule);
    let message = data(
        &[d.message.as_str()].into_iter().chain(d.notes.iter().map(String::as_str)).collect::<Vec<_>>().join("\n"),
    );
    format!("::{name} file={file},line={},endLine={}{columns},title={title}::{message}\n", start.line, end.line)
}

/// The text after `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property's value, in which colons and commas end it too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(data("50 %\nmore: a, b"), "50 %25%0Amore: a, b");
        assert_eq!(property("a:b,c%"), "a%3Ab%2Cc%25");
    }
}
