//! Missing words: the page's patterns, and singular nouns that stand without the article they need.

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::BlockKind,
    language::{Bare, Flags, Onset, Sentence, bare, is_achievement, is_counted, is_person, onset},
    lexicon::{Technologies, WordSet, has_word},
    rules::{Context, PhraseHit, prose::bare_subject::bare_subject, spoken::Spoken},
};

/// So many bullets without an article make a style.
const STYLE: usize = 2;
/// Shorter sentences say nothing of it.
const BRIEF: usize = 4;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    found.extend(context.hits_of("missing-word").map(PhraseHit::diagnostic));
    for group in context.sentences().chunk_by(|a, b| a.document.source == b.document.source) {
        let mut objects = Vec::new();
        let mut with = 0;
        let mut bullets: Vec<(Option<u32>, bool)> = Vec::new();
        for spoken in group.iter().filter(|s| reads(s)) {
            let s = &spoken.sentence;
            let list = spoken.block.item.map(|i| i.list);
            let article = (0..s.len()).any(|i| s.is(i, &["a", "an", "the"]));
            if list.is_some() && s.len() >= BRIEF {
                bullets.push((list, article));
            }
            if spoken.block.kind == BlockKind::Paragraph {
                found.extend(bare_subject(spoken));
            }
            for at in 0..s.len() {
                found.extend(behind_as(s, at).or_else(|| counted(s, at)).and_then(|gap| gap.finding(spoken)));
                found.extend(only_a_name(spoken, at));
            }
            match object(spoken) {
                Object::Bare(gap) => objects.extend(gap.finding(spoken).map(|f| (list, article, f))),
                Object::Determined => with += 1,
                Object::Other => {}
            }
        }
        // Who drops the article as often as not writes notes, and knows it.
        if objects.len() <= STYLE || objects.len() * 4 < with {
            let kept = objects.into_iter().filter(|(list, article, _)| !is_telegraphed(&bullets, *list, *article));
            found.extend(kept.map(|(_, _, finding)| finding));
        }
    }
}

/// Whether at least half of a list's other sentences have no article either; `article`: this one has one.
fn is_telegraphed(bullets: &[(Option<u32>, bool)], list: Option<u32>, article: bool) -> bool {
    let of_list = bullets.iter().filter(|(l, _)| list.is_some() && *l == list);
    let (with, without) = of_list.fold((0, 0), |(with, without), (_, has)| match has {
        true => (with + 1, without),
        false => (with, without + 1),
    });
    let (with, without) = if article { (with - 1, without) } else { (with, without - 1) };
    without > 0 && without >= with
}

fn reads(spoken: &Spoken) -> bool {
    let prose = matches!(spoken.block.kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Footnote);
    prose && !matches!(spoken.role, Role::Skills | Role::Contact | Role::Questions | Role::Notes)
}

/// A noun without its article.
struct Gap {
    /// The token that is shown first, before the noun.
    from: usize,
    noun: Bare,
    /// Only "the" can be meant.
    the: bool,
}

impl Gap {
    fn finding(&self, spoken: &Spoken) -> Option<Diagnostic> {
        let s = &spoken.sentence;
        let noun = spoken.text(self.noun.start..self.noun.head + 1);
        let article = match onset(s.written(self.noun.start)) {
            _ if self.the => "the",
            Onset::Vowel => "an",
            _ => "a",
        };
        let before = spoken.text(self.from..self.noun.start);
        let shown = [before, article, noun].join(" ");
        let or = if self.the { "" } else { " or \"the\"" };
        let message = format!("\"{noun}\" needs an article: write \"{}\"{or}", shown.trim());
        spoken.mended("missing-word", self.from..self.noun.head + 1, message, shown.trim())
    }
}

/// "An API, a MongoDB and a queue": the article wants a noun, and the name of a database is none that can be counted.
fn only_a_name(spoken: &Spoken, at: usize) -> Option<Diagnostic> {
    let s = &spoken.sentence;
    let name = at + 1;
    let ends = name + 1 >= s.len() || s.is(name + 1, &[",", ".", ";", ")", "and", "or"]);
    if !s.is(at, &["a", "an"]) || !ends || !s.is_capital(name) {
        return None;
    }
    let technology = Technologies::current().named(s.written(name))?;
    if technology.kind != "database" || technology.name != s.written(name) {
        return None;
    }
    let shown = format!("{} database", spoken.text(at..name + 1));
    let message = format!("The article wants a noun behind the name: write \"{shown}\"");
    spoken.mended("missing-word", at..name + 1, message, shown)
}

