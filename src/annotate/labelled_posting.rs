//! A posting pasted without headings: paragraphs that bold labels lead, spoken to "you".

use super::{Role, posting_parts::label, roles::speaks_as_i};
use crate::{
    document::{Block, BlockKind, Document, MarkKind},
    lexicon::{Lexicon, SectionKind},
};

/// Gives such paragraphs the role of posting text: "**The job:** You lead …", "**The ideal candidate** will have …".
/// One alone may be anything.
pub fn labelled_posting(document: &Document, lexicon: &Lexicon, roles: &mut [Role]) {
    let blocks = &document.blocks;
    let mut at = 0;
    while at < blocks.len() {
        let (section, quote) = (blocks[at].section, blocks[at].quote);
        let beside = |b: &Block| b.section == section && b.quote == quote;
        let own = |i: &usize| blocks.get(*i).is_some_and(|b| beside(b) && is_open(b, roles.get(*i)));
        let end = (at..).find(|i| !own(i)).unwrap_or(at);
        let run = at..end;
        at = end.max(at + 1);
        let led: Vec<bool> = run.clone().map(|i| is_led(&blocks[i], lexicon)).collect();
        let asks = run.clone().any(|i| speaks_to_you(&blocks[i]));
        if led.iter().filter(|l| **l).count() > 1 && asks {
            let first = led.iter().position(|l| *l).unwrap_or(0);
            let last = led.iter().rposition(|l| *l).unwrap_or(0);
            // The list below the last label.
            let listed = blocks[run.start + last + 1..run.end].iter().take_while(|b| b.item.is_some()).count();
            let last = last + listed;
            for role in &mut roles[run.start + first..=run.start + last] {
                *role = Role::Posting;
            }
        }
    }
}

fn is_open(block: &Block, role: Option<&Role>) -> bool {
    // In a quotation the lists are somebody else's too.
    let told = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Item && block.quote > 0;
    told && matches!(role, Some(Role::Other | Role::Summary)) && !speaks_as_i(block)
}

/// Bold words at the start that postings use for their parts.
fn is_led(block: &Block, lexicon: &Lexicon) -> bool {
    let mark = block.prose.marks.iter().find(|m| m.kind == MarkKind::Strong && m.range.start == 0);
    let words = mark.and_then(|m| block.text().get(m.range.clone())).unwrap_or("").trim_end_matches([':', '.', ' ']);
    let posting = lexicon.sections.exact(words) == Some(SectionKind::Posting);
    !words.is_empty() && words.split(' ').count() < 9 && (posting || label(words, lexicon).is_some())
}

fn speaks_to_you(block: &Block) -> bool {
    let text = block.text();
    let you = |word: &str| {
        matches!(word, "you" | "You" | "your" | "Your" | "candidate") || word.to_lowercase().starts_with("you'")
    };
    block.words.iter().any(|w| you(w.of(text)))
}
