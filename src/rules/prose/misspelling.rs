//! Known misspellings, and unknown words that lie near a common one and that nothing shows to be meant as written.

use std::{cell::Cell, ops::Range};

use crate::{
    annotate::Role,
    diagnostic::{Diagnostic, Safety},
    document::{Block, MarkKind, Word, WordKind},
    language::{Dictionary, Flags, Made, Names, Near, like, made, near, parts, tongue},
    lexicon::lower_case,
    rules::Context,
};

/// Shorter words have too many neighbours.
const SHORTEST: usize = 5;
/// From this length on two edits leave a word recognisable.
const LONG: usize = 8;
/// Up to this length a word has many neighbours, and only a slip that is often made is believed.
const SHORT: usize = 6;
/// The dearest slip that is believed: one in a short word, one, two.
const DEAREST: [f32; 3] = [0.7, 1.0, 1.4];
/// What stands in so many blocks is a term of the trade.
const OFTEN: usize = 3;
/// So many searches for what two edits make of a word in one career: a text that needs more is no English prose.
const SEARCHES: usize = 300;
/// How many corrections are offered.
const OFFERED: usize = 3;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let names = context.names();
    let searches = Cell::new(SEARCHES);
    for (_, block, role) in context.prose() {
        if role == Role::Contact {
            continue;
        }
        for sentence in &block.sentences {
            let text = block.text();
            if text.get(sentence.clone()).is_some_and(|s| tongue(s).is_english() == Some(false)) {
                continue;
            }
            let words = block.words_in(sentence.clone());
            for (i, word) in words.iter().enumerate() {
                let looked_at = word.kind == WordKind::Word && !is_identifier(text, word);
                let code = || block.prose.is_marked(&word.range(), |kind| *kind == MarkKind::Code);
                let unknown = || Dictionary::embedded().flags(word.of(text)).is_none() && !names.is_own(word.of(text));
                if looked_at && unknown() && !code() {
                    let place = Place { block, role, words, i, searches: &searches };
                    found.extend(parts(text, word).filter_map(|(range, part)| place.finding(names, range, part)));
                }
            }
        }
    }
}

/// Addresses, versions, paths, options, names with signs and digits.
fn is_identifier(text: &str, word: &Word) -> bool {
    let touches =
        |c: Option<char>| c.is_some_and(|c| matches!(c, '/' | '\\' | '@' | '#' | '_' | '=' | '<' | '>' | '~'));
    let written = word.of(text);
    let before = text.get(..word.start).and_then(|t| t.chars().next_back());
    let mut after = text.get(word.end..).unwrap_or("").chars();
    let next = after.next();
    written.contains(|c: char| !(c.is_ascii_alphabetic() || matches!(c, '-' | '\'')))
        || touches(before)
        || touches(next)
        || before == Some('-')
        || matches!(next, Some('(' | '.' | ':')) && after.next().is_some_and(char::is_alphanumeric)
}

/// A word of a sentence.
struct Place<'a> {
    block: &'a Block,
    role: Role,
    words: &'a [Word],
    i: usize,
    /// How many are left.
    searches: &'a Cell<usize>,
}

