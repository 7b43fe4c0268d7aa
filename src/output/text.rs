//! `check` for people: findings in full, the many of one rule in short, and a summary.

use std::collections::HashMap;

use super::{Counts, Finding, Screen, sheet::Sheet};
use crate::{
    diagnostic::{Diagnostic, Severity},
    source::Sources,
};

/// How many findings of one rule a file shows in full; where there are more, only the first is.
const IN_FULL: usize = 3;

#[derive(Clone, Copy, Debug)]
pub struct TextOptions {
    /// What is below it is only counted.
    pub level: Severity,
    /// Nothing is shortened to one line.
    pub all: bool,
    pub screen: Screen,
}

/// `documents` is how many were checked.
pub fn check_text(findings: &[Finding], documents: usize, options: TextOptions) -> String {
    let shown: Vec<&Finding> = findings.iter().filter(|f| f.diagnostic.severity >= options.level).collect();
    let mut groups: HashMap<_, Vec<&Finding>> = HashMap::new();
    for finding in &shown {
        groups.entry(group(finding)).or_default().push(finding);
    }
    let mut sheet = Sheet::new(options.screen);
    let mut shortened = false;
    for finding in shown {
        // A group is taken out when it is shortened, at its first finding.
        let Some(members) = groups.get(&group(finding)) else { continue };
        sheet.full(finding.sources, finding.diagnostic);
        if !options.all && members.len() > IN_FULL {
            for other in &members[1..] {
                sheet.short(other);
            }
            sheet.gap();
            groups.remove(&group(finding));
            shortened = true;
        }
    }
    if documents == 0 {
        return sheet.into_text();
    }
    for line in summary(Counts::of(findings), documents, options.level, shortened) {
        sheet.line(&line);
    }
    sheet.into_text()
}

/// One diagnostic in full; for what is no finding in a document.
pub fn diagnostic_text(sources: &Sources, diagnostic: &Diagnostic, screen: Screen) -> String {
    let mut sheet = Sheet::new(screen);
    sheet.full(sources, diagnostic);
    sheet.into_text()
}

fn group<'a>(finding: &Finding<'a>) -> (&'a str, &'a str) {
    (finding.path(), &finding.diagnostic.rule)
}

/// What was found, what was not shown and how to see it.
fn summary(counts: Counts, documents: usize, level: Severity, shortened: bool) -> Vec<String> {
    let all = [(Severity::Error, counts.error), (Severity::Warning, counts.warning), (Severity::Info, counts.info)];
    let list = |shown: bool| {
        let some = all.iter().filter(|(severity, count)| *count > 0 && (*severity >= level) == shown);
        some.map(|(severity, count)| counted(*count, called(*severity))).collect::<Vec<_>>().join(", ")
    };
    let (shown, hidden) = (list(true), list(false));
    let found = if shown.is_empty() { "nothing found" } else { &shown };
    let mut lines = vec![format!("{found} in {}", counted(documents, "document"))];
    if !hidden.is_empty() {
        lines.push(format!("{hidden}: --level info shows them"));
    }
    if shortened {
        lines.push("--all shows every finding in full, `preplint explain RULE` what a rule is for".to_owned());
    }
    lines
}

/// The severity's name in the report.
pub(super) fn called(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info | Severity::Off => "note",
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_what_it_hides() {
        let counts = Counts { error: 1, warning: 0, info: 12 };
        let lines = summary(counts, 3, Severity::Warning, false);
        assert_eq!(lines, ["1 error in 3 documents", "12 notes: --level info shows them"]);
        assert_eq!(summary(Counts::default(), 1, Severity::Info, false), ["nothing found in 1 document"]);
    }
}
