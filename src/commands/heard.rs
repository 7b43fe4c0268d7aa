//! Who else is asked about the prose, and what there is to tell of it besides what they found.

use super::problem::Problem;
use crate::{
    args::LanguageToolArgs,
    config::{Config, Severity},
    rules::{PageKind, pages},
};

#[derive(Default)]
pub struct Heard {
    /// For standard error.
    pub told: String,
    /// What ends the program with 2.
    pub problems: Vec<Problem>,
}

impl Heard {
    /// Whether nothing went wrong.
    pub fn is_well(&self) -> bool {
        self.told.is_empty() && self.problems.is_empty()
    }
}

/// The address of the server that is asked about a career, the command line before the configuration; `None` where nobody
/// is, also because its rules are off.
pub fn named_server<'a>(args: &'a LanguageToolArgs, config: &'a Config) -> Option<&'a str> {
    let url = args.languagetool.as_deref().or(config.languagetool.url.as_deref()).filter(|url| *url != "off");
    let mut rules = pages().iter().filter(|p| p.kind == PageKind::Server);
    url.filter(|_| rules.any(|p| config.choice.severity(p.name, p.family, p.severity) != Severity::Off))
}
