//! Where text is shown, and what may be shown there.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What is known about the place that text is written to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Screen {
    pub colour: bool,
    /// `None` where it is no terminal.
    pub columns: Option<usize>,
    /// Where the pages of the rules lie, for a place that shows links.
    pub rules: Option<&'static str>,
}

/// The text without anything that could steer a terminal: control characters (line ends and tabs aside) and
/// direction marks are shown as `\u{…}`.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if steers(c) && !matches!(c, '\n' | '\t') {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

/// Control characters, and the marks that make text run the other way or end a line.
fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Cut to so many cells, with an ellipsis.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut used = 1;
    let fits = |c: &char| {
        used += c.width().unwrap_or(0);
        used <= width
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

/// The character of the same length in bytes that stands for one that must not, or does not everywhere look as wide as
/// the sum of its parts; the source is shown with these, so that spans stay true and carets stay under their words.
pub fn stand_in(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\t' => None,
        // Soft hyphens are shown by some terminals and not by others.
        '\u{ad}' => Some('¬'),
        // What joins emoji or changes their width: terminals disagree, so the parts are shown one by one.
        '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' => Some('\u{200b}'),
        '\u{1f3fb}'..='\u{1f3ff}' => Some('\u{e0100}'),
        c if steers(c) => Some(match c.len_utf8() {
            1 => '?',
            2 => '·',
            _ => '\u{fffd}',
        }),
        _ => None,
    }
}

/// The text with every character that has a [`stand_in`] replaced by it; as long as the text.
pub fn with_stand_ins(text: &str) -> Option<String> {
    text.chars().any(|c| stand_in(c).is_some()).then(|| text.chars().map(|c| stand_in(c).unwrap_or(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_become_text() {
        assert_eq!(visible("a\u{1b}[31mb\u{202e}c\n"), "a\\u{1b}[31mb\\u{202e}c\n");
    }

    #[test]
    fn stand_ins_are_as_long_as_what_they_stand_for() {
        for c in '\0'..=char::MAX {
            assert_eq!(stand_in(c).unwrap_or(c).len_utf8(), c.len_utf8(), "{c:?}");
        }
    }
}
