//! What day "now" is in a document, and in each of its parts.

use jiff::civil::Date;

use super::time::{Calendar, Expression, RangeCue, TimeMention, ranges};
use crate::{
    config::Config,
    document::{Block, BlockId, Document},
};

/// So many dates, more than a year later each, belie a day of writing.
const FAR_DATES: usize = 3;

/// How the document's date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockSource {
    Flag,
    FrontMatter,
    Config,
    Heading,
    /// The current day: nothing in the files says one.
    Clock,
}

impl ClockSource {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::FrontMatter => "front-matter",
            Self::Config => "configuration",
            Self::Heading => "heading",
            Self::Clock => "clock",
        }
    }

    /// As a sentence says it.
    pub fn describe(self) -> &'static str {
        match self {
            Self::Flag => "command line",
            Self::FrontMatter => "front matter",
            Self::Config => "configuration",
            Self::Heading => "latest dated heading",
            Self::Clock => "current day",
        }
    }
}

/// The document's date, and the days of the headings under which another one holds.
#[derive(Clone, Debug)]
pub struct Clock {
    pub as_of: Date,
    pub source: ClockSource,
    /// Headings with one full day, in reading order; used only where the headings are the clock.
    headings: Vec<(BlockId, Date)>,
}

impl Default for Clock {
    fn default() -> Self {
        Self { as_of: Date::new(1970, 1, 1).unwrap_or(Date::MIN), source: ClockSource::Clock, headings: Vec::new() }
    }
}

impl Clock {
    /// `times` are the document's mentions, resolved or not.
    pub fn of(document: &Document, times: &[TimeMention], config: &Config) -> Self {
        let front = |key| document.front_matter.as_ref()?.get(key).map(|(value, _)| value.trim());
        let day = |value: &str| -> Option<Date> { value.get(..10)?.parse().ok() };
        // What a site's program stamped with an hour is the day when the page was made, however often it is edited.
        let stamped = |value: &str| value.len() > 10;
        let made = front("date").and_then(|v| Some((v, day(v)?)));
        let made = made.filter(|(v, day)| !stamped(v) || !is_outlived(*day, times)).map(|(_, day)| day);
        let front = front("as_of").and_then(day).or(made);
        let headings = Some(days(document, times))
            .filter(|days| {
                let latest = days.iter().map(|(_, day)| *day).max();
                latest.is_some_and(|latest| !is_outlived(latest, times))
                    || days.iter().any(|(id, _)| names_an_occasion(document.block(*id)))
            })
            .unwrap_or_default();
        let latest = headings.iter().map(|(_, d)| *d).max();
        let all = [
            (config.as_of_flag, ClockSource::Flag),
            (front, ClockSource::FrontMatter),
            (config.as_of, ClockSource::Config),
            (latest, ClockSource::Heading),
            (config.today, ClockSource::Clock),
        ];
        let chosen = all.into_iter().find_map(|(date, source)| Some((date?, source)));
        let Some((as_of, source)) = chosen else { return Self::default() };
        Self { as_of, source, headings }
    }

    /// Whether anything told the day.
    pub fn is_known(&self) -> bool {
        self.as_of != Self::default().as_of
    }

    /// The heading that gives the day, where a heading does.
    pub fn heading(&self) -> Option<BlockId> {
        let from = self.source == ClockSource::Heading;
        self.headings.iter().find(|(_, day)| from && *day == self.as_of).map(|(id, _)| *id)
    }

    fn day_of(&self, heading: BlockId) -> Option<Date> {
        let found = self.headings.binary_search_by_key(&heading, |(id, _)| *id).ok()?;
        self.headings.get(found).map(|(_, day)| *day)
    }

    /// The document's date for a block: that of the last dated heading above it, else the document's.
    pub fn at(&self, document: &Document, block: &Block) -> Date {
        let path = document.heading_path(block);
        let dated = path.iter().rev().find_map(|h| self.day_of(h.id));
        match self.source {
            ClockSource::Flag => self.as_of,
            _ => dated.map_or(self.as_of, |day| day.min(self.as_of)),
        }
    }
}

/// Whether a heading may tell the day of writing: an occasion, or hardly more than the day. "Symposium on Data, Rochester,
/// 6 December 2019" tells what happened.
fn may_be_clock(heading: &Block, time: &TimeMention) -> bool {
    let text = heading.text();
    let around = [text.get(..time.range.start), text.get(time.range.end..)];
    let words = around.iter().flatten().flat_map(|part| part.split_whitespace());
    names_an_occasion(heading) || words.filter(|w| w.chars().any(char::is_alphabetic)).count() <= 2
}

/// "Interview on 12 December 2022": what the text was written for, whatever its other dates say.
fn names_an_occasion(heading: &Block) -> bool {
    const OCCASIONS: &[&str] = &[
        "interview",
        "screening",
        "call",
        "meeting",
        "round",
        "application",
        "prep",
        "preparation",
        "review",
        "self-review",
        "talk with",
        "week of",
        "notes",
        "vitae",
        "resume",
        "résumé",
        "cv",
        "updated",
        "standup",
        "retrospective",
    ];
    let text = heading.text().to_lowercase();
    OCCASIONS.iter().any(|o| {
        text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| w == *o) || (o.contains(' ') && text.contains(o))
    })
}

/// Most dates of the text lie after a day, or several lie years after it: it is no day of writing.
fn is_outlived(day: Date, times: &[TimeMention]) -> bool {
    let periods = times.iter().filter_map(|t| match t.expression {
        Expression::Calendar(calendar) => calendar.period(),
        _ => None,
    });
    let (after, before): (Vec<_>, Vec<_>) = periods.partition(|p| p.first > day);
    // Plans seldom reach further, but for a degree.
    let far = after.iter().filter(|p| p.first.year() > day.year() + 1).count();
    after.len() > before.len() || far >= FAR_DATES
}

/// Headings with exactly one date, a full day that neither begins nor ends anything.
fn days(document: &Document, times: &[TimeMention]) -> Vec<(BlockId, Date)> {
    let own = times.chunk_by(|a, b| a.block == b.block);
    own.filter_map(|own| {
        let [TimeMention { block, expression: Expression::Calendar(Calendar::Day(day)), .. }] = own else {
            return None;
        };
        let heading = Some(document.block(*block)).filter(|b| b.is_heading())?;
        let alone = ranges(heading, own).iter().all(|r| r.cue == RangeCue::Single);
        (alone && may_be_clock(heading, &own[0])).then_some((*block, *day))
    })
    .collect()
}
