//! What the career shows for one requirement: the words, how strong they are, and the stint they belong to.

use std::{
    cell::{OnceCell, RefCell},
    collections::{BTreeMap, HashMap},
};

use petgraph::graph::NodeIndex;

use super::{
    Career, Strength,
    answer::{Answer, strength_of},
    deeds::Deeds,
    owners::Owners,
    relations::Relations,
    studies::Studies,
    wording::{Way, as_said, last, shown},
};
use crate::{
    annotate::{
        Annotation, Role,
        modality::{Modality, Reading},
        requirements::{Ask, Content, Requirement, level, of_level},
        skills::{Skill, SkillMention},
    },
    document::Document,
    source::Span,
};

/// What each requirement may ask of a career, so that no number of either makes more than a line of work: a hundred
/// postings against a long life need less.
struct Share {
    /// Sentences that it may be compared with.
    compared: usize,
    /// Places that are kept for it.
    kept: usize,
}

impl Share {
    fn of(requirements: usize) -> Self {
        let each = |all: usize, least: usize| (all / requirements.max(1)).max(least);
        Self { compared: each(5_000_000, 500), kept: each(200_000, 20) }
    }
}

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
    pub owners: Owners,
    relations: Relations<'a>,
    /// Sentences that tell what was done, with the stems that carry their meaning.
    deeds: OnceCell<Deeds<'a>>,
    studies: OnceCell<Studies>,
    /// What is told of a language, by its name and the level that is asked for.
    tongues: RefCell<HashMap<(String, u8), Vec<Evidence>>>,
    share: Share,
}

impl<'a> Material<'a> {
    pub fn new(documents: &'a [Document], annotations: &'a [Annotation], career: &'a Career) -> Self {
        Self {
            documents,
            annotations,
            career,
            owners: Owners::of(career),
            relations: Relations::of(documents, annotations),
            deeds: OnceCell::new(),
            studies: OnceCell::new(),
            tongues: RefCell::default(),
            share: Share::of(annotations.iter().map(|a| a.requirements.len()).sum()),
        }
    }

    /// How many places are kept for a requirement.
    pub fn most(&self) -> usize {
        self.share.kept
    }

