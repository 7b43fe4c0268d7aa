//! Tables of expectations: one header line, tabs, no quoting.

use std::{collections::BTreeMap, path::Path};

use super::program::Columns;

pub struct Row(BTreeMap<String, String>);

impl Row {
    /// The cell, empty where the table has no such column.
    pub fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    pub fn number(&self, column: &str) -> u64 {
        self.get(column).parse().unwrap_or_else(|_| panic!("{column} of {:?} is no number", self.0))
    }

    /// The alternatives that `|` separates; one empty text where the cell is empty.
    pub fn alternatives(&self, column: &str) -> Vec<&str> {
        self.get(column).split('|').collect()
    }

    /// Whether a text is one of the alternatives, letter case aside.
    pub fn accepts(&self, column: &str, text: &str) -> bool {
        self.alternatives(column).iter().any(|a| a.to_lowercase() == text.to_lowercase())
    }

    /// Whether a line is one of the alternatives of `line`.
    pub fn on_line(&self, line: u64) -> bool {
        self.alternatives("line").iter().any(|l| l.parse() == Ok(line))
    }

    pub fn columns(&self) -> Columns {
        Columns { line: self.number("line"), start: self.number("col"), end: self.number("end_col") }
    }
}

/// The rows of a table; none where there is no such file. Rows without a path speak of `prep.md`.
pub fn read(file: &Path) -> Vec<Row> {
    let Ok(text) = std::fs::read_to_string(file) else { return Vec::new() };
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap_or("").split('\t').collect();
    let row = |line: &str| {
        let cells = header.iter().zip(line.split('\t')).map(|(k, v)| ((*k).to_owned(), v.to_owned()));
        let mut row: BTreeMap<String, String> = cells.collect();
        row.entry("path".to_owned()).or_insert_with(|| "prep.md".to_owned());
        Row(row)
    };
    lines.filter(|l| !l.trim().is_empty()).map(row).collect()
}
