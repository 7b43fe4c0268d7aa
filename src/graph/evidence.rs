//! What the career shows for one requirement: the words, how strong they are, and the stint they belong to.

use std::{
    cell::{Cell, OnceCell},
    collections::{BTreeMap, HashMap},
};

use petgraph::graph::NodeIndex;

use super::{
    Career, StintKind, Strength,
    answer::{Answer, strength_of},
    wording::{Deed, Way, as_said, shown},
};
use crate::{
    annotate::{
        Annotation, Role,
        modality::{Modality, Reading},
        requirements::{Ask, Content, Requirement, fields as study_fields, level, of_level, rank as special_rank},
        skills::{Skill, SkillMention},
    },
    document::{BlockId, Document},
    lexicon::Technologies,
    source::{SourceId, Span},
};

/// So often is a sentence compared with a requirement in one career: a hundred postings against a long life need less,
/// and what needs more is no career.
const COMPARISONS: usize = 50_000_000;

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
    /// Every mention by its skill, in reading order.
    mentions: BTreeMap<Skill, Vec<(&'a Document, &'a SkillMention)>>,
    /// The keys that the use of a mentioned technology shows.
    implied: HashMap<Skill, Vec<&'static str>>,
    /// Sentences that tell what was done, with the stems that carry their meaning.
    deeds: OnceCell<Vec<Deed<'a>>>,
    /// How many sentences may still be compared with a requirement.
    comparisons: Cell<usize>,
}

impl<'a> Material<'a> {
    pub fn new(documents: &'a [Document], annotations: &'a [Annotation], career: &'a Career) -> Self {
        let mut owners: HashMap<_, Vec<NodeIndex>> = HashMap::new();
        for (index, stint) in career.stints() {
            for block in &stint.blocks {
                owners.entry(*block).or_default().push(index);
            }
        }
        let mut mentions: BTreeMap<Skill, Vec<(&Document, &SkillMention)>> = BTreeMap::new();
        for (document, annotation) in documents.iter().zip(annotations) {
            for mention in &annotation.skills {
                mentions.entry(mention.skill).or_default().push((document, mention));
            }
        }
        let keys = |skill: &Skill| match skill {
            Skill::Technology(key) => Some((*skill, Technologies::current().implied(key))),
            Skill::Competency(_) => None,
        };
        let implied = mentions.keys().filter_map(keys).collect();
        Self {
            documents,
            annotations,
            career,
            owners,
            mentions,
            implied,
            deeds: OnceCell::new(),
            comparisons: Cell::new(COMPARISONS),
        }
    }

