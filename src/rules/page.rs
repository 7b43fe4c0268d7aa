//! A rule page: keys, why it matters, examples, patterns.

use serde::Deserialize;

use super::{
    example::{Case, cases},
    fences::fences,
    phrase::{Phrase, phrase},
};
use crate::{annotate::Role, diagnostic::Severity, language::Pattern};

/// What decides whether a rule fires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageKind {
    /// A function of the registry.
    Code,
    /// The page's own patterns.
    Phrase,
    /// A server that is asked only where one is named; the analysis finds nothing of it.
    Server,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    summary: String,
    severity: String,
    #[serde(rename = "match")]
    kind: PageKind,
    #[serde(default)]
    roles: Vec<Role>,
}

/// One rule.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file's name without its ending.
    pub name: &'static str,
    /// The folder.
    pub family: &'static str,
    /// One line.
    pub summary: String,
    pub severity: Severity,
    pub kind: PageKind,
    /// The roles of blocks in which the patterns run; empty for all that the candidate wrote.
    pub roles: Vec<Role>,
    /// Why it matters, in Markdown.
    pub text: &'static str,
    body: &'static str,
}

impl Page {
    /// Reads a page's front matter; the examples and patterns are read when asked for.
    ///
    /// # Errors
    /// What is wrong, in words for the page's author.
    pub fn read(family: &'static str, name: &'static str, page: &'static str) -> Result<Self, String> {
        let (head, body) = page
            .strip_prefix("+++\n")
            .and_then(|rest| rest.split_once("\n+++\n"))
            .ok_or("the page must begin with keys between two lines of `+++`")?;
        let keys: Keys = toml::from_str(head).map_err(|e| e.message().to_owned())?;
        let severity = Severity::parse(&keys.severity)
            .ok_or_else(|| format!("severity `{}`: write error, warning, info or off", keys.severity))?;
        for needed in ["md fires", "md silent"] {
            if !body.contains(&format!("```{needed}")) {
                return Err(format!("the page needs at least one block ```` ```{needed} ````"));
            }
        }
        let text = body.split("\n```").next().unwrap_or(body).trim();
        let Keys { summary, kind, roles, .. } = keys;
        Ok(Self { name, family, summary, severity, kind, roles, text, body })
    }

    /// The examples in order, each of one document or more.
    ///
    /// # Errors
    /// What is wrong with a block, in words for the page's author.
    pub fn examples(&self) -> Result<Vec<Case>, String> {
        cases(&fences(self.body))
    }

    /// The named phrases in order, each with the patterns of its lines; a code page may have some for its function to read.
    ///
    /// # Errors
    /// What is wrong with a block, in words for the page's author.
    pub fn phrases(&self) -> Result<Vec<(Phrase, Vec<Pattern>)>, String> {
        if !self.body.contains("```phrase") {
            return Ok(Vec::new());
        }
        let blocks = fences(self.body);
        blocks.iter().filter_map(|f| f.info.strip_prefix("phrase").map(|name| phrase(name.trim(), f.content))).collect()
    }
}
