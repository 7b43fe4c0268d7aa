//! The program's commands, run inside the test, and their JSON.

use std::path::PathBuf;

use clap::Parser;
use preplint::{
    args::Args,
    commands::{Outcome, Surroundings, run},
    output::Screen,
};
use serde_json::Value;

/// The day that commands are told is today; documents that depend on it would be found by it.
const TODAY: jiff::civil::Date = jiff::civil::date(2033, 3, 3);

/// `None` where the command line has no such command, flag or format.
pub fn command(name: &str, files: &[PathBuf], flags: &[&str]) -> Option<Outcome> {
    let files = files.iter().map(|f| f.display().to_string());
    let words = ["preplint".to_owned(), name.to_owned()].into_iter().chain(flags.iter().map(|f| (*f).to_owned()));
    let args = Args::try_parse_from(words.chain(files)).ok()?;
    let surroundings =
        Surroundings { today: TODAY, output: Screen::default(), errors: Screen::default(), talk: None, progress: None };
    Some(run(&args, &surroundings))
}

/// The list under `key` of a command's JSON; empty, with a note, where there is none.
pub fn list(name: &str, files: &[PathBuf], flags: &[&str], key: &str, notes: &mut Vec<String>) -> Vec<Value> {
    let flags = [&["--format", "json"], flags].concat();
    let Some(outcome) = command(name, files, &flags) else {
        notes.push(format!("there is no command {name} yet"));
        return Vec::new();
    };
    if !outcome.errors.is_empty() {
        notes.push(format!("{name}: {}", outcome.errors.trim()));
    }
    match serde_json::from_str::<Value>(&outcome.output) {
        Ok(mut value) => match value[key].take() {
            Value::Array(all) => all,
            _ => Vec::new(),
        },
        Err(_) => {
            notes.push(format!("{name}: no JSON"));
            Vec::new()
        }
    }
}

/// The text under a key, empty where there is none.
pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or("")
}

/// The name of the file that a place lies in.
pub fn file_name(place: &Value) -> &str {
    let path = text(place, "path");
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Line and columns of a place, the columns end exclusive; what runs over the line's end has no end.
#[derive(Clone, Copy)]
pub struct Columns {
    pub line: u64,
    pub start: u64,
    pub end: u64,
}

impl Columns {
    pub fn of(place: &Value) -> Self {
        let number = |end: &str, part: &str| place[end][part].as_u64().unwrap_or(0);
        let one_line = number("start", "line") == number("end", "line");
        Self {
            line: number("start", "line"),
            start: number("start", "column"),
            end: if one_line { number("end", "column") } else { 1_000_000 },
        }
    }

    pub fn overlaps(self, other: Self) -> bool {
        self.line == other.line && self.start < other.end && other.start < self.end
    }

    /// How much of the two together both cover: 0 to 1.
    pub fn share(self, other: Self) -> f64 {
        let shared = self.end.min(other.end).saturating_sub(self.start.max(other.start));
        let joint = self.end.max(other.end).saturating_sub(self.start.min(other.start)).max(1);
        if self.line == other.line { shared as f64 / joint as f64 } else { 0.0 }
    }

    /// Whether two places mean the same words: most of them shared, or the same first one.
    pub fn agrees(self, other: Self) -> bool {
        self.share(other) >= 0.5 || self.line == other.line && self.start == other.start && other.end > other.start
    }
}
