//! `[languagetool]` of `preplint.toml`: the server that is asked about the prose.

/// What a career's folder says of its server. Whether a career may leave the machine is no matter of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageTool {
    /// As it is written there; nobody is asked without it.
    pub url: Option<String>,
    /// Asks for what matters in formal texts only, too.
    pub picky: bool,
    /// How many seconds one answer may take.
    pub timeout: Option<i32>,
}

impl LanguageTool {
    pub const NAMES: [&str; 3] = ["url", "level", "timeout"];
    /// An hour: the most seconds that an answer may take.
    pub const LONGEST: i32 = 3600;

    /// `None` for anything but the names of the two levels.
    pub(super) fn level(name: &str) -> Option<bool> {
        match name {
            "default" => Some(false),
            "picky" => Some(true),
            _ => None,
        }
    }
}
