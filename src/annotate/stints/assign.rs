//! Which part of an entry's head is the organisation and which the title.

use super::{info::LineInfo, mention::Named};
use crate::annotate::layout::{Part, PartKind, field};

/// Who and as what, read off an entry's head.
#[derive(Clone, Debug, Default)]
pub struct Head {
    pub organization: Option<Named>,
    pub titles: Vec<Named>,
}

impl Head {
    /// "Freelance illustrator" is employed by nobody else: the title names the work.
    pub fn or_freelance(mut self) -> Self {
        let own = |t: &&Named| {
            let text = t.text.to_lowercase();
            ["freelance", "self-employed", "self employed", "independent"].iter().any(|w| text.contains(w))
        };
        if self.organization.is_none() {
            self.organization = self.titles.iter().find(own).cloned();
        }
        self
    }
}

/// One part of a head.
struct Candidate<'a> {
    named: Named,
    part: &'a Part,
    kind: PartKind,
    heading: bool,
    first: bool,
}

/// Reads the head lines of an entry; `education` prefers schools.
pub fn assign(lines: &[&LineInfo], education: bool) -> Head {
    let mut head = Head::default();
    let mut candidates = Vec::new();
    for info in lines {
        let mut asked: Option<PartKind> = None;
        for (i, (part, kind)) in info.parts.iter().enumerate() {
            let text = &info.block.text()[part.range.clone()];
            if part.label
                && let Some(kind) = field(text)
            {
                asked = Some(kind);
                continue;
            }
            let named = Named { text: text.to_owned(), span: info.block.place(part.range.clone()) };
            match asked.take() {
                Some(PartKind::Organization | PartKind::School) if head.organization.is_none() => {
                    head.organization = Some(named);
                }
                Some(PartKind::Title | PartKind::Degree) => head.titles.push(named),
                Some(PartKind::Place | PartKind::Remark) => {}
                _ => candidates.push(Candidate {
                    named,
                    part,
                    kind: *kind,
                    heading: info.block.is_heading(),
                    first: i == 0,
                }),
            }
        }
    }
    let best = if head.organization.is_none() { organization(&candidates, education) } else { None };
    // What is left in studies is what was studied: "A Levels: Mathematics", "Mechanical Engineering".
    let field = |i: usize, c: &Candidate| education && Some(i) != best && c.kind == PartKind::Name && !c.part.aside;
    let studied = candidates.iter().enumerate().find(|(i, c)| field(*i, c)).map(|(i, _)| i);
    let titled = candidates.iter().any(|c| matches!(c.kind, PartKind::Title | PartKind::Degree));
    for (i, candidate) in candidates.into_iter().enumerate() {
        if Some(i) == best {
            head.organization = Some(candidate.named);
        } else if !titled && studied == Some(i) {
            head.titles.push(candidate.named);
        } else if matches!(candidate.kind, PartKind::Title | PartKind::Degree) && !candidate.part.aside {
            head.titles.push(candidate.named);
        }
    }
    head
}

/// The index of the part that names the organisation best.
fn organization(candidates: &[Candidate], education: bool) -> Option<usize> {
    let titled = candidates.iter().any(|c| matches!(c.kind, PartKind::Title | PartKind::Degree));
    let score = |c: &Candidate| -> i32 {
        let mut score = match c.kind {
            PartKind::School if education => 10,
            PartKind::School => 6,
            PartKind::Organization => 7,
            PartKind::Name => 3,
            // A title word inside a name, where the preposition says that it is one.
            PartKind::Title if c.part.at => 2,
            _ => return -100,
        };
        score += if c.part.at { 8 } else { 0 };
        score += if c.part.strong || c.part.link { 3 } else { 0 };
        score += if c.heading { 2 } else { 0 };
        score += if c.first { 2 } else { 0 };
        // After a comma stands the place more often than the name, unless a title stands before it.
        score -= if c.part.comma && !titled { 3 } else { 0 };
        score - if c.part.aside { 6 } else { 0 }
    };
    let scored = candidates.iter().enumerate().map(|(i, c)| (score(c), i));
    let best = scored.max_by_key(|(score, i)| (*score, std::cmp::Reverse(*i)))?;
    (best.0 > 0).then_some(best.1)
}
