//! Past jobs without a stated end: those that leave more than half a year open, and those that their neighbours bound.

use super::{
    passing::is_named_in_passing,
    words::{month, months, name, span},
};
use crate::{
    diagnostic::Diagnostic,
    graph::{Ongoing, Stint, StintKind},
    rules::Context,
};

pub fn missing(context: &Context, found: &mut Vec<Diagnostic>) {
    for (stint, next) in endless(context) {
        let gap = open_months(stint, next);
        if gap.is_some_and(|gap| gap <= context.config.thresholds.long_gap_months) {
            continue;
        }
        let mut finding = Diagnostic::new(
            "missing-end-date",
            stint.name,
            format!("When did you leave {}? No end is stated", name(stint)),
        );
        if let Some(between) = span(&stint.end) {
            finding = finding.note(format!("The text allows an end {between}"));
        }
        finding = match (gap, next) {
            (Some(gap), Some(next)) => finding.label(next.name, format!("{} follows", name(next))).note(format!(
                "Up to {} before {} may be a gap; state the month in which you left",
                months(gap),
                name(next)
            )),
            _ => finding.note("Whether a gap follows cannot be decided; state the month in which you left"),
        };
        found.push(finding);
    }
}

pub fn open(context: &Context, found: &mut Vec<Diagnostic>) {
    for (stint, next) in endless(context) {
        let (Some(gap), Some(next)) =
            (open_months(stint, next).filter(|gap| *gap <= context.config.thresholds.long_gap_months), next)
        else {
            continue;
        };
        let message = match span(&stint.end) {
            Some(between) => format!("{} has no stated end; it ended {between}", name(stint)),
            None => format!("{} has no stated end", name(stint)),
        };
        let start = next.start.latest.as_ref().map(|b| format!(" in {}", month(b.month))).unwrap_or_default();
        found.push(
            Diagnostic::new("open-end-date", stint.name, message)
                .label(next.name, format!("{} starts{start}", name(next)))
                .note(format!(
                    "At most {} are open; state the month if you want to be asked about something else",
                    months(gap)
                )),
        );
    }
}

/// Past jobs whose end nothing states although something dates them, each with the job that follows it.
fn endless<'a>(context: &Context<'a>) -> Vec<(&'a Stint, Option<&'a Stint>)> {
    let stints: Vec<&Stint> = context.career.stints().map(|(_, s)| s).collect();
    let wanted = |s: &&Stint| {
        s.kind == StintKind::Employment
            && s.ongoing == Ongoing::No
            && !s.end_stated
            && (s.start_stated || s.contact.is_some() || s.narrated)
            && !is_named_in_passing(context, s)
    };
    stints.iter().copied().filter(wanted).map(|s| (s, s.next.and_then(|i| stints.get(i).copied()))).collect()
}

/// Months between the earliest possible end and the latest possible start of the next job; `None` where one of them is
/// not bounded by what the text says.
fn open_months(stint: &Stint, next: Option<&Stint>) -> Option<i32> {
    let start = next?.start.latest.as_ref()?;
    let end = stint.end.earliest.as_ref()?;
    start.basis.proves().then_some(start.month.0 - end.month.0)
}
