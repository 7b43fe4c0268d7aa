//! Bullets whose verb has another form than the rest of their list, and sentences that fall from the past into the
//! present.

use std::collections::HashMap;

use crate::{
    annotate::Role,
    diagnostic::Diagnostic,
    document::{Block, BlockId, BlockKind},
    graph::Ongoing,
    language::{Flags, Sentence, Tag, ing, is_achievement, lemma, past, third},
    lexicon::lower_case,
    rules::{Context, PhraseHit, spoken::Spoken},
    source::SourceId,
};

/// The form of the verb with which a bullet begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Past,
    Plain,
    Third,
    Ing,
}

/// A bullet that begins with a verb.
struct Bullet<'a, 'b> {
    spoken: &'b Spoken<'a>,
    /// The token of the verb.
    at: usize,
    form: Form,
    /// It can be nothing but a verb here.
    sure: bool,
}

/// Words that are verbs in the first place but nouns, adjectives or labels where a bullet begins with them.
const LABELS: &[&str] = &[
    "access",
    "benefits",
    "contact",
    "contacts",
    "dates",
    "lead",
    "details",
    "duties",
    "focus",
    "highlights",
    "interests",
    "links",
    "notes",
    "plans",
    "project",
    "projects",
    "references",
    "results",
    "scope",
    "skills",
    "stack",
    "status",
    "summary",
    "tasks",
    "thanks",
    "tools",
    "uses",
    "works",
    "including",
    "being",
    "during",
    "following",
    "according",
    "regarding",
    "please",
    "let",
    "see",
];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    found.extend(context.hits_of("tense-drift").map(PhraseHit::diagnostic));
    let ongoing = ongoing(context);
    let goes_on = |block: &Block| ongoing.get(&(block.span.source, block.id)).is_some_and(|o| *o != Ongoing::No);
    let mut lists: HashMap<(SourceId, u32), Vec<Bullet>> = HashMap::new();
    for spoken in context.sentences() {
        let Spoken { block, role, .. } = spoken;
        if !tells(*role) {
            continue;
        }
        let first =
            block.sentences.first().is_some_and(|s| spoken.sentence.words().first().is_some_and(|w| w.end <= s.end));
        if let (Some(item), BlockKind::Item, true) = (block.item, block.kind, first)
            && let Some((at, form, sure)) = form(&spoken.sentence)
        {
            lists.entry((block.span.source, item.list)).or_default().push(Bullet { spoken, at, form, sure });
        }
        if !goes_on(block) {
            found.extend(second_verb(spoken));
        }
    }
    let mut lists: Vec<_> = lists.into_iter().collect();
    lists.sort_by_key(|(place, _)| *place);
    for (_, bullets) in lists {
        let on = bullets.first().is_some_and(|b| goes_on(b.spoken.block));
        for bullet in &bullets {
            found.extend(drift(&bullets, bullet, on));
        }
    }
}

fn tells(role: Role) -> bool {
    matches!(role, Role::Career | Role::Projects | Role::Stories | Role::Volunteering | Role::Education)
}

/// The blocks of stints, and whether each goes on.
fn ongoing(context: &Context) -> HashMap<(SourceId, BlockId), Ongoing> {
    let mut all = HashMap::new();
    for (_, stint) in context.career.stints() {
        for place in &stint.blocks {
            all.insert(*place, stint.ongoing);
        }
    }
    all
}

/// Where most bullets of a list agree, those that do not.
fn drift(bullets: &[Bullet], bullet: &Bullet, goes_on: bool) -> Option<Diagnostic> {
    let count = |form: Form| bullets.iter().filter(|b| b.form == form).count();
    let most = [Form::Past, Form::Plain, Form::Third, Form::Ing].into_iter().max_by_key(|f| count(*f))?;
    let others = bullets.len() - 1;
    // "Set", "cut" and "put" alone do not make a past.
    let told =
        most != Form::Past || bullets.iter().any(|b| b.form == most && !b.spoken.sentence.flags(b.at).is_verb_lemma());
    if !told || bullet.form == most || !bullet.sure || count(most) < 2 || count(most) * 4 < others * 3 {
        return None;
    }
    let present = |form: Form| form != Form::Past;
    // A job that goes on has duties in the present and results in the past.
    if goes_on && (most == Form::Past || bullet.form == Form::Past && most != Form::Ing) {
        return None;
    }
    // A list of notes in the present may tell of something that is done.
    if bullet.form == Form::Past && present(most) && most != Form::Ing {
        return None;
    }
    let verb = bullet.spoken.sentence.written(bullet.at);
    let plain = lemma(&lower_case(verb))?;
    let write = match most {
        Form::Past => past(&plain),
        Form::Plain => plain,
        Form::Third => third(&plain),
        Form::Ing => ing(&plain),
    };
    let write = crate::language::like(verb, &write);
    let told = match most {
        Form::Past => "The other items of this list are told in the past",
        Form::Ing => "The other items of this list begin with the -ing form",
        Form::Plain | Form::Third => "The other items of this list are told in the present",
    };
    let message = format!("{told}: write \"{write}\"");
    bullet.spoken.mended("tense-drift", bullet.at..bullet.at + 1, message, write)
}

