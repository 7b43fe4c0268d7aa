//! What is made of the findings of a LanguageTool server: `lexicon/languagetool.toml`.

use std::sync::OnceLock;

use serde::Deserialize;

/// Lists of LanguageTool's own names.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageToolLists {
    style_categories: Vec<String>,
    style_types: Vec<String>,
    style_words: Vec<String>,
    dialect_categories: Vec<String>,
    dialect_types: Vec<String>,
    dialect_rules: Vec<String>,
    /// The rules that the server is asked to leave out.
    pub left_rules: Vec<String>,
}

impl LanguageToolLists {
    /// The list that comes with the program; empty if it does not parse, which its test refuses.
    pub fn embedded() -> &'static Self {
        static LIST: OnceLock<LanguageToolLists> = OnceLock::new();
        LIST.get_or_init(|| toml::from_str(include_str!("../../lexicon/languagetool.toml")).unwrap_or_default())
    }

    /// Whether a finding of this rule, category and type of issue is advice and no error.
    pub fn is_style(&self, rule: &str, category: &str, issue: &str) -> bool {
        has(&self.style_categories, category)
            || has(&self.style_types, issue)
            || self.style_words.iter().any(|w| rule.contains(w.as_str()))
    }

    /// Whether such a finding is about British and American English, or that of other countries.
    pub fn is_dialect(&self, rule: &str, category: &str, issue: &str) -> bool {
        has(&self.dialect_categories, category) || has(&self.dialect_types, issue) || has(&self.dialect_rules, rule)
    }

    /// Whether a finding of this rule is not heard, though a server may have sent it.
    pub fn is_left(&self, rule: &str) -> bool {
        has(&self.left_rules, rule)
    }
}

fn has(list: &[String], name: &str) -> bool {
    list.iter().any(|n| n == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses() {
        let lists = LanguageToolLists::embedded();
        assert!(lists.is_style("X", "STYLE", "uncategorized") && !lists.is_style("X", "GRAMMAR", "grammar"));
        assert!(lists.is_style("MAKER_COMPOUNDS", "GRAMMAR", "grammar"));
        let sorted = [&lists.style_categories, &lists.style_types, &lists.dialect_categories, &lists.left_rules];
        assert!(sorted.iter().all(|l| l.is_sorted()));
    }
}