/// What may follow a noun that ends its phrase.
fn ends_phrase(s: &Sentence, at: usize) -> bool {
    static AFTER: WordSet = WordSet::new(
        "in at for with on of and or by during since from to i we that which who where when while until after \
        before under about into through within without because so he she they is was has had will can but as between across \
        over using whose than per via if responsible two three four five six seven eight nine ten",
    );
    at >= s.len() || s.is(at, &[".", ",", ";", "!", "?", ")", "("]) || AFTER.has(s.lower(at))
}

/// "I worked as engineer at".
fn behind_as(s: &Sentence, at: usize) -> Option<Gap> {
    // Posts of which there is one take no article, and "as well as", "such as" speak of kinds.
    static POSTS: WordSet = WordSet::new(
        "president vice-president chair chairman chairwoman chairperson head captain treasurer secretary ceo cto \
        cfo coo cio ciso vp dean mayor principal rector lead leader founder co-founder director partner owner co-owner acting \
        interim chief managing deputy vice executive general part manager commissioner counsel host minister king queen \
        superintendent registrar professor",
    );
    if !s.is(at, &["as"])
        || s.is(at.wrapping_sub(1), &["well", "such", "same", "known", "as", "so", "soon", "far", "long", "just"])
    {
        return None;
    }
    let noun = bare(s, at + 1).filter(|n| is_person(s, n.head) && ends_phrase(s, n.head + 1))?;
    let post = (noun.start..=noun.head).any(|i| {
        POSTS.has(s.lower(i))
            || s.is_capital(i)
                && s.lower(i).len() > 3
                && (i == noun.head || Technologies::embedded().named(s.lower(i)).is_none())
    });
    // "As customer and as seller": two roles side by side. "As engineer, I": a headline.
    let paired =
        s.is(noun.head + 1, &["and", "or", "/", "as"]) || at > 0 && s.is(at - 1, &["and", "or"]) && twice(s, at);
    (!post && !paired).then_some(Gap { from: at, noun, the: false })
}

/// Whether "as" stands before this one too.
fn twice(s: &Sentence, at: usize) -> bool {
    (0..at).any(|i| s.is(i, &["as"]))
}

/// Behind "first", a superlative or a preposition.
fn counted(s: &Sentence, at: usize) -> Option<Gap> {
    let before = at.checked_sub(1)?;
    if !s.is_word(before) || !(s.is_word(at) || s.is_number(at)) {
        return None;
    }
    let preposition = s.is(
        before,
        &["at", "for", "in", "of", "with", "from", "to", "on", "by", "into", "during", "through", "after", "before"],
    );
    let was = s.is(before, &["was", "is", "am", "were", "became", "become", "been"]);
    let dated =
        preposition && s.is_number(at) && s.lower(at).len() == 4 && s.is(before, &["for", "of", "with", "from", "at"]);
    if dated {
        let noun = bare(s, at + 1)
            .filter(|n| is_counted(s, n.head) && ends_phrase(s, n.head + 1) && !s.is_capital(n.start))?;
        return Some(Gap { from: before, noun: Bare { start: at, ..noun }, the: true });
    }
    if !s.is_word(at) {
        return None;
    }
    ranked(s, at, preposition, was)
        .or_else(|| if preposition { behind_preposition(s, at) } else { None })
        .or_else(|| if was { behind_was(s, at) } else { None })
}

/// "It was first time", "to best safety record", "built first prototype".
fn ranked(s: &Sentence, at: usize, preposition: bool, was: bool) -> Option<Gap> {
    static FIXED: WordSet = WordSet::new(
        "place prize class hand aid line level tier party name author grade year degree practice practices sight \
        glance instance quarter half string semester year-round responder responders responders division team-mate rate \
        stage reading language floor order generation edition attempt try-out lieutenant sergeant officer mate dan",
    );
    let rank = s.is(at, &["first", "second", "third", "same", "whole", "entire"])
        || s.can(at, Flags::SUPERLATIVE) && !s.is(at, &["most", "least", "best", "last", "latest"]);
    let best = s.is(at, &["best", "latest"]);
    let verb = s.flags(at - 1).is_verb_past()
        && !s.can(at - 1, Flags::ADVERB)
        && !s.is(at - 1, &["was", "were", "had", "did", "came", "became", "went"]);
    if !(rank || best) || !(preposition || was || verb) || s.is_capital(at) && at > 0 {
        return None;
    }
    let noun = bare(s, at).filter(|n| n.has_modifier() && ends_phrase(s, n.head + 1))?;
    let head = s.flags(noun.head);
    let fixed = (noun.start + 1..=noun.head).any(|i| FIXED.has(s.lower(i)) || s.is_capital(i));
    let single = head.is_singular() && !head.is_plural() && (head.is_countable() || head.is_mass());
    let alone = s.is(at, &["whole", "entire", "second", "third"]) && !head.is_countable();
    // "Won first", "at first", "in second half": "of second hand" and ranks are said without.
    let counted = verb && s.is(at, &["second", "third"]);
    let named =
        counted || s.is(at - 1, &["won", "finished", "placed", "ranked", "took"]) && !s.can(at, Flags::SUPERLATIVE);
    (single && !fixed && !alone && !named && !s.is(at - 1, &["by"])).then_some(Gap { from: at - 1, noun, the: true })
}

