//! The cells of the coverage table, the same for terminal and Markdown.

use super::{Dossier, screen::visible, when::stretch};
use crate::{
    annotate::requirements::spoken,
    answers::{Mark, coverage},
    document::block_at,
    graph::Verdict,
    source::{Sources, Span},
};

pub struct Grid {
    /// "Initech, 2017-05 to 2018-06", the stints that have a mark.
    pub stints: Vec<String>,
    pub rows: Vec<Row>,
}

pub struct Row {
    /// Where it is asked: the line, with the path where there are several documents.
    pub place: String,
    pub asked: String,
    /// One per stint of the grid.
    pub marks: Vec<Option<Mark>>,
    pub verdict: Verdict,
    pub reason: String,
    /// Where the story stands, and its first words.
    pub story: Option<(String, String)>,
}

pub fn grid(dossier: &Dossier) -> Grid {
    let Dossier { sources, analysis, .. } = dossier;
    let answers = coverage(sources, analysis);
    let career = &analysis.career;
    let marked = |index: usize| answers.iter().any(|a| a.marks.iter().any(|(i, _)| i.index() == index));
    let shown: Vec<usize> = career.stints().map(|(i, _)| i.index()).filter(|i| marked(*i)).collect();
    let stints = career
        .stints()
        .filter(|(i, _)| shown.contains(&i.index()))
        .map(|(i, stint)| format!("{}, {}", career.graph.node_weight(i).map_or("", |n| &n.label), stretch(stint)))
        .collect();
    let rows = answers
        .iter()
        .map(|answer| Row {
            place: place(sources, answer.need.requirement.span),
            asked: one_line(spoken(sources.text(answer.need.requirement.span))),
            marks: shown.iter().map(|i| answer.marks.iter().find(|(n, _)| n.index() == *i).map(|(_, m)| *m)).collect(),
            verdict: answer.need.verdict,
            reason: one_line(&answer.reason),
            story: answer
                .story
                .filter(|_| answer.need.verdict == Verdict::Covered)
                .map(|span| (place(sources, span), one_line(words(dossier, span)))),
        })
        .collect();
    Grid { stints, rows }
}

/// What a place says, without its markup.
fn words(dossier: &Dossier, span: Span) -> &str {
    let block = block_at(&dossier.analysis.documents, span);
    block.map_or_else(|| dossier.sources.text(span), |b| b.prose.within(span.range()))
}

fn place(sources: &Sources, span: Span) -> String {
    let line = sources.line(span);
    if sources.iter().count() > 1 {
        format!("{}:{line}", sources.get(span.source).path)
    } else {
        format!("line {line}")
    }
}

fn one_line(text: &str) -> String {
    visible(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

pub fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
