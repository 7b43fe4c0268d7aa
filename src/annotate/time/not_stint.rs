//! Dates that bound no job, study or project: data sets, births, "last updated", certificates' numbers, copyright.

use super::{atoms::Reader, lexemes::Lex, timex::NotStint};

/// Why the date over the atoms `start..end` is no stint's, by the words around it.
pub(super) fn not_stint(r: &Reader, start: usize, end: usize) -> Option<NotStint> {
    let before = start.saturating_sub(8)..start;
    let clause = || {
        before
            .clone()
            .rev()
            .take_while(|k| !matches!(r.lex(*k), Lex::Mark('.' | ';' | '\n' | '!' | '?' | '|' | '•' | '·')))
    };
    let near = |words: &[&str], reach: usize| clause().take(reach).any(|k| r.any(k, words));
    if near(&["born", "birth", "dob", "birthday", "birthdate"], 4) {
        return Some(NotStint::Birth);
    }
    let updated = near(&["updated", "revised", "revision", "generated", "printed", "modified"], 3);
    let as_of = start > 1 && r.is(start - 1, "of") && r.is(start - 2, "as");
    if updated && (near(&["last", "latest", "page", "document", "resume", "cv"], 5) || clause().count() <= 3) || as_of {
        return Some(NotStint::Document);
    }
    if near(&["©", "copyright"], 4) || near_mark(r, start, '©') {
        return Some(NotStint::Copyright);
    }
    if near(&["valid", "expires", "expiry", "expiration", "expiring", "license", "licence"], 4) {
        return Some(NotStint::Certificate);
    }
    const DATA: &[&str] = &[
        "data",
        "dataset",
        "datasets",
        "records",
        "figures",
        "statistics",
        "prices",
        "filings",
        "corpus",
        "census",
        "reviews",
        "logs",
    ];
    const LINKS: &[&str] = &[
        "from", "for", "between", "of", "cover", "covers", "covered", "covering", "spanning", "in", "during", "to",
        "and", "since", "(", "-", "–",
    ];
    let data = clause()
        .take_while(|k| r.any(*k, LINKS) || r.any(*k, DATA) || matches!(r.lex(*k), Lex::Number(_)) || r.dash(*k))
        .any(|k| r.any(k, DATA));
    // "2019 Senior Data Scientist": part of a name or a title.
    let data_at = |k: usize| r.any(k, DATA) && !r.capital(k) && !(r.capital(end) && k > end);
    let behind = data_at(end) || data_at(end + 1) && r.lex(end) == Lex::Other;
    (data || behind).then_some(NotStint::Data)
}

fn near_mark(r: &Reader, start: usize, mark: char) -> bool {
    (start.saturating_sub(3)..start).any(|k| r.mark(k, mark))
}
