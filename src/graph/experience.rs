//! Months of work: proven by what the text says, inferred where neighbours fill in a missing end; overlaps count once.

use std::collections::HashMap;

use petgraph::graph::NodeIndex;

use super::{Basis, Bound, Career, Ongoing, Stint, StintKind};
use crate::{
    annotate::{requirements::content_stems, time::Month},
    lexicon::Occupations,
};

/// Half-open: the second month is no longer counted.
type Interval = (Month, Month);

/// How long a set of stints lasted, in months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Months {
    pub proven: u32,
    /// At least and at most, if every missing end is as its neighbours have it.
    pub inferred: (u32, u32),
}

/// Since when a stint counts, where that is not its beginning: the first and the last month that it can have been.
pub type Since = HashMap<NodeIndex, (Month, Month)>;

/// How long each stint of a career lasted, for the months of any of them.
pub struct Lengths<'a> {
    all: Vec<&'a Stint>,
    places: HashMap<NodeIndex, usize>,
    /// The shortest and the longest that the bounds of each allow.
    scenarios: [Vec<Interval>; 2],
    /// The documents' month.
    pub now: Month,
}

impl<'a> Lengths<'a> {
    pub fn of(career: &'a Career, now: Month) -> Self {
        let places = career.stints().enumerate().map(|(i, (index, _))| (index, i)).collect();
        let all: Vec<&Stint> = career.stints().map(|(_, s)| s).collect();
        let scenarios = [false, true].map(|longest| scenario(&all, now, longest));
        Self { all, places, scenarios, now }
    }

    /// The months of several stints, overlaps counted once.
    pub fn months(&self, stints: &[NodeIndex], since: &Since) -> Months {
        let mut chosen: Vec<usize> = stints.iter().filter_map(|s| self.places.get(s).copied()).collect();
        chosen.sort_unstable();
        chosen.dedup();
        let from: HashMap<usize, (Month, Month)> =
            since.iter().filter_map(|(n, months)| Some((*self.places.get(n)?, *months))).collect();
        let cut = |i: usize, (start, end): Interval, last: bool| {
            let start = from.get(&i).map_or(start, |(a, b)| start.max(if last { *b } else { *a }));
            (start, end.max(start))
        };
        let stint = |i: &usize| Some((*i, *self.all.get(*i)?));
        let shown = chosen.iter().filter_map(stint).filter_map(|(i, s)| Some(cut(i, proven(s, self.now)?, true)));
        let proven = union(shown.collect());
        let of = |scenario: &[Interval], last: bool| {
            let cuts: Vec<Interval> =
                scenario.iter().enumerate().map(|(i, interval)| cut(i, *interval, last)).collect();
            union(bridged(&self.all, &chosen, &cuts))
        };
        let [least, most] = &self.scenarios;
        let (least, most) = (of(least, true), of(most, false));
        Months { proven, inferred: (least.max(proven).min(most.max(proven)), most.max(proven)) }
    }
}

/// From the start to the earliest end that stated, resolved and told dates allow.
fn proven(stint: &Stint, now: Month) -> Option<Interval> {
    let start = said_start(stint)?;
    let end = match stint.ongoing {
        Ongoing::Yes => Some(now),
        _ => stint.end.earliest.as_ref().filter(|b| b.basis.proves()).map(|b| b.month),
    }?;
    (start < end).then_some((start, end.min(now)))
}

/// A year alone is read as its first month at both ends, so that "2015 to 2018" is three years.
fn said_start(stint: &Stint) -> Option<Month> {
    let proving = |b: &Option<Bound>| b.clone().filter(|b| b.basis.proves());
    let (first, last) = (proving(&stint.start.earliest), proving(&stint.start.latest)?);
    match first {
        Some(first)
            if stint.start_stated
                && first.month.year() == last.month.year()
                && first.basis == Basis::Stated
                && last.basis == Basis::Stated =>
        {
            Some(first.month)
        }
        _ => Some(last.month),
    }
}

/// One interval per stint: the shortest or the longest that the bounds allow, a missing end taken from the next stint.
fn scenario(all: &[&Stint], now: Month, longest: bool) -> Vec<Interval> {
    let month = |b: &Option<Bound>| b.as_ref().map(|b| b.month);
    let interval = |stint: &&Stint| {
        let (first, last) = (month(&stint.start.earliest), month(&stint.start.latest).unwrap_or(now));
        let year_only = stint.start_stated && first.is_some_and(|f| f.year() == last.year());
        let start = if longest || year_only { first.unwrap_or(last) } else { last };
        let next = stint.next.and_then(|i| all.get(i)).map(|next| {
            let (first, last) = (month(&next.start.earliest), month(&next.start.latest));
            if longest { last.or(first) } else { first.or(last) }
        });
        let told = stint.end.earliest.as_ref().filter(|b| b.basis.proves() && Some(b.month) > first).map(|b| b.month);
        let latest = month(&stint.end.latest);
        let end = match stint.ongoing {
            Ongoing::Yes => Some(now),
            _ if longest => latest.into_iter().chain(next.flatten()).min(),
            _ => told.or(next.flatten()).or(month(&stint.end.earliest)),
        };
        let end = end.unwrap_or(now).min(now);
        (start.min(end), end)
    };
    all.iter().map(interval).collect()
}

