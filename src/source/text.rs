//! One document's text, and the documents of one career together.

use super::{LineColumn, Lines, SourceId, Span};

/// A document as it was read: its display path, its text, its lines.
#[derive(Clone, Debug)]
pub struct Source {
    pub path: String,
    pub text: String,
    pub lines: Lines,
}

/// The documents of one career, in the order in which they are reported.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    all: Vec<Source>,
}

impl Sources {
    /// A single document; for tests and standard input.
    pub fn single(path: &str, text: &str) -> Self {
        let mut sources = Self::default();
        sources.add(path.to_owned(), text.to_owned());
        sources
    }

    pub fn add(&mut self, path: String, text: String) -> SourceId {
        let lines = Lines::new(&text);
        self.all.push(Source { path, text, lines });
        SourceId((self.all.len() - 1) as u32)
    }

    /// Gives up the texts, of which no place will be shown.
    pub fn shed(&mut self) {
        for source in &mut self.all {
            let path = std::mem::take(&mut source.path);
            *source = Source { path, text: String::new(), lines: Lines::new("") };
        }
    }

    pub fn get(&self, id: SourceId) -> &Source {
        &self.all[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.all.iter().enumerate().map(|(i, s)| (SourceId(i as u32), s))
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The words under a span.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.source).text.get(span.range()).unwrap_or("")
    }

    pub fn start(&self, span: Span) -> LineColumn {
        let source = self.get(span.source);
        source.lines.line_column(&source.text, span.start)
    }

    pub fn end(&self, span: Span) -> LineColumn {
        let source = self.get(span.source);
        source.lines.line_column(&source.text, span.end)
    }

    /// 1-based line on which a span starts.
    pub fn line(&self, span: Span) -> usize {
        self.start(span).line
    }
}
