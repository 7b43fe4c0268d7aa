//! Words taken for others: the page's patterns, and "Lead" where the other items of the list say what was done.

use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, BlockKind, Document},
    language::is_achievement,
    rules::{Context, PhraseHit},
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    found.extend(context.hits_of("wrong-word").map(PhraseHit::diagnostic));
    for (document, block, _) in context.prose() {
        if block.kind == BlockKind::Item && leads_something(block) && siblings_tell_the_past(document, block) {
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
    let Some(place) = block.item else { return false };
    let siblings = document.blocks.iter().filter(|b| {
        b.kind == BlockKind::Item
            && b.id != block.id
            && b.item.is_some_and(|i| i.list == place.list && i.depth == place.depth)
    });
    let (mut past, mut all) = (0, 0);
    for sibling in siblings {
        let Some(first) = sibling.words.first() else { continue };
        let first = first.of(sibling.text()).to_lowercase();
        all += 1;
        past += usize::from(
            first != "set" && first != "cut" && is_achievement(&first) && !first.ends_with("ing")
                || first.ends_with("ed"),
        );
    }
    past >= 2 && past * 2 > all
}
