//! A fixture's hand-written facts against what the program says: every fact that does not hold, as a stable name and an
//! explanation.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::program::{Columns, command, file_name, text};

/// The rules for which the findings of every fixture are complete.
const COMPLETE: [&str; 20] = [
    "article",
    "currency-format",
    "empty-current-role",
    "end-before-start",
    "family-detail",
    "future-date",
    "implausible-magnitude",
    "long-sentence",
    "missing-end-date",
    "missing-role-title",
    "missing-start-date",
    "open-end-date",
    "relative-date",
    "repeated-word",
    "requirement-uncovered",
    "self-praise-unsupported",
    "spacing",
    "stub-note",
    "vague-quantifier",
    "very-long-sentence",
];

/// The name of a fact that does not hold, and what was found instead.
pub type Broken = BTreeMap<String, String>;

/// One career with its facts and its documents' lines.
pub struct Fixture {
    facts: Value,
    lines: BTreeMap<String, Vec<String>>,
    pub files: Vec<PathBuf>,
}

impl Fixture {
    /// `folder` from the package's root, so that outputs hold no other path.
    pub fn read(folder: &Path) -> Self {
        let file = |name: &str| {
            let path = folder.join(name);
            std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
        };
        let facts: Value = serde_json::from_str(&file("facts.json")).expect("facts.json is JSON");
        let names: Vec<&str> = all(&facts, "documents").iter().filter_map(Value::as_str).collect();
        let lines = names.iter().map(|n| ((*n).to_owned(), file(n).lines().map(str::to_owned).collect()));
        Self { lines: lines.collect(), files: names.iter().map(|n| folder.join(n)).collect(), facts }
    }

    /// Everything that does not hold.
    pub fn check(&self) -> Broken {
        let mut broken = Broken::new();
        let graph = self.json("graph", &[]);
        self.clock(&graph, &mut broken);
        self.stints(&graph, &mut broken);
        self.dates(&self.json("dates", &[]), &mut broken);
        self.findings(&self.json("check", &["--level", "info"]), &mut broken);
        self.skills(&graph, &mut broken);
        broken
    }

