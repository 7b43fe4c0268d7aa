//! From the blocks of a document to its skill mentions.

use std::{collections::HashSet, ops::Range};

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::{
    Skill, SkillMention,
    context::settle,
    scan::{Hit, scan},
    sections::Headings,
};
use crate::{
    annotate::{
        Role,
        modality::{Modality, Reading},
    },
    document::{Block, BlockId, BlockKind, Document},
    lexicon::{Competencies, Lexicon, Shows, Technologies, boundary, has_word, stems},
};

/// The technologies that a text names. `listed` is true where the text is a list of skills.
pub fn technologies_in(text: &str, listed: bool) -> Vec<(Range<usize>, &'static str)> {
    let hits = settle(text, scan(text, Technologies::current()), listed);
    hits.into_iter().map(|Hit { range, technology, .. }| (range, technology)).collect()
}

/// What the reader of a block is told about it.
struct Setting<'a> {
    role: Role,
    /// The block tells what the candidate did: by its role, or because a stint is told in it.
    tells: bool,
    names: &'a Names<'a>,
}

/// The names of the document's organisations.
struct Names<'a> {
    whole: HashSet<&'a str>,
    /// Bytes of the longest.
    longest: usize,
    /// All of them; `None` where there are none or far too many.
    any: Option<AhoCorasick>,
}

impl<'a> Names<'a> {
    /// `names` are in lower case.
    fn new(names: &'a [String]) -> Self {
        let whole: HashSet<&str> = names.iter().map(String::as_str).collect();
        let mut all: Vec<&str> = whole.iter().copied().collect();
        all.sort_unstable();
        // Made for each document: of a few names the quickest automaton takes longer to make than to run.
        let build = || AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(all);
        let any = if whole.is_empty() { None } else { build().ok() };
        Self { whole, longest: names.iter().map(String::len).max().unwrap_or(0), any }
    }

    /// Where the names stand in a text, in order of their ends.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        let Some(any) = &self.any else { return Vec::new() };
        let lower = text.to_ascii_lowercase();
        any.find_overlapping_iter(&lower).map(|hit| hit.range()).collect()
    }
}

/// Every skill mention of a document in reading order. `names` are the organisations that the document tells of, in
/// lower case: their names are no skills. `told` are the blocks of its stints.
pub fn skills(document: &Document, roles: &[Role], names: &[String], told: &HashSet<BlockId>) -> Vec<SkillMention> {
    let mut found = Vec::new();
    let names = Names::new(names);
    let mut headings = Headings::default();
    for (block, role) in document.blocks.iter().zip(roles) {
        let narrates =
            matches!(role, Role::AboutMe | Role::Summary | Role::Notes | Role::Other) && told.contains(&block.id);
        let setting = Setting { role: *role, tells: role.is_evidence() || narrates, names: &names };
        if block.kind == BlockKind::Code
            || role.is_posting()
            || matches!(role, Role::Code | Role::Quote | Role::Contact)
        {
            continue;
        }
        let before = found.len();
        technologies(block, &setting, &mut found);
        if !block.is_heading() {
            competencies(block, &setting, &mut found);
        }
        if let Some(key) = headings.shown(document, block, &Lexicon::embedded().sections) {
            let range = block.sentences.first().cloned().unwrap_or(0..0);
            let span = block.place(range.clone());
            let (skill, shows, modality) = (Skill::Competency(key), Shows::Done, Modality::Done);
            found.push(SkillMention {
                block: block.id,
                range,
                span,
                skill,
                shows,
                modality,
                by_we: false,
                has_deed: true,
            });
        }
        if let Some(own) = found.get_mut(before..) {
            own.sort_by_key(|m: &SkillMention| (m.range.start, m.range.end, m.skill));
        }
    }
    found
}

fn technologies(block: &Block, setting: &Setting, found: &mut Vec<SkillMention>) {
    let Setting { role, names, .. } = *setting;
    let text = block.text();
    let mut reading: Option<Reading> = None;
    let named = technologies_in(text, role == Role::Skills);
    let places = if named.is_empty() { Vec::new() } else { names.places(text) };
    for (range, key) in named {
        let name = text[range.clone()].to_lowercase();
        // Inside the longer name of an organisation: "Oracle" in "Oracle Park Hotel".
        let behind = places.partition_point(|p| p.end < range.end);
        let inside = places.get(behind..).unwrap_or(&[]).iter().take_while(|p| p.end <= range.start + names.longest);
        if names.whole.contains(name.as_str()) || inside.into_iter().any(|p| p.start <= range.start) {
            continue;
        }
        let known = reading.take().filter(|r| r.sentence().contains(&range.start));
        let reading = reading.insert(known.unwrap_or_else(|| Reading::of(text, block.sentence_at(range.start))));
        found.push(mention(block, setting, reading, range, Skill::Technology(key), Shows::Done));
    }
}

/// What a deed or its likeness says goes before a bare name.
fn rank(shows: Shows) -> u8 {
    match shows {
        Shows::Done => 0,
        Shows::LooksLike => 1,
        Shows::Named => 2,
    }
}

