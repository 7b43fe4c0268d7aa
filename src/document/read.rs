//! A source to a document: what stands before the text, and which syntax the text is in.

use std::borrow::Cow;

use super::{
    Document, builder::Builder, data, fence, front_matter, headings::Names, layout, markdown, pages, plain, records,
    scalars, syntax,
};
use crate::source::{Source, SourceId};

/// Reads one source. Never fails: what is no Markdown is a paragraph.
pub fn read(id: SourceId, source: &Source) -> Document {
    let text = one_line_end(&source.text);
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let front_matter = front_matter::read(id, &text, start);
    let start = front_matter.as_ref().map_or(start, |f| f.span.end);
    let mut builder = Builder::new(id, &text);
    if front_matter.is_none() && pages::is_page(&text[start..]) {
        pages::read(&mut builder, start);
        return builder.finish(None);
    }
    let body = fence::whole(&text, start..text.len()).unwrap_or(start..text.len());
    let lines = layout::lines(&text, body.clone());
    let names = Names::of(&lines);
    if let Some(front) = &front_matter {
        let range = front.span.range();
        let whole = text.get(range.clone()).unwrap_or("").trim_end();
        // Without the signs that open and close it.
        let inner = range.start + 3..range.start + whole.len().saturating_sub(3).max(3);
        let toml = whole.starts_with("+++");
        let fields = if toml { data::toml(&text, inner) } else { data::yaml(&text, inner) };
        records::read(&mut builder, &fields);
        if builder.is_empty() {
            let inner = front.span.range();
            scalars::headed(&text, inner)
                .iter()
                .for_each(|s| markdown::read_placed(&mut builder, &s.text, |r| s.place(r)));
            builder.end_all_sections();
        }
    }
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
