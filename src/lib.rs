//! preplint reads career documents as one knowledge graph and lints it. The pipeline on one screen:
//! source → document → annotate → graph → rules → settle → answers → output.

pub mod annotate;
pub mod answers;
pub mod args;
pub mod commands;
pub mod config;
pub mod diagnostic;
pub mod document;
pub mod graph;
pub mod language;
pub mod lexicon;
pub mod output;
pub mod rules;
pub mod settle;
pub mod source;

use annotate::{Annotation, annotate};
use config::Config;
use diagnostic::Diagnostic;
use document::Document;
use graph::Career;
use source::Sources;

/// Everything that is known about the documents of one career.
#[derive(Debug)]
pub struct Analysis {
    pub documents: Vec<Document>,
    /// One per document.
    pub annotations: Vec<Annotation>,
    pub career: Career,
    /// Findings without severity or order.
    pub diagnostics: Vec<Diagnostic>,
}

/// A part of an analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Read,
    Annotate,
    Graph,
    /// `family/name`
    Rule(&'static str),
}

/// Reads the documents of one career. Pure and total: no file, clock, environment or network.
pub fn analyse(sources: &Sources, config: &Config) -> Analysis {
    analyse_in_steps(sources, config, &|_| ())
}

/// The same; `over` is told of each step when it is done.
pub fn analyse_in_steps(sources: &Sources, config: &Config, over: &dyn Fn(Step)) -> Analysis {
    lexicon::with_own(config.own_skills, || analysed(sources, config, over))
}

fn analysed(sources: &Sources, config: &Config, over: &dyn Fn(Step)) -> Analysis {
    let documents: Vec<Document> = sources.iter().map(|(id, source)| document::read(id, source)).collect();
    over(Step::Read);
    let annotations: Vec<Annotation> = documents.iter().map(|document| annotate(document, config)).collect();
    over(Step::Annotate);
    let career = graph::build(&documents, &annotations, config);
    over(Step::Graph);
    let context = rules::Context::new(sources, &documents, &annotations, &career, config);
    let diagnostics = rules::run(&context, &|rule| over(Step::Rule(rule)));
    Analysis { documents, annotations, career, diagnostics }
}
