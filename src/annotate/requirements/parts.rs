//! The parts of a posting's sentence, each of which asks for something of its own: cut where a new statement, a new
//! verb with its own object or a new noun of knowledge begins, without the words that only lead to it.

use std::ops::Range;

use super::{
    lead::{Lead, Mood, Word, lead, words},
    wording::leads_in,
    years::NUMBERS,
};
use crate::lexicon::{Lexicon, Thesaurus, WordSet, has_word};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Bytes of the sentence.
    pub range: Range<usize>,
    /// What its own words make of it; `None` where only the heading can tell.
    pub mood: Option<Mood>,
    /// The words behind it say so: "is a must".
    by_tail: bool,
}

/// The parts of a sentence in reading order; `tasks` where the heading above names tasks.
pub fn parts(text: &str, tasks: bool) -> Vec<Part> {
    let all = words(text);
    let mut found: Vec<Part> = Vec::new();
    let mut first = 0;
    let mut before = Before { mood: None, tasks, lead: String::new() };
    while first < all.len() {
        let rest = all.get(first..).unwrap_or(&[]);
        let lead = lead(rest, first == 0);
        let linked = usize::from(rest.first().is_some_and(|w| has_word("and or but", &w.lower)));
        let likewise = is_likewise(rest.get(linked..).unwrap_or(&[]));
        let mood = lead.mood.or(if likewise { found.last().and_then(|p| p.mood) } else { before.mood });
        before.mood = mood;
        let mut start = first + lead.words;
        let here = all.get(first..start).unwrap_or(&[]);
        if let Some(last) = here.last().filter(|w| has_word("with in of for to on", &w.lower)) {
            before.lead.clone_from(&last.lower);
        }
        // "and with", "and a good": what joins it to the part before.
        if lead.mood.is_none() && first > 0 {
            start += joint_words(all.get(start..).unwrap_or(&[]));
        }
        let end = next_cut(text, &all, start, &before).unwrap_or(all.len());
        if let (Some(from), Some(to)) = (all.get(start), all.get(end - 1)) {
            let limit = all.get(end).map_or(text.len(), |w| w.range.start);
            let part = from.range.start..close(text, to.range.end, limit);
            if part.start < part.end {
                found.push(tail(text, part, mood));
            }
        }
        first = end;
    }
    carry_back(text, &mut found);
    found
}

/// A closing parenthesis, a sign or a full stop behind the last word belongs to the part.
fn close(text: &str, end: usize, limit: usize) -> usize {
    let behind = text.get(end..limit).unwrap_or("");
    let kept = behind.find([' ', ',', ';', '\u{2013}']).unwrap_or(behind.len());
    end + kept
}

/// What the parts before leave for the next.
struct Before {
    mood: Option<Mood>,
    tasks: bool,
    /// The preposition with which the last lead ended: "comfortable with … and with …".
    lead: String,
}

/// How many words only join a part to the one before.
fn joint_words(words: &[Word]) -> usize {
    static JOINTS: WordSet =
        WordSet::new("and or but also as well plus some so is are would with of in to have has had hold bring");
    words.iter().take_while(|w| JOINTS.has(&w.lower)).count()
}

/// The next place behind `from` where a new part begins, as the index of its first word.
fn next_cut(text: &str, all: &[Word], from: usize, before: &Before) -> Option<usize> {
    let start = all.get(from).map_or(text.len(), |w| w.range.start);
    (from + 1..all.len()).find(|i| {
        let (Some(last), Some(word)) = (i.checked_sub(1).and_then(|j| all.get(j)), all.get(*i)) else { return false };
        let between = text.get(last.range.end..word.range.start).unwrap_or("");
        let inside = text.get(start.min(word.range.start)..word.range.start).unwrap_or("");
        if inside.matches('(').count() > inside.matches(')').count() {
            return false;
        }
        let mark = between.contains([',', ';']) || between.contains(" \u{2013} ");
        if word.lower == "with" && counts_years(all.get(*i + 1..).unwrap_or(&[])) {
            return true;
        }
        let linked = has_word("and or but", &word.lower);
        if between.contains(';') {
            return true;
        }
        if !mark && !linked {
            return false;
        }
        let behind = all.get(*i + usize::from(linked)..).unwrap_or(&[]);
        begins(text, all.get(from..*i).unwrap_or(&[]), behind, mark, before)
    })
}

/// "at least six years", "5+ years of": a length of experience.
fn counts_years(words: &[Word]) -> bool {
    let word = |i: usize| words.get(i).map_or("", |w| w.lower.as_str());
    let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&w);
    let counted = match word(0) {
        "a" => word(1) == "minimum",
        "several" | "many" => word(1) == "years",
        first => has_word("at minimum over", first) || number(first),
    };
    counted && words.iter().take(6).any(|w| has_word("years year yrs", &w.lower))
}

