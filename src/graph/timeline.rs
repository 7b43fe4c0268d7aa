//! The months of all stints: their bounds, what lies between them, what cannot all hold.

use std::{collections::BTreeSet, sync::OnceLock};

use super::{Basis, Constraint, Distances, Network, Point, distances::POINTS};

/// The settled network; stint `i` of the career begins at [`Timeline::start`] and ends at [`Timeline::end`].
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    pub network: Network,
    /// Facts that could not all hold, each as the constraints of one contradiction.
    pub conflicts: Vec<Vec<Constraint>>,
    /// By basis; computed when first asked for.
    distances: [OnceLock<Distances>; 4],
    clashing: OnceLock<BTreeSet<usize>>,
}

impl Timeline {
    pub fn new(network: Network, conflicts: Vec<Vec<Constraint>>) -> Self {
        Self { network, conflicts, ..Self::default() }
    }

    /// Whether there are no more stints than a life holds: of more, no two are set against each other.
    pub fn is_of_a_life(&self) -> bool {
        self.network.points() <= POINTS
    }

    /// `stint` is the position in the career's order of stints.
    pub fn start(stint: usize) -> Point {
        Point(1 + 2 * stint)
    }

    pub fn end(stint: usize) -> Point {
        Point(2 + 2 * stint)
    }

    /// The stint and whether it is its end, behind a point; `None` for the origin.
    pub fn stint_of(point: Point) -> Option<(usize, bool)> {
        let at = point.0.checked_sub(1)?;
        Some((at / 2, at % 2 == 1))
    }

    /// The stints whose stated or resolved dates cannot all hold: one of them is wrong, and nobody knows which.
    pub fn clashing(&self) -> &BTreeSet<usize> {
        self.clashing.get_or_init(|| {
            let sure = |c: &&Constraint| c.basis <= Basis::Resolved;
            let certain = self.conflicts.iter().filter(|all| all.iter().all(|c| sure(&c)));
            let points = certain.flatten().flat_map(|c| [c.earlier, c.later]);
            points.filter_map(Self::stint_of).map(|(stint, _)| stint).collect()
        })
    }

    /// The least and the most months from one point to another over facts up to a basis; `None` where nothing bounds
    /// them.
    pub fn between(&self, earlier: Point, later: Point, upto: Basis) -> (Option<i32>, Option<i32>) {
        let distances = self.distances[upto as usize].get_or_init(|| self.network.distances(upto));
        distances.between(earlier, later)
    }

    /// The least and the most months between the end of one stint and the start of another; negative where they overlap.
    pub fn gap(&self, before: usize, after: usize, upto: Basis) -> (Option<i32>, Option<i32>) {
        self.between(Self::end(before), Self::start(after), upto)
    }

    /// The least and the most months that a stint lasted.
    pub fn length(&self, stint: usize, upto: Basis) -> (Option<i32>, Option<i32>) {
        self.between(Self::start(stint), Self::end(stint), upto)
    }
}
