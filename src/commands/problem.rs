//! What went wrong outside the documents' content: title, reason, suggestion.

use std::ops::Range;

use crate::{
    diagnostic::{Diagnostic, Severity},
    output::{Screen, diagnostic_text, visible},
    source::{SourceId, Sources, Span},
};

#[derive(Clone, Debug)]
pub struct Problem {
    title: String,
    help: Option<String>,
    place: Option<(Sources, Span)>,
}

impl Problem {
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), help: None, place: None }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Shows it in the file that it is about; `range` is in bytes.
    pub fn at(mut self, path: &str, text: &str, range: Range<usize>) -> Self {
        self.place = Some((Sources::single(path, text), Span::new(SourceId(0), range)));
        self
    }

    /// What went wrong and is no reason to end with 2.
    pub fn warning(&self) -> String {
        self.titled("warning")
    }

    fn titled(&self, word: &str) -> String {
        let help = self.help.as_ref().map(|h| format!("  {}\n", visible(&format!("help: {h}"))));
        format!("{word}: {}\n{}", visible(&self.title), help.unwrap_or_default())
    }

    pub fn render(&self, screen: Screen) -> String {
        let Some((sources, span)) = &self.place else { return self.titled("error") };
        let mut diagnostic = Diagnostic::new("", *span, &self.title);
        diagnostic.severity = Severity::Error;
        diagnostic.notes.extend(self.help.as_ref().map(|h| format!("help: {h}")));
        diagnostic_text(sources, &diagnostic, screen)
    }
}
