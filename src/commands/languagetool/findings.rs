//! What LanguageTool found as findings of our own kind, but for names and for what was found here already.

use std::ops::Range;

use languagetool_rust::api::check::{Match, Response};

use super::{
    ask::Fault,
    names::{alters_name, is_word_unknown_here},
    sent::{Found, Sent},
};
use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, Document, MarkKind},
    language::tongue,
    lexicon::LanguageToolLists,
    rules::{Context, PageKind, page},
    source::Span,
};

/// The rules whose words only show where a longer text begins.
const LONGER: [&str; 3] = ["long-sentence", "very-long-sentence", "wall-of-text"];
/// How many replacements are offered.
const OFFERED: usize = 3;
/// Characters of a message and of a replacement; what is longer comes from no rule of language.
const LONGEST: usize = 300;

/// Whether a finding is one of a server.
pub fn is_heard(finding: &Diagnostic) -> bool {
    page(&finding.rule).is_some_and(|page| page.kind == PageKind::Server)
}

/// The findings of the answers to what was sent; `own` is what was found without them.
///
/// # Errors
/// Where an answer is about another text.
pub fn findings(
    context: &Context,
    own: &[Diagnostic],
    sent: &[Sent],
    answers: &[Response],
) -> Result<Vec<Diagnostic>, Fault> {
    let own = spoken_for(own);
    let mut found = Vec::new();
    for (sent, answer) in sent.iter().zip(answers) {
        for said in &answer.matches {
            let place = sent.find(said.offset, said.length, |source, id| {
                let document = context.documents.get(source.0 as usize);
                document.and_then(|d| d.blocks.get(id.0 as usize)).map_or("", Block::text)
            });
            let (source, id, range) = match place {
                Found::In(source, id, range) => (source, id, range),
                Found::Nowhere => continue,
                Found::Outside => return Err(Fault::Nonsense("places outside of the text")),
            };
            let Some(document) = context.documents.get(source.0 as usize) else { continue };
            let Some(block) = document.blocks.get(id.0 as usize) else { continue };
            found.extend(Place { context, document, block, range, said }.finding(&own));
        }
    }
    Ok(found)
}

/// Where the rules of prose speak already, in order.
fn spoken_for(own: &[Diagnostic]) -> Vec<Span> {
    let prose = |d: &&Diagnostic| {
        let family = page(&d.rule).map_or("", |p| p.family);
        (family == "prose" || d.rule == "stub-note") && !LONGER.contains(&d.rule.as_str())
    };
    let mut spans: Vec<Span> = own.iter().filter(prose).map(|d| d.span).collect();
    spans.sort();
    spans
}

/// Words of a block that LanguageTool says something of.
pub(super) struct Place<'a, 'c> {
    pub context: &'a Context<'c>,
    pub document: &'a Document,
    pub block: &'a Block,
    /// Bytes of the block's text.
    pub range: Range<usize>,
    pub said: &'a Match,
}

impl Place<'_, '_> {
    pub fn text(&self) -> &str {
        self.block.text().get(self.range.clone()).unwrap_or("")
    }

    fn finding(&self, own: &[Span]) -> Option<Diagnostic> {
        let span = self.block.place(self.range.clone());
        let (rule, lists) = (&self.said.rule, LanguageToolLists::embedded());
        let (id, category, issue) = (&rule.id, &rule.category.id, &rule.issue_type);
        let spelling = id.contains("MORFOLOGIK");
        let own_english = self.context.config.language.is_some();
        if lists.is_left(id)
            || !own_english && lists.is_dialect(id, category, issue)
            || own.iter().any(|s| s.overlaps(span))
            || self.block.is_heading() && issue != "misspelling"
            || self.is_by_code()
            || self.is_quoted()
            || self.is_foreign()
            || alters_name(self)
            || spelling && !is_word_unknown_here(self)
        {
            return None;
        }
        let name = if lists.is_style(id, category, issue) { "language-tool-style" } else { "language-tool" };
        let message = [&self.said.message, &self.said.short_message, &rule.description];
        let message = message.into_iter().map(|m| sentence(m)).find(|m| !m.is_empty())?;
        let by = format!("LanguageTool's rule {}", sentence(&rule.id));
        let finding = Diagnostic::new(name, span, message).note(by);
        // Markup inside of the words would be lost with them.
        if self.context.sources.text(span) != self.text() {
            return Some(finding);
        }
        let writes = self.said.replacements.iter().map(|r| r.value.as_str());
        let writes = writes.filter(|w| *w != self.text() && w.len() <= LONGEST && !w.contains(char::is_control));
        Some(writes.take(OFFERED).fold(finding, |f, write| f.replace(Safety::Unsafe, span, write)))
    }

    /// In inline code, or beside it: what stands there for it was never meant to be read.
    fn is_by_code(&self) -> bool {
        let text = self.block.text();
        let before = text.get(..self.range.start).unwrap_or("").trim_end().len().saturating_sub(1);
        let behind = text.get(self.range.end..).unwrap_or("");
        let after = self.range.end + (behind.len() - behind.trim_start().len()) + 1;
        self.block.prose.is_marked(&(before..after), |kind| *kind == MarkKind::Code)
    }

    /// Between two quotation marks of its sentence.
    fn is_quoted(&self) -> bool {
        let sentence = self.block.sentence_at(self.range.start);
        let part = |range: Range<usize>| self.block.text().get(range).unwrap_or("").matches('"').count();
        self.range.start > sentence.start
            && part(sentence.start..self.range.start) % 2 == 1
            && part(self.range.end.min(sentence.end)..sentence.end) % 2 == 1
    }

    fn is_foreign(&self) -> bool {
        let sentence = self.block.sentence_at(self.range.start);
        self.block.text().get(sentence).is_some_and(|s| tongue(s).is_english() == Some(false))
    }
}

/// Words for the reader: one line, no full stop at the end.
fn sentence(text: &str) -> String {
    let line = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty());
    let line = line.collect::<Vec<_>>().join(" ");
    let line: String = line.chars().take(LONGEST).collect();
    line.trim_end_matches(['.', ' ']).to_owned()
}
