//! What headings and introducing sentences say about the text that follows: `lexicon/sections.toml`.

use super::{QuickMap, holds_phrase, lists::lists, normal};

/// The phrases are normalised; see [`lists`] for the form.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/sections.frozen"));

/// What a section is about; the table names of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SectionKind {
    Posting,
    Responsibilities,
    Qualifications,
    Pluses,
    Benefits,
    Career,
    Projects,
    Education,
    Courses,
    Volunteering,
    Skills,
    Certifications,
    Publications,
    Awards,
    Languages,
    Summary,
    Aspirations,
    AboutMe,
    Questions,
    Notes,
    Stories,
    References,
    Contact,
}

impl SectionKind {
    /// A part of a posting.
    fn asks(self) -> bool {
        use SectionKind::{Benefits, Pluses, Posting, Qualifications, Responsibilities};
        matches!(self, Posting | Responsibilities | Qualifications | Pluses | Benefits)
    }

    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "posting" => Self::Posting,
            "responsibilities" => Self::Responsibilities,
            "qualifications" => Self::Qualifications,
            "pluses" => Self::Pluses,
            "benefits" => Self::Benefits,
            "career" => Self::Career,
            "projects" => Self::Projects,
            "education" => Self::Education,
            "courses" => Self::Courses,
            "volunteering" => Self::Volunteering,
            "skills" => Self::Skills,
            "certifications" => Self::Certifications,
            "publications" => Self::Publications,
            "awards" => Self::Awards,
            "languages" => Self::Languages,
            "summary" => Self::Summary,
            "aspirations" => Self::Aspirations,
            "about-me" => Self::AboutMe,
            "questions" => Self::Questions,
            "notes" => Self::Notes,
            "stories" => Self::Stories,
            "references" => Self::References,
            "contact" => Self::Contact,
            _ => return None,
        })
    }
}

#[derive(Debug, Default)]
pub struct SectionLexicon {
    headings: QuickMap<&'static str, SectionKind>,
    /// Words that are a heading alone and say nothing inside another: "Software", not "Software Engineer".
    alone: QuickMap<&'static str, SectionKind>,
    introductions: QuickMap<&'static str, SectionKind>,
    /// Last words that make a heading one of the kind, whatever stands before them.
    endings: QuickMap<&'static str, SectionKind>,
    /// Words of the longest introduction.
    longest: usize,
}

impl SectionLexicon {
    /// Reads the list that comes with the program anew. Unknown tables are skipped here; the tidy test refuses them.
    pub fn load() -> Self {
        let mut lexicon = Self::default();
        for (name, phrases) in lists(FROZEN) {
            let (table, key) = name.split_once('.').unwrap_or((name, ""));
            if table == "introductions" {
                let Some(kind) = SectionKind::parse(key) else { continue };
                for phrase in phrases {
                    lexicon.longest = lexicon.longest.max(phrase.split(' ').count());
                    lexicon.introductions.entry(phrase).or_insert(kind);
                }
            } else if let Some(kind) = SectionKind::parse(table) {
                let list = match key {
                    "endings" => &mut lexicon.endings,
                    "alone" => &mut lexicon.alone,
                    _ => &mut lexicon.headings,
                };
                list.extend(phrases.map(|p| (p, kind)));
            }
        }
        lexicon
    }

    /// The kind of a heading that is one of the listed phrases and nothing else.
    pub fn exact(&self, heading: &str) -> Option<SectionKind> {
        let heading = normal(heading);
        self.headings.get(&*heading).or_else(|| self.alone.get(&*heading)).copied()
    }

    /// The kind of the longest listed phrase inside a heading of at most eight words.
    pub fn inside(&self, heading: &str) -> Option<SectionKind> {
        let heading = normal(heading);
        if heading.split(' ').count() > 8 {
            // "Work experience in the field of …"
            let starts = heading.match_indices(' ').map(|(at, _)| &heading[..at]).take(3);
            return starts.filter_map(|start| self.headings.get(start).copied()).last().filter(|k| !k.asks());
        }
        let held = runs(&heading, 8).filter_map(|phrase| Some((phrase, *self.headings.get(phrase)?)));
        let mut held: Vec<(&str, SectionKind)> = held.collect();
        // The longest phrase wins where several stand in one heading.
        held.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then(a.0.cmp(b.0)));
        held.dedup();
        let longest = held.first().map(|(_, kind)| *kind)?;
        // "Education & Certifications", "Relevant Work and Academic History": entries, whatever else is listed below.
        let joint = heading.split(' ').any(|w| matches!(w, "&" | "and" | "/"));
        let whole = |i: usize| !held[..i].iter().any(|(longer, _)| holds_phrase(longer, held[i].0));
        let of = |wanted: SectionKind| (0..held.len()).any(|i| held[i].1 == wanted && whole(i));
        let entries =
            [SectionKind::Career, SectionKind::Education, SectionKind::Volunteering].into_iter().find(|k| of(*k));
        Some(entries.filter(|_| joint && !longest.asks()).unwrap_or(longest))
    }

    /// Whether the heading's last words are a listed phrase of two words or more.
    pub fn ends_with(&self, heading: &str) -> bool {
        let heading = normal(heading);
        let spaces = heading.match_indices(' ').map(|(at, _)| &heading[at + 1..]);
        spaces.into_iter().any(|last| last.contains(' ') && self.headings.contains_key(last))
    }

    /// The kind of a heading by its last word: "Academic Employment".
    pub fn ending(&self, heading: &str) -> Option<SectionKind> {
        let heading = normal(heading);
        let (_, last) = heading.rsplit_once(' ')?;
        self.endings.get(last).copied()
    }

    /// The kind of a heading whose names, parted by "and" or a comma, are all listed: "Awards and Publications".
    pub fn joint(&self, heading: &str) -> Option<SectionKind> {
        const JOINTS: &[&str] = &["&", "and", "und", "et", "y", "e", "en", "/", "+"];
        let spaced = heading.replace([',', '/'], " & ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let parts = words.split(|w| JOINTS.contains(w)).filter(|p| !p.is_empty());
        let kinds: Option<Vec<SectionKind>> = parts.map(|p| self.exact(&p.join(" "))).collect();
        let kinds = kinds.filter(|k| k.len() > 1)?;
        let entries = [SectionKind::Career, SectionKind::Education, SectionKind::Volunteering];
        entries.into_iter().find(|k| kinds.contains(k)).or(kinds.first().copied())
    }

    /// The kind of list that a sentence introduces: "The qualifications you need to have are:".
    pub fn introduced(&self, sentence: &str) -> Option<SectionKind> {
        let sentence = normal(sentence);
        let held = runs(&sentence, self.longest).filter_map(|phrase| Some((phrase, *self.introductions.get(phrase)?)));
        held.max_by(|a, b| a.0.len().cmp(&b.0.len()).then(b.0.cmp(a.0))).map(|(_, kind)| kind)
    }
}

/// Every run of up to so many words of a normalised text.
fn runs(text: &str, most: usize) -> impl Iterator<Item = &str> {
    let starts = [0].into_iter().chain(text.match_indices(' ').map(|(at, _)| at + 1));
    starts.flat_map(move |start| {
        let rest = &text[start..];
        let ends = rest.match_indices(' ').map(|(at, _)| at).chain([rest.len()]);
        ends.take(most).map(move |end| &rest[..end])
    })
}
