//! Where text is shown, and what may be shown there.

/// What is known about the place that text is written to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Screen {
    pub colour: bool,
    /// `None` where it is no terminal.
    pub columns: Option<usize>,
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

/// Control characters, and the marks that make text run the other way.
pub fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn escape_sequences_become_text() {
        assert_eq!(visible("a\u{1b}[31mb\u{202e}c\n"), "a\\u{1b}[31mb\\u{202e}c\n");
    }
}
