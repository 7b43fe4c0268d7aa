//! The network of a long career: 200 stints with 1,000 dated events settle, and every gap is known.

use preplint::{
    annotate::time::Month,
    graph::{Basis, Distances, Network, Timeline},
    source::{SourceId, Span},
};

fn main() {
    divan::main();
}

const STINTS: usize = 200;
const EVENTS: usize = 1000;

/// Stints one after the other, told from the last to the first, so that most ends follow from neighbours only; some
/// facts clash.
fn career(clashes: bool) -> Network {
    let mut network = Network::new(2 * STINTS);
    let mut place = 0;
    let mut next = || {
        place += 1;
        [Span::new(SourceId(0), place..place + 1)]
    };
    let began = |stint: usize| Month::new(1900, 1).plus(stint as i32 * 7);
    for stint in (0..STINTS).rev() {
        let (start, end) = (Timeline::start(stint), Timeline::end(stint));
        network.at_least(start, end, 0, Basis::Stated, &[]);
        network.within(start, Some(began(stint)), Some(began(stint).plus(2)), Basis::Stated, &next());
        if stint % 3 == 0 {
            network.within(end, None, Some(began(stint).plus(5)), Basis::Resolved, &next());
        }
        if stint + 1 < STINTS {
            network.at_least(end, Timeline::start(stint + 1), 0, Basis::Inferred, &[]);
        }
    }
    for event in 0..EVENTS {
        let stint = event * 7 % STINTS;
        let late = if clashes && event % 50 == 0 { 30 } else { 0 };
        let at = began(stint).plus(2 + event as i32 % 2 + late);
        let place = next();
        network.within(Timeline::start(stint), None, Some(at), Basis::Told, &place);
        network.within(Timeline::end(stint), Some(at), None, Basis::Told, &place);
    }
    network
}

/// What building a career does with its network, and what the rules of gaps ask of it.
fn settle(mut network: Network) -> Distances {
    network.relax();
    divan::black_box(network.bounds());
    network.distances(Basis::Resolved)
}

#[divan::bench]
fn settles(bencher: divan::Bencher) {
    bencher.with_inputs(|| career(false)).bench_values(settle);
}

#[divan::bench]
fn settles_with_clashes(bencher: divan::Bencher) {
    bencher.with_inputs(|| career(true)).bench_values(settle);
}
