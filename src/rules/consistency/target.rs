//! Another company's name, left from an application that was copied.

use std::ops::Range;

use crate::{
    annotate::Role,
    diagnostic::{Diagnostic, Safety},
    document::{Block, Document, WordKind},
    language::Dictionary,
    lexicon::{Lexicon, Technologies, WordSet, has_word, lower_case, normalise},
    rules::{Context, PhraseHit, clause::lower_words},
};

/// Words of a sentence that compares.
static COMPARES: WordSet = WordSet::new(
    "than like unlike instead compared comparison competitor competitors before similar left leaving was \
    never not no without didn't don't worked previous previously former once versus vs",
);
/// What begins with a capital and is no company.
static COMMON: WordSet = WordSet::new(
    "i i'm i've english german french spanish dutch portuguese january february march april may june july \
    august september october november december monday dr mr mrs ms prof mx europe hr it the a an my your senior junior lead",
);

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let known = known(context);
    let Some(target) = target(context, &known) else { return };
    for hit in context.hits_of("wrong-target-company").filter(|h| wishes(h)) {
        let (block, range) = (hit.block, name(hit.block, hit.range.start));
        let other = &block.text()[range.clone()];
        let sentence = lower_words(block, block.sentence_at(range.start));
        let compares = sentence.iter().any(|w| COMPARES.has(w) || COMPARES.has(w.trim_end_matches("'s")));
        if compares || same(other, &target) || known.iter().any(|k| same(other, k)) || !is_company(context, hit, other)
        {
            continue;
        }
        let place = block.place(range.clone());
        let message = format!("\"{other}\" is not {target}: the name is left from another application");
        found.push(
            Diagnostic::new("wrong-target-company", place, message)
                .note(
                    "Nothing ends an application faster; look for other sentences that were written for somebody else",
                )
                .replace(Safety::Unsafe, place, &*target),
        );
    }
}

/// Employers, schools and clients.
fn known(context: &Context) -> Vec<String> {
    let stints = context.career.stints().map(|(_, s)| s);
    stints.flat_map(|s| s.organization.iter().chain(&s.clients).chain(&s.teams)).map(|n| n.text.clone()).collect()
}

/// The company of the configuration, else the one that the headings name: "Why Initech", "Questions to Initech". Where they
/// name two, nobody knows.
fn target(context: &Context, known: &[String]) -> Option<String> {
    if let Some(company) = &context.config.target_company {
        return Some(company.clone());
    }
    let mut named: Vec<String> = Vec::new();
    for document in context.documents {
        for block in document.blocks.iter().filter(|b| b.is_heading()) {
            let text = block.text();
            let cue = block.words.windows(2).find(|w| {
                has_word("at with to for why", &lower_case(w[0].of(text)))
                    && w[1].of(text).starts_with(char::is_uppercase)
            });
            let Some(first) = cue.and_then(|w| w.get(1)) else { continue };
            let company = text[name(block, first.start)].to_owned();
            let plain = company.split(' ').all(|w| COMMON.has(&lower_case(w)));
            if plain || known.iter().any(|k| same(&company, k)) || Lexicon::embedded().labels.is_place(&company) {
                continue;
            }
            if !named.iter().any(|n| same(n, &company)) {
                named.push(company);
            }
        }
    }
    (named.len() == 1).then(|| named.remove(0))
}

/// Bytes of the longest name of a technology, and of the longest heading that says what is below it.
const NAME: usize = 400;
const HEADING: usize = 1000;

/// Text in which the candidate says what comes next.
fn wishes(hit: &PhraseHit) -> bool {
    let heading = |document: &Document| {
        document.heading_path(hit.block).iter().filter(|h| h.text().len() <= HEADING).any(|h| {
            let words = h.text().to_lowercase();
            ["why", "motivation", "want", "apply", "letter"].iter().any(|w| words.split(' ').any(|own| own == *w))
        })
    };
    hit.role == Role::Aspirations || heading(hit.document)
}

/// The words with capitals from a byte on: "Marrow & Pike", "Halden Maritime".
fn name(block: &Block, start: usize) -> Range<usize> {
    let text = block.text();
    let first = block.words.partition_point(|w| w.start < start);
    let mut end = start;
    let mut joined = false;
    for (i, word) in block.words.iter().enumerate().skip(first) {
        let written = word.of(text);
        if word.kind == WordKind::Word && written.starts_with(char::is_uppercase) {
            end = word.end;
            joined = false;
        } else if matches!(written, "&" | "of") && !joined && i > first {
            joined = true;
        } else {
            break;
        }
    }
    let written = text.get(start..end).unwrap_or("");
    start..start + written.strip_suffix("'s").unwrap_or(written).len()
}

/// One begins with the first word of the other.
fn same(a: &str, b: &str) -> bool {
    let first = |text: &str| normalise(text).split(' ').next().unwrap_or("").trim_end_matches("'s").to_owned();
    first(a) == first(b)
}

/// No technology, place, language or month.
fn is_company(context: &Context, hit: &PhraseHit, name: &str) -> bool {
    let annotation =
        context.documents.iter().position(|d| d.source == hit.document.source).and_then(|i| context.annotations.get(i));
    let skill = annotation.is_some_and(|a| {
        let near = a.skills_from(hit.block.id, hit.range.start.saturating_sub(NAME));
        near.take_while(|s| s.range.start <= hit.range.start).any(|s| hit.range.start < s.range.end)
    });
    let first = name.split(' ').next().unwrap_or("");
    // "Museums", as some write nouns.
    let common =
        !name.contains(' ') && first.ends_with('s') && Dictionary::embedded().exact(&lower_case(first)).is_some();
    let next = hit.block.words.partition_point(|w| w.start < hit.range.start + name.len());
    let next = hit.block.words.get(next).map_or("", |w| w.of(hit.block.text()));
    let circle = has_word(
        "team teams community group club meetup project conference department movement program programme",
        next,
    );
    let acronym = first.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let lexicon = Lexicon::embedded();
    let other = Technologies::current().named(name).is_some()
        || lexicon.labels.is_place(name)
        || lexicon.titles.is_head(&lower_case(first))
        || COMMON.has(&lower_case(first));
    ![skill, common, circle, acronym, other].contains(&true)
}
