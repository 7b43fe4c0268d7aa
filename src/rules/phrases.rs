//! Runs the patterns of all pages in one pass over the candidate's prose.

use std::sync::OnceLock;

use super::{
    Context, Page, PageKind, own_rules, pages,
    phrase::{Line, Phrase},
    spoken::Spoken,
};
use crate::{
    annotate::Role,
    diagnostic::{Diagnostic, Safety},
    document::{self, Block, Document, MarkKind},
    language::PatternSet,
    source::Sources,
};

/// The patterns of all pages and whose each is.
pub(super) struct Phrases {
    set: PatternSet,
    /// One per pattern of the set.
    owners: Vec<(&'static Page, &'static Phrase, &'static Line)>,
}

/// A match of a page's pattern.
#[derive(Clone, Debug)]
pub struct PhraseHit<'a> {
    pub document: &'a Document,
    pub block: &'a Block,
    pub role: Role,
    pub page: &'static Page,
    pub phrase: &'static Phrase,
    pub line: &'static Line,
    /// Indices into the block's words; never empty.
    pub words: std::ops::Range<usize>,
    /// Bytes of the block's text.
    pub range: std::ops::Range<usize>,
}

impl PhraseHit<'_> {
    /// The finding that the page describes.
    pub fn diagnostic(&self) -> Diagnostic {
        let text = self.block.text();
        let found = &text[self.range.clone()];
        let marked: Vec<&str> = self.block.words[self.words.clone()].iter().map(|w| w.of(text)).collect();
        let write = self.line.replacement(found, &marked);
        let span = self.block.place(self.range.clone());
        let diagnostic = Diagnostic::new(self.page.name, span, self.phrase.message(found, write.as_deref()));
        let safety = if self.phrase.safe { Safety::Safe } else { Safety::Unsafe };
        match write {
            Some(write) => diagnostic.replace(safety, span, write),
            None => diagnostic,
        }
    }
}

fn phrases() -> &'static Phrases {
    static PHRASES: OnceLock<Phrases> = OnceLock::new();
    PHRASES.get_or_init(|| Phrases::of(pages().iter()))
}

impl Phrases {
    pub(super) fn of(pages: impl Iterator<Item = &'static Page>) -> Self {
        let mut patterns = Vec::new();
        let mut owners = Vec::new();
        for page in pages {
            // What does not load is refused by the test of all pages.
            let (own, read): (Vec<Phrase>, Vec<_>) = page.phrases().unwrap_or_default().into_iter().unzip();
            patterns.extend(read.into_iter().flatten());
            let own: &'static [Phrase] = own.leak();
            owners.extend(own.iter().flat_map(|phrase| phrase.lines.iter().map(move |line| (page, phrase, line))));
        }
        Self { set: PatternSet::new(patterns), owners }
    }
}

/// Every match in the candidate's prose, in the order of the text; of two of one page that overlap the earlier.
pub(super) fn hits<'a>(context: &Context<'a>) -> Vec<PhraseHit<'a>> {
    let mut found = Vec::new();
    let own = context.config.own_rules.and_then(own_rules);
    for spoken in context.sentences() {
        let before = found.len();
        let runs = |page: &Page| page.roles.is_empty() || page.roles.contains(&spoken.role);
        search(phrases(), spoken, runs, &mut found);
        if let Some(own) = own {
            search(&own.phrases, spoken, runs, &mut found);
        }
        settle(&mut found, before);
    }
    found
}

/// What the patterns of one page mark in a text, wherever it may stand: the pattern's name and the marked words.
pub fn marked(page: &'static Page, text: &str) -> Vec<(String, String)> {
    let sources = Sources::single("example.md", text);
    let own = Phrases::of(std::iter::once(page));
    let mut marked = Vec::new();
    for (id, source) in sources.iter() {
        let document = document::read(id, source);
        for block in &document.blocks {
            for spoken in Spoken::of_block(&document, block, Role::Career) {
                let mut found = Vec::new();
                search(&own, &spoken, |_| true, &mut found);
                settle(&mut found, 0);
                marked
                    .extend(found.iter().map(|h| (h.phrase.name.to_owned(), block.text()[h.range.clone()].to_owned())));
            }
        }
    }
    marked
}

/// Pushes the matches in one sentence of the patterns of the pages that may run there.
fn search<'a>(phrases: &Phrases, spoken: &Spoken<'a>, runs: impl Fn(&Page) -> bool, found: &mut Vec<PhraseHit<'a>>) {
    let Spoken { document, block, role, first, .. } = *spoken;
    phrases.set.find(&spoken.sentence, |hit| {
        let Some((page, phrase, line)) = phrases.owners.get(hit.pattern).copied() else { return };
        let Some(range) = spoken.sentence.range(hit.words.clone()) else { return };
        if runs(page) && !block.prose.is_marked(&range, |kind| *kind == MarkKind::Code) {
            let words = first + hit.words.start..first + hit.words.end;
            found.push(PhraseHit { document, block, role, page, phrase, line, words, range });
        }
    });
}

/// Sorts the matches of a sentence and keeps of two of one page that overlap the earlier.
fn settle(found: &mut Vec<PhraseHit>, from: usize) {
    if let Some(own) = found.get_mut(from..) {
        own.sort_by_key(|h: &PhraseHit| (h.range.start, std::cmp::Reverse(h.range.end)));
    }
    drop_overlaps(found, from);
}

fn drop_overlaps(found: &mut Vec<PhraseHit>, from: usize) {
    let mut kept = from;
    // Where the last kept match of each page ends; the matches come by their starts.
    let mut ends: Vec<(&str, usize)> = Vec::new();
    for i in from..found.len() {
        let Some((name, range)) = found.get(i).map(|h| (h.page.name, h.range.clone())) else { break };
        match ends.iter_mut().find(|(page, _)| *page == name) {
            Some((_, end)) if range.start < *end => continue,
            Some((_, end)) => *end = range.end,
            None => ends.push((name, range.end)),
        }
        found.swap(kept, i);
        kept += 1;
    }
    found.truncate(kept);
}

/// The findings of the pages whose patterns decide alone.
pub(super) fn run(context: &Context, found: &mut Vec<Diagnostic>) {
    found.extend(context.hits().iter().filter(|h| h.page.kind == PageKind::Phrase).map(PhraseHit::diagnostic));
}
