//! A technology that is said to have been used before it came out.

use std::ops::Range;

use super::{
    owners::Owners,
    release::{release, said},
    words::{month, name},
};
use crate::{
    annotate::{
        Annotation,
        modality::Modality,
        skills::SkillMention,
        time::{Expression, Month, RangeCue, TimeMention, TimeRange, TimexKind},
    },
    diagnostic::Diagnostic,
    document::{Block, Document, MarkKind},
    graph::{Basis, Ongoing, StintKind},
    rules::{Context, clause::lower_words},
    source::Span,
};

/// The month by which something must have been over or begun, and what says so.
struct Latest {
    month: Month,
    place: Option<Span>,
    /// "the time at Initech ended in May 2012"
    what: String,
}

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let owners = Owners::of(context);
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for mention in &annotation.skills {
            if annotation.role(mention.block).is_candidate() {
                found.extend(finding(context, &owners, document, annotation, mention));
            }
        }
    }
}

fn finding(
    context: &Context,
    owners: &Owners,
    document: &Document,
    annotation: &Annotation,
    mention: &SkillMention,
) -> Option<Diagnostic> {
    let (technology, released) = release(mention.skill)?;
    let block = document.block(mention.block);
    let named = matches!(mention.modality, Modality::Done | Modality::Helped | Modality::Listed);
    if !named || is_hedged(block, &mention.range) {
        return None;
    }
    // Outside the stories of a career a name is only listed, but a verb of use with a date says more.
    let dated = dated_use(annotation, block, mention);
    if dated.is_none() && !is_used(block, mention) {
        return None;
    }
    let latest =
        dated.or_else(|| placement(annotation, block)).into_iter().chain(stint(context, owners, document, block));
    let latest = latest.min_by_key(|l| l.month).filter(|l| l.month < released)?;
    let message = format!("{} first came out {}; {}", technology.name, said(technology), latest.what);
    let finding = Diagnostic::new("anachronism", mention.span, message);
    let finding = match latest.place.filter(|p| !p.overlaps(mention.span)) {
        Some(place) => finding.label(place, format!("{} at the latest", month(latest.month))),
        None => finding,
    };
    Some(
        finding.note(
            "One of the two is a slip, or another product was meant: its old name, a test version, a predecessor",
        ),
    )
}

/// Done with it, or named in the line of an entry's technologies.
fn is_used(block: &Block, mention: &SkillMention) -> bool {
    let line = || {
        let text = block.text().trim_start();
        let label = text.split_once(':').map_or("", |(label, _)| label).to_lowercase();
        ["tech", "stack", "tools", "environment", "software", "built with", "used"].iter().any(|w| label.contains(w))
            && label.len() < 40
    };
    match mention.modality {
        Modality::Done | Modality::Helped => true,
        Modality::Listed => !block.is_heading() && line(),
        _ => false,
    }
}

/// Words around the name that speak of a test version, of another name, or of what came later.
fn is_hedged(block: &Block, range: &Range<usize>) -> bool {
    const HEDGES: &[&str] = &[
        "alpha",
        "beta",
        "betas",
        "preview",
        "pre-release",
        "prerelease",
        "early",
        "internal",
        "now",
        "later",
        "today",
        "nowadays",
        "formerly",
        "previously",
        "renamed",
        "predecessor",
        "precursor",
        "ancestor",
        "successor",
        "became",
        "becoming",
        "rebranded",
        "eventually",
        "then-unreleased",
        "unreleased",
        "prototype",
        "future",
        "insider",
        "before",
        "until",
        "inspired",
        "like",
        "similar",
    ];
    let sentence = block.sentence_at(range.start);
    let before = lower_words(block, sentence.start..range.start);
    let behind = lower_words(block, range.end..sentence.end);
    let near = before.iter().rev().take(4).chain(behind.iter().take(4));
    near.into_iter().any(|w| HEDGES.contains(&&**w))
        || before.windows(2).any(|w| w[0] == "known" && w[1] == "as")
        || block.prose.is_marked(range, |k| matches!(k, MarkKind::Code))
}

