//! What each laid-out line looks like, before anyone decides which lines make an entry.

use std::{cell::LazyCell, ops::Range};

use super::{
    Text,
    extent::{head_of, told_between},
    peers::Peers,
    pieces::classified,
    voice::speaks_of_applying,
    wording::{asks_or_tells, has_finite_verb, starts_with_verb},
};
use crate::{
    annotate::{
        Role,
        layout::{Line, Part, PartKind, field, keeps_stop, lines, parts, wholly_marked},
        roles::speaks_as_i,
        time::{NotStint, TimeRange, TimexKind},
    },
    document::{Block, BlockKind, MarkKind, WordKind},
    lexicon::{Lexicon, boundary, normal},
};

/// The parts of a line with what each names, found out when first asked for: of most lines nobody asks.
type Parts<'a> = LazyCell<Vec<(Part, PartKind)>, Box<dyn FnOnce() -> Vec<(Part, PartKind)> + 'a>>;

/// A line with its features.
pub struct LineInfo<'a> {
    pub line: Line,
    pub block: &'a Block,
    pub role: Role,
    /// Indices of the date ranges on the line that can date a stint.
    pub dates: Vec<usize>,
    pub parts: Parts<'a>,
    /// Words outside dates.
    pub rest: usize,
    /// Words outside dates and lengths of time.
    bare: usize,
    /// The heading that names its section's role: "Experience".
    pub section_heading: bool,
    pub sentence: bool,
}

