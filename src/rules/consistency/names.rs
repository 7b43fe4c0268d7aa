//! One thing under two names.

use std::collections::BTreeMap;

use crate::{
    annotate::{
        Role,
        skills::Skill,
        stints::{Named, StintMention},
    },
    diagnostic::{Diagnostic, Safety},
    lexicon::{has_word, normalise},
    rules::Context,
    source::Span,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    organizations(context, found);
    technologies(context, found);
}

/// "Tern" in one document and "Tern Analytics" in another.
fn organizations(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, stint) in context.career.stints() {
        let mentions: Vec<&StintMention> =
            stint.mentions.iter().filter_map(|(d, i)| context.annotations.get(*d)?.stints.get(*i)).collect();
        let mut names: Vec<&Named> = Vec::new();
        for name in
            mentions.iter().filter_map(|m| m.organization.as_ref()).chain(mentions.iter().flat_map(|m| &m.clients))
        {
            let other = names.iter().find(|n| n.span.source != name.span.source && is_short(&n.text, &name.text));
            if let Some(other) = other {
                let (short, long) = if name.text.len() < other.text.len() { (name, *other) } else { (*other, name) };
                found.push(finding(short.span, &short.text, &long.text, long.span));
            }
            names.push(name);
        }
    }
}

/// One is the beginning of the other.
fn is_short(a: &str, b: &str) -> bool {
    let (a, b) = (normalise(a), normalise(b));
    let begins = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
    begins(&a, &b) || begins(&b, &a)
}

/// "Oracle database" and "Oracle DB": two long names of one technology that begin alike. A short name beside a long one
/// ("JS", "Postgres") and an abbreviation that is explained are nobody's trouble.
fn technologies(context: &Context, found: &mut Vec<Diagnostic>) {
    // For each technology the first place and the count of each way to write it.
    let mut written: BTreeMap<&str, BTreeMap<String, (Span, String, usize)>> = BTreeMap::new();
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        for mention in &annotation.skills {
            let role = annotation.role(mention.block);
            let Skill::Technology(key) = mention.skill else { continue };
            if !role.is_candidate() || role == Role::Questions {
                continue;
            }
            let text = document.block(mention.block).text();
            let Some((words, behind)) = text.get(mention.range.clone()).zip(text.get(mention.range.end..)) else {
                continue;
            };
            // "Oracle database": the lexicon's name is "Oracle".
            let noun =
                behind.strip_prefix(' ').map_or("", |b| b.split(|c: char| !c.is_alphabetic()).next().unwrap_or(""));
            let whole = has_word("database databases db dbs", noun);
            let words =
                text.get(mention.range.start..mention.range.end + 1 + noun.len()).filter(|_| whole).unwrap_or(words);
            let block = document.block(mention.block);
            let span = block.place(mention.range.start..mention.range.start + words.len());
            let ways = written.entry(key).or_default();
            ways.entry(words.to_lowercase()).or_insert_with(|| (span, words.to_owned(), 0)).2 += 1;
        }
    }
    for ways in written.values() {
        let mut ways: Vec<&(Span, String, usize)> = ways.values().filter(|(_, w, _)| w.contains(' ')).collect();
        ways.sort_by_key(|(span, _, count)| (std::cmp::Reverse(*count), *span));
        let Some((usual, others)) = ways.split_first() else { continue };
        for other in others.iter().filter(|o| differ_at_the_end(&o.1, &usual.1)) {
            found.push(finding(other.0, &other.1, &usual.1, usual.0));
        }
    }
}

/// The first words agree, and the last are two words and not one in two numbers.
fn differ_at_the_end(a: &str, b: &str) -> bool {
    let split = |text: &str| {
        text.to_lowercase()
            .rsplit_once(' ')
            .map(|(head, last)| (head.to_owned(), last.trim_end_matches('s').to_owned()))
    };
    match (split(a), split(b)) {
        (Some((a, x)), Some((b, y))) => {
            a == b
                && !x.starts_with(&y)
                && !y.starts_with(&x)
                && !x.contains(|c: char| c.is_ascii_digit())
                && !y.contains(|c: char| c.is_ascii_digit())
        }
        _ => false,
    }
}

fn finding(at: Span, here: &str, there: &str, other: Span) -> Diagnostic {
    Diagnostic::new("name-variant", at, format!("\"{here}\" is called \"{there}\" elsewhere"))
        .label(other, "the other name")
        .note("With one name for one thing nobody asks whether they are two")
        .replace(Safety::Unsafe, at, there)
}
