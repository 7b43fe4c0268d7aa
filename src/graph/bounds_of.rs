//! The constraints that the facts of stints put on their months, and what neighbours say where facts are silent.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{Basis, Constraint, Network, Ongoing, Point, StintKind, Timeline, merge::Group};
use crate::{
    annotate::{
        Annotation,
        stints::{FactKind, Follows},
        time::{Anchor, Month, Period},
    },
    source::Span,
};

/// No length is longer, in months: what a text says beyond is no length of a career.
const LONGEST: u32 = 1200;

/// Months in which who "moved to" the next job got there.
const MOVING: i32 = 2;

/// One dated fact of a stint.
#[derive(Clone, Debug)]
struct Dated {
    kind: FactKind,
    period: Option<Period>,
    /// Months, for lengths.
    length: Option<(i32, i32)>,
    basis: Basis,
    place: Span,
}

/// What all mentions of one stint say about its months.
#[derive(Clone, Debug)]
pub struct Facts {
    kind: StintKind,
    facts: Vec<Dated>,
    /// The clause of a first contact.
    pub contact: Option<Span>,
    /// Order in which the document tells it.
    narrated: bool,
    /// Where its mentions name it, and the jobs from which it was entered.
    names: Vec<Span>,
    follows: Vec<Follows>,
}

impl Facts {
    /// The first mention speaks; later ones add what it leaves out and what happened meanwhile.
    pub fn of(annotations: &[Annotation], group: &Group) -> Self {
        let first = &annotations[group[0].0].stints[group[0].1];
        let mut all = Self {
            kind: first.kind,
            facts: Vec::new(),
            contact: None,
            narrated: first.narrated,
            names: Vec::new(),
            follows: Vec::new(),
        };
        for (document, index) in group {
            let annotation = &annotations[*document];
            let mention = &annotation.stints[*index];
            all.names.push(mention.name);
            all.follows.extend(mention.follows);
            for fact in &mention.facts {
                let contrary = match fact.kind {
                    FactKind::GoesOn => all.has(FactKind::End),
                    FactKind::End | FactKind::Length | FactKind::Expected => {
                        all.has(FactKind::GoesOn) && group[0] != (*document, *index)
                    }
                    _ => false,
                };
                let fills = !contrary && (fact.kind == FactKind::During || !all.has(fact.kind));
                let time = fact.time.and_then(|t| annotation.times.get(t));
                if fact.kind == FactKind::NotBefore {
                    all.contact = all.contact.or(Some(fact.span));
                }
                if !fills {
                    continue;
                }
                let stated = time.is_none_or(|t| matches!(t.anchor, Anchor::Itself));
                let basis = if stated { Basis::Stated } else { Basis::Resolved };
                let length = time
                    .and_then(|t| t.expression.months())
                    .map(|(least, most)| ((least / 100).min(LONGEST) as i32, most.div_ceil(100).min(LONGEST) as i32));
                all.facts.push(Dated {
                    kind: fact.kind,
                    period: time.and_then(|t| t.period),
                    length,
                    basis,
                    place: time.map_or(fact.span, |t| t.span),
                });
            }
        }
        all
    }

    pub fn has(&self, kind: FactKind) -> bool {
        self.facts.iter().any(|f| f.kind == kind)
    }

    /// Something says when it began.
    pub fn starts(&self) -> bool {
        self.dates(FactKind::Start)
    }

    fn dates(&self, kind: FactKind) -> bool {
        self.facts.iter().any(|f| f.kind == kind && f.period.is_some())
    }

    /// Something says when it ended or how long it lasted.
    pub fn ends(&self) -> bool {
        self.facts.iter().any(|f| {
            matches!(f.kind, FactKind::End | FactKind::Length | FactKind::Expected)
                && (f.period.is_some() || f.length.is_some())
        })
    }

    /// The first month that any fact of its start allows; for ordering only.
    fn begins(&self) -> Option<Month> {
        let of = |kinds: &[FactKind]| {
            self.facts
                .iter()
                .filter(|f| kinds.contains(&f.kind))
                .filter_map(|f| f.period)
                .map(|p| p.first_month())
                .min()
        };
        of(&[FactKind::Start]).or_else(|| of(&[FactKind::NotBefore])).or_else(|| of(&[FactKind::End]))
    }
}

/// The settled months of all stints.
pub struct Settled {
    /// Without contradictions.
    pub network: Network,
    /// What was taken out, as the constraints of each contradiction.
    pub conflicts: Vec<Vec<Constraint>>,
    pub ongoing: Vec<Ongoing>,
    /// For each stint the one that follows it in time.
    pub next: Vec<Option<usize>>,
}