impl LineInfo<'_> {
    pub fn text(&self) -> &str {
        self.block.text().get(self.line.range.clone()).unwrap_or("")
    }

    pub fn is_item(&self) -> bool {
        self.block.item.is_some()
    }

    /// Nothing but dates, and at most a place or a remark.
    pub fn date_only(&self) -> bool {
        let label = |p: &Part| self.block.text().get(p.range.clone()).filter(|_| p.label).and_then(field);
        let bare = |(p, k): &(Part, PartKind)| {
            matches!(k, PartKind::Remark | PartKind::Place) || label(p) == Some(PartKind::Remark)
        };
        !self.dates.is_empty() && self.bare <= 5 && self.parts.iter().all(bare)
    }

    /// "1 year 11 months", "Full-time · 4 yrs 1 mo": a length of time and at most remarks.
    pub fn length_only(&self) -> bool {
        self.dates.is_empty() && self.bare < self.rest && self.parts.iter().all(|(_, k)| *k == PartKind::Remark)
    }

    /// Beside other words a length of time: "Brinkhof Bank (3 years)".
    pub fn names_length(&self) -> bool {
        self.dates.is_empty() && self.bare < self.rest
    }

    pub fn has(&self, kinds: &[PartKind]) -> bool {
        self.parts.iter().any(|(p, k)| !p.aside && kinds.contains(k))
    }

    pub fn names_title(&self) -> bool {
        let asked = |p: &Part| {
            let label = self.block.text().get(p.range.clone()).filter(|_| p.label);
            label.and_then(field).is_some_and(|k| matches!(k, PartKind::Title | PartKind::Degree))
        };
        self.has(&[PartKind::Title, PartKind::Degree]) || self.parts.iter().any(|(p, _)| asked(p))
    }

    /// "Company: …", "Role: …"
    pub fn is_asked_field(&self) -> bool {
        self.asks_for(&[PartKind::Organization, PartKind::School, PartKind::Title, PartKind::Degree])
    }

    /// Whether the line begins with the name of a field that holds one of these.
    pub fn asks_for(&self, kinds: &[PartKind]) -> bool {
        if !names_a_field(self.text()) {
            return false;
        }
        let label =
            self.parts.first().filter(|(p, _)| p.label).and_then(|(p, _)| self.block.text().get(p.range.clone()));
        label.and_then(field).is_some_and(|k| kinds.contains(&k))
    }

    /// Whether the part at `i` stands before a place, with no more than commas between: "Solna, Sweden".
    pub fn is_city(&self, i: usize) -> bool {
        let after = self.parts.iter().skip(i + 1).take_while(|(p, _)| p.comma && !p.aside);
        // "Santo Ângelo (RS)"
        let state = self.parts.get(i + 1).filter(|(p, _)| p.aside && !p.comma);
        let code = state.and_then(|(p, _)| self.block.text().get(p.range.clone()));
        let state = self.parts.len() == 2
            && code.is_some_and(|c| c.len() == 2 && c.chars().all(|c| c.is_uppercase() || c.is_ascii_digit()));
        state || after.take(2).any(|(_, k)| *k == PartKind::Place)
    }

    /// "Maastricht, Netherlands": nothing but where it was.
    pub fn is_place(&self) -> bool {
        let place =
            |(i, (_, k)): (usize, &(Part, PartKind))| *k == PartKind::Place || *k == PartKind::Name && self.is_city(i);
        self.dates.is_empty() && !self.parts.is_empty() && self.parts.iter().enumerate().all(place)
    }

    /// Whether a place follows right behind the part at `i`.
    pub fn is_before_place(&self, i: usize) -> bool {
        self.parts.get(i + 1).is_some_and(|(p, k)| p.comma && !p.aside && *k == PartKind::Place)
    }

    /// "Charge nurse, same hospital"
    pub fn names_again(&self, lexicon: &Lexicon) -> bool {
        let part = |p: &Part| self.block.text().get(p.range.clone()).unwrap_or("");
        self.parts.iter().any(|(p, _)| lexicon.labels.is_again(part(p)))
    }

    pub fn names_someone(&self) -> bool {
        self.has(&[PartKind::Organization, PartKind::School, PartKind::Name, PartKind::Oneself])
    }

    pub fn starts_bold(&self) -> bool {
        self.parts.first().is_some_and(|(p, _)| p.strong || p.link)
    }

    /// A bullet that tells what was done, and is no title such as "Teaching Assistant".
    pub fn tells(&self) -> bool {
        let titled = self.parts.first().is_some_and(|(_, k)| matches!(k, PartKind::Title | PartKind::Degree));
        // "**Boeing Travel**", "**Spring Foods**, Leeds": names that look like verbs.
        let first = self.parts.first().and_then(|(p, _)| self.block.text().get(p.range.clone())).unwrap_or("");
        let name = first.contains(' ') && first.split(' ').all(|w| w.starts_with(char::is_uppercase));
        let named = self.starts_bold() && (name || self.has(&[PartKind::Place]));
        !titled && !named && starts_with_verb(self.text())
    }

    /// Bold, a link or italics at the start.
    pub fn starts_marked(&self) -> bool {
        let first = self.parts.first().map(|(p, _)| p.range.clone());
        first.is_some_and(|r| {
            self.block.prose.is_marked(&r, |k| matches!(k, MarkKind::Emphasis | MarkKind::Strong | MarkKind::Link(_)))
        })
    }

    /// "Brinkhof School of Business, University of Marlwick, Marlwick, MA, USA": a school and the place where it stands.
    fn is_address(&self) -> bool {
        let placed = self.has(&[PartKind::Place]) || self.starts_bold() && self.has(&[PartKind::Degree]);
        self.has(&[PartKind::School]) && placed
    }

    /// Short, no sentence, with a name or a title: can be part of an entry's head.
    pub fn head_like(&self) -> bool {
        !self.section_heading
            && !self.sentence
            && self.rest
                <= if self.is_address() {
                    20
                } else if self.starts_bold() {
                    16
                } else {
                    12
                }
            && (self.names_title() || self.names_someone())
            && !asks_or_tells(self.text())
            && !self.text().trim_end().ends_with(':')
            && (!self.is_item() || !self.tells())
    }
}

/// Whether the name of a field stands before a colon, whatever else the line holds: of most lines this can be told
/// without cutting them into parts.
fn names_a_field(text: &str) -> bool {
    /// Bytes of the longest name with what may stand around it.
    const LONGEST: usize = 60;
    text.match_indices(':').any(|(at, _)| {
        let before = normal(text.get(boundary(text, at.saturating_sub(LONGEST))..at).unwrap_or(""));
        let before = before.trim_matches(|c: char| !c.is_alphanumeric());
        let starts = before.rmatch_indices(' ').map(|(space, _)| space + 1).chain([0]);
        starts.take(3).any(|start| {
            let name = before.get(start..).unwrap_or("").trim_start_matches(|c: char| !c.is_alphanumeric());
            field(name).is_some()
        })
    })
}

/// Bytes before a date in which the bracket of its remark opens.
const REMARK: usize = 500;

/// The features of every line of a document.
pub fn line_infos<'a>(text: &Text<'a>) -> Vec<LineInfo<'a>> {
    let whole: Vec<_> = text.ranges.iter().map(|r| (r.block, r.range.clone())).collect();
    let peers = Peers::of(text);
    lines(text.document, &whole).into_iter().map(|line| info(text, line, &peers)).collect()
}

