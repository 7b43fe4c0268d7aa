//! `graph --format dot`: jobs as cards in the order of time, skills as ellipses, line style for strength.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use petgraph::{Direction, graph::NodeIndex, visit::EdgeRef};

use super::{
    DocumentView, Dossier,
    dot_escape::{html, quoted},
    when::stretch,
};
use crate::{
    annotate::requirements::RequirementKind,
    graph::{Edge, EdgeKind, NodeKind, Stint, Strength, Verdict},
};

/// Okabe and Ito's colours for the colour-blind, without black: header, its text, rows.
const COLOURS: [(&str, &str, &str); 7] = [
    ("#E69F00", DARK, "#FFF6E0"),
    ("#0072B2", "#FFFFFF", "#E3F0F9"),
    ("#CC79A7", DARK, "#FAEBF3"),
    ("#009E73", DARK, "#E0F4EE"),
    ("#D55E00", DARK, "#FCEADF"),
    ("#56B4E9", DARK, "#E8F4FC"),
    ("#F0E442", DARK, "#FDFBE3"),
];
/// For a stint at no named organisation.
const NO_EMPLOYER: (&str, &str, &str) = ("#B8BEC4", DARK, "#F4F5F6");
const DARK: &str = "#1B1F24";

const HEAD: &str = r##"digraph career {
  graph [rankdir=LR, bgcolor="white", fontname="DejaVu Sans", fontsize=13, nodesep=0.14, ranksep=1.15, pad=0.25, labelloc=t, outputorder=edgesfirst]
  node [fontname="DejaVu Sans", fontsize=11, color="#444C55", fontcolor="#1B1F24", height=0.3, margin="0.10,0.05"]
  edge [fontname="DejaVu Sans", fontsize=9.5, color="#7A8791", arrowsize=0.6, penwidth=1.1]
  root [style=invis, shape=point, width=0, label="", ordering=out]
"##;

/// The graphs of all dossiers in one picture.
pub fn graph_dot(documents: &[DocumentView], dossiers: &[Dossier]) -> String {
    let mut out = HEAD.to_owned();
    let _ = writeln!(out, "  label=<{}>", title(documents));
    for dossier in dossiers {
        Picture { dossier, dossiers: dossiers.len(), documents: documents.len() }.draw(&mut out);
    }
    out.push_str("}\n");
    out
}

fn title(documents: &[DocumentView]) -> String {
    let days: BTreeSet<&str> = documents.iter().map(|d| d.as_of.as_str()).collect();
    let as_of = match days.first() {
        Some(day) if days.len() == 1 => format!(" as of {}", html(day)),
        _ => String::new(),
    };
    let key = "time runs downwards · solid = used · dashed = weak · dotted = learned or only listed · hexagon = asked for, red = not shown";
    format!("<b>Career graph</b>{as_of}    {key}<br/> ")
}

struct Picture<'a> {
    dossier: &'a Dossier,
    dossiers: usize,
    documents: usize,
}

/// One row of a card: the skills that one line of the document shows.
struct Row {
    /// Path and 1-based line.
    place: (String, usize),
    skills: Vec<(NodeIndex, Strength)>,
}

