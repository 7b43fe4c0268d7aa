//! With which words a sentence of a posting, or a part of one, begins to ask: "You will", "We expect you to have",
//! "The role calls for someone who", "It would be great if you had".

use std::ops::Range;

use crate::lexicon::{Lexicon, has_word, stems};

/// What such words make of the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Task,
    Asked,
    Plus,
    /// What the company gives or tells: nothing is asked for.
    Offer,
}

/// The words before what is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lead {
    /// `None` where no such words stand there.
    pub mood: Option<Mood>,
    /// How many words they are.
    pub words: usize,
    /// They name somebody who asks or is asked: a new statement begins with them.
    pub begins: bool,
}

/// A word in lower case; "you'll" is two with one place.
#[derive(Clone, Debug)]
pub struct Word {
    /// Bytes of the text.
    pub range: Range<usize>,
    pub lower: String,
    pub stem: String,
}

pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    for word in stems(text) {
        let lower = text.get(word.range.clone()).unwrap_or("").to_lowercase();
        let plain = |w: &str| match w {
            "ll" => "will".to_owned(),
            "d" => "would".to_owned(),
            "re" => "are".to_owned(),
            "ve" => "have".to_owned(),
            w => w.to_owned(),
        };
        match lower.split_once('\'').filter(|(_, end)| matches!(*end, "ll" | "d" | "re" | "ve")) {
            Some((front, end)) => {
                for part in [front.to_owned(), plain(end)] {
                    found.push(Word { range: word.range.clone(), stem: part.clone(), lower: part });
                }
            }
            None => found.push(Word { lower: plain(&lower), range: word.range, stem: word.stem.to_string() }),
        }
    }
    found
}

/// Reads on while words fit.
struct Cursor<'a> {
    words: &'a [Word],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn peek(&self, ahead: usize) -> &'a str {
        self.words.get(self.at + ahead).map_or("", |w| w.lower.as_str())
    }

    fn eat(&mut self, list: &str) -> bool {
        let fits = !self.peek(0).is_empty() && has_word(list, self.peek(0));
        self.at += usize::from(fits);
        fits
    }

    fn skip(&mut self, list: &str) {
        while self.eat(list) {}
    }

    /// The first phrase of several, between bars, that stands here.
    fn phrase(&mut self, phrases: &str) -> bool {
        let stands = |p: &&str| p.split(' ').enumerate().all(|(i, word)| self.peek(i) == word);
        let found = phrases.split('|').find(stands).map(|p| p.split(' ').count());
        self.at += found.unwrap_or(0);
        found.is_some()
    }

    fn has(&self, list: &str) -> bool {
        Lexicon::embedded().postings.has(list, self.peek(0))
    }
}

const ADVERBS: &str = "also already always then soon ideally preferably usually regularly mostly mainly therefore daily \
    closely really definitely certainly ultimately naturally to";
const LINKS: &str = "and or but if that so moreover additionally furthermore finally besides plus also yet";

/// The lead at the start of some words; `first` where nothing stands before them in the sentence.
pub fn lead(words: &[Word], first: bool) -> Lead {
    let mut c = Cursor { words, at: 0 };
    c.skip(LINKS);
    // "if you know" is a wish.
    let wished = c.at > 0 && has_word("if", words.get(c.at - 1).map_or("", |w| w.lower.as_str()));
    let optional = c.eat("ideally preferably optionally");
    // "As our controller you own", "In this role, you will".
    if first && has_word("as in from with during together over on at once after", c.peek(0)) {
        let you = (1..11).find(|i| c.peek(*i) == "you");
        c.at += you.unwrap_or(0);
    }
    let begins = c.at;
    let mood = match c.peek(0) {
        "you" => you(&mut c),
        "we" => we(&mut c),
        "it" | "bonus" => pleasant(&mut c),
        "the" | "this" | "our" => role(&mut c),
        "your" => yours(&mut c),
        "some" | "half" | "most" | "much" | "part" | "parts" => part_of_time(&mut c),
        "responsible" | "someone" | "somebody" | "who" | "a" | "an" | "candidates" | "applicants" | "people" => {
            somebody(&mut c)
        }
        _ => None,
    };
    if optional && mood.is_none() {
        c.skip("also you have with in");
        return Lead { mood: Some(Mood::Plus), words: c.at, begins: false };
    }
    let words = if mood.is_some() { c.at } else { 0 };
    let mood = if (optional || wished) && mood.is_some() { Some(Mood::Plus) } else { mood };
    Lead { mood, words, begins: mood.is_some() && c.at > begins }
}

