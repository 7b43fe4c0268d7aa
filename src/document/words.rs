//! Words, numbers and punctuation of a prose text.

use super::{
    joints::{self, is_letter},
    links::Link,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordKind {
    /// Letters, with inner apostrophes, hyphens, dots and signs that belong to it: `don't`, `front-end`, `Node.js`,
    /// `C#`, `.NET`, `CI/CD`, `R&D`; an address as a whole.
    Word,
    /// Digits, with inner separators, a trailing unit letter or ordinal, or what they count: `2016`, `3,000`, `1.4M`,
    /// `12th`, `5+`, `8-person`.
    /// Ranges and dates with hyphens or strokes are several: `2016`, `-`, `2019`.
    Number,
    /// One mark.
    Punctuation,
}

/// A token of a prose text: bytes `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    pub start: usize,
    pub end: usize,
    pub kind: WordKind,
}

impl Word {
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start..self.end]
    }

    pub fn range(&self) -> std::ops::Range<usize> {
        self.start..self.end
    }
}

/// Tokens in order; white space belongs to none. `addresses` are those in the text.
pub(super) fn words(text: &str, addresses: &[Link]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut addresses = addresses.iter().peekable();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        while addresses.next_if(|a| a.range.start < at).is_some() {}
        let address = addresses.next_if(|a| a.range.start == at);
        let limit = addresses.peek().map_or(text.len(), |a| a.range.start);
        let (end, kind) = match address {
            Some(address) => (address.range.end, WordKind::Word),
            None => token(text.get(..limit).unwrap_or(text), at, c),
        };
        words.push(Word { start: at, end, kind });
        at = end;
    }
    words
}

/// The end and the kind of the token that starts with `c` at byte `at`.
fn token(text: &str, at: usize, c: char) -> (usize, WordKind) {
    if c.is_ascii_digit() {
        return (number(text, at), WordKind::Number);
    }
    let next = text[at + c.len_utf8()..].chars().next();
    if is_letter(c) || c == '_' && next.is_some_and(is_letter) {
        return (word(text, at), WordKind::Word);
    }
    if c == '.' && joints::is_dotted_name(text, at) {
        return (word(text, at + 1), WordKind::Word);
    }
    (at + c.len_utf8(), WordKind::Punctuation)
}

/// The end of a word that starts at byte `start`.
fn word(text: &str, start: usize) -> usize {
    let mut end = start;
    // Where the part behind the last joint starts.
    let mut part = start;
    while let Some(c) = text[end..].chars().next() {
        let joint = end;
        if is_letter(c) || c.is_ascii_digit() || c == '_' {
            end += c.len_utf8();
            continue;
        }
        let (before, after) = (&text[part..joint], joints::part(&text[joint + c.len_utf8()..]));
        let behind = &text[joint + c.len_utf8() + after.len()..];
        let joined = match c {
            '\'' | '\u{2019}' => before.ends_with(is_letter) && after.starts_with(is_letter),
            '-' => joints::hyphen(before, after),
            '.' => joints::dot(before, after, part == start),
            '/' => part == start && joints::slash(before, after, behind),
            '&' => joints::ampersand(before, after),
            _ => false,
        };
        if !joined {
            return end + joints::signs(&text[part..end], &text[end..]);
        }
        end = joint + c.len_utf8() + after.len();
        part = joint + c.len_utf8();
    }
    end
}

