//! What a clause says about the thing it names: done, helped with, learned, denied, wished for, asked, only listed.

use std::ops::Range;

use crate::lexicon::{Stemmed, has_word, stem, stems};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    Done,
    /// Somebody else did it with the candidate's help, or the candidate's part is unknown.
    Helped,
    Learned,
    /// Only named: in a list of skills, in a profile, among names without a verb.
    Listed,
    Wished,
    Asked,
    Negated,
}

/// What was read off a clause.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    pub modality: Modality,
    pub by_we: bool,
    /// A verb of doing stands in it.
    pub has_deed: bool,
}

/// Stems of verbs that make a thing used: what people write that they did.
const DEEDS: &str = "add administer analyz architect assembl author automat benchmark bring build calibrat chang code complet \
    configur connect construct containeriz convert coordinat creat cut debug deliver deploi deploy design develop \
    digitiz document draw establish evaluat expand extend fix forecast generat halv handl harden implement improv \
    increas instal install instrument integrat introduc keep kept launch lead maintain manag merg migrat model \
    moderniz monitor mov operat optimis optimiz orchestrat own patch plan plot port produc program prototyp \
    provision publish push put raise re-design re-writ rebuild rebuilt redesign reduc refactor releas remov replac \
    review rewrit roll run sav save scal scale script secur send serv set setup ship shorten simulat solv standardiz \
    teach test train transform translat troubleshoot troubleshot tun unifi updat upgrad us use wir work wrap write";

/// Stems of learning.
const LESSONS: &str =
    "attend bootcamp cours coursework enrol enroll learn lectur modul read self-taught studi tutorial";

/// Reads the clause of `mention` inside `sentence`, both bytes of `text`.
pub fn clause(text: &str, sentence: Range<usize>, mention: Range<usize>) -> Clause {
    let whole = text.get(sentence.clone()).unwrap_or("");
    let start = clause_start(text, sentence.start, mention.start);
    let before = stems(text.get(start..mention.start).unwrap_or(""));
    // A deed is often part of the mention itself: "automated the nightly reports".
    let own = stems(text.get(mention.clone()).unwrap_or(""));
    let behind = text.get(mention.end..sentence.end).unwrap_or("");
    let words = Words { text: text.get(start..mention.start).unwrap_or(""), stems: &before };
    let deed = words.last(|w| has_word(DEEDS, w));
    let has_deed = deed.is_some() || own.first().is_some_and(|w| has_word(DEEDS, &w.stem));
    let modality = if whole.trim_end().ends_with('?') {
        Modality::Asked
    } else if words.denies() || denied_behind(behind) {
        Modality::Negated
    } else if words.wishes() {
        Modality::Wished
    } else if words.learns(deed, &own) || behind_is_lesson(behind) {
        Modality::Learned
    } else if words.helps() {
        Modality::Helped
    } else if !has_deed && is_list(whole) {
        Modality::Listed
    } else {
        Modality::Done
    };
    Clause { modality, by_we: words.says(&["we"]) && !words.says(&["i"]), has_deed }
}

/// Behind the last mark or word that begins a new statement.
fn clause_start(text: &str, from: usize, to: usize) -> usize {
    let before = text.get(from..to).unwrap_or("");
    let mut start = 0;
    for mark in [
        "; ",
        " but ",
        " because ",
        " although ",
        " though ",
        " whereas ",
        " while ",
        " and i ",
        " and we ",
        ", i ",
        ", we ",
        ", so ",
        " \u{2013} ",
        " \u{2014} ",
    ] {
        if let Some(at) = rfind_lower(before, mark) {
            // "not only X but also Y" goes on.
            if mark != " but " || !before[..at].to_lowercase().contains("not only") {
                start = start.max(
                    at + mark.len()
                        - if mark.ends_with("i ") {
                            2
                        } else if mark.ends_with("we ") {
                            3
                        } else {
                            0
                        },
                );
            }
        }
    }
    from + start
}

