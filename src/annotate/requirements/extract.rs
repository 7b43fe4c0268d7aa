//! From the blocks of a posting to its requirements.

use std::ops::Range;

use super::{
    Ask, Requirement, RequirementKind,
    anchors::{Anchor, anchors},
    content::{Content, ContentKind, content, only_names, tasks},
    groups::{Group, groups},
    special::{USABLE, degree, level, of_level, tongues},
    wording::{core, is_optional, is_soft},
    years::{Years, years},
};
use crate::{
    annotate::{Role, skills::Skill},
    document::{Block, BlockKind, Document},
    lexicon::{Competencies, Lexicon, Occupations, Technologies},
};

/// Bytes of the longest sentence that is read as a requirement.
const LONGEST: usize = 2000;

/// Everything that a document asks for, in reading order.
pub fn requirements(document: &Document, roles: &[Role]) -> Vec<Requirement> {
    let mut found = Vec::new();
    for (block, role) in document.blocks.iter().zip(roles) {
        if !matches!(block.kind, BlockKind::Item | BlockKind::Paragraph | BlockKind::Cell) {
            continue;
        }
        let kind = match role {
            Role::Qualifications => RequirementKind::Qualification,
            Role::Responsibilities => RequirementKind::Responsibility,
            Role::Pluses => RequirementKind::Plus,
            Role::Attitudes => RequirementKind::Soft,
            Role::Posting => RequirementKind::Qualification,
            _ => continue,
        };
        for sentence in &block.sentences {
            let text = block.text().get(sentence.clone()).unwrap_or("");
            if text.len() > LONGEST {
                continue;
            }
            // "The qualifications you need to have are:" only introduces.
            let introduces = text.trim_end().ends_with(':');
            let prose = *role == Role::Posting || block.kind == BlockKind::Paragraph;
            if introduces || (prose && !speaks_to_the_reader(text, *role)) {
                continue;
            }
            let mut reader = Reader { block, sentence, text, kind, found: &mut found };
            reader.read(*role == Role::Posting);
        }
    }
    found
}

/// "You need to", "you have": a sentence that asks, among those that tell about the company.
fn speaks_to_the_reader(text: &str, role: Role) -> bool {
    let lower = text.to_lowercase();
    let asks = [
        "you need",
        "you have",
        "you are",
        "you should",
        "you must",
        "you bring",
        "you know",
        "you can",
        "you will need",
        "we expect",
        "we require",
        "we are looking for",
        "must have",
    ];
    let asked = asks.iter().any(|p| lower.contains(p));
    asked || (role != Role::Posting && !lower.contains(" we ") && !lower.starts_with("we "))
}

/// "We are looking for a Platform Engineer to join us": the name of the post is nothing that it asks for.
fn post_name(text: &str) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let cue = ["looking for a ", "looking for an ", "hiring a ", "hiring an ", "seeking a ", "seeking an "];
    let start = cue.iter().find_map(|c| lower.find(c).map(|at| at + c.len()))?;
    let titles = &Lexicon::embedded().titles;
    let mut at = start;
    for word in text.get(start..)?.split(' ').take(6) {
        let end = at + word.len();
        let plain = word.trim_end_matches([',', '.', ':', ';', '!']);
        if titles.is_head(&plain.to_lowercase()) {
            return Some(start..at + plain.len());
        }
        if plain.len() < word.len() {
            return None;
        }
        at = end + 1;
    }
    None
}

struct Reader<'a> {
    block: &'a Block,
    sentence: &'a Range<usize>,
    text: &'a str,
    kind: RequirementKind,
    found: &'a mut Vec<Requirement>,
}

