//! Two spaces, a space before a mark, none after one.

use std::ops::Range;

use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, BlockKind, Document, MarkKind},
    language::Dictionary,
    rules::Context,
    source::Span,
};

/// Lines up to so many characters may be laid out in columns by spaces.
const LAYOUT_LINE: usize = 90;

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut habit = None;
    for (document, block, _) in context.prose().filter(|(_, b, _)| b.kind != BlockKind::Cell) {
        let known = habit.filter(|(source, _)| *source == document.source);
        let (_, typewriter) = known.unwrap_or_else(|| (document.source, types_two_spaces(document)));
        habit = Some((document.source, typewriter));
        check_block(context, block, typewriter, found);
    }
}

fn check_block(context: &Context, block: &Block, typewriter: bool, found: &mut Vec<Diagnostic>) {
    let text = block.text();
    let bytes = text.as_bytes();
    let plain = |range: &Range<usize>| !block.prose.is_marked(range, |kind| *kind == MarkKind::Code);
    let mut push = |range: Range<usize>, message: String, replacement: String| {
        if plain(&range) {
            let span = block.place(range);
            let finding = Diagnostic::new("spacing", span, message);
            found.push(finding.replace(Safety::Safe, span, replacement));
        }
    };
    let mut i = 0;
    while i < bytes.len() {
        let end = i + bytes.get(i..).unwrap_or(&[]).iter().take_while(|b| **b == b' ').count();
        if end > i {
            let spaces = i..end;
            if let Some(mark) = mark_after(text, &spaces) {
                let (to, tail) = match mark {
                    // The space has slipped to the wrong side of the comma.
                    "," if next_char(text, end + 1).is_some_and(char::is_alphabetic) => (end + 1, " "),
                    _ => (end + mark.len(), ""),
                };
                if written_spaces(context, block.place(spaces.clone())) {
                    push(i..to, format!("There is a space before \"{mark}\""), format!("{mark}{tail}"));
                }
                i = to;
                continue;
            }
            if end - i == 2 && is_double(context, block, &spaces, typewriter) {
                push(spaces, "There are two spaces here".to_owned(), " ".to_owned());
            }
            i = end;
            continue;
        }
        if let Some(range) = glued_comma(text, i) {
            i = range.end;
            let spaced = text[range.clone()].replace(',', ", ");
            push(range, "A space is missing after the comma".to_owned(), spaced.trim_end().to_owned());
            continue;
        }
        if let Some(range) = doubled_mark(text, i) {
            let mark = text[range.clone()][..1].to_owned();
            push(range.clone(), format!("\"{mark}\" stands here twice"), mark);
            i = range.end;
            continue;
        }
        if let Some(range) = glued_bracket(text, i) {
            push(range.clone(), "A space is missing before the bracket".to_owned(), text[range].replace('(', " ("));
            i += 1;
            continue;
        }
        if let Some(range) = inside_bracket(text, i).filter(|r| written_spaces(context, block.place(r.end - 1..r.end)))
        {
            let apart = if text[..i].ends_with(char::is_alphanumeric) { " (" } else { "(" };
            push(range.clone(), "The space stands on the wrong side of the bracket".to_owned(), apart.to_owned());
            i = range.end;
            continue;
        }
        if let Some(range) = glued_stop(text, i) {
            let spaced = format!("{}. {}", &text[range.start..i], &text[i + 1..range.end]);
            push(range, "A space is missing between the sentences".to_owned(), spaced);
        }
        i += 1;
    }
}

fn next_char(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The mark that stands wrongly behind the spaces.
fn mark_after(text: &str, spaces: &Range<usize>) -> Option<&'static str> {
    let before = text.get(..spaces.start)?.chars().next_back()?;
    let after = text.get(spaces.end..)?;
    let mark = [",", ".", ";", "?", "!", ")", ":"].into_iter().find(|m| after.starts_with(m))?;
    let next = after.chars().nth(1);
    let ends = next.is_none_or(char::is_whitespace);
    let fits = match mark {
        "," => ends || next.is_some_and(char::is_alphabetic),
        ")" => next.is_none_or(|c| !c.is_alphanumeric()) && before != '(',
        // "3 : 1" is a ratio.
        ":" => ends && !before.is_ascii_digit(),
        _ => ends,
    };
    let word = before.is_alphanumeric() || matches!(before, '"' | ')' | '\'' | '%');
    (fits && word && !(mark == ")" && before.is_ascii_digit())).then_some(mark)
}

/// Whether a span of the source is spaces and nothing else: no line end, no markup.
fn written_spaces(context: &Context, span: Span) -> bool {
    context.sources.text(span).chars().all(|c| c == ' ')
}

fn is_double(context: &Context, block: &Block, spaces: &Range<usize>, typewriter: bool) -> bool {
    let span = block.place(spaces.clone());
    if block.is_heading() || !written_spaces(context, span) {
        return false;
    }
    let text = block.text();
    let before = text.get(..spaces.start).and_then(|t| t.chars().next_back());
    let after = next_char(text, spaces.end);
    let (Some(before), Some(after)) = (before, after) else { return false };
    if matches!(before, '.' | '!' | '?') {
        return !typewriter;
    }
    let inside =
        |c: char| c.is_alphanumeric() || matches!(c, ',' | ';' | '\'' | '"' | '(' | ')' | '%' | '$' | '€' | '£');
    inside(before) && inside(after) && !laid_out(context, span, before, after)
}

