//! The characters of pasted text, made plain: odd spaces, soft hyphens, curly quotes, ligatures, control characters.

use std::ops::Range;

use super::Prose;

/// What a character becomes in prose; `None` leaves it as it is.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        ' '..='~' | '\t' => return None,
        // A vertical tab and U+2028 are the manual line breaks of word processors.
        '\n' | '\u{b}' | '\u{2028}' | '\u{2029}' => "\n",
        '\r'
        | '\u{c}'
        | '\u{85}'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => " ",
        // Zero width: soft hyphen, joiners, direction marks, byte order mark, object placeholder.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fffc}' => "",
        '\u{2018}'..='\u{201b}' | '\u{b4}' => "'",
        '\u{201c}'..='\u{201f}' => "\"",
        '\u{2010}' | '\u{2011}' | '\u{2212}' => "-",
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        c if c.is_control() => "",
        _ => return None,
    })
}

/// Appends text that is the very bytes of the source from `start` on.
pub(super) fn push_source(prose: &mut Prose, text: &str, start: usize) {
    let mut run = 0;
    for (at, c) in text.char_indices() {
        if let Some(replacement) = plain(c) {
            let end = at + c.len_utf8();
            prose.push(&text[run..at], start + run..start + at);
            prose.replace(replacement, start + at..start + end);
            run = end;
        }
    }
    prose.push(&text[run..], start + run..start + text.len());
}

/// Appends text that stands for other bytes in the source: an entity, an escape.
pub(super) fn push_decoded(prose: &mut Prose, text: &str, source: Range<usize>) {
    let mut decoded = String::with_capacity(text.len());
    for c in text.chars() {
        match plain(c) {
            Some(replacement) => decoded.push_str(replacement),
            None => decoded.push(c),
        }
    }
    prose.replace(&decoded, source);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    #[test]
    fn pasted_characters_become_plain_and_keep_their_places() {
        let source = "I\u{2019}m\u{a0}e\u{fb03}\u{ad}cient\u{200b} \u{201c}x\u{201d}\u{7}";
        let mut prose = Prose::new(SourceId(0));
        push_source(&mut prose, source, 0);
        assert_eq!(prose.text(), "I'm efficient \"x\"");
        let word = prose.text().find("efficient").map(|at| prose.span(at..at + 9).range());
        assert_eq!(word.map(|r| &source[r]), Some("e\u{fb03}\u{ad}cient"));
        let inner = prose.text().find("fic").map(|at| prose.span(at..at + 1).range());
        assert_eq!(inner.map(|r| &source[r]), Some("\u{fb03}"));
    }

    #[test]
    fn decoded_text_is_made_plain_too() {
        let mut prose = Prose::new(SourceId(0));
        push_decoded(&mut prose, "\u{a0}", 3..9);
        assert_eq!(prose.text(), " ");
        assert_eq!(prose.span(0..1).range(), 3..9);
    }
}