/// The end of a number that starts at byte `start`.
fn number(text: &str, start: usize) -> usize {
    let digits = |at: usize| text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = start + digits(start);
    while let Some(c) = text[end..].chars().next() {
        let group = if c.is_ascii() { digits(end + 1) } else { 0 };
        let joined = match c {
            ',' | '\'' => group == 3 || c == ',' && group == 2 && text[end + 3..].starts_with(','),
            '.' | ':' => group > 0,
            _ => false,
        };
        if !joined {
            break;
        }
        end += 1 + group;
    }
    let suffix = joints::part(&text[end..]);
    if suffix.starts_with(is_letter) && suffix.chars().take_while(|c| is_letter(*c)).count() <= 3 {
        end += suffix.len();
    } else if text[end..].starts_with(".x") && joints::part(&text[end + 1..]).len() == 1 {
        end += 2;
    }
    if text[end..].starts_with('-') && joints::counts(&text[start..end], joints::part(&text[end + 1..])) {
        return word(text, end + 1);
    }
    let sign = text[end..].starts_with('+') && !text[end + 1..].starts_with(|c: char| c.is_ascii_digit());
    end + usize::from(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::links::find;

    fn split(text: &str) -> String {
        words(text, &find(text)).iter().map(|w| w.of(text)).collect::<Vec<_>>().join(" ")
    }

    fn kinds(text: &str) -> Vec<WordKind> {
        words(text, &find(text)).iter().map(|w| w.kind).collect()
    }

    #[test]
    fn names_with_signs_are_one_word() {
        for name in [
            "C#",
            "C++",
            "F#",
            ".NET",
            "ASP.NET",
            "Node.js",
            "Next.js",
            "CI/CD",
            "TCP/IP",
            "and/or",
            "A/B",
            "R&D",
            "AT&T",
            "Q&A",
            "don't",
            "Tomás's",
            "front-end",
            "state-of-the-art",
            "U.S",
            "e.g",
            "Ph.D",
            "x86",
            "k8s",
            "COVID-19",
            "UTF-8",
            "snake_case",
            "Log4j",
            "Python3.8",
            "v1.2.3",
            "Notepad++",
            "main.rs",
            ".env",
            "https://a.org/b?c=d",
            "ada.b@example.org",
            "Zoë",
            "A+",
            "Socket.IO",
            "B.Sc",
            "O'Brien",
        ] {
            assert_eq!((split(name).as_str(), kinds(name)), (name, vec![WordKind::Word]), "{name}");
        }
    }

    #[test]
    fn numbers_keep_separators_and_units() {
        for number in [
            "2016", "3,000", "1,00,000", "1'000", "1.4M", "12th", "5+", "90s", "10:30", "3.5.1", "2FA", "3.x",
            "802.11ac",
        ] {
            assert_eq!((split(number).as_str(), kinds(number)), (number, vec![WordKind::Number]), "{number}");
        }
    }

    #[test]
    fn ranges_dates_and_amounts_are_split() {
        assert_eq!(
            split("2016-2019 2010–14 2023-01 03/2019 60% $45 '19 24/7"),
            "2016 - 2019 2010 – 14 2023 - 01 03 / 2019 60 % $ 45 ' 19 24 / 7"
        );
        assert_eq!(kinds("2016-2019"), [WordKind::Number, WordKind::Punctuation, WordKind::Number]);
        assert_eq!(
            split("Feb-Nov 2016, Jan-2019, mid-2015, Q1-2016"),
            "Feb - Nov 2016 , Jan - 2019 , mid - 2015 , Q1 - 2016"
        );
        assert_eq!(
            split("2016-present 1-Jan 10years 5+years 2016,2017"),
            "2016 - present 1 - Jan 10 years 5+ years 2016 , 2017"
        );
    }

    #[test]
    fn lists_of_names_are_split() {
        assert_eq!(split("C#/.NET, C/C++ and HTML/CSS"), "C# / .NET , C / C++ and HTML / CSS");
        assert_eq!(split("JS/TS Java+Spring C++17 C#.NET"), "JS / TS Java + Spring C++ 17 C# .NET");
        assert_eq!(split("(Node.js). It ended.The team's `x`"), "( Node.js ) . It ended . The team's ` x `");
        assert_eq!(split("developers' 'quoted' e.g. _x_ __"), "developers ' ' quoted ' e.g . _x_ _ _");
    }
}
