//! What a job's text tells: deeds, what came of them, and numbers.

use std::ops::Range;

use crate::{
    annotate::time::{TimeMention, TimexKind},
    document::{Block, BlockId, BlockKind, WordKind},
    graph::Stint,
    language::is_achievement,
    lexicon::{QuickSet, WordSet, has_word},
    rules::{Context, clause::lower_words, spoken},
    source::SourceId,
};

/// Words of what came of a deed.
static OUTCOMES: WordSet = WordSet::new(
    "reduced reducing reduces cut cutting saved saving saves savings shortened lowered halved halving \
    doubled doubling tripled grew increased increasing increase raised improved improving improvement improves faster \
    fewer cheaper quicker fell dropped rose gained won award awarded prize adopted adoption prevented avoided eliminated \
    eliminating enabled enabling enables allowing allows allowed resulted resulting led ensured ensuring \
    accelerated accelerating passed approved certified exceeded achieved achieving sold signed promoted accepted cited \
    solved resolved unblocked instead closed beat launched live shipped released downloads stars starred profit revenue \
    sales growth success successful award-winning on-time satisfied satisfaction feedback praised thanks survived without",
);
/// Verbs of keeping things as they are: a number beside them is no result.
static UPKEEP: WordSet = WordSet::new(
    "looked administered maintained monitored operated supported managed answered handled served \
    responsible assisted provided worked participated attended used installed configured kept prepared processed",
);
static NUMBER_WORDS: WordSet = WordSet::new(
    "two three four five six seven eight nine ten eleven twelve dozen hundred thousand million half \
    twice once percent",
);
/// What makes something that was not there before.
static MAKING: WordSet = WordSet::new(
    "wrote built developed designed created implemented automated migrated rewrote rebuilt redesigned \
    re-designed re-wrote re-written rewritten modernized modernised integrated introduced programmed modelled modeled \
    automating developing creating designing building writing modernizing modernising migrating rewriting implementing",
);
/// What begins a bullet of the past.
static IRREGULAR: WordSet =
    WordSet::new("built wrote led ran made taught drew drove kept gave took brought set held grew sold put");

/// A block that tells of a job.
pub struct Told<'a> {
    pub block: &'a Block,
    /// Something was done, by the candidate as far as the words tell.
    pub deed: bool,
    /// Something was made.
    pub made: bool,
    /// Something came of it.
    pub outcome: bool,
    /// A number that is no date.
    pub number: bool,
    /// The deed keeps something as it is.
    pub upkeep: bool,
}

impl Told<'_> {
    pub fn is_bullet(&self) -> bool {
        self.block.item.is_some()
    }

    /// Words without marks.
    pub fn length(&self) -> usize {
        self.block.words.iter().filter(|w| w.kind != WordKind::Punctuation).count()
    }
}

/// The blocks of a job that are in English and no headings, the name's own line aside unless it tells something.
pub fn told<'a>(context: &Context<'a>, stint: &Stint, english: &QuickSet<(SourceId, BlockId)>) -> Vec<Told<'a>> {
    let mut all = Vec::new();
    for place in stint.blocks.iter().filter(|p| english.contains(p)) {
        let found = context.documents.iter().zip(context.annotations).find(|(d, _)| d.source == place.0);
        let Some((document, annotation)) = found else { continue };
        let block = document.block(place.1);
        if block.is_heading() || block.kind == BlockKind::Code {
            continue;
        }
        let text = block.text();
        // "in two weeks" is a number, "for two years" and "in 2017" are dates of the job.
        let measured = |t: &&TimeMention| {
            t.kind == TimexKind::Duration
                && text[..t.range.start]
                    .split_whitespace()
                    .next_back()
                    .is_some_and(|w| has_word("in within from to by than of", w))
        };
        let dates: Vec<Range<usize>> =
            annotation.times_in(block.id).filter(|t| !measured(t)).map(|t| t.range.clone()).collect();
        all.push(read(block, &dates));
    }
    all
}

/// The places of [`Context::prose`].
pub fn english(context: &Context) -> QuickSet<(SourceId, BlockId)> {
    context.prose().map(|(document, block, _)| (document.source, block.id)).collect()
}

fn read<'a>(block: &'a Block, dates: &[Range<usize>]) -> Told<'a> {
    let lower = lower_words(block, 0..block.text().len());
    let first = spoken::sentences(block).next().map(|s| lower_words(block, s)).unwrap_or_default();
    let opening = first.first().map_or("", |w| w);
    let past = |w: &str| is_achievement(w) || IRREGULAR.has(w) || UPKEEP.has(w) || w.len() > 5 && w.ends_with("ed");
    let bullet = block.item.is_some() && past(opening);
    let said = block.sentences.iter().any(|s| {
        let first = block.words.partition_point(|w| w.start < s.start);
        let words = lower.get(first..first + block.words_in(s.clone()).len()).unwrap_or(&[]);
        let mine = words.iter().any(|w| matches!(&**w, "i" | "i've"));
        mine && words.iter().any(|w| is_achievement(w))
    });
    let made = lower.iter().any(|w| MAKING.has(w));
    let number = block.words.iter().zip(&lower).any(|(word, lower)| {
        let behind = dates.partition_point(|d| d.start <= word.start);
        let dated = behind.checked_sub(1).and_then(|i| dates.get(i)).is_some_and(|d| word.end <= d.end);
        !dated && (word.kind == WordKind::Number || NUMBER_WORDS.has(lower))
    });
    let outcome = lower.iter().any(|w| OUTCOMES.has(w));
    Told { block, deed: bullet || said, made, outcome, number, upkeep: UPKEEP.has(opening) }
}
