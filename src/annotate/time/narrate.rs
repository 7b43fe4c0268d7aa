//! One document's mentions in reading order: what each is resolved against, and what the text has told so far.

use std::ops::Range;

use jiff::civil::Date;

use super::{
    Anchor, Base, Expression, Modifier, Part, TimeMention, TimexKind, Unit,
    resolved::{Anchors, Told, resolve_against},
};
use crate::{
    document::{Block, Document, MarkKind, SectionId},
    source::Span,
};

/// What is known of a block from outside.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The document's date for this block.
    pub as_of: Date,
    /// The block tells what happened to the writer: its dates move the narration on. Postings, questions, quotations
    /// and code do not.
    pub narrates: bool,
}

#[derive(Clone, Debug)]
struct Event {
    told: Told,
    span: Span,
    section: SectionId,
}

/// What has been told up to a place.
#[derive(Debug, Default)]
struct Narration {
    last: Option<Event>,
    start: Option<Event>,
    end: Option<Event>,
}

/// Fills in values, periods and anchors of a document's mentions, which stand in reading order. An idiom that would
/// point to an earlier date, where there is none, is no date and goes.
pub fn resolve(document: &Document, mentions: &mut Vec<TimeMention>, setting: impl Fn(&Block) -> Setting) {
    let mut narration = Narration::default();
    for mention in mentions.iter_mut() {
        let block = document.block(mention.block);
        let setting = setting(block);
        narration.read(document, block, mention, setting);
    }
    mentions.retain(|m| {
        !(matches!(m.expression, Expression::Base(Base::Narrated)) && m.period.is_none() && is_idiom(document, m))
    });
}

/// "at the same time", "the time": no date unless one was told.
fn is_idiom(document: &Document, m: &TimeMention) -> bool {
    let words = document.block(m.block).text().get(m.range.clone()).unwrap_or("");
    words.eq_ignore_ascii_case("at the same time") || words.eq_ignore_ascii_case("the time")
}

impl Narration {
    fn read(&mut self, document: &Document, block: &Block, mention: &mut TimeMention, setting: Setting) {
        let sentence = block.sentence_at(mention.range.start);
        let words = block.text().get(sentence.clone()).unwrap_or("");
        let ahead = looks_ahead(words);
        let event = match mention.expression.base() {
            Some(Base::Clause(range)) => self.event(block.text().get(range.clone()).unwrap_or("")),
            _ => None,
        };
        let near = self.last.as_ref().filter(|e| encloses(document, e.section, block.section));
        let told = |e: Option<&Event>| e.map(|e| e.told.clone());
        let anchors = Anchors {
            document: setting.as_of,
            told: told(self.last.as_ref()),
            near: told(near),
            start: told(self.start.as_ref().or(self.last.as_ref())),
            event: told(event),
            ahead,
        };
        let resolved = resolve_against(&mention.expression, &anchors);
        mention.anchor = match mention.expression.base() {
            None => Anchor::Itself,
            Some(Base::Document) => Anchor::DocumentDate,
            Some(Base::Clause(range)) => {
                Anchor::Event { clause: block.place(range.clone()), told: event.or(self.last.as_ref()).map(|e| e.span) }
            }
            Some(Base::Open) if ahead || near.is_none() => Anchor::DocumentDate,
            Some(Base::Open) => near.map_or(Anchor::Unknown, |e| Anchor::Narrated(e.span)),
            Some(Base::Start) => {
                self.start.as_ref().or(self.last.as_ref()).map_or(Anchor::Unknown, |e| Anchor::Narrated(e.span))
            }
            Some(Base::Narrated) => self.last.as_ref().map_or(Anchor::Unknown, |e| Anchor::Narrated(e.span)),
        };
        mention.value = resolved.value;
        mention.period = resolved.period;
        mention.modifier = mention.modifier.or(resolved.modifier);
        if mention.modifier.is_none() && up_to_that_time(block.text(), mention) {
            mention.modifier = Some(Modifier::Before);
        }
        if setting.narrates && block.quote == 0 {
            self.tell(block, mention, words, sentence, setting.as_of);
        }
    }

    /// The event that a clause names: an end, a start, or what was told last.
    fn event(&self, clause: &str) -> Option<&Event> {
        let has = |stems: &[&str]| {
            clause.split(|c: char| !c.is_alphabetic()).any(|w| stems.iter().any(|s| w.eq_ignore_ascii_case(s)))
        };
        let ended = has(&[
            "left",
            "leaving",
            "leave",
            "quit",
            "quitting",
            "finished",
            "finishing",
            "ended",
            "resigned",
            "resigning",
            "graduating",
            "graduated",
            "graduation",
        ]);
        if ended && self.end.is_some() {
            return self.end.as_ref();
        }
        let began = has(&[
            "joined",
            "joining",
            "started",
            "starting",
            "arrived",
            "arriving",
            "hired",
            "hiring",
            "began",
            "beginning",
        ]);
        if began && self.start.is_some() {
            return self.start.as_ref();
        }
        self.last.as_ref()
    }

