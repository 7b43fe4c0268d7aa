//! One document's mentions in reading order: what each is resolved against, and what the text has told so far.

use jiff::civil::Date;

use super::{
    Anchor, Base, Expression, Modifier, Part, TimeMention, TimexKind, Unit,
    apposed::apposed,
    clause::{Clause, has_word},
    memory::{Event, Memory},
    resolved::{Anchors, Told, resolve_against},
};
use crate::{
    document::{Block, BlockId, Document, MarkKind, SectionId},
    lexicon::Lexicon,
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

/// What has been told up to a place.
#[derive(Debug, Default)]
struct Narration {
    /// The date told last, and the section in which it was.
    last: Option<(Event, SectionId, BlockId)>,
    start: Option<Event>,
    end: Option<Event>,
    memory: Memory,
}

/// Fills in values, periods and anchors of a document's mentions, which stand in reading order. An idiom that would
/// point to an earlier date, where there is none, is no date and goes.
pub fn resolve(document: &Document, mentions: &mut Vec<TimeMention>, setting: impl Fn(&Block) -> Setting) {
    let mut narration = Narration::default();
    let mut at = 0;
    for block in &document.blocks {
        let behind = mentions.get(at..).unwrap_or_default().partition_point(|m| m.block <= block.id);
        let own = mentions.get_mut(at..at + behind).unwrap_or_default();
        at += behind;
        let setting = setting(block);
        narration.recall(document, block);
        for mention in own {
            narration.read(document, block, mention, setting);
        }
    }
    mentions
        .retain(|m| !(m.expression == Expression::Base(Base::Narrated) && m.period.is_none() && is_idiom(document, m)));
}

/// "at the same time", "the time": no date unless one was told.
fn is_idiom(document: &Document, m: &TimeMention) -> bool {
    let words = document.block(m.block).text().get(m.range.clone()).unwrap_or("");
    words.eq_ignore_ascii_case("at the same time") || words.eq_ignore_ascii_case("the time")
}

impl Narration {
    /// A part of the document in which nothing is told yet, and which names something that was: it speaks of that time.
    fn recall(&mut self, document: &Document, block: &Block) {
        let told_here = self.last.as_ref().is_none_or(|(_, s, _)| encloses(document, *s, block.section));
        if told_here || block.quote > 0 {
            return;
        }
        let opening = block.sentences.first().and_then(|s| block.text().get(s.clone())).unwrap_or("");
        if let Some(episode) = self.memory.named(opening) {
            self.last = Some((episode.start.clone(), block.section, block.id));
            self.start = Some(episode.start.clone());
            self.end = episode.end.clone();
        }
    }

    fn read(&mut self, document: &Document, block: &Block, mention: &mut TimeMention, setting: Setting) {
        let text = block.text();
        let clause = Clause::of(text, block.sentence_at(mention.range.start), &mention.range);
        let ahead = mention.expression.base() == Some(&Base::Open) && clause.looks_ahead();
        let last = self.last.as_ref().map(|(e, _, _)| e);
        let near = self.last.as_ref().filter(|(_, s, _)| encloses(document, *s, block.section)).map(|(e, _, _)| e);
        let start = self.memory.at(behind(text, mention)).or(self.start.as_ref()).or(last);
        let event = match mention.expression.base() {
            Some(Base::Clause(range)) => self.event(text.get(range.clone()).unwrap_or("")),
            _ => None,
        };
        let told = |e: Option<&Event>| e.map(|e| e.told.clone());
        let anchors = Anchors {
            document: setting.as_of,
            told: told(last),
            near: told(near),
            start: told(start),
            event: told(event),
            ahead,
        };
        let resolved = resolve_against(&mention.expression, &anchors);
        let narrated = |e: Option<&Event>| e.map_or(Anchor::Unknown, |e| Anchor::Narrated(e.span));
        mention.anchor = match mention.expression.base() {
            None => Anchor::Itself,
            Some(Base::Document) => Anchor::DocumentDate,
            Some(Base::Clause(range)) => {
                Anchor::Event { clause: block.place(range.clone()), told: event.or(last).map(|e| e.span) }
            }
            Some(Base::Open) if ahead || near.is_none() => Anchor::DocumentDate,
            Some(Base::Open) => narrated(near),
            Some(Base::Start) => narrated(start),
            Some(Base::Narrated) => narrated(last),
        };
        mention.apposed = last.and_then(|last| apposed(text.get(mention.range.clone())?, last));
        mention.value = resolved.value;
        mention.period = resolved.period;
        mention.modifier = mention.modifier.or(resolved.modifier);
        if mention.modifier.is_none() && up_to_that_time(text, mention) {
            mention.modifier = Some(Modifier::Before);
        }
        if setting.narrates && block.quote == 0 {
            self.tell(block, mention, &clause, setting.as_of);
        }
    }

    /// The event that a clause names: the end or the start of an episode, or what was told last.
    fn event(&self, clause: &str) -> Option<&Event> {
        const LEFT: &[&str] = &[
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
        ];
        const CAME: &[&str] = &[
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
        ];
        let named = self.memory.named(clause);
        let start = named.map(|e| &e.start).or(self.start.as_ref());
        let end = named.map_or(self.end.as_ref(), |e| e.end.as_ref());
        let chosen = match () {
            _ if has_word(clause, LEFT) => end,
            _ if has_word(clause, CAME) => start,
            _ => None,
        };
        chosen.or(self.last.as_ref().map(|(e, _, _)| e))
    }

    /// Moves the narration on.
    fn tell(&mut self, block: &Block, mention: &TimeMention, clause: &Clause, as_of: Date) {
        if let Expression::Duration { .. } = mention.expression {
            self.stay(block, mention, clause);
            return;
        }
        let dated = mention.kind == TimexKind::Date && mention.not_stint.is_none();
        let Some(period) = mention.period.filter(|p| dated && p.first <= as_of) else { return };
        let pointer = match &mention.expression {
            Expression::Present | Expression::Past | Expression::Future | Expression::Base(_) => true,
            Expression::Unit { unit: Unit::Day, offset: 0, base: Base::Document } => true,
            Expression::Part { part: Part::Nth(..), of } => matches!(**of, Expression::Base(_)),
            _ => false,
        };
        // A heading's own day is the document's date for what stands under it: it tells no event.
        let clock = block.is_heading() && period.first == as_of;
        if pointer || clock || self.is_aside(block, mention, clause) {
            return;
        }
        let event = Event { told: Told { period, value: mention.value.clone() }, span: mention.span };
        let label = block.prose.marks.first().filter(|m| m.range.start == 0 && m.kind == MarkKind::Strong);
        let bold = label.is_some();
        let first = self.last.as_ref().is_none_or(|(_, _, b)| *b != block.id);
        if clause.ends_something() && self.start.is_some() && !(first && bold) {
            self.memory.end(&event);
            self.end = Some(event.clone());
        } else if self.start.is_none() || clause.starts_something() || ((block.is_heading() || bold) && first) {
            // "**Situation:** In May …" names nobody.
            let words = label.and_then(|m| block.text().get(m.range.clone())).unwrap_or("");
            let entry = block.is_heading() || bold && !Lexicon::embedded().labels.is_label(words.trim_end_matches(':'));
            self.memory.begin(clause.sentence, event.clone(), entry);
            self.start = Some(event.clone());
            self.end = None;
        }
        self.last = Some((event, block.section, block.id));
    }

    /// A date that explains and does not tell what came next.
    fn is_aside(&self, block: &Block, mention: &TimeMention, clause: &Clause) -> bool {
        let Some((last, _, told_in)) = &self.last else { return false };
        let back = mention.period.is_some_and(|p| p.last < last.told.period.first);
        clause.is_background() || back && *told_in == block.id && !clause.is_own()
    }

    /// "I stayed there for fifteen months" ends what began; "After fifteen months I moved" begins the next thing too.
    fn stay(&mut self, block: &Block, mention: &TimeMention, clause: &Clause) {
        let moves = clause.moves_on();
        let (Some(start), true) = (&self.start, moves || clause.stays()) else { return };
        let Expression::Duration { amount, unit, rest: None } = &mention.expression else { return };
        let after = Expression::Shift { amount: *amount, unit: *unit, back: false, base: Base::Narrated };
        let resolved = resolve_against(&after, &Anchors::told(start.told.period.first, start.told.clone()));
        if let Some(period) = resolved.period {
            let end = Event { told: Told { period, value: resolved.value }, span: mention.span };
            self.memory.end(&end);
            if moves {
                self.memory.begin(clause.sentence, end.clone(), false);
                self.start = Some(end.clone());
                self.last = Some((end, block.section, block.id));
                self.end = None;
            } else {
                self.end = Some(end);
            }
        }
    }
}

/// Whether what was told in one section still holds in another: the same, or one inside it.
fn encloses(document: &Document, outer: SectionId, inner: SectionId) -> bool {
    if outer == SectionId(0) {
        return inner == outer;
    }
    let mut at = Some(inner);
    while let Some(id) = at {
        if id == outer {
            return true;
        }
        at = document.section(id).parent;
    }
    false
}

/// What stands behind a mention: "my second year" + " at Hooli I …".
fn behind<'a>(text: &'a str, m: &TimeMention) -> &'a str {
    text.get(m.range.end..).unwrap_or("")
}

fn up_to_that_time(text: &str, m: &TimeMention) -> bool {
    let words = text.get(m.range.clone()).unwrap_or("");
    let before = text.get(..m.range.start).unwrap_or("").trim_end();
    let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    words.eq_ignore_ascii_case("that time") && ["until", "till", "before"].iter().any(|w| last.eq_ignore_ascii_case(w))
}
