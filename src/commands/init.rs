//! `preplint init`: a first `preplint.toml` that fits the documents of a folder.

use std::{fs::OpenOptions, io::Write};

use super::{
    Exit, Outcome, Surroundings,
    careers::{Together, gather},
    problem::Problem,
};
use crate::{
    args::{InitArgs, InputArgs},
    config::{DocumentKind, FILE_NAME},
    output::{DocumentView, Dossier},
};

pub fn run(args: &InitArgs, surroundings: &Surroundings) -> Outcome {
    let input = InputArgs { paths: vec![args.folder.clone()], stdin_filename: None, as_of: None };
    let path = args.folder.join(FILE_NAME);
    let refused = |title: String, help: &str| {
        Outcome::new(String::new(), &[Problem::new(title).help(help)], Exit::Clean, surroundings.errors)
    };
    let shown = path.strip_prefix(".").unwrap_or(&path).display();
    if path.exists() {
        return refused(format!("{shown} is there already"), "edit it, or move it away first");
    }
    let gathered = gather(&input, Together::EachFileAlone, surroundings);
    if !gathered.problems.is_empty() && gathered.dossiers.is_empty() {
        return Outcome::new(String::new(), &gathered.problems, Exit::Clean, surroundings.errors);
    }
    let text = template(&gathered.dossiers, &surroundings.today.to_string());
    // Somebody may have made one since.
    let written = OpenOptions::new().write(true).create_new(true).open(&path);
    match written.and_then(|mut file| file.write_all(text.as_bytes())) {
        Ok(()) => {
            let told = format!("wrote {shown}; its folder is one career now. `preplint check` reads it\n");
            Outcome::new(told, &gathered.problems, Exit::Clean, surroundings.errors)
        }
        Err(error) => refused(format!("cannot write {shown}: {error}"), "make the folder writable"),
    }
}

fn template(dossiers: &[Dossier], today: &str) -> String {
    let mut out = String::from("# The folder of this file is one career: its documents are read together.\n");
    out.push_str("# `preplint config` shows what is in force. Everything here may be left out.\n\n");
    let undated: Vec<String> = dossiers
        .iter()
        .flat_map(DocumentView::of)
        .filter(|d| d.clock == crate::annotate::ClockSource::Clock)
        .map(|d| name(d.path).to_owned())
        .collect();
    match undated.is_empty() {
        true => out.push_str("# The day for which the documents were written; each of them says its own.\n"),
        false => {
            let list = undated.iter().map(|n| comment(n)).collect::<Vec<_>>().join(", ");
            out.push_str(&format!(
                "# The day for which the documents were written: \"last year\" counts from it. No day stands in {list}.\n"
            ));
        }
    }
    out.push_str(&format!("# as_of = \"{today}\"\n\n"));
    out.push_str("# What you apply for.\n# [target]\n# company = \"\"\n# role = \"\"\n\n");
    out.push_str(
        "# What each document is: resume, preparation, posting, brag or notes. Others are told by their content.\n",
    );
    out.push_str("[documents]\n");
    for (path, kind) in dossiers.iter().flat_map(kinds) {
        out.push_str(&format!("{} = \"{}\"\n", quoted(&path), kind.as_str()));
    }
    out.push_str("\n# off, info, warning or error, for a rule or a family: `preplint rules` lists them.\n# [rules]\n");
    out.push_str("# long-sentence = \"off\"\n\n# [per-file-ignores]\n# \"old/*.md\" = [\"prose\"]\n\n");
    out.push_str("# [thresholds]\n# long_gap_months = 6\n");
    out
}

/// Name and kind of the documents whose kind is clear: somebody else's words about a job, or what the file's name says.
fn kinds(dossier: &Dossier) -> Vec<(String, DocumentKind)> {
    let mut kinds = Vec::new();
    for ((_, source), (document, annotation)) in
        dossier.sources.iter().zip(dossier.analysis.documents.iter().zip(&dossier.analysis.annotations))
    {
        let blocks = document.blocks.iter().filter(|b| !b.is_heading());
        let (mut posting, mut all) = (0, 0);
        for block in blocks {
            posting += usize::from(annotation.role(block.id).is_posting());
            all += 1;
        }
        let lower = name(&source.path).to_lowercase();
        let says = |parts: &[&str]| lower.split(|c: char| !c.is_alphanumeric()).any(|word| parts.contains(&word));
        let kind = if all > 0 && posting * 3 >= all * 2 {
            DocumentKind::Posting
        } else if says(&["resume", "résumé", "cv"]) {
            DocumentKind::Resume
        } else if says(&["prep", "preparation", "interview"]) {
            DocumentKind::Preparation
        } else if says(&["brag"]) {
            DocumentKind::Brag
        } else {
            continue;
        };
        kinds.push((name(&source.path).to_owned(), kind));
    }
    kinds.sort();
    kinds.dedup();
    kinds
}

fn name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// As a key that is a pattern for this name alone.
fn quoted(name: &str) -> String {
    let mut out = String::from("\"");
    for c in name.chars() {
        match c {
            '*' | '?' | '[' | ']' | '{' | '}' => out.push_str(&format!("[{c}]")),
            '"' | '\\' => out.push_str(&format!("\\{c}")),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out + "\""
}

/// On one line.
fn comment(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
