//! `coverage --format markdown`.

use super::{
    Dossier,
    coverage_rows::{Row, grid},
};

pub fn coverage_markdown(dossiers: &[Dossier]) -> String {
    let mut out = String::from("# Coverage\n");
    for dossier in dossiers {
        let grid = grid(dossier);
        if dossiers.len() > 1 {
            out.push_str(&format!("\n## {}\n", escaped(&dossier.name)));
        }
        if grid.rows.is_empty() {
            out.push_str("\nNo posting among the documents: nothing is asked for.\n");
            continue;
        }
        out.push_str("\n| asked | verdict | reason |");
        out.push_str(&grid.stints.iter().map(|s| format!(" {} |", escaped(s))).collect::<String>());
        out.push_str("\n| --- | --- | --- |");
        out.push_str(&" :-: |".repeat(grid.stints.len()));
        out.push('\n');
        grid.rows.iter().for_each(|row| out.push_str(&line(row)));
        out.push_str("\n● did it, ○ near it or learned, ~ only listed\n");
        let stories: Vec<String> = grid.rows.iter().filter_map(story).collect();
        if !stories.is_empty() {
            out.push_str(&format!("\nStories to tell:\n\n{}", stories.concat()));
        }
    }
    out
}

fn line(row: &Row) -> String {
    let marks: String = row.marks.iter().map(|m| format!(" {} |", m.map_or("", |m| m.sign()))).collect();
    let asked = format!("{} ({})", escaped(&row.asked), escaped(&row.place));
    format!("| {asked} | {} | {} |{marks}\n", row.verdict.as_str(), escaped(&row.reason))
}

fn story(row: &Row) -> Option<String> {
    let (place, words) = row.story.as_ref()?;
    Some(format!("- **{}** ({}): {}\n", escaped(&row.asked), escaped(place), escaped(words)))
}

/// Text that must not become markup of its own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '\\' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
