//! What a clause says about the thing it names: done, helped with, learned, denied, wished for, asked, only listed.

mod words;

use std::{ops::Range, rc::Rc, sync::OnceLock};

use crate::lexicon::{PhraseSet, QuickMap, Stemmed, WordSet, boundary, has_word, lower_case, stem, stems};
use words::{HELPS, OTHERS, Words};

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

/// Verbs that make a thing used: what people write that they did.
const DEEDS: &str = "accompany add administer adjust advertise advise analyse answer assess audit architect assemble author automate benchmark bring build calibrate change classify coach \
    code compare complete configure connect construct containerize convert coordinate create cut debug deliver \
    deploy design detect develop digitize document draw edit establish evaluate expand extend fix forecast generate \
    halve handle harden implement improve increase install instrument integrate introduce keep launch lead maintain \
    manage map measure mentor merge migrate model moderate modernize monitor move negotiate operate optimize \
    orchestrate organize own parse patch plan plot port present process produce program prototype provision publish \
    push put query raise re-design re-write rebuild record redesign reduce refactor release remove render replace \
    review rewrite roll run save scale schedule script secure sell send serve set setup ship shorten simulate sketch \
    solve standardize supervise teach test track train transform translate troubleshoot tune unify update upgrade \
    use visualize wire work wrap write assemble bake boost borrow breed buy calculate call care chair clean collect \
    conduct convince cook correct count diagnose dispatch dispense draft drive drill equip estimate examine film fund \
    guide harvest hire host inspect interview invite investigate invoice label lay milk mill mix mount mow negotiate \
    nurse observe onboard open order overhaul paint patrol photograph pick place plant prepare print promote \
    recruit reconcile renovate repair resolve restock restore sew show solder sort speak stage stand stock store \
    supply survey taste tend translate transport treat unload verify visit wash weld win";

/// Verbs and nouns of learning.
const LESSONS: &str =
    "attend bootcamp class course coursework enrol enroll learn lecture module read self-taught seminar study tutorial";

/// What is said with a verb.
#[derive(Clone, Copy, Debug, Default)]
struct Act {
    deed: bool,
    lesson: bool,
    help: bool,
}

impl Act {
    fn of(stem_of_verb: &str) -> Self {
        static STEMS: OnceLock<QuickMap<String, Act>> = OnceLock::new();
        let stems = STEMS.get_or_init(|| {
            let mut stems: QuickMap<String, Act> = QuickMap::default();
            let words = |list: &'static str| list.split_ascii_whitespace();
            words(DEEDS).for_each(|word| stems.entry(stem(word)).or_default().deed = true);
            words(LESSONS).for_each(|word| stems.entry(stem(word)).or_default().lesson = true);
            words(HELPS).for_each(|word| stems.entry(word.to_owned()).or_default().help = true);
            stems
        });
        stems.get(stem_of_verb).copied().unwrap_or_default()
    }
}

/// One word of a sentence and what it can mean for a mention behind it.
#[derive(Clone, Debug)]
struct Token {
    /// Bytes of the sentence.
    range: Range<usize>,
    stem: Rc<str>,
    deed: bool,
    lesson: bool,
    /// What is done for others.
    help: bool,
    /// Somebody else, where it begins a clause.
    other: bool,
}

/// A sentence, cut into words once for all that it mentions.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Bytes of the text.
    sentence: Range<usize>,
    lower: String,
    tokens: Vec<Token>,
    asks: bool,
    list: bool,
}

/// Bytes before and behind a mention in which its clause lies; so much is read of a sentence of any length.
const REACH: usize = 500;

impl Reading {
    pub fn of(text: &str, sentence: Range<usize>) -> Self {
        let words = stems(text.get(sentence.clone()).unwrap_or(""));
        Self::of_words(text, sentence, words)
    }

    /// The same of a sentence whose words are known.
    pub fn of_words(text: &str, sentence: Range<usize>, words: Vec<Stemmed>) -> Self {
        let own = text.get(sentence.clone()).unwrap_or("");
        let lower = own.to_ascii_lowercase();
        let token = |word: Stemmed| {
            let Act { deed, lesson, help } = Act::of(&word.stem);
            let other = lower.get(word.range.clone()).is_some_and(|w| OTHERS.has(w));
            Token { range: word.range, stem: word.stem, deed, lesson, help, other }
        };
        let tokens = words.into_iter().map(token).collect();
        let asks = own.trim_end().ends_with('?');
        Self { tokens, asks, list: is_list(own), sentence, lower }
    }

    /// The sentence that was read, in bytes of the text.
    pub fn sentence(&self) -> &Range<usize> {
        &self.sentence
    }

    /// "three-day course", "evening class": the whole sentence names something that was attended.
    pub fn is_of_a_course(&self) -> bool {
        let noun = |t: &Token| has_word("bootcamp class cours lectur seminar workshop modul tutorial", &t.stem);
        self.tokens.iter().any(noun) && !self.tokens.iter().any(|t| has_word("give hold host teach", &t.stem))
    }

