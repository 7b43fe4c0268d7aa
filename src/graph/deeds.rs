//! The sentences of a career that tell what was done, found by their words and by words of the same class.

use super::{
    vocabulary::Vocabulary,
    wording::{Deed, Way},
};
use crate::{
    document::{Block, Document},
    lexicon::Classes,
};

/// Places in [`Deeds`], rising.
type Places = Vec<u32>;

#[derive(Debug, Default)]
pub struct Deeds<'a> {
    all: Vec<Deed<'a>>,
    vocabulary: Vocabulary,
    /// By the index of a stem, and by class.
    by_stem: Vec<Places>,
    by_act: Vec<Places>,
    by_thing: Vec<Places>,
}

impl<'a> Deeds<'a> {
    /// Adds the sentences of a block; `tells` is true where the career is told in it.
    pub fn add(&mut self, document: &'a Document, block: &'a Block, tells: bool) {
        for sentence in &block.sentences {
            let deed = Deed::new(document, block, sentence.clone(), tells, &mut self.vocabulary);
            let place = self.all.len() as u32;
            self.by_stem.resize_with(self.vocabulary.len(), Places::new);
            deed.stems().for_each(|stem| note(&mut self.by_stem, stem.index(), place));
            deed.acts.iter().for_each(|class| note(&mut self.by_act, class, place));
            deed.things.iter().for_each(|class| note(&mut self.by_thing, class, place));
            self.all.push(deed);
        }
    }

    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// In reading order.
    pub fn all(&self) -> &[Deed<'a>] {
        &self.all
    }

    /// The sentences that may show something of one of these ways, in reading order, no more than `most`: a name
    /// stands in each that shows it, else something that weighs.
    pub fn near(&self, ways: &[Way], known: bool, most: usize) -> impl Iterator<Item = &Deed<'a>> {
        let mut places = Places::new();
        for way in ways {
            if way.has_names() {
                // All names must stand there: the rarest tells where.
                let of =
                    |stem: Option<super::vocabulary::StemId>| stem.map_or(&[][..], |s| at(&self.by_stem, s.index()));
                let rarest = way.names().map(of).min_by_key(|places| places.len());
                places.extend(rarest.unwrap_or(&[]).iter().take(most));
                continue;
            }
            for word in way.weighty() {
                let own = word.stem.map_or(&[][..], |stem| at(&self.by_stem, stem.index()));
                places.extend(own.iter().take(most));
                of_class(&self.by_thing, word.things, most, &mut places);
                if !known {
                    of_class(&self.by_act, word.acts, most, &mut places);
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        places.truncate(most);
        places.into_iter().filter_map(|place| self.all.get(place as usize))
    }
}

/// The first places of every class.
fn of_class(index: &[Places], classes: Classes, most: usize, places: &mut Places) {
    classes.iter().for_each(|class| places.extend(at(index, class).iter().take(most)));
}

fn at(index: &[Places], key: usize) -> &[u32] {
    index.get(key).map_or(&[], Vec::as_slice)
}

/// Notes a place under a key once.
fn note(index: &mut Vec<Places>, key: usize, place: u32) {
    if index.len() <= key {
        index.resize_with(key + 1, Places::new);
    }
    if let Some(places) = index.get_mut(key)
        && places.last() != Some(&place)
    {
        places.push(place);
    }
}