/// Whether the words behind a comma or an "and" are a part of their own.
fn begins(text: &str, held: &[Word], behind: &[Word], mark: bool, before: &Before) -> bool {
    let Lead { mood, begins, .. } = lead(behind, false);
    if mood.is_some() && (begins || mark) {
        return true;
    }
    let (Some(next), Some(start)) = (behind.first(), held.first()) else { return false };
    let second = behind.get(1);
    if names_knowledge(behind) || has_word("able used comfortable familiar", &next.lower) {
        return true;
    }
    // "comfortable with wound care and with the record", "Familiarity with this and with that"
    let said = |w: &Word| w.lower == next.lower;
    let task = before.mood.map_or(before.tasks, |m| m == Mood::Task);
    let again = next.lower == before.lead || !task && held.iter().take(6).any(said);
    if has_word("with in of to", &next.lower) && again {
        return true;
    }
    // "a degree and have four years", "…, and so is some Foo"
    let has = has_word("have has hold bring", &next.lower) && before.mood.is_some_and(|m| m != Mood::Task);
    // "three years of this, solid Foo"
    let quality = mark
        && !task
        && has_word("solid strong good very excellent advanced deep sound proven fluent basic", &next.lower);
    if quality && before.mood == Some(Mood::Asked) {
        return true;
    }
    if has || is_likewise(behind) || counts_years(behind) {
        return true;
    }
    // A verb with an object of its own behind one with an object of its own, both in one form.
    let alike = start.lower.ends_with("ing") == next.lower.ends_with("ing");
    let led = is_verb(text, start, held.get(1)) && alike;
    // "prepare them for their exams", "talk to parents", but not "remove them".
    let third = behind.get(2);
    let sure = is_act(text, Some(next), None) || has_word("help work talk", &next.lower);
    let own = second.is_some_and(|w| match w.lower.as_str() {
        "them" | "it" => third.is_some_and(|t| leads_out(&t.lower) && !has_word("and or", &t.lower)),
        "and" | "or" => false,
        lower => !leads_out(lower) || sure && third.is_some(),
    });
    let verb = sure || is_act(text, Some(next), second) || led && is_verb(text, next, second);
    (task || led) && own && has_object(text, held) && verb
}

/// "so is some Foo", "as would a certificate": what was said of the part before holds for this one too.
fn is_likewise(words: &[Word]) -> bool {
    let first = words.first().is_some_and(|w| has_word("so as", &w.lower));
    first && words.get(1).is_some_and(|w| has_word("is are would", &w.lower))
}

/// A word that can be a verb, where one is expected.
fn is_verb(text: &str, word: &Word, next: Option<&Word>) -> bool {
    is_act(text, Some(word), next)
        || !Thesaurus::embedded().acts(&word.stem).is_empty() && next.is_some_and(|w| !leads_out(&w.lower))
}

/// Words that no object begins with.
fn leads_out(word: &str) -> bool {
    has_word("of in into on for with to at by from and or", word)
}

/// "a good grasp of", "knowledge of", "experience with": a noun of knowledge with what is known.
fn names_knowledge(words: &[Word]) -> bool {
    let noun = words.iter().take(6).position(|w| Lexicon::embedded().postings.has("knowledge", &w.lower));
    let Some(at) = noun else { return false };
    let quality = |w: &Word| leads_in(&w.lower) || w.lower.ends_with("ive") || w.lower.ends_with("able");
    let follows = words.get(at + 1).is_none_or(|w| has_word("of in with to for on as is are at", &w.lower));
    words.get(..at).unwrap_or(&[]).iter().all(quality) && follows
}

/// A verb that the thesaurus knows as one, alone or with a determiner behind it: "check the deliveries".
fn is_act(text: &str, word: Option<&Word>, next: Option<&Word>) -> bool {
    let Some(word) = word else { return false };
    let list = Thesaurus::embedded();
    let act = !list.acts(&word.stem).is_empty() && !text.get(word.range.clone()).unwrap_or("").contains('-');
    let sure = list.things(&word.stem).is_empty();
    let object = next.is_some_and(|w| has_word("the our your a an their all any new its this up them and", &w.lower));
    act && (sure || object)
}

/// Something stands behind the verb: "hire the next four".
fn has_object(text: &str, held: &[Word]) -> bool {
    let verb = |i: usize, w: &Word| {
        let next = held.get(i + 1);
        let joined = next.is_none_or(|n| {
            has_word("and or", &n.lower) || text.get(w.range.end..n.range.start).is_some_and(|t| t.contains(','))
        });
        is_act(text, Some(w), next) || joined && !Thesaurus::embedded().acts(&w.stem).is_empty()
    };
    let acts = held.iter().enumerate().take_while(|(i, w)| *i == 0 || has_word("and or to", &w.lower) || verb(*i, w));
    let behind = acts.count();
    held.iter().skip(behind).any(|w| !has_word("the a an our your and or", &w.lower))
}

/// Predicates behind what is asked for, and what they make of it.
const ASKED: &str = "is required|are required|is essential|are essential|is expected|are expected|is a must|are a must|\
    is mandatory|are mandatory|is necessary|are necessary|is needed|are needed|is important|are important|required|\
    essential|mandatory|is key|a must|is assumed|are assumed|is a given|is a requirement|is indispensable|is crucial";
