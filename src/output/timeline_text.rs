//! `timeline` in a terminal: a lane per employer, solid for certain and shaded for possible months.

use unicode_width::UnicodeWidthStr;

use super::{
    Dossier, Screen,
    screen::{cut, visible},
};
use crate::{
    annotate::time::Month,
    answers::timeline::{Bar, Lane, Stretch, Timeline, timeline},
};

/// Cells for names, at most.
const NAMES: usize = 24;
/// Columns where the output is no terminal.
const COLUMNS: usize = 80;
/// Foregrounds of the 256 colours that stand out on light and dark ground.
const COLOURS: [u8; 6] = [172, 32, 35, 133, 166, 67];

/// One chart a career.
pub fn timeline_text(dossiers: &[Dossier], screen: Screen) -> String {
    let mut out = String::new();
    for dossier in dossiers {
        let as_of = dossier.as_of();
        match timeline(&dossier.analysis.career, as_of) {
            Some(chart) => out.push_str(&draw(&chart, dossier, screen)),
            None => out.push_str("no dated stint\n"),
        }
        out.push('\n');
    }
    out
}

fn draw(chart: &Timeline, dossier: &Dossier, screen: Screen) -> String {
    let columns = screen.columns.unwrap_or(COLUMNS).clamp(50, 160);
    let names = chart.lanes.iter().map(|l| visible(&l.name).width()).max().unwrap_or(0).min(NAMES);
    let width = columns - names - 2;
    let scale = Scale { span: chart.span, width };
    let mut out = format!("{:names$}  {}\n", "", years(&scale));
    for (i, lane) in chart.lanes.iter().enumerate() {
        let colour = screen.colour.then(|| COLOURS[i % COLOURS.len()]);
        let name = fit(&visible(&lane.name), names);
        out.push_str(&format!("{name}  {}\n", paint(&row(lane, chart, &scale), colour)));
        for bar in &lane.bars {
            let text = label(bar, dossier);
            let indent = scale.at(bar.possible.first).min(width.saturating_sub(text.width()));
            out.push_str(&format!("{:names$}  {:indent$}{}\n", "", "", cut(&text, width - indent)));
        }
    }
    let as_of = chart.as_of.map(|m| format!(", │ {m}, the document's date")).unwrap_or_default();
    out.push_str(&format!("{:names$}  █ certain, ░ possible{as_of}\n", ""));
    out
}

struct Scale {
    span: Stretch,
    width: usize,
}

impl Scale {
    /// The cell of a month.
    fn at(&self, month: Month) -> usize {
        let all = (self.span.last.0 - self.span.first.0 + 1).max(1) as usize;
        let from = (month.0 - self.span.first.0).max(0) as usize;
        (from * self.width / all).min(self.width - 1)
    }
}

/// Year numbers, as many as fit.
fn years(scale: &Scale) -> String {
    let (first, last) = (scale.span.first.year(), scale.span.last.year());
    let per_year = scale.width / (last - first + 1).max(1) as usize;
    let step = (1..).find(|s| per_year * s >= 6).unwrap_or(1);
    let mut cells = vec![' '; scale.width];
    for year in (first..=last).step_by(step) {
        let at = scale.at(Month::new(year, 1));
        if at + 4 > scale.width {
            continue;
        }
        for (i, c) in year.to_string().chars().enumerate() {
            if let Some(cell) = cells.get_mut(at + i) {
                *cell = c;
            }
        }
    }
    cells.into_iter().collect::<String>().trim_end().to_owned()
}

fn row(lane: &Lane, chart: &Timeline, scale: &Scale) -> String {
    let mut cells = vec![' '; scale.width];
    for bar in &lane.bars {
        let mut fill = |stretch: Stretch, c: char| {
            cells[scale.at(stretch.first)..=scale.at(stretch.last)].fill(c);
        };
        fill(bar.possible, '░');
        if let Some(certain) = bar.certain {
            fill(certain, '█');
        }
    }
    if let Some(cell) = chart.as_of.and_then(|m| cells.get_mut(scale.at(m))) {
        *cell = '│';
    }
    cells.into_iter().collect::<String>().trim_end().to_owned()
}

fn label(bar: &Bar, dossier: &Dossier) -> String {
    let title = if bar.label.is_empty() { "no title stated" } else { &bar.label };
    let open = match (bar.start_stated, bar.end_stated) {
        (true, true) => "",
        (false, true) => ", start not stated",
        (true, false) => ", end not stated",
        (false, false) => ", neither start nor end stated",
    };
    format!("{} (line {}{open})", visible(title), dossier.sources.line(bar.name))
}

fn paint(text: &str, colour: Option<u8>) -> String {
    match colour {
        Some(colour) => format!("\u{1b}[38;5;{colour}m{text}\u{1b}[0m"),
        None => text.to_owned(),
    }
}

/// Cut or filled to a width.
fn fit(text: &str, width: usize) -> String {
    let cut = cut(text, width);
    format!("{cut}{}", " ".repeat(width.saturating_sub(cut.width())))
}
