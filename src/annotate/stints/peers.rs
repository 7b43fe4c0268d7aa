//! Headings among others of their level: where nearly all of these name parts of a career document, so does another.

use std::collections::HashMap;

use super::Text;
use crate::{
    annotate::layout::{PartKind, classify},
    document::{Block, Section, SectionId},
};

/// For each parent and level how many headings stand there, and how many of them name a part.
#[derive(Debug)]
pub struct Peers(HashMap<(Option<SectionId>, u8), (usize, usize)>);

impl Peers {
    pub fn of(text: &Text) -> Self {
        let mut peers: HashMap<_, (usize, usize)> = HashMap::new();
        for (section, named) in text.document.sections.iter().zip(text.named) {
            let (all, parts) = peers.entry(key(section)).or_default();
            *all += 1;
            *parts += usize::from(*named);
        }
        Self(peers)
    }

    /// "Service" among "Experience", "Education" and "Skills": no employer, unless its words say so.
    pub fn heads_a_part(&self, text: &Text, heading: &Block) -> bool {
        let section = text.document.section(heading.section);
        let (all, parts) = self.0.get(&key(section)).copied().unwrap_or_default();
        let dated = text.ranges.binary_search_by_key(&heading.id, |r| r.block).is_ok();
        parts > 2
            && parts * 3 >= all * 2
            && !dated
            && matches!(classify(heading.text(), text.lexicon), PartKind::Name | PartKind::Remark)
    }
}

fn key(section: &Section) -> (Option<SectionId>, u8) {
    (section.parent, section.level)
}