fn info<'a>(text: &Text<'a>, mut line: Line, peers: &Peers) -> LineInfo<'a> {
    let block = text.document.block(line.block);
    line.range = head_of(text, block, line.range);
    let role = text.roles.get(line.block.0 as usize).copied().unwrap_or(Role::Other);
    let first = text.ranges.partition_point(|r| (r.block, r.range.start) < (line.block, line.range.start));
    let last = text.ranges.partition_point(|r| (r.block, r.range.start) < (line.block, line.range.end));
    let dates: Vec<usize> = (first..last)
        .filter(|i| {
            let range = &text.ranges[*i];
            line.range.start <= range.range.start && range.range.end <= line.range.end && dates_a_stint(text, range)
        })
        .collect();
    let mut dates = outside_remarks(text, block, dates);
    let closing = dates.last().map(|i| text.ranges[*i].range.clone());
    let told = closing.and_then(|d| told_between(text, block, &line.range, &d));
    // What the prose between dates is not the post.
    let in_prose = |i: &usize| told.as_ref().is_some_and(|t| t.contains(&text.ranges[*i].range.start));
    dates.retain(|i| !in_prose(i));
    let told = told.filter(|_| dates.len() == 1);
    let covered: Vec<Range<usize>> = dates.iter().map(|i| text.ranges[*i].range.clone()).collect();
    let own = line.range.start..told.as_ref().map_or(line.range.end, |t| t.start);
    let mut cut = cuts(text, block, &line.range, &covered);
    cut.extend(told.clone());
    cut.sort_by_key(|c| c.start);
    let mut undated = covered.clone();
    undated.splice(0..0, told);
    let (rest, bare) = (words_outside(block, &line.range, &undated), words_outside(block, &line.range, &cut));
    let (of, range) = (*text, line.range.clone());
    let parts: Parts = LazyCell::new(Box::new(move || classified(&of, block, parts(block, range, &cut))));
    let marked = block.is_heading() || wholly_marked(block, &line.range);
    let own = &block.text()[own];
    let ends = own.trim_end_matches(['*', '_', ')', '"']).ends_with(['.', '!', '?', ';'])
        && !own.ends_with("..")
        && !keeps_stop(own);
    // "2011-2013 **Senior Analyst**, Claims, Brinkhof Bank, Utrecht." ends in a stop and is none.
    let opened = covered.first().is_some_and(|c| dates.len() == 1 && c.start == line.range.start);
    let closed = covered.last().is_some_and(|c| {
        let behind = block.text().get(c.end..line.range.end).unwrap_or("x");
        dates.len() == 1 && behind.chars().all(|c| !c.is_alphanumeric())
    });
    // "**Clerk** *(2011 – 2013)* — Brinkhof Bank, Utrecht."
    let strong = block.prose.marks_in(&line.range).find(|m| m.kind == MarkKind::Strong);
    let behind = strong.zip(covered.first()).is_some_and(|(m, c)| {
        let between = block.text().get(m.range.end..c.start).unwrap_or("x");
        dates.len() == 1 && between.chars().all(|c| !c.is_alphanumeric())
    });
    let bold = (opened || closed || behind) && rest <= 18 && parts.first().is_some_and(|(p, _)| p.strong);
    let sentence =
        !marked && ((ends && rest > 5 && !bold) || (rest > 6 && (speaks_as_i(block) || has_finite_verb(own))));
    // "2015-2017: MSc. Public Health. Brinkhof School of Medicine.": dates first, then names.
    let first = || parts.first().map(|(p, _)| p);
    let telling = || first().is_some_and(|p| starts_with_verb(block.text().get(p.range.clone()).unwrap_or("")));
    let names = |(p, k): &(Part, PartKind)| {
        !p.aside && matches!(k, PartKind::Title | PartKind::Degree | PartKind::School | PartKind::Organization)
    };
    let listed = opened && (parts.iter().any(names) || first().is_some_and(|p| p.strong || p.link));
    // "Postdoctoral Fellow in Data Curation, Dunlin University, 2016–.": the post, who, and a date that closes the line.
    let who =
        |(p, k): &(Part, PartKind)| !p.aside && matches!(k, PartKind::School | PartKind::Organization | PartKind::Name);
    let titled = || parts.first().is_some_and(|(_, k)| matches!(k, PartKind::Title | PartKind::Degree));
    let short = block.item.is_some() && rest <= 8;
    let listed = listed || closed && titled() && (short || parts.iter().any(who));
    // "B.E. from Dunlin University in 2018 with 7.8 CGPA."
    let studied = role == Role::Education
        && !dates.is_empty()
        && (closed || parts.first().is_some_and(|(_, k)| *k == PartKind::Degree))
        && parts.iter().any(|(_, k)| *k == PartKind::School);
    let told = telling() || has_finite_verb(own) || speaks_as_i(block) && speaks_of_applying(own);
    // "**Research Fellow**, Brinkhof Institute, University of Marlwick, Wales.": a title, who and where, and a stop.
    let ends_in_a_name = parts
        .last()
        .is_some_and(|(p, k)| p.comma && matches!(k, PartKind::Place | PartKind::School | PartKind::Organization));
    let short = |(p, _): &(Part, PartKind)| block.words_in(p.range.clone()).len() <= 8;
    let addressed = titled() && parts.len() > 2 && ends_in_a_name && parts.iter().all(short);
    let listed = (listed || studied || addressed) && rest <= 18 && !told;
    let sentence = sentence && !listed;
    let own = text.document.section(block.section).heading == Some(block.id);
    let section_heading =
        own && (text.named.get(block.section.0 as usize).copied().unwrap_or(false) || peers.heads_a_part(text, block));
    // "***Awards***" over a list below a heading that says less.
    let over = marked && dates.is_empty() && text.lexicon.sections.exact(&block.text()[line.range.clone()]).is_some();
    let section_heading = section_heading || over || is_title_of_page(text, block);
    LineInfo { line, block, role, dates, parts, rest, bare, section_heading, sentence }
}

