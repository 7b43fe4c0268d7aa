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

/// Reads the documents of one career. Pure and total: no file, clock, environment or network.
pub fn analyse(sources: &Sources, config: &Config) -> Analysis {
    lexicon::with_own(config.own_skills, || analysed(sources, config))
}

fn analysed(sources: &Sources, config: &Config) -> Analysis {
    let documents: Vec<Document> = sources.iter().map(|(id, source)| document::read(id, source)).collect();
    let annotations: Vec<Annotation> = documents.iter().map(|document| annotate(document, config)).collect();
    let career = graph::build(&documents, &annotations, config);
    let context = rules::Context::new(sources, &documents, &annotations, &career, config);
    let diagnostics = rules::run(&context);
    Analysis { documents, annotations, career, diagnostics }
}
