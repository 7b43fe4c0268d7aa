//! Lists of a posting whose heading or introduction no list knows: what they ask for is told by their own words.

use super::Role;
use crate::{
    document::{Block, Document},
    lexicon::{SectionLexicon, normalise},
};

const ASKS: &[&str] = &[
    "experience",
    "knowledge",
    "years",
    "fluency",
    "fluent",
    "degree",
    "familiar",
    "familiarity",
    "skills",
    "ability",
    "understanding",
    "proficient",
    "proficiency",
    "level",
    "certificate",
    "certified",
    "diploma",
    "training",
    "qualification",
    "licence",
    "license",
    "background",
];
const PLUSES: &[&str] = &[
    "plus",
    "pluses",
    "bonus",
    "extra",
    "advantage",
    "advantages",
    "nice",
    "optional",
    "welcome",
    "points",
    "ideally",
    "desirable",
];
const TASKS: &[&str] = &[
    "task",
    "tasks",
    "duties",
    "work",
    "job",
    "do",
    "day",
    "mission",
    "role",
    "responsible",
    "responsibilities",
    "challenges",
];
const ASKED: &[&str] = &[
    "profile",
    "need",
    "ask",
    "bring",
    "expect",
    "look",
    "looking",
    "require",
    "required",
    "you",
    "yours",
    "candidate",
    "person",
];
const OFFERS: &[&str] = &["offer", "get", "benefits", "perks", "receive", "salary", "we give"];

/// Gives the items of such lists their roles.
pub fn unknown_lists(document: &Document, lexicon: &SectionLexicon, roles: &mut [Role]) {
    let blocks = &document.blocks;
    let mut i = 0;
    while i < blocks.len() {
        let Some(item) = blocks[i].item.filter(|_| roles.get(i) == Some(&Role::Posting)) else {
            i += 1;
            continue;
        };
        let end = (i..blocks.len())
            .find(|j| blocks[*j].item.is_none_or(|o| o.list != item.list && o.depth == 0))
            .unwrap_or(blocks.len());
        let before = i.checked_sub(1).and_then(|j| blocks.get(j)).map_or("", Block::text);
        let known = lexicon.introduced(before).is_some() || lexicon.exact(before).is_some();
        if let Some(role) = role(before, &blocks[i..end]).filter(|_| !known) {
            for own in roles.iter_mut().take(end).skip(i).filter(|r| **r == Role::Posting) {
                *own = role;
            }
        }
        i = end.max(i + 1);
    }
}

fn role(before: &str, items: &[Block]) -> Option<Role> {
    let before = normalise(before);
    let says = |words: &[&str]| before.split(' ').any(|w| words.contains(&w));
    if says(OFFERS) || items.is_empty() {
        return None;
    }
    let asks = |block: &&Block| normalise(block.text()).split(' ').any(|w| ASKS.contains(&w));
    let asking = items.iter().filter(asks).count() * 3 >= items.len();
    match () {
        () if says(PLUSES) => Some(Role::Pluses),
        () if asking || says(ASKED) && !says(TASKS) => Some(Role::Qualifications),
        () if says(TASKS) => Some(Role::Responsibilities),
        () => None,
    }
}
