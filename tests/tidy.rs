//! The house rules: layers, file length, a line on every module, sorted data, no traces of a machine.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use toml::de::{DeTable, DeValue};

/// The layers in order: one imports only what stands left of it.
const LAYERS: [&str; 14] = [
    "source",
    "config",
    "lexicon",
    "document",
    "annotate",
    "graph",
    "diagnostic",
    "language",
    "rules",
    "settle",
    "answers",
    "output",
    "commands",
    "lsp",
];
/// What `lib.rs` and `args.rs` offer, and the layer that stands right before it.
const ROOT: [(&str, &str); 5] =
    [("analyse", "rules"), ("analyse_in_steps", "rules"), ("Analysis", "rules"), ("Step", "rules"), ("args", "output")];
const LONGEST: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the repository that is not ignored, relative to it, sorted.
fn files() -> Vec<PathBuf> {
    let walk = ignore::WalkBuilder::new(root()).hidden(false).filter_entry(|e| e.file_name() != ".git").build();
    let files = walk.flatten().filter(|e| e.file_type().is_some_and(|t| t.is_file()));
    let mut files: Vec<_> = files.map(|e| e.path().strip_prefix(root()).expect("below the root").to_owned()).collect();
    files.sort();
    files
}

fn rust_files() -> Vec<(PathBuf, String)> {
    let files = files().into_iter().filter(|f| f.extension().is_some_and(|e| e == "rs"));
    files.map(|f| (f.clone(), fs::read_to_string(root().join(f)).expect("source is UTF-8"))).collect()
}

fn report(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

/// How far right a name of the crate's root stands; `None` for what is no layer.
fn rank(name: &str) -> Option<f32> {
    let layer = |name: &str| LAYERS.iter().position(|l| *l == name).map(|i| i as f32);
    layer(name).or_else(|| ROOT.iter().find(|(n, _)| *n == name).and_then(|(_, l)| layer(l)).map(|r| r + 0.5))
}

/// The names of the crate's root that a source imports, with their lines.
fn imports(text: &str, depth: usize) -> Vec<(usize, String)> {
    let code: String = text.lines().map(|l| l.split("//").next().unwrap_or("").to_owned() + "\n").collect();
    let mut found = Vec::new();
    // A module of tests stands one deeper, so that its `super::super::` reaches less far.
    let outside_tests = code.find("#[cfg(test)]").unwrap_or(code.len());
    for (start, end) in [("crate::".to_owned(), code.len()), ("super::".repeat(depth), outside_tests)] {
        for (at, _) in code[..end].match_indices(&start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | ':' | '$')) {
                continue;
            }
            let line = code[..at].matches('\n').count() + 1;
            found.extend(heads(&code[at + start.len()..]).into_iter().map(|name| (line, name)));
        }
    }
    found
}

