//! Nouns without a determiner, and whether they may stand so.

use super::{flags::Flags, sentence::Sentence, tag::Tag};
use crate::lexicon::{Lexicon, WordSet, has_word};

/// A run of adjectives and nouns with no determiner before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bare {
    pub start: usize,
    /// The noun with which it ends.
    pub head: usize,
}

impl Bare {
    /// Adjectives or nouns before the head.
    pub fn has_modifier(self) -> bool {
        self.head > self.start
    }
}

/// Most words of such a run.
const MOST: usize = 5;
/// Words that begin no bare run, whatever the dictionary says that they can be.
static CLOSED: WordSet = WordSet::new(
    "a an the my your his her its our their this that these those each every either neither some any no all \
    both half such what which whose many much more most few fewer less several enough another other one two three four five \
    six seven eight nine ten eleven twelve dozen hundreds thousands various multiple numerous and or but not to of in on at \
    by for with from as than into onto over under about after before during through between within without against among \
    across along around behind beyond near off out up down per via i you he she it we they me him us them who whom when where \
    why how if because while until since so too very just also only even still again then there here now today am is are was \
    were be been being maybe hey hi hello wow sorry okay ok yes please thanks have has had do does did can could will would shall should may might must mr mrs dr myself",
);

/// The run that begins at a token; `None` where there is none, or where it ends in a name or a plural.
pub fn bare(s: &Sentence, start: usize) -> Option<Bare> {
    let mut head = None;
    let mut at = start;
    while at < s.len().min(start + MOST) && s.is_word(at) && !CLOSED.has(s.lower(at)) {
        let flags = s.flags(at);
        let tag = s.tag(at)?;
        let noun = flags.is_noun() && !(tag == Tag::Verb && flags.is_verb_ing() && at == start);
        let modifier = flags.is_adjective() || matches!(tag, Tag::Adjective | Tag::Name) || flags == Flags::default();
        if noun && (tag != Tag::Verb || at > start) {
            head = Some(at);
        } else if !modifier {
            break;
        }
        at += 1;
    }
    // The run goes on in an adjective, a name or a word that nobody knows: its head is not the last noun.
    let head = head.filter(|h| h + 1 == at)?;
    // "Fixes bug": what the tagger takes for a verb begins the predicate.
    let verb = s.tag(head) == Some(Tag::Verb);
    (!verb && !s.is_capital(head)).then_some(Bare { start, head })
}

/// Nouns that the dictionary calls uncountable as well, and that in career prose are counted.
static COUNTED: WordSet = WordSet::new(
    "company solution university strategy application website team role firm library gym laboratory clinic \
    bakery school hospital hotel restaurant shop store bank startup agency charity factory warehouse office department \
    branch city village country house room building",
);
/// Nouns that stand without an article in fixed phrases or in the jargon of the trade, or that are not counted there.
static FREE: WordSet = WordSet::new(
    "part place charge care use way sure track shape action advantage notice note hold root stock home school \
    work college university church court lunch dinner breakfast class prison bed hospital town sea board deck site call time \
    hand foot shift duty leave contact attention responsibility ownership control access support customer product end-user \
    production development staging law order scale demand request force term turn effect fact front top behalf case favor \
    favour light need spite lieu search view response addition honor honour memory excess pursuit means virtue dint account \
    lack fear sake proof risk type kind sort set state point end date night day week month year morning evening noon \
    midnight spring summer autumn winter peak sight glance hindsight detail depth length width height speed rest stand \
    capacity management leadership service sign head member lead chair president captain secretary treasurer king queen \
    street road avenue level grade version chapter section page line row column item step stage phase round room number \
    figure table appendix volume issue question answer example thing something anything nothing everything everyone nobody \
    somebody someone anyone phone mail email post radio television tv video web desktop mobile cloud server client user \
    backend front-end back-end frontend full-stack code-base love life death man woman god heaven hell music art nature \
    history society science culture theory practice language english math science physics exchange pay interest sale bail \
    loan parole probation trial appeal strike vacation holiday maternity paternity target average \
    total maximum minimum waste turnover churn overhead throughput uptime downtime footfall variety percent percentage degree diploma bachelor master phd mba ba ma msc bsc",
);
/// What is done, named by a noun: "led migration of".
const DOING: &[&str] =
    &["tion", "sion", "ment", "ance", "ence", "ing", "al", "ure", "ship", "ity", "sis", "ness", "ism", "age"];
/// Nouns with these endings that are things.
static THINGS: WordSet = WordSet::new(
    "application function station location position solution publication presentation document instrument \
    department apartment environment conference residence picture structure university city facility community proposal \
    hospital journal manual portal terminal animal signal capital package page image village message institution \
    organization organisation corporation section question edition exhibition foundation competition department equation \
    questionnaire audience sentence sequence experience building meeting warehouse garage cottage lecture sculpture",
);

/// Whether a singular noun needs a determiner wherever it stands.
pub fn is_counted(s: &Sentence, i: usize) -> bool {
    let flags = s.flags(i);
    let word = s.lower(i);
    let last = word.rsplit('-').next().unwrap_or(word);
    if COUNTED.has(word) && !FREE.has(word) {
        return true;
    }
    let counted = flags.is_singular() && flags.is_countable() && !flags.is_mass();
    let other = flags.any(Flags::PLURAL.and(Flags::PROPER).and(Flags::ING).and(Flags::PRONOUN));
    let doing = DOING.iter().any(|e| word.ends_with(e)) && !THINGS.has(word);
    counted && !other && !doing && word.len() > 2 && !FREE.has(last)
}

/// Whether a noun names a person by what they do: "engineer", "member".
pub fn is_person(s: &Sentence, i: usize) -> bool {
    let word = s.lower(i);
    let flags = s.flags(i);
    flags.is_singular()
        && !flags.is_plural()
        && word != "responsible"
        && (Lexicon::embedded().titles.is_head(word)
            || has_word(
                "member colleague friend leader player user guest candidate speaker visitor learner beginner solver thinker communicator \
                 contributor facilitator mediator moderator presenter organizer organiser helper supporter founder maintainer",
                word,
            ))
}
