//! What no list knows: names, nouns and tasks of a posting that only their words can answer.

use std::{collections::BTreeMap, ops::Range};

use super::{
    Ask, RequirementKind,
    content::{Content, ContentKind, content, only_names},
    groups::Group,
    reader::Reader,
};
use crate::lexicon::{Lexicon, Occupations, has_word};

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

impl Reader<'_> {
    /// What no list knows: names are requirements of their own, or alternatives; anything else is asked for as a whole.
    pub(super) fn words(&mut self) {
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
        // "… or are close to finishing one": nothing of its own.
        if whole.rsplit(' ').next().is_some_and(|w| has_word("one it them this that", w)) {
            return;
        }
        let way = |piece: &Range<usize>| content(self.text.get(piece.clone()).unwrap_or(""));
        // "A registered nurse": somebody of a trade.
        let plain = whole.split(" (").next().unwrap_or("").to_lowercase();
        let person = Lexicon::embedded().titles.is_head(plain.rsplit(' ').next().unwrap_or(""));
        if person
            && self.kind != RequirementKind::Responsibility
            && !Occupations::embedded().families(&plain).is_empty()
        {
            let ask = Ask::Experience(plain);
            self.push(range, ask, None);
            return;
        }
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
    pub(super) fn task_before(&mut self, groups: &[Group]) {
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
    pub(super) fn names_inside(&self, end: usize) -> Vec<Vec<Content>> {
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
    pub(super) fn alternatives(&self, group: &Group, alone: bool) -> Vec<Vec<Content>> {
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
    pub(super) fn beside(&mut self, groups: &[Group]) {
        let Some(end) = groups.last().map(|g| g.range.end) else { return };
        let rest = self.text.get(end..).unwrap_or("");
        let skip = rest.strip_prefix(" (").and_then(|r| r.find(')')).map_or(0, |at| at + 3);
        let rest = rest.get(skip..).unwrap_or("");
        let Some(joint) = [", and ", " and ", ", "].into_iter().find(|j| rest.starts_with(j)) else { return };
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
}
