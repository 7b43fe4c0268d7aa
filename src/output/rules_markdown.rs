//! `rules --format markdown`: a table a family, each name a link to the rule's page from the folder of the pages.

use super::markdown::cell;
use crate::rules::Page;

/// The pages in the order in which they are given, by family.
pub fn rules_markdown(pages: &[&Page]) -> String {
    let mut out = String::from("# Rules\n");
    let mut family = "";
    for page in pages {
        if page.family != family {
            family = page.family;
            out.push_str(&format!("\n## {family}\n\n| rule | severity | finds |\n| --- | --- | --- |\n"));
        }
        let (name, severity) = (page.name, page.severity.as_str());
        out.push_str(&format!("| [`{name}`]({family}/{name}.md) | {severity} | {} |\n", cell(&page.summary)));
    }
    out
}
