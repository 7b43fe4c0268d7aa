//! A simple temporal network: months as nodes, facts as difference constraints, bounds by shortest paths.

use super::{Basis, Bound, Bounds, distances::Distances};
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

    /// How many nodes there are, the origin included.
    pub fn points(&self) -> usize {
        self.points
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

    /// Shortest distances from (`back` false) or to (`back` true) the origin over the constraints up to a basis.
    /// `Err` holds the constraints of a negative cycle: facts that cannot all hold.
    fn reach(&self, back: bool, upto: Basis) -> Result<Vec<Option<Reach>>, Vec<usize>> {
        let mut reach: Vec<Option<Reach>> = vec![None; self.points];
        reach[ORIGIN.0] = Some(Reach { months: 0, by: None });
        self.spread(reach, back, upto)
    }

    /// Shortens the distances that are known until none can be shorter.
    fn spread(&self, mut reach: Vec<Option<Reach>>, back: bool, upto: Basis) -> Result<Vec<Option<Reach>>, Vec<usize>> {
        loop {
            let mut changed = false;
            for (i, c) in self.constraints.iter().enumerate().filter(|(_, c)| c.basis <= upto) {
                let (a, b) = ends(c, back);
                let Some(at) = reach[a] else { continue };
                let months = at.months + c.months;
                if reach[b].is_none_or(|r| months < r.months) {
                    reach[b] = Some(Reach { months, by: Some(i) });
                    changed = true;
                }
            }
            if !changed {
                return Ok(reach);
            }
            // The steps of shortest paths form a tree unless something goes round in less than no time.
            if let Some(cycle) = self.cycle(&reach, back) {
                return Err(cycle);
            }
        }
    }

    /// A cycle among the last steps of the paths, each of its constraints once.
    fn cycle(&self, reach: &[Option<Reach>], back: bool) -> Option<Vec<usize>> {
        let step = |n: usize| {
            let by = reach[n].and_then(|r| r.by)?;
            Some((by, ends(&self.constraints[by], back).0))
        };
        // The walk in which a node was met first.
        let mut met = vec![usize::MAX; self.points];
        for walk in 0..self.points {
            let mut at = walk;
            while met[at] == usize::MAX {
                met[at] = walk;
                match step(at) {
                    Some((_, before)) => at = before,
                    None => break,
                }
            }
            if met[at] != walk || step(at).is_none() {
                continue;
            }
            let (start, mut cycle) = (at, Vec::new());
            while let Some((by, before)) = step(at) {
                cycle.push(by);
                at = before;
                if at == start {
                    return Some(cycle);
                }
            }
        }
        None
    }

    /// Constraints that cannot all hold, over facts up to a basis: a cycle, so that any of them can be left out and the
    /// others hold. Empty where all can.
    pub fn contradiction(&self, upto: Basis) -> Vec<usize> {
        // From everywhere at once: facts may clash that nothing ties to the calendar.
        let everywhere = vec![Some(Reach { months: 0, by: None }); self.points];
        self.spread(everywhere, false, upto).err().unwrap_or_default()
    }

    /// Takes facts out until the rest can hold; the weakest basis of each contradiction goes first, then what was added
    /// last. A fact goes as a whole, with all that it says of
    /// the point.
    pub fn relax(&mut self) -> Vec<Vec<Constraint>> {
        let mut conflicts = Vec::new();
        for basis in [Basis::Stated, Basis::Resolved, Basis::Told, Basis::Inferred] {
            loop {
                let cycle = self.contradiction(basis);
                let removable = |i: &usize| {
                    let c = &self.constraints[*i];
                    !c.places.is_empty() || c.basis == Basis::Inferred
                };
                let out = cycle.iter().copied().filter(removable).max_by_key(|i| (self.constraints[*i].basis, *i));
                let Some(out) = out else { break };
                conflicts.push(cycle.iter().map(|i| self.constraints[*i].clone()).collect());
                let gone = self.constraints.remove(out);
                let points = [gone.earlier, gone.later];
                self.constraints.retain(|c| {
                    let same = !c.places.is_empty() && c.places == gone.places;
                    !same || !points.contains(&c.earlier) || !points.contains(&c.later)
                });
            }
        }
        conflicts
    }

    /// The bounds of every point, each with the surest basis that gives it. The network must hold no contradiction.
    pub fn bounds(&self) -> Vec<Bounds> {
        let mut found = vec![Bounds::default(); self.points];
        for basis in [Basis::Stated, Basis::Resolved, Basis::Told, Basis::Inferred] {
            for back in [false, true] {
                let Ok(reach) = self.reach(back, basis) else { continue };
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
            at = ends(c, back).0;
        }
        places.sort_unstable();
        places.dedup();
        Bound { month, basis, places }
    }

    /// What lies between any two points, over facts up to a basis. The network must hold no contradiction.
    pub fn distances(&self, upto: Basis) -> Distances {
        let steps = self.constraints.iter().filter(|c| c.basis <= upto);
        Distances::new(self.points, steps.map(|c| (c.earlier.0, c.later.0, c.months)))
    }
}

/// Where a constraint leads from and to when paths are walked from the origin, or towards it.
fn ends(c: &Constraint, back: bool) -> (usize, usize) {
    if back { (c.later.0, c.earlier.0) } else { (c.earlier.0, c.later.0) }
}
