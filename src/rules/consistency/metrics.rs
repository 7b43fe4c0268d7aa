//! Nearly the same sentence with different numbers.

use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
};

use crate::{
    annotate::Role,
    config::DocumentKind,
    diagnostic::Diagnostic,
    document::{Block, BlockKind, Document, Word, WordKind},
    lexicon::{QuickMap, WordSet, lower_case, stem},
    rules::{Context, spoken, timeline::owners::Owners},
};

/// Words that say nothing about what a sentence tells.
static EMPTY: WordSet = WordSet::new(
    "a an the of for in on at by with and or to from i we my our it its this that was were is are be been \
    which per as into than then also about around roughly nearly almost over more",
);
static ROUGH: WordSet = WordSet::new("about around roughly nearly almost over approximately some under ~ than up");
/// Content words that two sentences must share.
const SHARED: usize = 4;
/// Sentences after which a word tells nothing any more.
const COMMON: usize = 100;

/// A sentence with numbers.
struct Sentence<'a> {
    document: &'a Document,
    block: &'a Block,
    words: &'a [Word],
    content: BTreeSet<String>,
    numbers: Vec<Figure>,
    /// Stints that the block tells of.
    stints: Vec<usize>,
}

struct Figure {
    /// Place among the sentence's words.
    at: usize,
    value: f64,
    rough: bool,
    /// The words before and behind that are no numbers.
    before: String,
    behind: String,
}

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let sentences = sentences(context);
    // Sentences by their content words, so that not every pair is compared.
    let mut by_word: HashMap<&str, Vec<usize>> = HashMap::new();
    for (i, sentence) in sentences.iter().enumerate() {
        let mut shared: QuickMap<usize, usize> = QuickMap::default();
        for word in &sentence.content {
            let places = by_word.entry(word).or_default();
            for j in places.iter() {
                *shared.entry(*j).or_default() += 1;
            }
            if places.len() < COMMON {
                places.push(i);
            }
        }
        let mut near: Vec<usize> = shared.into_iter().filter(|(_, count)| *count >= SHARED).map(|(j, _)| j).collect();
        near.sort_unstable();
        found.extend(
            near.into_iter().filter_map(|j| sentences.get(j)).find_map(|other| mismatch(context, other, sentence)),
        );
    }
}

fn sentences<'a>(context: &Context<'a>) -> Vec<Sentence<'a>> {
    let owners = Owners::of(context);
    let mut all = Vec::new();
    for (document, block, role) in context.prose() {
        let told = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Cell);
        if !told || matches!(role, Role::Questions | Role::Contact | Role::Skills | Role::Aspirations) {
            continue;
        }
        let annotation =
            context.documents.iter().position(|d| d.source == document.source).and_then(|i| context.annotations.get(i));
        let dates: Vec<Range<usize>> = annotation
            .iter()
            .flat_map(|a| a.times_in(block.id))
            .filter(|t| t.period.is_some())
            .map(|t| t.range.clone())
            .collect();
        let stints = owners.of_block(document, block);
        for range in spoken::sentences(block).filter(|s| s.len() <= 600) {
            let words = block.words_in(range);
            let numbers = figures(block, words, &dates);
            if numbers.is_empty() {
                continue;
            }
            let content: BTreeSet<String> = words
                .iter()
                .filter(|w| w.kind == WordKind::Word)
                .map(|w| lower_case(w.of(block.text())))
                .filter(|w| !EMPTY.has(w))
                .map(|w| stem(&w))
                .collect();
            if content.len() >= SHARED {
                all.push(Sentence { document, block, words, content, numbers, stints: stints.to_vec() });
            }
        }
    }
    all
}

