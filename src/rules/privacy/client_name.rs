//! Clients of an employer by their names.

use crate::{
    diagnostic::Diagnostic,
    lexicon::normalise,
    rules::{Context, timeline::words::name},
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let stints = || context.career.stints().map(|(_, s)| s);
    let employers: Vec<String> = stints().filter_map(|s| s.organization.as_ref()).map(|o| normalise(&o.text)).collect();
    for stint in stints().filter(|s| !is_own(name(s))) {
        for client in &stint.clients {
            // Who employed the candidate too is named anyway.
            if employers.contains(&normalise(&client.text)) {
                continue;
            }
            let message =
                format!("{} was a client of {}: does your contract allow you to name it?", client.text, name(stint));
            found.push(
                Diagnostic::new("client-name", client.span, message)
                    .note("A description does as well: \"an insurance company with 4,000 employees\""),
            );
        }
    }
}

/// Somebody's own clients are no employer's secret.
fn is_own(organization: &str) -> bool {
    let name = organization.to_lowercase();
    ["freelance", "self-employed", "self employed", "independent", "own business"].iter().any(|w| name.contains(w))
}