/// The intervals of the chosen stints, which rise. A stint whose start is unknown begins, if it follows another without
/// an end, where that one ends: where both count, they are unbroken, and the first may take the time of both.
fn bridged(all: &[&Stint], chosen: &[usize], scenario: &[Interval]) -> Vec<Interval> {
    let mut found: Vec<Interval> = chosen.iter().filter_map(|i| scenario.get(*i).copied()).collect();
    for (at, i) in chosen.iter().enumerate().rev() {
        let open = all.get(*i).filter(|s| !s.end_stated && s.ongoing == Ongoing::No);
        let Some(next) = open.and_then(|s| s.next) else { continue };
        let Ok(place) = chosen.binary_search(&next) else { continue };
        let inferred = |s: &Stint| s.start.latest.as_ref().is_none_or(|b| b.basis == Basis::Inferred);
        let unsettled = all.get(next).is_some_and(|n| !n.start_stated && inferred(n));
        if let (true, Some((_, end))) = (unsettled, found.get(place).copied())
            && let Some(own) = found.get_mut(at)
        {
            own.1 = own.1.max(end);
        }
    }
    found
}

fn union(mut intervals: Vec<Interval>) -> u32 {
    intervals.sort();
    let (mut total, mut until) = (0, None::<Month>);
    for (start, end) in intervals {
        let from = until.map_or(start, |u| u.max(start));
        if end > from {
            total += end.0 - from.0;
        }
        until = Some(until.map_or(end, |u| u.max(end)));
    }
    u32::try_from(total).unwrap_or(0)
}

/// The stints whose title, or the words right behind it, belong to a field: all employments where the field is empty.
/// `words` gives the text that follows a title, `head` the whole line.
pub fn in_field(
    career: &Career,
    field: &str,
    words: impl Fn(&Stint) -> String,
    head: impl Fn(&Stint) -> String,
) -> Vec<NodeIndex> {
    let list = Occupations::embedded();
    let field = field.trim_start_matches(|c: char| !c.is_alphanumeric());
    let families = list.families(field);
    let stems = content_stems(field);
    let fits = |stint: &Stint| {
        if families.is_empty() && stems.is_empty() {
            return true;
        }
        let titles: Vec<String> = stint.titles.iter().map(|t| t.text.clone()).collect();
        let text = format!("{} {}", titles.join(" "), words(stint));
        if text.trim().is_empty() {
            return false;
        }
        let mut own = list.families(&text);
        // "Associate" says nothing of the trade, "Brandt & Voss Law Firm" does.
        let organization = stint.organization.as_ref().map_or("", |o| o.text.as_str());
        if own.is_empty() {
            own = list.families(organization);
        }
        let shared = own.iter().any(|f| families.contains(f));
        let said = content_stems(&titles.join(" "));
        let same = !stems.is_empty() && stems.iter().filter(|s| !is_rank(s)).any(|s| said.contains(s));
        shared || (families.is_empty() && same)
    };
    let works = |s: &Stint| matches!(s.kind, StintKind::Employment);
    let all: Vec<(NodeIndex, &Stint)> = career.stints().filter(|(_, s)| works(s) && fits(s)).collect();
    // "Intensive care" where one of several jobs as a nurse says so: that one counts.
    // Of alternatives any will do.
    let open = field.contains([',', '/']) || field.split_whitespace().any(|w| matches!(w, "or" | "and" | "&"));
    let field = if open { "" } else { field };
    let special: Vec<String> = content_stems(&list.special(field)).into_iter().filter(|s| !is_rank(s)).collect();
    let own = |stint: &Stint| {
        let said = content_stems(&head(stint));
        special.iter().any(|s| said.contains(s))
    };
    let narrow: Vec<NodeIndex> = all.iter().filter(|(_, s)| own(s)).map(|(i, _)| *i).collect();
    if narrow.is_empty() { all.into_iter().map(|(i, _)| i).collect() } else { narrow }
}

fn is_rank(stem: &str) -> bool {
    matches!(
        stem,
        "engineer"
            | "manag"
            | "manager"
            | "senior"
            | "junior"
            | "lead"
            | "analyst"
            | "specialist"
            | "assistant"
            | "consult"
            | "consultant"
            | "profession"
            | "professional"
            | "develop"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlaps_count_once() {
        let month = |y, m| Month::new(y, m);
        let intervals =
            vec![(month(2020, 1), month(2021, 1)), (month(2020, 7), month(2021, 7)), (month(2022, 1), month(2022, 2))];
        assert_eq!(union(intervals), 19);
        assert_eq!(union(Vec::new()), 0);
    }
}
