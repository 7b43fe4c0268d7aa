//! Stints told in first-person sentences: "In April 2022 I was hired as working student by Quillon Maps".

use std::collections::HashSet;

use super::{
    Fact, FactKind, Follows, Named, StintKind, StintMention, Text,
    clauses::clauses,
    dated::{begun_once, studied},
    employer::{employer_before, organization_near},
    facts::sentence_facts,
    formerly::{formerly, listed},
    moves::{ended_before, is_named, lasted_on, moved, since_then, told_of},
    phrases::{Sentence, name, own_verbs, position, sentences, title},
    studied::unnamed_studies,
    subject::{of_another, of_customers, returns, tells_of_life},
    there::{
        before_dates, before_where, begins_there, comes_next, mentioned, named, says_where, told_there, told_undated,
    },
    verbs::{Verb, VerbKind},
    voice::{applies, being, by_oneself, is_biography, is_of_subject, post_led, present_post, title_led},
};
use crate::{
    annotate::{Role, roles::speaks_as_i},
    document::{Block, BlockId},
    lexicon::{WordSet, holds_phrase, normalise},
};

/// Who and as what a sentence tells, and by which verb.
pub struct Told {
    pub organization: Option<(usize, usize)>,
    pub title: Option<(usize, usize)>,
    pub kind: StintKind,
}

/// Unlabelled stints in paragraphs outside `taken`.
pub fn narrated(text: &Text, known: &[StintMention]) -> Vec<StintMention> {
    let mut found: Vec<StintMention> = Vec::new();
    let taken = blocks_of(known.iter());
    // A head takes the first of several on its line.
    let told = text.document.blocks.iter().filter(|b| tells(text, b)).flat_map(|b| listed(text, b));
    found.extend(told.filter(|s| !repeats(s, known.iter())));
    let life = is_biography(text);
    let mut current: Option<usize> = None;
    let mut section = None;
    // Who was named last without a job being told.
    let mut place: Option<Named> = None;
    for block in text.document.blocks.iter().filter(|b| tells(text, b) && !taken.contains(&b.id)) {
        if section != Some(block.section) {
            section = Some(block.section);
            (current, place) = (None, None);
        }
        found.extend(formerly(text, block));
        for mut sentence in sentences(block).flat_map(|s| clauses(text, s)) {
            let mut verbs = own_verbs(text, &sentence);
            verbs.retain(|v| life || !of_another(&sentence, v));
            let told = life && is_of_subject(&sentence, &verbs);
            verbs.extend(being(&sentence).filter(|v| told && !verbs.iter().any(|o| o.word == v.word)));
            sentence.own |= told || !sentence.first_person() && title_led(text, &sentence).is_some();
            let facts = sentence_facts(text, &sentence, &verbs);
            let before = current.and_then(|i| found.get(i)).filter(|b| b.kind == StintKind::Employment);
            let moved = before.and_then(|b| moved(text, &sentence, &verbs, b));
            let follows = moved.map(|(_, follows)| follows);
            let stint = stint(text, &sentence, &verbs, facts.clone(), follows, place.as_ref());
            let listed = sentence.elides() && block.item.is_some();
            // "My second job was at Brinkhof Bank.", "At Brinkhof Bank.": the next sentence says more.
            if stint.is_none() && current.is_some() && facts.is_empty() && says_where(&sentence, &verbs) {
                place = mentioned(text, &sentence, sentence.words.len()).and_then(|w| named(&sentence, w)).or(place);
            }
            // "Tech lead at Brinkhof 2016 to 2019": a later post at the same employer, with dates of its own.
            let listed = listed || sentence.clause && title_led(text, &sentence).is_some() && has_both_ends(&facts);
            let known_already = !listed
                && stint.as_ref().is_some_and(|s| {
                    // Who studied at a place may work there later.
                    let taught = |k: &&StintMention| {
                        (k.kind == StintKind::Education) == (s.kind == StintKind::Education) || !has_both_ends(&s.facts)
                    };
                    repeats(s, known.iter().chain(&found).filter(taught))
                        && !(returns(&sentence, &verbs)
                            && was_left(s, known.iter().chain(&found), current.and_then(|i| found.get(i))))
                });
            if let Some(stint) = stint.as_ref().filter(|_| !known_already) {
                // Being asked is no job yet; "I work there now" or "I accepted" makes it one.
                let asked = stint.follows.is_none()
                    && !stint.facts.is_empty()
                    && stint.facts.iter().all(|f| f.kind == FactKind::NotBefore);
                if asked && !accepts(block, &sentence) {
                    continue;
                }
                let mut stint = stint.clone();
                let ended = ended_before(text, &sentence, &verbs, &mut stint);
                if let Some(before) = current.and_then(|i| found.get_mut(i)) {
                    before.facts.extend(ended);
                    before.facts.extend(moved.map(|(lasts, _)| lasts));
                }
                current = Some(found.len());
                // "I worked there" behind a school is a job of its own.
                place = stint.organization.clone().filter(|_| stint.kind == StintKind::Education);
                found.push(stint);
            } else if let Some(index) =
                (if facts.is_empty() { current } else { told_of(&sentence, &found, known, current) })
                && let Some(told) = found.get_mut(index)
            {
                current = Some(index);
                lasted_on(&sentence, &facts, told);
                // What is told further on belongs to the job told last, but does not begin it again.
                let again = !begins_there(&sentence, told);
                // "At the end of 2020 I graduated": no job ended then.
                let graduated = told.kind == StintKind::Employment
                    && (took_degree(&sentence, &verbs) || sentence.lower.iter().any(|w| w == "graduated"));
                // What a later paragraph dates is no part of studies.
                // "Before this I was employed by a start-up (1994)": of another job, which nobody names.
                let earlier =
                    matches!(sentence.lower(0), "before" | "prior" | "previously") && !is_named(&sentence, told);
                let own = !graduated
                    && !earlier
                    && !tells_of_life(&sentence)
                    && (told.kind != StintKind::Education || told.blocks.contains(&block.id));
                told.facts.extend(
                    facts.into_iter().filter(|f| own && (!again || f.kind != FactKind::Start || f.time.is_none())),
                );
                if let Some(again) = stint.filter(|s| repeats(s, std::iter::once(&*told))) {
                    tell_again(told, again);
                }
                if told.titles.is_empty() && told.kind == StintKind::Employment && told.blocks.contains(&block.id) {
                    told.titles.extend(title_told(text, &sentence, &verbs));
                }
                if !told.blocks.contains(&block.id) {
                    told.blocks.push(block.id);
                }
            } else {
                let words = mentioned(text, &sentence, sentence.words.len());
                place = words.and_then(|words| named(&sentence, words)).or(place);
            }
        }
    }
    found.extend(unnamed_studies(text, known));
    found
}

