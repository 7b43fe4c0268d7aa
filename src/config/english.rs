//! The two spellings of English.

/// A spelling that a career keeps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum English {
    British,
    American,
}

impl English {
    pub const ALL: [Self; 2] = [Self::British, Self::American];

    /// `en-GB` or `en-US`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::British => "en-GB",
            Self::American => "en-US",
        }
    }

    /// `None` for anything but the two names.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.as_str() == name)
    }
}
