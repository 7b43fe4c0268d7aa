//! The picture: what it holds, that nothing breaks out of its labels, and that Graphviz draws it without a word.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use preplint::{
    analyse,
    annotate::{
        stints::{Named, StintKind},
        time::Month,
    },
    config::Config,
    graph::{Basis, Bound, Bounds, Edge, EdgeKind, Node, NodeKind, Ongoing, Stint, Strength},
    output::{DocumentView, Dossier, graph_dot},
    source::{SourceId, Sources, Span},
};

/// A name that means something in every language that Graphviz reads.
const NASTY: &str = "R&D <b>\"\\N\" {x|y}\u{7} 日本";
const TEXT: &str = "R&D <b>\"\\N\" {x|y}\u{7} 日本, developer\n\nUsed C#.\n\nHelped with Go, learned Rust.\n";

fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(SourceId(0), start..start + words.len())
}

fn stint(title: &str, year: i32) -> Stint {
    let bound = Some(Bound { month: Month::new(year, 1), basis: Basis::Stated, places: Vec::new() });
    Stint {
        kind: StintKind::Employment,
        name: span(NASTY),
        organization: Some(Named { text: NASTY.to_owned(), span: span(NASTY) }),
        titles: vec![Named { text: title.to_owned(), span: span("developer") }],
        clients: Vec::new(),
        teams: Vec::new(),
        start: Bounds { earliest: bound.clone(), latest: bound },
        end: Bounds::default(),
        ongoing: Ongoing::Unknown,
        start_stated: true,
        end_stated: false,
        next: None,
        narrated: false,
        contact: None,
        dates: None,
        blocks: Vec::new(),
        mentions: Vec::new(),
    }
}

/// Two stints, the later one first in the graph, with a skill of every strength.
fn dossier(name: &str) -> Dossier {
    let (sources, config) = (Sources::single("a.md", TEXT), Config::default());
    let mut analysis = analyse(&sources, &config);
    let graph = &mut analysis.career.graph;
    graph.clear();
    let mut node = |id: &str, label: &str, kind| {
        graph.add_node(Node { id: id.to_owned(), label: label.to_owned(), places: Vec::new(), kind })
    };
    let late = node("stint:\"late\"", NASTY, NodeKind::Stint(Box::new(stint("lead", 2020))));
    let early = node("stint:early", NASTY, NodeKind::Stint(Box::new(stint("developer", 2010))));
    let skills = ["C#", "Go", "Rust"].map(|s| node(&format!("skill:{s}"), s, NodeKind::Skill(s.to_owned())));
    for (skill, strength) in skills.into_iter().zip([Strength::Used, Strength::Weak, Strength::Learned]) {
        let places = vec![span(&graph[skill].label.clone())];
        let kind = EdgeKind::Uses { strength, direct: true };
        graph.add_edge(early, skill, Edge { kind, basis: Basis::Stated, places });
    }
    let implied = EdgeKind::Uses { strength: Strength::Used, direct: false };
    graph.add_edge(late, skills[0], Edge { kind: implied, basis: Basis::Stated, places: vec![span("C#")] });
    Dossier { name: name.to_owned(), sources, config, settings: None, analysis }
}

#[test]
fn cards_stand_in_the_order_of_time_and_strength_is_a_line() {
    let dossiers = [dossier("one")];
    let dot = graph_dot(&DocumentView::all(&dossiers), &dossiers);
    let (early, late) =
        (dot.find("root -> \"stint:early\"").unwrap(), dot.find("root -> \"stint:\\\"late\\\"\"").unwrap());
    assert!(early < late, "{dot}");
    assert!(dot.contains("\"stint:early\":p0:e -> \"skill:C#\":w\n"), "{dot}");
    assert!(dot.contains("\"stint:early\":p1:e -> \"skill:Go\":w [style=dashed]"), "{dot}");
    assert!(dot.contains("\"stint:early\":p1:e -> \"skill:Rust\":w [style=dotted"), "{dot}");
    assert!(!dot.contains("late\\\"\":p0"), "what is implied is no row\n{dot}");
}

#[test]
fn labels_hold_what_is_put_into_them() {
    let dossiers = [dossier("one")];
    let dot = graph_dot(&DocumentView::all(&dossiers), &dossiers);
    assert!(dot.contains("<b>R&amp;D &lt;b&gt;&quot;\\N&quot; {x|y} 日本</b>"), "{dot}");
    assert!(!dot.contains('\u{7}'));
}

#[test]
fn graphviz_draws_it_without_a_word() {
    let dossiers = [dossier("one"), dossier("two")];
    let dot = graph_dot(&DocumentView::all(&dossiers), &dossiers);
    assert!(dot.contains("\"one/stint:early\"") && dot.contains("\"two/stint:early\""), "{dot}");
    let command =
        Command::new("dot").arg("-Tsvg").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let Ok(mut child) = command else {
        println!("Graphviz is not installed: not drawn");
        return;
    };
    child.stdin.take().unwrap().write_all(dot.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let svg = String::from_utf8(output.stdout).unwrap();
    assert!(svg.contains("R&amp;D &lt;b&gt;") && svg.contains("Rust"), "{svg}");
}