/// The blocks in which stints are told.
pub(super) fn blocks_of<'a>(stints: impl Iterator<Item = &'a StintMention>) -> HashSet<BlockId> {
    stints.flat_map(|s| s.blocks.iter().copied()).collect()
}

/// "Since then I have worked there as head of quality": the title that was left out, and that it goes on.
fn tell_again(told: &mut StintMention, again: StintMention) {
    if told.titles.is_empty() {
        told.titles = again.titles;
    }
    let ended = told.facts.iter().any(|f| matches!(f.kind, FactKind::End | FactKind::Length | FactKind::GoesOn));
    told.facts.extend(again.facts.into_iter().filter(|f| f.kind == FactKind::GoesOn && !ended));
}

/// "I was a printer.", "I started there as a trainee.": a short sentence that says as what.
fn title_told(text: &Text, sentence: &Sentence, verbs: &[Verb]) -> Option<Named> {
    const LONGEST: usize = 14;
    let short = sentence.words.len() <= LONGEST && matches!(sentence.lower(0), "i" | "there" | "my");
    let stop = sentence.words.len();
    let found = verbs.iter().find_map(|v| title_near(text, sentence, v.word, v.word + 1, stop));
    found.filter(|_| short).and_then(|words| named(sentence, words))
}

/// A later sentence of the paragraph says that the offer was taken up.
fn accepts(block: &Block, offer: &Sentence) -> bool {
    let later = sentences(block).filter(|s| s.range.start >= offer.range.start);
    later.into_iter().any(|s| {
        s.first_person()
            && s.lower.windows(2).any(|w| {
                matches!(&*w[0], "accepted" | "joined" | "started")
                    || (matches!(&*w[0], "work" | "am") && matches!(&*w[1], "there" | "here"))
                    || (w[0] == "said" && w[1] == "yes")
                    || (w[0] == "current" && matches!(&*w[1], "company" | "employer" | "job"))
            })
    })
}

pub(super) fn tells(text: &Text, block: &Block) -> bool {
    let role = text.roles.get(block.id.0 as usize).copied().unwrap_or(Role::Other);
    let open = matches!(
        role,
        Role::Career
            | Role::Education
            | Role::AboutMe
            | Role::Summary
            | Role::Other
            | Role::Volunteering
            | Role::Projects
    );
    // Notes for an interview and answers in it, not lists of talks.
    let noted = matches!(role, Role::Notes | Role::Questions | Role::Stories) && speaks_as_i(block);
    (open || noted) && !block.is_heading() && block.cell.is_none()
}