/// The first heading, where no other is as high and it dates nothing: the name of whom the page is about.
fn is_title_of_page(text: &Text, heading: &Block) -> bool {
    let level = |b: &Block| if let BlockKind::Heading(level) = b.kind { Some(level) } else { None };
    let own = level(heading);
    let mut headings = text.document.blocks.iter().filter(|b| b.is_heading());
    own.is_some()
        && headings.next().is_some_and(|first| first.id == heading.id)
        && !headings.any(|b| level(b) <= own)
        && text.ranges.binary_search_by_key(&heading.id, |r| r.block).is_err()
}

/// "2016 – present (sabbatical 2024 – 2025)": what a remark in brackets dates is not the post, where something else dates that.
fn outside_remarks(text: &Text, block: &Block, dates: Vec<usize>) -> Vec<usize> {
    let in_remark = |i: &usize| {
        let range = &text.ranges[*i].range;
        let near = boundary(block.text(), range.start.saturating_sub(REMARK));
        let before = block.text().get(near..range.start).unwrap_or("");
        let Some(open) = before.rfind('(').filter(|o| !before[*o..].contains(')')) else { return false };
        before[open..].chars().any(char::is_alphabetic)
    };
    let bare: Vec<usize> = dates.iter().copied().filter(|i| !in_remark(i)).collect();
    if bare.is_empty() { dates } else { bare }
}

/// How many words of a line begin in none of some ranges, which are in order.
fn words_outside(block: &Block, line: &Range<usize>, ranges: &[Range<usize>]) -> usize {
    let (mut ranges, mut reach) = (ranges.iter().peekable(), 0);
    let outside = |at: usize| {
        while let Some(range) = ranges.next_if(|r| r.start <= at) {
            reach = reach.max(range.end);
        }
        reach <= at
    };
    let words = block.words_in(line.clone()).iter().filter(|w| w.kind != WordKind::Punctuation);
    words.map(|w| w.start).map(outside).filter(|outside| *outside).count()
}

/// What is no part of a head's names: its dates and lengths of time, in order.
fn cuts(text: &Text, block: &Block, line: &Range<usize>, dates: &[Range<usize>]) -> Vec<Range<usize>> {
    let first = text.times.partition_point(|t| (t.block, t.range.end) <= (block.id, line.start));
    let own = text.times[first..].iter().take_while(|t| t.block == block.id && t.range.start < line.end);
    let lengths = own.filter(|t| t.kind == TimexKind::Duration).map(|t| t.range.clone());
    let mut cuts: Vec<Range<usize>> = dates.iter().cloned().chain(lengths).collect();
    cuts.sort_by_key(|c| c.start);
    cuts
}

/// A date or a range of dates that is no data range, birth date or duration.
fn dates_a_stint(text: &Text, range: &TimeRange) -> bool {
    let ends = [range.first, range.last];
    let mut times = ends.iter().flatten().filter_map(|i| text.times.get(*i)).peekable();
    let foreign = [NotStint::Data, NotStint::Birth, NotStint::Document, NotStint::Copyright, NotStint::Certificate];
    times.peek().is_some()
        && times.all(|t| t.kind == TimexKind::Date && !t.not_stint.is_some_and(|reason| foreign.contains(&reason)))
}
