//! Headings of plain text: underlined lines, and lines that are the name of a section.

use std::{collections::HashMap, ops::Range};

use super::layout::Line;
use crate::lexicon::{Lexicon, SectionKind};

/// A heading in a list of lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub level: u8,
    /// Its text in the source, without decoration.
    pub text: Range<usize>,
    /// How many lines it takes.
    pub lines: usize,
}

/// Longer lines are no headings.
const LONGEST: usize = 60;

/// Shorter lines are no prose.
const PROSE: usize = 50;

/// The section names of a document that head its sections. A name that stands there twice ("Achievements" under each
/// job) heads nothing, nor do "Responsibilities" and "Achievements:" once a career has begun.
#[derive(Debug, Default)]
pub(super) struct Names {
    heads: HashMap<String, bool>,
    /// Several of them stand over a rule: another line over one is their like.
    underlined: bool,
}

impl Names {
    pub fn of(lines: &[Line]) -> Self {
        let mut names = HashMap::new();
        let (mut career, mut underlined) = (false, 0);
        for (i, line) in lines.iter().enumerate() {
            let text = untagged(line.text);
            let marked = || line.text.starts_with(['<', '*', '_']) && !text.contains(|c: char| c.is_ascii_digit());
            let ending = || {
                let may = text.split(' ').take(5).count() <= 4 && marked();
                may.then(|| Lexicon::embedded().sections.ending(text)).flatten()
            };
            let Some(kind) = section_kind(text).or_else(ending) else { continue };
            career |= kind == SectionKind::Career;
            underlined += usize::from(is_underlined(lines, i));
            let label = match kind {
                SectionKind::Responsibilities => true,
                SectionKind::Stories => text.ends_with(':') && !is_shouted(text),
                _ => false,
            };
            let heads = !(career && label);
            names.entry(key(text)).and_modify(|heads| *heads = false).or_insert(heads);
        }
        Self { heads: names, underlined: underlined > 1 }
    }

    pub fn heads(&self, line: &str) -> bool {
        line.len() <= LONGEST * 4 && self.heads.get(&key(line)).is_some_and(|heads| *heads)
    }
}

/// Without the tags around the text: `<p><strong>Education</strong></p>`.
fn untagged(line: &str) -> &str {
    let mut text = line.trim();
    while let Some(end) = text.strip_prefix('<').and_then(|t| t.find('>')) {
        text = text[end + 2..].trim_start();
    }
    while text.ends_with('>')
        && let Some(start) = text.rfind('<')
    {
        text = text[..start].trim_end();
    }
    text
}

fn key(line: &str) -> String {
    line.trim_matches(is_decoration).to_lowercase()
}

/// The heading at line `i`. Names of sections have level 2; the first line of the document 1; others, which need a
/// rule below or a line of their own in capitals, 3, or 2 before prose or with a colon.
pub(super) fn at(lines: &[Line], i: usize, names: &Names) -> Option<Heading> {
    let line = lines.get(i).filter(|l| l.width <= LONGEST)?;
    let text = line.text.trim_matches(is_decoration);
    let first = i == 0;
    let after = lines.get(i + 1);
    let underlined = is_underlined(lines, i);
    let alone = line.fresh && after.is_none_or(|l| l.fresh);
    let shouted = is_shouted(text) && section_kind(text).is_none();
    let level = if names.heads(line.text) && !after.is_some_and(|l| l.is_rest_of_prose() && l.text.contains(' ')) {
        2
    } else if first && (underlined || is_shouted(text)) {
        1
    } else if line.fresh && shouted && line.text.ends_with(':') || underlined && names.underlined {
        2
    } else if underlined || alone && shouted {
        // Prose follows the name of a section, short lines that of an employer.
        if after.is_some_and(|l| !underlined && l.width >= PROSE && !l.is_entry()) { 2 } else { 3 }
    } else {
        return None;
    };
    let start = line.start + (line.text.len() - line.text.trim_start_matches(is_decoration).len());
    Some(Heading { level, text: start..start + text.len(), lines: 1 + usize::from(underlined) })
}

/// A rule stands right below.
fn is_underlined(lines: &[Line], i: usize) -> bool {
    let ends = lines.get(i).is_some_and(|l| l.text.ends_with(['.', ',', ';']));
    !ends && lines.get(i + 1).is_some_and(|l| l.is_rule() && !l.fresh)
}

/// The level of a heading whose sign is glued to it, as in `##Experience`; one `#` may also lead a tag or a number, so
/// that it needs the name of a section.
pub(super) fn glued_level(line: &str) -> Option<u8> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    let heads = match level {
        1 => is_section_name(text),
        2..=6 => text.trim_start_matches(['*', '_', '[']).starts_with(char::is_alphanumeric),
        _ => false,
    };
    heads.then_some(level as u8)
}

/// Whether a line with a rule right below, which Markdown calls a heading, is prose that a rule closes.
pub(super) fn is_ruled_prose(text: &str, source: &str) -> bool {
    let prose = text.len() > 100 || text.len() > LONGEST && text.ends_with('.');
    prose && !source.starts_with(['#', '<']) && source.ends_with('-')
}

