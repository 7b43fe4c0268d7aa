//! A current job of which nothing is told that was achieved.

use std::borrow::Cow;

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::Block,
    graph::{Ongoing, Stint, StintKind},
    lexicon::lower_case,
    rules::Context,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    // Weekly notes and stories tell of the current job without naming it.
    let stories =
        context.blocks().any(|(_, block, role)| role == Role::Stories && !block.is_heading() && achieves(block));
    for (_, stint) in context.career.stints() {
        let current = stint.kind == StintKind::Employment && stint.ongoing == Ongoing::Yes;
        // The verbs looked for are English: of a job told in another language nothing can be said.
        if !current || stories || foreign(context, stint) || blocks(context, stint).any(achieves) {
            continue;
        }
        let name = stint.organization.as_ref().or(stint.titles.first()).map_or("your current job", |n| n.text.as_str());
        found.push(
            Diagnostic::new(
                "empty-current-role",
                stint.name,
                format!("What have you achieved at {name}? The current job tells nothing"),
            )
            .note("Interviewers start with the current job; add one thing that you did there and what came of it"),
        );
    }
}

/// Whether any block of the stint is in a language other than English.
fn foreign<'a>(context: &Context<'a>, stint: &'a Stint) -> bool {
    context.foreign().iter().any(|(_, block)| blocks(context, stint).any(|told| std::ptr::eq(told, *block)))
}

fn blocks<'a>(context: &Context<'a>, stint: &'a Stint) -> impl Iterator<Item = &'a Block> {
    let documents = context.documents;
    stint.blocks.iter().filter_map(move |(source, id)| {
        let document = documents.iter().find(|d| d.source == *source)?;
        Some(document.block(*id))
    })
}

/// A sentence that tells what somebody did: a bullet that says it, or a verb of doing in the first person.
fn achieves(block: &Block) -> bool {
    const GETTING_THERE: &[&str] = &[
        "joined",
        "started",
        "began",
        "hired",
        "moved",
        "accepted",
        "contacted",
        "invited",
        "wanted",
        "called",
        "needed",
        "applied",
        "interviewed",
        "offered",
        "worked",
        "interested",
        "relocated",
        "agreed",
        "decided",
        "promoted",
        "converted",
        "employed",
        "named",
        "based",
        "located",
        "liked",
        "loved",
        "reached",
    ];
    const STRONG: &[&str] = &[
        "built",
        "wrote",
        "led",
        "ran",
        "cut",
        "made",
        "set",
        "grew",
        "won",
        "sold",
        "taught",
        "brought",
        "lead",
        "own",
        "run",
        "build",
        "write",
        "maintain",
        "manage",
        "teach",
        "owns",
        "runs",
        "maintains",
        "manages",
        "teaches",
        "leads",
        "builds",
        "writes",
    ];
    if block.is_heading() {
        return false;
    }
    let text = block.text();
    let words: Vec<Cow<str>> = block.words.iter().map(|w| lower_case(w.of(text))).collect();
    if block.item.is_some() && words.len() >= 4 {
        return true;
    }
    // "Hired 40 people" is a deed, "I was hired" is none.
    let done_to = |i: usize| {
        let next = words.get(i + 1).map_or("", |w| w);
        i == 0
            && (next.starts_with(|c: char| c.is_ascii_digit())
                || matches!(next, "the" | "a" | "an" | "our" | "all" | "new"))
    };
    words.iter().enumerate().any(|(i, w)| {
        let deed = w.len() > 4 && w.ends_with("ed");
        STRONG.contains(&&**w) || deed && (!GETTING_THERE.contains(&&**w) || done_to(i))
    })
}
