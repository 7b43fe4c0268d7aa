//! Who speaks in a block, and about what.

/// The role of a block, decided before any rule runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Text of a job posting under no heading that says whether it asks: the company, the role.
    Posting,
    /// What the posting offers.
    Offers,
    Responsibilities,
    Qualifications,
    Pluses,
    /// How the posting wants a person to be.
    Attitudes,
    Career,
    Projects,
    /// Told episodes: STAR stories, weekly notes of a brag document.
    Stories,
    Education,
    /// Courses and seminars: what was learned there.
    Courses,
    Volunteering,
    /// Bare lists of skills, certificates, spoken languages.
    Skills,
    Summary,
    Aspirations,
    AboutMe,
    /// Questions that the candidate will ask.
    Questions,
    /// Everything that is no prose of a career: links, things to bring along, publications.
    Notes,
    /// The name and the ways to reach the person, at the top of a résumé.
    Contact,
    /// Other people's words.
    Quote,
    Code,
    /// Nothing told what it is.
    Other,
}

impl Role {
    /// Somebody else's text about a job.
    pub fn is_posting(self) -> bool {
        self.asks() || matches!(self, Self::Posting | Self::Offers)
    }

    /// The parts of a posting that say what is wanted.
    pub fn asks(self) -> bool {
        matches!(self, Self::Responsibilities | Self::Qualifications | Self::Pluses | Self::Attitudes)
    }

    /// Text that the candidate wrote and answers for; what the prose rules read.
    pub fn is_candidate(self) -> bool {
        !self.is_posting() && !matches!(self, Self::Quote | Self::Code)
    }

    /// Text that shows what the candidate did.
    pub fn is_evidence(self) -> bool {
        matches!(self, Self::Career | Self::Projects | Self::Stories | Self::Volunteering | Self::Education)
    }
}
