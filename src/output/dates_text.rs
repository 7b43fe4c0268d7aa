//! `dates` for people: what every expression means, and why.

use super::{DocumentView, Dossier, screen::visible, table::table};
use crate::{
    annotate::time::{Anchor, Modifier, Period, TimeMention, TimexKind},
    source::{Sources, Span},
};

/// One table a document, under its path and its clock.
pub fn dates_text(documents: &[DocumentView], dossiers: &[Dossier]) -> String {
    let mut tables = Vec::new();
    for dossier in dossiers {
        for ((_, source), annotation) in dossier.sources.iter().zip(&dossier.analysis.annotations) {
            let rows: Vec<_> = annotation.times.iter().map(|t| row(&dossier.sources, t)).collect();
            tables.push((source.path.as_str(), table(&rows)));
        }
    }
    tables.sort_by_key(|(path, _)| *path);
    let mut out = String::new();
    for (document, (path, table)) in documents.iter().zip(tables) {
        let from = document.clock.describe();
        out.push_str(&format!("{}, as of {} ({from})\n", visible(path), document.as_of));
        out.push_str(if table.is_empty() { "no dates\n" } else { &table });
        out.push('\n');
    }
    out
}

fn row(sources: &Sources, mention: &TimeMention) -> [String; 5] {
    let words = format!("\"{}\"", sources.text(mention.span));
    [place(sources, mention.span), words, mention.value.clone(), meaning(mention), reason(sources, mention)]
}

fn place(sources: &Sources, span: Span) -> String {
    let at = sources.start(span);
    format!("{}:{}", at.line, at.column)
}

fn meaning(mention: &TimeMention) -> String {
    let words = match mention.period {
        Some(Period { first, last }) if first == last => return first.to_string(),
        Some(Period { first, last }) => return format!("{first} to {last}"),
        None if mention.kind == TimexKind::Duration => length(&mention.value),
        None => String::new(),
    };
    match mention.modifier.map(called) {
        Some(modifier) if !words.is_empty() => format!("{modifier} {words}"),
        _ => words,
    }
}

/// `P1Y6M` → `1 year 6 months`; empty for what has no number.
fn length(value: &str) -> String {
    let value = value.strip_prefix('P').unwrap_or("");
    let (days, hours) = value.split_once('T').unwrap_or((value, ""));
    let mut words = Vec::new();
    for (part, units) in [(days, &DAYS[..]), (hours, &HOURS[..])] {
        for piece in part.split_inclusive(|c: char| c.is_ascii_alphabetic()) {
            let number = piece.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            let unit = units.iter().find(|(letter, _)| piece.ends_with(*letter));
            let (Some((_, unit)), true) = (unit, !number.is_empty()) else { return String::new() };
            words.push(format!("{number} {unit}{}", if number == "1" { "" } else { "s" }));
        }
    }
    words.join(" ")
}

const DAYS: [(char, &str); 4] = [('Y', "year"), ('M', "month"), ('W', "week"), ('D', "day")];
const HOURS: [(char, &str); 3] = [('H', "hour"), ('M', "minute"), ('S', "second")];

fn called(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Start => "the start of",
        Modifier::Mid => "the middle of",
        Modifier::End => "the end of",
        Modifier::Approx => "about",
        Modifier::EqualOrMore => "at least",
        Modifier::EqualOrLess => "at most",
        Modifier::MoreThan => "more than",
        Modifier::LessThan => "less than",
        Modifier::Before => "before",
        Modifier::After => "after",
    }
}

fn reason(sources: &Sources, mention: &TimeMention) -> String {
    let told = |span: Span| format!("\"{}\" ({})", sources.text(span), place(sources, span));
    match &mention.anchor {
        Anchor::Itself => String::new(),
        Anchor::DocumentDate => "from the document's date".to_owned(),
        Anchor::Narrated(words) => format!("from {}", told(*words)),
        Anchor::Event { clause, told: Some(date) } => format!("from {}, dated {}", told(*clause), told(*date)),
        Anchor::Event { clause, told: None } => format!("from {}, which has no date", told(*clause)),
        Anchor::Unknown => "nothing was told before that it could count from".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn lengths_are_spelled() {
        assert_eq!(length("P1Y6M"), "1 year 6 months");
        assert_eq!(length("PT90M"), "90 minutes");
        assert_eq!(length("P0.5Y"), "0.5 years");
        assert_eq!(length("PXM"), "");
        assert_eq!(length(""), "");
    }
}
