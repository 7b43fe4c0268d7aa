//! `brief` in a terminal: one screen.

use unicode_width::UnicodeWidthStr;

use super::{
    Dossier, Screen,
    screen::{cut, visible},
};
use crate::answers::brief::{Brief, Item};

/// Questions on the screen; the rest is counted.
const QUESTIONS: usize = 12;
/// Rows of every other part.
const ROWS: usize = 5;
const COLUMNS: usize = 100;

pub fn brief_text(dossiers: &[Dossier], briefs: &[Brief], screen: Screen) -> String {
    let mut out = String::new();
    for (dossier, brief) in dossiers.iter().zip(briefs) {
        if dossiers.len() > 1 {
            out.push_str(&format!("{}\n\n", visible(&dossier.name)));
        }
        let page = Page { dossier, columns: screen.columns.unwrap_or(COLUMNS).clamp(60, 120), bold: screen.colour };
        page.part("What will be heard as wrong", &brief.wrong, ROWS, true, &mut out);
        page.part("What they will ask", &brief.questions, QUESTIONS, false, &mut out);
        page.part("Do not mix up", &brief.near_misses, ROWS, false, &mut out);
        page.part("Too long to say in one breath", &brief.long, ROWS, true, &mut out);
        page.part("Names to explain or to leave out", &brief.names, ROWS, true, &mut out);
        page.speaking(brief, &mut out);
    }
    if out.is_empty() { "nothing to ask: no career was found\n".to_owned() } else { out }
}

struct Page<'a> {
    dossier: &'a Dossier,
    columns: usize,
    bold: bool,
}

impl Page<'_> {
    /// A heading and its items; `quote` shows the words instead of the message where both would say the same.
    fn part(&self, title: &str, items: &[Item], most: usize, quote: bool, out: &mut String) {
        if items.is_empty() {
            return;
        }
        out.push_str(&self.title(title));
        let place = |item: &Item| item.places.first().map(|p| self.place(*p)).unwrap_or_default();
        let width = items.iter().take(most).map(|i| place(i).width()).max().unwrap_or(0);
        for item in items.iter().take(most) {
            let place = place(item);
            let gap = " ".repeat(width.saturating_sub(place.width()));
            let words = item.places.first().map(|p| self.dossier.sources.text(*p)).unwrap_or("");
            let text = if quote { format!("\"{}\": {}", one_line(words), item.text) } else { item.text.clone() };
            out.push_str(&format!(
                "  {place}{gap}  {}\n",
                cut(&one_line(&visible(&text)), self.columns - width.min(40) - 4)
            ));
        }
        if items.len() > most {
            out.push_str(&format!(
                "  {}  and {} more: preplint check --level info\n",
                " ".repeat(width),
                items.len() - most
            ));
        }
        out.push('\n');
    }

    fn speaking(&self, brief: &Brief, out: &mut String) {
        if brief.speaking.is_empty() {
            return;
        }
        out.push_str(&self.title("How long it takes to say"));
        let width = brief.speaking.iter().map(|s| self.place(s.heading).width()).max().unwrap_or(0);
        for section in &brief.speaking {
            let place = self.place(section.heading);
            let gap = " ".repeat(width.saturating_sub(place.width()));
            let heading = cut(&visible(&one_line(self.dossier.sources.text(section.heading))), 48);
            let (minutes, seconds) = (section.seconds() / 60, section.seconds() % 60);
            out.push_str(&format!("  {place}{gap}  {minutes}:{seconds:02}  {heading}\n"));
        }
        out.push('\n');
    }

    fn title(&self, title: &str) -> String {
        if self.bold { format!("\u{1b}[1m{title}\u{1b}[0m\n") } else { format!("{title}\n") }
    }

    fn place(&self, span: crate::source::Span) -> String {
        let line = self.dossier.sources.line(span);
        if self.dossier.sources.len() == 1 {
            return format!("line {line}");
        }
        let path = &self.dossier.sources.get(span.source).path;
        format!("{}:{line}", visible(path.rsplit(['/', '\\']).next().unwrap_or(path)))
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
