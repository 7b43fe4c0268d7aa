//! Pages of content systems that keep a page as fields: `Title: …`, four dashes, the next field. A field holds a line,
//! Markdown, or a list of records.

use std::ops::Range;

use super::{
    builder::Builder,
    data::{Field, Value, yaml_list},
    markdown, records,
};

/// Whether a text is such a page: it opens with a field, and at least two more follow rules of four dashes.
pub(super) fn is_page(text: &str) -> bool {
    let mut fields = fields(text, 0..text.len());
    let named = |range: &Range<usize>| key(text, range.clone()).is_some();
    fields.next().is_some_and(|f| named(&f)) && fields.filter(named).take(2).count() == 2
}

/// Reads the page from a byte of the builder's source on.
pub(super) fn read(builder: &mut Builder, start: usize) {
    let text = builder.source_text();
    for range in fields(text, start..text.len()) {
        let Some(key) = key(text, range.clone()) else {
            markdown::read(builder, range);
            continue;
        };
        let body = key.end + 1..range.end;
        let whole = text.get(body.clone()).unwrap_or("").trim();
        let values = if whole.starts_with('-') { yaml_list(text, body.clone()) } else { Vec::new() };
        if values.iter().any(|v| matches!(v, Value::Map(_))) {
            records::read(builder, &[Field { key, value: Value::List(values) }]);
        } else if whole.contains('\n') {
            markdown::read(builder, body);
            builder.end_all_sections();
        }
    }
}

/// The places between the rules.
fn fields(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = range.start;
    let mut rules: Vec<Range<usize>> = Vec::new();
    for line in text.get(range.clone()).unwrap_or("").split_inclusive('\n') {
        if line.trim_end() == "----" {
            rules.push(at..at + line.len());
        }
        at += line.len();
    }
    let starts = std::iter::once(range.start).chain(rules.clone().into_iter().map(|r| r.end));
    let ends = rules.into_iter().map(|r| r.start).chain([range.end]);
    starts.zip(ends).map(|(start, end)| start..end.max(start))
}

/// The place of the key that opens a field.
fn key(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let field = text.get(range.clone())?;
    let start = range.start + (field.len() - field.trim_start().len());
    let name = field.trim_start().split(['\n', ':']).next()?;
    let colon = text.get(start + name.len()..)?.starts_with(':');
    let spelled = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    (colon && spelled && name.starts_with(char::is_alphabetic)).then(|| start..start + name.len())
}
