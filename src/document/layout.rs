//! Lines of plain text as they were laid out: which go on with the one before, which begin something new.

use std::ops::Range;

use super::{bullets, links};

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Where its text starts in the source.
    pub start: usize,
    /// Without white space around it.
    pub text: &'a str,
    /// Columns of white space before it; a tab counts as four.
    pub indent: usize,
    /// A blank line, or nothing, stands before it.
    pub fresh: bool,
    /// Its length in characters, the indent included.
    pub width: usize,
}

impl Line<'_> {
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    fn first_word(&self) -> &str {
        self.text.split_whitespace().next().unwrap_or("")
    }

    /// A run of white space parts two columns, as in `Acme Corp        2016 – 2019`.
    pub fn has_gap(&self) -> bool {
        self.text.contains('\t') || self.text.contains("   ")
    }

    /// It looks like the head of an entry: columns, strokes, or a range of dates.
    pub fn is_entry(&self) -> bool {
        self.has_gap() || self.text.contains(" | ") || has_date_range(self.text)
    }

    /// Nothing but signs: a rule across the page.
    pub fn is_rule(&self) -> bool {
        let sign = |c: char| matches!(c, '-' | '=' | '_' | '*' | '~' | '#' | '─' | '━' | '═' | '—' | '–' | '.' | '·');
        self.text.chars().filter(|c| !c.is_whitespace()).count() > 2
            && self.text.chars().all(|c| sign(c) || c.is_whitespace())
    }

    pub fn starts_lower(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }

    /// It goes on in lower case, and is no address and no list.
    pub fn is_rest_of_prose(&self) -> bool {
        let first = self.first_word();
        !self.fresh && self.starts_lower() && !first.ends_with(',') && !is_address(first)
    }
}

/// The lines of the bytes `range` of `text`.
pub(super) fn lines(text: &str, range: Range<usize>) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let mut fresh = true;
    let mut at = range.start;
    for line in text.get(range).unwrap_or("").split_inclusive('\n') {
        let trimmed = line.trim_matches(is_blank);
        if trimmed.is_empty() {
            fresh = true;
        } else {
            let lead = line.len() - line.trim_start_matches(is_blank).len();
            let indent = line[..lead].chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
            let width = indent + trimmed.chars().count();
            found.push(Line { start: at + lead, text: trimmed, indent, fresh, width });
            fresh = false;
        }
        at += line.len();
    }
    found
}

/// White space, and the marks without width that word processors leave at the edges of lines.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
}

/// The width at which the text is wrapped by hand or by the page: that of the longest line that surely goes on in the
/// next. `None` where no line does.
pub(super) fn wrap_width(lines: &[Line]) -> Option<usize> {
    /// Wider lines are not wrapped for reading.
    const WIDEST: usize = 160;
    let wrapped = lines.windows(2).filter_map(|pair| match pair {
        [line, next] if !next.fresh && next.starts_lower() && bullets::leading(next.text, true).is_none() => {
            Some(line.width)
        }
        _ => None,
    });
    wrapped.filter(|w| (NARROW..=WIDEST).contains(w)).max()
}

/// A shorter line was not ended by the page's width.
const NARROW: usize = 40;

/// Whether `next` goes on with the text whose last line is `line`. `item` is the indent of the sign that leads the
/// text, if one does; `lower` tells that the text itself began in lower case without one, as entries of a list may.
/// - What begins with a sign, an address or a date range, or has columns, is new, and so is what follows a colon.
/// - A line in lower case goes on, and so does one behind a comma, a hyphen or a word that never ends a line.
/// - Under an item, a line that is indented deeper than its sign goes on.
/// - Else the line must be so long that the next word had no place in it.
pub(super) fn goes_on(line: &Line, next: &Line, item: Option<usize>, lower: bool, width: Option<usize>) -> bool {
    if next.fresh || next.is_rule() || line.text.ends_with(':') {
        return false;
    }
    // "June 2023 – July 2024 (1 year)" above a name in lower case.
    if has_date_range(line.text) && line.text.ends_with(')') && line.width < NARROW * 3 / 2 && next.width < NARROW {
        return false;
    }
    if next.starts_lower() && !lower {
        return !is_address(next.first_word()) && (line.text.split_whitespace().count() > 2 || item.is_some());
    }
    if next.is_entry() || is_address(next.first_word()) {
        return false;
    }
    let open = line.text.ends_with([',', '&', '/', '-', '–']) || ends_open(line.text);
    if open || item.is_some_and(|indent| next.indent > indent) {
        return true;
    }
    // Proportional fonts make lines of one width differ in characters.
    let full = |width: usize| (line.width + 1 + next.first_word().chars().count()) * 20 > width * 17;
    line.width >= NARROW && !line.has_gap() && width.is_some_and(full)
}

