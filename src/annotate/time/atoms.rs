//! The text in the smallest pieces: runs of letters, runs of digits, single marks, each with what it may mean for time.
//! Finer than words, so that `12th`, `6-month`, `2016-Q2` and `FY19` need no grammar of their own.

use super::lexemes::{Lex, lookup};

#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    pub start: usize,
    pub end: usize,
    pub lex: Lex,
    /// White space or the start of the text stands before it.
    pub gap: bool,
    /// Starts with a capital letter.
    pub capital: bool,
}

/// Atoms in order; white space belongs to none, except that a line end is a mark.
pub(super) fn atoms(text: &str) -> Vec<Atom> {
    let mut atoms = Vec::with_capacity(text.len() / 5 + 4);
    let mut gap = true;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() && c != '\n' {
            gap = true;
            continue;
        }
        let mut end = start + c.len_utf8();
        let (digits, letters) = (c.is_ascii_digit(), c.is_alphabetic());
        while (digits || letters)
            && let Some(&(at, n)) = chars.peek()
            && (if digits { n.is_ascii_digit() } else { n.is_alphabetic() })
        {
            end = at + n.len_utf8();
            chars.next();
        }
        let piece = text.get(start..end).unwrap_or("");
        let lex = match (digits, letters) {
            (true, _) => Lex::Number(if piece.len() > 9 { u32::MAX } else { piece.parse().unwrap_or(u32::MAX) }),
            (_, true) => lookup(piece),
            _ => Lex::Mark(c),
        };
        atoms.push(Atom { start, end, lex, gap, capital: letters && c.is_uppercase() });
        gap = c == '\n';
    }
    atoms
}

/// A text and its atoms, to be looked at by index; every index is allowed.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub text: &'a str,
    pub atoms: &'a [Atom],
    /// The document writes "Aug 13" for August 2013.
    pub short_years: bool,
}

impl<'a> Reader<'a> {
    pub fn lex(&self, i: usize) -> Lex {
        self.atoms.get(i).map_or(Lex::End, |a| a.lex)
    }

    pub fn word(&self, i: usize) -> &'a str {
        self.atoms.get(i).and_then(|a| self.text.get(a.start..a.end)).unwrap_or("")
    }

    /// Letter case does not matter; `word` is given in lower case.
    pub fn is(&self, i: usize, word: &str) -> bool {
        self.word(i).eq_ignore_ascii_case(word)
    }

    pub fn any(&self, i: usize, words: &[&str]) -> bool {
        let at = self.word(i);
        words.iter().any(|w| at.eq_ignore_ascii_case(w))
    }

    /// Whether the atom before `i` is one of the words.
    pub fn after_any(&self, i: usize, words: &[&str]) -> bool {
        i > 0 && self.any(i - 1, words)
    }

    pub fn mark(&self, i: usize, mark: char) -> bool {
        self.lex(i) == Lex::Mark(mark)
    }

    pub fn dash(&self, i: usize) -> bool {
        matches!(self.lex(i), Lex::Mark('-' | '–' | '—' | '‐' | '‑' | '‒' | '−'))
    }

    pub fn apostrophe(&self, i: usize) -> bool {
        matches!(self.lex(i), Lex::Mark('\'' | '’' | '‘'))
    }

    /// No white space stands before it.
    pub fn glued(&self, i: usize) -> bool {
        self.atoms.get(i).is_some_and(|a| !a.gap)
    }

    pub fn capital(&self, i: usize) -> bool {
        self.atoms.get(i).is_some_and(|a| a.capital)
    }

    /// Letters, not a mark or digits.
    pub fn letters(&self, i: usize) -> bool {
        !matches!(self.lex(i), Lex::Mark(_) | Lex::Number(_) | Lex::End)
    }

    pub fn number(&self, i: usize) -> Option<u32> {
        match self.lex(i) {
            Lex::Number(n) => Some(n),
            _ => None,
        }
    }

    /// Digits of a number.
    pub fn width(&self, i: usize) -> usize {
        self.atoms.get(i).map_or(0, |a| a.end - a.start)
    }

    /// The number at `i` where it is written with so many digits.
    pub fn digits(&self, i: usize, width: usize) -> Option<u32> {
        self.number(i).filter(|_| self.width(i) == width)
    }

    /// The first word of a sentence or of the text.
    pub fn opens_sentence(&self, i: usize) -> bool {
        i.checked_sub(1).is_none_or(|p| matches!(self.lex(p), Lex::Mark('.' | '!' | '?' | ':' | '\n' | '•')))
    }
}
