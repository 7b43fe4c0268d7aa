//! What a rule may look at.

use crate::{
    annotate::{Annotation, Role},
    config::Config,
    document::{Block, Document},
    graph::Career,
    source::{Source, Sources},
};

/// One career, read and annotated.
pub struct Context<'a> {
    pub sources: &'a Sources,
    pub documents: &'a [Document],
    /// One per document.
    pub annotations: &'a [Annotation],
    pub career: &'a Career,
    pub config: &'a Config,
}

impl<'a> Context<'a> {
    /// Every block of every document with its role.
    pub fn blocks(&self) -> impl Iterator<Item = (&'a Document, &'a Block, Role)> {
        self.documents.iter().zip(self.annotations).flat_map(|(document, annotation)| {
            document.blocks.iter().map(move |block| (document, block, annotation.role(block.id)))
        })
    }

    /// The blocks that the candidate wrote and answers for.
    pub fn candidate_blocks(&self) -> impl Iterator<Item = (&'a Document, &'a Block, Role)> {
        self.blocks().filter(|(_, _, role)| role.is_candidate())
    }

    pub fn source(&self, document: &Document) -> &'a Source {
        self.sources.get(document.source)
    }
}