impl Place<'_> {
    fn finding(&self, names: &Names, range: Range<usize>, part: &str) -> Option<Diagnostic> {
        let dictionary = Dictionary::embedded();
        let base = part.strip_suffix("'s").unwrap_or(part);
        let lower = base.to_lowercase();
        let case = Case::of(base);
        let spelled = dictionary.flags(part).is_some() || dictionary.flags(base).is_some();
        if base.len() < 3 || spelled || case == Case::Mixed || names.is_sure(&lower) || names.is_own(base) {
            return None;
        }
        let range = range.start..range.start + base.len();
        let known = corrections(&lower);
        if !known.is_empty() {
            return self.is_slip(&lower, case, &known).then(|| self.known(range, base, &known));
        }
        let meant = self.unknown(names, &lower, case)?;
        let message = format!("\"{base}\" is in no dictionary: did you mean {}?", listed(base, &meant));
        let span = self.block.place(range);
        let finding = Diagnostic::new("misspelling", span, message);
        Some(meant.iter().fold(finding, |f, word| f.replace(Safety::Unsafe, span, like(base, word))))
    }

    fn known(&self, range: Range<usize>, written: &str, corrections: &[String]) -> Diagnostic {
        let span = self.block.place(range);
        let message = format!("\"{written}\" is misspelled: write {}", listed(written, corrections));
        let safety = if corrections.len() == 1 { Safety::Safe } else { Safety::Unsafe };
        let finding = Diagnostic::new("misspelling", span, message);
        corrections.iter().take(OFFERED).fold(finding, |f, word| f.replace(safety, span, like(written, word)))
    }

    /// Whether a known misspelling is one here: with capitals it may be a name.
    fn is_slip(&self, lower: &str, case: Case, corrections: &[String]) -> bool {
        let common = || {
            let best = corrections.first().and_then(|c| Dictionary::embedded().exact(c));
            best.is_some_and(|f| f.is_common())
        };
        match case {
            Case::Lower => true,
            Case::Capital if self.starts() => lower.len() > 3 && !self.is_in_name(),
            Case::Capital => lower.len() >= 6 && common() && !self.is_in_name(),
            Case::Capitals => lower.len() >= 7 && common(),
            Case::Mixed => false,
        }
    }

    /// What may be meant by a word that nobody knows; `None` where something shows that it is meant as written.
    fn unknown(&self, names: &Names, lower: &str, case: Case) -> Option<Vec<String>> {
        if case == Case::Capital && self.is_title() {
            return self.title(names, lower);
        }
        let told = lower.len() >= LONG && lower.ends_with("ed");
        let first = case == Case::Capital && self.starts() && lower.len() > SHORT && (self.goes_on() || told);
        if lower.len() < SHORTEST
            || !(case == Case::Lower || first)
            || matches!(self.role, Role::Skills)
            || names.places(lower) > 0
            || names.uses(lower) >= OFTEN
            || self.block.is_heading() && first
            || Dictionary::embedded().is_miscased(lower)
            || self.is_set_off()
            || self.is_among_unknown()
            || self.is_daemon(lower)
        {
            return None;
        }
        let made = made(lower);
        if made == Some(Made::Surely) {
            return None;
        }
        let fits = |n: &Near, most: f32| {
            n.cost <= most && n.word.len() >= 4 && n.word.starts_with(lower.get(..1).unwrap_or("")) && is_used(n.flags)
        };
        let mut meant: Vec<Near> =
            near(lower, 1).into_iter().filter(|n| fits(n, DEAREST[usize::from(lower.len() > SHORT)])).collect();
        let left = self.searches.get();
        if meant.is_empty() && made.is_none() && lower.len() >= LONG && case == Case::Lower && left > 0 {
            self.searches.set(left - 1);
            meant = near(lower, 2).into_iter().filter(|n| fits(n, DEAREST[2]) && n.flags.is_common()).collect();
        }
        meant.truncate(OFFERED);
        let meant: Vec<String> = meant.into_iter().map(|n| n.word).collect();
        (!meant.is_empty()).then_some(meant)
    }

    /// "From the ledger to ledgerd": a program that is called by a word of its sentence.
    fn is_daemon(&self, lower: &str) -> bool {
        let stem = lower.strip_suffix('d').unwrap_or("");
        self.words.iter().any(|w| w.of(self.block.text()).eq_ignore_ascii_case(stem))
    }

    /// Whether the word is a heading by itself.
    fn is_title(&self) -> bool {
        self.block.is_heading() && self.block.words.len() == 1
    }

    /// "Qualifcations": one slip in a long heading of one word that is written so only here.
    fn title(&self, names: &Names, lower: &str) -> Option<Vec<String>> {
        if lower.len() < LONG || names.uses(lower) > 1 || made(lower).is_some() {
            return None;
        }
        let meant = near(lower, 1).into_iter().find(|n| n.cost <= DEAREST[1] && n.flags.is_common())?;
        lower.starts_with(meant.word.get(..1)?).then(|| vec![meant.word])
    }

    /// Whether a capital says nothing here: at the start of the sentence, in a heading, behind a colon.
    fn starts(&self) -> bool {
        let text = self.block.text();
        let before = self.words.get(..self.i).unwrap_or(&[]);
        let opening = |w: &Word| w.kind == WordKind::Punctuation;
        before.iter().all(opening) || before.last().is_some_and(|w| w.of(text) == ":")
    }

    /// Whether the sentence goes on in lower case: the capital is the sentence's and not a name's.
    fn goes_on(&self) -> bool {
        let next = self.words.get(self.i + 1);
        next.is_some_and(|w| w.kind == WordKind::Word && Case::of(w.of(self.block.text())) == Case::Lower)
    }

    /// Beside another word with a capital that nobody knows: "Instituto Maré".
    fn is_in_name(&self) -> bool {
        let unknown = |word: Option<&Word>| {
            let Some(word) = word.filter(|w| w.kind == WordKind::Word) else { return false };
            let word = word.of(self.block.text());
            word.starts_with(char::is_uppercase)
                && Dictionary::embedded().flags(word).is_none()
                && corrections(&lower_case(word)).is_empty()
        };
        unknown(self.i.checked_sub(1).and_then(|b| self.words.get(b))) || unknown(self.words.get(self.i + 1))
    }

    /// In italics, in a link or between quotation marks: a title, a name, a word of another language.
    fn is_set_off(&self) -> bool {
        let Some(word) = self.words.get(self.i) else { return false };
        let set_off = |kind: &MarkKind| matches!(kind, MarkKind::Emphasis | MarkKind::Link(_));
        let text = self.block.text();
        let quote = |at: Option<&Word>| at.is_some_and(|w| matches!(w.of(text), "\"" | "'" | "\u{201c}" | "\u{2018}"));
        self.block.prose.is_marked(&word.range(), set_off)
            || quote(self.i.checked_sub(1).and_then(|b| self.words.get(b)))
    }

    /// Beside another word in lower case that nobody knows: a phrase of another language.
    fn is_among_unknown(&self) -> bool {
        let text = self.block.text();
        let unknown = |word: Option<&Word>| {
            let Some(word) = word.filter(|w| w.kind == WordKind::Word).map(|w| w.of(text)) else { return false };
            let dictionary = Dictionary::embedded();
            word.len() > 3
                && Case::of(word) == Case::Lower
                && dictionary.flags(word).is_none()
                && corrections(word).is_empty()
                && !word.contains('-')
        };
        unknown(self.i.checked_sub(1).and_then(|b| self.words.get(b))) || unknown(self.words.get(self.i + 1))
    }
}

