//! How far a head reaches on its line, where prose follows it.

use std::ops::Range;

use super::{
    Text,
    wording::{asks_or_tells, has_finite_verb, starts_with_verb},
};
use crate::{
    annotate::{
        layout::{PartKind, classify, parts},
        time::RangeCue,
    },
    document::{Block, MarkKind},
};

/// "**Sluiswachter**, author, since 2022-04: a Go tool that …", "Head chef. 60 covers, …": the head before the prose that it introduces.
pub fn head_of(text: &Text, block: &Block, range: Range<usize>) -> Range<usize> {
    let prose = block.text();
    let first = text.ranges.partition_point(|r| r.block < block.id);
    let dates = text.ranges[first..].iter().take_while(|r| r.block == block.id);
    let mut inside = dates.filter(|r| range.start <= r.range.start && r.range.end < range.end);
    let Some(date) = inside.next() else { return title_of(text, block, range) };
    if let Some(label) = dated_label(block, &range, &date.range) {
        return label;
    }
    let end = date.range.end;
    let rest = prose.get(end..range.end).unwrap_or("");
    let closed = rest.trim_start_matches([')', ']', '*', '_', ' ']);
    let short = block.words_in(range.start..end).len() <= 16;
    let long = block.words_in(end..range.end).len() >= 4;
    let before = prose.get(range.start..date.range.start).unwrap_or("").trim_end();
    let opens = !before.contains(char::is_alphanumeric);
    let bold = block
        .prose
        .marks
        .iter()
        .any(|m| m.range.start == range.start && matches!(m.kind, MarkKind::Strong | MarkKind::Link(_)));
    // "*2014 – 2017.* Wrote the tides' tables."
    let set_apart = block.prose.marks.iter().any(|m| {
        matches!(m.kind, MarkKind::Emphasis | MarkKind::Strong)
            && m.range.contains(&date.range.start)
            && m.range.end <= end + 1
    });
    let ends = closed.starts_with(':') && !opens
        || closed.starts_with(". ") && date.cue != RangeCue::Single && (!opens || set_apart)
        || closed.starts_with('.') && bold;
    let before = ["from", "since", "From", "Since"].iter().find_map(|w| before.strip_suffix(w)).unwrap_or(before);
    let apart = before.trim_end().ends_with([',', '(', '[', '|', '-', '–', '—', ':', '·', '•', '*', '/', ';']);
    let told = has_finite_verb(before) || asks_or_tells(before) || !(opens || apart || bold);
    // "**Brinkhof** (2012 – 2015): Research Assistant"
    let first = closed.trim_start_matches([':', ' ']).split(['.', ';', ',']).next().unwrap_or("").trim();
    let title = first.split_whitespace().count() <= 7
        && matches!(classify(first, text.lexicon), PartKind::Title | PartKind::Degree)
        && closed.starts_with(':');
    if title && !told && !opens && short {
        let at = prose.get(range.clone()).and_then(|t| t.find(first)).unwrap_or(0);
        return range.start..(range.start + at + first.len()).min(range.end);
    }
    // "Developer (2013 – 2015), Brinkhof, Utrecht: wrote the …"
    if let Some((names, prose)) = rest.split_once(": ") {
        let post = before.trim_matches(|c: char| !c.is_alphanumeric());
        let titled = matches!(classify(post, text.lexicon), PartKind::Title | PartKind::Degree);
        let few = names.split_whitespace().count() <= 12 && prose.split_whitespace().count() > 4;
        if titled && few && !told && names.contains(',') && !has_finite_verb(names) {
            return range.start..end + names.len();
        }
    }
    if short && long && ends && !told {
        range.start..end + (rest.len() - closed.len())
    } else {
        title_of(text, block, range)
    }
}

