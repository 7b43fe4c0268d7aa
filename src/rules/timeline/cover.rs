//! What covers months without a job: study, projects and voluntary work, and a leave or a journey that the text tells.

use std::{
    borrow::Cow,
    cell::RefCell,
    collections::{BTreeSet, HashMap},
    ops::Range,
    sync::LazyLock,
};

use crate::{
    annotate::time::{Month, TimexKind},
    document::{Block, BlockId, Document, SectionId},
    graph::{Ongoing, Stint, StintKind},
    lexicon::{QuickSet, WordSet},
    rules::{Context, clause::lower_words},
    source::SourceId,
};

/// From month to month, as the lengths of stints are counted.
type Months = Range<i32>;

/// How long an undated study or project may have lasted, in months.
const UNDATED: i32 = 48;

/// How long what a single date tells of may have gone on, in months.
const SINGLE: i32 = 12;

/// Every stretch that something other than a job may fill, read as long as the text allows.
pub fn covers(context: &Context, stints: &[&Stint]) -> Vec<Months> {
    let mut found: Vec<Months> =
        stints.iter().filter(|s| s.kind != StintKind::Employment).filter_map(|s| extent(s)).collect();
    for (document, annotation) in context.documents.iter().zip(context.annotations) {
        let mut headings: HashMap<SectionId, bool> = HashMap::new();
        // A sentence is asked once for all its dates.
        let mut asked: Option<(BlockId, usize, bool)> = None;
        for time in annotation.times.iter().filter(|t| t.kind == TimexKind::Date) {
            let Some(period) = time.period.filter(|_| annotation.role(time.block).is_candidate()) else { continue };
            let block = document.block(time.block);
            let sentence = block.sentence_at(time.range.start);
            let known = asked.filter(|(id, start, _)| (*id, *start) == (time.block, sentence.start));
            let (_, _, is_away) = *asked.insert(known.unwrap_or_else(|| {
                let is_away = away(&lower_words(block, sentence.clone()))
                    || *headings.entry(block.section).or_insert_with(|| headed(document, block.section));
                (time.block, sentence.start, is_away)
            }));
            if !is_away {
                continue;
            }
            let range = annotation.ranges.iter().find(|r| r.block == time.block && r.span.contains(time.span));
            let last = range.and_then(|r| annotation.times.get(r.last?)).and_then(|t| t.period);
            let whole = range.is_some_and(|r| r.first != r.last);
            let end = last.map_or(period.last_month(), |p| p.last_month()).0;
            found.push(period.first_month().0..end + if whole { 0 } else { SINGLE });
        }
    }
    found
}

/// The most that a stint may cover.
fn extent(stint: &Stint) -> Option<Months> {
    let start = stint.start.earliest.as_ref().map(|b| b.month);
    let end = stint.end.latest.as_ref().map(|b| b.month).filter(|_| stint.ongoing != Ongoing::Yes);
    match (start, end) {
        (Some(a), Some(b)) => Some(a.0..b.0),
        (Some(a), None) if stint.ongoing == Ongoing::Yes => Some(a.0..Month::new(9999, 12).0),
        (Some(a), None) => Some(a.0..a.0 + UNDATED),
        (None, Some(b)) => Some(b.0 - UNDATED..b.0),
        (None, None) => None,
    }
}

/// The blocks of the candidate that tell of a time without a job, asked when first needed.
pub struct Leaves<'c, 'a> {
    context: &'c Context<'a>,
    known: RefCell<HashMap<(SourceId, BlockId), bool>>,
}

impl<'c, 'a> Leaves<'c, 'a> {
    pub fn new(context: &'c Context<'a>) -> Self {
        Self { context, known: RefCell::default() }
    }

