//! `brief --format json`.

use serde::Serialize;

use super::{
    DocumentView, Dossier, Place,
    json::{VERSION, write},
};
use crate::answers::brief::{Brief, Item};

#[derive(Serialize)]
struct Briefs<'a> {
    version: u32,
    documents: &'a [DocumentView<'a>],
    careers: Vec<BriefView<'a>>,
}

#[derive(Serialize)]
struct BriefView<'a> {
    wrong: Vec<ItemView<'a>>,
    questions: Vec<ItemView<'a>>,
    near_misses: Vec<ItemView<'a>>,
    long_sentences: Vec<ItemView<'a>>,
    names: Vec<ItemView<'a>>,
    speaking: Vec<SectionView<'a>>,
}

#[derive(Serialize)]
struct ItemView<'a> {
    message: &'a str,
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct SectionView<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    words: usize,
    seconds: usize,
}

pub fn brief_json(documents: &[DocumentView], dossiers: &[Dossier], briefs: &[Brief]) -> String {
    let careers = dossiers.iter().zip(briefs).map(|(d, b)| view(d, b)).collect();
    write(&Briefs { version: VERSION, documents, careers })
}

fn view<'a>(dossier: &'a Dossier, brief: &'a Brief) -> BriefView<'a> {
    let sources = &dossier.sources;
    let items = |all: &'a [Item]| {
        all.iter().map(|i| ItemView { message: &i.text, places: Place::all(sources, &i.places) }).collect()
    };
    let speaking = brief.speaking.iter();
    BriefView {
        wrong: items(&brief.wrong),
        questions: items(&brief.questions),
        near_misses: items(&brief.near_misses),
        long_sentences: items(&brief.long),
        names: items(&brief.names),
        speaking: speaking
            .map(|s| SectionView { place: Place::of(sources, s.heading), words: s.words, seconds: s.seconds() })
            .collect(),
    }
}
