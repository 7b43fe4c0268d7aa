//! What was left for later: lists of names instead of a story, `TODO`, the rest of a template.

use std::ops::Range;

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::{Block, BlockKind, Document, MarkKind, WordKind},
    rules::{Context, clause::lower_words},
};

/// Words of a whole sentence: pronouns, auxiliaries, the commonest verbs.
const SENTENCE_WORDS: &[&str] = &[
    "am", "are", "be", "been", "built", "can", "could", "did", "do", "does", "had", "has", "have", "he", "i", "i'm",
    "i've", "is", "it", "led", "made", "she", "that", "they", "was", "we", "were", "which", "who", "will", "worked",
    "would", "wrote", "you",
];

/// What a list of names shows when its writer stopped.
const TRAILS: &[&str] = &["etc", "etc.", "...", "\u{2026}"];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for hit in context.hits_of("stub-note") {
        found.push(hit.diagnostic());
    }
    for (document, block, role) in context.prose() {
        brackets(block, found);
        let told = matches!(role, Role::Career | Role::Projects | Role::Stories);
        if told && block.kind == BlockKind::Paragraph && block.item.is_none() && is_name_list(document, block) {
            let message = "This is a list of names and no story: tell each in a sentence with what you did, or cut it";
            found.push(Diagnostic::new("stub-note", block.place(trimmed(block)), message));
        }
    }
}

fn trimmed(block: &Block) -> Range<usize> {
    let text = block.text();
    let start = text.len() - text.trim_start().len();
    start..text.trim_end().len().max(start)
}

/// Whether a paragraph is names between commas that trail off, or names and loose words after prose.
fn is_name_list(document: &Document, block: &Block) -> bool {
    let text = &block.text()[trimmed(block)];
    if text.len() > 400
        || text.matches(',').count() < 2
        || text.contains('\n')
        || text.contains([':', '|', '·', '•', ';', '@', '?', '!'])
        || block.sentences.len() > 2
    {
        return false;
    }
    if block.prose.marks.iter().any(|m| matches!(m.kind, MarkKind::Strong | MarkKind::Emphasis | MarkKind::Code)) {
        return false;
    }
    let words = lower_words(block, 0..block.text().len());
    if words.iter().any(|w| SENTENCE_WORDS.contains(&&**w)) {
        return false;
    }
    let bare = text.trim_end_matches('.').trim_end();
    let trails = TRAILS.iter().any(|t| text.ends_with(t)) || bare.ends_with(" etc") || bare.ends_with("and so on");
    let parts: Vec<&str> = bare.split(',').map(str::trim).filter(|p| !p.is_empty()).collect();
    let short = parts.iter().all(|p| p.split_whitespace().count() <= 5);
    let numbers = block.words.iter().any(|w| w.kind == WordKind::Number);
    match parts.len() {
        3.. if short && trails => true,
        // Without "etc." a list of tools or of places looks the same: it must hold plain words and follow a story.
        4.. if short && !numbers => holds_plain_words(&parts) && follows_story(document, block),
        _ => false,
    }
}

/// At least two of the parts begin in lower case, and not all: "SentinelOne, talks, offline tickets".
fn holds_plain_words(parts: &[&str]) -> bool {
    let plain = parts.iter().filter(|p| p.starts_with(char::is_lowercase)).count();
    plain >= 2 && plain < parts.len()
}

/// Whether the block before is a paragraph of whole sentences in the same section.
fn follows_story(document: &Document, block: &Block) -> bool {
    let before = (block.id.0 as usize).checked_sub(1).and_then(|i| document.blocks.get(i));
    before.is_some_and(|b| {
        let said = lower_words(b, 0..b.text().len());
        b.kind == BlockKind::Paragraph
            && b.section == block.section
            && said.len() > 12
            && said.iter().any(|w| matches!(&**w, "i" | "we" | "my" | "was" | "were"))
    })
}

/// `[Company]`, `{{role}}`: the rest of a template.
fn brackets(block: &Block, found: &mut Vec<Diagnostic>) {
    const BLANKS: &[&str] = &[
        "add", "amount", "city", "client", "company", "date", "fill", "hiring", "insert", "job", "manager", "metric",
        "month", "name", "number", "position", "project", "role", "tbc", "tbd", "title", "todo", "year", "your",
    ];
    let text = block.text();
    for (open, close) in [("[", "]"), ("{{", "}}")] {
        for (start, _) in text.match_indices(open) {
            let near = text[start..].char_indices().nth(60).map_or(text.len(), |(i, _)| start + i);
            let Some(length) = text[start..near].find(close) else { continue };
            let range = start..start + length + close.len();
            let inside = &text[start + open.len()..start + length];
            let first = inside.split(|c: char| !c.is_alphabetic()).find(|w| !w.is_empty()).unwrap_or("").to_lowercase();
            let blank = inside.len() <= 40 && (BLANKS.contains(&first.as_str()) || open == "{{" && !first.is_empty());
            let marked = block.prose.is_marked(&range, |k| matches!(k, MarkKind::Code | MarkKind::Link(_)));
            if blank && !marked {
                let message = format!("\"{}\" is the rest of a template: fill it in", &text[range.clone()]);
                found.push(Diagnostic::new("stub-note", block.place(range), message));
            }
        }
    }
}