    fn told(&self) -> Vec<Deed<'a>> {
        let mut deeds = Vec::new();
        for (document, annotation) in self.documents.iter().zip(self.annotations) {
            for block in document.blocks.iter().filter(|b| !b.is_heading()) {
                let role = annotation.role(block.id);
                let tells = role.is_evidence() || self.owns(document, block.id);
                if tells || role.is_candidate() && !matches!(role, Role::Questions | Role::Contact | Role::Code) {
                    let of = |s: &std::ops::Range<usize>| Deed::new(document, block, s.clone(), tells);
                    deeds.extend(block.sentences.iter().map(of));
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
            Ask::Degree { rank, fields } => self.degree(*rank, *fields, &mut found),
            Ask::Tongue { names, level } => names.iter().for_each(|n| self.tongue(n, *level, &mut found)),
            Ask::Words | Ask::Experience(_) => {}
        }
        if found.evidence.iter().all(|e| e.strength > Strength::Used) {
            self.by_words(&requirement.ways, requirement.ask != Ask::Words, &mut found);
        }
        found.evidence.sort_by_key(|e| (e.place.source, e.place.start, e.strength));
        found.evidence.dedup_by(|b, a| a.sentence == b.sentence && a.strength <= b.strength && a.direct >= b.direct);
        found
    }

    fn by_skills(&self, wanted: &[Skill], found: &mut Findings) {
        for (skill, mentions) in &self.mentions {
            let implied = self.implied.get(skill).map_or(&[][..], Vec::as_slice);
            let answers: Vec<Answer> = wanted.iter().filter_map(|w| Answer::of(*skill, *w, implied)).collect();
            if answers.is_empty() {
                self.near(*skill, mentions, wanted, found);
                continue;
            }
            for (document, mention) in mentions {
                let best = answers.iter().map(|a| a.by(mention)).min_by_key(|(strength, direct)| (*strength, !*direct));
                self.answered(document, mention, best, found);
            }
        }
        found.near.sort_by_key(|n| (n.place, n.wanted));
        found.seen.sort_by_key(|(modality, place)| (*place, *modality));
        if found.evidence.iter().any(|e| e.strength == Strength::Used) {
            found.near.clear();
        }
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
                let stint = self.owner(document, mention.block, place);
                found.evidence.push(Evidence { place, sentence, strength, direct, stint });
            }
            None => found.seen.push((mention.modality, place)),
        }
        if mention.modality == Modality::Listed {
            found.seen.push((Modality::Listed, place));
        }
    }

    /// Used technologies that are mistaken for a wanted one.
    fn near(&self, skill: Skill, mentions: &[(&Document, &SkillMention)], wanted: &[Skill], found: &mut Findings) {
        let Skill::Technology(key) = skill else { return };
        let list = Technologies::current();
        let names = |a: &str, b: &str| list.get(a).is_some_and(|t| t.near().any(|n| n == b));
        for want in wanted {
            let Skill::Technology(wanted) = *want else { continue };
            if !names(key, wanted) && !names(wanted, key) {
                continue;
            }
            let claimed =
                |m: &&SkillMention| !matches!(m.modality, Modality::Negated | Modality::Wished | Modality::Asked);
            let places = mentions.iter().map(|(_, m)| *m).filter(claimed).map(|m| m.span);
            found.near.extend(places.map(|place| NearMiss { place, skill, wanted: *want }));
        }
    }

    /// Sentences that tell it in other words.
    fn by_words(&self, ways: &[Vec<Content>], known: bool, found: &mut Findings) {
        let ways: Vec<Way> = ways.iter().map(|way| Way::new(way)).collect();
        if ways.is_empty() {
            return;
        }
        let deeds = self.deeds.get_or_init(|| self.told());
        let left = self.comparisons.get();
        self.comparisons.set(left.saturating_sub(deeds.len() * ways.len()));
        for deed in deeds.iter().filter(|_| left > 0) {
            let best = ways.iter().filter_map(|way| shown(way, deed, known)).min_by_key(|(strength, _)| *strength);
            let Some((strength, at)) = best else { continue };
            let place = deed.block.place(deed.sentence.clone());
            match as_said(deed, at, strength, deed.tells) {
                Ok(strength) => {
                    let stint = self.owner(deed.document, deed.block.id, place);
                    found.evidence.push(Evidence { place, sentence: place, strength, direct: true, stint });
                }
                Err(modality) => found.seen.push((modality, place)),
            }
        }
    }

    /// Any study that is no single course, as high as asked and of a field that passes.
    fn degree(&self, rank: u8, fields: u8, found: &mut Findings) {
        for (index, stint) in self.career.stints().filter(|(_, s)| s.kind == StintKind::Education) {
            let place = stint.titles.first().map_or(stint.name, |t| t.span);
            let title = stint.titles.first().map_or("", |t| t.text.as_str()).to_lowercase();
            let passing = ["exchange", "certificate", "course", "bootcamp", "school", "abitur", "a-levels"];
            let sentence = self.sentence(place);
            let has = special_rank(sentence).or(special_rank(&title));
            let of = study_fields(sentence);
            let enough = has.map_or(rank == 0, |has| has >= rank) && (fields == 0 || of == 0 || fields & of != 0);
            let short = passing.iter().any(|p| title.contains(p));
            let strength = if short || !enough { Strength::Weak } else { Strength::Used };
            found.evidence.push(Evidence { place, sentence: place, strength, direct: true, stint: Some(index) });
        }
        if found.evidence.is_empty() {
            self.studied(rank, fields, found);
        }
    }

    /// "I studied mathematics in Leeds": a degree told in a sentence of the career.
    fn studied(&self, rank: u8, fields: u8, found: &mut Findings) {
        for deed in self.deeds.get_or_init(|| self.told()) {
            let text = deed.block.text().get(deed.sentence.clone()).unwrap_or("");
            let lower = text.to_lowercase();
            let studies = ["i studied ", "my degree", "degree in ", "i graduated", "i hold a ", "my studies of "];
            let broken =
                ["without a degree", "dropped out", "broke off", "broken off", "left university", "not finish"];
            let told = studies.iter().find_map(|s| lower.find(s)).filter(|_| deed.tells);
            // "M.A. Sociology, University of Trier, 2018"
            let listed = deed.block.item.is_some() && special_rank(text).is_some_and(|r| r > 0);
            let Some(at) = told.or(listed.then_some(0)).filter(|at| text.is_char_boundary(*at)) else { continue };
            let of = study_fields(text);
            let has = special_rank(text).unwrap_or(1);
            let place = deed.block.place(deed.sentence.clone());
            let said = match as_said(deed, deed.sentence.start + at, Strength::Used, true) {
                Err(Modality::Listed) if listed => Ok(Strength::Used),
                said => said,
            };
            let fits = has >= rank && of != 0 && (fields == 0 || fields & of != 0);
            let strength = match said {
                Err(modality) => {
                    found.seen.push((modality, place));
                    continue;
                }
                Ok(_) if broken.iter().any(|b| lower.contains(b)) => continue,
                Ok(_) if fits => Strength::Used,
                Ok(_) => Strength::Weak,
            };
            let stint = self.owner(deed.document, deed.block.id, place);
            found.evidence.push(Evidence { place, sentence: place, strength, direct: true, stint });
        }
    }

    /// The text of the sentence of a place.
    fn sentence(&self, place: Span) -> &'a str {
        let block = self
            .documents
            .iter()
            .filter(|d| d.source == place.source)
            .find_map(|d| d.blocks.iter().find(|b| b.span.contains(place)));
        block.map_or("", |b| b.text())
    }

    /// A level in a list of languages, or a sentence that tells of using the language; a stated level decides.
    fn tongue(&self, name: &str, asked: u8, found: &mut Findings) {
        let mut own: Vec<(bool, Evidence)> = Vec::new();
        for (document, annotation) in self.documents.iter().zip(self.annotations) {
            for block in document.blocks.iter().filter(|b| !b.is_heading()) {
                let role = annotation.role(block.id);
                if !role.is_candidate() || matches!(role, Role::Questions | Role::Code) {
                    continue;
                }
                let lower = block.text().to_ascii_lowercase();
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
                    let said = Reading::of(block.text(), block.sentence_at(at)).clause(range.clone()).modality;
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
                    let stint = self.owner(document, block.id, place);
                    own.push((level.is_some(), Evidence { place, sentence, strength, direct: true, stint }));
                }
            }
        }
        let stated = own.iter().any(|(stated, _)| *stated);
        found.evidence.extend(own.into_iter().filter(|(s, _)| *s || !stated).map(|(_, evidence)| evidence));
    }
}