/// "You will be responsible for", "You should be comfortable with", "You know", "You write".
fn you(c: &mut Cursor) -> Option<Mood> {
    c.at += 1;
    c.skip("and both all");
    c.skip(ADVERBS);
    if c.eat("will would shall") {
        c.skip(ADVERBS);
        return Some(future(c));
    }
    if c.eat("should must ought need might may") {
        c.skip(ADVERBS);
        if c.offers() && !has_word("be", c.peek(0)) {
            return Some(Mood::Offer);
        }
        state(c);
        return Some(Mood::Asked);
    }
    if c.eat("can cannot could") {
        return Some(if c.offers() { Mood::Offer } else { Mood::Asked });
    }
    Some(present(c))
}

/// Behind "you will".
fn future(c: &mut Cursor) -> Mood {
    if c.phrase("have to|need to|be expected to|be asked to|get to|be able to") {
        return Mood::Task;
    }
    if has_word("have bring need possess hold know", c.peek(0)) {
        state(c);
        return Mood::Asked;
    }
    if c.eat("be") {
        c.skip(ADVERBS);
        if c.phrase("responsible for|in charge of|the one who|accountable for") {
            return Mood::Task;
        }
        // "You would be our second designer": the post itself.
        if c.offers() || has_word("the our", c.peek(0)) {
            return Mood::Offer;
        }
        if c.peek(0).ends_with("ing") {
            return Mood::Task;
        }
        comfortable(c);
        return Mood::Asked;
    }
    if c.offers() { Mood::Offer } else { Mood::Task }
}

/// Behind "you": what somebody is, has and knows is asked for, what somebody does is a task.
fn present(c: &mut Cursor) -> Mood {
    if c.phrase("are responsible for|are in charge of|take responsibility for|have to|are the one who") {
        return Mood::Task;
    }
    if c.has("state_verbs") {
        state(c);
        return Mood::Asked;
    }
    if c.offers() { Mood::Offer } else { Mood::Task }
}

/// "have", "be comfortable with", "ideally have", "have already worked with".
fn state(c: &mut Cursor) {
    if c.eat("have has had bring brings hold held holds possess know knows knew") {
        c.skip(ADVERBS);
        c.phrase("to have|to be|worked with|worked on|worked in|had|been|dealt with|gained");
        return;
    }
    if c.eat("be are is were") {
        comfortable(c);
    }
}

/// "comfortable with", "at home in", "able to": how well, not what.
fn comfortable(c: &mut Cursor) {
    c.skip(ADVERBS);
    let with = "comfortable with|comfortable in|familiar with|at home with|at home in|confident with|confident in|\
        experienced in|experienced with|proficient in|proficient with|skilled in|skilled at|able to|used to|fluent in|\
        expected to|happy to|at ease with|versed in|well versed in|acquainted with|good at|great at|strong in|ready to|\
        willing to|prepared to|excited about|passionate about";
    c.phrase(with);
}

/// "We expect", "We would love you to have", "We are looking for someone who".
fn we(c: &mut Cursor) -> Option<Mood> {
    c.at += 1;
    c.skip(ADVERBS);
    let wish = "would love|would like|would be glad|would be happy|would be delighted|would be pleased|would be thrilled|\
        would appreciate|would welcome|would prefer|would value|would enjoy|are glad|are happy|are delighted|love|like|\
        welcome|appreciate|prefer|value";
    let want = "expect|require|ask for|need|want|look for|are looking for|seek|are seeking|count on|are searching for|\
        search for|insist on|would expect|are hoping for|hope for|hope you|assume";
    let mood = if c.phrase(wish) {
        Mood::Plus
    } else if c.phrase(want) {
        Mood::Asked
    } else {
        return None;
    };
    c.skip(ADVERBS);
    c.phrase("it if|if|to see|to hear that|to hear from");
    // "We need you", "we would like to show you around": nothing follows that could be had.
    let addressed = c.eat("you");
    if addressed && c.skip_to_state() {
        return Some(mood);
    }
    if c.phrase("to show|to meet|to invite|to hear|to offer|to give|to get") {
        return Some(Mood::Offer);
    }
    somebody(c);
    Some(mood)
}

impl Cursor<'_> {
    /// A verb of what the company gives: "receive", "report to".
    fn offers(&self) -> bool {
        let reports = has_word("report reporting", self.peek(0)) && !has_word("to directly", self.peek(1));
        let along = self.peek(0) == "get" && has_word("on along things people", self.peek(1));
        self.has("offer_verbs") && !reports && !along
    }

    /// "to have", "have", "had", "can" behind "you"; true in any case, for what follows is asked for.
    fn skip_to_state(&mut self) -> bool {
        self.skip("to also already ideally");
        if self.eat("can could would should will") {
            self.skip(ADVERBS);
        }
        state(self);
        true
    }
}