/// Puts the facts of all stints into one network.
pub fn constrain(stints: &[Facts], as_of: Option<Date>) -> Settled {
    let mut network = Network::new(stints.len() * 2);
    let now = as_of.map(Month::of);
    for (i, stint) in stints.iter().enumerate() {
        own(&mut network, i, stint, now);
    }
    let mut named: HashMap<Span, usize> = HashMap::new();
    for (i, stint) in stints.iter().enumerate() {
        for name in &stint.names {
            named.entry(*name).or_insert(i);
        }
    }
    for (i, stint) in stints.iter().enumerate() {
        for follows in &stint.follows {
            let Some(before) = named.get(&follows.job).copied() else { continue };
            let (end, start) = (Timeline::end(before), Timeline::start(i));
            network.at_least(end, start, 0, Basis::Told, &[follows.words]);
            network.at_most(end, start, MOVING, Basis::Told, &[follows.words]);
        }
    }
    let conflicts = network.relax();
    // An end that cannot hold is none.
    let sure = network.constraints.iter().filter(|c| c.places.len() == 1 && c.basis <= Basis::Resolved);
    let dated: HashSet<Point> = sure.map(|c| c.later).collect();
    let ended: Vec<bool> =
        stints.iter().enumerate().map(|(i, s)| s.ends() && dated.contains(&Timeline::end(i))).collect();
    let next = neighbours(stints);
    for (i, stint) in stints.iter().enumerate() {
        let (start, end) = (Timeline::start(i), Timeline::end(i));
        if let Some(now) = now {
            network.within(start, None, Some(now), Basis::Inferred, &[]);
            if !stint.has(FactKind::GoesOn) && !stint.has(FactKind::Expected) {
                network.within(end, None, Some(now), Basis::Inferred, &[]);
            }
        }
        if let Some(after) = next[i]
            && !ended[i]
            && !stint.has(FactKind::GoesOn)
        {
            network.at_most(Timeline::start(after), end, 0, Basis::Inferred, &[]);
        }
    }
    network.relax();
    let ongoing = stints.iter().enumerate().map(|(i, s)| ongoing(s, next[i].is_some())).collect();
    Settled { network, conflicts, ongoing, next }
}

fn ongoing(stint: &Facts, followed: bool) -> Ongoing {
    if stint.has(FactKind::GoesOn) || (stint.has(FactKind::Expected) && stint.has(FactKind::Start)) {
        Ongoing::Yes
    } else if stint.ends() || followed {
        Ongoing::No
    } else {
        Ongoing::Unknown
    }
}

/// What the facts of one stint say.
fn own(network: &mut Network, i: usize, stint: &Facts, now: Option<Month>) {
    let (start, end) = (Timeline::start(i), Timeline::end(i));
    network.at_least(start, end, 0, Basis::Stated, &[]);
    for fact in &stint.facts {
        let places = [fact.place];
        let (first, last) = (fact.period.map(Period::first_month), fact.period.map(Period::last_month));
        match fact.kind {
            FactKind::Start => network.within(start, first, last, fact.basis, &places),
            FactKind::End | FactKind::Expected => network.within(end, first, last, fact.basis, &places),
            FactKind::NotBefore => network.within(start, first, None, fact.basis, &places),
            FactKind::During => {
                network.within(start, None, last, Basis::Told, &places);
                network.within(end, first, None, Basis::Told, &places);
            }
            FactKind::GoesOn => network.within(end, now, None, Basis::Stated, &places),
            // Where both ends are told, a length told besides is round.
            FactKind::Length
                if stint.dates(FactKind::Start) && (stint.dates(FactKind::End) || stint.has(FactKind::GoesOn)) => {}
            // "I have worked there for six years": six full years up to now, the seventh not over.
            FactKind::Length if stint.has(FactKind::GoesOn) => {
                if let (Some((least, most)), Some(now)) = (fact.length, now) {
                    let begun = if most < 12 { most } else { most + 11 };
                    network.within(
                        start,
                        Some(Month(now.0 - begun)),
                        Some(Month(now.0 - least)),
                        Basis::Resolved,
                        &places,
                    );
                }
            }
            FactKind::Length => {
                if let Some((least, most)) = fact.length {
                    network.at_least(start, end, least, Basis::Resolved, &places);
                    network.at_most(start, end, most, Basis::Resolved, &places);
                }
            }
        }
    }
}

/// For each stint the one that follows it in time among those of work, or of study.
fn neighbours(stints: &[Facts]) -> Vec<Option<usize>> {
    let mut next = vec![None; stints.len()];
    for kind in [StintKind::Employment, StintKind::Education] {
        let mut own: Vec<usize> = (0..stints.len()).filter(|i| stints[*i].kind == kind).collect();
        let known: Vec<Month> = own.iter().filter_map(|i| stints[*i].begins()).collect();
        let rising =
            known.windows(2).filter(|w| w[0] <= w[1]).count() >= known.windows(2).filter(|w| w[0] > w[1]).count();
        if !rising {
            own.reverse();
        }
        // Undated stints keep their place between their neighbours.
        let mut key = Month(i32::MIN);
        let mut keyed: Vec<(Month, usize, usize)> = Vec::new();
        for (place, i) in own.iter().enumerate() {
            key = stints[*i].begins().unwrap_or(key);
            keyed.push((key, place, *i));
        }
        keyed.sort_unstable();
        for pair in keyed.windows(2) {
            next[pair[0].2] = Some(pair[1].2);
        }
        if kind == StintKind::Education {
            // Studies run beside one another and beside work: the next one bounds nothing.
            for i in &own {
                if !stints[*i].narrated {
                    next[*i] = None;
                }
            }
        }
    }
    next
}
