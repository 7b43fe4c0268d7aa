//! What the career tells in other words than a posting asks: sentences of deeds against the words of a requirement.

use std::ops::Range;

use super::{
    Strength,
    vocabulary::{StemId, Vocabulary},
};
use crate::{
    annotate::{
        modality::{Modality, Reading},
        requirements::{Content, ContentKind},
    },
    document::{Block, Document},
    lexicon::{Classes, Thesaurus, WordSet, stems},
};

/// A sentence that tells what was done.
#[derive(Debug)]
pub struct Deed<'a> {
    pub document: &'a Document,
    pub block: &'a Block,
    pub sentence: Range<usize>,
    /// It stands where the career is told, not in a list, a wish or a summary.
    pub tells: bool,
    /// Sorted, each with the end of its word in the block's text; "pull-requests" is also "request".
    stems: Vec<(StemId, u32)>,
    pub acts: Classes,
    pub things: Classes,
}

impl<'a> Deed<'a> {
    pub fn new(
        document: &'a Document,
        block: &'a Block,
        sentence: Range<usize>,
        tells: bool,
        vocabulary: &mut Vocabulary,
    ) -> Self {
        let text = block.text().get(sentence.clone()).unwrap_or("");
        let list = Thesaurus::embedded();
        let words = stems(text);
        let (mut acts, mut things) = (Classes::default(), Classes::default());
        let mut stems: Vec<(StemId, u32)> = Vec::with_capacity(words.len());
        for (i, word) in words.iter().enumerate() {
            if let Some((act, _)) = list.phrase(words.get(i..).unwrap_or(&[])) {
                acts.join(list.acts(act));
            }
            let stem = vocabulary.add(&word.stem);
            acts.join(vocabulary.acts(stem));
            things.join(vocabulary.things(stem));
            let end = (sentence.start + word.range.end) as u32;
            if word.stem.contains(['-', '/']) {
                let parts = word.stem.split(['-', '/']).filter(|p| p.len() > 1);
                stems.extend(parts.map(|part| (vocabulary.add(part), end)));
            }
            stems.push((stem, end));
        }
        stems.sort_unstable();
        Self { document, block, sentence, tells, stems, acts, things }
    }

    pub fn stems(&self) -> impl Iterator<Item = StemId> {
        self.stems.iter().map(|(stem, _)| *stem)
    }

    /// Where a stem stands: the end of its word.
    fn at(&self, stem: Option<StemId>) -> Option<usize> {
        let stem = stem?;
        let first = self.stems.partition_point(|(s, _)| *s < stem);
        self.stems.get(first).filter(|(s, _)| *s == stem).map(|(_, end)| *end as usize)
    }

    /// The end of the last word that is kin.
    fn kin(&self, classes: Classes, of: impl Fn(StemId) -> Classes) -> Option<usize> {
        self.stems.iter().filter(|(s, _)| of(*s).meets(classes)).map(|(_, end)| *end as usize).max()
    }
}

/// Words that weigh little: they say how, when or how much, or stand with anything.
static LIGHT: WordSet = WordSet::new(
    "busi complet continu current daili develop differ digit exist extern general global group high-qualiti \
    includ intern larg long long-term main major monthli new old on-site onlin oper peopl person process profession project qualiti \
    regular regularli servic sever solut special standard support system technic variou week weekli",
);

/// Verbs that say only that something is done.
static FORMAL: WordSet =
    WordSet::new("carri conduct do ensur execut handl help make particip perform prepar provid support tak");

/// By its ending: "stable", "external", "creative".
fn is_adjective(stem: &str) -> bool {
    stem.len() > 4 && ["abl", "ibl", "al", "iv", "ous", "ful", "less", "ari"].iter().any(|e| stem.ends_with(e))
}

/// A word of a requirement, looked up once for all sentences.
pub struct Word<'c> {
    content: &'c Content,
    /// `None` where no sentence has it.
    pub stem: Option<StemId>,
    pub acts: Classes,
    pub things: Classes,
    weight: f64,
}

/// One way to answer a requirement in words.
pub struct Way<'c> {
    words: Vec<Word<'c>>,
}

