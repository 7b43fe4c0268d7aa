//! How far the program is from a case's expectations: a folder of documents with four tables.
//!
//! - `expected.tsv`: one finding answers one entry: same rule, same line, same first column or spans that share at least
//!   half of their joint length, same severity. `must` is owed, `should` and `may` are welcome, the rest is extra.
//! - `stints.tsv`: kind, organisation on its line, every bound given there, ongoing, clients; none besides.
//! - `dates.tsv`: an overlapping expression with an accepted value; what overlaps no entry is spurious.
//! - `coverage.tsv`: the verdict of each requirement by its place; the documents of its evidence are read with it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{
    figures::{Figure, Measured},
    program::{Columns, file_name, list, text},
    table::{Row, read},
};

const TABLES: [&str; 4] = ["expected.tsv", "stints.tsv", "dates.tsv", "coverage.tsv"];

/// Whether a folder holds a case.
pub fn is_case(folder: &Path) -> bool {
    ["stints.tsv", "coverage.tsv"].iter().any(|table| folder.join(table).is_file())
}

/// Runs the commands on the documents that the tables name and compares. A table that is missing or empty is not asked.
pub fn score(folder: &Path) -> Measured {
    let [expected, stint_rows, date_rows, verdicts] = TABLES.map(|t| read(&folder.join(t)));
    let rows = [&expected, &stint_rows, &date_rows, &verdicts].into_iter().flatten();
    let mut names: BTreeSet<&str> = rows.map(|r| r.get("path")).collect();
    let evidence = verdicts.iter().flat_map(|r| r.alternatives("evidence"));
    names.extend(evidence.filter_map(|place| place.split_once(':')).map(|(path, _)| path));
    let files: Vec<PathBuf> = names.iter().map(|n| folder.join(n)).collect();
    let mut all = Measured::default();
    type Part = fn(&[Row], &[PathBuf]) -> Measured;
    let parts: [(Part, &[Row]); 4] =
        [(findings, &expected), (stints, &stint_rows), (dates, &date_rows), (coverage, &verdicts)];
    for (part, rows) in parts {
        if !rows.is_empty() {
            all.add(part(rows, &files));
        }
    }
    all
}

/// How well a finding answers an entry: 0 not at all.
fn closeness(entry: &Row, finding: &Value) -> f64 {
    let (want, got) = (entry.columns(), Columns::of(finding));
    if text(finding, "rule") != entry.get("rule") || file_name(finding) != entry.get("path") || !want.agrees(got) {
        return 0.0;
    }
    let severity = if text(finding, "severity") == entry.get("severity") { 1e-6 } else { 0.0 };
    want.share(got).max(0.5) + severity
}

/// Which finding answers which entry, the closest pairs first.
fn answers(entries: &[&Row], found: &[Value]) -> BTreeMap<usize, usize> {
    let pairs = entries.iter().enumerate().flat_map(|(i, e)| found.iter().enumerate().map(move |(j, d)| (i, j, e, d)));
    let mut pairs: Vec<_> = pairs.map(|(i, j, e, d)| (closeness(e, d), i, j)).filter(|p| p.0 > 0.0).collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut answer, mut used) = (BTreeMap::new(), BTreeSet::new());
    for (_, i, j) in pairs {
        if !answer.contains_key(&i) && used.insert(j) {
            answer.insert(i, j);
        }
    }
    answer
}

