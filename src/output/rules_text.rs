//! Rules for people: the table of all, and one page in full.

use unicode_width::UnicodeWidthStr;

use super::{Screen, fold::fold, screen::visible, table::table};
use crate::rules::{Caret, Case, ExampleFile, Page};

/// Cells for running text where the screen has room for them.
const WIDTH: usize = 96;
const INDENT: &str = "    ";
/// Fewest cells of a rule's summary.
const SUMMARY: usize = 24;

/// One row a rule, behind the name of its family.
pub fn rules_text(pages: &[&Page], screen: Screen) -> String {
    let row = |p: &&Page| [p.family.to_owned(), p.name.to_owned(), p.severity.as_str().to_owned(), p.summary.clone()];
    let rows: Vec<_> = pages.iter().map(row).collect();
    let mut out = String::new();
    for line in table(&rows).lines() {
        let summary = line.rfind("  ").map_or(line.len(), |i| i + 2);
        let (head, summary) = line.split_at(summary);
        let width = screen.columns.map_or(usize::MAX, |columns| columns.saturating_sub(head.width()).max(SUMMARY));
        out.push_str(head);
        out.push_str(&fold(summary, width).replace('\n', &format!("\n{}", " ".repeat(head.width()))));
        out.push('\n');
    }
    out + "\n`preplint explain RULE` shows why a rule matters, and examples\n"
}

/// Name, reason, and every example with carets under what is reported.
pub fn explain_text(page: &Page, screen: Screen) -> String {
    let width = screen.columns.map_or(WIDTH, |c| WIDTH.min(c));
    let mut out = format!("{}  ({}, {})\n{}\n\n", page.name, page.family, page.severity.as_str(), page.summary);
    for paragraph in page.text.split("\n\n") {
        out.push_str(&fold(&unwrapped(paragraph), width));
        out.push_str("\n\n");
    }
    // A page whose examples cannot be read does not come with the program: a test reads them all.
    for case in page.examples().unwrap_or_default() {
        out.push_str(&example(&case));
    }
    visible(&out)
}

/// A paragraph's lines as one, list items apart.
fn unwrapped(paragraph: &str) -> String {
    let mut out = String::new();
    for line in paragraph.trim().lines() {
        let item = line.trim_start().starts_with(['-', '*', '|']);
        out.push_str(if out.is_empty() {
            ""
        } else if item {
            "\n"
        } else {
            " "
        });
        out.push_str(if item { line } else { line.trim_start() });
    }
    out
}

fn example(case: &Case) -> String {
    let mut out = String::from(if case.fires { "Reported:\n" } else { "Not reported:\n" });
    for file in &case.files {
        if case.files.len() > 1 {
            out.push_str(&format!("  {}\n", file.name));
        }
        marked(file, &mut out);
    }
    if let Some(fixed) = &case.fixed {
        out.push_str("After the fix:\n");
        fixed.lines().for_each(|line| push(&mut out, line));
    }
    out.push('\n');
    out
}

/// The document with carets under what is reported, as the page has it.
fn marked(file: &ExampleFile, out: &mut String) {
    for (number, line) in file.text.lines().enumerate() {
        push(out, line);
        for caret in file.carets.iter().filter(|c| c.line == number + 1) {
            push(out, &underlined(line, caret));
        }
    }
}

fn underlined(line: &str, caret: &Caret) -> String {
    let cells = |from: usize, to: usize| line.chars().skip(from).take(to - from).collect::<String>().width();
    let (before, under) = (cells(0, caret.start - 1), cells(caret.start - 1, caret.end - 1));
    format!("{}{} {}", " ".repeat(before), "^".repeat(under.max(1)), caret.rule)
}

fn push(out: &mut String, line: &str) {
    out.push_str(format!("{INDENT}{line}").trim_end());
    out.push('\n');
}
