//! Where the words of a sentence stand for an employer that is named before them: "At Brinkhof Bank. I worked there from
//! 2013", "Dunlin Press, where I was a printer".

use super::{
    Fact, FactKind, Named, StintKind, StintMention, Text,
    dated::begun_once,
    narrative::title_near,
    phrases::{Sentence, name},
    verbs::{Verb, VerbKind},
};
use crate::{
    annotate::time::RangeCue,
    lexicon::{WordSet, lower_case},
};

/// The words of a sentence that name an employer or a school, by the preposition before the name or by a word in it.
pub fn mentioned(text: &Text, sentence: &Sentence, stop: usize) -> Option<(usize, usize)> {
    const LEADS: &[&str] = &["at", "from", "for", "with", "near", "by", "joined", "called", "is"];
    let titles = &text.lexicon.titles;
    (0..stop).find_map(|i| {
        let led = i > 0 && LEADS.contains(&sentence.lower(i - 1));
        let (first, last) = name(sentence, i).filter(|(_, last)| *last < stop)?;
        let own = sentence.block.text().get(sentence.slice(first, last))?;
        let known = titles.is_school(own) || titles.is_company(own);
        (led && (known || sentence.lower(i - 1) != "is") && !text.lexicon.labels.is_place(&lower_case(own)))
            .then_some((first, last))
    })
}

/// The first word "there" that stands for a place of work: no "there was", "there are".
pub fn there(sentence: &Sentence) -> Option<usize> {
    const BEING: &[&str] = &["is", "was", "are", "were", "has", "have", "had", "will", "would", "'s", "must"];
    (1..sentence.words.len())
        .find(|i| sentence.lower(*i) == "there" && !BEING.contains(&sentence.lower(i + 1)))
        .filter(|_| sentence.first_person())
}

/// "at Brinkhof Bank, where I …": the name before "where".
pub fn before_where(text: &Text, sentence: &Sentence) -> Option<(usize, usize)> {
    let at = (2..sentence.words.len())
        .find(|i| sentence.lower(*i) == "where" && matches!(sentence.lower(i + 1), "i" | "i'm" | "i've" | "my"))?;
    let end = at - usize::from(sentence.lower(at - 1) == ",");
    let found = mentioned(text, sentence, end)?;
    (found.1 + 1 == end).then_some(found)
}

/// "At Brinkhof Bank (2019–2021), I was …": the name between "at" and its dates.
pub fn before_dates(text: &Text, sentence: &Sentence) -> Option<(usize, usize)> {
    let own = text.ranges_in(sentence.block.id, &sentence.range).iter();
    own.filter(|r| r.cue != RangeCue::Single).find_map(|r| {
        let dates = sentence.index_at(r.range.start);
        let end = dates.checked_sub(1).filter(|end| sentence.lower(*end) == "(")?;
        let found = (1..end).filter(|i| sentence.lower(i - 1) == "at").find_map(|i| name(sentence, i))?;
        (found.1 + 1 == end).then_some(found)
    })
}

/// "After that I joined …", "Then I moved to …": the next job, though nothing dates it.
pub fn comes_next(sentence: &Sentence, verbs: &[Verb]) -> bool {
    let first = (sentence.lower(0), sentence.lower(1));
    let led = matches!(
        first,
        ("after", "that" | "this") | ("afterwards" | "then" | "next" | "subsequently", _) | ("i", "then")
    );
    let begin = verbs.iter().find(|v| v.kind != VerbKind::Stay).filter(|v| v.kind == VerbKind::Begin);
    led && begin.is_some_and(|v| v.word <= 4)
}

