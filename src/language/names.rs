//! What the documents themselves show to be a name or a term of the trade, by how it is written and where.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use super::dictionary::Dictionary;
use crate::{
    annotate::Annotation,
    document::{Block, BlockKind, Document, MarkKind, Word, WordKind},
    lexicon::{Technologies, lower_case},
    source::Span,
};

/// The words that no dictionary knows, in lower case, with what speaks for each.
#[derive(Debug, Default)]
pub struct Names {
    seen: HashMap<String, Seen>,
    /// As written by the user.
    own: HashSet<String>,
    /// Where employers and clients are named, sorted.
    companies: Vec<Span>,
    /// The same with their teams.
    named: Vec<Span>,
}

/// Blocks are counted once each, across all documents.
#[derive(Debug, Default)]
struct Seen {
    /// Written like a name: with a capital inside a sentence, bold, in a heading, as an organisation or team.
    named: HashSet<usize>,
    /// Written like a word.
    plain: HashSet<usize>,
    /// In code, in an address, or in a text by somebody else, who is not likely to make the same slip.
    attested: bool,
}

impl Names {
    /// `own` are words and names that the user says are right.
    pub fn of(documents: &[Document], annotations: &[Annotation], own: impl Iterator<Item = String>) -> Self {
        let mut names = Self { own: own.collect(), ..Self::default() };
        for stint in annotations.iter().flat_map(|a| &a.stints) {
            let companies = stint.organization.iter().chain(&stint.clients).map(|n| n.span);
            names.companies.extend(companies);
            names.named.extend(stint.teams.iter().map(|n| n.span));
        }
        names.named.extend(&names.companies);
        names.named.sort();
        names.companies.sort();
        let mut number = 0;
        for (document, annotation) in documents.iter().zip(annotations) {
            for block in &document.blocks {
                number += 1;
                let others = !annotation.role(block.id).is_candidate();
                names.read(block, number, others);
            }
        }
        names
    }

    fn read(&mut self, block: &Block, number: usize, others: bool) {
        let text = block.text();
        for mark in &block.prose.marks {
            if let MarkKind::Link(address) = &mark.kind {
                self.attest(address);
            }
        }
        let mut starts = true;
        let mut sentences = block.sentences.iter().map(|s| s.start).peekable();
        for word in &block.words {
            while sentences.next_if(|start| *start <= word.start).is_some() {
                starts = true;
            }
            let written = word.of(text);
            match word.kind {
                WordKind::Word if written.contains(['@', '/', '.', '_']) => self.attest(written),
                WordKind::Word => {
                    for (range, part) in parts(text, word) {
                        self.word(block, range, part, Place { number, others, starts });
                    }
                }
                _ => {}
            }
            starts = match word.kind {
                WordKind::Punctuation => starts || matches!(written, ":" | "\u{2013}" | "\u{2014}" | "|" | "\u{2022}"),
                _ => false,
            };
        }
    }

    fn word(&mut self, block: &Block, range: Range<usize>, part: &str, place: Place) {
        let base = part.strip_suffix("'s").unwrap_or(part);
        if base.len() < 3 || Dictionary::embedded().flags(base).is_some() {
            return;
        }
        let marked = |wanted: fn(&MarkKind) -> bool| block.prose.is_marked(&range, wanted);
        let code = marked(|kind| *kind == MarkKind::Code) || block.kind == BlockKind::Code;
        let capital = base.starts_with(char::is_uppercase) && !place.starts;
        // In small letters amid other words it is a word, in headings and in bold print too.
        let text = block.text();
        let alone = |range: &Range<usize>| text.get(range.clone()).is_some_and(|t| !t.trim().contains(' '));
        let large = base.contains(|c: char| !c.is_ascii_lowercase()) || place.starts;
        let bold = block.prose.marks_in(&range).any(|m| m.kind == MarkKind::Strong && (large || alone(&m.range)));
        let heading = block.is_heading() && (large || !text.trim().contains(' '));
        let organisation = covers(&self.named, block.place(range.clone()));
        let seen = self.seen.entry(base.to_lowercase()).or_default();
        seen.attested |= code || place.others;
        if capital || bold || heading || organisation {
            seen.named.insert(place.number);
        } else {
            seen.plain.insert(place.number);
        }
    }

    /// Takes the words of an address.
    fn attest(&mut self, address: &str) {
        for part in address.split(|c: char| !c.is_alphanumeric()).filter(|p| p.len() >= 3) {
            let lower = part.to_lowercase();
            if Dictionary::embedded().exact(&lower).is_none() {
                self.seen.entry(lower).or_default().attested = true;
            }
        }
    }

    /// Whether the user says that a word is right: as written there, or in any case where it is in small letters there.
    pub fn is_own(&self, written: &str) -> bool {
        !self.own.is_empty() && (self.own.contains(written) || self.own.contains(&*lower_case(written)))
    }

    /// Whether a place lies in the name of an employer or a client.
    pub fn is_organisation(&self, place: Span) -> bool {
        covers(&self.companies, place)
    }

    /// In how many places a lower-case word is written like a name.
    pub fn places(&self, lower: &str) -> usize {
        self.seen.get(lower).map_or(0, |s| s.named.len())
    }

    /// In how many places it stands at all.
    pub fn uses(&self, lower: &str) -> usize {
        self.seen.get(lower).map_or(0, |s| s.named.union(&s.plain).count())
    }

    /// Whether something that no slip explains shows that a lower-case word is meant as it is written: code, an
    /// address, somebody else's text, the lexicon of technologies, or a name in two places.
    pub fn is_sure(&self, lower: &str) -> bool {
        self.seen.get(lower).is_some_and(|s| s.attested || s.named.len() > 1)
            || Technologies::current().named(lower).is_some()
    }
}

/// Where a word stands.
#[derive(Clone, Copy)]
struct Place {
    number: usize,
    others: bool,
    starts: bool,
}

/// Whether one of the sorted spans holds a place.
fn covers(spans: &[Span], place: Span) -> bool {
    let after = spans.partition_point(|s| (s.source, s.start) <= (place.source, place.start));
    let last = after.checked_sub(1).and_then(|i| spans.get(i));
    last.is_some_and(|s| s.source == place.source && place.end <= s.end)
}

/// The parts of a word between its hyphens, with their places in the text.
pub fn parts<'a>(text: &'a str, word: &Word) -> impl Iterator<Item = (Range<usize>, &'a str)> {
    let mut at = word.start;
    word.of(text).split('-').map(move |part| {
        let start = at;
        at = start + part.len() + 1;
        (start..start + part.len(), part)
    })
}
