//! Requirements of the posting that the career does not answer, answers weakly, too shortly or too long ago.

use crate::{
    annotate::{
        modality::Modality,
        requirements::{Ask, ContentKind, RequirementKind, spoken},
        skills::Skill,
        time::Month,
    },
    diagnostic::Diagnostic,
    graph::{Need, Strength, Verdict},
    lexicon::Occupations,
    rules::{Context, timeline::words::month},
};

/// Evidence whose newest possible month lies further back than this is old.
const FRESH_MONTHS: i32 = 36;

/// What is owed, so that its lack is a warning; the rest is worth a note.
fn is_owed(need: &Need) -> bool {
    need.requirement.kind == RequirementKind::Qualification
}

/// Responsibilities and soft skills; optional items are never missed.
fn is_noted(need: &Need) -> bool {
    matches!(need.requirement.kind, RequirementKind::Responsibility | RequirementKind::Soft)
}

pub fn uncovered(context: &Context, found: &mut Vec<Diagnostic>) {
    report_uncovered(context, "requirement-uncovered", is_owed, found);
}

pub fn responsibility_uncovered(context: &Context, found: &mut Vec<Diagnostic>) {
    report_uncovered(context, "responsibility-uncovered", is_noted, found);
}

pub fn weak(context: &Context, found: &mut Vec<Diagnostic>) {
    report_weak(context, "requirement-weak-evidence", is_owed, found);
}

pub fn responsibility_weak(context: &Context, found: &mut Vec<Diagnostic>) {
    report_weak(context, "responsibility-weak-evidence", is_noted, found);
}

/// The needs of a verdict, where there is a career to speak of.
fn needs<'a>(context: &'a Context, verdict: Verdict) -> impl Iterator<Item = &'a Need> {
    let told = super::tells(context);
    context.career.needs.iter().filter(move |n| told && n.verdict == verdict)
}

/// Of what one item of the posting asks for besides qualifications, one thing is worth a note: the first that nothing
/// shows, else the first that is shown weakly.
fn is_first_of_its_item(context: &Context, need: &Need) -> bool {
    let same = |n: &&Need| {
        n.requirement.block == need.requirement.block
            && n.requirement.span.source == need.requirement.span.source
            && is_noted(n)
            && matches!(n.verdict, Verdict::Uncovered | Verdict::Weak)
            && is_understood(n)
    };
    let first =
        context.career.needs.iter().filter(same).min_by_key(|n| (std::cmp::Reverse(n.verdict), n.requirement.span));
    is_owed(need) || first.is_some_and(|n| n.requirement.span == need.requirement.span)
}

fn report_uncovered(context: &Context, rule: &str, which: fn(&Need) -> bool, found: &mut Vec<Diagnostic>) {
    let worth = |n: &&Need| which(n) && is_understood(n) && is_first_of_its_item(context, n);
    for need in needs(context, Verdict::Uncovered).filter(worth) {
        let name = name(context, need);
        let message = match need.requirement.kind {
            RequirementKind::Qualification => format!("Nothing that you tell shows {name}"),
            _ => format!("No story shows {name}"),
        };
        let mut diagnostic = Diagnostic::new(rule, need.requirement.span, message);
        for miss in need.near.iter().take(1) {
            diagnostic = diagnostic.label(miss.place, format!("is not {}", miss.wanted.name()));
        }
        for (modality, words) in [
            (Modality::Negated, "you say that you have not"),
            (Modality::Wished, "a wish is no evidence"),
            (Modality::Asked, "a question is no evidence"),
            (Modality::Listed, "only listed, nowhere told"),
        ] {
            if let Some(span) = need.is_seen_as(modality) {
                diagnostic = diagnostic.label(span, words);
            }
        }
        found.push(diagnostic.note(
            "The interviewer will ask where you did it: tell one case, or name the nearest thing that you did and say that it is not the same",
        ));
    }
}

