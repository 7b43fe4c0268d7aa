//! Verbs that begin, end and fill a stint, as a first-person sentence uses them.

use std::borrow::Cow;

/// What a verb says about the stint that its sentence tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbKind {
    /// "joined", "was hired", "started": it began then.
    Begin,
    /// "left", "was laid off": it ended then.
    End,
    /// "was invited", "reached out": somebody asked; the beginning came later.
    Contact,
    /// "worked", "was a", "stayed", "studied": it was going on.
    Stay,
}

/// A verb of a sentence, by its word's index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    pub kind: VerbKind,
    pub word: usize,
}

const BEGIN: &[&str] = &[
    "joined",
    "started",
    "began",
    "hired",
    "became",
    "rejoined",
    "re-joined",
    "landed",
    "recruited",
    "employed",
    "enrolled",
    "interned",
    "entered",
    "switched",
    "transferred",
    "changed",
    "took",
    "accepted",
    "moved",
    "returned",
    "came",
    "went",
    "got",
    "registered",
];
const END: &[&str] = &[
    "left",
    "quit",
    "resigned",
    "graduated",
    "qualified",
    "finished",
    "ended",
    "completed",
    "lasted",
    "departed",
    "retired",
    "stopped",
];
const CONTACT: &[&str] = &[
    "invited",
    "contacted",
    "approached",
    "offered",
    "headhunted",
    "reached",
    "applied",
    "interviewed",
    "referred",
    "messaged",
    "called",
];
const STAY: &[&str] = &[
    "worked",
    "was",
    "been",
    "stayed",
    "spent",
    "studied",
    "trained",
    "served",
    "led",
    "ran",
    "maintained",
    "taught",
    "teach",
    "managed",
    "am",
    "work",
    "lead",
    "working",
    "read",
    "remained",
    "volunteered",
    "freelanced",
    "run",
    "maintain",
    "own",
    "owned",
    "headed",
    "promoted",
    "kept",
    "extended",
    "continued",
];

/// The verbs of a sentence given as lower-case words, in order. Infinitives ("to join") are none.
pub fn verbs(words: &[Cow<str>]) -> Vec<Verb> {
    let mut found = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let next = words.get(i + 1).map(|w| &**w).unwrap_or("");
        let before = i.checked_sub(1).and_then(|j| words.get(j)).map(|w| &**w).unwrap_or("");
        let w = &**word;
        let school =
            words.iter().skip(i + 2).take(3).any(|w| {
                matches!(&**w, "school" | "university" | "college" | "uni" | "studies" | "studying" | "class")
            });
        let kind = if matches!(w, "came" | "moved" | "went" | "returned") && matches!(next, "back" | "home") {
            if school {
                continue;
            }
            VerbKind::End
        } else if BEGIN.contains(&w) && begins(w, next, words, i) || w == "join" && before == "to" && moves(words, i) {
            VerbKind::Begin
        } else if matches!(w, "received" | "earned" | "obtained" | "got" | "hold" | "holds" | "completed")
            && takes_degree(words, i)
            || END.contains(&w) && !(matches!(w, "finished" | "completed") && trains(words, i))
            || (w == "laid" && next == "off")
            || (w == "let" && (next == "go" || next == "me" && words.get(i + 2).is_some_and(|w| w == "go")))
        {
            VerbKind::End
        } else if (CONTACT.contains(&w) && (w != "reached" || next == "out") && (w != "called" || next == "me"))
            || (w == "wrote" && next == "to" && words.get(i + 2).is_some_and(|w| w == "me"))
        {
            VerbKind::Contact
        } else if w == "is" && matches!(before, "job" | "role" | "position" | "employer")
            || w == "i'm" && matches!(next, "now" | "currently" | "still" | "a" | "an" | "the" | "at")
            || STAY.contains(&w) && before != "to" && !(w == "work" && is_noun_behind(before))
        {
            VerbKind::Stay
        } else {
            continue;
        };
        found.push(Verb { kind, word: i });
    }
    found
}

/// "I finished my apprenticeship": what came to its end was no job.
fn trains(words: &[Cow<str>], i: usize) -> bool {
    const PARTS: &[&str] = &["apprenticeship", "training", "probation", "traineeship", "project", "onboarding"];
    words.iter().skip(i + 1).take(3).any(|w| PARTS.contains(&&**w))
}

/// "received his Ph.D.", "got my master's degree"
fn takes_degree(words: &[Cow<str>], i: usize) -> bool {
    const DEGREES: &[&str] = &[
        "degree",
        "phd",
        "ph.d",
        "ph",
        "bachelor",
        "bachelors",
        "bachelor's",
        "master",
        "masters",
        "master's",
        "msc",
        "bsc",
        "mba",
        "diploma",
        "doctorate",
        "licentiate",
    ];
    words.iter().skip(i + 1).take(4).any(|w| DEGREES.contains(&w.trim_end_matches('.')))
}

/// "this work", "our work"
fn is_noun_behind(before: &str) -> bool {
    matches!(before, "this" | "that" | "the" | "our" | "my" | "their" | "her" | "his" | "of" | "some" | "at" | "for")
}

/// "I moved to Berlin to join Brinkhof"
fn moves(words: &[Cow<str>], join: usize) -> bool {
    const MOVED: &[&str] = &["moved", "relocated", "came", "went", "returned", "left", "emigrated", "quit"];
    words.iter().take(join).rev().take(8).any(|w| MOVED.contains(&&**w))
}

/// Verbs that begin a stint only with the right company.
fn begins(word: &str, next: &str, words: &[Cow<str>], i: usize) -> bool {
    let soon = |list: &[&str]| words.iter().skip(i + 1).take(6).any(|w| list.contains(&&**w));
    match word {
        "took" => soon(&["job", "position", "role", "post"]) && next != "part",
        "accepted" => soon(&["job", "position", "role", "offer", "post"]),
        "moved" | "came" | "went" | "returned" | "switched" | "transferred" | "changed" => next == "to" || next == "on",
        "landed" => soon(&["job", "position", "role", "internship", "at"]),
        "got" => soon(&["job", "position", "role", "post", "internship"]),
        "registered" => false,
        _ => true,
    }
}
