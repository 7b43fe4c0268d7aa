//! A length that stands beside the two dates that it is said to have: "March 2014 – June 2016, 5 years".

use super::words::months;
use crate::{
    annotate::{
        Annotation,
        time::{Anchor, Modifier, RangeCue, TimeMention, TimeRange, TimexKind},
    },
    diagnostic::Diagnostic,
    document::Block,
    rules::Context,
};

/// Bytes within which a length begins that stands beside a range.
const REACH: usize = 200;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for range in annotation.ranges.iter().filter(|r| annotation.role(r.block).is_candidate()) {
            let block = document.block(range.block);
            let near = range.range.start.saturating_sub(REACH)..range.range.end + REACH;
            let lengths = annotation.times_of(range.block, &near).filter(|t| t.kind == TimexKind::Duration);
            for time in lengths.filter(|t| is_of(block, range, t)) {
                if !found.iter().any(|f| f.rule == "tenure-mismatch" && f.span.overlaps(time.span)) {
                    found.extend(finding(context, annotation, block, range, time));
                }
            }
        }
    }
}

fn finding(
    context: &Context,
    annotation: &Annotation,
    block: &Block,
    range: &TimeRange,
    time: &TimeMention,
) -> Option<Diagnostic> {
    let date = |index: Option<usize>| {
        let date = annotation.times.get(index?)?;
        matches!(date.anchor, Anchor::Itself).then_some((date.period?, date.span))
    };
    let ((first, begins), (last, ends)) = (date(range.first)?, date(range.last)?);
    let least = last.first_month().0 - first.last_month().0;
    // Both months count where whole months were worked.
    let most = last.last_month().0 - first.first_month().0 + 1;
    let (low, high) = time.expression.months()?;
    let (low, high) = ((low / 100).min(1200) as i32, high.div_ceil(100).min(1200) as i32);
    let beyond = |more: i32, less: i32| more - less > context.config.thresholds.rounding_months.max(more / 10);
    let longer = beyond(low, most) && !matches!(time.modifier, Some(Modifier::LessThan | Modifier::EqualOrLess));
    let shorter = beyond(least, high) && !matches!(time.modifier, Some(Modifier::MoreThan | Modifier::EqualOrMore));
    if range.open || range.cue != RangeCue::Both || least < 0 || !(longer || shorter) {
        return None;
    }
    let words = block.text().get(time.range.clone())?;
    let made = if least.max(0) == most { months(most) } else { format!("{} to {}", least.max(0), months(most)) };
    let message = format!("\"{words}\" does not fit the dates beside it, which make {made}");
    let finding = Diagnostic::new("tenure-mismatch", time.span, message);
    Some(finding.label(begins, "from here").label(ends, "to here").note("Count again, or mend the date that is wrong"))
}

/// Nothing but marks and the smallest words stand between the two: "for five years, from …", "… (5 years)".
fn is_of(block: &Block, range: &TimeRange, time: &TimeMention) -> bool {
    let text = block.text();
    let (between, before) = if range.range.end <= time.range.start {
        (text.get(range.range.end..time.range.start), false)
    } else {
        (text.get(time.range.end..range.range.start), true)
    };
    let Some(between) = between.filter(|b| b.len() <= 16 && !b.contains(['+', '\n'])) else { return false };
    let words: Vec<&str> = between.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    match words.as_slice() {
        [] => between.chars().any(|c| !c.is_whitespace()),
        ["from"] => before,
        ["for"] | ["total"] | ["in", "total"] => !before,
        _ => false,
    }
}
