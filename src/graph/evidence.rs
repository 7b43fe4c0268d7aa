//! What the career shows for one requirement: the words, how strong they are, and the stint they belong to.

use std::collections::HashMap;

use petgraph::graph::NodeIndex;

use super::{Career, StintKind, Strength};
use crate::{
    annotate::{
        Annotation, Role,
        modality::{Modality, Reading},
        requirements::{Ask, Requirement, content_stems},
        skills::{Skill, SkillMention},
    },
    document::{Block, BlockId, Document},
    lexicon::{Competencies, Shows, Technologies},
    source::{SourceId, Span},
};

/// One place that shows something.
#[derive(Clone, Debug)]
pub struct Evidence {
    pub place: Span,
    /// The sentence of the place.
    pub sentence: Span,
    pub strength: Strength,
    /// The skill itself is named or done; otherwise a more specific one implies it.
    pub direct: bool,
    pub stint: Option<NodeIndex>,
}

/// A skill that is mistaken for one that is asked for.
#[derive(Clone, Debug)]
pub struct NearMiss {
    pub place: Span,
    pub skill: Skill,
    pub wanted: Skill,
}

/// What was found for a requirement.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// In reading order.
    pub evidence: Vec<Evidence>,
    pub near: Vec<NearMiss>,
    /// Mentions that are no evidence: wishes, questions, denials, skills lists.
    pub seen: Vec<(Modality, Span)>,
}

/// The documents of a career and whose each block is.
pub struct Material<'a> {
    pub documents: &'a [Document],
    pub annotations: &'a [Annotation],
    pub career: &'a Career,
    owners: HashMap<(SourceId, BlockId), Vec<NodeIndex>>,
    /// Sentences that tell what was done, with the stems that carry their meaning.
    deeds: Vec<Deed<'a>>,
}

struct Deed<'a> {
    document: &'a Document,
    block: &'a Block,
    sentence: std::ops::Range<usize>,
    stems: Vec<String>,
}

impl<'a> Material<'a> {
    pub fn new(documents: &'a [Document], annotations: &'a [Annotation], career: &'a Career) -> Self {
        let mut owners: HashMap<_, Vec<NodeIndex>> = HashMap::new();
        for (index, stint) in career.stints() {
            for block in &stint.blocks {
                owners.entry(*block).or_default().push(index);
            }
        }
        let mut material = Self { documents, annotations, career, owners, deeds: Vec::new() };
        material.deeds = material.told();
        material
    }

