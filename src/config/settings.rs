//! The configuration in force for one career.

use jiff::civil::Date;

use super::{DocumentKind, English, LanguageTool, RuleChoice, Severity, Thresholds};
use crate::source::SourceId;

#[derive(Clone, Debug, Default)]
pub struct Config {
    /// From the flag; goes before everything else.
    pub as_of_flag: Option<Date>,
    /// `as_of` of `preplint.toml`.
    pub as_of: Option<Date>,
    /// The current day, handed in by the command line; `None` in tests that must not depend on it.
    pub today: Option<Date>,
    pub target_company: Option<String>,
    pub target_role: Option<String>,
    /// What the configuration says each source is, by its number; may be shorter than the sources.
    pub kinds: Vec<Option<DocumentKind>>,
    pub choice: RuleChoice,
    /// The rules and families that are off in each source, by its number; may be shorter than the sources.
    pub ignored: Vec<Vec<String>>,
    pub thresholds: Thresholds,
    /// The English in which the career is to be written; both where it is `None`.
    pub language: Option<English>,
    /// Who is asked about the prose; the analysis asks nobody.
    pub languagetool: LanguageTool,
    /// Words and names that are right as they are.
    pub words: Vec<String>,
    /// The number that `lexicon` gave the career's own skills; `None` where it has none.
    pub own_skills: Option<usize>,
    /// The number that `rules` gave the career's own pages; `None` where it has none.
    pub own_rules: Option<usize>,
}

impl Config {
    /// What the configuration says a source is; `None` leaves it to its content.
    pub fn kind(&self, source: SourceId) -> Option<DocumentKind> {
        self.kinds.get(source.0 as usize).copied().flatten()
    }

    /// The severity of a rule in a source; `page` is what its page says.
    pub fn severity(&self, rule: &str, family: &str, page: Severity, source: SourceId) -> Severity {
        let ignored = self.ignored.get(source.0 as usize).is_some_and(|i| i.iter().any(|n| n == rule || n == family));
        if ignored { Severity::Off } else { self.choice.severity(rule, family, page) }
    }
}
