//! The program without a client for LanguageTool: whoever names a server is told so.

use super::{heard::Heard, problem::Problem};
use crate::{args::LanguageToolArgs, output::Dossier};

/// Asks nobody.
pub fn hear(_: &LanguageToolArgs, _: &mut [Dossier]) -> Heard {
    let problem = Problem::new("this preplint was built without its feature `languagetool` and asks no server");
    let problems = vec![problem.help("build it with default features, or name no server")];
    Heard { problems, ..Heard::default() }
}
