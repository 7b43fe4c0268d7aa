//! Ranges that run backwards.

use super::words::{month, months};
use crate::{
    annotate::time::{Expression, TimeMention, TimeRange},
    diagnostic::Diagnostic,
    rules::Context,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for annotation in context.annotations {
        for range in &annotation.ranges {
            if annotation.role(range.block).is_candidate() {
                found.extend(finding(annotation, range));
            }
        }
    }
}

fn finding(annotation: &crate::annotate::Annotation, range: &TimeRange) -> Option<Diagnostic> {
    let (first, last) = (annotation.times.get(range.first?)?, annotation.times.get(range.last?)?);
    let (start, end) = (first.period?.first_month(), last.period?.last_month());
    // "6 September – 29 February" says no year that could run backwards.
    let stated = |t: &TimeMention| matches!(t.expression, Expression::Calendar(_));
    if end >= start || range.open || !stated(first) && !stated(last) {
        return None;
    }
    let message = format!("This range ends {} before it starts", months(start.0 - end.0));
    Some(
        Diagnostic::new("end-before-start", range.span, message)
            .label(first.span, format!("starts in {}", month(first.period?.first_month())))
            .label(last.span, format!("ends in {}", month(end)))
            .note("One of the two dates is a slip; a reader will doubt both"),
    )
}
