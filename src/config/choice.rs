//! Which rules run and how much their findings matter: `[rules]`, `select`, `ignore`, `[per-file-ignores]`.

use super::Severity;

/// Names are those of rules or families.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleChoice {
    /// In the order of the file.
    pub severities: Vec<(String, Severity)>,
    /// Empty where everything is selected.
    pub select: Vec<String>,
    pub ignore: Vec<String>,
}

impl RuleChoice {
    /// The severity in force. What is ignored or not selected is off; a severity for the rule goes before one for its
    /// family, and both before the page's.
    pub fn severity(&self, rule: &str, family: &str, page: Severity) -> Severity {
        let names = |list: &[String]| list.iter().any(|name| name == rule || name == family);
        if names(&self.ignore) || !self.select.is_empty() && !names(&self.select) {
            return Severity::Off;
        }
        let of = |wanted: &str| self.severities.iter().find(|(name, _)| name == wanted).map(|(_, severity)| *severity);
        of(rule).or_else(|| of(family)).unwrap_or(page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_goes_before_its_family_and_ignoring_before_all() {
        let list = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        let mut choice = RuleChoice::default();
        let severity = |c: &RuleChoice, rule: &str| c.severity(rule, "prose", Severity::Info);
        assert_eq!(severity(&choice, "article"), Severity::Info);
        choice.severities = vec![("prose".to_owned(), Severity::Error), ("article".to_owned(), Severity::Warning)];
        assert_eq!(severity(&choice, "article"), Severity::Warning);
        assert_eq!(severity(&choice, "spacing"), Severity::Error);
        choice.select = list(&["article"]);
        assert_eq!(severity(&choice, "spacing"), Severity::Off);
        choice.ignore = list(&["prose"]);
        assert_eq!(severity(&choice, "article"), Severity::Off);
    }
}
