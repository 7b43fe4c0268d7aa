//! The pages that come with the program.

use std::sync::OnceLock;

use super::{own, page::Page};

/// See `build.rs` for the form.
const ARCHIVE: &str = include_str!(concat!(env!("OUT_DIR"), "/rules.archive"));

/// Every embedded page that loads, by name.
pub fn pages() -> &'static [Page] {
    static PAGES: OnceLock<Vec<Page>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let mut pages: Vec<Page> = files().filter_map(|(path, text)| read(path, text).ok()).collect();
        pages.sort_by_key(|p| p.name);
        pages
    })
}

/// The page of a rule of the program, or of one's own.
pub fn page(name: &str) -> Option<&'static Page> {
    embedded_page(name).or_else(|| own::own_page_named(name))
}

pub(super) fn embedded_page(name: &str) -> Option<&'static Page> {
    let pages = pages();
    pages.binary_search_by_key(&name, |p| p.name).ok().and_then(|i| pages.get(i))
}

fn read(path: &'static str, text: &'static str) -> Result<Page, String> {
    let (family, file) = path.split_once('/').ok_or("a page lies in the folder of its family")?;
    let name = file.strip_suffix(".md").ok_or("a page is a file with the ending .md")?;
    Page::read(family, name, text)
}

/// Path and text of every embedded file.
fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = ARCHIVE;
    std::iter::from_fn(move || {
        let (path, after) = rest.split_once('\n')?;
        let (length, after) = after.split_once('\n')?;
        let (text, next) = after.split_at_checked(length.parse().ok()?)?;
        rest = next;
        Some((path, text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_loads() {
        for (path, text) in files() {
            if let Err(problem) = read(path, text) {
                panic!("rules/{path}: {problem}");
            }
        }
        assert!(page("article").is_some_and(|p| p.family == "prose"));
    }

    #[test]
    fn names_are_unique() {
        for pair in pages().windows(2) {
            assert_ne!(pair[0].name, pair[1].name, "two pages have this name");
        }
    }
}