/// "being mentored by two seniors", "I was hired as a trainee": somebody else did it, to the candidate.
fn undergone(text: &str, range: &Range<usize>) -> bool {
    let from = boundary(text, range.start.saturating_sub(80));
    let before = text.get(from..range.start).unwrap_or("").to_lowercase();
    let sentence = before.rsplit(['.', ';', ':', '!', '?']).next().unwrap_or("");
    let words: Vec<&str> =
        sentence.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    // An adverb may stand between: "I was later promoted".
    let passive = |w: &&str| has_word("was were been being get got gets getting am is are", w);
    let Some(at) = words.iter().rposition(passive).filter(|at| at + 2 >= words.len()) else { return false };
    let behind = text.get(range.end..boundary(text, range.end + 8)).unwrap_or("").trim_start().to_lowercase();
    let by = behind.strip_prefix("by ").map(|who| who.starts_with("me ") || who.starts_with("us "));
    let subject = words.get(..at).unwrap_or(&[]);
    let says_i = |all: &[&str]| all.iter().any(|w| matches!(*w, "i" | "we"));
    // "I applied and was hired"
    let goes_on = matches!(subject.last(), Some(&("and" | "then" | "but"))) && says_i(subject);
    let narrator = goes_on
        || subject.is_empty()
        || subject.iter().rev().take(3).any(|w| matches!(*w, "i" | "we" | "i've" | "i'd"));
    !by.unwrap_or(false) && (by == Some(false) || narrator)
}

/// The first match of each competency and kind; a name inside the words of a deed, or inside the longer name of a
/// technology, says nothing more.
fn competencies(block: &Block, setting: &Setting, found: &mut Vec<SkillMention>) {
    let text = block.text();
    let first = found.iter().rposition(|m| m.block != block.id).map_or(0, |at| at + 1);
    let names: Vec<Range<usize>> = found.iter().skip(first).map(|m| m.range.clone()).collect();
    for sentence in &block.sentences {
        let words = stems(&text[sentence.clone()]);
        let mut reading: Option<Reading> = None;
        let mut own: Vec<Match> = Vec::new();
        Competencies::current().find(&words, |pattern, entry, at| {
            let (Some(first), Some(last)) = (words.get(at.start), words.get(at.end - 1)) else { return };
            let range = sentence.start + first.range.start..sentence.start + last.range.end;
            let known = beside(&own, &range).any(|(r, key, shows)| {
                *key == entry.key && *shows == pattern.shows && r.start < range.end && range.start < r.end
            });
            if !known {
                own.push((range, entry.key, pattern.shows));
            }
        });
        for (range, key, shows) in &own {
            let inside = beside(&own, range)
                .any(|(r, k, s)| k == key && rank(*s) < rank(*shows) && r.start < range.end && range.start < r.end);
            let holder = names.partition_point(|n| n.end < range.end);
            let named_otherwise = names.get(holder).is_some_and(|n| n.start <= range.start && n != range);
            if !inside && !named_otherwise && !undergone(text, range) {
                let reading = reading.get_or_insert_with(|| Reading::of_words(text, sentence.clone(), words.clone()));
                found.push(mention(block, setting, reading, range.clone(), Skill::Competency(key), *shows));
            }
        }
    }
}

type Match = (Range<usize>, &'static str, Shows);

/// The matches near a place; they are ordered by where they start, and none is longer than a few words.
fn beside<'a>(all: &'a [Match], range: &Range<usize>) -> impl Iterator<Item = &'a Match> {
    let (from, to) = (range.start.saturating_sub(400), range.end);
    let first = all.partition_point(|(r, _, _)| r.start < from);
    all.get(first..).unwrap_or(&[]).iter().take_while(move |(r, _, _)| r.start < to)
}

/// A certificate is shown by having it.
fn holds(skill: Skill) -> bool {
    matches!(skill, Skill::Technology(key) if Technologies::current().get(key).is_some_and(|t| t.kind == "certificate"))
}

/// Whether a certificate that is named is held, or only prepared for.
fn held(reading: &Reading, range: &Range<usize>, said: Modality) -> Modality {
    match said {
        Modality::Negated | Modality::Wished | Modality::Asked => said,
        _ if reading.is_pending(range) => Modality::Learned,
        _ => Modality::Done,
    }
}

fn mention(
    block: &Block,
    setting: &Setting,
    reading: &Reading,
    range: Range<usize>,
    skill: Skill,
    shows: Shows,
) -> SkillMention {
    let said = reading.clause(range.clone());
    let modality = match (setting.role, said.modality) {
        (Role::Questions, _) => Modality::Asked,
        (Role::Aspirations, Modality::Negated) => said.modality,
        (Role::Aspirations, Modality::Learned) if reading.is_under_way() => said.modality,
        (Role::Aspirations, _) => Modality::Wished,
        (_, said) if holds(skill) => held(reading, &range, said),
        (_, Modality::Done | Modality::Listed) if !setting.tells && reading.is_of_a_course() => Modality::Learned,
        (Role::Courses, Modality::Done | Modality::Listed | Modality::Helped) => Modality::Learned,
        (Role::Education, Modality::Done | Modality::Listed) if !said.has_deed || reading.is_of_a_course() => {
            Modality::Learned
        }
        // The stack of a project's row.
        (_, Modality::Listed) if setting.tells && block.cell.is_some() && !block.is_heading() => Modality::Done,
        (_, Modality::Done) if !setting.tells || block.is_heading() => Modality::Listed,
        (_, modality) => modality,
    };
    let span = block.place(range.clone());
    SkillMention { block: block.id, range, span, skill, shows, modality, by_we: said.by_we, has_deed: said.has_deed }
}