fn rfind_lower(text: &str, needle: &str) -> Option<usize> {
    text.to_ascii_lowercase().rfind(needle)
}

/// The words of a clause before the mention.
struct Words<'a> {
    text: &'a str,
    stems: &'a [Stemmed],
}

impl Words<'_> {
    fn word(&self, at: usize) -> String {
        self.stems.get(at).and_then(|s| self.text.get(s.range.clone())).unwrap_or("").to_lowercase()
    }

    fn last(&self, wanted: impl Fn(&str) -> bool) -> Option<usize> {
        self.stems.iter().rposition(|s| wanted(&s.stem))
    }

    fn says(&self, words: &[&str]) -> bool {
        (0..self.stems.len()).any(|i| words.contains(&self.word(i).as_str()))
    }

    /// The words of a phrase one after the other, in lower case.
    fn says_phrase(&self, phrase: &str) -> bool {
        let words: Vec<String> = (0..self.stems.len()).map(|i| self.word(i)).collect();
        let phrase: Vec<&str> = phrase.split(' ').collect();
        words.windows(phrase.len()).any(|w| w.iter().zip(&phrase).all(|(a, b)| a == b))
    }

    fn denies(&self) -> bool {
        let all = self.stems.len();
        (0..all).any(|i| {
            let word = self.word(i);
            let next = self.word(i + 1);
            match word.as_str() {
                "not" => !matches!(next.as_str(), "only" | "just" | "least"),
                "never" | "cannot" | "lack" | "lacked" | "lacking" | "unfamiliar" => true,
                "no" => [
                    "experience",
                    "knowledge",
                    "exposure",
                    "background",
                    "idea",
                    "practical",
                    "professional",
                    "prior",
                    "real",
                    "hands-on",
                ]
                .contains(&next.as_str()),
                "without" | "neither" | "nor" => i + 3 >= all,
                "instead" | "rather" => i + 2 == all && matches!(next.as_str(), "of" | "than"),
                "little" | "limited" => next == "experience" || (self.word(i + 2) == "experience" && i + 3 >= all),
                _ => word.ends_with("n't"),
            }
        })
    }

    fn wishes(&self) -> bool {
        const PHRASES: &str = "would like|would love|i'd like|i'd love|want to|wants to|wanted to|wish to|hope to|\
             hoping to|plan to|planning to|intend to|aim to|going to|looking for|looking forward|\
             interested in|interest in|eager to|keen to|keen on|willing to|aspire to|ready to|excited to|\
             curious about|next step|i will|i'll|need to update|need to learn|to learn more";
        PHRASES.split('|').any(|p| self.says_phrase(p)) || self.says(&["hope", "aspiration", "goal", "dream"])
    }

    /// The last governing verb is one of learning.
    fn learns(&self, deed: Option<usize>, own: &[Stemmed]) -> bool {
        let lesson = self.last(|w| has_word(LESSONS, w));
        let myself = self.says_phrase("taught myself")
            || self.says_phrase("teaching myself")
            || self.says_phrase("was trained")
            || self.says_phrase("trained myself");
        let nouns = ["cours", "modul", "lectur", "bootcamp", "tutorial", "coursework"];
        let Some(at) = lesson else { return myself || own.first().is_some_and(|w| matches!(w.stem.as_str(), "studi")) };
        let noun = self.stems.get(at).is_some_and(|s| nouns.contains(&s.stem.as_str()));
        // "built a course in Python" is a deed, "completed a course in Python" is none.
        let taken = deed.is_none_or(|d| self.stems.get(d).is_some_and(|s| s.stem == stem("completed")));
        if noun {
            taken || deed.is_some_and(|d| d > at) && self.word(at + 1) == "so"
        } else {
            deed.is_none_or(|d| d < at)
        }
    }

    fn helps(&self) -> bool {
        let Some(at) =
            self.last(|w| matches!(w, "help" | "assist" | "aid" | "shadow" | "participat" | "support" | "expos"))
        else {
            return self.says_phrase("took part")
                || self.says_phrase("involved in")
                || (self.says(&["he", "she", "they"]) && !self.says(&["i", "we", "me", "my"]));
        };
        // "supported Linux servers" is a deed, "supported the team in moving to Linux" is help.
        let support = self.stems.get(at).is_some_and(|s| s.stem == "support");
        let persons =
            ["team", "teams", "colleague", "colleagues", "engineers", "developers", "department", "colleagues'"];
        let to_persons = (at + 1..self.stems.len()).any(|i| persons.contains(&self.word(i).as_str()));
        let own = (at + 1..self.stems.len()).any(|i| {
            self.word(i) == "and"
                && has_word(DEEDS, self.stems.get(i + 1).map_or("", |s| s.stem.as_str()))
                && self.word(i + 1).ends_with("ed")
        });
        (!support || to_persons) && !own
    }
}

