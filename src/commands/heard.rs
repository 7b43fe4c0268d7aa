//! What there is to tell when others were asked, besides what they found.

use super::problem::Problem;

#[derive(Default)]
pub struct Heard {
    /// For standard error.
    pub told: String,
    /// What ends the program with 2.
    pub problems: Vec<Problem>,
}

impl Heard {
    /// Whether nothing went wrong.
    pub fn is_well(&self) -> bool {
        self.told.is_empty() && self.problems.is_empty()
    }
}