    fn deeds(&self) -> &Deeds<'a> {
        self.deeds.get_or_init(|| {
            let mut deeds = Deeds::default();
            for (document, annotation) in self.documents.iter().zip(self.annotations) {
                for block in document.blocks.iter().filter(|b| !b.is_heading()) {
                    let role = annotation.role(block.id);
                    let tells = role.is_evidence() || self.owners.has(document, block.id);
                    if tells || role.is_candidate() && !matches!(role, Role::Questions | Role::Contact | Role::Code) {
                        deeds.add(document, block, tells);
                    }
                }
            }
            deeds
        })
    }

    /// Everything that the career shows for a requirement by its skills or words.
    pub fn findings(&self, requirement: &Requirement) -> Findings {
        let mut found = Findings::default();
        match &requirement.ask {
            Ask::Skills(wanted) => self.by_skills(wanted, &mut found),
            Ask::Degree { rank, fields } => self.studies().answer(*rank, *fields, self.share.kept, &mut found),
            Ask::Trade(words) => self.studies().trade(words, self.share.kept, &mut found),
            Ask::Tongue { names, level } => names.iter().for_each(|n| self.tongue(n, *level, &mut found)),
            Ask::Words | Ask::Experience(_) => {}
        }
        if found.evidence.iter().all(|e| e.strength > Strength::Used) {
            self.by_words(&requirement.ways, requirement.ask != Ask::Words, &mut found);
        }
        if requirement.credential {
            self.held(&mut found);
        }
        found.evidence.sort_by_key(|e| (e.place.source, e.place.start, e.strength));
        found.evidence.dedup_by(|b, a| a.sentence == b.sentence && a.strength <= b.strength && a.direct >= b.direct);
        found
    }

    /// Who lists a certificate holds it, unless the words say that it is still to come or over.
    fn held(&self, found: &mut Findings) {
        const OPEN: &[&str] =
            &["progress", "preparing", "studying", "planned", "pending", "expired", "lapsed", "scheduled", "booked"];
        let lists = |place: Span| {
            let document = self.documents.iter().position(|d| d.source == place.source);
            let parts = document.and_then(|i| Some((self.documents.get(i)?, self.annotations.get(i)?)));
            parts.and_then(|(d, a)| d.block_around(place).map(|b| (a.role(b.id), b.text()))).is_some_and(
                |(role, text)| {
                    let lower = text.to_lowercase();
                    let listed =
                        matches!(role, Role::Skills | Role::Courses | Role::Education | Role::Contact | Role::Summary);
                    listed && !OPEN.iter().any(|w| lower.contains(w))
                },
            )
        };
        for evidence in found.evidence.iter_mut().filter(|e| e.strength <= Strength::Learned && lists(e.place)) {
            evidence.strength = Strength::Used;
        }
        let seen = found.seen.iter().filter(|(m, place)| *m == Modality::Listed && lists(*place));
        let listed = seen.map(|(_, place)| Evidence {
            place: *place,
            sentence: *place,
            strength: Strength::Used,
            direct: true,
            stint: None,
        });
        found.evidence.extend(listed);
    }

    fn by_skills(&self, wanted: &[Skill], found: &mut Findings) {
        let mut answers: BTreeMap<usize, Vec<Answer>> = BTreeMap::new();
        for want in wanted {
            for (skill, answer) in &self.relations.to(*want).answers {
                answers.entry(*skill).or_default().push(*answer);
            }
        }
        for (skill, answers) in &answers {
            let mentions = self.relations.skills.get(*skill).map_or(&[][..], |s| &s.mentions);
            for (document, mention) in mentions.iter().take(self.share.kept.saturating_sub(found.evidence.len())) {
                let best = answers.iter().map(|a| a.by(mention)).min_by_key(|(strength, direct)| (*strength, !*direct));
                self.answered(document, mention, best, found);
            }
        }
        if !found.evidence.iter().any(|e| e.strength == Strength::Used) {
            wanted.iter().for_each(|want| self.near(*want, &answers, found));
        }
        found.near.sort_by_key(|n| (n.place, n.wanted));
        found.seen.sort_by_key(|(modality, place)| (*place, *modality));
    }

    fn answered(
        &self,
        document: &Document,
        mention: &SkillMention,
        best: Option<(Strength, bool)>,
        found: &mut Findings,
    ) {
        let Some((strength, direct)) = best else { return };
        let place = mention.span;
        match strength_of(mention, strength) {
            Some(strength) => {
                let block = document.block(mention.block);
                let sentence = block.place(block.sentence_at(mention.range.start));
                let stint = self.owners.of_place(document, mention.block, place);
                found.evidence.push(Evidence { place, sentence, strength, direct, stint });
            }
            None => found.seen.push((mention.modality, place)),
        }
        if mention.modality == Modality::Listed {
            found.seen.push((Modality::Listed, place));
        }
    }

    /// Used technologies that are mistaken for a wanted one and answer for none that is wanted.
    fn near(&self, wanted: Skill, answers: &BTreeMap<usize, Vec<Answer>>, found: &mut Findings) {
        for skill in self.relations.to(wanted).near.iter().filter(|skill| !answers.contains_key(skill)) {
            let Some(own) = self.relations.skills.get(*skill) else { continue };
            let claimed = own
                .mentions
                .iter()
                .map(|(_, m)| m)
                .filter(|m| !matches!(m.modality, Modality::Negated | Modality::Wished | Modality::Asked));
            let misses = claimed.map(|m| NearMiss { place: m.span, skill: own.skill, wanted });
            found.near.extend(misses.take(self.share.kept));
        }
    }

    /// Sentences that tell it in other words.
    fn by_words(&self, ways: &[Vec<Content>], known: bool, found: &mut Findings) {
        if ways.is_empty() {
            return;
        }
        let deeds = self.deeds();
        let vocabulary = deeds.vocabulary();
        let ways: Vec<Way> = ways.iter().map(|way| Way::new(way, vocabulary)).collect();
        for deed in deeds.near(&ways, known, self.share.compared) {
            let shown = |way: &'_ Way| shown(way, deed, known).map(|strength| (strength, last(way, deed, vocabulary)));
            let Some((strength, at)) = ways.iter().filter_map(shown).min_by_key(|(strength, _)| *strength) else {
                continue;
            };
            let place = deed.block.place(deed.sentence.clone());
            match as_said(deed, at, strength, deed.tells) {
                Ok(strength) => {
                    let stint = self.owners.of_place(deed.document, deed.block.id, place);
                    found.evidence.push(Evidence { place, sentence: place, strength, direct: true, stint });
                }
                Err(modality) => found.seen.push((modality, place)),
            }
            if found.evidence.len() + found.seen.len() >= self.share.kept {
                break;
            }
        }
    }

    fn studies(&self) -> &Studies {
        self.studies.get_or_init(|| Studies::of(self.documents, self.career, &self.owners, self.deeds().all().iter()))
    }

    /// Every mention of a skill, in reading order.
    pub fn mentions(&self, skill: Skill) -> &[(&'a Document, &'a SkillMention)] {
        self.relations.skills.iter().find(|s| s.skill == skill).map_or(&[], |s| &s.mentions)
    }

    fn tongue(&self, name: &str, asked: u8, found: &mut Findings) {
        let key = (name.to_owned(), asked);
        let mut known = self.tongues.borrow_mut();
        let evidence = known.entry(key).or_insert_with(|| self.spoken(name, asked));
        found.evidence.extend(evidence.iter().take(self.share.kept).cloned());
    }

    /// A level in a list of languages, or a sentence that tells of using the language; a stated level decides.
    fn spoken(&self, name: &str, asked: u8) -> Vec<Evidence> {
        let mut own: Vec<(bool, Evidence)> = Vec::new();
        for (document, annotation) in self.documents.iter().zip(self.annotations) {
            for block in document.blocks.iter().filter(|b| !b.is_heading()) {
                let role = annotation.role(block.id);
                if !role.is_candidate() || matches!(role, Role::Questions | Role::Code) {
                    continue;
                }
                let lower = block.text().to_ascii_lowercase();
                let mut reading: Option<Reading> = None;
                for (at, _) in lower.match_indices(name) {
                    let range = at..at + name.len();
                    let whole = !lower[range.end..].starts_with(char::is_alphanumeric)
                        && !lower[..at].ends_with(char::is_alphanumeric);
                    let told = role.is_evidence()
                        || matches!(role, Role::Skills | Role::Summary | Role::AboutMe | Role::Contact);
                    let level = level(of_level(block.text(), &range));
                    if !whole || (!told && level.is_none()) {
                        continue;
                    }
                    let known = reading.take().filter(|r| r.sentence().contains(&at));
                    let new = || Reading::of(block.text(), block.sentence_at(at));
                    let said = reading.insert(known.unwrap_or_else(new)).clause(range.clone()).modality;
                    let strength = match (level, said) {
                        (_, Modality::Negated | Modality::Asked) => continue,
                        (Some(level), _) if level < asked => Strength::Weak,
                        (Some(_), _) => Strength::Used,
                        (None, Modality::Wished) => continue,
                        (None, Modality::Learned) => Strength::Learned,
                        (None, _) => Strength::Used,
                    };
                    let place = block.place(range);
                    let sentence = block.place(block.sentence_at(at));
                    let stint = self.owners.of_place(document, block.id, place);
                    own.push((level.is_some(), Evidence { place, sentence, strength, direct: true, stint }));
                }
            }
        }
        let stated = own.iter().any(|(stated, _)| *stated);
        own.into_iter().filter(|(s, _)| *s || !stated).map(|(_, evidence)| evidence).collect()
    }
}
