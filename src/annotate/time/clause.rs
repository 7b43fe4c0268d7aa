//! What the words around a date say about it: a plan, a background, a start, an end.

use std::ops::Range;

/// Coming back ends what going away began.
const BACK: &[&str] = &["came back", "went back", "moved back", "returned"];

/// How far a sentence is looked at on either side of a date, in bytes.
const REACH: usize = 200;

/// The sentence around a date, cut to what is near, and the date's place in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause<'a> {
    pub sentence: &'a str,
    before: &'a str,
    after: &'a str,
    /// What stands before the date in its own clause.
    own_before: &'a str,
}

impl<'a> Clause<'a> {
    pub fn of(text: &'a str, sentence: Range<usize>, date: &Range<usize>) -> Self {
        let start = boundary(text, sentence.start.max(date.start.saturating_sub(REACH)).min(date.start));
        let end = boundary(text, sentence.end.min(date.end + REACH).max(date.end).min(text.len()));
        let before = text.get(start..date.start).unwrap_or("");
        Self {
            sentence: text.get(start..end).unwrap_or(""),
            before,
            after: text.get(date.end..end).unwrap_or(""),
            own_before: own_before(before),
        }
    }

    /// A plan, a wish or a question.
    pub fn looks_ahead(&self) -> bool {
        const AHEAD: &[&str] = &[
            "will", "want", "hope", "plan", "expect", "due", "ll", "intend", "aim", "upcoming", "planned", "shall",
            "tomorrow",
        ];
        self.sentence.trim_end().ends_with('?')
            || has_word(self.sentence, AHEAD)
            || self.names_what_comes()
            || self.is_scheduled()
    }

    /// "My contract ends in June", "I start on 1 March": the present of timetables, in the date's own clause.
    fn is_scheduled(&self) -> bool {
        const ENDS: &[&str] =
            &["ends", "starts", "begins", "expires", "finishes", "opens", "closes", "available", "scheduled", "takes"];
        const ACTS: &[&str] =
            &["start", "finish", "graduate", "leave", "move", "fly", "begin", "join", "return", "retire", "am"];
        let mut previous = "";
        let acts = words(self.own_before()).any(|w| {
            let act = previous == "I" && ACTS.contains(&w);
            previous = w;
            act
        });
        let after: Vec<&str> = words(self.own_after()).take(2).collect();
        let follows = matches!(after.as_slice(), ["I", act] if ACTS.contains(act));
        let last: Vec<&str> = words(self.own_before()).collect();
        let set = matches!(last.as_slice(), [.., "is" | "are", "in" | "on"]);
        acts || follows || set || has_word(self.own_before(), ENDS)
    }

    /// "next week", but not "the next week".
    fn names_what_comes(&self) -> bool {
        let mut previous = "";
        words(self.sentence).any(|w| {
            let next = w.eq_ignore_ascii_case("next") && !matches!(previous, "the" | "The" | "very");
            previous = w;
            next
        })
    }

    /// The date stands in what was already over, or was still to come, when the story took place: "which had been
    /// founded in 1952", "that it would run until 2023".
    pub fn is_background(&self) -> bool {
        let mut after_had = false;
        for word in words(self.own_before()) {
            if matches!(word, "would" | "should" | "supposed" | "promised" | "scheduled") {
                return true;
            }
            if after_had && !is_adverb(word) {
                if is_participle(word) {
                    return true;
                }
                after_had = false;
            }
            after_had |= matches!(word, "had" | "d");
        }
        false
    }

    /// The clause of the date speaks of the writer.
    pub fn is_own(&self) -> bool {
        let after = self.own_after();
        let first_person = |text: &str| {
            words(text).any(|w| matches!(w, "I" | "we" | "We" | "my" | "My" | "me" | "us" | "our" | "Our"))
        };
        first_person(self.own_before()) || first_person(after)
    }

    fn own_has(&self, any: &[&str]) -> bool {
        has_word(self.own_before(), any) || has_word(self.own_after(), any)
    }

    fn comes_back(&self) -> bool {
        BACK.iter().any(|b| self.own_before().contains(b) || self.own_after().contains(b))
    }