/// "**2008–2012 – Brinkhof Bank, Dublin.** I came in as …": a bold label that holds its date, before the prose.
fn dated_label(block: &Block, line: &Range<usize>, date: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 16;
    let mark = block.prose.marks.iter().find(|m| m.kind == MarkKind::Strong && m.range.start == line.start)?;
    let holds = mark.range.start <= date.start && date.end < mark.range.end && mark.range.end < line.end;
    let bold = block.text().get(mark.range.clone())?;
    let closed = bold.trim_end().ends_with(['.', ':']) || block.text().get(mark.range.end..)?.starts_with([':', '.']);
    let more =
        block.words_in(mark.range.end..line.end).len() > 3 && block.words_in(mark.range.clone()).len() <= LONGEST;
    let end = mark.range.start + bold.trim_end_matches(['.', ':', ' ']).len();
    let outside = [mark.range.start..date.start, date.end..end];
    let named = outside.into_iter().any(|r| block.text().get(r).is_some_and(|t| t.contains(char::is_alphabetic)));
    (named && holds && closed && more && !has_finite_verb(bold)).then_some(line.start..end)
}

/// Whether a few words between stops begin with the name of a school.
fn names_school(text: &Text, words: &str) -> bool {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    let first = words.split([',', '.']).next().unwrap_or("");
    words.split(' ').count() <= 8 && classify(first, text.lexicon) == PartKind::School
}

/// The first sentence of a line where it is a title and no more.
fn title_of(text: &Text, block: &Block, range: Range<usize>) -> Range<usize> {
    if let Some(labelled) = title_before_prose(text, block, &range) {
        return labelled;
    }
    let sentence = block.sentence_at(range.start);
    let end = sentence.end.min(range.end);
    let own = block.text().get(range.start..end).unwrap_or("").trim_end();
    let more = block.words_in(end..range.end).len() >= 2;
    let kind = || classify(own.trim_end_matches('.'), text.lexicon);
    // "**Research Intern** — Brinkhof, Austin, TX. *2016*" has more to say than a title.
    let one = !own.contains([',', '—', '–', '|']);
    let title = one && own.ends_with('.') && own.split_whitespace().count() <= 7 && !has_finite_verb(own);
    let school = || names_school(text, block.text().get(end..range.end).unwrap_or(""));
    if sentence.start <= range.start
        && more
        && title
        && !school()
        && matches!(kind(), PartKind::Title | PartKind::Degree)
    {
        range.start..range.start + own.len()
    } else {
        range
    }
}

/// "Project Manager: Led the tide project through its first year …"
fn title_before_prose(text: &Text, block: &Block, range: &Range<usize>) -> Option<Range<usize>> {
    let line = block.text().get(range.clone()).filter(|_| block.item.is_none())?;
    let (own, rest) = line.split_once(": ")?;
    let title = own.split_whitespace().count() <= 9 && !has_finite_verb(own) && !own.contains(['.', '—', '–', '|']);
    let told = rest.split_whitespace().count() >= 4;
    (title && told && classify(own, text.lexicon) == PartKind::Title).then(|| range.start..range.start + own.len())
}

/// "Fellow at the Brinkhof Institute. Research topic: … (Oct 2008 – Sep 2010)": the prose between a head and the date that
/// closes its paragraph.
pub fn told_between(text: &Text, block: &Block, line: &Range<usize>, date: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 22;
    let prose = block.text();
    let closes = !prose.get(date.end..line.end)?.contains(char::is_alphanumeric);
    let before = prose.get(line.start..date.start)?.trim_end();
    let before = ["since", "from"].iter().find_map(|w| before.strip_suffix(w)).unwrap_or(before).trim_end();
    let end = block.sentence_at(line.start).end.min(date.start);
    let head = prose.get(line.start..end)?.trim_end();
    let start = line.start + head.len();
    let apart = before.ends_with(['(', '[', '.']) && head.ends_with('.');
    let told = block.words_in(start..date.start).len() >= 3 && block.words_in(line.start..start).len() <= LONGEST;
    let plain = !has_finite_verb(head) && !asks_or_tells(head) && !starts_with_verb(head);
    let titled = || {
        let first = parts(block, line.start..start, &[]).into_iter().next();
        let kind = first.and_then(|p| prose.get(p.range)).map(|t| classify(t, text.lexicon));
        matches!(kind, Some(PartKind::Title | PartKind::Degree | PartKind::School))
    };
    // "A.A.S., Computer Science. Dunlin College. 2019 – 2021": a name between stops is none.
    let named = || names_school(text, prose.get(start..date.start).unwrap_or(""));
    (closes && apart && told && plain && titled() && !named()).then_some(start..date.start)
}