    fn told(&self) -> Vec<Deed<'a>> {
        let mut deeds = Vec::new();
        for (document, annotation) in self.documents.iter().zip(self.annotations) {
            for block in document.blocks.iter().filter(|b| !b.is_heading()) {
                if annotation.role(block.id).is_evidence() || self.owns(document, block.id) {
                    for sentence in &block.sentences {
                        let stems = content_stems(block.text().get(sentence.clone()).unwrap_or(""));
                        deeds.push(Deed { document, block, sentence: sentence.clone(), stems });
                    }
                }
            }
        }
        deeds
    }

    fn owns(&self, document: &Document, block: BlockId) -> bool {
        self.owners.contains_key(&(document.source, block))
    }

    /// The stint that a place belongs to: of several that are told in one block, the last that was named before it.
    pub fn owner(&self, document: &Document, block: BlockId, place: Span) -> Option<NodeIndex> {
        let owners = self.owners.get(&(document.source, block))?;
        let named = |i: &&NodeIndex| {
            let name = self.career.stint(**i).map(|s| s.name);
            name.filter(|n| n.source == place.source && n.start <= place.end).map(|n| n.start)
        };
        // A course of study named beside a job is rarely what the rest is about.
        let works = |i: NodeIndex| self.career.stint(i).is_some_and(|s| s.kind != StintKind::Education);
        let before = owners.iter().filter_map(|i| Some((named(&i)?, *i)));
        let last = before.max_by_key(|(start, i)| (works(*i), *start));
        last.map(|(_, i)| i).or(owners.first().copied())
    }

    /// Everything that the career shows for a requirement by its skills or words.
    pub fn findings(&self, requirement: &Requirement) -> Findings {
        let mut found = Findings::default();
        match &requirement.ask {
            Ask::Skills(wanted) => self.by_skills(wanted, &mut found),
            Ask::Words(words) => self.by_words(words, &mut found),
            Ask::Degree => self.degree(&mut found),
            Ask::Tongue(name) => self.tongue(name, &mut found),
            Ask::Experience(_) => {}
        }
        found.evidence.sort_by_key(|e| (e.place.source, e.place.start, e.strength));
        found.evidence.dedup_by(|b, a| a.sentence == b.sentence && a.strength <= b.strength && a.direct >= b.direct);
        found
    }

    fn by_skills(&self, wanted: &[Skill], found: &mut Findings) {
        for (document, annotation) in self.documents.iter().zip(self.annotations) {
            for mention in &annotation.skills {
                let shown = wanted.iter().filter_map(|w| shows(mention, *w)).min_by_key(|(s, direct)| (*s, !*direct));
                let place = mention.span;
                let Some((strength, direct)) = shown else {
                    self.near(mention, wanted, found);
                    continue;
                };
                match strength_of(mention, strength) {
                    Some(strength) => {
                        let block = document.block(mention.block);
                        let sentence = block.place(block.sentence_at(mention.range.start));
                        let stint = self.owner(document, mention.block, place);
                        found.evidence.push(Evidence { place, sentence, strength, direct, stint });
                    }
                    None => found.seen.push((mention.modality, place)),
                }
                if mention.modality == Modality::Listed {
                    found.seen.push((Modality::Listed, place));
                }
            }
        }
        if found.evidence.iter().any(|e| e.strength == Strength::Used) {
            found.near.clear();
        }
    }

    /// Used technologies that are mistaken for a wanted one.
    fn near(&self, mention: &SkillMention, wanted: &[Skill], found: &mut Findings) {
        let Skill::Technology(key) = mention.skill else { return };
        if matches!(mention.modality, Modality::Negated | Modality::Wished | Modality::Asked) {
            return;
        }
        let list = Technologies::embedded();
        for want in wanted {
            let Skill::Technology(wanted) = want else { continue };
            let names = |a: &str, b: &str| list.get(a).is_some_and(|t| t.near().any(|n| n == b));
            if names(key, wanted) || names(wanted, key) {
                found.near.push(NearMiss { place: mention.span, skill: mention.skill, wanted: *want });
            }
        }
    }

    /// Sentences that share most of the words.
    fn by_words(&self, words: &[String], found: &mut Findings) {
        for deed in &self.deeds {
            let common = words.iter().filter(|w| deed.stems.contains(w)).count();
            let strength = match common {
                0 | 1 if words.len() > 1 || common == 0 => continue,
                _ if common * 3 >= words.len() * 2 => Strength::Used,
                _ if common * 2 >= words.len() => Strength::Weak,
                _ => continue,
            };
            let text = deed.block.text();
            let said = Reading::of(text, deed.sentence.clone()).clause(deed.sentence.end..deed.sentence.end);
            let place = deed.block.place(deed.sentence.clone());
            let strength = match said.modality {
                Modality::Done if common > 1 => strength,
                Modality::Done | Modality::Helped => Strength::Weak,
                Modality::Learned => Strength::Learned,
                other => {
                    found.seen.push((other, place));
                    continue;
                }
            };
            let stint = self.owner(deed.document, deed.block.id, place);
            found.evidence.push(Evidence { place, sentence: place, strength, direct: true, stint });
        }
    }

    /// Any study that is no single course.
    fn degree(&self, found: &mut Findings) {
        for (index, stint) in self.career.stints().filter(|(_, s)| s.kind == StintKind::Education) {
            let place = stint.titles.first().map_or(stint.name, |t| t.span);
            let title = stint.titles.first().map_or("", |t| t.text.as_str()).to_lowercase();
            let passing = ["exchange", "certificate", "course", "bootcamp", "school", "abitur", "a-levels"];
            let strength = if passing.iter().any(|p| title.contains(p)) { Strength::Weak } else { Strength::Used };
            found.evidence.push(Evidence { place, sentence: place, strength, direct: true, stint: Some(index) });
        }
    }

    /// A level in a list of languages, or a sentence that tells of using the language.
    fn tongue(&self, name: &str, found: &mut Findings) {
        for (document, annotation) in self.documents.iter().zip(self.annotations) {
            for block in &document.blocks {
                let role = annotation.role(block.id);
                let told =
                    role.is_evidence() || matches!(role, Role::Skills | Role::Summary | Role::AboutMe | Role::Contact);
                let lower = block.text().to_ascii_lowercase();
                if let Some(at) = lower.find(name).filter(|_| told && !block.is_heading()) {
                    let place = block.place(at..at + name.len());
                    let sentence = block.place(block.sentence_at(at));
                    let stint = self.owner(document, block.id, place);
                    found.evidence.push(Evidence { place, sentence, strength: Strength::Used, direct: true, stint });
                }
            }
        }
    }
}

/// Whether a mention shows a wanted skill: how strongly at best, and whether it is that skill itself.
fn shows(mention: &SkillMention, wanted: Skill) -> Option<(Strength, bool)> {
    let technologies = Technologies::embedded();
    let own = match mention.shows {
        Shows::Done => Strength::Used,
        Shows::Named if mention.has_deed => Strength::Used,
        Shows::Named | Shows::LooksLike => Strength::Weak,
    };
    match (mention.skill, wanted) {
        (a, b) if a == b => Some((own, mention.shows != Shows::LooksLike)),
        (Skill::Technology(key), Skill::Technology(wanted)) => {
            technologies.implied(key).contains(&wanted).then_some((own, false))
        }
        (Skill::Technology(key), Skill::Competency(wanted)) => {
            let implied = technologies.implied(key);
            if implied.contains(&wanted) {
                return Some((own, key == wanted));
            }
            let related = Competencies::embedded().get(wanted)?.related().any(|r| implied.contains(&r));
            let strength = related_strength(key, wanted)?;
            related.then_some((strength.max(own), false))
        }
        (Skill::Competency(key), Skill::Technology(wanted)) => {
            let concept = technologies.get(wanted).is_some_and(|t| t.is_concept());
            (concept && key == wanted).then_some((own, true))
        }
        _ => None,
    }
}

/// What the use of a related technology shows of a competency: a framework is development itself, a language shows
/// programming only, anything else comes near.
fn related_strength(technology: &str, competency: &str) -> Option<Strength> {
    let kind = Technologies::embedded().get(technology)?.kind;
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
fn strength_of(mention: &SkillMention, at_best: Strength) -> Option<Strength> {
    match mention.modality {
        Modality::Done => Some(at_best),
        Modality::Helped => Some(at_best.max(Strength::Weak)),
        Modality::Learned => Some(Strength::Learned),
        Modality::Listed => Some(Strength::Stub),
        Modality::Wished | Modality::Asked | Modality::Negated => None,
    }
}
