//! What is wrong with a suppression.

use super::{Suppression, suppressions};
use crate::{
    config::closest,
    diagnostic::{Diagnostic, Safety},
    rules::{Context, PageKind, page, pages, registry::LAST_RULES},
};

fn understood(context: &Context) -> impl Iterator<Item = Suppression> {
    context.documents.iter().flat_map(suppressions).filter_map(Result::ok)
}

pub fn malformed(context: &Context, found: &mut Vec<Diagnostic>) {
    for span in context.documents.iter().flat_map(suppressions).filter_map(Result::err) {
        let message = "This hides nothing: write `allow`, `allow-section` or `allow-file`, and rules in parentheses";
        let finding = Diagnostic::new("malformed-suppression", span, message);
        found.push(finding.note("For instance: <!-- preplint: allow(article) quoted as it was said -->"));
    }
}

pub fn without_reason(context: &Context, found: &mut Vec<Diagnostic>) {
    for suppression in understood(context).filter(|s| s.reason.is_empty()) {
        let message = "Say behind the parentheses why this is allowed";
        found.push(Diagnostic::new("suppression-without-reason", suppression.span, message));
    }
}

pub fn unknown(context: &Context, found: &mut Vec<Diagnostic>) {
    for (name, span) in understood(context).flat_map(|s| s.rules) {
        if page(&name).is_some() {
            continue;
        }
        let finding = |help: &str| {
            Diagnostic::new(
                "unknown-rule-name",
                span,
                format!("There is no rule `{name}`, so nothing is hidden: {help}"),
            )
        };
        found.push(match closest(&name, pages().iter().map(|p| p.name)) {
            Some(near) => finding(&format!("did you mean `{near}`?")).replace(Safety::Unsafe, span, near),
            None => finding("`preplint rules` lists them all"),
        });
    }
}

/// Runs behind all other rules: `found` holds what they found.
pub fn unused(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut unused = Vec::new();
    for suppression in understood(context) {
        for (name, span) in &suppression.rules {
            let judged = LAST_RULES.iter().any(|(rule, _)| rule.rsplit('/').next() == Some(name));
            // Whoever is asked later may find what this is to hide.
            let asked_later = page(name).is_some_and(|p| p.kind == PageKind::Server);
            let hides = found.iter().any(|f| f.rule == *name && suppression.hides(f));
            if page(name).is_some() && !judged && !asked_later && !hides {
                let message = format!("`{name}` finds nothing here that this would hide");
                unused.push(Diagnostic::new("unused-suppression", *span, message));
            }
        }
    }
    found.append(&mut unused);
}