/// "since 2006 I have used Go", "In 2005 I wrote a parser in Rust": the date of the mention's own clause.
fn dated_use(annotation: &Annotation, block: &Block, mention: &SkillMention) -> Option<Latest> {
    const USES: &[&str] = &[
        "used",
        "use",
        "using",
        "wrote",
        "built",
        "programmed",
        "coded",
        "developed",
        "deployed",
        "ran",
        "migrated",
        "moved",
        "introduced",
        "rewrote",
        "worked",
        "working",
        "writing",
    ];
    let sentence = block.sentence_at(mention.range.start);
    if !lower_words(block, sentence.clone()).iter().any(|w| USES.contains(&&**w)) {
        return None;
    }
    let uses = annotation.times_of(block.id, &sentence).filter_map(|t| {
        let told = t.kind == TimexKind::Date && t.not_stint.is_none() && !matches!(t.expression, Expression::Base(_));
        let (last, since) = (t.period.filter(|_| told)?.last_month(), is_since(annotation, block, t)?);
        dates(block, &sentence, t, mention, since).then_some((t, last, since))
    });
    // Of two dates the closer one is meant.
    let (time, month, since) = uses.min_by_key(|(t, ..)| t.range.start.abs_diff(mention.range.start))?;
    let (word, said) = (if since { "since" } else { "in" }, block.text().get(time.range.clone())?);
    Some(Latest { month, place: Some(time.span), what: format!("the text says that it was used {word} {said}") })
}

/// Whether a date stands behind "since"; `None` where it is one end of a longer range.
fn is_since(annotation: &Annotation, block: &Block, time: &TimeMention) -> Option<bool> {
    let own = |r: &&TimeRange| r.block == block.id && r.range.start == time.range.start;
    let first = annotation.ranges.partition_point(|r| (r.block, r.range.start) < (block.id, time.range.start));
    let range = annotation.ranges.get(first).filter(own)?;
    match range.cue {
        RangeCue::Since => Some(true),
        RangeCue::Single if time.modifier.is_none() => Some(false),
        _ => None,
    }
}

/// Whether a date tells when the mention's clause took place: close to it behind "since", or opening the sentence.
fn dates(block: &Block, sentence: &Range<usize>, time: &TimeMention, mention: &SkillMention, since: bool) -> bool {
    const APART: &[&str] =
        &[";", ":", "(", ")", "that", "which", "who", "where", "and", "but", "when", "joined", "started"];
    let inside = sentence.start <= time.range.start && time.range.end <= sentence.end;
    let before = block.text().get(sentence.start..time.range.start).unwrap_or("").trim_end();
    let from = before.len() >= 4 && before.get(before.len() - 4..).is_some_and(|w| w.eq_ignore_ascii_case("from"));
    let between = if time.range.end <= mention.range.start {
        time.range.end..mention.range.start
    } else {
        mention.range.end..time.range.start.max(mention.range.end)
    };
    let between = lower_words(block, between);
    let opens = || {
        let before = block.text().get(sentence.start..time.range.start).unwrap_or("");
        time.range.end <= mention.range.start && before.split_whitespace().count() <= 1
    };
    // "on data from 2009" tells how old the data are.
    let close = if from {
        between == ["from"]
    } else if since {
        between.len() <= 8
    } else {
        between.len() <= 16 && opens()
    };
    inside && close && !between.iter().any(|w| APART.contains(&&**w))
}

/// "Client Helvia, Jan 2015 – Mar 2016: …": the last month of the range with which the block begins.
fn placement(annotation: &Annotation, block: &Block) -> Option<Latest> {
    let first = annotation.ranges.partition_point(|r| r.block < block.id);
    let first = annotation.ranges.get(first).filter(|r| r.block == block.id)?;
    let early = block.item.is_some() && block.text().get(..first.range.start)?.split_whitespace().count() <= 8;
    let last = annotation.times.get(first.last?)?.period?;
    (early && first.cue == RangeCue::Both && !first.open && !first.expected).then(|| Latest {
        month: last.last_month(),
        place: Some(first.span),
        what: format!("this entry ended in {}", month(last.last_month())),
    })
}

/// The end of the job or project that the block tells of; of several the last.
fn stint(context: &Context, owners: &Owners, document: &Document, block: &Block) -> Option<Latest> {
    let mut latest: Option<Latest> = None;
    for i in owners.of_block(document, block) {
        let stint = owners.stints.get(*i)?;
        if stint.kind == StintKind::Education
            || stint.ongoing == Ongoing::Yes
            || context.career.timeline.clashing().contains(i)
        {
            return None;
        }
        let end = stint.end.latest.as_ref().filter(|b| b.basis <= Basis::Resolved)?;
        if latest.as_ref().is_none_or(|l| end.month > l.month) {
            let what = format!("the time at {} ended in {}", name(stint), month(end.month));
            latest = Some(Latest { month: end.month, place: end.places.first().copied(), what });
        }
    }
    latest
}
