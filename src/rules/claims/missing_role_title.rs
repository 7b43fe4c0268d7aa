//! Jobs without a title.

use crate::{
    diagnostic::Diagnostic,
    graph::StintKind,
    lexicon::Lexicon,
    rules::{Context, timeline::passing::is_named_in_passing},
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, stint) in context.career.stints() {
        if let Some(organization) =
            stint.organization.as_ref().filter(|_| stint.kind == StintKind::Employment && stint.titles.is_empty())
        {
            if is_named_in_passing(context, stint) {
                continue;
            }
            // A name that holds a title's word may be one that was not understood.
            let titles = &Lexicon::embedded().titles;
            if organization.text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| titles.is_head(w)) {
                continue;
            }
            let message = format!("What was your title at {}? None is stated", organization.text);
            found.push(
                Diagnostic::new("missing-role-title", stint.name, message)
                    .note("Name the position that your contract or your team would name"),
            );
        }
    }
}