/// A requirement without a skill of the lexicon may be answered in words that nobody compared.
fn is_understood(need: &Need) -> bool {
    match &need.requirement.ask {
        Ask::Skills(_) | Ask::Degree { .. } | Ask::Trade(_) => true,
        Ask::Experience(field) => !Occupations::embedded().families(field).is_empty(),
        // The documents are in English, which shows it.
        Ask::Tongue { names, .. } => names.iter().all(|n| n != "english"),
        // A name that stands nowhere is no matter of wording.
        Ask::Words => need.requirement.ways.iter().all(|way| way.iter().all(|c| c.kind == ContentKind::Name)),
    }
}

fn report_weak(context: &Context, rule: &str, which: fn(&Need) -> bool, found: &mut Vec<Diagnostic>) {
    for need in needs(context, Verdict::Weak).filter(|n| which(n) && is_first_of_its_item(context, n)) {
        let Some(best) = need.story() else { continue };
        let name = name(context, need);
        let (message, label) = match best.strength {
            Strength::Learned => (format!("{name} is only learned, nowhere used"), "learned here"),
            _ if best.direct => (format!("Your own part in {name} is unclear"), "helped, or only named"),
            _ => (format!("{name} is shown only by something near it"), "the nearest thing"),
        };
        let note = match best.strength {
            Strength::Learned => {
                "The interviewer will ask what you built with it: tell one use, or say that you learned it and when"
            }
            _ => {
                "The interviewer will ask what you did yourself: say it in one sentence that begins with \"I\", and name the thing as the posting does"
            }
        };
        found.push(Diagnostic::new(rule, need.requirement.span, message).label(best.place, label).note(note));
    }
}

pub fn years(context: &Context, found: &mut Vec<Diagnostic>) {
    for need in needs(context, Verdict::Unproven) {
        let (Some(asked), Some(months)) = (need.requirement.months, need.months) else { continue };
        if need.requirement.kind == RequirementKind::Plus {
            continue;
        }
        let message =
            format!("Your dates prove {} of the {asked} months asked for: {}", months.proven, name(context, need));
        let (least, most) = months.inferred;
        let note = if most <= months.proven {
            "No missing date would add to it: say what makes up for the rest".to_owned()
        } else if least == most {
            format!("{most} months if every job lasted until the next: write when each ended")
        } else {
            format!("{least} to {most} months if every job lasted until the next: write when each began and ended")
        };
        let mut diagnostic = Diagnostic::new("years-unproven", need.requirement.span, message).note(note);
        for evidence in need.evidence.iter().filter(|e| e.strength == Strength::Used).take(6) {
            diagnostic = diagnostic.label(evidence.place, "counted");
        }
        found.push(diagnostic);
    }
}

pub fn stale(context: &Context, found: &mut Vec<Diagnostic>) {
    let clocks = context.annotations.iter().filter(|a| a.clock.is_known()).map(|a| a.clock.as_of);
    let Some(now) = clocks.max().map(Month::of) else { return };
    for need in
        needs(context, Verdict::Covered).filter(|n| is_owed(n) || n.requirement.kind == RequirementKind::Responsibility)
    {
        let (Some(latest), Some(story), Ask::Skills(_)) = (need.newest.1, need.story(), &need.requirement.ask) else {
            continue;
        };
        if now.0 - latest.0 <= FRESH_MONTHS || need.evidence.iter().any(|e| e.stint.is_none()) {
            continue;
        }
        let message = format!("The newest evidence of {} is from {} or before", name(context, need), month(latest));
        let note =
            "The interviewer will ask whether you still can: say what you did since, or that it is some time ago";
        found.push(
            Diagnostic::new("requirement-stale-evidence", need.requirement.span, message)
                .label(story.place, "the evidence")
                .note(note),
        );
    }
}

/// How a message names a requirement: its technologies, else the posting's words.
fn name(context: &Context, need: &Need) -> String {
    let technologies: Vec<&str> =
        need.requirement.skills().iter().filter(|s| matches!(s, Skill::Technology(_))).map(|s| s.name()).collect();
    let general = technologies.is_empty() || technologies.len() < need.requirement.skills().len();
    if !general {
        return technologies.join(" or ");
    }
    let words = spoken(context.sources.text(need.requirement.span));
    format!("\"{}\"", words.split_whitespace().collect::<Vec<_>>().join(" "))
}
