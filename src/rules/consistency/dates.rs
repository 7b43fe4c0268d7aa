//! One job, and two documents whose dates for it cannot both hold.

use crate::{
    annotate::{
        Annotation,
        stints::{FactKind, StintMention},
        time::{Calendar, Expression, Modifier, Part, TimeMention},
    },
    diagnostic::Diagnostic,
    rules::{
        Context,
        timeline::words::{month, name},
    },
};

/// Months by which a rough word ("early", "about", a season) may miss.
const ROUGH: i32 = 2;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, stint) in context.career.stints() {
        let mentions: Vec<(&Annotation, &StintMention)> = stint
            .mentions
            .iter()
            .filter_map(|(d, i)| context.annotations.get(*d).and_then(|a| Some((a, a.stints.get(*i)?))))
            .collect();
        let Some((first, others)) = mentions.split_first() else { continue };
        for (kind, verb) in [(FactKind::Start, "starts"), (FactKind::End, "ends")] {
            let Some(one) = told(*first, kind) else { continue };
            for other in others.iter().filter_map(|m| told(*m, kind)) {
                found.extend(mismatch(one, other, &format!("{} {verb}", name(stint))));
            }
        }
    }
}

/// The date that a document gives for one end of a job.
fn told<'a>((annotation, mention): (&'a Annotation, &StintMention), kind: FactKind) -> Option<&'a TimeMention> {
    let fact = mention.facts.iter().find(|f| f.kind == kind)?;
    annotation.times.get(fact.time?)
}

fn mismatch(one: &TimeMention, other: &TimeMention, what: &str) -> Option<Diagnostic> {
    let (a, b) = (one.period?, other.period?);
    let slack = if is_rough(one) || is_rough(other) { ROUGH } else { 0 };
    let apart = b.first_month().0 - a.last_month().0;
    let apart = apart.max(a.first_month().0 - b.last_month().0);
    if apart <= slack {
        return None;
    }
    let when = |t: &TimeMention| {
        let p = t.period?;
        let (first, last) = (p.first_month(), p.last_month());
        Some(match () {
            _ if first == last => format!("in {}", month(first)),
            _ if first.month() == 1 && last.0 - first.0 == 11 => format!("in {}", first.year()),
            _ => format!("between {} and {}", month(first), month(last)),
        })
    };
    let (here, there) = (when(other)?, when(one)?);
    let message = format!("{what} {here} here and {there} in the other document");
    let finding = Diagnostic::new("date-mismatch", other.span, message).label(one.span, format!("{there} here"));
    Some(finding.note("An interviewer has both on the table: let them say the same"))
}

/// "early 2018", "about 2018", "the autumn of 2014"
fn is_rough(time: &TimeMention) -> bool {
    let word = match &time.expression {
        Expression::Calendar(Calendar::Season(..) | Calendar::Term(..) | Calendar::Half(..)) => true,
        Expression::Part { part, .. } => !matches!(part, Part::Named(_)),
        _ => false,
    };
    word || matches!(time.modifier, Some(Modifier::Approx | Modifier::Start | Modifier::Mid | Modifier::End))
}