    /// Whether a lesson has begun or is over, and not only hoped for: "I have been learning it since May".
    pub fn is_under_way(&self) -> bool {
        const SIGNS: &str =
            "i have|i've|i am |i'm |currently|since |started|finished|completed|at the moment|learned|learnt";
        SIGNS.split('|').any(|s| self.lower.contains(s))
    }

    /// Whether an exam or certificate at `mention` is still ahead: "the exam is still ahead of me", "in preparation".
    pub fn is_pending(&self, mention: &Range<usize>) -> bool {
        let from = mention.start.saturating_sub(self.sentence.start);
        let near = self.lower.get(boundary(&self.lower, from.saturating_sub(REACH))..).unwrap_or("");
        let says = |list: &str| list.split('|').any(|p| near.contains(p));
        says("ahead|in progress|in preparation|preparing|planned|expected|not yet|studying for|training|course")
            && !says("passed|certified|obtained|earned|awarded|certificate since")
    }

    /// What the sentence says about the words at `mention`, bytes of the text.
    pub fn clause(&self, mention: Range<usize>) -> Clause {
        let offset = self.sentence.start;
        let (from, to) = (mention.start.saturating_sub(offset), mention.end.saturating_sub(offset));
        let first = boundary(&self.lower, from.saturating_sub(REACH));
        let start = first + clause_start(self.lower.get(first..from).unwrap_or(""));
        let tokens = |a: usize, b: usize| {
            let first = self.tokens.partition_point(|t| t.range.start < a);
            let last = self.tokens.partition_point(|t| t.range.start < b);
            self.tokens.get(first..last).unwrap_or(&[])
        };
        let words = Words::new(&self.lower, start..from, tokens(start, from));
        // A deed is often part of the mention itself: "automated the nightly reports".
        let own = tokens(from, to).first();
        let behind = self.lower.get(to..boundary(&self.lower, to + REACH)).unwrap_or("");
        let has_deed = words.deed().is_some() || own.is_some_and(|t| t.deed);
        let own_deed = own.is_some_and(|t| t.deed);
        let studied = own.is_some_and(|t| t.lesson && !has_word("class read", &t.stem));
        let modality = if self.asks {
            Modality::Asked
        } else if words.denies()
            || denied_behind(behind)
            || made_by_others(behind)
            || (words.is_of_others(own_deed) && kept_away(behind))
        {
            Modality::Negated
        } else if words.wishes() || self.lower[start..].starts_with("learn ") {
            Modality::Wished
        } else if words.learns() || studied || behind_is_lesson(behind) {
            Modality::Learned
        } else if words.helps(own_deed) || (words.is_present() && is_of_another(behind)) {
            Modality::Helped
        } else if !has_deed && self.list {
            Modality::Listed
        } else {
            Modality::Done
        };
        Clause { modality, by_we: words.says(&["we"]) && !words.says(&["i"]), has_deed }
    }
}

/// Words and marks behind which a new statement begins.
const BREAKS: [&str; 10] =
    ["; ", " but ", " because ", " although ", " though ", " whereas ", " while ", ", so ", " \u{2013} ", " \u{2014} "];

/// Behind the last mark or word that begins a new statement; a pronoun that begins one belongs to it.
fn clause_start(before: &str) -> usize {
    let mut start = 0;
    let mut last_but = true;
    // How often each pronoun was seen; so far back they belong to something else.
    let mut seen = [0u8; 5];
    for (at, byte) in before.bytes().enumerate().rev() {
        // No mark is longer.
        if at + 12 < start {
            break;
        }
        if !matches!(byte, b' ' | b';' | b',') {
            continue;
        }
        let rest = &before[at..];
        if let Some(mark) = BREAKS.iter().find(|mark| rest.starts_with(**mark)) {
            // "not only X but also Y" goes on.
            let goes_on = *mark == " but " && (!last_but || before[..at].contains("not only"));
            last_but &= *mark != " but ";
            start = if goes_on { start } else { start.max(at + mark.len()) };
        }
        let pronoun = PRONOUNS.iter().zip(&mut seen).find(|(pronoun, _)| rest.starts_with(**pronoun));
        let Some((_, seen)) = pronoun.filter(|(_, seen)| **seen < 3) else { continue };
        *seen += 1;
        // "helped the analyst to define the events that we track" is still help.
        let of_help = before[..at].ends_with(" that") && HELPED.any(&before[..at]);
        if !of_help && [" and", ",", ":", " that"].iter().any(|lead| before[..at].ends_with(lead)) {
            start = start.max(at + 1);
        }
    }
    start
}

static HELPED: PhraseSet = PhraseSet::new("helped |helping |assisted |assisting ");

const PRONOUNS: [&str; 5] = [" i ", " we ", " he ", " she ", " they "];