const WELCOME: &str = "would be welcome|is welcome|are welcome|is desirable|are desirable|is an advantage|are an advantage|\
    is a plus|are a plus|would be a plus|is a bonus|are a bonus|would be a bonus|is helpful|are helpful|would be helpful|\
    is appreciated|are appreciated|is preferred|are preferred|would be nice|is beneficial|are beneficial|is an asset|\
    are an asset|would be great|would be an advantage|a plus|an advantage|a bonus|desirable|preferred|is nice to have|\
    nice to have|would help|helps|would be ideal|is ideal|a big plus|is a big plus|welcome|is useful|are useful|\
    would be useful|helps in everyday life|is optional|optional|is advantageous|are advantageous|would be good";
const WORK: &str = "is part of the job|is part of the role|is part of the work|is part of it|is part of the post|\
    are part of the job|are part of the role|are part of it|belongs to the job|is among your tasks|is one of your tasks";
const NOT: &str = "is not required|is not needed|are not required|not required|is not necessary|are not necessary|\
    is not a must|are not needed|not needed";

/// Takes the predicate from the end of a part.
fn tail(text: &str, range: Range<usize>, mood: Option<Mood>) -> Part {
    // "keep them running: our team owns them": what explains is no part of it.
    let whole = text.get(range.clone()).unwrap_or("");
    let explains = [": our ", ": we ", ": the "].iter().filter_map(|e| whole.find(e)).min().filter(|at| *at > 0);
    let range = range.start..explains.map_or(range.end, |at| range.start + at);
    let part = text.get(range.clone()).unwrap_or("");
    let lower = part.to_ascii_lowercase();
    let bare = lower.trim_end_matches(['.', '!', ',', ';', ')', ' ']);
    let ends = |list: &str| {
        let fits = list
            .split('|')
            .filter(|p| bare.strip_suffix(*p).is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '(', ','])));
        fits.map(str::len).max()
    };
    let found =
        [(ends(NOT), Mood::Offer), (ends(WORK), Mood::Task), (ends(WELCOME), Mood::Plus), (ends(ASKED), Mood::Asked)];
    let found = found.into_iter().find_map(|(length, mood)| length.map(|l| (l, mood)));
    let Some((length, mood)) = found else { return Part { range, mood, by_tail: false } };
    let kept = part.get(..bare.len() - length).unwrap_or("").trim_end_matches([' ', '(', ',', '-', '\u{2013}', ':']);
    Part { range: range.start..range.start + kept.len(), mood: Some(mood), by_tail: true }
}

/// "Experience of mentoring and a good grasp of medication are expected": the predicate holds for what stands before it.
fn carry_back(text: &str, found: &mut [Part]) {
    for at in (1..found.len()).rev() {
        let Some(next) = found.get(at).filter(|p| p.by_tail).cloned() else { continue };
        let Some(before) = found.get_mut(at - 1).filter(|p| p.mood.is_none()) else { continue };
        if !text.get(before.range.end..next.range.start).unwrap_or(";").contains(';') {
            *before = Part { range: before.range.clone(), ..next };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(&str, Option<Mood>)> {
        parts(text, false).into_iter().map(|p| (&text[p.range], p.mood)).collect()
    }

    #[test]
    fn cuts() {
        use Mood::{Asked, Offer, Plus, Task};
        for (text, wanted) in [
            (
                "You will hire the next four of them, develop the people you have, and own the roadmap.",
                vec![
                    ("hire the next four of them", Some(Task)),
                    ("develop the people you have", Some(Task)),
                    ("own the roadmap.", Some(Task)),
                ],
            ),
            (
                "You should be comfortable with wound care and with the record (Foo or similar).",
                vec![("wound care", Some(Asked)), ("the record (Foo or similar).", Some(Asked))],
            ),
            (
                "Experience of mentoring students and a good grasp of medication safety are expected.",
                vec![
                    ("Experience of mentoring students", Some(Asked)),
                    ("a good grasp of medication safety", Some(Asked)),
                ],
            ),
            (
                "It would be great if you had worked with sheep, if you held a licence, and if you had led a farm.",
                vec![("sheep", Some(Plus)), ("a licence", Some(Plus)), ("led a farm.", Some(Plus))],
            ),
            (
                "Fluent English is essential; Portuguese would be welcome.",
                vec![("Fluent English", Some(Asked)), ("Portuguese", Some(Plus))],
            ),
            ("A degree is not needed.", vec![("A degree", Some(Offer))]),
            ("Build and maintain the knowledge base", vec![("Build and maintain the knowledge base", None)]),
            (
                "Order fish, meat and vegetables and check the deliveries",
                vec![("Order fish, meat and vegetables", None), ("check the deliveries", None)],
            ),
            ("Java, Kotlin or Go", vec![("Java, Kotlin or Go", None)]),
        ] {
            assert_eq!(of(text), wanted, "{text}");
        }
    }
}
