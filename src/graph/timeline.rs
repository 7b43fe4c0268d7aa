//! The months of all stints: their bounds, what lies between them, what cannot all hold.

use super::{Basis, Constraint, Network, Point};

/// The settled network; stint `i` of the career begins at [`Timeline::start`] and ends at [`Timeline::end`].
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    pub network: Network,
    /// Facts that could not all hold, each as the constraints of one contradiction.
    pub conflicts: Vec<Vec<Constraint>>,
}

impl Timeline {
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

    /// The least and the most months between the end of one stint and the start of another; negative where they overlap.
    pub fn gap(&self, before: usize, after: usize, upto: Basis) -> (Option<i32>, Option<i32>) {
        self.network.between(Self::end(before), Self::start(after), upto)
    }
}
