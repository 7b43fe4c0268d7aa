//! Words in lower case and as lists hold them, copied only where they are not so already: most words of a text are.

use std::borrow::Cow;

use super::normalise;

/// The text in lower case.
pub fn lower_case(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// The text as [`normalise`] writes it.
pub fn normal(text: &str) -> Cow<'_, str> {
    let plain =
        |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'\'' | b'-' | b'&' | b'+' | b'#' | b'/');
    // A single space between two words is kept too.
    let mut word = false;
    let same = text.bytes().all(|b| {
        let is = plain(b) || word && b == b' ';
        word = plain(b);
        is
    });
    if same && (word || text.is_empty()) { Cow::Borrowed(text) } else { Cow::Owned(normalise(text)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_changes_but_the_copies() {
        for text in [
            "", " ", "a", "a b", "a  b", " a", "a ", "A", "Über", "über", "c#", "c++ / c", "x.y", "a\u{a0}b", "it's",
            "İ", "-", "- a",
        ] {
            assert_eq!(lower_case(text), text.to_lowercase(), "{text:?}");
            assert_eq!(normal(text), normalise(text), "{text:?}");
        }
    }

    #[test]
    fn what_is_so_already_is_not_copied() {
        assert!(
            matches!(lower_case("front-end 3"), Cow::Borrowed(_)) && matches!(normal("front-end 3"), Cow::Borrowed(_))
        );
        assert!(matches!(normal("a  b"), Cow::Owned(_)) && matches!(lower_case("A"), Cow::Owned(_)));
    }
}
