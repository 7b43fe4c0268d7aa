//! `preplint config`: what is in force for the documents, and where each value was said.

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
};
use crate::{
    args::ConfigArgs,
    config::Thresholds,
    output::{DocumentView, Dossier, table},
    source::Lines,
};

pub fn run(args: &ConfigArgs, surroundings: &Surroundings) -> Outcome {
    let gathered = gather(&args.input, Together::EachFileAlone, surroundings);
    let mut output = String::new();
    for dossier in &gathered.dossiers {
        if !output.is_empty() {
            output.push('\n');
        }
        output.push_str(&table(&rows(dossier)));
    }
    Outcome::new(output, &gathered.problems, Exit::Clean, surroundings.errors)
}

/// Key, value, and who says so.
fn rows(dossier: &Dossier) -> Vec<[String; 3]> {
    let mut rows = Vec::new();
    for document in DocumentView::of(dossier) {
        rows.push([format!("as_of of {}", document.path), document.as_of, document.clock.describe().to_owned()]);
    }
    let (mut thresholds, mut stated) = (dossier.config.thresholds, Vec::new());
    if let Some(file) = &dossier.settings {
        let lines = Lines::new(&file.text);
        for item in &file.stated {
            let value = file.text.get(item.value.clone()).unwrap_or("").to_owned();
            let line = lines.line_column(&file.text, item.value.start).line;
            stated.push([item.key.clone(), value, format!("{}:{line}", file.path)]);
        }
    }
    for name in Thresholds::NAMES {
        let key = format!("thresholds.{name}");
        let value = thresholds.field(name).map(|v| v.to_string()).unwrap_or_default();
        if !stated.iter().any(|[k, _, _]| *k == key) {
            stated.push([key, value, "default".to_owned()]);
        }
    }
    rows.extend(stated);
    rows
}
