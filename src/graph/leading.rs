//! Since when somebody leads people: by what is told, and by the date that stands beside it.

use super::{
    Strength,
    evidence::{Evidence, Material},
    experience::Since,
};
use crate::{
    annotate::{
        modality::Modality,
        skills::{Skill, SkillMention},
        time::{Month, TimexKind},
    },
    document::Document,
    lexicon::{Competencies, Occupations, Shows, stems},
};

const LEADING: &str = "leading-a-team";

/// Whether a field is the leading of people: "people management", "led a shift or a team".
pub fn is_leading(field: &str) -> bool {
    let mut told = false;
    Competencies::embedded().find(&stems(field), |_, entry, _| told |= entry.key == LEADING);
    told || Occupations::embedded().families(field).contains(&"engineering-management")
}

/// Where the career tells that people were led, and since when, where a date of the same sentence says so: a stint without
/// such a date counts as a whole.
pub fn led(material: &Material) -> (Vec<Evidence>, Since) {
    let mut found = Vec::new();
    let mut since = Since::new();
    for (document, mention) in material.mentions(Skill::Competency(LEADING)).iter().take(material.most()) {
        let done = mention.modality == Modality::Done
            && (mention.shows == Shows::Done || mention.shows == Shows::Named && mention.has_deed);
        let block = document.block(mention.block);
        let place = mention.span;
        let Some(index) = material.owners.of_place(document, mention.block, place).filter(|_| done) else { continue };
        let sentence = block.place(block.sentence_at(mention.range.start));
        found.push(Evidence { place, sentence, strength: Strength::Used, direct: true, stint: Some(index) });
        if let Some((first, last)) = dated(material, document, mention) {
            let known = since.entry(index).or_insert((first, last));
            *known = (*known).min((first, last));
        }
    }
    (found, since)
}

/// The first date of the sentence, as the months that it can mean: "In 2022 I took over his six agents".
fn dated(material: &Material, document: &Document, mention: &SkillMention) -> Option<(Month, Month)> {
    let at = material.documents.iter().position(|d| d.source == document.source)?;
    let annotation = material.annotations.get(at)?;
    let sentence = document.block(mention.block).sentence_at(mention.range.start);
    let dates = annotation.times_of(mention.block, &sentence).filter(|t| t.kind == TimexKind::Date);
    let period = dates.into_iter().find_map(|t| t.period)?;
    Some((period.first_month(), period.last_month()))
}
