//! Findings that were there before: kept in a file, hidden from then on, and never more of them than there were.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{diagnostic::Diagnostic, document::Document, source::Sources};

/// The form of the file.
const VERSION: u32 = 1;

/// What a finding is recognised by when lines move.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Print {
    /// From the folder of the baseline, with `/` between its parts.
    pub path: String,
    pub rule: String,
    /// The headings above it, outermost first.
    pub headings: Vec<String>,
    /// The words that carry it.
    pub text: String,
}

impl Print {
    /// `path` names the finding's source in the baseline.
    pub fn of(sources: &Sources, documents: &[Document], finding: &Diagnostic, path: String) -> Self {
        let document = documents.get(finding.span.source.0 as usize);
        let block = document.and_then(|d| {
            // Blocks come in the order of the text; those of an item stand inside it.
            let behind = d.blocks.partition_point(|b| b.span.start <= finding.span.start);
            behind.checked_sub(1).and_then(|i| d.blocks.get(i))
        });
        let headings = document.zip(block).map(|(d, b)| d.heading_path(b)).unwrap_or_default();
        Self {
            path,
            rule: finding.rule.clone(),
            headings: headings.into_iter().map(|h| one_line(h.text())).collect(),
            text: one_line(sources.text(finding.span)),
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many findings of each kind there were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    counts: BTreeMap<Print, usize>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    version: u32,
    findings: Vec<Counted>,
}

#[derive(Serialize, Deserialize)]
struct Counted {
    #[serde(flatten)]
    print: Print,
    count: usize,
}

impl Baseline {
    pub fn count(prints: impl IntoIterator<Item = Print>) -> Self {
        let mut baseline = Self::default();
        for print in prints {
            *baseline.counts.entry(print).or_default() += 1;
        }
        baseline
    }

    /// # Errors
    /// What is wrong with the file, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let stored: Stored = serde_json::from_str(text).map_err(|e| format!("this is no baseline: {e}"))?;
        if stored.version != VERSION {
            return Err(format!("a baseline of version {}, and not {VERSION}", stored.version));
        }
        let mut baseline = Self::default();
        for Counted { print, count } in stored.findings {
            *baseline.counts.entry(print).or_default() += count;
        }
        Ok(baseline)
    }

    /// One line a finding, sorted, so that changes to the file are small.
    pub fn to_text(&self) -> String {
        let mut lines = Vec::new();
        for (print, count) in &self.counts {
            let counted = Counted { print: print.clone(), count: *count };
            lines.extend(serde_json::to_string(&counted).map(|line| format!("    {line}")));
        }
        let findings = if lines.is_empty() { "[]".to_owned() } else { format!("[\n{}\n  ]", lines.join(",\n")) };
        format!("{{\n  \"version\": {VERSION},\n  \"findings\": {findings}\n}}\n")
    }

    /// Whether the next finding of this kind was there before; each that was is answered for once.
    pub fn take(&mut self, print: &Print) -> bool {
        match self.counts.get_mut(print) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }

    /// What is still there of it; nothing is added. What is told of a path that was not `checked` stays.
    pub fn pruned(&self, now: &Self, checked: impl Fn(&str) -> bool) -> Self {
        let mut kept = Self::default();
        for (print, count) in &self.counts {
            let left = if checked(&print.path) { now.counts.get(print).copied().unwrap_or(0) } else { *count };
            if left > 0 {
                kept.counts.insert(print.clone(), left.min(*count));
            }
        }
        kept
    }

    /// How many findings it answers for.
    pub fn len(&self) -> usize {
        self.counts.values().sum()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(path: &str, text: &str) -> Print {
        Print { path: path.to_owned(), rule: "x".to_owned(), headings: vec!["A".to_owned()], text: text.to_owned() }
    }

    #[test]
    fn a_baseline_survives_its_file() {
        let baseline = Baseline::count([print("a.md", "\"a\""), print("a.md", "b"), print("a.md", "b")]);
        assert_eq!(Baseline::parse(&baseline.to_text()), Ok(baseline));
        assert_eq!(Baseline::parse(&Baseline::default().to_text()), Ok(Baseline::default()));
        assert!(Baseline::parse("{}").is_err() && Baseline::parse("{\"version\": 2, \"findings\": []}").is_err());
    }

    #[test]
    fn never_more_are_hidden_than_there_were() {
        let mut baseline = Baseline::count([print("a.md", "b"), print("a.md", "b")]);
        let taken: Vec<bool> = (0..3).map(|_| baseline.take(&print("a.md", "b"))).collect();
        assert_eq!(taken, [true, true, false]);
        assert!(!baseline.take(&print("b.md", "b")));
    }

    #[test]
    fn pruning_only_removes_and_only_what_was_looked_at() {
        let old = Baseline::count([print("a.md", "b"), print("a.md", "b"), print("a.md", "c"), print("b.md", "d")]);
        let now = Baseline::count([print("a.md", "b"), print("a.md", "new")]);
        let wanted = Baseline::count([print("a.md", "b"), print("b.md", "d")]);
        assert_eq!(old.pruned(&now, |path| path == "a.md"), wanted);
    }
}
