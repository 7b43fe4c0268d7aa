//! Degrees, courses of study and apprenticeships: entries of a career, and sentences that tell of one.

use petgraph::graph::NodeIndex;

use super::{
    Career, Ongoing, StintKind, Strength,
    evidence::{Evidence, Findings},
    owners::Owners,
    wording::{Deed, as_said},
};
use crate::{
    annotate::{
        modality::Modality,
        requirements::{fields as study_fields, rank as special_rank},
    },
    document::{Document, block_at},
    lexicon::{Occupations, PhraseSet},
    source::Span,
};

/// A course of study that has an entry.
#[derive(Debug)]
struct Course {
    stint: NodeIndex,
    place: Span,
    rank: Option<u8>,
    fields: u8,
    /// A single course, an exchange, a school.
    passing: bool,
}

/// "I studied mathematics in Leeds": a degree told in a sentence of the career.
#[derive(Debug)]
struct Told {
    stint: Option<NodeIndex>,
    place: Span,
    rank: u8,
    fields: u8,
    /// What the sentence makes of it where it was not simply done.
    otherwise: Option<Modality>,
}

/// An apprenticeship: an entry's title, or a sentence that tells of one.
#[derive(Debug)]
struct Apprenticeship {
    stint: Option<NodeIndex>,
    place: Span,
    /// What tells its trade, in lower case.
    words: String,
    over: bool,
}

/// Everything that was studied, read once for all requirements.
#[derive(Debug)]
pub struct Studies {
    courses: Vec<Course>,
    told: Vec<Told>,
    apprenticeships: Vec<Apprenticeship>,
}

/// Words before which somebody tells of a study.
const TELLS: &str = "i studied |my degree|degree in |i graduated|i hold a |my studies of |master's in |master's degree|\
    bachelor's in |bachelor's degree|a master's |a bachelor's |msc in |bsc in |m.sc. in |b.sc. in |beng in |meng in |\
    phd in |doctorate in |diploma in |i read law|an apprenticeship|my apprenticeship|apprenticeship as ";

static ANY_TELLS: PhraseSet = PhraseSet::new(TELLS);

/// Words that say that it was not finished.
const BROKEN: [&str; 6] =
    ["without a degree", "dropped out", "broke off", "broken off", "left university", "not finish"];

