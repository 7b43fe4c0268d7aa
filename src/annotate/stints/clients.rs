//! Clients that an employer was served through, and the teams inside an employer.

use std::ops::Range;

use super::{
    Named, StintKind, StintMention, Text,
    phrases::{Sentence, name, sentences},
};
use crate::{
    annotate::layout::parts,
    document::{Block, BlockId},
};

/// Fills the clients and teams of every job.
pub fn fill(text: &Text, found: &mut [StintMention]) {
    let known: Vec<String> =
        found.iter().filter_map(|s| s.organization.as_ref()).map(|o| o.text.to_lowercase()).collect();
    for stint in found.iter_mut().filter(|s| s.kind == StintKind::Employment) {
        let employer = stint.organization.as_ref().map(|o| o.text.to_lowercase()).unwrap_or_default();
        let blocks = stint.blocks.clone();
        let mut listed = false;
        for id in blocks {
            let block = text.document.block(id);
            let heads = line_clients(block, &mut listed);
            for range in heads {
                add(&mut stint.clients, block, range, &employer);
            }
            for sentence in sentences(block) {
                if let Some(range) = told_client(&sentence, &known, &employer) {
                    add(&mut stint.clients, block, range, &employer);
                }
                if let Some(range) = team(&sentence) {
                    add(&mut stint.teams, block, range, &employer);
                }
            }
        }
    }
}

fn add(names: &mut Vec<Named>, block: &Block, range: Range<usize>, employer: &str) {
    let Some(text) = block.text().get(range.clone()) else { return };
    let lower = text.to_lowercase();
    if lower != employer && !names.iter().any(|n| n.text.to_lowercase() == lower) {
        names.push(Named { text: text.to_owned(), span: block.place(range) });
    }
}

/// "Client Helvia Insurance, Jan 2015 …", "Clients: A, B", and the leading names of the list after "Clients:".
fn line_clients(block: &Block, listed: &mut bool) -> Vec<Range<usize>> {
    let text = block.text();
    let lower = text.to_lowercase();
    let cue = ["clients: ", "customers: ", "client: ", "customer: ", "clients include ", "client "]
        .into_iter()
        .find(|c| lower.starts_with(c));
    if matches!(lower.trim_end(), "clients:" | "clients" | "customers:" | "selected clients:" | "key clients:") {
        *listed = true;
        return Vec::new();
    }
    if *listed && block.item.is_some() {
        return parts(block, 0..text.len(), &[]).into_iter().take(1).map(|p| p.range).collect();
    }
    *listed = false;
    let Some(cue) = cue else { return Vec::new() };
    let end = text.find(['\n', ';']).unwrap_or(text.len()).max(cue.len());
    let mut names = parts(block, cue.len()..end, &[]).into_iter().filter(|p| !p.aside);
    if cue.starts_with("client ") || cue.starts_with("client:") {
        // One client, then its dates and what was done.
        return names.next().filter(|p| capital(text, &p.range)).map(|p| p.range).into_iter().collect();
    }
    names.map(|p| p.range).filter(|r| capital(text, r)).collect()
}

fn capital(text: &str, range: &Range<usize>) -> bool {
    text.get(range.clone()).is_some_and(|t| t.starts_with(char::is_uppercase))
}

/// "to work for one of their largest clients, Oil and Energy giant ExxonMobil", "a trainee for their Microsoft project".
fn told_client(sentence: &Sentence, known: &[String], employer: &str) -> Option<Range<usize>> {
    let text = sentence.block.text();
    for i in 0..sentence.words.len() {
        let word = sentence.lower(i);
        // "the Customer Happiness team" is a team.
        let team = matches!(sentence.lower(i + 2), "team" | "department" | "group" | "desk");
        if matches!(word, "client" | "clients" | "customer")
            && !team
            && sentence.lower[..i].iter().any(|w| matches!(&**w, "for" | "with" | "at" | "to"))
        {
            let end = (i + 1..sentence.words.len())
                .find(|j| matches!(sentence.word(*j), "." | ";"))
                .unwrap_or(sentence.words.len());
            let near = &sentence.lower(i + 1);
            if !matches!(*near, "," | "called" | "named" | "was" | "is" | ":" | "-" | "–" | "—" | "(")
                && !sentence.word(i + 1).starts_with(char::is_uppercase)
            {
                continue;
            }
            let mut names = Vec::new();
            let mut j = i + 1;
            while j < end.min(i + 14) {
                if let Some((first, last)) = name(sentence, j) {
                    names.push(sentence.slice(first, last));
                    j = last;
                }
                j += 1;
            }
            let listed = names.iter().find(|r| {
                text.get((*r).clone())
                    .is_some_and(|n| known.contains(&n.to_lowercase()) && n.to_lowercase() != employer)
            });
            return listed.or(names.last()).cloned();
        }
        // "The firm placed me with Gravenstein Bank"
        let placed = matches!(word, "placed" | "seconded" | "assigned" | "contracted" | "deployed");
        if placed
            && sentence.first_person()
            && let Some(at) = (i + 1..i + 4).find(|j| matches!(sentence.lower(*j), "with" | "at" | "to" | "by"))
            && let Some((first, last)) = name(sentence, at + 1)
        {
            return Some(sentence.slice(first, last));
        }
        if matches!(word, "their" | "our")
            && let Some((first, last)) = name(sentence, i + 1)
            && matches!(sentence.lower(last + 1), "project" | "account" | "contract")
        {
            return Some(sentence.slice(first, last));
        }
    }
    None
}

/// "my new team was called ITOE", "my team, SSG, provided", "their new Software Security team".
fn team(sentence: &Sentence) -> Option<Range<usize>> {
    for i in 0..sentence.words.len() {
        if sentence.lower(i) != "team" {
            continue;
        }
        let called = (i + 1..i + 4).find(|j| matches!(sentence.lower(*j), "called" | "named"));
        let mine = sentence.lower[i.saturating_sub(3)..i].iter().any(|w| w == "my" || w == "our");
        let after = called.map(|j| j + 1).or((mine && sentence.word(i + 1) == ",").then_some(i + 2));
        if let Some((first, last)) = after.and_then(|j| name(sentence, j)) {
            return Some(sentence.slice(first, last));
        }
        let before = (i.saturating_sub(4)..i)
            .find_map(|j| name(sentence, j).filter(|(first, last)| last + 1 == i && *first > 0));
        if let Some((first, last)) = before {
            return Some(sentence.slice(first, last));
        }
    }
    None
}

/// The blocks of a list that a "Clients:" line introduces are none of the employer's own entries.
pub fn is_client_list(document: &crate::document::Document, id: BlockId) -> bool {
    let block = document.block(id);
    let Some(item) = block.item else { return false };
    let before = (0..id.0)
        .rev()
        .map(|i| document.block(BlockId(i)))
        .find(|b| b.item.is_none_or(|o| o.list != item.list || o.depth < item.depth));
    before.is_some_and(|b| {
        matches!(
            b.text().trim().to_lowercase().as_str(),
            "clients:" | "clients" | "customers:" | "selected clients:" | "key clients:"
        )
    })
}
