//! A hundred requirements against a career of fifty stints, and what the lists of skills cost at the start.

use divan::Bencher;
use preplint::{
    annotate::{Annotation, annotate},
    config::Config,
    document::{Document, read},
    graph,
    lexicon::{Competencies, Lexicon, Occupations, Technologies, Thesaurus},
    source::Sources,
};

fn main() {
    divan::main();
}

const TASKS: [&str; 10] = [
    "Plan the routes of our drivers",
    "Instruct new colleagues",
    "Negotiate prices with suppliers",
    "Report the figures to the management",
    "Keep the stock complete",
    "Answer the questions of customers",
    "Find the causes of failures",
    "Draw the plans of the halls",
    "Translate manuals",
    "Check the invoices of the carriers",
];

/// A posting with a hundred requirements, half of them skills of the lists and half in free words, and fifty jobs.
fn career() -> (Vec<Document>, Vec<Annotation>, Config) {
    let names: Vec<&str> = Technologies::embedded().entries().iter().map(|t| t.name).collect();
    let skill = |i: usize| names.get(i * 17 % names.len()).copied().unwrap_or("SQL");
    let mut text = String::from("## Requirements\n\n");
    for i in 0..50 {
        text.push_str(&format!("- Experience with {}.\n- {} of region {i}.\n", skill(i), TASKS[i % TASKS.len()]));
    }
    text.push_str("\n## Experience\n\n");
    for i in 0..50 {
        let (from, to) = (1970 + i, 1971 + i);
        text.push_str(&format!("### Analyst, Company {i} Ltd (March {from} \u{2013} March {to})\n\n"));
        for j in 0..6 {
            let (a, b) = (skill(i * 7 + j), skill(i * 11 + j));
            text.push_str(&format!(
                "- Moved the reports of 40 depots from {a} to {b} and taught 26 clerks to read them.\n"
            ));
        }
        text.push('\n');
    }
    let sources = Sources::single("career.md", &text);
    let config = Config::default();
    let documents: Vec<Document> = sources.iter().map(|(id, source)| read(id, source)).collect();
    let annotations = documents.iter().map(|d| annotate(d, &config)).collect();
    (documents, annotations, config)
}

/// The graph with every verdict.
#[divan::bench]
fn verdicts(bencher: Bencher) {
    let (documents, annotations, config) = career();
    let built = graph::build(&documents, &annotations, &config);
    assert!(built.needs.len() >= 100 && built.stints().count() == 50, "a hundred against fifty");
    bencher.bench(|| graph::build(&documents, &annotations, &config).needs.len());
}

/// Every list that coverage needs, read anew.
#[divan::bench]
fn lists_at_the_start() -> usize {
    let lists = (Technologies::load(), Competencies::load(), Thesaurus::load(), Occupations::load(), Lexicon::load());
    lists.0.entries().len() + lists.1.entries().len()
}