fn findings(rows: &[Row], files: &[PathBuf]) -> Measured {
    let mut details = Vec::new();
    let entries: Vec<&Row> = rows.iter().filter(|r| r.get("tier") != "off").collect();
    let found = list("check", files, &["--level", "info"], "diagnostics", &mut details);
    let answer = answers(&entries, &found);
    let severity = |j: &usize| text(&found[*j], "severity");
    let good = |i: usize| answer.get(&i).is_some_and(|j| severity(j) == entries[i].get("severity"));
    for (i, e) in entries.iter().enumerate().filter(|(_, e)| e.get("tier") != "may") {
        if !good(i) {
            let [tier, path, line, column] = ["tier", "path", "line", "col"].map(|c| e.get(c));
            let [severity, rule, words] = ["severity", "rule", "text"].map(|c| e.get(c));
            details.push(format!("missing {tier} {path}:{line}:{column} {severity} {rule}: {}", short(words)));
        }
    }
    let used: BTreeSet<usize> = answer.values().copied().collect();
    let mut extra: Vec<usize> = (0..found.len()).filter(|j| !used.contains(j)).collect();
    // What should have been said in a low voice is extra where it was said loudly.
    let shouted =
        |(i, j): (&usize, &usize)| (entries[*i].get("severity") == "info" && severity(j) != "info").then_some(*j);
    extra.extend(answer.iter().filter_map(shouted));
    for j in &extra {
        let (d, at) = (&found[*j], Columns::of(&found[*j]));
        let place = format!("{}:{}:{}", file_name(d), at.line, at.start);
        details.push(format!("extra {place} {} {}: {}", severity(j), text(d, "rule"), short(text(d, "text"))));
    }
    let loud = extra.iter().filter(|j| severity(j) != "info").count();
    let tier = |tier: &str| {
        let of: Vec<usize> = (0..entries.len()).filter(|i| entries[*i].get("tier") == tier).collect();
        (of.iter().filter(|i| good(**i)).count(), of.len())
    };
    let ((must, musts), (should, shoulds)) = (tier("must"), tier("should"));
    let figures = vec![
        Figure::found("must", must, musts),
        Figure::found("should", should, shoulds),
        Figure::extra("extra_loud", loud),
        Figure::extra("extra_notes", extra.len() - loud),
    ];
    Measured { figures, details }
}

/// The first words, on one line.
fn short(words: &str) -> String {
    words.chars().take(50).map(|c| if c == '\n' { ' ' } else { c }).collect()
}

const BOUNDS: [(&str, &str); 4] = [("start", "earliest"), ("start", "latest"), ("end", "earliest"), ("end", "latest")];

fn stints(rows: &[Row], files: &[PathBuf]) -> Measured {
    let mut details = Vec::new();
    let nodes = list("graph", files, &[], "nodes", &mut details);
    let got: Vec<Value> = nodes.into_iter().filter(|n| text(n, "kind") == "stint").collect();
    let places = |g: &Value, path: &str| g["places"].as_array().is_some_and(|p| p.iter().any(|p| file_name(p) == path));
    let (mut used, mut exact, mut proven, mut bases) = (BTreeSet::new(), 0, 0, 0);
    for want in rows {
        let answers = |g: &Value| {
            want.on_line(g["line"].as_u64().unwrap_or(0))
                && want.alternatives("kind").contains(&text(g, "stint_kind"))
                && want.accepts("organization", text(g, "organization"))
                && (files.len() == 1 || places(g, want.get("path")))
        };
        let asked = BOUNDS.iter().filter(|(end, b)| !want.get(&format!("{end}_{b}_basis")).is_empty()).count();
        bases += asked;
        let Some(j) = (0..got.len()).find(|j| !used.contains(j) && answers(&got[*j])) else {
            let [path, line, organization] = ["path", "line", "organization"].map(|c| want.get(c));
            details.push(format!("missing stint {path}:{line} {organization}"));
            continue;
        };
        used.insert(j);
        let (bad, right) = compare(want, &got[j]);
        proven += right;
        exact += usize::from(bad.is_empty());
        if !bad.is_empty() || right < asked {
            let off = if bad.is_empty() { "another basis".to_owned() } else { bad.join(", ") };
            details.push(format!("stint {} line {}: {off}", want.get("organization"), want.get("line")));
        }
    }
    for (_, g) in got.iter().enumerate().filter(|(j, _)| !used.contains(j)) {
        details.push(format!("extra stint line {} {} {}", g["line"], text(g, "stint_kind"), text(g, "organization")));
    }
    let figures = vec![
        Figure::found("stints", exact, rows.len()),
        Figure::extra("stints_extra", got.len() - used.len()),
        Figure::found("bases", proven, bases),
    ];
    Measured { figures, details }
}