/// "In team of two", "for payment service of", "at age of".
fn behind_preposition(s: &Sentence, at: usize) -> Option<Gap> {
    /// Nouns that stand bare behind no preposition.
    static OTHERS: WordSet = WordSet::new(
        "customer client stakeholder user supplier vendor colleague employee student patient developer engineer manager",
    );
    static PLACES: WordSet = WordSet::new(
        "team company firm startup start-up department project website application app factory shop store \
        warehouse lab group laboratory agency clinic environment tool customer client supplier manufacturer retailer \
        bakery restaurant hotel village city",
    );
    if s.is(at - 1, &["by", "on", "to", "after", "before", "during", "through"]) && !s.is(at - 1, &["to"]) {
        return None;
    }
    let noun = bare(s, at).filter(|n| is_counted(s, n.head) && ends_phrase(s, n.head + 1))?;
    let head = s.lower(noun.head);
    let of = s.is(noun.head + 1, &["of"]);
    let capital = (noun.start..=noun.head).any(|i| s.is_capital(i));
    let place = PLACES.has(head);
    let wanted = place && (noun.has_modifier() || of)
        || of
            && has_word(
                "age city site town university rate price cost speed team size number edge heart core bottom request",
                head,
            )
            && !s.is(at - 1, &["to"])
        || of && noun.has_modifier() && !s.can(noun.start, Flags::ING);
    // "Looking for new challenge."
    static PLAIN: WordSet = WordSet::new(
        "new big small large good great better different complex interesting difficult specific technical \
        local international important simple",
    );
    let plain = noun.head == noun.start + 1 && PLAIN.has(s.lower(noun.start));
    let wanted = wanted || plain && !s.is(at - 1, &["of"]);
    // "Meetings with customer."
    let other = OTHERS.has(head) && !of && s.is(at - 1, &["with", "for", "to", "from"]);
    let wanted = wanted || other;
    // "From shop to shop", "of factory and office".
    let again = (1..4).any(|i| s.lower(noun.head + i) == head)
        || s.is(noun.head + 1, &["and", "or", "to"]) && !noun.has_modifier();
    let unit = s.is(noun.head + 1, &["of"]) && s.is(at - 1, &["to", "from"]) && s.is(noun.head, &["number"]);
    let the = of
        && s.is(
            noun.head,
            &["age", "city", "site", "town", "university", "edge", "heart", "core", "bottom", "end", "size", "request"],
        );
    let request = s.is(noun.head, &["request"]);
    (wanted && !capital && !again && !unit && !request).then_some(Gap { from: at - 1, noun, the })
}

/// "I am member of", "we were small team of", "was only nurse on".
fn behind_was(s: &Sentence, at: usize) -> Option<Gap> {
    static POSTS: WordSet = WordSet::new(
        "president chair chairman chairwoman chairperson head captain treasurer secretary ceo cto cfo vp dean mayor \
        principal rector lead leader founder co-founder director partner owner part chief acting interim manager host \
        professional expert volunteer student executive executive patient native novice representative advocate male female senior junior \
        counsel minor adult human key associate principal fellow king queen \
        guard secret champion",
    );
    if s.can(at, Flags::PARTICIPLE) {
        return None;
    }
    let very = usize::from(s.is(at, &["very", "really", "highly", "quite"]));
    let only = s.is(at, &["only"]);
    let noun = bare(s, at + very + usize::from(only))
        .filter(|n| ends_phrase(s, n.head + 1) || s.is(n.head + 1, &["the", "a"]))?;
    let noun = Bare { start: at, ..noun };
    let person = is_person(s, noun.head) && !POSTS.has(s.lower(noun.head));
    let team = s.is(
        noun.head,
        &[
            "team",
            "company",
            "project",
            "startup",
            "mistake",
            "challenge",
            "problem",
            "success",
            "opportunity",
            "experience",
            "idea",
            "person",
            "decision",
            "lesson",
            "step",
            "pleasure",
            "surprise",
            "solution",
            "place",
        ],
    ) && noun.has_modifier()
        && !only;
    let capital = (noun.start..=noun.head).any(|i| s.is_capital(i));
    let post = (noun.start..noun.head).any(|i| POSTS.has(s.lower(i)));
    // "The only thing I was engineer for": the clause must have its subject before.
    let subject = at >= 2 || s.is(0, &["was", "became"]);
    let of = s.is(noun.head + 1, &["of"]) || !s.is(noun.head, &["member"]);
    let after = !s.is(noun.head + 1, &["to"]);
    ((person && of || team) && !capital && !post && subject && after).then_some(Gap { from: at, noun, the: only })
}

