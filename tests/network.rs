//! The network of months, over random facts: what holds together stays, what clashes is named and no more than that,
//! and no bound is narrower than the facts allow.

use preplint::{
    annotate::time::Month,
    graph::{Basis, Constraint, Network, ORIGIN, Point},
    source::{SourceId, Span},
};
use proptest::prelude::*;

const BASES: [Basis; 4] = [Basis::Stated, Basis::Resolved, Basis::Told, Basis::Inferred];
const POINTS: usize = 8;

/// `later - earlier <= months`, between two of the points or the origin.
#[derive(Clone, Debug)]
struct Fact {
    earlier: usize,
    later: usize,
    months: i32,
    basis: Basis,
}

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let fact = (0..=POINTS, 0..=POINTS, -40..40_i32, 0..4_usize)
        .prop_filter("between two points", |(a, b, ..)| a != b)
        .prop_map(|(earlier, later, months, basis)| Fact { earlier, later, months, basis: BASES[basis] });
    prop::collection::vec(fact, 0..40)
}

/// Every fact has a place of its own.
fn network(facts: &[Fact]) -> Network {
    let mut network = Network::new(POINTS);
    for (i, f) in facts.iter().enumerate() {
        let place = Span::new(SourceId(0), i..i + 1);
        network.at_most(Point(f.earlier), Point(f.later), f.months, f.basis, &[place]);
    }
    network
}

fn of(constraints: Vec<Constraint>) -> Network {
    let mut network = Network::new(POINTS);
    network.constraints = constraints;
    network
}

/// Facts that hold for given months: each with some slack.
fn true_facts() -> impl Strategy<Value = (Vec<i32>, Vec<Fact>)> {
    (prop::collection::vec(0..200_i32, POINTS), facts()).prop_map(|(months, mut facts)| {
        let at = |i: usize| if i == 0 { 0 } else { months[i - 1] };
        for f in &mut facts {
            f.months = at(f.later) - at(f.earlier) + f.months.abs() % 12;
        }
        (months, facts)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_can_hold_is_no_contradiction((months, facts) in true_facts()) {
        let mut network = network(&facts);
        prop_assert!(network.contradiction(Basis::Inferred).is_empty());
        prop_assert!(network.relax().is_empty());
        for (i, bounds) in network.bounds().iter().enumerate().skip(1) {
            let month = Month(months[i - 1]);
            prop_assert!(bounds.earliest.as_ref().is_none_or(|b| b.month <= month), "{bounds:?} {month:?}");
            prop_assert!(bounds.latest.as_ref().is_none_or(|b| b.month >= month), "{bounds:?} {month:?}");
        }
    }

    #[test]
    fn distances_are_those_of_all_paths((_, facts) in true_facts()) {
        let network = network(&facts);
        for upto in BASES {
            let mut most = vec![vec![None; POINTS + 1]; POINTS + 1];
            for (i, row) in most.iter_mut().enumerate() {
                row[i] = Some(0);
            }
            for f in facts.iter().filter(|f| f.basis <= upto) {
                let cell: &mut Option<i32> = &mut most[f.earlier][f.later];
                *cell = Some(cell.map_or(f.months, |m| m.min(f.months)));
            }
            for k in 0..=POINTS {
                for i in 0..=POINTS {
                    for j in 0..=POINTS {
                        if let (Some(a), Some(b)) = (most[i][k], most[k][j]) {
                            most[i][j] = Some(most[i][j].map_or(a + b, |m: i32| m.min(a + b)));
                        }
                    }
                }
            }
            let distances = network.distances(upto);
            for (i, row) in most.iter().enumerate() {
                for (j, upper) in row.iter().enumerate() {
                    let between = distances.between(Point(i), Point(j));
                    prop_assert_eq!(between, (most[j][i].map(|m| -m), *upper));
                }
            }
        }
    }

    #[test]
    fn bounds_and_distances_agree((_, facts) in true_facts()) {
        let network = network(&facts);
        let distances = network.distances(Basis::Inferred);
        for (i, bounds) in network.bounds().iter().enumerate() {
            let months = |b: &Option<preplint::graph::Bound>| b.as_ref().map(|b| b.month.0);
            let got = (months(&bounds.earliest), months(&bounds.latest));
            prop_assert_eq!(got, distances.between(ORIGIN, Point(i)));
        }
    }

    #[test]
    fn a_contradiction_needs_each_of_its_facts(facts in facts()) {
        let mut network = network(&facts);
        for conflict in network.relax() {
            let all = of(conflict.clone());
            prop_assert!(!all.contradiction(Basis::Inferred).is_empty(), "{conflict:?} can hold");
            for left_out in 0..conflict.len() {
                let mut rest = conflict.clone();
                rest.remove(left_out);
                let rest = of(rest);
                prop_assert!(rest.contradiction(Basis::Inferred).is_empty(), "{conflict:?} without {left_out}");
            }
        }
        prop_assert!(network.contradiction(Basis::Inferred).is_empty());
    }

    #[test]
    fn surer_facts_stay(facts in facts()) {
        let mut network = network(&facts);
        let stated = |n: &Network| n.constraints.iter().filter(|c| c.basis == Basis::Stated).count();
        let before = stated(&network);
        let alone: Vec<Fact> = facts.iter().filter(|f| f.basis == Basis::Stated).cloned().collect();
        let clash = !self::network(&alone).contradiction(Basis::Stated).is_empty();
        network.relax();
        prop_assert_eq!(stated(&network) < before, clash);
    }
}

fn month(year: i32, month: u8) -> Option<Month> {
    Some(Month::new(year, month))
}

#[test]
fn an_end_lies_between_its_start_and_the_next_start() {
    let (start, end, next) = (Point(1), Point(2), Point(3));
    let mut network = Network::new(3);
    network.at_least(start, end, 0, Basis::Stated, &[]);
    network.within(start, month(2016, 6), month(2016, 6), Basis::Stated, &[]);
    network.within(next, month(2017, 5), month(2017, 5), Basis::Stated, &[]);
    network.at_least(end, next, 0, Basis::Inferred, &[]);
    let bounds = &network.bounds()[end.0];
    let of = |b: &Option<preplint::graph::Bound>| b.as_ref().map(|b| (b.month.to_string(), b.basis));
    assert_eq!(of(&bounds.earliest), Some(("2016-06".to_owned(), Basis::Stated)));
    assert_eq!(of(&bounds.latest), Some(("2017-05".to_owned(), Basis::Inferred)));
    assert_eq!(network.distances(Basis::Resolved).between(end, next), (None, Some(11)));
}

#[test]
fn a_fact_that_cannot_hold_goes_as_a_whole() {
    let (start, end) = (Point(1), Point(2));
    let place = |at: usize| [Span::new(SourceId(0), at..at + 1)];
    let mut network = Network::new(2);
    network.at_least(start, end, 0, Basis::Stated, &[]);
    network.within(start, month(2017, 5), month(2017, 5), Basis::Stated, &place(0));
    network.within(end, month(2016, 3), month(2016, 3), Basis::Stated, &place(1));
    let conflicts = network.relax();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].len(), 3);
    assert!(network.constraints.iter().all(|c| c.places != place(1)));
    assert!(network.bounds()[end.0].latest.is_none());
}
