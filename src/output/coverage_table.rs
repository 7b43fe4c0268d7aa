//! `coverage` for people in a terminal: a row per requirement, a column per stint, then the stories to tell.

use unicode_width::UnicodeWidthStr;

use super::{
    Dossier, Screen,
    coverage_rows::{Grid, grid, plural},
    screen::{cut, visible},
};
use crate::graph::Verdict;

/// Most cells of what is asked, and fewest on a narrow screen.
const NAME: usize = 44;
const SHORT: usize = 14;
/// Most cells of a story's first words.
const STORY: usize = 70;
/// Fewest cells of a reason.
const REASON: usize = 24;

pub fn coverage_table(dossiers: &[Dossier], screen: &Screen) -> String {
    let mut out = String::new();
    for dossier in dossiers {
        let grid = grid(dossier);
        if grid.rows.is_empty() {
            continue;
        }
        if dossiers.len() > 1 {
            out.push_str(&format!("{}\n\n", visible(&dossier.name)));
        }
        draw(&grid, screen, &mut out);
    }
    if out.is_empty() {
        out.push_str("no posting among the documents: nothing is asked for\n");
    }
    out
}

fn draw(grid: &Grid, screen: &Screen, out: &mut String) {
    for (i, stint) in grid.stints.iter().enumerate() {
        out.push_str(&format!("{:>2}  {}\n", i + 1, visible(stint)));
    }
    out.push_str("\n● did it   ○ near it or learned   ~ only listed\n\n");
    let width = |texts: &mut dyn Iterator<Item = &str>| texts.map(UnicodeWidthStr::width).max().unwrap_or(0);
    let place = width(&mut grid.rows.iter().map(|r| r.place.as_str()));
    let verdicts = Verdict::ALL.map(|v| v.as_str().len()).into_iter().max().unwrap_or(0);
    let others = place + 2 + 3 * grid.stints.len() + 2 + verdicts + 2;
    // On a narrow screen the names give way, so that the reasons have room.
    let most = screen.columns.map_or(NAME, |columns| columns.saturating_sub(others + REASON).clamp(SHORT, NAME));
    let asked = width(&mut grid.rows.iter().map(|r| r.asked.as_str())).min(most);
    let columns: String = (1..=grid.stints.len()).map(|i| format!("{i:>3}")).collect();
    out.push_str(&format!("{}  {}{columns}\n", " ".repeat(place), " ".repeat(asked)));
    for row in &grid.rows {
        let marks: String = row.marks.iter().map(|m| format!("  {}", m.map_or("·", |m| m.sign()))).collect();
        let name = cut(&row.asked, asked);
        let head = format!("{}{}  {}{}{marks}  ", row.place, pad(&row.place, place), name, pad(&name, asked));
        let verdict = format!("{}{}", painted(row.verdict, screen), " ".repeat(verdicts - row.verdict.as_str().len()));
        let used = head.width() + verdicts + 2;
        // Only a screen has an end.
        let rest = screen.columns.map_or(usize::MAX, |columns| columns.max(used + REASON) - used);
        out.push_str(&format!("{head}{verdict}  {}\n", cut(&row.reason, rest)));
    }
    let stories: Vec<_> = grid.rows.iter().filter_map(|r| Some((r, r.story.as_ref()?))).collect();
    if !stories.is_empty() {
        out.push_str("\nStories to tell\n\n");
    }
    for (row, (place, words)) in stories {
        let name = cut(&row.asked, asked);
        let head = format!("{}{}  {place}  ", name, pad(&name, asked));
        let rest = screen.columns.map_or(STORY, |columns| columns.saturating_sub(head.width()).clamp(REASON, STORY));
        out.push_str(&format!("{head}{}\n", cut(words, rest)));
    }
    let count = |verdict: Verdict| grid.rows.iter().filter(|r| r.verdict == verdict).count();
    let counts: Vec<String> = Verdict::ALL.iter().map(|v| format!("{} {}", count(*v), v.as_str())).collect();
    out.push_str(&format!("\n{}: {}\n", plural(grid.rows.len(), "requirement"), counts.join(", ")));
}

fn pad(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(text.width()))
}

/// Colours that the colour-blind tell apart; the word says it too.
fn painted(verdict: Verdict, screen: &Screen) -> String {
    let name = verdict.as_str();
    let code = match verdict {
        Verdict::Covered => "36",
        Verdict::Weak | Verdict::Unproven => "33",
        Verdict::Uncovered => "1;31",
    };
    if screen.colour { format!("\u{1b}[{code}m{name}\u{1b}[0m") } else { name.to_owned() }
}