fn denied_behind(behind: &str) -> bool {
    let lower = behind.to_ascii_lowercase();
    let clause = lower.split(['.', ';', ',']).next().unwrap_or("");
    [
        "is new to me",
        "are new to me",
        "i have not used",
        "i have never used",
        "i never used",
        "i have not yet",
        "yet to learn",
        "i do not know",
        "i don't know",
    ]
    .iter()
    .any(|p| clause.contains(p))
}

fn behind_is_lesson(behind: &str) -> bool {
    let lower = behind.trim_start().to_ascii_lowercase();
    ["course", "bootcamp", "workshop attended", "tutorial", "training course"].iter().any(|w| lower.starts_with(w))
}

/// Mostly names between separators: "Kafka, Redis, talks, etc."
fn is_list(sentence: &str) -> bool {
    let body = sentence.split_once(':').map_or(sentence, |(_, rest)| rest);
    let parts: Vec<&str> =
        body.split([',', ';', '|', '/', '\u{b7}']).map(str::trim).filter(|p| !p.is_empty()).collect();
    let short = parts.iter().filter(|p| p.split_whitespace().count() <= 3).count();
    parts.len() >= 3 && short == parts.len() || (parts.len() <= 2 && body.split_whitespace().count() <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, name: &str) -> Modality {
        let at = text.find(name).expect("the name is in the text");
        clause(text, 0..text.len(), at..at + name.len()).modality
    }

    #[test]
    fn done() {
        for text in [
            "I wrote the parser in Kafka.",
            "Migrated 40 services to Kafka",
            "A small tool built with Kafka.",
            "Not only did I write it, but also tuned Kafka.",
            "I had never seen it before, but I operated Kafka.",
            "Backend development with Kafka for a bank in Oslo",
            "I learned a lot, and I deployed Kafka.",
        ] {
            assert_eq!(of(text, "Kafka"), Modality::Done, "{text}");
        }
    }

    #[test]
    fn not_done() {
        use Modality::{Asked, Helped, Learned, Listed, Negated, Wished};
        for (text, wanted) in [
            ("Do you run Kafka?", Asked),
            ("I have no experience with Kafka yet.", Negated),
            ("I didn't know what Git, Kafka and Helm were.", Negated),
            ("I have not run Kafka in production.", Negated),
            ("I would like to learn Kafka.", Wished),
            ("I hope to work with Kafka.", Wished),
            ("I had the chance to study Kafka.", Learned),
            ("I completed a course on Kafka.", Learned),
            ("In spring I taught myself Kafka.", Learned),
            ("Modules so far: Kafka, statistics.", Learned),
            ("I helped the platform team to roll out Kafka.", Helped),
            ("Supported the data team in moving to Kafka.", Helped),
            ("Kafka, Redis, talks, etc.", Listed),
        ] {
            assert_eq!(of(text, "Kafka"), wanted, "{text}");
        }
    }

    #[test]
    fn we() {
        assert!(clause("We moved to Kafka.", 0..18, 12..17).by_we);
        assert!(!clause("I moved to Kafka.", 0..17, 11..16).by_we);
    }
}
