//! A place in a document as machines read it.

use serde::Serialize;

use crate::source::{LineColumn, Sources, Span};

/// Bytes, end exclusive.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Bytes {
    pub start: usize,
    pub end: usize,
}

/// 1-based; columns count Unicode scalar values.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct Place<'a> {
    pub path: &'a str,
    pub span: Bytes,
    pub start: Position,
    pub end: Position,
    pub text: &'a str,
}

impl<'a> Place<'a> {
    pub fn of(sources: &'a Sources, span: Span) -> Self {
        Self {
            path: &sources.get(span.source).path,
            span: Bytes { start: span.start, end: span.end },
            start: sources.start(span).into(),
            end: sources.end(span).into(),
            text: sources.text(span),
        }
    }

    pub fn all(sources: &'a Sources, spans: &[Span]) -> Vec<Self> {
        spans.iter().map(|span| Self::of(sources, *span)).collect()
    }
}

impl From<LineColumn> for Position {
    fn from(at: LineColumn) -> Self {
        Self { line: at.line, column: at.column }
    }
}