    /// Moves the narration on.
    fn tell(&mut self, block: &Block, mention: &TimeMention, sentence: &str, place: Range<usize>, as_of: Date) {
        if let Expression::Duration { .. } = mention.expression {
            self.stay(block, mention, sentence, place);
            return;
        }
        let past = mention.period.filter(|p| p.first <= as_of);
        let Some(period) = past.filter(|_| mention.kind == TimexKind::Date && mention.not_stint.is_none()) else {
            return;
        };
        let pointer = match &mention.expression {
            Expression::Present | Expression::Past | Expression::Future | Expression::Base(_) => true,
            Expression::Unit { unit: Unit::Day, offset: 0, base: Base::Document } => true,
            Expression::Part { part: Part::Nth(..), of } => matches!(**of, Expression::Base(_)),
            _ => false,
        };
        // The heading's own day is the document's date for the block: it tells no event.
        let clock = block.is_heading() && period.first == as_of;
        if pointer || clock {
            return;
        }
        let told = Told { period, value: mention.value.clone() };
        let event = Event { told, span: mention.span, section: block.section };
        let labelled = block.is_heading()
            || block.prose.marks.first().is_some_and(|m| m.range.start == 0 && m.kind == MarkKind::Strong);
        let first = !self.last.as_ref().is_some_and(|e| block.span.contains(e.span));
        if self.start.is_none() || starts(sentence) || (labelled && first) {
            self.start = Some(event.clone());
            self.end = None;
        } else if ends(block.text().get(place.start..mention.range.start).unwrap_or("")) {
            self.end = Some(event.clone());
        }
        self.last = Some(event);
    }

    /// "I stayed there for fifteen months" ends what began.
    fn stay(&mut self, block: &Block, mention: &TimeMention, sentence: &str, place: Range<usize>) {
        const STAYS: &[&str] = &["stayed", "worked", "remained", "spent", "served", "lasted", "studied", "was", "were"];
        let before = block.text().get(place.start..mention.range.start).unwrap_or("").trim_end();
        let held = before.ends_with(" for") || before.ends_with(" spent") || before.ends_with(" lasted");
        let stays = sentence.split(|c: char| !c.is_alphabetic()).any(|w| STAYS.contains(&w));
        let (Some(start), true) = (&self.start, held && stays) else { return };
        let Expression::Duration { amount, unit, rest: None } = &mention.expression else { return };
        let after = Expression::Shift { amount: *amount, unit: *unit, back: false, base: Base::Narrated };
        let resolved = resolve_against(&after, &Anchors::told(start.told.period.first, start.told.clone()));
        if let Some(period) = resolved.period {
            let told = Told { period, value: resolved.value };
            self.end = Some(Event { told, span: mention.span, section: block.section });
        }
    }
}

/// Whether what was told in one section still holds in another: the same, or one inside it.
fn encloses(document: &Document, outer: SectionId, inner: SectionId) -> bool {
    let mut at = Some(inner);
    while let Some(id) = at {
        if id == outer {
            return outer != SectionId(0) || inner == outer;
        }
        at = document.section(id).parent;
    }
    false
}

fn up_to_that_time(text: &str, m: &TimeMention) -> bool {
    let words = text.get(m.range.clone()).unwrap_or("");
    let before = text.get(..m.range.start).unwrap_or("").trim_end();
    words.eq_ignore_ascii_case("that time")
        && ["until", "till", "before", "Until", "Before"].iter().any(|w| before.ends_with(w))
}

fn has_word(sentence: &str, words: &[&str]) -> bool {
    sentence.split(|c: char| !c.is_alphabetic()).any(|w| words.iter().any(|x| w.eq_ignore_ascii_case(x)))
}

/// A plan, a wish or a question.
fn looks_ahead(sentence: &str) -> bool {
    sentence.trim_end().ends_with('?')
        || has_word(
            sentence,
            &["will", "want", "hope", "plan", "expect", "due", "ll", "intend", "aim", "upcoming", "planned", "shall"],
        )
}

fn starts(sentence: &str) -> bool {
    has_word(
        sentence,
        &[
            "started", "joined", "hired", "began", "moved", "enrolled", "became", "went", "founded", "returned",
            "start", "joining", "begun",
        ],
    )
}

fn ends(before: &str) -> bool {
    let before = before.trim_end();
    ["until", "till", "to", "through", "left in", "-", "–", "—"].iter().any(|w| before.ends_with(w))
}