fn figures(block: &Block, words: &[Word], dates: &[Range<usize>]) -> Vec<Figure> {
    let text = block.text();
    let word = |i: usize| {
        words.get(i).filter(|w| w.kind != WordKind::Number).map(|w| lower_case(w.of(text))).unwrap_or_default()
    };
    let mut figures = Vec::new();
    for (at, number) in words.iter().enumerate().filter(|(_, w)| w.kind == WordKind::Number) {
        let before = dates.partition_point(|d| d.start <= number.start);
        let dated = before.checked_sub(1).and_then(|i| dates.get(i)).is_some_and(|d| number.end <= d.end);
        let Ok(value) = number.of(text).replace(',', "").trim_end_matches('+').parse::<f64>() else { continue };
        if dated {
            continue;
        }
        let before = at.checked_sub(1).map(&word).unwrap_or_default();
        let rough = ROUGH.has(&before) || number.of(text).ends_with('+');
        let (before, behind) = (before.into_owned(), word(at + 1).into_owned());
        figures.push(Figure { at, value, rough, before, behind });
    }
    figures
}

/// One pair of figures in the same place of two sentences that tell the same.
fn mismatch(context: &Context, a: &Sentence, b: &Sentence) -> Option<Diagnostic> {
    let apart = a.document.source != b.document.source;
    if !apart && a.content.len() != b.content.len() {
        return None;
    }
    let shared = a.content.intersection(&b.content).count();
    let least = a.content.len().min(b.content.len());
    // Two jobs may tell the same with other numbers; in one document lists repeat themselves.
    let elsewhere = !a.stints.is_empty() && !b.stints.is_empty() && !a.stints.iter().any(|s| b.stints.contains(s));
    let alike = if apart {
        shared * 5 >= least * 4
    } else {
        shared == a.content.len() && shared == b.content.len() && shared > SHARED
    };
    if elsewhere || !alike || shared < SHARED {
        return None;
    }
    let (x, y) = a.numbers.iter().find_map(|x| b.numbers.iter().find(|y| contradict(x, y)).map(|y| (x, y)))?;
    // The less formal document is the one to mend.
    let (wrong, one, other, two) =
        if apart && formal(context, b) > formal(context, a) { (a, x, b, y) } else { (b, y, a, x) };
    let (here, there) = (place(wrong, one), place(other, two));
    let message = format!(
        "\"{}\" here, \"{}\" in nearly the same sentence",
        &wrong.block.text()[here.clone()],
        &other.block.text()[there.clone()]
    );
    Some(
        Diagnostic::new("metric-mismatch", wrong.block.place(here), message)
            .label(other.block.place(there), "the other number")
            .note("Find out which is right: an interviewer has both on the table"),
    )
}

/// The same words around them, and no rounding between them.
fn contradict(x: &Figure, y: &Figure) -> bool {
    let same = !x.behind.is_empty() && x.behind == y.behind && x.before == y.before;
    let slack = if x.rough || y.rough { 0.2 } else { 0.05 };
    same && (x.value - y.value).abs() > slack * x.value.abs().max(y.value.abs())
}

/// How formal a sentence's document is: a résumé, then what lays out most jobs.
fn formal(context: &Context, sentence: &Sentence) -> (bool, usize) {
    let source = sentence.document.source;
    let resume = context.config.kind(source) == Some(DocumentKind::Resume);
    let annotation = context.documents.iter().position(|d| d.source == source).and_then(|i| context.annotations.get(i));
    (resume, annotation.map_or(0, |a| a.stints.iter().filter(|s| !s.narrated).count()))
}

/// The figure with its unit, and the figure from which it changed: "45 to 15 minutes".
fn place(sentence: &Sentence, figure: &Figure) -> Range<usize> {
    let text = sentence.block.text();
    let word = |i: usize| sentence.words.get(i);
    let is = |i: usize, what: &str| word(i).is_some_and(|w| w.of(text) == what);
    let number = |i: usize| word(i).is_some_and(|w| w.kind == WordKind::Number);
    let (mut first, mut last) = (figure.at, figure.at);
    if first >= 2 && is(first - 1, "to") && number(first - 2) {
        first -= 2;
    }
    if is(last + 1, "to") && number(last + 2) {
        last += 2;
    }
    let unit = word(last + 1).filter(|w| w.kind == WordKind::Word || w.of(text) == "%");
    let end = unit.or(word(last)).map_or(0, |w| w.end);
    word(first).map_or(0, |w| w.start)..end
}