impl<'c> Way<'c> {
    pub fn new(contents: &'c [Content], vocabulary: &Vocabulary) -> Self {
        let list = Thesaurus::embedded();
        let word = |content: &'c Content| {
            let (acts, things) = (list.acts(&content.stem), list.things(&content.stem));
            let weight = match () {
                () if LIGHT.has(&content.stem) => 0.4,
                () if content.theirs || content.beside => 0.4,
                () if is_adjective(&content.stem) && things.is_empty() => 0.5,
                () => 1.0,
            };
            Word { content, stem: vocabulary.id(&content.stem), acts, things, weight }
        };
        Self { words: contents.iter().map(word).collect() }
    }

    fn of(&self, kind: ContentKind) -> impl Iterator<Item = &Word<'c>> {
        self.words.iter().filter(move |w| w.content.kind == kind)
    }

    pub fn has_names(&self) -> bool {
        self.of(ContentKind::Name).next().is_some()
    }

    /// Its names; `None` for one that no sentence has.
    pub fn names(&self) -> impl Iterator<Item = Option<StemId>> {
        self.of(ContentKind::Name).map(|w| w.stem)
    }

    /// The things without which, or without words like them, nothing is shown: see [`shown`].
    pub fn weighty(&self) -> impl Iterator<Item = &Word<'c>> {
        self.of(ContentKind::Thing).filter(|w| w.weight == 1.0)
    }
}

/// How strongly a sentence shows a requirement in its own words. `known` is true where the lexicon has the requirement
/// and its words only help out.
pub fn shown(way: &Way, deed: &Deed, known: bool) -> Option<Strength> {
    let mut names = 0;
    for name in way.of(ContentKind::Name) {
        deed.at(name.stem)?;
        names += 1;
    }
    let (mut acts, mut acted, mut weighty) = (0, false, false);
    for act in way.of(ContentKind::Act) {
        acts += 1;
        weighty |= !FORMAL.has(&act.content.stem);
        acted |= deed.acts.meets(act.acts) || deed.at(act.stem).is_some();
    }
    let (mut all, mut held, mut exact, mut heavy, mut things) = (0.0, 0.0, 0, 0, 0);
    for thing in way.of(ContentKind::Thing) {
        things += 1;
        all += thing.weight;
        let share = match () {
            () if deed.at(thing.stem).is_some() => {
                exact += 1;
                1.0
            }
            () if deed.things.meets(thing.things) => 0.8,
            () if !known && deed.acts.meets(thing.acts) => {
                // "Prepare the evaluation of suppliers": the noun is what is done.
                acted |= !weighty;
                0.7
            }
            () => continue,
        };
        held += thing.weight * share;
        heavy += usize::from(thing.weight == 1.0);
    }
    let share = if all > 0.0 { held / all } else { 1.0 };
    let strength = match () {
        // What the lexicon knows is mostly said as it knows.
        () if known && names == 0 && acts == 0 && (heavy == 0 || exact < things) => return None,
        () if known && names == 0 && !(heavy > 0 && share >= 0.6 && (acts == 0 || acted)) => return None,
        () if known && way.words.len() == 1 && names == 0 => Strength::Weak,
        () if names > 0 && share >= 0.5 => Strength::Used,
        () if names > 0 => Strength::Weak,
        // A single word says little unless it is the very word.
        () if acts == 0 && all <= 1.0 && exact == 0 => return None,
        () if names == 0 && heavy == 0 => return None,
        () if acts > 0 && acted && share >= if known { 0.6 } else { 0.4 } => Strength::Used,
        () if acts == 0 && share >= 0.66 => Strength::Used,
        // The same thing, and something else done with it.
        () if acts > 0 && !acted && share >= 0.75 && exact > 0 && all >= 1.5 => Strength::Used,
        () if acts > 0 && !acted && share >= 0.9 && exact > 0 => Strength::Weak,
        () if acts == 0 && share >= 0.5 && exact > 0 => Strength::Weak,
        () => return None,
    };
    Some(strength)
}

/// The end of the last word of a sentence that answers one of a requirement.
pub fn last(way: &Way, deed: &Deed, vocabulary: &Vocabulary) -> usize {
    let end = |word: &Word| {
        let kin = || match word.content.kind {
            ContentKind::Name => None,
            ContentKind::Act => deed.kin(word.acts, |s| vocabulary.acts(s)),
            ContentKind::Thing => deed.kin(word.things, |s| vocabulary.things(s)),
        };
        deed.at(word.stem).or_else(kin)
    };
    way.words.iter().filter_map(end).max().unwrap_or(deed.sentence.start)
}

/// What the clause around a place leaves of a strength; `Err` where it is no evidence.
pub fn as_said(deed: &Deed, at: usize, strength: Strength, told: bool) -> Result<Strength, Modality> {
    let reading = Reading::of(deed.block.text(), deed.sentence.clone());
    let clause = reading.clause(at..at);
    match clause.modality {
        Modality::Done if told => Ok(strength),
        Modality::Done | Modality::Listed => Err(Modality::Listed),
        Modality::Helped => Ok(strength.max(Strength::Weak)),
        Modality::Learned => Ok(Strength::Learned),
        other => Err(other),
    }
}