impl Studies {
    pub fn of<'a>(
        documents: &[Document],
        career: &Career,
        owners: &Owners,
        deeds: impl Iterator<Item = &'a Deed<'a>> + Clone,
    ) -> Self {
        let stints = career.stints().filter(|(_, s)| s.kind == StintKind::Education);
        let course = |(stint, s): (NodeIndex, &super::Stint)| {
            let place = s.titles.first().map_or(s.name, |t| t.span);
            let title = s.titles.first().map_or("", |t| t.text.as_str()).to_lowercase();
            let text = block_at(documents, place).map_or("", |b| b.text());
            let passing = ["exchange", "certificate", "course", "bootcamp", "school", "abitur", "a-levels"];
            let (rank, fields) = (special_rank(text).or(special_rank(&title)), study_fields(text));
            Course { stint, place, rank, fields, passing: passing.iter().any(|p| title.contains(p)) }
        };
        let courses: Vec<Course> = stints.map(course).collect();
        let told = deeds.clone().filter_map(|deed| told(deed, owners)).collect();
        let served = |(stint, s): (NodeIndex, &super::Stint)| {
            let title = s.titles.first().filter(|t| t.text.to_lowercase().contains("apprentice"))?;
            let (place, words) = (title.span, title.text.to_lowercase());
            Some(Apprenticeship { stint: Some(stint), place, words, over: s.ongoing != Ongoing::Yes })
        };
        let entries = career.stints().filter_map(served);
        let apprenticeships = entries.chain(deeds.filter_map(|deed| apprenticeship(deed, owners))).collect();
        Self { courses, told, apprenticeships }
    }

    /// An apprenticeship that is over, of the trade that is asked for where both name one; no more than `most`.
    pub fn trade(&self, asked: &str, most: usize, found: &mut Findings) {
        let list = Occupations::embedded();
        let asked = list.families(asked);
        for own in self.apprenticeships.iter().take(most) {
            let families = list.families(&own.words);
            let same = asked.is_empty() || families.is_empty() || families.iter().any(|f| asked.contains(f));
            let strength = if same && own.over { Strength::Used } else { Strength::Weak };
            found.evidence.push(Evidence {
                place: own.place,
                sentence: own.place,
                strength,
                direct: true,
                stint: own.stint,
            });
        }
    }

    /// Any study that is no single course, as high as asked and of a field that passes; no more than `most`.
    pub fn answer(&self, rank: u8, fields: u8, most: usize, found: &mut Findings) {
        let evidence = |place, strength, stint| Evidence { place, sentence: place, strength, direct: true, stint };
        for course in self.courses.iter().take(most) {
            let field = fields == 0 || course.fields == 0 || fields & course.fields != 0;
            let enough = course.rank.map_or(rank == 0, |has| has >= rank) && field;
            let strength = if course.passing || !enough { Strength::Weak } else { Strength::Used };
            found.evidence.push(evidence(course.place, strength, Some(course.stint)));
        }
        if rank == 0 {
            self.trade("", most, found);
        }
        // What has an entry that answers needs no sentence.
        let told = if found.evidence.iter().any(|e| e.strength == Strength::Used) { &[][..] } else { &self.told };
        for told in told.iter().take(most) {
            if let Some(modality) = told.otherwise {
                found.seen.push((modality, told.place));
                continue;
            }
            let fits = told.rank >= rank && told.fields != 0 && (fields == 0 || fields & told.fields != 0);
            let strength = if fits { Strength::Used } else { Strength::Weak };
            found.evidence.push(evidence(told.place, strength, told.stint));
        }
    }
}

fn told(deed: &Deed, owners: &Owners) -> Option<Told> {
    let text = deed.block.text().get(deed.sentence.clone()).unwrap_or("");
    let lower = text.to_lowercase();
    let tells = deed.tells && ANY_TELLS.any(&lower);
    let told = if tells { TELLS.split('|').find_map(|s| lower.find(s)) } else { None };
    // "M.A. Sociology, University of Trier, 2018"
    let listed = deed.block.item.is_some() && special_rank(text).is_some_and(|r| r > 0);
    let at = told.or(listed.then_some(0)).filter(|at| text.is_char_boundary(*at))?;
    let otherwise = match as_said(deed, deed.sentence.start + at, Strength::Used, true) {
        Err(Modality::Listed) if listed => None,
        said => said.err(),
    };
    if otherwise.is_none() && BROKEN.iter().any(|b| lower.contains(b)) {
        return None;
    }
    let place = deed.block.place(deed.sentence.clone());
    let stint = owners.of_place(deed.document, deed.block.id, place);
    Some(Told { stint, place, rank: special_rank(text).unwrap_or(1), fields: study_fields(text), otherwise })
}

/// "It began with an apprenticeship as a joiner": one that was not broken off.
fn apprenticeship(deed: &Deed, owners: &Owners) -> Option<Apprenticeship> {
    if !deed.tells {
        return None;
    }
    let words = deed.block.text().get(deed.sentence.clone()).unwrap_or("").to_lowercase();
    let tells = ["apprenticeship", "apprentice as ", "trained as a", "journeyman"];
    let at = tells.iter().find_map(|t| words.find(t))?;
    let broken = BROKEN.iter().any(|b| words.contains(b));
    let said = as_said(deed, deed.sentence.start + at, Strength::Used, true);
    if broken || said.is_err_and(|m| m != Modality::Listed) {
        return None;
    }
    let place = deed.block.place(deed.sentence.clone());
    let stint = owners.of_place(deed.document, deed.block.id, place);
    Some(Apprenticeship { stint, place, words, over: true })
}
