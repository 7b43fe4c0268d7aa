//! What went wrong outside the documents' content: title, reason, suggestion.

use crate::output::{Screen, visible};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub title: String,
    pub help: Option<String>,
}

impl Problem {
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), help: None }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub fn render(&self, _screen: &Screen) -> String {
        let mut text = format!("error: {}\n", visible(&self.title));
        if let Some(help) = &self.help {
            text.push_str(&format!("  help: {}\n", visible(help)));
        }
        text
    }
}