/// "… and I was glad that I did not have to touch it", behind what others did.
fn kept_away(behind: &str) -> bool {
    let words: Vec<&str> =
        behind.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    let denial = |w: &str| matches!(w, "not" | "never") || w.ends_with("n't");
    let touch = |w: &str| has_word("touch touched use used work worked wrote write involved part", w);
    let denials = (0..words.len()).filter(|i| words.get(*i).is_some_and(|w| denial(w)));
    denials.into_iter().any(|i| words.iter().skip(i + 1).take(4).any(|w| touch(w)))
}

fn denied_behind(behind: &str) -> bool {
    static DENIALS: PhraseSet = PhraseSet::new(
        "broken off|was broken off|dropped out|not finished|not completed|is new to me|are new to me|i have not used|i have never used|i never used|i have not yet|yet to learn|\
         i do not know|i don't know|belonged to another|belongs to another|was another team's|is another team's|\
         was run by another|is run by another",
    );
    DENIALS.any(behind.split(['.', ';', ',']).next().unwrap_or(""))
}

/// "… was built by an agency", behind the thing.
fn made_by_others(behind: &str) -> bool {
    let statement = behind.split(['.', ';', ',']).next().unwrap_or("");
    let words: Vec<&str> = statement.split_whitespace().take(10).collect();
    let passive = |at: usize| {
        let be = words.get(..at).is_some_and(|b| b.iter().rev().take(4).any(|w| has_word("was were is are been", w)));
        let who = words.get(at + 1).is_some_and(|w| has_word("a an another our the my some outside external", w));
        be && who && words.iter().skip(at + 2).take(3).any(|w| OTHERS.has(w))
    };
    words.iter().position(|w| *w == "by").is_some_and(passive)
}

/// "… of a neighbouring group", behind what was contributed to.
fn is_of_another(behind: &str) -> bool {
    let lead = ["of another ", "of a neighbouring ", "of a neighboring ", "of a different ", "of a colleague"];
    lead.iter().any(|lead| behind.trim_start().starts_with(lead))
}

fn behind_is_lesson(behind: &str) -> bool {
    let behind = behind.trim_start();
    ["course", "bootcamp", "tutorial", "training course"].iter().any(|w| behind.starts_with(w))
}

/// Labels of a list that names what a job or project was done with.
static STACKS: WordSet =
    WordSet::new("environment frameworks languages platforms skills stack tech technologies tools");

/// Mostly names between separators: "Kafka, Redis, talks, etc."; with a label such as "Stack:" they were used.
fn is_list(sentence: &str) -> bool {
    let (label, body) = sentence.split_once(':').unwrap_or(("", sentence));
    if label.split_whitespace().any(|w| STACKS.has(&lower_case(w))) {
        return false;
    }
    let parts = || body.split([',', ';', '|', '/', '\u{b7}']).map(str::trim).filter(|p| !p.is_empty());
    let short = |p: &str| p.split_whitespace().count() <= 3;
    match parts().take(3).count() {
        3 => parts().all(short),
        _ => short(body),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, name: &str) -> Modality {
        let at = text.find(name).expect("the name is in the text");
        Reading::of(text, 0..text.len()).clause(at..at + name.len()).modality
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
    fn not_only_done() {
        use Modality::{Asked, Done, Helped, Learned, Listed, Negated, Wished};
        for (text, wanted) in [
            ("Do you run Kafka?", Asked),
            ("I have no experience with Kafka yet.", Negated),
            ("I didn't know what Git, Kafka and Helm were.", Negated),
            ("I have not run Kafka in production.", Negated),
            ("The Kafka cluster belonged to another team.", Negated),
            ("Our Kafka was built by an agency from Ghent.", Negated),
            ("When we moved, a colleague installed Kafka.", Helped),
            ("Lent a colleague a hand with Kafka.", Helped),
            ("I would like to learn Kafka.", Wished),
            ("I hope to work with Kafka.", Wished),
            ("I had the chance to study Kafka.", Learned),
            ("I completed a course on Kafka.", Learned),
            ("In spring I taught myself Kafka.", Learned),
            ("Modules so far: Kafka, statistics.", Learned),
            ("I helped the platform team to roll out Kafka.", Helped),
            ("Supported the data team in moving to Kafka.", Helped),
            ("Started a book on Kafka.", Learned),
            ("Wrote a book on Kafka.", Done),
            ("I have written three articles about Kafka.", Done),
            ("Joined a colleague's trial of Kafka for two sprints.", Helped),
            ("Contributed samples to the Kafka of a neighbouring group.", Helped),
            ("I helped an analyst to define the events that we send to Kafka.", Helped),
            ("I was glad that we used Kafka.", Done),
            ("Kafka, Redis, talks, etc.", Listed),
        ] {
            assert_eq!(of(text, "Kafka"), wanted, "{text}");
        }
    }

    #[test]
    fn we() {
        assert!(Reading::of("We moved to Kafka.", 0..18).clause(12..17).by_we);
        assert!(!Reading::of("I moved to Kafka.", 0..17).clause(11..16).by_we);
    }
}
