//! A source to a document: what stands before the text, and which syntax the text is in.

use std::borrow::Cow;

use super::{Document, builder::Builder, fence, front_matter, headings::Names, layout, markdown, plain, syntax};
use crate::source::{Source, SourceId};

/// Reads one source. Never fails: what is no Markdown is a paragraph.
pub fn read(id: SourceId, source: &Source) -> Document {
    let text = one_line_end(&source.text);
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let front_matter = front_matter::read(id, &text, start);
    let start = front_matter.as_ref().map_or(start, |f| f.span.end);
    let body = fence::whole(&text, start..text.len()).unwrap_or(start..text.len());
    let lines = layout::lines(&text, body.clone());
    let names = Names::of(&lines);
    let mut builder = Builder::new(id, &text);
    if syntax::is_plain(&source.path, &lines) {
        plain::read(&mut builder, &lines, &names);
    } else {
        if !syntax::has_headings(&lines) {
            builder.promote(names);
        }
        markdown::read(&mut builder, body);
    }
    builder.finish(front_matter)
}

/// A lone carriage return ends a line on old systems but not in Markdown; as a line feed it has the same length, so
/// that every place stays where it is.
fn one_line_end(text: &str) -> Cow<'_, str> {
    let lone = |(at, _): &(usize, &str)| text.as_bytes().get(at + 1) != Some(&b'\n');
    if !text.match_indices('\r').any(|found| lone(&found)) {
        return Cow::Borrowed(text);
    }
    let mut unified = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in text.match_indices('\r').filter(lone) {
        unified.push_str(&text[from..at]);
        unified.push('\n');
        from = at + 1;
    }
    unified.push_str(&text[from..]);
    Cow::Owned(unified)
}