/// `graph::{Node, Edge}` → `graph`; `{a::b, c::{d, e}}` → `a`, `c`.
fn heads(path: &str) -> Vec<String> {
    let head = |s: &str| s.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = path.strip_prefix('{') else { return vec![head(path)] };
    let (mut depth, mut names, mut start) = (0, Vec::new(), true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if start && depth == 0 && !c.is_whitespace() => {
                names.push(head(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    names
}

#[test]
fn imports_are_read() {
    let text = "use crate::{\n    a::{b, c},\n    d,\n};\n// crate::no\nfn f() { crate::e::g(); super::super::h(); }\n";
    let names: Vec<_> = imports(text, 2).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["a", "d", "e", "h"]);
}

#[test]
fn a_layer_imports_only_what_stands_left_of_it() {
    let mut problems = Vec::new();
    for (path, text) in rust_files() {
        let Ok(inside) = path.strip_prefix("src") else { continue };
        let parts: Vec<_> = inside.iter().map(|p| p.to_string_lossy().into_owned()).collect();
        let [layer, .., file] = &parts[..] else { continue };
        let Some(own) = rank(layer) else {
            problems
                .push(format!("src/{layer} is no layer: name it in LAYERS of tests/tidy.rs and in ARCHITECTURE.md"));
            continue;
        };
        let depth = parts.len() - usize::from(file == "mod.rs");
        for (line, name) in imports(&text, depth) {
            match rank(&name) {
                Some(other) if other > own => problems.push(format!(
                    "{}:{line}: `{layer}` must not import `{name}`, which stands right of it: {}",
                    path.display(),
                    LAYERS.join(", ")
                )),
                Some(_) => {}
                None => problems.push(format!("{}:{line}: `{name}` of the crate's root has no layer", path.display())),
            }
        }
    }
    report(&problems);
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut problems = Vec::new();
    for (path, text) in rust_files() {
        let path = path.display();
        let lines = text.lines().count();
        if lines > LONGEST {
            problems.push(format!("{path} has {lines} lines: split it, {LONGEST} are the most"));
        }
        if !text.starts_with("//! ") {
            problems.push(format!("{path} begins with no `//!` line that says what it is for"));
        }
    }
    report(&problems);
}

#[test]
fn the_architecture_names_every_layer() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let present = LAYERS.iter().filter(|l| root().join("src").join(l).is_dir());
    let missing = present.filter(|l| !text.contains(&format!("`{l}`")));
    report(&missing.map(|l| format!("ARCHITECTURE.md says nothing of `{l}`")).collect::<Vec<_>>());
}

#[test]
fn no_traces_of_a_machine() {
    let traces = ["root", "home", "work", "Users"].map(|folder| format!("/{folder}/"));
    let mut problems = Vec::new();
    for path in files() {
        // What is no text has no paths that anybody reads.
        let Ok(text) = fs::read_to_string(root().join(&path)) else { continue };
        for (number, line) in text.lines().enumerate() {
            let mut hits = traces.iter().flat_map(|t| line.match_indices(t.as_str()));
            if hits.any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || ".-_/".contains(c))) {
                problems.push(format!("{}:{}: a path of one machine: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    report(&problems);
}

/// The tables of technologies or competencies: entries in order, names unique, years plausible.
#[test]
fn the_lexicon_is_sorted_unique_and_plausible() {
    let mut problems = Vec::new();
    for name in ["technologies.toml", "competencies.toml"] {
        let path = root().join("lexicon").join(name);
        if !path.exists() {
            println!("lexicon/{name} does not exist: not checked");
            continue;
        }
        let text = fs::read_to_string(&path).expect("the lexicon is UTF-8");
        let table = DeTable::parse(&text).expect("the lexicon parses").into_inner();
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let keys: Vec<&str> = entries.iter().map(|(key, _)| key.get_ref().as_ref()).collect();
        for pair in keys.windows(2).filter(|pair| pair[0] > pair[1]) {
            problems.push(format!("lexicon/{name}: `{}` stands before `{}`", pair[0], pair[1]));
        }
        let mut owners: BTreeMap<String, &str> = BTreeMap::new();
        for (key, (_, value)) in keys.iter().zip(&entries) {
            for written in names(value.get_ref()) {
                if let Some(other) = owners.insert(written.clone(), key).filter(|other| other != key) {
                    problems.push(format!("lexicon/{name}: `{written}` is a name of `{other}` and of `{key}`"));
                }
            }
            for year in years(value.get_ref()).into_iter().filter(|y| !(1940..=2030).contains(y)) {
                problems.push(format!("lexicon/{name}: `{key}` came out in {year}?"));
            }
        }
    }
    report(&problems);
}

/// The label and the aliases of an entry.
fn names(entry: &DeValue) -> BTreeSet<String> {
    let Some(table) = entry.as_table() else { return BTreeSet::new() };
    let mut names = BTreeSet::new();
    for (_, value) in table.iter().filter(|(key, _)| matches!(key.get_ref().as_ref(), "name" | "label" | "aliases")) {
        names.extend(value.get_ref().as_str().map(str::to_owned));
        let list = value.get_ref().as_array().map(|a| a.iter().collect::<Vec<_>>()).unwrap_or_default();
        names.extend(list.iter().filter_map(|v| v.get_ref().as_str()).map(str::to_owned));
    }
    names
}

/// The years of an entry: its dates, and its numbers and texts that begin like one.
fn years(entry: &DeValue) -> Vec<i32> {
    let Some(table) = entry.as_table() else { return Vec::new() };
    let begins = |text: &str| match text.split('-').next() {
        Some(year) if year.len() == 4 => year.parse().ok(),
        _ => None,
    };
    let years = table.iter().filter_map(|(_, value)| match value.get_ref() {
        DeValue::Integer(number) => begins(number.as_str()),
        DeValue::Datetime(date) => date.date.map(|d| i32::from(d.year)),
        DeValue::String(text) => begins(text),
        _ => None,
    });
    years.collect()
}

/// What entries say of others must be said of entries that exist.
#[test]
fn the_lexicon_names_only_what_it_has() {
    let tables = ["technologies.toml", "competencies.toml"].map(|name| {
        let text = fs::read_to_string(root().join("lexicon").join(name)).unwrap_or_default();
        text.parse::<toml::Table>().expect("the lexicon parses")
    });
    let known: BTreeSet<&String> = tables.iter().flat_map(|t| t.keys()).collect();
    let mut problems = Vec::new();
    for (key, entry) in tables.iter().flatten() {
        for list in ["implies", "near", "related"] {
            let names = entry.get(list).and_then(|l| l.as_array()).into_iter().flatten();
            let unknown = names.filter_map(|n| n.as_str()).filter(|n| !known.contains(&(*n).to_owned()));
            problems.extend(unknown.map(|name| format!("lexicon: `{key}` {list} `{name}`, which is no entry")));
        }
    }
    report(&problems);
}
