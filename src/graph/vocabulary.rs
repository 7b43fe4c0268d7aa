//! The stems of a career's sentences as small numbers, each with the classes of like words that it belongs to.

use std::collections::HashMap;

use crate::lexicon::{Classes, Thesaurus};

/// A stem of the vocabulary that gave it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StemId(u32);

impl StemId {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: HashMap<String, StemId>,
    /// As something that is done, and as something that it is done to.
    classes: Vec<(Classes, Classes)>,
}

impl Vocabulary {
    pub fn id(&self, stem: &str) -> Option<StemId> {
        self.ids.get(stem).copied()
    }

    pub fn add(&mut self, stem: &str) -> StemId {
        if let Some(id) = self.id(stem) {
            return id;
        }
        let id = StemId(self.classes.len() as u32);
        let list = Thesaurus::embedded();
        self.classes.push((list.acts(stem), list.things(stem)));
        self.ids.insert(stem.to_owned(), id);
        id
    }

    /// How many stems there are: the index of each is less.
    pub fn len(&self) -> usize {
        self.classes.len()
    }

    pub fn acts(&self, id: StemId) -> Classes {
        self.classes.get(id.index()).map(|(acts, _)| *acts).unwrap_or_default()
    }

    pub fn things(&self, id: StemId) -> Classes {
        self.classes.get(id.index()).map(|(_, things)| *things).unwrap_or_default()
    }
}
