//! One job under different titles in two documents.

use std::collections::BTreeSet;

use crate::{
    diagnostic::Diagnostic,
    graph::{Named, StintKind},
    lexicon::normalise,
    rules::{Context, timeline::words::name},
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, stint) in context.career.stints().filter(|(_, s)| s.kind == StintKind::Employment) {
        let titles: Vec<&[Named]> = stint
            .mentions
            .iter()
            .filter_map(|(d, i)| Some(context.annotations.get(*d)?.stints.get(*i)?.titles.as_slice()))
            .filter(|titles| !titles.is_empty())
            .collect();
        let Some((first, others)) = titles.split_first() else { continue };
        for other in others {
            // Several titles are steps of a career; one that both have is enough.
            let agree = other.iter().any(|b| first.iter().any(|a| same(&a.text, &b.text)));
            let ([a, ..], [b, ..], false) = (*first, *other, agree) else { continue };
            let message = format!("\"{}\" at {} is \"{}\" in the other document", b.text, name(stint), a.text);
            found.push(
                Diagnostic::new("title-mismatch", b.span, message)
                    .label(a.span, "the title here")
                    .note("Use the title of your contract in both, or say that it changed"),
            );
        }
    }
}

/// One holds the words of the other, ranks and synonyms aside.
fn same(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    a.is_subset(&b) || b.is_subset(&a)
}

/// The words of a title that tell what somebody does.
fn words(title: &str) -> BTreeSet<String> {
    const RANKS: &[&str] = &[
        "junior",
        "jr",
        "senior",
        "sr",
        "lead",
        "leading",
        "principal",
        "staff",
        "chief",
        "head",
        "associate",
        "assistant",
        "trainee",
        "intern",
        "internship",
        "deputy",
        "vice",
        "first",
        "second",
        "i",
        "ii",
        "iii",
        "of",
        "the",
        "a",
        "and",
        "in",
        "for",
        "software",
        "working",
        "student",
        "interim",
        "acting",
        "group",
        "team",
        "full",
        "fulltime",
        "part",
        "time",
        "temporary",
        "freelance",
    ];
    let synonym = |w: &str| match w {
        "developer" | "programmer" | "dev" => "engineer".to_owned(),
        "front-end" => "frontend".to_owned(),
        "back-end" => "backend".to_owned(),
        "full-stack" => "fullstack".to_owned(),
        "admin" => "administrator".to_owned(),
        "sre" => "reliability".to_owned(),
        _ => w.to_owned(),
    };
    let title = normalise(title);
    let all = title.split([' ', '-', '/']).filter(|w| !w.is_empty());
    let words: BTreeSet<String> = if title.contains("end") || title.contains("full-stack") {
        normalise(&title).split(' ').filter(|w| !RANKS.contains(w)).map(synonym).collect()
    } else {
        all.filter(|w| !RANKS.contains(w)).map(synonym).collect()
    };
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_and_synonyms_are_the_same_title() {
        for (a, b) in [
            ("Senior Software Engineer", "developer"),
            ("Infrastructure Consultant", "infrastructure consultant"),
            ("Front-end Developer", "frontend engineer"),
            ("Head of Procurement", "Procurement Lead"),
        ] {
            assert!(same(a, b), "{a} is {b}");
        }
        assert!(!same("Data Analyst", "Data Engineer"));
        assert!(!same("Office Manager", "Project Manager"));
    }
}
