//! Dates that no calendar has.

use crate::{diagnostic::Diagnostic, rules::Context};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for time in annotation.times.iter().filter(|t| t.is_impossible()) {
            if !annotation.role(time.block).is_candidate() {
                continue;
            }
            let said = document.block(time.block).text().get(time.range.clone()).unwrap_or("");
            let message = format!("No calendar has the date \"{said}\"");
            let finding = Diagnostic::new("impossible-date", time.span, message);
            found.push(finding.note("It counts for nothing until it is mended: look up the day or the month"));
        }
    }
}
