//! Joins what the servers say to what was found already, career by career.

use languagetool_rust::api::check::Response;

use super::{
    ask::{Fault, ask},
    findings::{findings, is_heard},
    sent::{Sent, sent},
    server::Server,
};
use crate::{
    args::LanguageToolArgs,
    commands::{heard::Heard, problem::Problem},
    lexicon,
    output::Dossier,
    rules::Context,
};

/// Asks the server of every career about its prose and puts the findings with the others, in the place of those that were
/// heard before. What goes wrong is told once for each server.
pub fn hear(args: &LanguageToolArgs, dossiers: &mut [Dossier]) -> Heard {
    let mut heard = Heard::default();
    let mut servers: Vec<(Server, Vec<usize>)> = Vec::new();
    let mut refused = Vec::new();
    for (number, dossier) in dossiers.iter_mut().enumerate() {
        dossier.analysis.diagnostics.retain(|d| !is_heard(d));
        match Server::of(args, &dossier.config) {
            Ok(Some(server)) => match servers.iter_mut().find(|(known, _)| *known == server) {
                Some((_, careers)) => careers.push(number),
                None => servers.push((server, vec![number])),
            },
            Ok(None) if args.languagetool_required => {
                let problem =
                    Problem::new("--languagetool-required is given, and no server is named that would be asked");
                refused.push(
                    problem.help("name one, --languagetool http://localhost:8081, and leave the rule language-tool on"),
                );
            }
            Ok(None) => {}
            Err(problem) => refused.push(problem),
        }
    }
    refused.dedup_by_key(|problem| problem.warning());
    heard.problems = refused;
    for (server, careers) in &servers {
        if let Err(fault) = hear_one(server, careers, dossiers) {
            match args.languagetool_required {
                true => heard.problems.push(fault.problem(server)),
                false => heard.told.push_str(&fault.problem(server).warning()),
            }
        }
    }
    heard
}

/// Either the findings of all these careers or none.
fn hear_one(server: &Server, careers: &[usize], dossiers: &mut [Dossier]) -> Result<(), Fault> {
    let texts: Vec<Vec<Sent>> = careers.iter().map(|n| dossiers.get(*n).map(said).unwrap_or_default()).collect();
    let data = texts.iter().flatten().map(Sent::data).collect();
    let mut answers = ask(server, data)?.into_iter();
    let mut all = Vec::new();
    for (number, texts) in careers.iter().zip(&texts) {
        let answers: Vec<Response> = answers.by_ref().take(texts.len()).collect();
        let Some(dossier) = dossiers.get(*number) else { continue };
        all.push((
            *number,
            within(dossier, |context| findings(context, &dossier.analysis.diagnostics, texts, &answers))?,
        ));
    }
    for (number, found) in all {
        if let Some(dossier) = dossiers.get_mut(number) {
            dossier.analysis.diagnostics.extend(found);
        }
    }
    Ok(())
}

fn said(dossier: &Dossier) -> Vec<Sent> {
    within(dossier, sent)
}

/// With what the rules look at, and the career's own words in force.
fn within<T>(dossier: &Dossier, look: impl FnOnce(&Context) -> T) -> T {
    let Dossier { sources, config, analysis, .. } = dossier;
    lexicon::with_own(config.own_skills, || {
        look(&Context::new(sources, &analysis.documents, &analysis.annotations, &analysis.career, config))
    })
}