/// "Before that I was a nurse at Brinkhof Clinic", "Most recently I worked at Tern Nets", "After university I went to
/// Dunlin Press": a job that is told for itself, though nothing dates it.
pub fn told_undated(
    sentence: &Sentence,
    verbs: &[Verb],
    title: Option<(usize, usize)>,
    employer: (usize, usize),
) -> bool {
    static BEFORE: WordSet = WordSet::new("before previously formerly earlier prior");
    static STUDIES: WordSet = WordSet::new(
        "school college university graduating graduation uni studies study phd ph.d degree bachelor's master's",
    );
    static VISITS: WordSet = WordSet::new(
        "speaker mentor judge participant attendee guest finalist winner panelist member organizer organiser volunteer \
         student candidate ambassador reviewer contributor applicant user customer",
    );
    let plain = |w: &str| !matches!(w, "would" | "could" | "might" | "if" | "applied" | "interviewed" | "visited");
    let after = sentence.lower(0) == "after" && (1..5).any(|i| STUDIES.has(sentence.lower(i)));
    let recently = matches!((sentence.lower(0), sentence.lower(1)), ("most" | "until", "recently"));
    let led = BEFORE.has(sentence.lower(0)) || after || recently;
    let works = |v: &Verb| {
        let word = sentence.lower(v.word);
        let own = (v.word.saturating_sub(3)..v.word)
            .any(|i| matches!(sentence.lower(i), "i" | "i've" | "have" | "he" | "she"));
        let work = matches!(word, "worked" | "was" | "been" | "served" | "taught" | "joined" | "interned")
            || after && v.kind == VerbKind::Begin;
        own && work && v.word < employer.0
    };
    let visit = title.is_some_and(|(first, last)| (first..=last).any(|i| VISITS.has(sentence.lower(i))));
    let at = |(_, last): (usize, usize)| last < employer.0 && employer.0 - last <= 3;
    let opens = (0..3).any(|i| matches!(sentence.lower(i), "i" | "i've"));
    verbs.iter().any(works)
        && !visit
        && sentence.lower.iter().all(|w| plain(w))
        && (led || opens && title.is_some_and(at))
}

/// Whether a sentence says since when a job was held whose beginning is not told yet: "I started there in 2013".
pub fn begins_there(sentence: &Sentence, told: &StintMention) -> bool {
    let open = !told.facts.iter().any(|f| f.kind == FactKind::Start);
    let alone = matches!((sentence.lower(0), sentence.lower(1)), ("i", "started" | "joined" | "began"));
    open && (there(sentence).is_some() || alone && sentence.words.len() < 8)
}

/// The name of words of a sentence.
pub fn named(sentence: &Sentence, (first, last): (usize, usize)) -> Option<Named> {
    let range = sentence.slice(first, last);
    Some(Named { text: sentence.block.text().get(range.clone())?.to_owned(), span: sentence.block.place(range) })
}

/// "I worked there from 2009 to 2013": where "there" is who was named before, in the sentence or the last one.
pub fn told_there(
    text: &Text,
    sentence: &Sentence,
    verbs: &[Verb],
    facts: Vec<Fact>,
    place: Option<&Named>,
) -> Option<StintMention> {
    let at = there(sentence)?;
    let own = mentioned(text, sentence, at).and_then(|words| named(sentence, words));
    let organization = own.or_else(|| place.cloned())?;
    let worked = verbs.iter().find(|v| v.kind != VerbKind::Contact && v.kind != VerbKind::End)?;
    let bounds = facts.iter().any(|f| matches!(f.kind, FactKind::Start | FactKind::End | FactKind::GoesOn));
    let title = title_near(text, sentence, worked.word, worked.word + 1, sentence.words.len());
    bounds.then(|| StintMention {
        titles: title.and_then(|t| named(sentence, t)).into_iter().collect(),
        ..StintMention::told(StintKind::Employment, organization, begun_once(facts), sentence.block.id)
    })
}

/// A sentence that says for whom and no more: "My second job was at Brinkhof Bank.", "At Brinkhof Bank."
pub fn says_where(sentence: &Sentence, verbs: &[Verb]) -> bool {
    const JOBS: &[&str] = &["job", "role", "position", "post", "employer"];
    let jobs = (1..sentence.words.len())
        .any(|i| JOBS.contains(&sentence.lower(i)) && (i.saturating_sub(3)..i).any(|k| sentence.lower(k) == "my"));
    jobs || verbs.is_empty() && sentence.words.len() < 8
}
