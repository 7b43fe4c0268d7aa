//! Words taken for others: the page's patterns, and "Lead" where the other items of the list say what was done.

use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, BlockKind, Document},
    graph::{Ongoing, Stint},
    language::is_achievement,
    rules::{Context, PhraseHit},
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    found.extend(context.hits_of("wrong-word").map(PhraseHit::diagnostic));
    for (document, block, _) in context.prose() {
        let slip = block.kind == BlockKind::Item && leads_something(block) && siblings_tell_the_past(document, block);
        if slip && !is_standing_duty(context, block) {
            let Some(word) = block.words.first() else { continue };
            let message =
                "The other items of this list are in the past: the past of \"lead\" is \"led\": write \"Led\"";
            let span = block.place(word.range());
            found.push(Diagnostic::new("wrong-word", span, message).replace(Safety::Unsafe, span, "Led"));
        }
    }
}

/// "Lead" and what only a verb has behind it.
fn leads_something(block: &Block) -> bool {
    let text = block.text();
    let word = |i: usize| block.words.get(i).map_or("", |w| w.of(text));
    let object = word(1).to_lowercase();
    let object = matches!(
        object.as_str(),
        "a" | "an" | "the" | "my" | "our" | "two" | "three" | "four" | "five" | "six" | "several" | "and" | "all"
    ) || object.starts_with(|c: char| c.is_ascii_digit());
    word(0) == "Lead" && object
}

/// At least two other items of the list begin with a verb in the past, and more than half of them.
fn siblings_tell_the_past(document: &Document, block: &Block) -> bool {
    // Enough of the list to know how it is told.
    const NEAR: usize = 20;
    let Some(place) = block.item else { return false };
    let at = block.id.0 as usize;
    let of_list = |b: &&Block| b.item.is_some_and(|i| i.list == place.list);
    let before = document.blocks.iter().take(at).rev().take(NEAR).filter(of_list);
    let after = document.blocks.iter().skip(at + 1).take(NEAR).filter(of_list);
    let (mut past, mut all) = (0, 0);
    for sibling in before.chain(after).filter(|b| b.kind == BlockKind::Item) {
        let Some(first) = sibling.words.first() else { continue };
        let first = first.of(sibling.text()).to_lowercase();
        // "Set" and "cut" are the same in every tense.
        let told = is_achievement(&first) && !first.ends_with("ing") && !matches!(first.as_str(), "set" | "cut");
        all += 1;
        past += usize::from(told || first.ends_with("ed"));
    }
    past >= 2 && past * 2 > all
}

/// "Lead a team" among the bullets of a job that goes on is a duty told in the present.
fn is_standing_duty(context: &Context, block: &Block) -> bool {
    let text = block.text();
    let led = |w: &str| matches!(w, "team" | "teams" | "group" | "department" | "squad" | "division" | "practice");
    let duty = block.words.iter().skip(1).take(4).any(|w| led(w.of(text)));
    let told_by = |s: &Stint| s.blocks.contains(&(block.span.source, block.id));
    duty && context.career.stints().any(|(_, s)| s.ongoing == Ongoing::Yes && told_by(s))
}