impl Reader<'_> {
    /// `strict` takes only what the lexicon knows.
    fn read(&mut self, strict: bool) {
        if is_optional(self.text) {
            self.kind = RequirementKind::Plus;
        }
        let asked = years(self.text);
        let mut all = anchors(self.text);
        if let Some(post) = post_name(self.text) {
            all.retain(|a| !(a.is_general() && post.start <= a.range.start && a.range.start < post.end));
        }
        if let Some((range, rank, fields)) = degree(self.text) {
            self.push(range, Ask::Degree { rank, fields }, None);
            return;
        }
        let tongues = if all.iter().all(Anchor::is_general) { tongues(self.text) } else { Vec::new() };
        if !tongues.is_empty() {
            self.tongues(tongues);
            return;
        }
        let groups = groups(self.text, &all);
        let before = self.found.len();
        match asked {
            Some(ref asked) => self.with_years(asked, &groups),
            None => groups.iter().for_each(|group| self.skills(group, None, groups.len() == 1)),
        }
        if !strict {
            if self.found.len() == before {
                self.words();
            } else if asked.is_none() {
                self.names_beside(&groups);
                self.other_tasks(&groups);
                self.task_before(&groups);
            }
        }
    }

    /// "Finnish or Swedish" is one requirement, "English and German" are two.
    fn tongues(&mut self, tongues: Vec<(Range<usize>, String)>) {
        let of = |(range, name): &(Range<usize>, String)| {
            let at = self.text.get(range.clone()).and_then(|t| t.to_lowercase().rfind(name.as_str())).unwrap_or(0);
            let named = range.start + at..range.end;
            // "German and English at level C1": what stands behind the last holds for all that have no own.
            level(of_level(self.text, &named)).unwrap_or(USABLE)
        };
        let mut found: Vec<(Range<usize>, Vec<String>, u8)> = Vec::new();
        for tongue in &tongues {
            let (range, name) = tongue.clone();
            let or = found.last().is_some_and(|(before, ..)| {
                self.text.get(before.end..range.start).is_some_and(|between| between.contains(" or "))
            });
            match found.last_mut().filter(|_| or) {
                Some((before, names, least)) => {
                    before.end = range.end;
                    names.push(name);
                    *least = (*least).min(of(tongue));
                }
                None => found.push((range, vec![name], of(tongue))),
            }
        }
        for (range, names, level) in found {
            self.push(range, Ask::Tongue { names, level }, None);
        }
    }

    /// What no list knows: names are requirements of their own, or alternatives; anything else is asked for as a whole.
    fn words(&mut self) {
        let names = only_names(self.text);
        let way = |range: &Range<usize>| content(self.text.get(range.clone()).unwrap_or(""));
        match (names.first(), names.last()) {
            (Some((first, true)), Some((last, _))) => {
                let ways = names.iter().map(|(range, _)| way(range)).collect();
                self.push_ways(first.start..last.end, Ask::Words, None, ways);
            }
            (Some(_), _) => {
                for (range, _) in &names {
                    self.push_ways(range.clone(), Ask::Words, None, vec![way(range)]);
                }
            }
            _ => {
                let range = core(self.text);
                let ways: Vec<_> = tasks(self.text, &range).iter().map(way).filter(|w| !w.is_empty()).collect();
                if !ways.is_empty() {
                    self.push_ways(range, Ask::Words, None, ways);
                }
            }
        }
    }

    /// "Write offers and negotiate contracts": the task of which no list knows anything.
    fn other_tasks(&mut self, groups: &[Group]) {
        let range = core(self.text);
        let parts = tasks(self.text, &range);
        if parts.len() < 2 {
            return;
        }
        let open = |part: &Range<usize>| groups.iter().all(|g| g.range.end <= part.start || part.end <= g.range.start);
        for part in parts.into_iter().filter(open) {
            let way = content(self.text.get(part.clone()).unwrap_or(""));
            if way.len() > 1 {
                self.push_ways(part, Ask::Words, None, vec![way]);
            }
        }
    }

    /// "Write drivers in C": what is to be done with the product.
    fn task_before(&mut self, groups: &[Group]) {
        let first = groups.iter().min_by_key(|g| g.range.start);
        let Some(first) = first.filter(|g| self.kind == RequirementKind::Responsibility && !g.is_general()) else {
            return;
        };
        let start = core(self.text).start;
        let part = self.text.get(start..first.range.start).unwrap_or("").trim_end();
        let ends = [" in", " with", " on", " for", " of", " using", " by", " the", " our"];
        let part = ends.iter().fold(part, |part, end| part.strip_suffix(end).unwrap_or(part));
        let way = content(part);
        let of = |kind: ContentKind| way.iter().any(|c| c.kind == kind);
        if of(ContentKind::Act) && of(ContentKind::Thing) {
            self.push_ways(start..start + part.len(), Ask::Words, None, vec![way]);
        }
    }

    /// "a hospital system (Foo, Bar or similar)": names in parentheses behind a field, each a way to answer.
    fn names_inside(&self, end: usize) -> Vec<Vec<Content>> {
        let rest = self.text.get(end..).unwrap_or("");
        let Some(inner) = rest.trim_start().strip_prefix('(').and_then(|r| r.split_once(')')).map(|(inner, _)| inner)
        else {
            return Vec::new();
        };
        let inner = inner.trim_start_matches("e.g.").trim_start_matches("such as").trim();
        let cut = [" or similar", " or comparable", " or equivalent", ", etc", " or the like", " or another"];
        let inner = cut.iter().find_map(|c| inner.split_once(c)).map_or(inner, |(names, _)| names);
        let part = |(range, _): (Range<usize>, bool)| content(inner.get(range).unwrap_or(""));
        only_names(inner).into_iter().map(part).filter(|way| !way.is_empty()).collect()
    }

    /// "geriatrics or palliative care": what no list knows, on the other side of an "or".
    fn alternatives(&self, group: &Group, alone: bool) -> Vec<Vec<Content>> {
        let whole = core(self.text);
        let part = self.text.get(whole.clone()).unwrap_or("");
        if !alone || !part.contains(" or ") || part.contains(" or similar") {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut start = whole.start;
        for piece in part.split(" or ") {
            let range = start..start + piece.len();
            start = range.end + " or ".len();
            if range.end <= group.range.start || group.range.end <= range.start {
                found.push(content(piece));
            }
        }
        found.retain(|way: &Vec<Content>| !way.is_empty() && way.len() <= 3);
        found
    }

    /// "FMEA and Foo": a name that no list knows, right behind what one knows.
    fn names_beside(&mut self, groups: &[Group]) {
        let Some(end) = groups.last().map(|g| g.range.end) else { return };
        let rest = self.text.get(end..).unwrap_or("");
        let Some(joint) = [" and ", ", "].into_iter().find(|j| rest.starts_with(j)) else { return };
        let behind = rest.get(joint.len()..).unwrap_or("");
        let start = end + joint.len();
        let short = behind.split_whitespace().count() <= 3;
        for (range, _) in only_names(behind).into_iter().filter(|_| short) {
            let range = start + range.start..start + range.end;
            let ways = vec![content(self.text.get(range.clone()).unwrap_or(""))];
            self.push_ways(range, Ask::Words, None, ways);
        }
    }

    /// "5 years of Go" is Go for so long; "3 years of experience as a nurse" is a role for so long.
    fn with_years(&mut self, asked: &Years, groups: &[Group]) {
        // "Registered nurse with 2 years of practice": the trade may stand before.
        let behind = self.text.get(asked.range.end..).unwrap_or("").trim_end_matches(['.', ';', ',']).trim();
        let named = !Occupations::embedded().families(behind).is_empty();
        let later = |g: &Group| g.range.start > asked.range.start;
        let product = groups.iter().position(|g| {
            let is_product = |s: &Skill| match s {
                Skill::Technology(key) => Technologies::current().get(key).is_some_and(|t| !t.is_concept() || !named),
                Skill::Competency(_) => false,
            };
            g.skills.iter().any(is_product) && later(g)
        });
        let field = if named { behind.to_owned() } else { self.without(&asked.range) };
        let trade = !Occupations::embedded().families(&field).is_empty();
        // "2 years of stocktaking": no trade, but a thing that people do.
        let product = product.or_else(|| groups.iter().position(later).filter(|_| !trade));
        match product {
            Some(first) => {
                for (i, group) in groups.iter().enumerate() {
                    self.skills(group, (i == first).then_some(asked.months), groups.len() == 1);
                }
            }
            None => {
                self.push(asked.range.clone(), Ask::Experience(field), Some(asked.months));
            }
        }
    }

    fn without(&self, range: &Range<usize>) -> String {
        let (before, behind) = (self.text.get(..range.start), self.text.get(range.end..));
        format!("{} {}", before.unwrap_or("").trim(), behind.unwrap_or("").trim())
    }

    fn skills(&mut self, group: &Group, months: Option<u32>, alone: bool) {
        let list = Competencies::current();
        let soft =
            group.skills.iter().all(|s| matches!(s, Skill::Competency(key) if list.get(key).is_some_and(|c| c.soft)));
        let general = group.skills.iter().all(|s| matches!(s, Skill::Competency(_)));
        let kind = self.kind;
        if kind != RequirementKind::Plus && (soft || (general && is_soft(self.text))) {
            self.kind = RequirementKind::Soft;
        }
        // Where nothing else is asked for, the words around a field say what of it.
        let whole = if alone && general && months.is_none() { core(self.text) } else { group.range.clone() };
        let mut ways = if general { vec![content(self.text.get(whole).unwrap_or(""))] } else { Vec::new() };
        ways.extend(self.names_inside(group.range.end));
        ways.extend(self.alternatives(group, alone));
        self.push_ways(group.range.clone(), Ask::Skills(group.skills.clone()), months, ways);
        self.kind = kind;
    }

    fn push(&mut self, range: Range<usize>, ask: Ask, months: Option<u32>) {
        self.push_ways(range, ask, months, Vec::new());
    }

    fn push_ways(&mut self, range: Range<usize>, ask: Ask, months: Option<u32>, ways: Vec<Vec<Content>>) {
        let soft = matches!(ask, Ask::Words) && self.kind == RequirementKind::Qualification && is_soft(self.text);
        let kind = if soft { RequirementKind::Soft } else { self.kind };
        let range = self.sentence.start + range.start..self.sentence.start + range.end;
        let span = self.block.place(range.clone());
        self.found.push(Requirement { block: self.block.id, range, span, kind, ask, ways, months });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_post_is_known_by_its_head() {
        let name = |text: &'static str| post_name(text).map(|r| &text[r]);
        assert_eq!(name("We are looking for a Platform Engineer to join our team."), Some("Platform Engineer"));
        assert_eq!(name("We are hiring an experienced nurse, part-time."), Some("experienced nurse"));
        assert_eq!(name("You are looking for a challenge."), None);
        assert_eq!(name("Experience with Terraform."), None);
    }
}
