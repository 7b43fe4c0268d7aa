//! `timeline --format svg`: lanes of bars, solid for certain and hatched for possible months; no font, no script from outside.

use super::{Dossier, dot_escape::html};
use crate::{
    annotate::time::Month,
    answers::timeline::{Bar, Lane, Stretch, Timeline, timeline},
    graph::StintKind,
};

/// Okabe and Ito's colours for the colour-blind, without black and yellow.
const COLOURS: [&str; 6] = ["#E69F00", "#0072B2", "#009E73", "#CC79A7", "#D55E00", "#56B4E9"];
const WIDTH: f64 = 1200.0;
const LEFT: f64 = 260.0;
const RIGHT: f64 = 40.0;
const TOP: f64 = 96.0;
/// Height of a bar with its label.
const ROW: f64 = 46.0;
const BAR: f64 = 18.0;

/// The charts of all careers below each other.
pub fn timeline_svg(dossiers: &[Dossier]) -> String {
    let mut body = String::new();
    let mut top = 0.0;
    for dossier in dossiers {
        if let Some(chart) = timeline(&dossier.analysis.career, dossier.as_of()) {
            let (part, height) = draw(&chart, dossier, top);
            body.push_str(&part);
            top += height;
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {top}\" width=\"{WIDTH}\" height=\"{top}\" role=\"img\" aria-label=\"Career timeline\">\n{STYLE}{}{body}</svg>\n",
        hatches()
    )
}

const STYLE: &str = "<style>\n\
    svg { font-family: system-ui, sans-serif; font-size: 14px; background: var(--ground); --ground: #fff; --ink: #1b1f24; --soft: #5b6670; --line: #dde2e6; --missing: #a8320e }\n\
    @media (prefers-color-scheme: dark) { svg { --ground: #14181c; --ink: #e8ecef; --soft: #a3afb9; --line: #333c44; --missing: #ff9d7a } }\n\
    text { fill: var(--ink) } .soft { fill: var(--soft) } .missing { fill: var(--missing); font-size: 12px } .title { font-size: 22px; font-weight: 700 }\n\
    .name { font-weight: 600 } .grid { stroke: var(--line) } .now { stroke: var(--ink); stroke-dasharray: 5 4; stroke-width: 1.5 }\n\
    </style>\n";

fn hatches() -> String {
    let pattern = |(i, colour): (usize, &&str)| {
        format!(
            "<pattern id=\"h{i}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"{colour}\" fill-opacity=\"0.15\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"7\" stroke=\"{colour}\" stroke-width=\"3\" stroke-opacity=\"0.7\"/></pattern>\n"
        )
    };
    format!("<defs>\n{}</defs>\n", COLOURS.iter().enumerate().map(pattern).collect::<String>())
}

struct Scale(Stretch);

impl Scale {
    /// The left edge of a month.
    fn x(&self, month: Month) -> f64 {
        let all = f64::from(self.0.last.0 - self.0.first.0 + 1);
        LEFT + f64::from(month.0 - self.0.first.0) / all * (WIDTH - LEFT - RIGHT)
    }
}

fn draw(chart: &Timeline, dossier: &Dossier, top: f64) -> (String, f64) {
    let scale = Scale(chart.span);
    let rows: usize = chart.lanes.iter().map(|l| l.bars.len()).sum();
    let bottom = top + TOP + rows as f64 * ROW;
    let mut out = String::new();
    let as_of = chart.as_of.map(|m| format!(" · as of {m}")).unwrap_or_default();
    out.push_str(&text(24.0, top + 36.0, "title", "Career timeline"));
    let legend = format!("{}{as_of} · solid = certain, hatched = possible", subject(chart, dossier));
    out.push_str(&text(24.0, top + 58.0, "soft", &legend));
    years(chart, &scale, top, bottom, &mut out);
    let mut y = top + TOP;
    for (i, lane) in chart.lanes.iter().enumerate() {
        y = lane_rows(lane, i, &scale, dossier, y, &mut out);
    }
    if let Some(now) = chart.as_of {
        let x = scale.x(now);
        out.push_str(&format!(
            "<line class=\"now\" x1=\"{x:.1}\" y1=\"{:.1}\" x2=\"{x:.1}\" y2=\"{bottom:.1}\"/>\n",
            top + 72.0
        ));
    }
    (out, bottom - top + 16.0)
}

fn subject(chart: &Timeline, dossier: &Dossier) -> String {
    let work = chart.lanes.iter().filter(|l| l.kind == StintKind::Employment);
    let (employers, stints) = (work.clone().count(), work.map(|l| l.bars.len()).sum::<usize>());
    let paths: Vec<&str> = dossier.sources.iter().map(|(_, s)| s.path.as_str()).collect();
    format!("{} · {stints} jobs at {employers} employers", paths.join(", "))
}

fn years(chart: &Timeline, scale: &Scale, top: f64, bottom: f64, out: &mut String) {
    let (first, last) = (chart.span.first.year(), chart.span.last.year());
    let step = ((last - first) / 14 + 1) as usize;
    for year in (first..=last).step_by(step) {
        let x = scale.x(Month::new(year, 1));
        out.push_str(&format!(
            "<line class=\"grid\" x1=\"{x:.1}\" y1=\"{:.1}\" x2=\"{x:.1}\" y2=\"{bottom:.1}\"/>\n",
            top + 74.0
        ));
        out.push_str(&text(x + 4.0, top + 86.0, "soft", &year.to_string()));
    }
}

fn lane_rows(lane: &Lane, i: usize, scale: &Scale, dossier: &Dossier, top: f64, out: &mut String) -> f64 {
    let mut y = top;
    out.push_str(&format!("<line class=\"grid\" x1=\"24\" y1=\"{y:.1}\" x2=\"{:.1}\" y2=\"{y:.1}\"/>\n", WIDTH - 24.0));
    let colour = i % COLOURS.len();
    out.push_str(&format!(
        "<rect x=\"24\" y=\"{:.1}\" width=\"6\" height=\"{BAR}\" rx=\"2\" fill=\"{}\"/>\n",
        y + 7.0,
        COLOURS[colour]
    ));
    out.push_str(&text(38.0, y + 21.0, "name", &shorten(&lane.name, 24)));
    for bar in &lane.bars {
        bar_row(bar, colour, scale, dossier, y, out);
        y += ROW;
    }
    y
}

fn bar_row(bar: &Bar, colour: usize, scale: &Scale, dossier: &Dossier, y: f64, out: &mut String) {
    let mut rect = |stretch: Stretch, fill: &str| {
        let (x, end) = (scale.x(stretch.first), scale.x(stretch.last.plus(1)));
        out.push_str(&format!(
            "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{BAR}\" rx=\"3\" fill=\"{fill}\" stroke=\"{}\"/>\n",
            y + 7.0,
            (end - x).max(3.0),
            COLOURS[colour]
        ));
    };
    rect(bar.possible, &format!("url(#h{colour})"));
    if let Some(certain) = bar.certain {
        rect(certain, COLOURS[colour]);
    }
    let line = dossier.sources.line(bar.name);
    let title = if bar.label.is_empty() { "no title stated".to_owned() } else { shorten(&bar.label, 60) };
    let missing = match (bar.start_stated, bar.end_stated) {
        (true, true) => "",
        (false, true) => "⚠ no start stated",
        (true, false) => "⚠ no end stated",
        (false, false) => "⚠ no start, no end stated",
    };
    // Right of the middle a label ends with its bar, so that it never runs out of the picture.
    let (left, right) = (scale.x(bar.possible.first), scale.x(bar.possible.last.plus(1)));
    let (x, anchor) = if left > WIDTH * 0.6 { (right, " text-anchor=\"end\"") } else { (left, "") };
    out.push_str(&format!(
        "<text x=\"{x:.1}\" y=\"{:.1}\"{anchor}>{} · line {line} <tspan class=\"missing\">{missing}</tspan></text>\n",
        y + 38.0,
        html(&title)
    ));
}

fn text(x: f64, y: f64, class: &str, words: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<text x=\"{x:.1}\" y=\"{y:.1}\"{class}>{}</text>\n", html(words))
}

fn shorten(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    words.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}