    fn json(&self, name: &str, flags: &[&str]) -> Value {
        let outcome = command(name, &self.files, &[&["--format", "json"], flags].concat()).expect(name);
        assert_eq!(outcome.errors, "", "{name}");
        serde_json::from_str(&outcome.output).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    fn clock(&self, graph: &Value, broken: &mut Broken) {
        for document in all(graph, "documents") {
            for key in ["as_of", "as_of_source"] {
                let (got, want) = (text(document, key), text(&self.facts, key));
                if got != want {
                    broken.insert(format!("{key} of {}", file_name(document)), format!("{got:?} want {want:?}"));
                }
            }
        }
    }

    /// The columns of every occurrence of words in a line.
    fn occurrences(&self, path: &str, place: &Value) -> Vec<Columns> {
        let (number, words) = (place["line"].as_u64().expect("a fact has a line"), text(place, "text"));
        let line = &self.lines[path][number as usize - 1];
        assert!(line.contains(words), "{path}:{number} does not hold {words:?}");
        let column = |byte: usize| line[..byte].chars().count() as u64 + 1;
        let hits = line.match_indices(words);
        hits.map(|(at, w)| Columns { line: number, start: column(at), end: column(at + w.len()) }).collect()
    }

    fn stints(&self, graph: &Value, broken: &mut Broken) {
        let got: Vec<&Value> = all(graph, "nodes").iter().filter(|n| text(n, "kind") == "stint").collect();
        let mut used = BTreeSet::new();
        for want in all(&self.facts, "stints") {
            let name = format!("stint {} {}", want["line"], text(want, "organization"));
            let on = |line: &Value| *line == want["line"] || all(want, "also_lines").contains(line);
            let answers = |g: &Value| {
                on(&g["line"])
                    && same(text(want, "organization"), text(g, "organization"))
                    && in_file(g, text(want, "path"))
            };
            let fitting = (0..got.len()).filter(|j| !used.contains(j) && answers(got[*j]));
            // Several stints of one employer may stand on one line: the one that differs least answers.
            let Some(j) = fitting.min_by_key(|j| differences(want, got[*j]).len()) else {
                broken.insert(name, "not found".to_owned());
                continue;
            };
            used.insert(j);
            for (part, found) in differences(want, got[j]) {
                broken.insert(format!("{name}: {part}"), found);
            }
        }
        for (_, g) in got.iter().enumerate().filter(|(j, _)| !used.contains(j)) {
            let name = format!("extra stint {} {}", g["line"], text(g, "organization"));
            broken.insert(name, format!("{} {}", text(g, "stint_kind"), g["titles"]));
        }
    }

    fn dates(&self, dates: &Value, broken: &mut Broken) {
        let got = all(dates, "dates");
        let mut used = BTreeSet::new();
        for want in all(&self.facts, "dates") {
            let path = text(want, "path");
            let places = self.occurrences(path, want);
            let over = |g: &Value| file_name(g) == path && places.iter().any(|p| p.overlaps(Columns::of(g)));
            let over: Vec<usize> = (0..got.len()).filter(|j| over(&got[*j])).collect();
            let values: Vec<&str> = over.iter().map(|j| text(&got[*j], "value")).collect();
            if !values.iter().any(|v| same(text(want, "value"), v)) {
                let name = format!("date {} {:?}", want["line"], text(want, "text"));
                broken.insert(name, format!("{values:?} want {}", text(want, "value")));
            }
            used.extend(over);
        }
        for (_, g) in got.iter().enumerate().filter(|(j, _)| !used.contains(j)) {
            broken.insert(
                format!("extra date {} {:?}", g["start"]["line"], text(g, "text")),
                text(g, "value").to_owned(),
            );
        }
    }

    fn findings(&self, check: &Value, broken: &mut Broken) {
        let (wanted, silent) = (all(&self.facts, "findings"), all(&self.facts, "silent"));
        let complete: BTreeSet<&str> = wanted.iter().chain(silent).map(|f| text(f, "rule")).chain(COMPLETE).collect();
        let mut got: Vec<&Value> = all(check, "diagnostics").iter().collect();
        for want in wanted {
            let path = text(want, "path");
            let places = std::iter::once(want).chain(all(want, "or")).flat_map(|p| self.occurrences(path, p));
            let places: Vec<Columns> = places.collect();
            let answers = |g: &&Value| {
                text(g, "rule") == text(want, "rule")
                    && file_name(g) == path
                    && places.iter().any(|p| p.agrees(Columns::of(g)))
            };
            match got.iter().position(answers) {
                Some(at) => drop(got.remove(at)),
                None => {
                    let name = format!("finding {} {} {:?}", want["line"], text(want, "rule"), text(want, "text"));
                    broken.insert(name, "not reported".to_owned());
                }
            }
        }
        for g in got.iter().filter(|g| complete.contains(text(g, "rule"))) {
            let words: String = text(g, "text").chars().take(40).collect();
            let name = format!("extra finding {} {} {words:?}", g["start"]["line"], text(g, "rule"));
            broken.insert(name, text(g, "message").to_owned());
        }
    }

    fn skills(&self, graph: &Value, broken: &mut Broken) {
        for want in all(&self.facts, "skills") {
            let here = |p: &Value| file_name(p) == text(want, "path") && p["start"]["line"] == want["line"];
            let of = |e: &&Value| {
                let target = all(graph, "nodes").iter().find(|n| n["id"] == e["target"]);
                text(e, "kind") == "uses"
                    && e["direct"] != false
                    && target.is_some_and(|n| same(text(want, "skill"), text(n, "label")))
                    && all(e, "places").iter().any(here)
            };
            let strengths: Vec<&str> = all(graph, "edges").iter().filter(of).map(|e| text(e, "strength")).collect();
            let strength = text(want, "strength");
            // A wish and a question are no use: no edge stands there.
            let holds = if ["wished", "asked"].contains(&strength) {
                strengths.is_empty()
            } else {
                strengths.contains(&strength)
            };
            if !holds {
                let name = format!("skill {} {}", want["line"], text(want, "skill"));
                broken.insert(name, format!("{strengths:?} want {strength}"));
            }
        }
    }
}

/// The list under a key; empty where there is none.
fn all<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// Whether a text is one of the alternatives, letter case aside.
fn same(alternatives: &str, text: &str) -> bool {
    alternatives.split('|').any(|a| a.to_lowercase() == text.to_lowercase())
}

fn in_file(node: &Value, name: &str) -> bool {
    all(node, "places").iter().any(|p| file_name(p) == name)
}

/// The parts of a stint that differ, with what was found.
fn differences(want: &Value, got: &Value) -> Vec<(String, String)> {
    let mut parts = Vec::new();
    for (fact, key) in [("kind", "stint_kind"), ("ongoing", "ongoing")] {
        if !same(text(want, fact), text(got, key)) {
            parts.push((fact.to_owned(), format!("{:?} want {}", text(got, key), text(want, fact))));
        }
    }
    for end in ["start", "end"] {
        for bound in ["earliest", "latest"] {
            let (owed, value) = (text(&want[end], bound), text(&got[end][bound], "value"));
            if !same(owed, value) {
                parts.push((format!("{end} {bound}"), format!("{value:?} want {owed:?}")));
            }
        }
    }
    for key in ["titles", "clients"] {
        let (owed, found) = (all(want, key), all(got, key));
        let each = |o: &Value| found.iter().any(|f| same(o.as_str().unwrap_or(""), f.as_str().unwrap_or("")));
        if owed.len() != found.len() || !owed.iter().all(each) {
            parts.push((key.to_owned(), format!("{} want {}", got[key], want[key])));
        }
    }
    parts
}
