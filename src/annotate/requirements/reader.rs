//! What one part of a sentence asks for: the skills that the lexicon knows, and in words what it does not know.

use std::{collections::BTreeMap, ops::Range};

use super::{
    Ask, Requirement, RequirementKind,
    anchors::{Anchor, anchors},
    content::{Content, ContentKind, content, only_names},
    groups::{Group, groups},
    special::{USABLE, degree, level, of_level, tongues},
    wording::{core, is_optional, is_soft, spoken, task_core},
    years::{Years, years},
};
use crate::{
    annotate::skills::Skill,
    document::Block,
    lexicon::{Competencies, Lexicon, Occupations, Technologies, has_word, stem},
};

/// Words of the longest label that is more than the words of its skill.
const LABEL: usize = 9;

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

/// The pieces of a short list of nouns, and whether they are alternatives; a single one where it is anything else.
fn short_pieces(text: &str) -> (Vec<Range<usize>>, bool) {
    let or = text.contains(" or ");
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, joint) in [" and ", " or ", ", "].iter().flat_map(|j| text.match_indices(j)).collect::<BTreeMap<_, _>>() {
        if at >= start {
            pieces.push(start..at);
            start = at + joint.len();
        }
    }
    pieces.push(start..text.len());
    let words = |piece: &Range<usize>| text.get(piece.clone()).unwrap_or("").split_whitespace().count();
    let mixed = or && (text.contains(" and ") || text.contains(','));
    if mixed || text.contains('(') || !pieces.iter().all(|p| (1..=3).contains(&words(p))) {
        return (std::iter::once(0..text.len()).collect(), false);
    }
    (pieces, or)
}

/// A part of a sentence that is being read.
pub struct Reader<'a> {
    pub block: &'a Block,
    /// Where the part stands in the block's text.
    pub range: Range<usize>,
    pub text: &'a str,
    pub kind: RequirementKind,
    pub found: &'a mut Vec<Requirement>,
}

