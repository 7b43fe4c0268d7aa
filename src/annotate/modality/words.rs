//! The words of a clause before what it mentions.

use std::ops::Range;

use super::Token;
use crate::lexicon::{PhraseSet, WordSet, has_word};

/// A clause up to the mention.
pub struct Words<'a> {
    /// The sentence in lower case.
    sentence: &'a str,
    clause: &'a str,
    tokens: &'a [Token],
}

/// Nouns that no experience of makes a denial.
static KNOWLEDGE: WordSet =
    WordSet::new("background experience exposure hands-on idea knowledge practical prior professional real");

static PERSONS: WordSet = WordSet::new("colleague colleagues department developers engineers team teams");

/// What is done for others, by stem.
pub const HELPS: &str = "help assist aid shadow participat support expos";

/// Those who are somebody else where they begin a clause: "an agency", "our integrator".
pub static OTHERS: WordSet = WordSet::new(
    "agency agencies assistant boss client colleague colleagues company consultant consultants contractor \
    contractors department designer designers developer developers director electrician engineer engineers expert experts \
    firm freelancer freelancers integrator integrators intern interns lawyer manager manufacturer partner partners pilot \
    predecessor programmer provider specialist specialists subcontractor supplier suppliers supervisor technician \
    technicians team vendor vendors volunteer",
);

static DETERMINERS: WordSet = WordSet::new("a an another external my other our outside some the their two three");

/// What one gets from others and does not make: "ordered two audits", "I only receive its log".
static TAKEN: WordSet = WordSet::new("ordered outsourced receive received receives");

/// What is taken rather than made.
static LESSON_NOUNS: WordSet = WordSet::new("bootcamp class cours coursework lectur modul seminar tutorial");

/// Verbs with which a lesson is taken; any other deed gives one or is about something else.
static TAKES: WordSet = WordSet::new("attend book complet do enrol finish follow join pass take visit");

static WISHES: PhraseSet = PhraseSet::new(
    "would like|would love|would enjoy|one day|some day|i'd like|i'd love|want to|wants to|wanted to|wish to|hope to|\
     hoping to|plan to|planning to|intend to|aim to|going to|looking for|looking forward|\
     interested in|interest in|eager to|keen to|keen on|willing to|aspire to|ready to|excited to|\
     curious about|next step|i will|i'll|need to update|need to learn|to learn more",
);

static TAUGHT: PhraseSet = PhraseSet::new("taught myself|teaching myself|was trained|trained myself");

/// What is read or watched to learn, and does not show that it was done.
static LESSON_WORKS: PhraseSet = PhraseSet::new(
    "a book on|a book about|books on|books about|a video on|videos on|videos about|a podcast on|podcasts on|\
     articles on|articles about",
);

/// Those who make such works.
static MAKES_WORKS: WordSet = WordSet::new(
    "authored edited illustrated made produced published recorded translated write writes writing written wrote",
);

/// What belongs to somebody else: "joined a colleague's trial".
static OF_OTHERS: PhraseSet = PhraseSet::new(
    "a colleague's|another team's|another group's|another department's|a neighbouring team's|a neighbouring group's",
);

/// Ways to be there, without a part that is told.
static PRESENT: WordSet = WordSet::new("attended contributed followed joined observed visited watched");

static TOOK_PART: PhraseSet =
    PhraseSet::new("took part|involved in|a hand with|a hand in|a hand to|part of the team that");