/// One stint from one sentence; it needs an organisation and something that dates it.
fn stint(
    text: &Text,
    sentence: &Sentence,
    found: &[Verb],
    mut facts: Vec<Fact>,
    follows: Option<Follows>,
    place: Option<&Named>,
) -> Option<StintMention> {
    let role = text.roles.get(sentence.block.id.0 as usize).copied().unwrap_or(Role::Other);
    let listed = sentence.block.item.is_some() && matches!(role, Role::Career | Role::Education | Role::Volunteering);
    if !(sentence.first_person() || listed && sentence.elides()) || applies(sentence) {
        return None;
    }
    // "Tech lead at …" leads with no verb.
    let led = title_led(text, sentence)
        .filter(|(title, _)| sentence.own && found.iter().all(|v| (title.0..=title.1).contains(&v.word)));
    let post = post_led(text, sentence);
    let now = post.and_then(|(_, _, current)| current).or_else(|| present_post(text, sentence));
    if let Some(current) = now.filter(|_| !facts.iter().any(|f| matches!(f.kind, FactKind::GoesOn | FactKind::End))) {
        let span = sentence.block.place(sentence.slice(current, current));
        facts.push(Fact { kind: FactKind::GoesOn, time: None, span });
    }
    let told = match post.map(|(title, organization, _)| (title, organization)).or(led) {
        Some((title, organization)) => {
            Told { organization: Some(organization), title: Some(title), kind: StintKind::Employment }
        }
        None => match told(text, sentence, found) {
            Some(told) => told,
            None => return told_there(text, sentence, found, facts, place),
        },
    };
    since_then(text, sentence, &mut facts);
    let organization = named(sentence, told.organization?)?;
    let begins = led.is_some()
        || post.is_some()
        || found.iter().any(|v| v.kind != VerbKind::End || sentence.clause)
        || sentence.lower.iter().any(|w| matches!(&**w, "studied" | "graduated" | "qualified" | "trained"))
        || told.kind == StintKind::Education;
    // "I got my PhD from Dunlin University" under "Education" needs no date.
    let taught = told.kind == StintKind::Education
        && (role == Role::Education && text.is_named(sentence.block) || took_degree(sentence, found));
    let alone = told.kind == StintKind::Employment
        && told.organization.is_some_and(|employer| told_undated(sentence, found, told.title, employer));
    let next = sentence.clause && found.iter().any(|v| v.kind == VerbKind::Begin) || comes_next(sentence, found);
    if facts.is_empty() && follows.is_none() && post.is_none() && !taught && !alone && !next || !begins && !taught {
        return None;
    }
    let facts = if told.kind == StintKind::Education { studied(facts) } else { begun_once(facts) };
    Some(StintMention {
        titles: told.title.and_then(|t| named(sentence, t)).into_iter().collect(),
        follows,
        ..StintMention::told(told.kind, organization, facts, sentence.block.id)
    })
}

/// Words of studies.
static STUDY: WordSet = WordSet::new(
    "studied studying degree bachelor bachelor's master's enrolled graduated qualified semester phd \
     studies diploma trained doctorate master masters ph.d ph.d.",
);

/// "I currently work as a librarian at Dunlin University": a job, though a degree is told beside it.
fn at_work(sentence: &Sentence) -> bool {
    sentence.lower.windows(2).any(|w| {
        matches!(&*w[0], "work" | "worked" | "working" | "works" | "employed" | "hired")
            && matches!(&*w[1], "as" | "at" | "for")
    })
}

/// "I graduated from Dunlin University", "I hold a degree in Law from Dunlin University".
fn took_degree(sentence: &Sentence, verbs: &[Verb]) -> bool {
    let degree = |v: &Verb| v.kind == VerbKind::End && !matches!(sentence.lower(v.word), "left" | "finished" | "quit");
    let from = sentence.lower.iter().any(|w| w == "from");
    from && !sentence.lower.iter().any(|w| matches!(&**w, "will" | "would" | "plan" | "hope" | "expect"))
        && verbs.iter().any(degree)
}

