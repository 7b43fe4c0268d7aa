//! `fixtures/pending.toml`: the facts that the program does not reach yet. The lists can only shrink.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    path::PathBuf,
};

use super::facts::Broken;

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/pending.toml")
}

fn read() -> BTreeMap<String, BTreeSet<String>> {
    let text = std::fs::read_to_string(file()).unwrap_or_default();
    let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("fixtures/pending.toml: {error}"));
    let list =
        |v: toml::Value| v.as_array().into_iter().flatten().filter_map(|f| f.as_str().map(str::to_owned)).collect();
    table.into_iter().map(|(name, facts)| (name, list(facts))).collect()
}

/// What is wrong, one line each. With `PREPLINT_WRITE_FLOORS` set, facts that hold leave the lists first; a fixture that
/// the file does not know gets its list.
pub fn check(broken: &BTreeMap<String, Broken>) -> Vec<String> {
    let mut pending = read();
    if std::env::var_os("PREPLINT_WRITE_FLOORS").is_some() {
        pending.retain(|name, _| broken.contains_key(name));
        for (name, facts) in broken {
            let known = pending.entry(name.clone()).or_insert_with(|| facts.keys().cloned().collect());
            known.retain(|fact| facts.contains_key(fact));
        }
        write(&pending);
    }
    let none = BTreeSet::new();
    let mut problems = Vec::new();
    for (name, facts) in broken {
        let known = pending.get(name).unwrap_or(&none);
        let new = facts.iter().filter(|(fact, _)| !known.contains(*fact));
        problems.extend(new.map(|(fact, found)| format!("{name}: {fact}: {found}")));
        let holds = known.iter().filter(|fact| !facts.contains_key(*fact));
        problems.extend(holds.map(|fact| {
            format!("{name}: {fact}: holds now, remove it from fixtures/pending.toml (`scripts/figures --accept` does)")
        }));
    }
    problems
}

fn write(pending: &BTreeMap<String, BTreeSet<String>>) {
    let mut text = "# Facts of the fixtures that the program does not reach yet. These lists only shrink:\n\
                    # `PREPLINT_WRITE_FLOORS=1 cargo test --test fixtures` removes what holds.\n"
        .to_owned();
    for (name, facts) in pending {
        let _ = writeln!(text, "\n{name} = [");
        for fact in facts {
            // Literal strings: names hold quotes and backslashes.
            let mark = if fact.contains('\'') { "'''" } else { "'" };
            let _ = writeln!(text, "    {mark}{fact}{mark},");
        }
        text.push_str("]\n");
    }
    std::fs::write(file(), text).expect("fixtures/pending.toml can be written");
}
