//! A technology that readers mistake for one that is asked for: `near-miss-term`.

use crate::{
    annotate::requirements::RequirementKind,
    diagnostic::Diagnostic,
    graph::{NearMiss, Verdict},
    rules::Context,
};

/// Near technologies named for one requirement.
const MOST: usize = 2;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut told = Vec::new();
    for need in &context.career.needs {
        let answered = matches!(need.verdict, Verdict::Covered | Verdict::Unproven);
        if answered || need.requirement.kind == RequirementKind::Plus {
            continue;
        }
        let mut pairs: Vec<Vec<&NearMiss>> = Vec::new();
        for miss in &need.near {
            match pairs.iter_mut().find(|p| p.iter().any(|m| m.skill == miss.skill && m.wanted == miss.wanted)) {
                Some(pair) => pair.push(miss),
                None => pairs.push(vec![miss]),
            }
        }
        for pair in pairs.into_iter().take(MOST) {
            let named = |m: &&&NearMiss| context.sources.text(m.place).eq_ignore_ascii_case(m.skill.name());
            let Some(miss) = pair.iter().find(named).or(pair.first()) else { continue };
            if told.contains(&(miss.place, miss.wanted)) {
                continue;
            }
            told.push((miss.place, miss.wanted));
            let words = context.sources.text(miss.place);
            let wanted = miss.wanted.name();
            let message = format!("\"{words}\" does not show {wanted}, which the posting asks for");
            found.push(
                Diagnostic::new("near-miss-term", miss.place, message)
                    .label(need.requirement.span, "asked for here")
                    .note(format!(
                        "Say what you know of {wanted} itself before the interviewer asks whether you mix them up"
                    )),
            );
        }
    }
}
