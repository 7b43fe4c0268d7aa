//! Past events that are dated after the document.

use std::borrow::Cow;

use crate::{
    annotate::{
        Annotation, Role,
        time::{Anchor, TimeMention, TimexKind},
    },
    diagnostic::Diagnostic,
    document::{Block, Document},
    lexicon::lower_case,
    rules::Context,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for time in &annotation.times {
            found.extend(finding(document, annotation, time));
        }
    }
}

fn finding(document: &Document, annotation: &Annotation, time: &TimeMention) -> Option<Diagnostic> {
    let clock = &annotation.clock;
    let day = clock.is_known().then_some(clock.as_of)?;
    let role = annotation.role(time.block);
    let told = matches!(
        role,
        Role::Career
            | Role::Projects
            | Role::Stories
            | Role::Education
            | Role::Volunteering
            | Role::AboutMe
            | Role::Summary
            | Role::Other
    );
    let period = time.period?;
    let past = told
        && time.kind == TimexKind::Date
        && time.anchor == Anchor::Itself
        && period.first > day
        && time.not_stint.is_none();
    let block = document.block(time.block);
    if !past || block.is_heading() && role == Role::Other || !tells_the_past(annotation, block, time) {
        return None;
    }
    let message = format!("{} lies after the document's date, {}", text(block, time), day);
    let finding = Diagnostic::new("future-date", time.span, message);
    let finding = match clock.heading() {
        Some(heading) => finding.label(document.block(heading).span, "the document's date"),
        None => finding.note(format!("The document's date comes from the {}", clock.source.describe())),
    };
    Some(finding.note("Mend the year, or the document's date if that is the wrong one"))
}

fn text<'a>(block: &'a Block, time: &TimeMention) -> &'a str {
    block.text().get(time.range.clone()).unwrap_or("")
}

/// A verb in the past tense and no word of a plan; or an entry's date range that is not said to be expected.
fn tells_the_past(annotation: &Annotation, block: &Block, time: &TimeMention) -> bool {
    const PLANS: &[&str] = &[
        "will",
        "expect",
        "expected",
        "expecting",
        "plan",
        "planned",
        "planning",
        "until",
        "due",
        "by",
        "next",
        "want",
        "hope",
        "going",
        "anticipated",
        "notice",
        "valid",
        "expires",
        "graduating",
        "graduate",
        "scheduled",
        "upcoming",
        "from",
        "starting",
        "ends",
        "would",
        "could",
        "should",
        "goal",
        "target",
        "deadline",
        "available",
    ];
    const PAST: &[&str] = &[
        "was", "were", "had", "did", "led", "built", "wrote", "ran", "won", "began", "became", "took", "made", "left",
        "got", "went", "came", "met", "grew", "cut", "set",
    ];
    let sentence = block.sentence_at(time.range.start);
    let words: Vec<Cow<str>> = block.words_in(sentence).iter().map(|w| lower_case(w.of(block.text()))).collect();
    let plans = words.iter().any(|w| PLANS.contains(&&**w));
    let past = words.iter().any(|w| PAST.contains(&&**w) || (w.len() > 4 && w.ends_with("ed")));
    let entry = annotation.stints.iter().any(|s| s.dates.is_some_and(|d| d.contains(time.span)));
    let start = annotation.stints.iter().flat_map(|s| &s.facts).any(|f| {
        f.kind == crate::annotate::stints::FactKind::Start
            && f.time.and_then(|t| annotation.times.get(t)).is_some_and(|t| t.span == time.span)
    });
    (past && !plans) || (entry && start)
}
