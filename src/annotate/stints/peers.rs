//! Headings among others of their level: where these name parts of a career document, so does another.

use std::collections::HashMap;

use super::Text;
use crate::{
    annotate::{
        Role,
        layout::{PartKind, classify},
    },
    document::{Block, Section, SectionId},
};

/// The headings of one parent and level.
#[derive(Clone, Copy, Debug, Default)]
struct Level {
    all: usize,
    /// How many of them name a part.
    parts: usize,
    /// One of them is "Experience".
    career: bool,
}

/// For each parent and level what headings stand there.
#[derive(Debug)]
pub struct Peers(HashMap<(Option<SectionId>, u8), Level>);

impl Peers {
    pub fn of(text: &Text) -> Self {
        let mut peers: HashMap<_, Level> = HashMap::new();
        for (section, named) in text.document.sections.iter().zip(text.named) {
            let level = peers.entry(key(section)).or_default();
            let role = section.heading.and_then(|h| text.roles.get(h.0 as usize));
            level.all += 1;
            level.parts += usize::from(*named);
            level.career |= *named && role == Some(&Role::Career);
        }
        Self(peers)
    }

    /// "Service" among "Experience", "Education" and "Skills", or beside "Experience" alone: no employer, unless its words
    /// say so.
    pub fn heads_a_part(&self, text: &Text, heading: &Block) -> bool {
        let section = text.document.section(heading.section);
        let Level { all, parts, career } = self.0.get(&key(section)).copied().unwrap_or_default();
        let dated = text.ranges.binary_search_by_key(&heading.id, |r| r.block).is_ok();
        (career || parts > 2 && parts * 3 >= all * 2)
            && !dated
            && matches!(classify(heading.text(), text.lexicon), PartKind::Name | PartKind::Remark)
    }
}

fn key(section: &Section) -> (Option<SectionId>, u8) {
    (section.parent, section.level)
}
