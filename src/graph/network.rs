//! A simple temporal network: months as nodes, facts as difference constraints, bounds by shortest paths.

use super::{Basis, Bound, Bounds};
use crate::{annotate::time::Month, source::Span};

/// A node: the beginning or the end of a stint. Node 0 is the calendar's origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Point(pub usize);

pub const ORIGIN: Point = Point(0);

/// `later - earlier <= months`, and the words that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    pub earlier: Point,
    pub later: Point,
    pub months: i32,
    pub basis: Basis,
    pub places: Vec<Span>,
}

#[derive(Clone, Debug, Default)]
pub struct Network {
    points: usize,
    pub constraints: Vec<Constraint>,
}

/// The path that gives a distance: the index of the constraint that came last.
#[derive(Clone, Copy, Debug)]
struct Reach {
    months: i32,
    by: Option<usize>,
}

impl Network {
    /// A network with the origin and `points` more nodes.
    pub fn new(points: usize) -> Self {
        Self { points: points + 1, constraints: Vec::new() }
    }

    /// `later - earlier <= months`.
    pub fn at_most(&mut self, earlier: Point, later: Point, months: i32, basis: Basis, places: &[Span]) {
        self.constraints.push(Constraint { earlier, later, months, basis, places: places.to_vec() });
    }

    /// `later - earlier >= months`.
    pub fn at_least(&mut self, earlier: Point, later: Point, months: i32, basis: Basis, places: &[Span]) {
        self.at_most(later, earlier, -months, basis, places);
    }

    /// The point lies in `first..=last`.
    pub fn within(&mut self, point: Point, first: Option<Month>, last: Option<Month>, basis: Basis, places: &[Span]) {
        if let Some(last) = last {
            self.at_most(ORIGIN, point, last.0, basis, places);
        }
        if let Some(first) = first {
            self.at_least(ORIGIN, point, first.0, basis, places);
        }
    }

    /// Shortest distances from (`back` false) or to (`back` true) a point over the constraints up to a basis.
    /// `Err` holds the constraints of a negative cycle: facts that cannot all hold.
    fn distances(&self, from: Point, back: bool, upto: Basis) -> Result<Vec<Option<Reach>>, Vec<usize>> {
        let mut reach: Vec<Option<Reach>> = vec![None; self.points];
        reach[from.0] = Some(Reach { months: 0, by: None });
        for round in 0..=self.points {
            let mut changed = None;
            for (i, c) in self.constraints.iter().enumerate().filter(|(_, c)| c.basis <= upto) {
                let (a, b) = if back { (c.later.0, c.earlier.0) } else { (c.earlier.0, c.later.0) };
                let Some(at) = reach[a] else { continue };
                let months = at.months + c.months;
                if reach[b].is_none_or(|r| months < r.months) {
                    reach[b] = Some(Reach { months, by: Some(i) });
                    changed = Some(b);
                }
            }
            match changed {
                None => return Ok(reach),
                Some(node) if round == self.points => return Err(self.cycle(&reach, node, back)),
                Some(_) => {}
            }
        }
        Ok(reach)
    }

    /// Walks back from a node that still improves until a node repeats; the walk between is the cycle.
    fn cycle(&self, reach: &[Option<Reach>], node: usize, back: bool) -> Vec<usize> {
        let step = |n: usize| {
            let by = reach[n].and_then(|r| r.by)?;
            let c = &self.constraints[by];
            Some((by, if back { c.later.0 } else { c.earlier.0 }))
        };
        let mut at = node;
        for _ in 0..self.points {
            match step(at) {
                Some((_, before)) => at = before,
                None => return Vec::new(),
            }
        }
        let start = at;
        let mut cycle = Vec::new();
        while let Some((by, before)) = step(at) {
            cycle.push(by);
            at = before;
            if at == start || cycle.len() > self.points {
                break;
            }
        }
        cycle
    }

    /// Constraints that cannot all hold, over facts up to a basis; empty where they can.
    pub fn contradiction(&self, upto: Basis) -> Vec<usize> {
        match self.distances(ORIGIN, false, upto) {
            Err(cycle) => cycle,
            Ok(_) => self.distances(ORIGIN, true, upto).err().unwrap_or_default(),
        }
    }

