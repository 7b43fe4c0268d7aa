//! How a command ended.

use super::problem::Problem;
use crate::output::Screen;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Nothing at or above the asked severity.
    Clean,
    /// Findings.
    Findings,
    /// Wrong usage, unreadable input, bad configuration.
    Trouble,
}

impl Exit {
    pub fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Trouble => 2,
        }
    }
}

/// Everything that a command has to say; printing it is the caller's business.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// For standard output.
    pub output: String,
    /// For standard error.
    pub errors: String,
    pub exit: Exit,
}

impl Outcome {
    /// Problems go before everything else that the exit could tell.
    pub fn new(output: String, problems: &[Problem], exit: Exit, errors: Screen) -> Self {
        Self {
            output,
            errors: problems.iter().map(|p| p.render(errors)).collect(),
            exit: if problems.is_empty() { exit } else { Exit::Trouble },
        }
    }
}