/// What differs between a row and its stint, and how many bounds have both the value and the basis that the row gives.
fn compare(want: &Row, got: &Value) -> (Vec<String>, usize) {
    let (mut bad, mut bases) = (Vec::new(), 0);
    for (end, bound) in BOUNDS {
        let column = format!("{end}_{bound}");
        let value = text(&got[end][bound], "value").get(..7).unwrap_or("");
        let right = want.alternatives(&column).contains(&value);
        if !want.get(&column).is_empty() && !right {
            bad.push(format!("{end} {bound} {value:?} want {}", want.get(&column)));
        }
        let (values, given) = (want.alternatives(&column), want.alternatives(&format!("{column}_basis")));
        // The bases stand in the order of the values, or are as good as each other.
        let owed = |at: usize| if given.len() == values.len() { &given[at..=at] } else { &given[..] };
        let basis = text(&got[end][bound], "basis");
        bases += usize::from(
            given != [""] && values.iter().position(|v| *v == value).is_some_and(|at| owed(at).contains(&basis)),
        );
    }
    if !want.alternatives("ongoing").contains(&text(got, "ongoing")) {
        bad.push(format!("ongoing {} want {}", text(got, "ongoing"), want.get("ongoing")));
    }
    let has =
        |client: &str| got["clients"].as_array().is_some_and(|all| all.iter().any(|c| c.as_str() == Some(client)));
    bad.extend(
        want.alternatives("clients").into_iter().filter(|c| !c.is_empty() && !has(c)).map(|c| format!("client {c}")),
    );
    (bad, bases)
}

fn dates(rows: &[Row], files: &[PathBuf]) -> Measured {
    let mut details = Vec::new();
    let got = list("dates", files, &[], "dates", &mut details);
    let (mut used, mut right) = (BTreeSet::new(), 0);
    for want in rows {
        let over = |g: &Value| file_name(g) == want.get("path") && Columns::of(g).overlaps(want.columns());
        let over: Vec<usize> = (0..got.len()).filter(|j| over(&got[*j])).collect();
        let values: Vec<&str> = over.iter().map(|j| text(&got[*j], "value")).collect();
        used.extend(over);
        if values.iter().any(|v| want.alternatives("accepted_values").contains(v)) {
            right += 1;
        } else {
            let [path, line, column, words] = ["path", "line", "col", "text"].map(|c| want.get(c));
            let owed = want.get("accepted_values");
            details.push(format!("date {path}:{line}:{column} {words}: {values:?} want {owed}"));
        }
    }
    for (_, g) in got.iter().enumerate().filter(|(j, _)| !used.contains(j)) {
        details.push(format!("spurious date {}:{} {}", file_name(g), g["start"]["line"], text(g, "text")));
    }
    let spurious = Figure::extra("dates_spurious", got.len() - used.len());
    Measured { figures: vec![Figure::found("dates", right, rows.len()), spurious], details }
}

fn coverage(rows: &[Row], files: &[PathBuf]) -> Measured {
    let mut details = Vec::new();
    let got = list("coverage", files, &[], "requirements", &mut details);
    let mut right = 0;
    for want in rows {
        let over = |g: &&Value| file_name(g) == want.get("path") && Columns::of(g).overlaps(want.columns());
        let verdicts: Vec<&str> = got.iter().filter(over).map(|g| text(g, "verdict")).collect();
        if verdicts.iter().any(|v| want.alternatives("verdict").contains(v)) {
            right += 1;
        } else {
            let [path, line, words, owed] = ["path", "line", "text", "verdict"].map(|c| want.get(c));
            details.push(format!("requirement {path}:{line} {}: {verdicts:?} want {owed}", short(words)));
        }
    }
    Measured { figures: vec![Figure::found("verdicts", right, rows.len())], details }
}