/// The organisation and the title around the verbs of a sentence.
pub fn told(text: &Text, sentence: &Sentence, verbs: &[Verb]) -> Option<Told> {
    let mut organization = None;
    let mut role = None;
    for verb in verbs.iter().filter(|v| v.kind != VerbKind::Contact && !of_customers(sentence, v)) {
        let start = verb.word + 1;
        let stop = sentence.words.len();
        if role.is_none() {
            role = title_near(text, sentence, verb.word, start, stop);
        }
        if organization.is_none() {
            organization = organization_near(text, sentence, verb, role, stop);
        }
    }
    // "Initech hired me", "Velour Logistics wrote to me about a role"
    let asked = verbs.iter().filter(|v| matches!(v.kind, VerbKind::Contact | VerbKind::Begin));
    let organization = organization
        .or_else(|| asked.into_iter().find_map(|v| employer_before(sentence, v)))
        .or_else(|| before_where(text, sentence).filter(|_| !verbs.iter().any(|v| of_customers(sentence, v))))
        .or_else(|| before_dates(text, sentence))
        .or_else(|| by_oneself(sentence, role, verbs))?;
    let role = role.or_else(|| offered(text, sentence));
    let school = text.lexicon.titles.is_school(&sentence.block.text()[sentence.slice(organization.0, organization.1)]);
    let studies = sentence.lower.iter().any(|w| STUDY.has(w));
    let own = ["maintained", "maintain", "maintaining"];
    let spare = sentence
        .lower
        .windows(2)
        .any(|w| w[0] == "spare" || w[0] == "open-source" || (w[0] == "open" && w[1] == "source") || w[0] == "side");
    let volunteer = sentence.lower.iter().any(|w| w.starts_with("volunteer"));
    let kind = if volunteer {
        StintKind::Volunteer
    } else if role.is_some() && at_work(sentence) {
        StintKind::Employment
    } else if (school
        && studies
        && (role.is_none()
            || sentence.lower.iter().any(|w| matches!(&**w, "trained" | "graduated" | "qualified" | "studied"))))
        || (studies && role.is_none())
        || (school && sentence.lower.iter().any(|w| w == "semester"))
    {
        StintKind::Education
    } else if spare
        && sentence.lower.iter().any(|w| own.contains(&&**w) || matches!(&**w, "wrote" | "built" | "created" | "run"))
    {
        StintKind::Project
    } else {
        StintKind::Employment
    };
    let field = || {
        let at = (0..sentence.words.len())
            .find(|i| matches!(sentence.lower(*i), "studied" | "studying" | "degree" | "read"))?;
        let at = if matches!(sentence.lower(at + 1), "in" | "of") { at + 2 } else { at + 1 };
        name(sentence, at).filter(|found| *found != organization)
    };
    let role = if kind == StintKind::Education { role.or_else(field) } else { role };
    Some(Told { organization: Some(organization), title: role, kind })
}

/// "a role as a release engineer", "the position of head nurse"
fn offered(text: &Text, sentence: &Sentence) -> Option<(usize, usize)> {
    let jobs = ["role", "position", "job", "post", "internship"];
    (0..sentence.words.len())
        .filter(|i| jobs.contains(&sentence.lower(*i)) && matches!(sentence.lower(i + 1), "as" | "of"))
        .find_map(|i| title(text, sentence, i + 2))
}

pub(super) fn title_near(
    text: &Text,
    sentence: &Sentence,
    verb: usize,
    start: usize,
    stop: usize,
) -> Option<(usize, usize)> {
    for i in start..stop.min(start + 24) {
        if matches!(sentence.lower(i), "as")
            && let Some(found) = title(text, sentence, i + 1).or_else(|| position(sentence, i + 1))
        {
            return Some(found);
        }
    }
    let direct = ["was", "became", "been", "am", "i'm", "is", "employed", "hired", "be"];
    let start = if matches!(sentence.lower(start), "currently" | "now" | "still") { start + 1 } else { start };
    let at = if direct.contains(&sentence.lower(verb)) { start } else { return None };
    title(text, sentence, at).filter(|(first, _)| *first <= start + 1)
}

/// Whether the job was over before: its end is told, or another job was told since.
fn was_left<'a>(
    stint: &StintMention,
    mut known: impl Iterator<Item = &'a StintMention>,
    current: Option<&StintMention>,
) -> bool {
    current.is_some_and(|c| !repeats(stint, std::iter::once(c)))
        || known.any(|k| {
            repeats(stint, std::iter::once(k))
                && k.facts.iter().any(|f| matches!(f.kind, FactKind::End | FactKind::Length))
        })
}

fn has_both_ends(facts: &[Fact]) -> bool {
    let has = |kinds: &[FactKind]| facts.iter().any(|f| kinds.contains(&f.kind));
    has(&[FactKind::Start]) && has(&[FactKind::End, FactKind::GoesOn])
}

fn repeats<'a>(stint: &StintMention, mut known: impl Iterator<Item = &'a StintMention>) -> bool {
    let own = stint.organization.as_ref().map(|o| o.text.to_lowercase()).unwrap_or_default();
    known.any(|k| {
        let other = k.organization.as_ref().map(|o| o.text.to_lowercase()).unwrap_or_default();
        let (own, other) = (normalise(&own), normalise(&other));
        !own.is_empty() && !other.is_empty() && (holds_phrase(&own, &other) || holds_phrase(&other, &own))
    })
}
