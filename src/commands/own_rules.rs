//! A career's own rules, `.preplint/rules/*.md` beside its `preplint.toml`, and their test.

use std::{fmt::Write, fs, path::Path};

use super::problem::Problem;
use crate::{
    analyse,
    config::Config,
    rules::{Case, Page, keep_own, marked, own_rules as kept},
    source::Sources,
};

/// The pages of a career's folder.
#[derive(Default)]
pub struct Pages {
    /// What they are called, right or wrong.
    pub names: Vec<String>,
    /// The number that `rules` keeps them by; `None` where there are none or where one is wrong.
    pub number: Option<usize>,
}

/// Reads and keeps the pages of a career's folder.
pub fn own_rules(folder: &Path, problems: &mut Vec<Problem>) -> Pages {
    let folder = folder.join(".preplint").join("rules");
    let Ok(entries) = fs::read_dir(&folder) else { return Pages::default() };
    let mut paths: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "md"));
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        match fs::read_to_string(&path) {
            Ok(text) => files.push((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), text)),
            Err(error) => problems.push(Problem::new(format!("cannot read {}: {error}", path.display()))),
        }
    }
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    if names.is_empty() {
        return Pages::default();
    }
    let shown = |name: &str| folder.join(name).with_extension("md").display().to_string();
    let number = keep_own(files)
        .map_err(|wrong| {
            problems.extend(wrong.iter().map(|(name, what)| Problem::new(format!("{}: {what}", shown(name)))))
        })
        .ok();
    Pages { names, number }
}

/// What every page of a set does on its own examples: the report, and whether all hold.
pub fn prove(number: usize) -> (String, bool) {
    let mut report = String::new();
    let mut holds = true;
    for page in kept(number).into_iter().flat_map(|own| &own.pages) {
        let problems = problems(page, number);
        let state = if problems.is_empty() { "holds" } else { "does not hold" };
        let _ = writeln!(report, "{}: {state}", page.name);
        for problem in &problems {
            let _ = writeln!(report, "  {problem}");
        }
        holds &= problems.is_empty();
    }
    (report, holds)
}

fn problems(page: &'static Page, number: usize) -> Vec<String> {
    let mut found = Vec::new();
    for (phrase, _) in page.phrases().unwrap_or_default() {
        let marks = |text: &str| -> Vec<String> {
            marked(page, text).into_iter().filter(|(name, _)| *name == phrase.name).map(|(_, words)| words).collect()
        };
        for example in &phrase.fires {
            let wanted: Vec<&str> = example.split('[').skip(1).filter_map(|p| Some(p.split_once(']')?.0)).collect();
            let got = marks(&example.replace(['[', ']'], ""));
            if got != wanted {
                found.push(format!("{}: `{example}` marks {got:?}", phrase.name));
            }
        }
        for example in &phrase.silent {
            let got = marks(example);
            if !got.is_empty() {
                found.push(format!("{}: `{example}` should be silent and marks {got:?}", phrase.name));
            }
        }
    }
    for (i, case) in page.examples().unwrap_or_default().iter().enumerate() {
        let (wanted, got) = (carets(page, case), findings(page, case, number));
        if wanted != got {
            found.push(format!("example {}: reported are (line, column) {got:?}, wanted {wanted:?}", i + 1));
        }
    }
    found
}

/// Line and columns, 1-based, of what an example wants.
fn carets(page: &Page, case: &Case) -> Vec<(usize, usize, usize)> {
    let carets = case.files.iter().flat_map(|f| &f.carets).filter(|c| c.rule == page.name);
    let mut all: Vec<_> = carets.map(|c| (c.line, c.start, c.end)).collect();
    all.sort_unstable();
    all
}

fn findings(page: &Page, case: &Case, number: usize) -> Vec<(usize, usize, usize)> {
    let mut sources = Sources::default();
    for file in &case.files {
        sources.add(file.name.clone(), file.text.clone());
    }
    let config =
        Config { as_of_flag: case.as_of, language: case.language, own_rules: Some(number), ..Config::default() };
    let found = analyse(&sources, &config).diagnostics;
    let own = found.iter().filter(|d| d.rule == page.name);
    let mut all: Vec<_> =
        own.map(|d| (sources.start(d.span).line, sources.start(d.span).column, sources.end(d.span).column)).collect();
    all.sort_unstable();
    all
}
