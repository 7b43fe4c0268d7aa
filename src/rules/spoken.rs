//! Sentences as they are said: without the bold label that may stand before them.

use std::ops::Range;

use crate::{
    annotate::Role,
    diagnostic::{Diagnostic, Safety},
    document::{Block, Document, MarkKind},
    language::Sentence,
};

/// A sentence of the candidate's prose and where it stands.
pub struct Spoken<'a> {
    pub document: &'a Document,
    pub block: &'a Block,
    pub role: Role,
    /// Index of its first token among the block's words.
    pub first: usize,
    pub sentence: Sentence<'a>,
}

impl<'a> Spoken<'a> {
    pub(super) fn of_block(document: &'a Document, block: &'a Block, role: Role) -> impl Iterator<Item = Self> {
        sentences(block).map(move |range| {
            let first = block.words.partition_point(|w| w.start < range.start);
            Self { document, block, role, first, sentence: Sentence::new(block.text(), block.words_in(range)) }
        })
    }

    /// The text under some tokens.
    pub(super) fn text(&self, tokens: Range<usize>) -> &'a str {
        self.sentence.range(tokens).and_then(|r| self.block.text().get(r)).unwrap_or("")
    }

    /// A finding on some tokens; `None` on code.
    pub(super) fn finding(&self, rule: &'static str, tokens: Range<usize>, message: String) -> Option<Diagnostic> {
        let range = self.sentence.range(tokens)?;
        let code = self.block.prose.is_marked(&range, |kind| *kind == MarkKind::Code);
        (!code).then(|| Diagnostic::new(rule, self.block.place(range), message))
    }

    /// The same with what to write there instead, for somebody to confirm.
    pub(super) fn mended(
        &self,
        rule: &'static str,
        tokens: Range<usize>,
        message: String,
        write: impl Into<String>,
    ) -> Option<Diagnostic> {
        let finding = self.finding(rule, tokens, message)?;
        let span = finding.span;
        Some(finding.replace(Safety::Unsafe, span, write))
    }
}

/// Every sentence of a block; where the first begins with a bold run-in label ("**Acme:** I joined …"), what follows it.
pub(super) fn sentences(block: &Block) -> impl Iterator<Item = Range<usize>> {
    block.sentences.iter().enumerate().map(|(i, sentence)| {
        let start = if i == 0 { label_end(block, sentence) } else { sentence.start };
        start..sentence.end
    })
}

fn label_end(block: &Block, sentence: &Range<usize>) -> usize {
    let text = block.text();
    let label = block.prose.marks.iter().find(|m| m.kind == MarkKind::Strong && m.range.start == sentence.start);
    let Some(end) = label.map(|m| m.range.end).filter(|end| *end < sentence.end) else { return sentence.start };
    let (inside, behind) = (text[..end].trim_end(), &text[end..sentence.end]);
    let gap = behind.len() - behind.trim_start_matches([' ', ':', '-', '\u{2013}', '\u{2014}', '.']).len();
    let labels = inside.ends_with([':', '.', '\u{2013}', '\u{2014}'])
        || behind.trim_start().starts_with([':', '-', '\u{2013}', '\u{2014}']);
    if labels { end + gap } else { sentence.start }
}
