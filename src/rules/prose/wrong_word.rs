//! Words taken for others: the page's patterns, and "Lead" where the other items of the list say what was done.

use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, BlockKind, Document},
    graph::{Ongoing, Stint},
    language::{Dictionary, is_achievement},
    lexicon::{Lexicon, WordSet},
    rules::{Context, PhraseHit},
};

/// Nouns that "lead" makes a name with: "lead generation".
static NAMES: WordSet = WordSet::new(
    "generation time times role roles scoring nurturing management qualification conversion conversions gen \
    magnet magnets acid paint sheet guitar vocals vocal singer story tracking capture acquisition sourcing",
);

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    found.extend(context.hits_of("wrong-word").map(PhraseHit::diagnostic));
    for (document, block, _) in context.prose() {
        if !matches!(block.kind, BlockKind::Item | BlockKind::Paragraph) || first_word(block) != "Lead" {
            continue;
        }
        let siblings = Siblings::of(document, block);
        let over = told_by(context, block, Ongoing::No);
        let why = if block.kind == BlockKind::Item && siblings.tell_the_past() && object(block) {
            "The other items of this list are in the past: the past of \"lead\" is \"led\": write \"Led\""
        } else if over && siblings.present == 0 && (object(block) || siblings.past > 0 && bare_object(block)) {
            "This job is over, and the past of \"lead\" is \"led\": write \"Led\""
        } else {
            continue;
        };
        if !is_standing_duty(context, block) {
            let Some(word) = block.words.first() else { continue };
            let span = block.place(word.range());
            found.push(Diagnostic::new("wrong-word", span, why).replace(Safety::Unsafe, span, "Led"));
        }
    }
}

fn first_word(block: &Block) -> &str {
    block.words.first().map_or("", |w| w.of(block.text()))
}

/// Behind the first word stands what only a verb has there.
fn object(block: &Block) -> bool {
    let object = block.words.get(1).map_or("", |w| w.of(block.text())).to_lowercase();
    matches!(
        object.as_str(),
        "a" | "an" | "the" | "my" | "our" | "two" | "three" | "four" | "five" | "six" | "several" | "and" | "all"
    ) || object.starts_with(|c: char| c.is_ascii_digit())
}

/// "Lead development of the importer": a thing, and no post such as "Lead developer of".
fn bare_object(block: &Block) -> bool {
    let text = block.text();
    let word = |i: usize| block.words.get(i).map_or("", |w| w.of(text));
    let thing = word(1);
    let flags = Dictionary::embedded().flags(thing).unwrap_or_default();
    let small = thing.chars().all(|c| c.is_lowercase() || c == '-');
    let last = (1..4).find(|i| matches!(word(*i + 1), "of" | "for" | "from" | "across" | "with" | "to"));
    let head = last.map_or("", word);
    small
        && flags.is_noun()
        && !NAMES.has(thing)
        && !head.is_empty()
        && !NAMES.has(head)
        && !Lexicon::embedded().titles.is_head(head)
}

/// How the items beside one begin.
struct Siblings {
    past: usize,
    present: usize,
    all: usize,
}

impl Siblings {
    fn of(document: &Document, block: &Block) -> Self {
        // Enough of the list to know how it is told.
        const NEAR: usize = 20;
        let mut counts = Self { past: 0, present: 0, all: 0 };
        let Some(place) = block.item else { return counts };
        let at = block.id.0 as usize;
        let of_list = |b: &&Block| b.item.is_some_and(|i| i.list == place.list);
        let before = document.blocks.iter().take(at).rev().take(NEAR).filter(of_list);
        let after = document.blocks.iter().skip(at + 1).take(NEAR).filter(of_list);
        for sibling in before.chain(after).filter(|b| b.kind == BlockKind::Item) {
            let first = first_word(sibling).to_lowercase();
            // "Set" and "cut" are the same in every tense.
            let told = is_achievement(&first) && !first.ends_with("ing") && !matches!(first.as_str(), "set" | "cut");
            let flags = Dictionary::embedded().flags(&first).unwrap_or_default();
            let plain = flags.is_verb_lemma() && !flags.is_verb_past() && (!flags.is_noun() || object(sibling));
            counts.all += 1;
            counts.past += usize::from(told || first.ends_with("ed"));
            counts.present += usize::from(plain && first != "lead" || flags.is_verb_third() && object(sibling));
        }
        counts
    }

    /// At least two begin with a verb in the past, and more than half of them.
    fn tell_the_past(&self) -> bool {
        self.past >= 2 && self.past * 2 > self.all
    }
}

fn told_by(context: &Context, block: &Block, ongoing: Ongoing) -> bool {
    let told = |s: &Stint| s.blocks.contains(&(block.span.source, block.id));
    let mut own = context.career.stints().filter(|(_, s)| told(s)).peekable();
    own.peek().is_some() && own.all(|(_, s)| s.ongoing == ongoing)
}

/// "Lead a team" among the bullets of a job that goes on is a duty told in the present.
fn is_standing_duty(context: &Context, block: &Block) -> bool {
    let text = block.text();
    let led = |w: &str| matches!(w, "team" | "teams" | "group" | "department" | "squad" | "division" | "practice");
    let duty = block.words.iter().skip(1).take(4).any(|w| led(w.of(text)));
    let told = |s: &Stint| s.blocks.contains(&(block.span.source, block.id));
    duty && context.career.stints().any(|(_, s)| s.ongoing == Ongoing::Yes && told(s))
}