/// The object of a sentence's verb.
enum Object {
    Bare(Gap),
    Determined,
    Other,
}

/// What stands right behind the verb of a bullet, or of "I wrote …".
fn object(spoken: &Spoken) -> Object {
    let s = &spoken.sentence;
    let Some((verb, told)) = verb(s) else { return Object::Other };
    let mut at = verb + 1;
    if told && s.is(at, &["me", "us", "him", "them", "you"]) {
        at += 1;
    }
    if s.is(at, &["a", "an", "the", "my", "our", "their", "its", "his", "her", "this", "every", "each"]) {
        return Object::Determined;
    }
    let ranked = s.is(at, &["first", "second", "third", "same", "whole", "entire"]) || s.can(at, Flags::SUPERLATIVE);
    let Some(noun) = bare(s, at).filter(|n| is_counted(s, n.head) && !ranked) else { return Object::Other };
    let next = noun.head + 1;
    let ends = s.is(
        next,
        &[
            "of", "for", "in", "that", "which", "with", "to", "at", "on", "from", "using", "by", "between", "where",
            "who",
        ],
    ) || told && s.is(next, &[".", ","]);
    let capital = (noun.start..=noun.head).any(|i| s.is_capital(i));
    let pair = s.is(next, &["and", "or", "/"]);
    let plural = (noun.start..noun.head).any(|i| s.flags(i).is_plural() && !s.flags(i).is_singular());
    let second = told || noun.has_modifier() || s.is(next, &["that", "which", "of", "with", "where", "for"]);
    // "To take", "in practice": what the verb makes of its noun.
    let fixed = s.is(
        verb,
        &[
            "took", "take", "made", "gave", "kept", "set", "went", "came", "became", "reported", "left", "got",
            "played", "studied", "taught", "speak", "spoke", "said", "turned",
        ],
    ) && !noun.has_modifier()
        && !s.is(verb, &["gave", "became", "kept"]);
    // "Stood next to it".
    let next_to = s.is(noun.head, &["next", "close", "opposite", "back"]);
    // "Dedicated maths teacher with …", "Qualified nurse": whoever writes is that, and did it to nobody.
    let oneself = !told && is_person(s, noun.head) && !is_achievement(s.lower(verb));
    if ends && !capital && !pair && !plural && second && !fixed && !next_to && !oneself {
        return Object::Bare(Gap { from: verb, noun, the: false });
    }
    Object::Other
}

/// The verb of a bullet that begins with it in the past, or behind a subject pronoun; and whether it is the latter.
fn verb(s: &Sentence) -> Option<(usize, bool)> {
    let past = |i: usize| s.flags(i).is_verb_past() && !s.flags(i).is_preposition();
    if past(0)
        && (!s.flags(0).is_noun() || is_achievement(s.lower(0)))
        && !s.is(
            0,
            &[
                "used",
                "was",
                "were",
                "had",
                "did",
                "related",
                "based",
                "experienced",
                "skilled",
                "certified",
                "advanced",
                "estimated",
            ],
        )
    {
        return Some((0, false));
    }
    let told = (0..s.len()).find(|i| s.is(*i, &["i", "we", "he", "she", "they"]))?;
    let at = told + 1 + usize::from(s.can(told + 1, Flags::ADVERB) && !past(told + 1));
    (past(at) && !s.is(at, &["was", "were", "had", "did"])
        || s.is(at, &["had"]) && !s.flags(at + 1).any(Flags::PAST.and(Flags::PARTICIPLE)))
    .then_some((at, true))
}
