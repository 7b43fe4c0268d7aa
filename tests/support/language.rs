//! Sentences with one error each, and text without any, against what the prose rules report.

use std::{collections::BTreeMap, path::Path};

use preplint::{
    Analysis, analyse,
    config::Config,
    diagnostic::{Diagnostic, Severity},
    language::Dictionary,
    rules::page,
    source::Sources,
};

use super::{
    figures::{Better, Figure, Measured},
    program,
    table::{self, Row},
};

/// A finding of the prose family: rule, severity, bytes, the words under it.
struct Finding {
    rule: String,
    severity: Severity,
    span: std::ops::Range<usize>,
    text: String,
}

/// What is found in each text, with what the server finds in it where there is one.
fn findings(texts: &[String], server: Option<&str>) -> Vec<Vec<Finding>> {
    let mut found: Vec<Vec<Finding>> = texts.iter().map(|t| own(t)).collect();
    let Some(server) = server else { return found };
    let folder = tempfile::tempdir().expect("a folder");
    for (number, text) in texts.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{number}.md")), text).expect("written");
    }
    let flags = ["--level", "info", "--as-of", "2025-06-01", "--languagetool-required", "--languagetool", server];
    let mut notes = Vec::new();
    let heard = program::list("check", &[folder.path().to_owned()], &flags, "diagnostics", &mut notes);
    assert!(notes.is_empty(), "{}", notes.join("\n"));
    for finding in heard.iter().filter(|f| program::text(f, "rule").starts_with("language-tool")) {
        let place = |end: &str| finding["span"][end].as_u64().expect("a place") as usize;
        let number: usize = program::file_name(finding).trim_end_matches(".md").parse().expect("a number");
        found[number].push(Finding {
            rule: format!("{} {}", program::text(finding, "rule"), finding["notes"][0].as_str().unwrap_or("")),
            severity: Severity::parse(program::text(finding, "severity")).expect("a severity"),
            span: place("start")..place("end"),
            text: program::text(finding, "text").to_owned(),
        });
    }
    found
}

fn own(text: &str) -> Vec<Finding> {
    let sources = Sources::single("prep.md", text);
    let config = Config { today: Some(jiff::civil::date(2025, 6, 1)), ..Config::default() };
    let Analysis { diagnostics, .. } = analyse(&sources, &config);
    let prose = |d: &Diagnostic| {
        page(&d.rule).is_some_and(|p| (p.family == "prose" || p.name == "stub-note") && p.severity != Severity::Off)
    };
    let kept: Vec<Diagnostic> = diagnostics.into_iter().filter(prose).collect();
    let finding = |d: Diagnostic| Finding {
        severity: page(&d.rule).map_or(Severity::Off, |p| p.severity),
        text: sources.text(d.span).to_owned(),
        rule: d.rule,
        span: d.span.range(),
    };
    kept.into_iter().map(finding).collect()
}

/// The sentence in a small career; the bytes of its line.
fn document(row: &Row) -> (String, std::ops::Range<usize>) {
    let line = row.get("text");
    let context: Vec<&str> = row.get("context").split(" ⏎ ").filter(|l| !l.is_empty()).collect();
    let first = context.first().unwrap_or(&line).trim_start_matches("- ").split(' ').next().unwrap_or("");
    let past = Dictionary::embedded().flags(first).is_none_or(|f| f.is_verb_past() || !f.is_verb());
    let (start, end) = if past { ("2015", "2019") } else { ("2019", "present") };
    let mut text = "# Ada Example\n\n".to_owned();
    if !line.starts_with('#') {
        text.push_str(&format!("## Experience\n\n### Example Works, {start} – {end}\n\n"));
    }
    for before in context {
        text.push_str(before);
        text.push('\n');
    }
    let at = text.len();
    text.push_str(line);
    let range = at..text.len();
    text.push('\n');
    if line.starts_with("## ") {
        text.push_str("\n### Example Works, 2015 – 2019\n\n- Led a team of two.\n");
    }
    (text, range)
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count()
}

/// Recall by kind and noise over the sentences of a table.
pub fn sentences(file: &Path, server: Option<&str>) -> Measured {
    let mut by_kind: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut spoken, mut loud, mut notes, mut names) = (0, 0, 0, 0);
    let (mut missed, mut noise) = (Vec::new(), Vec::new());
    let rows = table::read(file);
    let (texts, lines): (Vec<String>, Vec<_>) = rows.iter().map(document).unzip();
    for (((row, text), line), found) in rows.iter().zip(&texts).zip(lines).zip(findings(&texts, server)) {
        let error = row.get("error");
        let at = text[line.clone()].find(error).unwrap_or_else(|| panic!("{error:?} is not in its sentence"));
        let error = line.start + at..line.start + at + error.len();
        let (hits, others): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|f| f.span.start < error.end && error.start < f.span.end);
        let count = by_kind.entry(row.get("kind").to_owned()).or_default();
        count.1 += 1;
        if hits.is_empty() {
            missed.push(format!("{} missed {}: {}", row.get("id"), row.get("kind"), row.get("text")));
        } else {
            count.0 += 1;
        }
        for other in others {
            let counter = if other.severity >= Severity::Warning { &mut loud } else { &mut notes };
            *counter += 1;
            names += usize::from(other.rule == "misspelling" && other.text.starts_with(char::is_uppercase));
            noise.push(format!("{} extra {} ({}) in: {}", row.get("id"), other.rule, other.text, row.get("text")));
        }
        spoken += words(row.get("text")) + words(row.get("context"));
    }
    let (found, all) = by_kind.values().fold((0, 0), |(f, a), (x, y)| (f + x, a + y));
    let mut measured = Measured::default();
    let per_thousand = |count: usize| (count as f64 * 10_000.0 / spoken.max(1) as f64).round() / 10.0;
    measured.figures = vec![
        Figure::found("found", found, all),
        Figure { name: "loud_noise_per_1000", value: per_thousand(loud), of: None, better: Better::Fewer },
        Figure { name: "noise_per_1000", value: per_thousand(loud + notes), of: None, better: Better::Fewer },
        Figure::extra("names_flagged", names),
    ];
    if let Some((found, all)) = by_kind.get("typo") {
        measured.figures.push(Figure::found("typos", *found, *all));
    }
    let kinds = by_kind.iter().map(|(kind, (found, all))| format!("{kind} {found}/{all}"));
    measured.details.push(kinds.collect::<Vec<_>>().join(", "));
    measured.details.extend(missed);
    measured.details.extend(noise);
    measured
}

/// What is reported on text in which nothing is wrong.
pub fn clean(file: &Path, server: Option<&str>) -> Measured {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let found = findings(std::slice::from_ref(&text), server).remove(0);
    let line = |f: &Finding| text[..f.span.start].matches('\n').count() + 1;
    let loud = found.iter().filter(|f| f.severity >= Severity::Warning).count();
    let notes = (found.len() - loud) as f64 * 1000.0 / words(&text).max(1) as f64;
    let figures = vec![
        Figure::extra("loud", loud),
        Figure { name: "notes_per_1000", value: (notes * 10.0).round() / 10.0, of: None, better: Better::Fewer },
    ];
    let details =
        found.iter().map(|f| format!("line {} {} {}: {}", line(f), f.severity.as_str(), f.rule, f.text)).collect();
    Measured { figures, details }
}
