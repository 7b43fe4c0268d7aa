//! Names that mean something only inside a company: teams and code names.

use std::collections::BTreeSet;

use crate::{
    annotate::stints::Named,
    diagnostic::Diagnostic,
    lexicon::{Technologies, WordSet, lower_case, normalise},
    rules::Context,
};

/// Words of teams whose name says what they do.
static PLAIN: WordSet = WordSet::new(
    "and of the for team engineering platform security infrastructure data operations ops support \
    development developer software customer product products cloud service services desk research design marketing \
    sales reliability site quality assurance mobile web backend frontend core growth payments global it hr finance \
    devops sre qa network systems system application applications technology information analytics science learning \
    machine ai ml success experience internal tools tooling delivery release integration digital solutions",
);

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut named = BTreeSet::new();
    for (_, stint) in context.career.stints() {
        for team in stint.teams.iter().filter(|t| is_name(context, t)) {
            if named.insert(normalise(&team.text)) {
                let message = format!("\"{}\": nobody outside the company knows the name of this team", team.text);
                found.push(
                    Diagnostic::new("internal-name", team.span, message)
                        .note("Say what the team did: \"the team for internal tools\""),
                );
            }
        }
    }
    for hit in context.hits_of("internal-name") {
        let name = &hit.block.text()[hit.range.clone()];
        if Technologies::current().named(name).is_none() && named.insert(normalise(name)) {
            found.push(hit.diagnostic());
        }
    }
}

/// Neither a description ("their new Software Security team") nor what the team does ("called Data Platform").
fn is_name(context: &Context, team: &Named) -> bool {
    let text = &context.sources.get(team.span.source).text;
    let behind = text.get(team.span.end..).unwrap_or("").trim_start();
    let described = behind.starts_with("team") || behind.starts_with("group");
    !described && !team.text.split([' ', '-', '/', '&']).all(|w| PLAIN.has(&lower_case(w)))
}