/// The form of the first word, behind an adverb, where it is a verb; and whether it can be nothing else.
fn form(s: &Sentence) -> Option<(usize, Form, bool)> {
    let mut at = 0;
    if s.lower(0).ends_with("ly") && s.can(0, Flags::ADVERB) {
        at = 1;
    }
    let flags = s.flags(at);
    let word = s.lower(at);
    if !flags.is_verb() || LABELS.contains(&word) || s.is(at + 1, &[":", "-", "/", "\u{2013}", "\u{2014}", "|", ","]) {
        return None;
    }
    let object = takes_object(s, at);
    let only =
        !flags.any(Flags::NOUN.and(Flags::ADJECTIVE).and(Flags::PREPOSITION).and(Flags::ADVERB).and(Flags::PROPER));
    // "Talking to the parents": no trade is called so.
    let said = flags.is_verb_ing()
        && s.is(at + 1, &["to", "with", "about"])
        && !s.is(at, &["training", "consulting", "marketing", "accounting", "engineering"]);
    // "Write condition reports": nobody begins with such a word and means a noun.
    let plain = s.is(at, &["write", "build", "teach", "give", "keep", "bring", "send", "sell", "make"])
        && s.tag(at + 1).is_some_and(|t| matches!(t, Tag::Noun | Tag::Adjective));
    let sure = only && !s.is_mark(at + 1) && !is_noun_phrase(s, at) || object || said || plain;
    let form = if flags.is_verb_past() && !flags.is_verb_lemma() {
        Form::Past
    } else if flags.is_verb_past() {
        // "Set", "cut": the same in every tense, told with an object of any kind.
        let cut = s.is(at, &["cut", "put"]) && s.tag(at + 1).is_some_and(|t| matches!(t, Tag::Noun | Tag::Adjective));
        return (object || cut).then_some((at, Form::Past, false));
    } else if flags.is_verb_third() {
        Form::Third
    } else if flags.is_verb_ing() {
        Form::Ing
    } else if flags.is_verb_lemma() {
        Form::Plain
    } else {
        return None;
    };
    // "Expert in", "Support of": a noun.
    (sure || form == Form::Past || form == Form::Ing && !s.is(at + 1, &["of"])).then_some((at, form, sure))
}

/// "Requests from sales are handled": a word that has its verb behind it is a noun.
fn is_noun_phrase(s: &Sentence, at: usize) -> bool {
    const JOINTS: &[&str] =
        &[",", "that", "which", "who", "so", "because", "and", "when", "where", "how", "whether", "what"];
    let near = (at + 1..s.len().min(at + 8)).take_while(|i| !s.is(*i, JOINTS));
    near.into_iter().any(|i| s.is(i, &["is", "are", "was", "were"]))
}

/// Whether behind a word stands what only a verb has there.
fn takes_object(s: &Sentence, at: usize) -> bool {
    let next = at + 1;
    let closed = s.is(
        next,
        &[
            "a", "an", "the", "my", "our", "their", "its", "his", "her", "all", "each", "every", "both", "any", "this",
            "these", "those", "it", "them", "us", "up", "out", "down", "about", "most", "several", "many", "two",
            "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "new",
        ],
    );
    let joined =
        s.is(next, &["and"]) && s.flags(next + 1).any(Flags::PAST.and(Flags::THIRD)) && !s.can(next + 1, Flags::PLURAL);
    let people = (s.flags(at).is_verb_ing() || is_achievement(s.lower(at)))
        && s.flags(next).is_plural()
        && s.tag(next) == Some(Tag::Noun);
    closed
        || joined
        || people
        || s.is_number(next) && !s.written(next).starts_with(['1', '2'])
        || s.is_number(next) && s.written(next).len() < 4
}

/// "Built a kiln and sells it": a verb in the past, and behind "and" one in the present.
fn second_verb(spoken: &Spoken) -> Option<Diagnostic> {
    const JOINTS: &[&str] = &[
        "that", "which", "who", "whose", "where", "when", "while", "so", "because", "if", "as", "how", "what", "it",
        "to", "whether", "than", "like", ",",
    ];
    let s = &spoken.sentence;
    let flags = s.flags(0);
    if spoken.block.kind != BlockKind::Item || !flags.is_verb_past() || flags.is_verb_lemma() || flags.is_noun() {
        return None;
    }
    let at = (2..s.len()).find(|i| s.is(*i, &["and"]))? + 1;
    let verb = s.flags(at);
    let noun = verb.is_plural() && !s.is(at, &["writes", "gives", "takes", "makes", "keeps", "teaches", "sends"]);
    let object = s.is(at + 1, &["it", "them", "the", "my", "our"])
        || !noun && s.is(at + 1, &["the", "a", "an", "it", "them", "my", "our", "his", "her", "all", "every", "each"]);
    if !verb.is_verb_third() || !object || (1..at - 1).any(|i| s.is(i, JOINTS)) {
        return None;
    }
    let write = past(&lemma(s.lower(at))?);
    let message = format!("The sentence begins in the past: write \"{write}\"");
    spoken.mended("tense-drift", at..at + 1, message, write)
}