    /// Takes constraints out until the rest can hold; the weakest basis of each contradiction goes first, then what was added last.
    pub fn relax(&mut self) -> Vec<Vec<Constraint>> {
        let mut conflicts = Vec::new();
        for basis in [Basis::Stated, Basis::Resolved, Basis::Told, Basis::Inferred] {
            loop {
                let cycle = self.contradiction(basis);
                let Some(out) = cycle
                    .iter()
                    .copied()
                    .filter(|i| {
                        !self.constraints[*i].places.is_empty() || self.constraints[*i].basis == Basis::Inferred
                    })
                    .max_by_key(|i| (self.constraints[*i].basis, *i))
                else {
                    break;
                };
                conflicts.push(cycle.iter().map(|i| self.constraints[*i].clone()).collect());
                // A fact that cannot hold goes as a whole, with all that it says of the point.
                let gone = self.constraints[out].clone();
                let points = [gone.earlier, gone.later];
                self.constraints.retain(|c| {
                    c.places.is_empty()
                        || c.places != gone.places
                        || !points.contains(&c.earlier)
                        || !points.contains(&c.later)
                });
                self.constraints.retain(|c| *c != gone);
            }
        }
        conflicts
    }

    /// The bounds of every point, each with the surest basis that gives it. The network must hold no contradiction.
    pub fn bounds(&self) -> Vec<Bounds> {
        let mut found = vec![Bounds::default(); self.points];
        for basis in [Basis::Stated, Basis::Resolved, Basis::Told, Basis::Inferred] {
            for back in [false, true] {
                let Ok(reach) = self.distances(ORIGIN, back, basis) else { continue };
                for (node, r) in reach.iter().enumerate() {
                    let Some(r) = r else { continue };
                    let month = Month(if back { -r.months } else { r.months });
                    let bound = if back { &mut found[node].earliest } else { &mut found[node].latest };
                    let tighter = bound.as_ref().is_none_or(|b| if back { month > b.month } else { month < b.month });
                    if tighter {
                        *bound = Some(self.explain(&reach, node, back, month));
                    }
                }
            }
        }
        found
    }

    fn explain(&self, reach: &[Option<Reach>], node: usize, back: bool, month: Month) -> Bound {
        let (mut at, mut basis, mut places) = (node, Basis::Stated, Vec::new());
        for _ in 0..self.points {
            let Some(by) = reach[at].and_then(|r| r.by) else { break };
            let c = &self.constraints[by];
            basis = basis.max(c.basis);
            places.extend(c.places.iter().copied());
            at = if back { c.later.0 } else { c.earlier.0 };
        }
        places.sort_unstable();
        places.dedup();
        Bound { month, basis, places }
    }

    /// The least and the most months from one point to another, over facts up to a basis; `None` where nothing bounds them.
    pub fn between(&self, earlier: Point, later: Point, upto: Basis) -> (Option<i32>, Option<i32>) {
        let most = self.distances(earlier, false, upto).ok().and_then(|r| r[later.0]).map(|r| r.months);
        let least = self.distances(later, false, upto).ok().and_then(|r| r[earlier.0]).map(|r| -r.months);
        (least, most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let of = |b: &Option<Bound>| b.as_ref().map(|b| (b.month.to_string(), b.basis));
        assert_eq!(of(&bounds.earliest), Some(("2016-06".to_owned(), Basis::Stated)));
        assert_eq!(of(&bounds.latest), Some(("2017-05".to_owned(), Basis::Inferred)));
        assert_eq!(network.between(end, next, Basis::Resolved), (None, Some(11)));
    }

    #[test]
    fn a_range_that_runs_backwards_is_a_contradiction() {
        let (start, end) = (Point(1), Point(2));
        let mut network = Network::new(2);
        network.at_least(start, end, 0, Basis::Stated, &[]);
        network.within(start, month(2017, 5), month(2017, 5), Basis::Stated, &[]);
        network.within(end, month(2016, 3), month(2016, 3), Basis::Stated, &[]);
        assert_eq!(network.contradiction(Basis::Resolved).len(), 3);
    }
}