fn is_decoration(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '*' | '-' | '=' | '_' | '~' | '#' | '|' | '[' | ']' | '<' | '>' | ':' | '─' | '═' | '•')
}

/// Whether a line is the name of a section of career documents, with a capital, and nothing else.
pub(super) fn is_section_name(line: &str) -> bool {
    section_kind(line).is_some()
}

fn section_kind(line: &str) -> Option<SectionKind> {
    let text = without_length(line.trim_matches(is_decoration));
    if text.len() > LONGEST || !text.starts_with(char::is_uppercase) || text.contains(['.', ',']) {
        return None;
    }
    let sections = &Lexicon::embedded().sections;
    let spaced = || if is_spaced(text) { sections.exact(&text.replace(' ', "")) } else { None };
    // "Academic Employment", "OTHER WORK EXPERIENCE"
    let titled = |w: &str| !w.starts_with(char::is_lowercase) || matches!(w, "and" | "of" | "&");
    let short = || (2..=4).contains(&text.split(' ').count()) && text.split(' ').all(titled);
    let joint = || sections.joint(text).filter(|_| text.split(' ').count() <= 5);
    sections.exact(text).or_else(spaced).or_else(joint).or_else(|| sections.ending(text).filter(|_| short()))
}

/// "Experience — 2 years 11 months", "Experience (5 years)": a name and the sum of what stands below.
fn without_length(text: &str) -> &str {
    let parts = [" — ", " – ", " - ", " ("].into_iter().find_map(|sign| text.split_once(sign));
    let length = |rest: &str| {
        let first = rest.split(' ').next().unwrap_or("");
        let counted = first.len() < 3 && first.starts_with(|c: char| c.is_ascii_digit());
        counted && (2..=5).contains(&rest.split(' ').count())
    };
    parts.filter(|(_, rest)| length(rest)).map_or(text, |(name, _)| name)
}

/// `E X P E R I E N C E`
fn is_spaced(text: &str) -> bool {
    text.len() > 8 && text.split(' ').all(|letter| letter.chars().count() == 1)
}

/// A few words in capitals only, without a digit.
pub(super) fn is_shouted(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let plain = |c: char| c.is_uppercase() || c.is_whitespace() || matches!(c, '&' | '-' | '\'' | '/' | ':' | '.');
    letters > 3 && line.split_whitespace().count() <= 6 && line.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::layout::lines;

    /// Level and text of every heading.
    fn headings(text: &str) -> Vec<(u8, &str)> {
        let lines = lines(text, 0..text.len());
        let names = Names::of(&lines);
        (0..lines.len()).filter_map(|i| at(&lines, i, &names)).map(|h| (h.level, &text[h.text])).collect()
    }

    #[test]
    fn names_of_sections_and_underlined_lines() {
        let text = "JANE DOE\n\nExperience:\nAcme Corp\n---\n\n*** SKILLS ***\nJava\n\nE D U C A T I O N\nMIT";
        assert_eq!(
            headings(text),
            [(1, "JANE DOE"), (2, "Experience"), (3, "Acme Corp"), (2, "SKILLS"), (2, "E D U C A T I O N")]
        );
    }

    #[test]
    fn underlined_like_the_names_of_sections() {
        let text = "Experience\n---\nCook\n\nOther places\n---\nCook\n\nEducation\n---\nMIT";
        assert_eq!(headings(text), [(2, "Experience"), (2, "Other places"), (2, "Education")]);
    }

    #[test]
    fn prose_follows_sections_and_short_lines_follow_employers() {
        assert_eq!(headings("Jane\n\nDECLARATION:\nIt is true."), [(2, "DECLARATION")]);
        let text = "Jane\n\nHOW I WORK\n\nI first ask the people at the machine what they have heard of it.\n\nACME CORP\n\nDeveloper";
        assert_eq!(headings(text), [(2, "HOW I WORK"), (3, "ACME CORP")]);
    }

    #[test]
    fn other_lines_are_none() {
        assert!(
            headings("I worked on the team's\nexperience\n\nEducation\nof others is a joy.\nACME CORP\nBoston")
                .is_empty()
        );
    }

    #[test]
    fn signs_glued_to_headings() {
        let levels =
            ["##Experience", "##**Experience**", "#Skills", "#1 in sales", "#hashtag", "# A", "####", "#######A"]
                .map(glued_level);
        assert_eq!(levels, [Some(2), Some(2), Some(1), None, None, None, None, None]);
    }

    #[test]
    fn labels_within_jobs_head_nothing() {
        let text = "Experience\nAcme\nResponsibilities:\n- a\nAchievements:\n- b\nInitech\nAchievements:\n- c";
        assert_eq!(headings(text), [(2, "Experience")]);
        assert_eq!(headings("Responsibilities:\n- a"), [(2, "Responsibilities")]);
    }
}
