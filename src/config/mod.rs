//! `preplint.toml`: what a career's folder says about itself.

/// The configuration in force for one career.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// From the flag; goes before everything else.
    pub as_of_flag: Option<jiff::civil::Date>,
    /// `as_of` of `preplint.toml`.
    pub as_of: Option<jiff::civil::Date>,
    /// The current day, handed in by the command line; `None` in tests that must not depend on it.
    pub today: Option<jiff::civil::Date>,
    pub target_company: Option<String>,
    pub target_role: Option<String>,
}
