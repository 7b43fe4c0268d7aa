//! Markdown to blocks.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Block, BlockId, BlockKind, Document, Prose, Section, SectionId, sentences::sentences, words::words};
use crate::source::{Source, SourceId, Span};

/// Reads one source. Never fails: what is no Markdown is a paragraph.
pub fn read(id: SourceId, source: &Source) -> Document {
    let mut doc = Document {
        source: id,
        front_matter: None,
        blocks: Vec::new(),
        sections: vec![Section { heading: None, level: 0, parent: None, blocks: 0..0 }],
    };
    let mut open: Option<(BlockKind, usize, Prose)> = None;
    let mut section = SectionId(0);
    for (event, range) in Parser::new_ext(&source.text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                open = Some((BlockKind::Heading(depth(level)), range.start, Prose::new(id)))
            }
            Event::Start(Tag::Paragraph) => open = Some((BlockKind::Paragraph, range.start, Prose::new(id))),
            Event::Start(Tag::Item) => open = Some((BlockKind::Item, range.start, Prose::new(id))),
            Event::Text(t) => {
                if let Some((_, _, prose)) = &mut open {
                    prose.push(&t, range)
                }
            }
            Event::SoftBreak => {
                if let Some((_, _, prose)) = &mut open {
                    prose.push(" ", range)
                }
            }
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item) => {
                if let Some((kind, start, prose)) = open.take() {
                    let block = BlockId(doc.blocks.len() as u32);
                    if let BlockKind::Heading(level) = kind {
                        doc.sections.push(Section {
                            heading: Some(block),
                            level,
                            parent: Some(SectionId(0)),
                            blocks: block.0..block.0,
                        });
                        section = SectionId(doc.sections.len() as u32 - 1);
                    }
                    let (sentences, words) = (sentences(prose.text()), words(prose.text()));
                    let span = Span::new(id, start..range.end);
                    doc.blocks.push(Block {
                        id: block,
                        kind,
                        span,
                        prose,
                        sentences,
                        words,
                        section,
                        item: None,
                        cell: None,
                        quote: 0,
                    });
                }
            }
            _ => {}
        }
    }
    doc
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}
