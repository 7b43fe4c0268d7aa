//! Stints of many small documents in as many layouts: organisation, year and month F1.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde_json::Value;

use super::{
    figures::{Figure, Measured, f1},
    program::{list, text},
    table::{Row, read},
};

/// How much of a row its stint has right, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Agreement {
    Organization,
    Years,
    Months,
}

#[derive(Default)]
struct Count {
    rows: usize,
    stints: usize,
    organizations: usize,
    years: usize,
    months: usize,
    in_controls: usize,
}

/// Compares every document of a folder with the folder's `stints.tsv`; documents without a row must have no stint.
pub fn score(folder: &Path) -> Measured {
    let mut rows: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in read(&folder.join("stints.tsv")) {
        rows.entry(row.get("path").to_owned()).or_default().push(row);
    }
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let names = entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|n| n.ends_with(".md") || n.ends_with(".txt")).collect();
    names.sort();
    for name in rows.keys() {
        assert!(names.contains(name), "stints.tsv names {name}, which is not in {}", folder.display());
    }
    let (mut count, mut details) = (Count::default(), Vec::new());
    for name in &names {
        let mut notes = Vec::new();
        let nodes = list("graph", &[folder.join(name)], &[], "nodes", &mut notes);
        let stints: Vec<Value> = nodes.into_iter().filter(|n| text(n, "kind") == "stint").collect();
        compare(rows.get(name).map_or(&[], Vec::as_slice), &stints, &mut count, &mut notes);
        details.extend(notes.into_iter().map(|n| format!("{name}: {n}")));
    }
    let share = |right| f1(right, count.rows, count.stints);
    let figures = vec![
        Figure::share("organization_f1", share(count.organizations)),
        Figure::share("year_f1", share(count.years)),
        Figure::share("month_f1", share(count.months)),
        Figure::extra("stints_in_controls", count.in_controls),
    ];
    details.push(format!("{} documents, {} stints owed, {} found", names.len(), count.rows, count.stints));
    Measured { figures, details }
}

fn compare(rows: &[Row], stints: &[Value], count: &mut Count, notes: &mut Vec<String>) {
    count.rows += rows.len();
    count.stints += stints.len();
    if rows.is_empty() {
        count.in_controls += stints.len();
    }
    let pairs = rows.iter().enumerate().flat_map(|(i, r)| stints.iter().enumerate().map(move |(j, s)| (i, j, r, s)));
    let mut pairs: Vec<_> = pairs.filter_map(|(i, j, r, s)| Some((agreement(r, s)?, i, j))).collect();
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut answered, mut used) = (BTreeSet::new(), BTreeSet::new());
    for (agreement, i, j) in pairs {
        if answered.contains(&i) || used.contains(&j) {
            continue;
        }
        answered.insert(i);
        used.insert(j);
        count.organizations += 1;
        count.years += usize::from(agreement >= Agreement::Years);
        count.months += usize::from(agreement == Agreement::Months);
        if agreement < Agreement::Months {
            let (r, word) = (&rows[i], if agreement == Agreement::Years { "months" } else { "years" });
            notes.push(format!(
                "{word} of {}:{}: {} want {}",
                r.get("line"),
                r.get("organization"),
                found(&stints[j]),
                owed(r)
            ));
        }
    }
    for (_, r) in rows.iter().enumerate().filter(|(i, _)| !answered.contains(i)) {
        notes.push(format!("missing {} {} {}: {}", r.get("line"), r.get("kind"), r.get("organization"), owed(r)));
    }
    for (_, s) in stints.iter().enumerate().filter(|(j, _)| !used.contains(j)) {
        let (kind, organization) = (text(s, "stint_kind"), text(s, "organization"));
        notes.push(format!("extra {} {kind} {organization:?} {}: {}", s["line"], s["titles"], found(s)));
    }
}

const BOUNDS: [(&str, &str); 4] = [("start", "earliest"), ("start", "latest"), ("end", "earliest"), ("end", "latest")];

fn agreement(row: &Row, stint: &Value) -> Option<Agreement> {
    let line = stint["line"].as_u64().unwrap_or(0);
    let near = (line.saturating_sub(1)..=line + 1).any(|l| row.on_line(l));
    if !near || !row.accepts("organization", text(stint, "organization")) {
        return None;
    }
    let agree = |length: usize| {
        BOUNDS.iter().all(|(end, bound)| {
            let owed = row.alternatives(&format!("{end}_{bound}"));
            let value = text(&stint[*end][*bound], "value");
            owed == [""] || owed.iter().any(|o| o.get(..length) == value.get(..length))
        })
    };
    Some(match () {
        () if agree(7) && row.alternatives("ongoing").contains(&text(stint, "ongoing")) => Agreement::Months,
        () if agree(4) => Agreement::Years,
        () => Agreement::Organization,
    })
}

fn found(stint: &Value) -> String {
    format!("{}/{} ongoing {}", text(&stint["start"], "edtf"), text(&stint["end"], "edtf"), text(stint, "ongoing"))
}

fn owed(row: &Row) -> String {
    let [a, b, c, d] = BOUNDS.map(|(end, bound)| row.get(&format!("{end}_{bound}")).to_owned());
    format!("{a}..{b}/{c}..{d} ongoing {}", row.get("ongoing"))
}
