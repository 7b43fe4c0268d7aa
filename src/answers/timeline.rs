//! When each stint certainly and possibly was: lanes of bars, one lane per employer.

use crate::{
    annotate::time::Month,
    graph::{Bound, Career, Ongoing, Stint, StintKind},
    source::Span,
};

/// Months, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub first: Month,
    pub last: Month,
}

/// One stint on its lane.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Titles and clients in words; empty where none is stated.
    pub label: String,
    /// Every month in which the stint may have been.
    pub possible: Stretch,
    /// The months in which it was, whatever its bounds mean; `None` where no month is sure.
    pub certain: Option<Stretch>,
    /// It goes on at the document's date.
    pub ongoing: bool,
    pub start_stated: bool,
    pub end_stated: bool,
    pub name: Span,
}

/// The stints of one employer, school or project.
#[derive(Clone, Debug)]
pub struct Lane {
    pub name: String,
    pub kind: StintKind,
    pub bars: Vec<Bar>,
}

/// Lanes in the order of their first bars, work before studies, voluntary work and projects.
#[derive(Clone, Debug)]
pub struct Timeline {
    pub lanes: Vec<Lane>,
    /// The years that the chart shows, whole.
    pub span: Stretch,
    pub as_of: Option<Month>,
}

/// `None` where no stint has any bound.
pub fn timeline(career: &Career, as_of: Option<Month>) -> Option<Timeline> {
    let mut lanes: Vec<Lane> = Vec::new();
    for (_, stint) in career.stints() {
        let Some(bar) = bar(stint, as_of) else { continue };
        let name = stint.organization.as_ref().or(stint.titles.first()).map_or("unnamed", |n| n.text.as_str());
        match lanes.iter_mut().find(|l| l.name.eq_ignore_ascii_case(name) && l.kind == stint.kind) {
            Some(lane) => lane.bars.push(bar),
            None => lanes.push(Lane { name: name.to_owned(), kind: stint.kind, bars: vec![bar] }),
        }
    }
    for lane in &mut lanes {
        lane.bars.sort_by_key(|b| (b.possible.first, b.possible.last));
    }
    lanes.sort_by_key(|l| (l.kind, l.bars.first().map(|b| (b.possible.first, b.possible.last))));
    let bars = || lanes.iter().flat_map(|l| &l.bars);
    let first = bars().map(|b| b.possible.first).min()?;
    let last = bars().map(|b| b.possible.last).chain(as_of).max()?;
    let span = Stretch { first: Month::new(first.year(), 1), last: Month::new(last.year(), 12) };
    Some(Timeline { lanes, span, as_of })
}

fn bar(stint: &Stint, as_of: Option<Month>) -> Option<Bar> {
    let month = |b: &Option<Bound>| b.as_ref().map(|b| b.month);
    let proven = |b: &Option<Bound>| b.as_ref().filter(|b| b.basis.proves()).map(|b| b.month);
    let ongoing = stint.ongoing == Ongoing::Yes;
    let now = as_of.filter(|_| ongoing);
    let first = month(&stint.start.earliest).or(month(&stint.start.latest)).or(month(&stint.end.earliest))?;
    let last = now.or(month(&stint.end.latest)).or(as_of).or(month(&stint.end.earliest)).unwrap_or(first).max(first);
    let from = proven(&stint.start.latest);
    let until = now.or(proven(&stint.end.earliest));
    let certain = from.zip(until).filter(|(from, until)| from <= until).map(|(first, last)| Stretch { first, last });
    let clients: Vec<&str> = stint.clients.iter().map(|c| c.text.as_str()).collect();
    let mut label = stint.titles.first().map(|t| t.text.clone()).unwrap_or_default();
    if !clients.is_empty() {
        label.push_str(&format!(" (for {})", clients.join(", ")));
    }
    Some(Bar {
        label: label.trim().to_owned(),
        possible: Stretch { first, last },
        certain,
        ongoing,
        start_stated: stint.start_stated,
        end_stated: stint.end_stated || ongoing,
        name: stint.name,
    })
}
