//! What a rule may look at.

use std::cell::OnceCell;

use super::{
    claims::outcome::{Told, english, told},
    phrases::{self, PhraseHit},
    spoken::Spoken,
};
use crate::{
    annotate::{Annotation, Role},
    config::Config,
    document::{Block, BlockKind, Document},
    graph::Career,
    language::{Names, Tongue, foreign_language, is_achievement, tongue},
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
    prose: OnceCell<Prose<'a>>,
    sentences: OnceCell<Vec<Spoken<'a>>>,
    hits: OnceCell<Vec<PhraseHit<'a>>>,
    names: OnceCell<Names>,
    told: OnceCell<Vec<Vec<Told<'a>>>>,
}

impl<'a> Context<'a> {
    pub fn new(
        sources: &'a Sources,
        documents: &'a [Document],
        annotations: &'a [Annotation],
        career: &'a Career,
        config: &'a Config,
    ) -> Self {
        let (prose, sentences, hits, names, told) = Default::default();
        Self { sources, documents, annotations, career, config, prose, sentences, hits, names, told }
    }

    /// Every block of every document with its role.
    pub fn blocks(&self) -> impl Iterator<Item = (&'a Document, &'a Block, Role)> + use<'a> {
        self.documents.iter().zip(self.annotations).flat_map(|(document, annotation)| {
            document.blocks.iter().map(move |block| (document, block, annotation.role(block.id)))
        })
    }

    /// The blocks that the candidate wrote and answers for.
    pub fn candidate_blocks(&self) -> impl Iterator<Item = (&'a Document, &'a Block, Role)> + use<'a> {
        self.blocks().filter(|(_, block, role)| role.is_candidate() && block.kind != BlockKind::Code)
    }

    /// The candidate's blocks that are in English, as far as their words tell, else the words of their document. What
    /// no heading explains counts as career where its section speaks as "I" or its bullets tell what was done.
    pub fn prose(&self) -> impl Iterator<Item = (&'a Document, &'a Block, Role)> + '_ {
        self.written().english.iter().copied()
    }

    /// The candidate's blocks in other languages, in the order of the text.
    pub fn foreign(&self) -> &[(&'a Document, &'a Block)] {
        &self.written().foreign
    }

    fn written(&self) -> &Prose<'a> {
        self.prose.get_or_init(|| {
            let mut prose = Prose::default();
            for (document, annotation) in self.documents.iter().zip(self.annotations) {
                let tongues: Vec<Tongue> = document.blocks.iter().map(|b| tongue(b.text())).collect();
                let whole = tongues.iter().fold(Tongue::default(), |a, b| a.and(*b)).is_english().unwrap_or(true);
                let told = told_sections(document);
                for (block, tongue) in document.blocks.iter().zip(tongues) {
                    let role = match annotation.role(block.id) {
                        Role::Other if told.get(block.section.0 as usize) == Some(&true) => Role::Career,
                        role => role,
                    };
                    let written = role.is_candidate() && block.kind != BlockKind::Code;
                    if !written {
                        continue;
                    }
                    if is_english(block, tongue).unwrap_or(whole) {
                        prose.english.push((document, block, role));
                    } else {
                        prose.foreign.push((document, block));
                    }
                }
            }
            prose
        })
    }

    /// The sentences of [`Context::prose`] as they are said, in the order of the text.
    pub fn sentences(&self) -> &[Spoken<'a>] {
        self.sentences.get_or_init(|| self.prose().flat_map(|(d, b, role)| Spoken::of_block(d, b, role)).collect())
    }

    /// What the documents show to be a name.
    pub fn names(&self) -> &Names {
        self.names.get_or_init(|| {
            let own = self.config.words.iter().chain(&self.config.target_company);
            let own = own.flat_map(|words| words.split_whitespace().map(str::to_owned).chain([words.clone()]));
            Names::of(self.documents, self.annotations, own)
        })
    }

    /// What is told of each stint of the career, in their order.
    pub(super) fn told(&self) -> &[Vec<Told<'a>>] {
        self.told.get_or_init(|| {
            let english = english(self);
            self.career.stints().map(|(_, stint)| told(self, stint, &english)).collect()
        })
    }

    /// Every match of the pages' patterns in [`Context::prose`], in the order of the text.
    pub fn hits(&self) -> &[PhraseHit<'a>] {
        self.hits.get_or_init(|| phrases::hits(self))
    }

    /// The matches of the patterns of one page.
    pub fn hits_of(&self, rule: &str) -> impl Iterator<Item = &PhraseHit<'a>> {
        self.hits().iter().filter(move |h| h.page.name == rule)
    }

    pub fn source(&self, document: &Document) -> &'a Source {
        self.sources.get(document.source)
    }
}

/// The candidate's blocks by their language.
#[derive(Default)]
struct Prose<'a> {
    english: Vec<(&'a Document, &'a Block, Role)>,
    foreign: Vec<(&'a Document, &'a Block)>,
}

/// `None` where the words do not tell. Where no function word does, the letters are asked, and believed where most
/// words are no English ones.
fn is_english(block: &Block, tongue: Tongue) -> Option<bool> {
    const SAID: usize = 8;
    let said = block.words.len() >= SAID && !block.is_heading();
    tongue.is_english().or_else(|| (said && foreign_language(block.text()).is_some()).then_some(false))
}

/// A bullet that begins with a verb in the past.
fn tells_what_was_done(block: &Block) -> bool {
    let first = block.words.first().map_or("", |w| w.of(block.text())).to_lowercase();
    let past = is_achievement(&first) && !first.ends_with("ing") || first.len() > 5 && first.ends_with("ed");
    block.kind == BlockKind::Item && past
}

/// For each section whether more of it tells something, in the first person or as done, than asks.
fn told_sections(document: &Document) -> Vec<bool> {
    let mut told = vec![0; document.sections.len()];
    for block in document.blocks.iter().filter(|b| !b.is_heading() && b.quote == 0) {
        let Some(told) = told.get_mut(block.section.0 as usize) else { continue };
        if block.text().trim_end().ends_with('?') {
            *told -= 1;
        } else if says_i(block) || tells_what_was_done(block) {
            *told += 1;
        }
    }
    told.into_iter().map(|balance| balance > 0).collect()
}

/// "Tell me" is no telling.
fn says_i(block: &Block) -> bool {
    block.words.iter().any(|w| matches!(w.of(block.text()), "I" | "I'm" | "I've" | "I'd" | "My" | "my"))
}