fn is_address(word: &str) -> bool {
    !links::find(word).is_empty()
}

/// The last word is one that never ends a line on purpose.
fn ends_open(text: &str) -> bool {
    const OPEN: [&str; 24] = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "my", "of", "on", "or", "our", "that", "the",
        "their", "this", "to", "using", "via", "which", "with",
    ];
    let last = text.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    OPEN.contains(&last)
}

/// `2016 - 2019`, `Jan 2016 – Present`, `03/2019-`: a year, a dash, and another year or a word for now.
pub fn has_date_range(text: &str) -> bool {
    text.char_indices().filter(|(_, c)| matches!(c, '-' | '–' | '—' | '−')).any(|(at, dash)| {
        let before = text[..at].trim_end();
        let after = text[at + dash.len_utf8()..].trim_start();
        ends_in_year(before) && goes_to_date(after)
    })
}

fn ends_in_year(text: &str) -> bool {
    let digits = text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let year = &text[text.len() - digits..];
    digits == 4 && (year.starts_with("19") || year.starts_with("20"))
}

fn goes_to_date(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    let month = |m: &str| word.starts_with(m) && word.len() <= 9;
    text.is_empty()
        || word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 4
        || matches!(
            word.as_str(),
            "present" | "now" | "today" | "current" | "currently" | "ongoing" | "date" | "expected"
        )
        || ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].iter().any(|m| month(m))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joins(first: &str, second: &str) -> bool {
        let text = format!("{first}\n{second}");
        let lines = lines(&text, 0..text.len());
        goes_on(&lines[0], &lines[1], None, false, Some(60))
    }

    #[test]
    fn wrapped_lines_go_on() {
        assert!(joins("Results-driven engineer with ten years of experience in", "distributed systems."));
        assert!(joins("I know Java, Python,", "Go and Rust."));
        assert!(joins("I moved the billing of all the shops in the country to", "Kubernetes."));
        assert!(joins("I maintained the services that all the shops depend upon.", "Kubernetes was new to me."));
    }

    #[test]
    fn entries_begin_anew() {
        assert!(!joins("Acme Corp", "Software Engineer"));
        assert!(!joins("I maintained the services that all the shops depend upon.", "Acme Corp, 2016 – 2019"));
        assert!(!joins("Acme Corp                                       Boston, MA", "Software Engineer"));
        assert!(!joins("My tasks in this team:", "keeping it running"));
        assert!(!joins("Boston, MA | +1 617 555 0100", "ada.example.com/blog"));
        assert!(!joins("I left.", "Then came the next job, which was longer."));
    }

    #[test]
    fn the_wrap_width_is_read_off_the_text() {
        let width = |text: &str| wrap_width(&lines(text, 0..text.len()));
        assert_eq!(width("Short\nlines\nonly"), None);
        assert_eq!(width("A line that is long enough to have been wrapped\nat its width.\n"), Some(47));
    }

    #[test]
    fn date_ranges() {
        for text in ["2016 - 2019", "Acme, Jan 2016 – Present", "(2016—now)", "05/2016-06/2017", "2019 –", "2010–14"]
        {
            assert!(has_date_range(text), "{text}");
        }
        for text in ["in 2016 - a good year", "2016", "555-0100", "front-end", "2016-based"] {
            assert!(!has_date_range(text), "{text}");
        }
    }
}
