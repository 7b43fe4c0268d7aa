//! `rules --format json`.

use serde::Serialize;

use super::{
    DocumentView,
    json::{VERSION, write},
};
use crate::rules::{Page, PageKind};

#[derive(Serialize)]
struct Rules<'a> {
    version: u32,
    /// None is read for this; every machine output begins the same way.
    documents: [DocumentView<'a>; 0],
    rules: Vec<RuleView<'a>>,
}

#[derive(Serialize)]
struct RuleView<'a> {
    name: &'a str,
    family: &'a str,
    severity: &'static str,
    r#match: &'static str,
    summary: &'a str,
    /// Why it matters, in Markdown.
    reason: &'a str,
}

/// The pages in the order in which they are given.
pub fn rules_json(pages: &[&Page]) -> String {
    write(&Rules { version: VERSION, documents: [], rules: pages.iter().map(|p| view(p)).collect() })
}

fn view(page: &Page) -> RuleView<'_> {
    RuleView {
        name: page.name,
        family: page.family,
        severity: page.severity.as_str(),
        r#match: match page.kind {
            PageKind::Code => "code",
            PageKind::Phrase => "phrase",
            PageKind::Server => "server",
        },
        summary: &page.summary,
        reason: page.text,
    }
}
