//! What the career tells in other words than a posting asks: sentences of deeds against the words of a requirement.

use std::ops::Range;

use super::Strength;
use crate::{
    annotate::{
        modality::{Modality, Reading},
        requirements::{Content, ContentKind},
    },
    document::{Block, Document},
    lexicon::{Classes, Thesaurus, has_word, stems},
};

/// A sentence that tells what was done.
pub struct Deed<'a> {
    pub document: &'a Document,
    pub block: &'a Block,
    pub sentence: Range<usize>,
    /// It stands where the career is told, not in a list, a wish or a summary.
    pub tells: bool,
    /// In the order of the text, each with the end of its word in the block's text.
    stems: Vec<(String, usize)>,
    acts: Classes,
    things: Classes,
}

impl<'a> Deed<'a> {
    pub fn new(document: &'a Document, block: &'a Block, sentence: Range<usize>, tells: bool) -> Self {
        let text = block.text().get(sentence.clone()).unwrap_or("");
        let list = Thesaurus::embedded();
        let words = stems(text);
        let (mut acts, mut things) = (Classes::default(), Classes::default());
        for (i, word) in words.iter().enumerate() {
            if let Some((act, _)) = list.phrase(words.get(i..).unwrap_or(&[])) {
                acts.join(list.acts(act));
            }
            acts.join(list.acts(&word.stem));
            things.join(list.things(&word.stem));
        }
        let stems = words.into_iter().map(|w| (w.stem, sentence.start + w.range.end)).collect();
        Self { document, block, sentence, tells, stems, acts, things }
    }

    /// Where a stem stands: the end of its word.
    fn at(&self, stem: &str) -> Option<usize> {
        self.stems.iter().find(|(s, _)| s == stem || parts_hold(s, stem)).map(|(_, end)| *end)
    }

    /// The last word of the sentence of which a thing or an act is kin.
    fn kin(&self, classes: Classes, of: impl Fn(&str) -> Classes) -> Option<usize> {
        self.stems.iter().rev().find(|(s, _)| of(s).meets(classes)).map(|(_, end)| *end)
    }
}

/// "pull-requests" holds "request".
fn parts_hold(word: &str, stem: &str) -> bool {
    word.len() > stem.len() && word.contains(['-', '/']) && word.split(['-', '/']).any(|p| p == stem)
}

/// Words that weigh little: they say how, when or how much, or stand with anything.
const LIGHT: &str = "busi complet continu current daili develop differ digit exist extern general global group high-qualiti \
    includ intern larg long long-term main major monthli new old on-site onlin oper process profession project qualiti \
    regular regularli servic sever solut special standard support system technic variou week weekli";

/// Verbs that say only that something is done.
const FORMAL: &str = "carri conduct do ensur execut handl help make particip perform prepar provid support tak";

/// By its ending: "stable", "external", "creative".
fn is_adjective(stem: &str) -> bool {
    stem.len() > 4 && ["abl", "ibl", "al", "iv", "ous", "ful", "less", "ari"].iter().any(|e| stem.ends_with(e))
}

/// What a sentence shows of a requirement in its own words: how strong, and where the last word of it ends. `known` is
/// true where the lexicon has the requirement and its words only help out.
pub fn shown(way: &[Content], deed: &Deed, known: bool) -> Option<(Strength, usize)> {
    let list = Thesaurus::embedded();
    let of = |kind: ContentKind| way.iter().filter(move |c| c.kind == kind);
    let mut last = 0;
    let mut names = 0;
    for name in of(ContentKind::Name) {
        last = last.max(deed.at(&name.stem)?);
        names += 1;
    }
    let (mut acts, mut acted, mut weighty) = (0, false, false);
    for act in of(ContentKind::Act) {
        acts += 1;
        weighty |= !has_word(FORMAL, &act.stem);
        let classes = list.acts(&act.stem);
        let exact = deed.at(&act.stem);
        if exact.is_some() || deed.acts.meets(classes) {
            acted = true;
            last = last.max(exact.or(deed.kin(classes, |s| list.acts(s))).unwrap_or(0));
        }
    }
    let (mut all, mut held, mut exact, mut heavy) = (0.0, 0.0, 0, 0);
    for thing in of(ContentKind::Thing) {
        let weight = match () {
            () if has_word(LIGHT, &thing.stem) => 0.4,
            () if thing.theirs || thing.beside => 0.4,
            () if is_adjective(&thing.stem) && list.things(&thing.stem).is_empty() => 0.5,
            () => 1.0,
        };
        all += weight;
        let before: f64 = held;
        let classes = list.things(&thing.stem);
        if let Some(end) = deed.at(&thing.stem) {
            (held, exact, last) = (held + weight, exact + 1, last.max(end));
        } else if deed.things.meets(classes) {
            held += weight * 0.8;
            last = last.max(deed.kin(classes, |s| list.things(s)).unwrap_or(0));
        } else if !known && deed.acts.meets(list.acts(&thing.stem)) {
            held += weight * 0.7;
            // "Prepare the evaluation of suppliers": the noun is what is done.
            acted |= !weighty;
            last = last.max(deed.kin(list.acts(&thing.stem), |s| list.acts(s)).unwrap_or(0));
        }
        heavy += usize::from(held > before && weight == 1.0);
    }
    let share = if all > 0.0 { held / all } else { 1.0 };
    let strength = match () {
        // What the lexicon knows is mostly said as it knows.
        () if known && names == 0 && acts == 0 && (heavy == 0 || exact < of(ContentKind::Thing).count()) => {
            return None;
        }
        () if known && names == 0 && !(heavy > 0 && share >= 0.6 && (acts == 0 || acted)) => return None,
        () if known && way.len() == 1 && names == 0 => Strength::Weak,
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
    Some((strength, last))
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
