//! The LanguageTool server that tests may ask: `scripts/test` starts one and names it here.

use preplint::{
    analyse, args::LanguageToolArgs, commands::hear, config::Config, diagnostic::Diagnostic, output::Dossier,
    source::Sources,
};

/// Its address; `None`, with a word about it, where there is none.
pub fn server() -> Option<String> {
    let server = std::env::var("PREPLINT_LANGUAGETOOL").ok().filter(|url| !url.is_empty());
    if server.is_none() {
        println!(
            "PREPLINT_LANGUAGETOOL names no LanguageTool server: not checked against one (scripts/test starts one)"
        );
    }
    server
}

/// Everything that is found in the documents with the server, which must be there.
pub fn heard(sources: &Sources, config: Config) -> Vec<Diagnostic> {
    let args = LanguageToolArgs { languagetool: server(), languagetool_required: true, ..Default::default() };
    let (name, sources, settings) = (String::new(), sources.clone(), None);
    let analysis = analyse(&sources, &config);
    let mut dossiers = [Dossier { name, sources, config, settings, analysis }];
    let heard = hear(&args, &mut dossiers);
    assert!(heard.is_well(), "{}", heard.told);
    let [dossier] = dossiers;
    dossier.analysis.diagnostics
}
