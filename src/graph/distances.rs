//! All shortest paths of a network: the least and the most months from any point to any other.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::Point;

/// The tightest bound between any two points that a set of constraints without contradiction gives.
#[derive(Clone, Debug, Default)]
pub struct Distances {
    points: usize,
    /// `later - earlier <= months`, in rows by the earlier point.
    most: Vec<Option<i32>>,
}

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
        let mut most = Vec::with_capacity(points * points);
        for from in 0..points {
            let lifted = shortest(from, &out);
            most.extend(lifted.iter().enumerate().map(|(to, far)| far.map(|far| (far - lift[from] + lift[to]) as i32)));
        }
        Self { points, most }
    }

    /// The least and the most months from one point to another; `None` where nothing bounds them.
    pub fn between(&self, earlier: Point, later: Point) -> (Option<i32>, Option<i32>) {
        let most = |a: Point, b: Point| self.most.get(a.0 * self.points + b.0).copied().flatten();
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
