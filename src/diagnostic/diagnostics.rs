//! A finding with its labels, notes and fixes.

use crate::{config::Severity, source::Span};

/// Another place that belongs to a finding, and what it has to do with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub span: Span,
    pub message: String,
}

/// Whether a fix may change what the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// Applied by `--fix`.
    Safe,
    /// Applied only by `--unsafe-fixes`.
    Unsafe,
}

/// Replace the bytes of `span` with `replacement`; an empty span inserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub replacement: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub safety: Safety,
    pub edits: Vec<Edit>,
}

/// One finding. Rules leave `severity` to [`crate::settle`], which takes it from the rule's page or the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's name, without its family.
    pub rule: String,
    pub severity: Severity,
    /// The smallest words that carry the finding.
    pub span: Span,
    pub message: String,
    pub labels: Vec<Label>,
    /// Further sentences: the reason, what would be read, what to do.
    pub notes: Vec<String>,
    /// Best first.
    pub fixes: Vec<Fix>,
}

impl Diagnostic {
    pub fn new(rule: &str, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule: rule.to_owned(),
            severity: Severity::Off,
            span,
            message: message.into(),
            labels: Vec::new(),
            notes: Vec::new(),
            fixes: Vec::new(),
        }
    }

    pub fn label(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label { span, message: message.into() });
        self
    }

    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// A fix that replaces one span.
    pub fn replace(mut self, safety: Safety, span: Span, replacement: impl Into<String>) -> Self {
        self.fixes.push(Fix { safety, edits: vec![Edit { span, replacement: replacement.into() }] });
        self
    }
}