impl Picture<'_> {
    fn draw(&self, out: &mut String) {
        let graph = &self.dossier.analysis.career.graph;
        let mut stints: Vec<(NodeIndex, &Stint)> = self.dossier.analysis.career.stints().collect();
        stints.sort_by_key(|(_, s)| (month(s), s.name));
        let mut employers: Vec<String> = Vec::new();
        let mut shown = BTreeSet::new();
        for (index, stint) in stints {
            let rows = self.rows(index);
            self.card(out, index, stint, &rows, colours(stint, &mut employers));
            for (port, row) in rows.iter().enumerate() {
                for (skill, strength) in &row.skills {
                    shown.insert(*skill);
                    let (from, to) = (self.id(index), self.id(*skill));
                    let _ = writeln!(out, "  {from}:p{port}:e -> {to}:w{}", style(*strength));
                }
            }
        }
        self.requirements(out, &shown);
        let mut ellipses: Vec<NodeIndex> = shown.into_iter().collect();
        ellipses.sort_by_key(|i| &graph[*i].id);
        for index in ellipses {
            let label = quoted(&graph[index].label);
            let _ = writeln!(out, "  {} [shape=ellipse, style=filled, fillcolor=white, label={label}]", self.id(index));
        }
    }

    /// Hexagons, red where nothing answers them; optional ones and those without a skill are left out.
    fn requirements(&self, out: &mut String, shown: &BTreeSet<NodeIndex>) {
        let graph = &self.dossier.analysis.career.graph;
        for index in graph.node_indices() {
            let NodeKind::Requirement(kind, verdict) = graph[index].kind else { continue };
            let needs = |e: &petgraph::graph::EdgeReference<Edge>| e.weight().kind == EdgeKind::Needs;
            let mut skills: Vec<NodeIndex> = graph.edges(index).filter(needs).map(|e| e.target()).collect();
            skills.sort_by_key(|i| &graph[*i].id);
            if kind == RequirementKind::Plus || skills.is_empty() {
                continue;
            }
            let line = graph[index].places.first().map_or(0, |p| self.dossier.sources.line(*p));
            let label = quoted(&format!("{}  l.{line}", graph[index].label));
            let (fill, border) = match verdict {
                Verdict::Uncovered => ("#FFE3DA", "#B5280A"),
                _ => ("#FFF9D6", "#8A7A00"),
            };
            let id = self.id(index);
            let _ = writeln!(
                out,
                "  {id} [shape=hexagon, style=filled, fillcolor=\"{fill}\", color=\"{border}\", label={label}]"
            );
            for skill in skills.into_iter().filter(|s| shown.contains(s)) {
                let _ = writeln!(out, "  {} -> {id}{}", self.id(skill), answer(verdict));
            }
            let near = graph.edges(index).filter(|e| e.weight().kind == EdgeKind::NearMiss);
            let mut near: Vec<NodeIndex> = near.map(|e| e.target()).collect();
            near.sort_by_key(|i| &graph[*i].id);
            for skill in near.into_iter().filter(|s| shown.contains(s)) {
                let from = self.id(skill);
                let _ = writeln!(
                    out,
                    "  {from} -> {id} [style=dotted, penwidth=1.6, color=\"#B5280A\", fontcolor=\"#B5280A\", label=\"near miss\"]"
                );
            }
        }
    }

    fn id(&self, index: NodeIndex) -> String {
        quoted(&self.dossier.qualified(&self.dossier.analysis.career.graph[index].id, self.dossiers))
    }

    /// The skills that the stint shows itself, by the lines that show them.
    fn rows(&self, stint: NodeIndex) -> Vec<Row> {
        let sources = &self.dossier.sources;
        let graph = &self.dossier.analysis.career.graph;
        let mut rows: BTreeMap<(String, usize), Vec<(NodeIndex, Strength)>> = BTreeMap::new();
        for edge in graph.edges_directed(stint, Direction::Outgoing) {
            let EdgeKind::Uses { strength, direct: true } = edge.weight().kind else { continue };
            let lines = edge.weight().places.iter().map(|p| (sources.get(p.source).path.clone(), sources.line(*p)));
            for line in lines.collect::<BTreeSet<_>>() {
                rows.entry(line).or_default().push((edge.target(), strength));
            }
        }
        let by_label = |mut skills: Vec<(NodeIndex, Strength)>| {
            skills.sort_by_key(|(i, _)| &graph[*i].id);
            skills
        };
        rows.into_iter().map(|(place, skills)| Row { place, skills: by_label(skills) }).collect()
    }

    fn card(&self, out: &mut String, index: NodeIndex, stint: &Stint, rows: &[Row], colours: (&str, &str, &str)) {
        let (header, text, light) = colours;
        let graph = &self.dossier.analysis.career.graph;
        let place =
            self.place(&self.dossier.sources.get(stint.name.source).path, self.dossier.sources.line(stint.name));
        let titles: Vec<&str> = stint.titles.iter().map(|t| t.text.as_str()).collect();
        let mut name = match &stint.organization {
            Some(organization) => format!("<b>{}</b>  {}", html(&organization.text), html(&titles.join(", then "))),
            None => format!("<b>{}</b>", html(&graph[index].label)),
        };
        if !stint.clients.is_empty() {
            let clients: Vec<&str> = stint.clients.iter().map(|c| c.text.as_str()).collect();
            let _ = write!(name, " (for {})", html(&clients.join(", ")));
        }
        let mut table = format!(
            "<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"4\" color=\"{header}\">\
             <tr><td bgcolor=\"{header}\" align=\"left\"><font color=\"{text}\">{}</font></td></tr>\
             <tr><td align=\"left\"><font point-size=\"10\">{}   {}</font></td></tr>",
            name.trim_end(),
            html(&stretch(stint)),
            html(&place)
        );
        for (port, row) in rows.iter().enumerate() {
            let skills: Vec<&str> = row.skills.iter().map(|(i, _)| graph[*i].label.as_str()).collect();
            let line = self.place(&row.place.0, row.place.1);
            let _ = write!(
                table,
                "<tr><td port=\"p{port}\" align=\"left\" bgcolor=\"{light}\">{}  <font point-size=\"9\">{}</font></td></tr>",
                html(&skills.join(", ")),
                html(&line)
            );
        }
        table.push_str("</table>");
        let id = self.id(index);
        let _ = writeln!(out, "  {id} [shape=plaintext, margin=0, tooltip={}, label=<{table}>]", quoted(&place));
        let _ = writeln!(out, "  root -> {id} [style=invis]");
    }

    /// The path is left out where there is one document only.
    fn place(&self, path: &str, line: usize) -> String {
        if self.documents > 1 { format!("{path} line {line}") } else { format!("line {line}") }
    }
}

/// What cards are sorted by: when a stint began at the earliest, else when it ended; the undated last.
fn month(stint: &Stint) -> i32 {
    let bounds = [&stint.start.earliest, &stint.start.latest, &stint.end.earliest, &stint.end.latest];
    bounds.into_iter().flatten().map(|b| b.month.0).next().unwrap_or(i32::MAX)
}

fn colours(stint: &Stint, employers: &mut Vec<String>) -> (&'static str, &'static str, &'static str) {
    let Some(organization) = &stint.organization else { return NO_EMPLOYER };
    let name = organization.text.to_lowercase();
    let known = employers.iter().position(|e| *e == name).unwrap_or_else(|| {
        employers.push(name);
        employers.len() - 1
    });
    COLOURS[known % COLOURS.len()]
}

fn answer(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Covered => " [color=\"#00745A\", penwidth=2.2]",
        Verdict::Weak | Verdict::Unproven => " [style=dashed]",
        Verdict::Uncovered => " [style=dotted]",
    }
}

fn style(strength: Strength) -> &'static str {
    match strength {
        Strength::Used => "",
        Strength::Weak => " [style=dashed]",
        Strength::Learned | Strength::Stub => " [style=dotted, penwidth=1.6]",
    }
}