/// A short line with several runs of spaces, or one before a date or a capital at its end, is a table of a kind.
fn laid_out(context: &Context, span: Span, before: char, after: char) -> bool {
    let source = context.sources.get(span.source);
    let index = source.lines.line_index(span.start);
    let start = source.lines.start(index).unwrap_or(0);
    let end = source.lines.start(index + 1).unwrap_or(source.text.len());
    if end - start > 4 * LAYOUT_LINE {
        return false;
    }
    let line = source.text.get(start..end).unwrap_or("").trim();
    if line.chars().nth(LAYOUT_LINE).is_some() {
        return false;
    }
    let runs = line.matches("  ").count();
    let words = before.is_lowercase() && after.is_lowercase() || before == ',' || before == 'I';
    runs != 1 || !(words || line.ends_with(['.', '!', '?']))
}

/// Whether the writer puts two spaces between sentences as a habit.
fn types_two_spaces(document: &Document) -> bool {
    let (mut one, mut two) = (0, 0);
    for block in &document.blocks {
        for pair in block.sentences.windows(2) {
            let [a, b] = pair else { continue };
            match b.start.saturating_sub(a.end) {
                0 | 1 => one += 1,
                _ => two += 1,
            }
        }
    }
    two > 1 && two * 4 > one
}

/// `word,word` around the comma at `at`.
fn glued_comma(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text.get(..at)?.chars().next_back()?;
    let after = text.get(at..)?.strip_prefix(',')?.chars().next()?;
    let glued =
        (before.is_alphabetic() && after.is_alphanumeric()) || (before.is_ascii_digit() && after.is_alphabetic());
    let mut range = token(text, at).filter(|_| glued)?;
    range.end -= text[range.clone()].len() - text[range.clone()].trim_end_matches(',').len();
    let token = &text[range.clone()];
    (glued && !token.contains([':', '@', '/', '_', '=', '(', '{'])).then_some(range)
}

/// `done.Then`: a word in lower case, a full stop, a word that begins sentences.
fn glued_stop(text: &str, at: usize) -> Option<Range<usize>> {
    const OPENERS: &[&str] = &[
        "After", "And", "As", "At", "But", "For", "From", "He", "I", "In", "It", "My", "On", "Our", "She", "So",
        "That", "The", "Then", "There", "They", "This", "We", "When", "With",
    ];
    let after = text.get(at..)?.strip_prefix('.')?;
    let before = text.get(..at)?;
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    let next = after.split(|c: char| !c.is_alphanumeric()).next()?;
    let known = || word.chars().skip(1).all(char::is_lowercase) && Dictionary::embedded().exact(word).is_some();
    let plain = word.len() > 2 && (word.chars().all(char::is_lowercase) || known());
    let lone = after.get(next.len()..).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', '\'']));
    let range = token(text, at)?;
    let token = &text[range.clone()];
    (plain && lone && OPENERS.contains(&next) && !token.contains([':', '@', '/'])).then_some(range)
}

/// ",," or ".." behind a word.
fn doubled_mark(text: &str, at: usize) -> Option<Range<usize>> {
    let mark = text.as_bytes().get(at).filter(|b| matches!(b, b',' | b'.'))?;
    let run = text.bytes().skip(at).take_while(|b| b == mark).count();
    let behind = text[..at].ends_with(char::is_alphabetic);
    let apart = next_char(text, at + run).is_none_or(char::is_whitespace);
    (run == 2 && behind && apart).then_some(at..at + run)
}

/// "servers(Linux": a word, a bracket and words in it; no plural "(s)", no call of a function.
fn glued_bracket(text: &str, at: usize) -> Option<Range<usize>> {
    let inside = text.get(at..)?.strip_prefix('(')?;
    let inside = inside.get(..inside.find(')')?)?;
    let word = text[..at].rsplit(|c: char| !c.is_alphabetic()).next()?;
    // "crack it(most of us)", but "f(x)".
    let long = word.len() > 2 || word.len() == 2 && inside.contains(' ') && word.chars().all(char::is_lowercase);
    if !long {
        return None;
    }
    let start = at - word.len();
    let apart = text[..start].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
    let said = inside.chars().filter(|c| c.is_alphabetic()).count() > 2
        && !inside.contains(['=', '_', '"', '\'', ';', '<', '{']);
    let plain = word.chars().skip(1).all(char::is_lowercase) || word.chars().all(char::is_uppercase);
    // "develop(er)", "program(me)": one word.
    let ending = inside.len() < 5 && inside.chars().all(char::is_lowercase);
    (apart && said && plain && !ending).then_some(start..at + 1)
}

/// "( every": a bracket and the space behind it.
fn inside_bracket(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?.strip_prefix("( ")?;
    let before = text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == ' ');
    (before && rest.starts_with(char::is_alphabetic)).then_some(at..at + 2)
}

/// The text around a byte up to white space; `None` where that is too long for words.
fn token(text: &str, at: usize) -> Option<Range<usize>> {
    const MOST: usize = 80;
    let word = |c: &char| !c.is_whitespace();
    let length =
        |chars: &mut dyn Iterator<Item = char>| chars.take_while(word).take(MOST).map(char::len_utf8).sum::<usize>();
    let (before, after) = (length(&mut text.get(..at)?.chars().rev()), length(&mut text.get(at..)?.chars()));
    (before < MOST && after < MOST).then_some(at - before..at + after)
}
