//! All shortest paths of a network: the least and the most months from any point to any other.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{ORIGIN, Point};

/// The tightest bound between any two points that a set of constraints without contradiction gives.
#[derive(Clone, Debug, Default)]
pub struct Distances {
    points: usize,
    /// `later - earlier <= months`, in rows by the earlier point; empty where there are too many points.
    most: Vec<Option<i32>>,
    /// From the origin to each point and from each point to it, where there are too many.
    by_origin: Vec<(Option<i64>, Option<i64>)>,
}

/// More points than this are related through the calendar alone, which says less and nothing wrong: 500 jobs are no
/// person's.
pub(super) const POINTS: usize = 1001;

impl Distances {
    /// `steps` are `(earlier, later, months)`: `later - earlier <= months`.
    pub(super) fn new(points: usize, steps: impl Iterator<Item = (usize, usize, i32)>) -> Self {
        let mut all: Vec<(usize, usize, i32)> = steps.filter(|(a, b, _)| a != b).collect();
        // Of several between the same two points the tightest says all.
        all.sort_unstable();
        all.dedup_by_key(|(a, b, _)| (*a, *b));
        let lift = lift(points, &all);
        let mut out: Vec<Vec<(usize, i64)>> = vec![Vec::new(); points];
        for (a, b, months) in &all {
            out[*a].push((*b, i64::from(*months) + lift[*a] - lift[*b]));
        }
        if points > POINTS {
            let mut back: Vec<Vec<(usize, i64)>> = vec![Vec::new(); points];
            for (a, steps) in out.iter().enumerate() {
                steps.iter().for_each(|(b, months)| back[*b].push((a, *months)));
            }
            let (from, to) = (shortest(ORIGIN.0, &out), shortest(ORIGIN.0, &back));
            let from = from.iter().zip(&lift).map(|(far, own)| far.map(|far| far - lift[ORIGIN.0] + own));
            let to = to.iter().zip(&lift).map(|(far, own)| far.map(|far| far - own + lift[ORIGIN.0]));
            return Self { points, most: Vec::new(), by_origin: from.zip(to).collect() };
        }
        let mut most = Vec::with_capacity(points * points);
        for from in 0..points {
            let lifted = shortest(from, &out);
            most.extend(lifted.iter().enumerate().map(|(to, far)| far.map(|far| (far - lift[from] + lift[to]) as i32)));
        }
        Self { points, most, by_origin: Vec::new() }
    }

    /// The least and the most months from one point to another; `None` where nothing bounds them.
    pub fn between(&self, earlier: Point, later: Point) -> (Option<i32>, Option<i32>) {
        let most = |a: Point, b: Point| match (self.by_origin.get(a.0), self.by_origin.get(b.0)) {
            (Some(_), Some(_)) if a == b => Some(0),
            (Some((_, to)), Some((from, _))) => Some(((*to)? + (*from)?) as i32),
            _ => self.most.get(a.0 * self.points + b.0).copied().flatten(),
        };
        (most(later, earlier).map(|m| -m), most(earlier, later))
    }
}

/// For each point a height such that no step, measured from height to height, is negative.
fn lift(points: usize, steps: &[(usize, usize, i32)]) -> Vec<i64> {
    let mut lift = vec![0; points];
    for _ in 0..points {
        let mut changed = false;
        for (a, b, months) in steps {
            let low = lift[*a] + i64::from(*months);
            if low < lift[*b] {
                lift[*b] = low;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    lift
}

/// Dijkstra's algorithm.
fn shortest(from: usize, out: &[Vec<(usize, i64)>]) -> Vec<Option<i64>> {
    let mut far: Vec<Option<i64>> = vec![None; out.len()];
    let mut open = BinaryHeap::from([Reverse((0, from))]);
    far[from] = Some(0);
    while let Some(Reverse((at, point))) = open.pop() {
        if far[point].is_some_and(|best| best < at) {
            continue;
        }
        for (next, months) in &out[point] {
            // Only a contradiction makes a step negative; it must not run for ever.
            let reached = at + (*months).max(0);
            if far[*next].is_none_or(|best| reached < best) {
                far[*next] = Some(reached);
                open.push(Reverse((reached, *next)));
            }
        }
    }
    far
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_points_are_related_through_the_origin() {
        // Each begins in month i and lasts at most two; the next begins when it ends.
        let of = |count: usize| {
            let stay = |i: usize| {
                let month = i as i32;
                [(0, i, month), (i, 0, -month), (i, i + 1, 2)]
            };
            Distances::new(count, (1..count - 1).flat_map(stay))
        };
        let (few, many) = (of(10), of(POINTS + 9));
        for (a, b) in [(1, 5), (5, 1), (3, 3), (0, 4)] {
            assert_eq!(few.between(Point(a), Point(b)), many.between(Point(a), Point(b)));
        }
        assert_eq!(many.between(Point(2), Point(900)), (Some(898), Some(898)));
        assert_eq!(
            many.between(Point(POINTS + 8), Point(1)).0,
            few.between(Point(9), Point(1)).0.map(|m| m - POINTS as i32 + 1)
        );
    }
}
