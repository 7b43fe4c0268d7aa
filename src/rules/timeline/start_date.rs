//! Jobs of which only the first contact is dated, or nothing.

use super::{
    passing::is_named_in_passing,
    words::{month, name, span},
};
use crate::{
    diagnostic::Diagnostic,
    graph::{Stint, StintKind},
    rules::Context,
};

/// Months within which a start that the text only implies needs no more words.
const CLOSE: i32 = 12;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, stint) in context.career.stints() {
        let silent =
            stint.start_stated || is_told(stint) || is_broken(context, stint) || is_named_in_passing(context, stint);
        if stint.kind != StintKind::Employment || silent {
            continue;
        }
        let finding = match stint.contact {
            Some(contact) => {
                let since = stint
                    .start
                    .earliest
                    .as_ref()
                    .map(|b| format!(" The text allows any month from {} on", month(b.month)));
                let message = format!("When did you start at {}? Only the first contact is dated", name(stint));
                let finding = Diagnostic::new("missing-start-date", contact, message).label(stint.name, "this job");
                match (span(&stint.start), since) {
                    (Some(between), _) => finding.note(format!("The start lies {between}; state its month")),
                    (None, Some(since)) => finding.note(since),
                    _ => finding,
                }
            }
            None => Diagnostic::new(
                "missing-start-date",
                stint.name,
                format!("When did you start at {}? No start is stated", name(stint)),
            )
            .note("State the month and the year in which you started"),
        };
        found.push(finding);
    }
}

/// "After two years there I moved": nobody stated it, and everybody can work it out.
fn is_told(stint: &Stint) -> bool {
    let bounds = stint.start.earliest.as_ref().zip(stint.start.latest.as_ref());
    stint.contact.is_none()
        && bounds.is_some_and(|(a, b)| a.basis.proves() && b.basis.proves() && b.month.0 - a.month.0 <= CLOSE)
}

/// A date that no calendar has stands beside the name: that is said where it stands.
fn is_broken(context: &Context, stint: &Stint) -> bool {
    let mentions = stint.mentions.iter().filter_map(|(document, i)| {
        let annotation = context.annotations.get(*document)?;
        Some((annotation, annotation.stints.get(*i)?))
    });
    mentions.into_iter().any(|(annotation, mention)| {
        let head = mention.blocks.iter().take(2);
        head.into_iter().any(|block| annotation.times_in(*block).any(|t| t.is_impossible()))
    })
}