    pub fn starts_something(&self) -> bool {
        const STARTS: &[&str] = &[
            "started",
            "joined",
            "hired",
            "began",
            "moved",
            "enrolled",
            "became",
            "went",
            "founded",
            "start",
            "joining",
            "begun",
            "transferred",
            "came",
            "appointed",
            "recruited",
        ];
        self.own_has(STARTS) && !self.comes_back()
    }

    /// The date is an end: "until March", "2014 – 2016", "left in 2016".
    pub fn ends_something(&self) -> bool {
        const ENDS: &[&str] = &["until", "till", "through", "left", "quit", "ended", "resigned"];
        let before = self.before.trim_end().trim_end_matches(" in").trim_end_matches(" the");
        self.comes_back()
            || before.ends_with(['-', '–', '—'])
            || before.ends_with(" to")
            || words(before).last().is_some_and(|w| ENDS.contains(&w))
    }

    /// "stayed there for", "worked for", "spent": the length of what began.
    pub fn stays(&self) -> bool {
        const STAYS: &[&str] = &["stayed", "worked", "remained", "spent", "served", "lasted", "studied", "was", "were"];
        let before = self.before.trim_end();
        let held = [" for", " spent", " lasted"].iter().any(|w| before.ends_with(w));
        held && has_word(self.sentence, STAYS)
    }

    /// "After two years there I moved": the length of what began, and then came the next thing.
    pub fn moves_on(&self) -> bool {
        let before: Vec<&str> = words(self.before).collect();
        let opens = matches!(before.as_slice(), ["After" | "after"] | ["After" | "after", _]);
        let of = words(self.after).next().is_some_and(|w| matches!(w, "of" | "off" | "out" | "away" | "without"));
        opens && !of && self.starts_something()
    }

    fn own_after(&self) -> &'a str {
        self.after.split([',', ';', ':', '(', ')', '–', '—']).next().unwrap_or("")
    }

    /// The words between the last mark or relative pronoun and the date.
    fn own_before(&self) -> &'a str {
        self.own_before
    }
}

fn own_before(before: &str) -> &str {
    let marks = before.rfind([',', ';', ':', '(', ')', '–', '—']).map_or(0, |at| at + 1);
    let pronouns = [" which ", " who ", " that ", " where ", " when ", " and "];
    let from = boundary(before, marks);
    let behind = before.get(from..).unwrap_or("");
    let cut = pronouns.iter().filter_map(|p| Some(from + behind.rfind(p)? + 1)).max().unwrap_or(0);
    let at = boundary(before, marks.max(cut));
    before.get(at..).unwrap_or("")
}

/// The start of the character that holds a byte.
fn boundary(text: &str, mut byte: usize) -> usize {
    while !text.is_char_boundary(byte) && byte > 0 {
        byte -= 1;
    }
    byte
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

pub(super) fn has_word(text: &str, any: &[&str]) -> bool {
    words(text).any(|w| any.iter().any(|x| w.eq_ignore_ascii_case(x)))
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly")
        || matches!(word, "already" | "just" | "never" | "not" | "always" | "once" | "also" | "long" | "ever")
}

fn is_participle(word: &str) -> bool {
    const STRONG: &[&str] = &[
        "been", "left", "built", "gone", "done", "begun", "made", "won", "met", "put", "set", "run", "become", "come",
        "brought", "bought", "sold", "told", "kept", "held", "lost", "found", "grown", "known", "led", "sent", "spent",
        "taught", "moved",
    ];
    word.ends_with("ed") || word.ends_with("en") || STRONG.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause<'a>(text: &'a str, date: &str) -> Clause<'a> {
        let start = text.find(date).unwrap();
        Clause::of(text, 0..text.len(), &(start..start + date.len()))
    }

    #[test]
    fn background_is_told_by_its_own_clause() {
        assert!(clause("I joined Initech, which had been founded in 1952.", "1952").is_background());
        assert!(clause("They said that it would run until 2023.", "2023").is_background());
        assert!(!clause("I had a budget in 2019.", "2019").is_background());
        assert!(!clause("In 2016 I joined Initech, which had been sold.", "2016").is_background());
    }

    #[test]
    fn plans_and_questions_look_ahead() {
        assert!(clause("It opens next week, and on 7 May I fly to Riga.", "7 May").looks_ahead());
        assert!(!clause("The next week I left in May.", "May").looks_ahead());
    }
}
