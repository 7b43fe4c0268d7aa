//! A career's own phrase pages: `.preplint/rules/*.md`. Each distinct set of them is kept once, for as long as the program
//! runs, because names of rules are static.

use std::sync::{Mutex, PoisonError};

use super::{
    page::{Page, PageKind},
    pages::embedded_page,
    phrases::Phrases,
};

/// The family of every page of one's own.
pub const OWN: &str = "own";

/// The pages of one career, ready to run.
pub struct OwnRules {
    pub pages: Vec<&'static Page>,
    pub(super) phrases: Phrases,
    files: Vec<(String, String)>,
}

static KEPT: Mutex<Vec<&'static OwnRules>> = Mutex::new(Vec::new());

/// Keeps the pages, given by name and text, and gives their number for the configuration.
///
/// # Errors
/// What is wrong, by the name of the page.
pub fn keep_own(files: Vec<(String, String)>) -> Result<usize, Vec<(String, String)>> {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.iter().position(|k| k.files == files) {
        return Ok(known);
    }
    let (mut pages, mut wrong) = (Vec::new(), Vec::new());
    for (name, text) in &files {
        match own_page(name, text) {
            Ok(page) => pages.push(&*Box::leak(Box::new(page))),
            Err(problem) => wrong.push((name.clone(), problem)),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let phrases = Phrases::of(pages.iter().copied());
    kept.push(Box::leak(Box::new(OwnRules { pages, phrases, files })));
    Ok(kept.len() - 1)
}

fn own_page(name: &str, text: &str) -> Result<Page, String> {
    if embedded_page(name).is_some() {
        return Err(format!("there is a rule `{name}` already: take another name"));
    }
    let page = Page::read(OWN, name.to_owned().leak(), text.to_owned().leak())?;
    if page.kind != PageKind::Phrase {
        return Err("a page of one's own has `match = \"phrase\"`".to_owned());
    }
    page.phrases()?;
    page.examples()?;
    Ok(page)
}

/// The pages that have a number.
pub fn own_rules(number: usize) -> Option<&'static OwnRules> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).get(number).copied()
}

/// A page of one's own, of whatever career, by its name.
pub(super) fn own_page_named(name: &str) -> Option<&'static Page> {
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.iter().flat_map(|k| &k.pages).find(|p| p.name == name).copied()
}
