//! How the dates of entries are written, and those that are written otherwise than the first.

use std::ops::Range;

use super::words::MONTHS;
use crate::{
    annotate::{
        Annotation,
        time::{Calendar, Expression, Month, TimeMention, TimeRange},
    },
    diagnostic::{Diagnostic, Edit, Fix, Safety},
    document::Document,
    rules::Context,
    source::Span,
};

/// How a month of a year is written; a bare year may stand beside any.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// "February 2021"
    Long,
    /// "Feb 2021" or "Feb. 2021"
    Short { point: bool },
    /// "02/2021" and the like, by the sign between.
    Figures(char),
    /// "2021-02"
    Iso(char),
}

/// What a document's entries have shown so far.
#[derive(Default)]
struct Style {
    form: Option<Form>,
    /// The words between the ends of a range, and where they stand.
    dash: Option<String>,
}

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        found.extend(finding(document, annotation));
    }
}

fn finding(document: &Document, annotation: &Annotation) -> Option<Diagnostic> {
    let dated: Vec<Span> = annotation.stints.iter().filter(|s| !s.narrated).filter_map(|s| s.dates).collect();
    let mut style = Style::default();
    let mut first: Option<(Span, String)> = None;
    let mut edits = Vec::new();
    for range in annotation.ranges.iter().filter(|r| dated.iter().any(|d| d.contains(r.span) || r.span.contains(*d))) {
        let other = differences(document, annotation, range, &mut style);
        if let (None, [(place, written, should), rest @ ..]) = (&first, other.as_slice()) {
            let place = if rest.is_empty() && written.len() > 3 { *place } else { range.span };
            let message =
                format!("\"{written}\" is written differently from the dates before it: \"{}\"", should.trim());
            first = Some((place, message));
        }
        edits.extend(other.into_iter().map(|(span, _, replacement)| Edit { span, replacement }));
    }
    let (span, message) = first?;
    let mut finding = Diagnostic::new("mixed-date-formats", span, message);
    if edits.len() > 1 {
        finding = finding.note(format!("{} places differ from the first dates of the document", edits.len()));
    }
    finding.fixes.push(Fix { safety: Safety::Unsafe, edits });
    Some(finding)
}

/// Place, words and what they would be in the style so far.
fn differences(
    document: &Document,
    annotation: &Annotation,
    range: &TimeRange,
    style: &mut Style,
) -> Vec<(Span, String, String)> {
    let block = document.block(range.block);
    let text = block.text();
    let ends = [range.first, range.last];
    let mut times: Vec<&TimeMention> = ends.iter().flatten().filter_map(|t| annotation.times.get(*t)).collect();
    times.dedup_by_key(|t| t.range.start);
    let mut found = Vec::new();
    let mut months = false;
    for time in &times {
        let written = text.get(time.range.clone()).unwrap_or("");
        let Some((form, month)) = form(written, &time.expression) else { continue };
        months = true;
        match style.form {
            None => style.form = form,
            Some(wanted) => {
                let should = write(month, wanted);
                if form.is_some_and(|f| f != wanted) && should != written {
                    found.push((time.span, written.to_owned(), should));
                }
            }
        }
    }
    if let [a, b] = times[..]
        && months
        && let Some(between) = text.get(a.range.end..b.range.start)
        && is_dash(between)
    {
        match &style.dash {
            None => style.dash = Some(between.to_owned()),
            Some(wanted) if wanted.trim() != between.trim() => {
                let place = block.place(a.range.end..b.range.start);
                found.push((place, between.trim().to_owned(), wanted.clone()));
            }
            Some(_) => {}
        }
    }
    found.sort_by_key(|(place, ..)| *place);
    found
}

fn is_dash(between: &str) -> bool {
    matches!(between.trim(), "-" | "–" | "—" | "--" | "to" | "until")
}

/// How a month is written; the form is `None` where several write it so.
fn form(written: &str, expression: &Expression) -> Option<(Option<Form>, Month)> {
    let Expression::Calendar(Calendar::Month(year, month)) = expression else { return None };
    let at = Month::new(i32::from(*year), *month);
    let head: &str = written.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let digits = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_digit());
    let four = written.len() >= 4 && written.get(written.len() - 4..).is_some_and(digits);
    if !head.is_empty() {
        let long = MONTHS.get(usize::from(*month).checked_sub(1)?)?;
        let point = written.get(head.len()..)?.starts_with('.');
        let plain = written.get(head.len()..)? == format!("{} {year}", if point { "." } else { "" });
        let form = match head {
            // Long and short at once, or left long by those who shorten the others.
            "May" | "June" | "July" => None,
            _ if !plain => return None,
            h if h == *long => Some(Form::Long),
            h if long.starts_with(h) => Some(Form::Short { point }),
            _ => return None,
        };
        return plain.then_some((form, at));
    }
    let sign: Range<usize> = if four { 2..3 } else { 4..5 };
    let sign = written.get(sign)?.chars().next()?;
    let form = match written.split(sign).collect::<Vec<_>>()[..] {
        [m, y] if digits(m) && digits(y) && m.len() == 2 && y.len() == 4 => Form::Figures(sign),
        [y, m] if digits(m) && digits(y) && m.len() == 2 && y.len() == 4 => Form::Iso(sign),
        _ => return None,
    };
    Some((Some(form), at))
}

fn write(month: Month, form: Form) -> String {
    let (year, number) = (month.year(), month.month());
    let name = MONTHS.get(usize::from(number).saturating_sub(1)).copied().unwrap_or("");
    match form {
        Form::Long => format!("{name} {year}"),
        Form::Short { point } => {
            let short = name.get(..3).unwrap_or(name);
            let point = if point && short != name { "." } else { "" };
            format!("{short}{point} {year}")
        }
        Form::Figures(sign) => format!("{number:02}{sign}{year}"),
        Form::Iso(sign) => format!("{year}{sign}{number:02}"),
    }
}
