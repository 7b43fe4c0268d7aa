//! How the use of one skill answers for another.

use super::Strength;
use crate::{
    annotate::{
        modality::Modality,
        skills::{Skill, SkillMention},
    },
    lexicon::{Competencies, Shows, Technologies},
};

/// How one skill answers for another.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// No use of it shows more.
    at_best: Strength,
    /// It is the skill that is asked for.
    direct: bool,
}

impl Answer {
    /// `implied` are the keys that the use of the skill shows.
    pub fn of(skill: Skill, wanted: Skill, implied: &[&str]) -> Option<Self> {
        let full = |direct| Some(Self { at_best: Strength::Used, direct });
        match (skill, wanted) {
            (a, b) if a == b => full(true),
            (Skill::Technology(_), Skill::Technology(wanted)) if implied.contains(&wanted) => full(false),
            (Skill::Technology(key), Skill::Competency(wanted)) if implied.contains(&wanted) => full(key == wanted),
            (Skill::Technology(key), Skill::Competency(wanted)) => {
                let related = Competencies::current().get(wanted)?.related().any(|r| implied.contains(&r));
                let at_best = related.then(|| related_strength(key, wanted)).flatten()?;
                Some(Self { at_best, direct: false })
            }
            // Data protection comes near the GDPR.
            (Skill::Competency(key), Skill::Technology(wanted)) if key != wanted => {
                let standard = Technologies::current().get(wanted).is_some_and(|t| t.kind == "standard");
                let near = standard && Competencies::current().get(key)?.related().any(|r| r == wanted);
                near.then_some(Self { at_best: Strength::Weak, direct: false })
            }
            (Skill::Competency(key), Skill::Technology(wanted)) if key == wanted => {
                let concept = Technologies::current().get(wanted).is_some_and(|t| t.is_concept());
                if concept { full(true) } else { None }
            }
            _ => None,
        }
    }

    /// What a mention of the skill shows at best, and whether it is the wanted skill itself.
    pub fn by(self, mention: &SkillMention) -> (Strength, bool) {
        let own = match mention.shows {
            Shows::Done => Strength::Used,
            Shows::Named if mention.has_deed => Strength::Used,
            Shows::Named | Shows::LooksLike => Strength::Weak,
        };
        (self.at_best.max(own), self.direct && mention.shows != Shows::LooksLike)
    }
}

/// What the use of a related technology shows of a competency: a framework is development itself, a language shows
/// programming only, anything else comes near.
fn related_strength(technology: &str, competency: &str) -> Option<Strength> {
    let kind = Technologies::current().get(technology)?.kind;
    let development = competency.ends_with("-development");
    match kind {
        "framework" if development => Some(Strength::Used),
        "language" | "standard" | "office" if !development && !matches!(competency, "scripting" | "programming") => {
            None
        }
        _ => Some(Strength::Weak),
    }
}

/// What the clause leaves of a strength; `None` where it is no evidence.
pub fn strength_of(mention: &SkillMention, at_best: Strength) -> Option<Strength> {
    match mention.modality {
        Modality::Done => Some(at_best),
        Modality::Helped => Some(at_best.max(Strength::Weak)),
        Modality::Learned => Some(Strength::Learned),
        Modality::Listed => Some(Strength::Stub),
        Modality::Wished | Modality::Asked | Modality::Negated => None,
    }
}
