//! The recorded figures that no change may fall below: `evaluation/floors.toml`.

use std::{fmt::Write, path::PathBuf, sync::Mutex};

use toml::{Table, Value};

use super::figures::{Better, Measured};

static WRITING: Mutex<()> = Mutex::new(());

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("evaluation/floors.toml")
}

fn read() -> Table {
    let text = std::fs::read_to_string(file()).unwrap_or_default();
    text.parse().unwrap_or_else(|error| panic!("evaluation/floors.toml: {error}"))
}

fn number(value: &Value) -> Option<f64> {
    value.as_float().or_else(|| value.as_integer().map(|n| n as f64))
}

/// What fell below its floor, one line each. With `PREPLINT_WRITE_FLOORS` set, better figures become floors first.
pub fn check(set: &str, name: &str, measured: &Measured) -> Vec<String> {
    let floor =
        |floors: &Table, key: &str| floors.get(set).and_then(|s| s.get(name)).and_then(|n| n.get(key)).and_then(number);
    if std::env::var_os("PREPLINT_WRITE_FLOORS").is_some() {
        let _guard = WRITING.lock();
        let mut floors = read();
        for figure in &measured.figures {
            if floor(&floors, figure.name).is_none_or(|f| figure.holds(f)) {
                let sets = floors.entry(set).or_insert_with(|| Table::new().into());
                let names = sets.as_table_mut().expect("a set is a table").entry(name);
                let keys = names.or_insert_with(|| Table::new().into()).as_table_mut().expect("a name is a table");
                keys.insert(figure.name.to_owned(), Value::Float(figure.value));
            }
        }
        write(&floors);
    }
    let floors = read();
    let fallen = measured.figures.iter().filter_map(|figure| {
        let floor = floor(&floors, figure.name)?;
        let word = if figure.better == Better::More { "under its floor" } else { "over its limit" };
        (!figure.holds(floor)).then(|| format!("{set}.{name}: {} {} is {word} {floor}", figure.name, figure.value))
    });
    fallen.collect()
}

fn write(floors: &Table) {
    let mut text = "# The figures that no change may fall below (for what is extra: rise above).\n\
                    # `PREPLINT_WRITE_FLOORS=1 cargo test` raises them; to lower one, edit it and say why in the commit.\n"
        .to_owned();
    for (set, names) in floors {
        for (name, keys) in names.as_table().into_iter().flatten() {
            let _ = writeln!(text, "\n[{set}.{name}]");
            for (key, value) in keys.as_table().into_iter().flatten() {
                let _ = writeln!(text, "{key} = {}", number(value).unwrap_or_default());
            }
        }
    }
    std::fs::write(file(), text).expect("evaluation/floors.toml can be written");
}