    /// Whether a block between two stints, or of them, tells of such a time.
    pub fn told_between(&self, before: &Stint, after: &Stint) -> bool {
        self.context.documents.iter().zip(self.context.annotations).any(|(document, annotation)| {
            let own = |s: &Stint| -> BTreeSet<BlockId> {
                s.blocks.iter().filter(|(source, _)| *source == document.source).map(|(_, id)| *id).collect()
            };
            let (a, b) = (own(before), own(after));
            let (Some(first), Some(last)) = (a.iter().chain(&b).min(), a.iter().chain(&b).max()) else { return false };
            let from_to = if a.is_empty() || b.is_empty() { None } else { Some(*first..=*last) };
            let between = document.blocks.get(first.0 as usize..=last.0 as usize).unwrap_or(&[]);
            between.iter().any(|block| {
                let own = a.contains(&block.id) || b.contains(&block.id);
                let near = from_to.as_ref().is_some_and(|r| r.contains(&block.id) && !(block.item.is_some() && own))
                    || block.item.is_none() && own;
                near && annotation.role(block.id).is_candidate() && self.tells(document, block)
            })
        })
    }

    fn tells(&self, document: &Document, block: &Block) -> bool {
        let says = || block.sentences.iter().any(|s| away(&lower_words(block, s.clone())));
        *self.known.borrow_mut().entry((document.source, block.id)).or_insert_with(says)
    }
}

/// Whether the heading of a section names a time without a job.
fn headed(document: &Document, section: SectionId) -> bool {
    let heading = document.section(section).heading.map(|h| document.block(h));
    heading.is_some_and(|h| away(&lower_words(h, 0..h.text().len())))
}

/// Whether words tell of a leave, a journey, care, service or work of one's own.
fn away(words: &[Cow<str>]) -> bool {
    static ALONE: WordSet = WordSet::new(
        "backpacked backpacking caregiver freelance freelanced freelancer freelancing maternity paternity sabbatical \
         self-employed travelled traveled travelling traveling unemployed stay-at-home",
    );
    const TOGETHER: &str = "parental leave|family leave|medical leave|sick leave|unpaid leave|study leave|caring leave|\
         on leave|leave of|career break|career pause|family break|gap year|year off|years off|\
         months off|time off|break from|a break|caring for|cared for|care of|military service|\
         civil service|civilian service|national service|community service|world trip|trip around|\
         at home|job search|looking for|between jobs|self employed|own business|own company|\
         full-time parent|language course|working holiday";
    static PAIRS: LazyLock<QuickSet<(&str, &str)>> =
        LazyLock::new(|| TOGETHER.split('|').filter_map(|pair| pair.split_once(' ')).collect());
    words.iter().any(|w| ALONE.has(w)) || words.windows(2).any(|w| PAIRS.contains(&(&*w[0], &*w[1])))
}

/// The longest stretch of `gap` that nothing covers.
pub fn longest_open(gap: Months, covers: &[Months]) -> Months {
    let mut own: Vec<&Months> = covers.iter().filter(|c| c.start < gap.end && gap.start < c.end).collect();
    own.sort_by_key(|c| c.start);
    let (mut at, mut best) = (gap.start, gap.start..gap.start);
    for end in own.iter().map(|c| (c.start, c.end)).chain([(gap.end, gap.end)]) {
        if end.0 - at > best.end - best.start {
            best = at..end.0;
        }
        at = at.max(end.1);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_covers_part_of_a_gap_leaves_the_rest() {
        assert_eq!(longest_open(0..10, &[]), 0..10);
        assert_eq!(longest_open(0..10, std::slice::from_ref(&(-5..4))), 4..10);
        assert_eq!(longest_open(0..10, &[7..8, 2..3]), 3..7);
        assert_eq!(longest_open(0..10, std::slice::from_ref(&(-1..20))), 0..0);
    }

    #[test]
    fn words_of_a_leave_are_no_words_of_a_trade() {
        let words = |text: &'static str| text.split(' ').map(Cow::Borrowed).collect::<Vec<_>>();
        assert!(away(&words("i was on parental leave with my son")));
        assert!(away(&words("i took a year off and went to peru")));
        assert!(!away(&words("travel consultant for schools")));
        assert!(!away(&words("i had to leave the office at five")));
    }
}