/// "It would be great if you had", "Bonus points if you".
fn pleasant(c: &mut Cursor) -> Option<Mood> {
    let from = c.at;
    c.phrase("bonus points|it would be|it is|it will be|it helps|it would help|bonus|it would");
    c.skip("a an also even very be really");
    c.skip("great nice good helpful ideal wonderful fantastic plus bonus advantage pleasant lovely useful welcome big asset");
    if c.at == from || !c.phrase("if you|if|when you|for|to have") {
        c.at = from;
        return None;
    }
    c.skip_to_state();
    Some(Mood::Plus)
}

/// "The role calls for", "This position involves", "The ideal candidate has".
fn role(c: &mut Cursor) -> Option<Mood> {
    let from = c.at;
    c.at += 1;
    c.skip("ideal successful right perfect new");
    let person = has_word("candidate applicant person colleague", c.peek(0));
    if !c.eat("role job position post work task candidate applicant person colleague holder") {
        c.at = from;
        return None;
    }
    c.skip(ADVERBS);
    if c.phrase("calls for|requires|needs|demands|asks for|call for") {
        return Some(somebody(c).unwrap_or(Mood::Asked));
    }
    if c.phrase("involves|includes|consists of|comprises|is about|means|covers") {
        return Some(Mood::Task);
    }
    if c.eat("will would should must") {
        c.skip(ADVERBS);
        return Some(future(c));
    }
    if person && c.has("state_verbs") {
        state(c);
        return Some(Mood::Asked);
    }
    c.at = from;
    None
}

/// "Your tasks include".
fn yours(c: &mut Cursor) -> Option<Mood> {
    let from = c.at;
    c.at += 1;
    c.skip("main daily core key first");
    let task =
        c.eat("task tasks work job jobs responsibilities responsibility duties role day days focus mission remit");
    if task && c.phrase("will include|includes|include|are|is|will be|comprise|comprises|consists of|also include") {
        c.skip("to in on");
        return Some(Mood::Task);
    }
    c.at = from;
    None
}

/// "Some of your time goes into".
fn part_of_time(c: &mut Cursor) -> Option<Mood> {
    let from = c.at;
    c.at += 1;
    let time = c.phrase("of your|of the") && c.eat("time day week work job role");
    let goes = c.phrase("goes into|will go into|is spent|will be spent|is|will be|goes to|consists of");
    if time && goes {
        c.skip("on in with");
        return Some(Mood::Task);
    }
    c.at = from;
    None
}

/// "someone who leads", "a person with", "responsible for".
fn somebody(c: &mut Cursor) -> Option<Mood> {
    let from = c.at;
    if c.phrase("responsible for") {
        return Some(Mood::Task);
    }
    c.skip("a an");
    let who = c.eat("someone somebody person people candidates candidate applicants colleague colleagues anyone who");
    if !who {
        c.at = from;
        return None;
    }
    c.eat("who");
    if c.eat("with") {
        return Some(Mood::Asked);
    }
    if c.eat("will would can should could") {
        c.skip(ADVERBS);
        return Some(if c.peek(0) == "be" || c.peek(0) == "have" { future(c) } else { Mood::Task });
    }
    if c.has("state_verbs") {
        state(c);
        return Some(Mood::Asked);
    }
    Some(Mood::Task)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads() {
        for (text, mood, rest) in [
            ("You will be responsible for hygiene", Some(Mood::Task), "hygiene"),
            ("You'll also lead the crew", Some(Mood::Task), "lead the crew"),
            ("You should be comfortable with Go", Some(Mood::Asked), "Go"),
            ("You are used to writing tests", Some(Mood::Asked), "writing tests"),
            ("You own the roadmap", Some(Mood::Task), "own the roadmap"),
            ("and you know MQTT", Some(Mood::Asked), "MQTT"),
            ("We would love you to have led a team", Some(Mood::Plus), "led a team"),
            ("We expect a qualified accountant", Some(Mood::Asked), "a qualified accountant"),
            ("The role calls for someone who leads a team", Some(Mood::Task), "leads a team"),
            ("It would be great if you had worked with sheep", Some(Mood::Plus), "sheep"),
            ("Some of your time goes into repairs", Some(Mood::Task), "repairs"),
            ("You will receive a bicycle", Some(Mood::Offer), "receive a bicycle"),
            ("We are thirty people", None, "We are thirty people"),
            ("Order fish and meat", None, "Order fish and meat"),
        ] {
            let all = words(text);
            let found = lead(&all, true);
            let start = all.get(found.words).map_or(text.len(), |w| w.range.start);
            assert_eq!((found.mood, &text[start..]), (mood, rest), "{text}");
        }
    }
}
