//! What one part of a sentence asks for: the skills that the lexicon knows, and in words what it does not know.

use std::ops::Range;

use super::{
    Ask, Requirement, RequirementKind,
    anchors::{Anchor, anchors},
    content::{Content, ContentKind, content},
    groups::{Group, groups},
    special::{USABLE, degree, is_credential, level, of_level, tongues, trade},
    wording::{core, is_optional, is_soft, spoken, task_core},
    years::{Years, years},
};
use crate::{
    annotate::skills::Skill,
    document::Block,
    lexicon::{Competencies, Lexicon, Occupations, Technologies, has_word, lower_case, stem},
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
        if titles.is_head(&lower_case(plain)) {
            return Some(start..at + plain.len());
        }
        if plain.len() < word.len() {
            return None;
        }
        at = end + 1;
    }
    None
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
    pub(super) fn core(&self) -> Range<usize> {
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
            let trade = trade(self.text);
            self.push(range, trade.map_or(Ask::Degree { rank, fields }, Ask::Trade), None);
            return;
        }
        // "Certified Scrum Product Owner": the paper, not what it is about.
        if self.text.to_lowercase().trim_start().starts_with("certified ") && asked.is_none() {
            all.retain(|a| !a.is_general());
            if all.is_empty() {
                let range = self.core();
                let named = content(self.text.get(range.clone()).unwrap_or(""));
                let way = named.into_iter().map(|c| Content { kind: ContentKind::Name, ..c }).collect();
                self.push_ways(range, Ask::Words, None, vec![way]);
                return;
            }
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
        // "Research and test risks": the first of two verbs with one object.
        let rest = self.text.get(anchor.range.end..).unwrap_or("");
        let one_of_two = before.is_empty()
            && rest.starts_with(" and ")
            && content(self.text).iter().filter(|c| c.kind == ContentKind::Act).count() > 1;
        anchor.is_general() && !word.contains([' ', '-']) && (beside || meets || one_of_two)
    }

    /// "Finnish or Swedish" is one requirement, "English and German" are two.
    fn tongues(&mut self, tongues: Vec<(Range<usize>, String)>) {
        let of = |(range, name): &(Range<usize>, String)| {
            let at = self.text.get(range.clone()).and_then(|t| t.to_lowercase().rfind(name.as_str())).unwrap_or(0);
            let named = range.start + at..range.end;
            // "German and English at level C1": what stands behind the last holds for all that have no own.
            let usable = if self.kind == RequirementKind::Plus { USABLE - 1 } else { USABLE };
            level(of_level(self.text, &named)).unwrap_or(usable)
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

    /// "5 years of Go" is Go for so long; "3 years of experience as a nurse" is a role for so long.
    fn with_years(&mut self, asked: &Years, groups: &[Group]) {
        // "Registered nurse with 2 years of practice": the trade may stand before.
        let behind = self.text.get(asked.range.end..).unwrap_or("").trim_end_matches(['.', ';', ',']).trim();
        // "six years in accounting, two of them in a factory"
        let first = behind.split(", ").next().unwrap_or("");
        let behind = if Occupations::embedded().families(first).is_empty() { behind } else { first };
        let named = !Occupations::embedded().families(behind).is_empty();
        // "three years of this, solid Foo": the years are of what stands before the comma.
        let rest = self.text.get(asked.range.end..).unwrap_or("");
        let reach = asked.range.end + rest.find(", ").unwrap_or(rest.len());
        let later = |g: &Group| g.range.start > asked.range.start && g.range.start < reach;
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
                // What no list of trades knows may be told in the career's own words.
                let ways = if trade { Vec::new() } else { vec![content(&field)] };
                self.push_ways(self.with_field(&asked.range), Ask::Experience(field), Some(asked.months), ways);
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

    pub(super) fn push(&mut self, range: Range<usize>, ask: Ask, months: Option<u32>) {
        self.push_ways(range, ask, months, Vec::new());
    }

    pub(super) fn push_ways(&mut self, range: Range<usize>, ask: Ask, months: Option<u32>, ways: Vec<Vec<Content>>) {
        let soft = matches!(ask, Ask::Words) && self.kind == RequirementKind::Qualification && is_soft(self.text);
        let kind = if soft { RequirementKind::Soft } else { self.kind };
        let credential = matches!(ask, Ask::Words | Ask::Skills(_)) && is_credential(self.text, &range);
        let range = self.range.start + range.start..self.range.start + range.end;
        let span = self.block.place(range.clone());
        self.found.push(Requirement { block: self.block.id, range, span, kind, ask, ways, months, credential });
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
