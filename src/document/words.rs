//! Words, numbers and punctuation of a prose text.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordKind {
    /// Letters, with inner apostrophes, hyphens, dots and signs that belong to it: `don't`, `front-end`, `Node.js`, `C#`, `.NET`.
    Word,
    /// Digits, with inner separators and a trailing unit letter or ordinal: `2016`, `3,000`, `1.4M`, `12th`, `5+`.
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

fn word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Tokens in order; white space belongs to none.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let dotted = c == '.' && text[start + 1..].starts_with(|n: char| n.is_uppercase());
        if !word_char(c) && !dotted {
            words.push(Word { start, end: start + c.len_utf8(), kind: WordKind::Punctuation });
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            let next = text[at + c.len_utf8()..].chars().next();
            let inner = matches!(c, '\'' | '-' | '.' | '/' | ',' | ':' | '&' | '@')
                && next.is_some_and(|n| joins(&text[start..at], c, n));
            let sign = matches!(c, '#' | '+') && !next.is_some_and(|n| n.is_alphanumeric());
            if !word_char(c) && !inner && !sign {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        let number = text[start..end].starts_with(|c: char| c.is_ascii_digit());
        words.push(Word { start, end, kind: if number { WordKind::Number } else { WordKind::Word } });
    }
    words
}

/// Whether a mark inside a token joins what stands before it to the next character.
fn joins(before: &str, mark: char, next: char) -> bool {
    let digit_before = before.ends_with(|c: char| c.is_ascii_digit());
    match mark {
        ',' | ':' => digit_before && next.is_ascii_digit() && before.starts_with(|c: char| c.is_ascii_digit()),
        '.' => {
            next.is_alphanumeric()
                && (digit_before == next.is_ascii_digit() || before.starts_with(|c: char| c.is_alphabetic()))
        }
        _ => next.is_alphanumeric(),
    }
}
