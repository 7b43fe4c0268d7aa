//! Phrases such as "last year", which mean another year when the document is read later.

use super::words::month;
use crate::{
    annotate::{
        Annotation, Role,
        time::{Anchor, Expression, TimeMention, TimexKind, Which},
    },
    diagnostic::{Diagnostic, Safety},
    document::{Block, Document},
    rules::Context,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for time in &annotation.times {
            let role = annotation.role(time.block);
            if role.is_candidate() && role != Role::Questions {
                found.extend(finding(document, annotation, time));
            }
        }
    }
}

fn finding(document: &Document, annotation: &Annotation, time: &TimeMention) -> Option<Diagnostic> {
    let counted = time.kind == TimexKind::Date && time.anchor == Anchor::DocumentDate;
    let period = time.period.filter(|_| counted && is_relative(&time.expression))?;
    let block = document.block(time.block);
    let words = block.text().get(time.range.clone())?;
    // A question counts from the day on which it is asked.
    if block.text().get(block.sentence_at(time.range.start))?.trim_end().ends_with('?') {
        return None;
    }
    let tail = tail(words);
    let range = time.range.start + tail..time.range.end;
    let part = tail > 0;
    let span = block.place(range.clone());
    let said = &words[tail..];
    let value = if part { year_of(said, annotation.clock.at(document, block))? } else { spoken(time, period)? };
    let replacement = placed(block, range.start, &value, part);
    let day = annotation.clock.at(document, block);
    let mut finding = Diagnostic::new(
        "relative-date",
        span,
        format!("\"{said}\" means {value} today and something else to a later reader"),
    )
    .replace(Safety::Unsafe, span, replacement);
    if let Some(heading) = annotation.clock.heading().filter(|_| day == annotation.clock.as_of) {
        finding = finding.label(document.block(heading).span, "the document's date");
    }
    finding = finding.note(format!("Counted from {day}; write the date itself"));
    Some(finding)
}

/// "last year", "three weeks ago", "next autumn"; a bare "February" is settled by what stands around it.
fn is_relative(expression: &Expression) -> bool {
    match expression {
        Expression::Unit { .. } | Expression::Shift { .. } => true,
        Expression::Named { which, .. } => *which != Which::Nearest,
        Expression::Part { of, .. } => is_relative(of),
        _ => false,
    }
}

/// "January of this year": where the relative part begins.
fn tail(words: &str) -> usize {
    [" of this ", " of last ", " of next "].iter().find_map(|cue| words.find(cue)).map_or(0, |at| at + " of ".len())
}

/// The year or month that "this year", "last month" names on a day.
fn year_of(said: &str, day: jiff::civil::Date) -> Option<String> {
    let by = match said.split(' ').next()? {
        "last" => -1,
        "this" => 0,
        _ => 1,
    };
    if said.ends_with("year") {
        Some((i32::from(day.year()) + by).to_string())
    } else if said.ends_with("month") {
        Some(month(crate::annotate::time::Month::of(day).plus(by)))
    } else {
        None
    }
}

/// The date as one says it, without a preposition.
fn spoken(time: &TimeMention, period: crate::annotate::time::Period) -> Option<String> {
    let (first, last) = (period.first, period.last);
    let year = first.year();
    Some(if let Some(season) = time.value.split_once('-').and_then(|(_, s)| season(s)) {
        format!("the {season} of {year}")
    } else if let Some(quarter) = time.value.split_once("-Q").map(|(_, q)| q) {
        let name = match quarter {
            "1" => "first",
            "2" => "second",
            "3" => "third",
            _ => "fourth",
        };
        format!("the {name} quarter of {year}")
    } else if first == last {
        format!("{} {}", first.day(), month(period.first_month()))
    } else if period.last_month().0 - period.first_month().0 == 11 && first.month() == 1 {
        year.to_string()
    } else if period.first_month() == period.last_month() && first.day() == 1 && last.day() >= 28 {
        month(period.first_month())
    } else if time.value.contains("-W") {
        format!("the week of {} {}", first.day(), month(period.first_month()))
    } else {
        return None;
    })
}

fn season(value: &str) -> Option<&'static str> {
    Some(match value {
        "SP" => "spring",
        "SU" => "summer",
        "FA" | "AU" => "autumn",
        "WI" => "winter",
        _ => return None,
    })
}

/// With the preposition that the sentence lacks, and its capital.
fn placed(block: &Block, at: usize, value: &str, part: bool) -> String {
    let before = block.text().get(..at).unwrap_or("").trim_end();
    let last = before.rsplit(' ').next().unwrap_or("").to_lowercase();
    let governed = matches!(
        last.as_str(),
        "of" | "since"
            | "in"
            | "from"
            | "until"
            | "till"
            | "by"
            | "during"
            | "to"
            | "than"
            | "after"
            | "before"
            | "for"
    );
    if part || governed {
        return value.to_owned();
    }
    let day = value.starts_with(|c: char| c.is_ascii_digit()) && value.contains(' ');
    let preposition = if day { "on" } else { "in" };
    let start = before.is_empty() || before.ends_with(['.', '!', '?']);
    let preposition = match (start, preposition) {
        (true, "on") => "On",
        (true, _) => "In",
        (false, p) => p,
    };
    format!("{preposition} {value}")
}
