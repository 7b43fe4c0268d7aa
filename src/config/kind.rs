//! The kinds of document that `[documents]` names.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    Resume,
    Preparation,
    Posting,
    Brag,
    Notes,
}

impl DocumentKind {
    pub const ALL: [Self; 5] = [Self::Resume, Self::Preparation, Self::Posting, Self::Brag, Self::Notes];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Resume => "resume",
            Self::Preparation => "preparation",
            Self::Posting => "posting",
            Self::Brag => "brag",
            Self::Notes => "notes",
        }
    }

    /// `None` for anything but the five names.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == name)
    }
}