impl Reader<'_> {
    /// The words of the part that carry its meaning.
    fn core(&self) -> Range<usize> {
        if self.kind == RequirementKind::Responsibility { task_core(self.text) } else { core(self.text) }
    }

    /// `strict` takes only what the lexicon knows.
    pub fn read(&mut self, strict: bool) {
        if self.kind != RequirementKind::Responsibility && is_optional(self.text) {
            self.kind = RequirementKind::Plus;
        }
        let asked = years(self.text);
        let mut all = anchors(self.text);
        if let Some(post) = post_name(self.text) {
            all.retain(|a| !(a.is_general() && post.start <= a.range.start && a.range.start < post.end));
        }
        if self.kind == RequirementKind::Responsibility {
            all.retain(|a| !self.is_of_others(a));
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
                self.beside(&groups);
                self.task_before(&groups);
            }
        }
    }

    /// "Align sales and support", "Prepare launches with marketing": a department, with which something is done.
    fn is_of_others(&self, anchor: &Anchor) -> bool {
        let word = self.text.get(anchor.range.clone()).unwrap_or("");
        let before = self.text.get(..anchor.range.start).unwrap_or("").trim_end().to_lowercase();
        let last = before.rsplit(' ').next().unwrap_or("");
        let first = before.split(' ').next().unwrap_or("");
        let beside = has_word("with for from between to", last);
        let meets = has_word("align brief inform liaise involve advise coordinate update support", first);
        anchor.is_general() && !word.contains([' ', '-']) && (beside || meets)
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
            _ => self.nouns(),
        }
    }

    /// "Baking and pastry" are two, "excise duty or customs" has two ways, a task is one.
    fn nouns(&mut self) {
        let range = self.core();
        let whole = self.text.get(range.clone()).unwrap_or("");
        let way = |piece: &Range<usize>| content(self.text.get(piece.clone()).unwrap_or(""));
        let inside = self.names_inside(range.end);
        if !inside.is_empty() {
            let rest = self.text.get(range.end..).unwrap_or("");
            let close = range.end + rest.find(')').map_or(0, |at| at + 1);
            let open =
                ["similar", "comparable", "equivalent", "etc", "the like", "another"].iter().any(|o| rest.contains(o));
            let whole = open.then(|| content(whole)).filter(|way| !way.is_empty());
            let ways = inside.into_iter().chain(whole).collect();
            self.push_ways(range.start..close, Ask::Words, None, ways);
            return;
        }
        let (pieces, or) = short_pieces(whole);
        let pieces: Vec<Range<usize>> =
            pieces.into_iter().map(|p| range.start + p.start..range.start + p.end).collect();
        let ways: Vec<Vec<Content>> = pieces.iter().map(way).filter(|w| !w.is_empty()).collect();
        let things = ways.iter().all(|w| w.first().is_some_and(|c| c.kind != ContentKind::Act));
        if pieces.len() < 2 || ways.len() < pieces.len() || !things || self.kind == RequirementKind::Responsibility {
            let way = way(&range);
            if !way.is_empty() {
                self.push_ways(range, Ask::Words, None, vec![way]);
            }
        } else if or {
            self.push_ways(range, Ask::Words, None, ways);
        } else {
            for (piece, way) in pieces.into_iter().zip(ways) {
                self.push_ways(piece, Ask::Words, None, vec![way]);
            }
        }
    }

    /// "Write drivers in C": what is to be done with the product.
    fn task_before(&mut self, groups: &[Group]) {
        let first = groups.iter().min_by_key(|g| g.range.start);
        let Some(first) = first.filter(|g| self.kind == RequirementKind::Responsibility && !g.is_general()) else {
            return;
        };
        let start = self.core().start;
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
        let whole = self.core();
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

    /// "FMEA and Foo", "customer satisfaction (CSAT) and the backlog": what no list knows, right behind what one knows.
    fn beside(&mut self, groups: &[Group]) {
        let Some(end) = groups.last().map(|g| g.range.end) else { return };
        let rest = self.text.get(end..).unwrap_or("");
        let skip = rest.strip_prefix(" (").and_then(|r| r.find(')')).map_or(0, |at| at + 3);
        let rest = rest.get(skip..).unwrap_or("");
        let Some(joint) = [" and ", ", "].into_iter().find(|j| rest.starts_with(j)) else { return };
        let behind = rest.get(joint.len()..).unwrap_or("").trim_end_matches(['.', ';', ',', ' ', '!']);
        let start = end + skip + joint.len();
        if behind.split_whitespace().count() > 3 || behind.contains(['(', ',']) {
            return;
        }
        let names = only_names(behind);
        for (range, _) in &names {
            let range = start + range.start..start + range.end;
            let ways = vec![content(self.text.get(range.clone()).unwrap_or(""))];
            self.push_ways(range, Ask::Words, None, ways);
        }
        let way = content(behind);
        let pronoun = behind.split(' ').any(|w| has_word("them it those", w));
        if names.is_empty() && !pronoun && !way.is_empty() && way.iter().all(|c| c.kind == ContentKind::Thing) {
            self.push_ways(start..start + behind.len(), Ask::Words, None, vec![way]);
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
                self.push(self.with_field(&asked.range), Ask::Experience(field), Some(asked.months));
            }
        }
    }

    /// "3+ years as a product manager": the length with the field that stands behind it, or before it.
    fn with_field(&self, years: &Range<usize>) -> Range<usize> {
        let end =
            years.end + self.text.get(years.end..).map_or(0, |b| b.trim_end_matches(['.', ';', ',', ' ', '!']).len());
        let start = if end > years.end { years.start } else { self.core().start.min(years.start) };
        let few = self.text.get(start..end).is_some_and(|t| t.split_whitespace().count() <= LABEL + 5);
        if few { start..end } else { years.clone() }
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
        let whole = if alone && general && months.is_none() { self.core() } else { group.range.clone() };
        let mut ways = if general { vec![content(self.text.get(whole).unwrap_or(""))] } else { Vec::new() };
        ways.extend(self.names_inside(group.range.end));
        ways.extend(self.alternatives(group, alone));
        let words = self.text.get(group.range.clone()).unwrap_or("");
        let range = match years(self.text).filter(|_| months.is_some()) {
            Some(asked) if alone && general => self.with_field(&asked.range),
            None if alone && general => self.label(&group.range),
            None if general => group.range.start..group.range.start + spoken(words).len(),
            _ => group.range.clone(),
        };
        self.push_ways(range, Ask::Skills(group.skills.clone()), months, ways);
        self.kind = kind;
    }

    /// "coach", "replace our": a verb alone or without its object says little, so the whole part is shown where it is
    /// short: "Lead and coach a team".
    fn label(&self, group: &Range<usize>) -> Range<usize> {
        let words = self.text.get(group.clone()).unwrap_or("");
        let named = group.start..group.start + spoken(words).len();
        let whole = self.core();
        let text = self.text.get(whole.clone()).unwrap_or("");
        let holds = whole.start <= group.start && group.end <= whole.end;
        let few = text.split_whitespace().count() <= LABEL && !text.contains([',', ':']);
        let verb = content(text).iter().any(|c| c.kind == ContentKind::Act && stem(words) == c.stem);
        if holds && few && (verb || named.end < group.end) { whole } else { named }
    }

    fn push(&mut self, range: Range<usize>, ask: Ask, months: Option<u32>) {
        self.push_ways(range, ask, months, Vec::new());
    }

    fn push_ways(&mut self, range: Range<usize>, ask: Ask, months: Option<u32>, ways: Vec<Vec<Content>>) {
        let soft = matches!(ask, Ask::Words) && self.kind == RequirementKind::Qualification && is_soft(self.text);
        let kind = if soft { RequirementKind::Soft } else { self.kind };
        let range = self.range.start + range.start..self.range.start + range.end;
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