impl<'a> Words<'a> {
    /// `clause` is in bytes of the sentence, `tokens` are its words.
    pub fn new(sentence: &'a str, clause: Range<usize>, tokens: &'a [Token]) -> Self {
        Self { sentence, clause: sentence.get(clause).unwrap_or(""), tokens }
    }

    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).and_then(|t| self.sentence.get(t.range.clone())).unwrap_or("")
    }

    fn stem(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| &*t.stem)
    }

    /// The last verb of doing.
    pub fn deed(&self) -> Option<usize> {
        self.tokens.iter().rposition(|t| t.deed)
    }

    pub fn says(&self, words: &[&str]) -> bool {
        (0..self.tokens.len()).any(|i| words.contains(&self.word(i)))
    }

    pub fn denies(&self) -> bool {
        let all = self.tokens.len();
        (0..all).any(|i| {
            let next = self.word(i + 1);
            match self.word(i) {
                "not" => !matches!(next, "only" | "just" | "least"),
                "never" | "cannot" | "lack" | "lacked" | "lacking" | "unfamiliar" => true,
                "no" => KNOWLEDGE.has(next) || i + 1 == all,
                "without" | "neither" | "nor" => i + 3 >= all,
                "instead" | "rather" => i + 2 == all && matches!(next, "of" | "than"),
                "little" | "limited" => next == "experience" || (self.word(i + 2) == "experience" && i + 3 >= all),
                word => word.ends_with("n't"),
            }
        })
    }

    pub fn wishes(&self) -> bool {
        WISHES.any_whole(self.clause) || self.says(&["hope", "aspiration", "goal", "dream"])
    }

    /// "Joined", "contributed": somebody was there, with a part that is not told.
    pub fn is_present(&self) -> bool {
        (0..self.tokens.len()).any(|i| PRESENT.has(self.word(i)))
    }

    /// Something to read or to watch was begun, and not made.
    fn reads(&self) -> bool {
        LESSON_WORKS.any_whole(self.clause) && !(0..self.tokens.len()).any(|i| MAKES_WORKS.has(self.word(i)))
    }

    /// The last governing verb is one of learning.
    pub fn learns(&self) -> bool {
        if self.reads() {
            return true;
        }
        let Some(at) = self.tokens.iter().rposition(|t| t.lesson) else {
            return TAUGHT.any_whole(self.clause);
        };
        let deed = self.deed();
        if !LESSON_NOUNS.has(self.stem(at)) {
            return deed.is_none_or(|d| d < at);
        }
        // "built a course in Python" is a deed, "completed a course in Python" is none; nor is "gave a course".
        let verb = |i: &usize| TAKES.has(self.stem(*i)) || has_word("give hold host teach", self.stem(*i));
        let governing = (0..at).rev().find(verb).map(|i| self.stem(i));
        let lesson = |i: usize| self.tokens.get(i).is_some_and(|t| t.lesson);
        let made = (0..at).any(|i| self.word(i).ends_with("ed") && !TAKES.has(self.stem(i)) && !lesson(i));
        let given = governing.map_or(made, |v| !TAKES.has(v));
        let taken = !given && (deed.is_none_or(|d| d < at && TAKES.has(self.stem(d))) || governing.is_some());
        taken || (deed.is_some_and(|d| d > at) && self.word(at + 1) == "so")
    }

    /// "An agency looks after", "Colleagues from the platform team run": the clause begins with somebody else, and what
    /// follows is no verb of the candidate.
    /// `next` is true where the mention itself begins with such a verb: "My boss writes the tenders".
    pub fn is_of_others(&self, next: bool) -> bool {
        if !self.tokens.iter().any(|t| t.other) {
            return false;
        }
        let comma = (1..self.tokens.len()).rev().find(|i| {
            let end = |i: usize| self.tokens.get(i).map(|t| t.range.clone());
            let between = end(i - 1).zip(end(*i)).and_then(|(a, b)| self.sentence.get(a.end..b.start));
            between.is_some_and(|b| b.contains(','))
        });
        self.others_from(0, next) || comma.is_some_and(|from| self.others_from(from, next))
    }

    /// The same of the words from one on.
    fn others_from(&self, from: usize, next: bool) -> bool {
        let all = self.tokens.len();
        let first = (from..all.min(from + 4)).find(|i| self.tokens.get(*i).is_some_and(|t| t.other));
        let Some(at) = first.filter(|at| at + 1 < all + usize::from(next)) else { return false };
        if (from..all).any(|i| has_word("i we me myself", self.word(i))) {
            return false;
        }
        // A bare title begins an entry: "Developer, Hooli"; a bare plural is others.
        // "The team" and "the company" may be the candidate's.
        let own = has_word("boss client company department firm manager team", self.word(at));
        let led = (from..at).any(|i| DETERMINERS.has(self.word(i)) || (self.word(i) == "the" && !own));
        let plural = at == 0 && self.word(0).ends_with('s');
        let began = (from..at).all(|i| !self.tokens.get(i).is_some_and(|t| t.deed));
        let verb = next && at + 1 == all
            || (at + 1..all).any(|i| {
                self.tokens.get(i).is_some_and(|t| t.deed || t.lesson)
                    || self.word(i).ends_with("ed")
                    || has_word("was were is are had has have did does looks took turned gave came", self.word(i))
            });
        (led || plural) && began && verb
    }

    /// Somebody else did it, with help or without.
    pub fn helps(&self, own: bool) -> bool {
        let helping = |t: &Token| t.help;
        let Some(at) = self.tokens.iter().rposition(helping) else {
            let others = self.says(&["he", "she", "they"]) && !self.says(&["i", "we", "me", "my"]);
            let taken = (0..self.tokens.len()).rev().find(|i| TAKEN.has(self.word(*i)));
            let got = taken.is_some_and(|at| self.deed().is_none_or(|d| d <= at));
            let present = self.is_present() && OF_OTHERS.any_whole(self.clause);
            return others || got || present || self.is_of_others(own) || TOOK_PART.any_whole(self.clause);
        };
        let rest = at + 1..self.tokens.len();
        // "supported Linux servers" is a deed, "supported the team in moving to Linux" is help.
        let to_persons = rest.clone().any(|i| PERSONS.has(self.word(i)));
        let and_did = |i: usize| {
            let next = self.tokens.get(i + 1);
            self.word(i) == "and" && next.is_some_and(|t| t.deed) && self.word(i + 1).ends_with("ed")
        };
        (self.stem(at) != "support" || to_persons) && !rest.into_iter().any(and_did)
    }
}