fn is_used(flags: Flags) -> bool {
    flags.is_common() || flags.is_frequent()
}

/// The corrections of a known misspelling, or of its plural.
fn corrections(lower: &str) -> Vec<String> {
    let dictionary = Dictionary::embedded();
    let known = dictionary.corrections(lower);
    match lower.strip_suffix('s').filter(|stem| known.is_empty() && stem.len() > 3) {
        Some(stem) => {
            let plurals = dictionary.corrections(stem).into_iter().map(|c| c + "s");
            plurals.filter(|c| dictionary.exact(c).is_some()).collect()
        }
        None => known,
    }
}

fn listed(written: &str, corrections: &[String]) -> String {
    let quoted = corrections.iter().take(OFFERED).map(|c| format!("\"{}\"", like(written, c)));
    quoted.collect::<Vec<_>>().join(" or ")
}

/// How the letters of a word are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Lower,
    /// The first letter only.
    Capital,
    Capitals,
    Mixed,
}

impl Case {
    fn of(word: &str) -> Self {
        let first = word.starts_with(char::is_uppercase);
        let rest = word.chars().skip(1).filter(|c| c.is_uppercase()).count();
        match (first, rest) {
            (false, 0) => Self::Lower,
            (true, 0) => Self::Capital,
            (true, _) if !word.contains(char::is_lowercase) => Self::Capitals,
            _ => Self::Mixed,
        }
    }
}
