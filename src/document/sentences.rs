//! Where sentences end.

use std::ops::Range;

use super::{
    abbreviations::{Abbreviation, kind, starts_sentence},
    joints,
    links::Link,
};

/// Ranges of the sentences of a prose text, in order, trimmed of white space. A hard break ends one, unless the next
/// line goes on in lower case. `addresses` are those in the text: none ends inside of one.
pub(super) fn sentences(text: &str, addresses: &[Link]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut addresses = addresses.iter().peekable();
    let mut start = behind_space(text, 0);
    let mut at = start;
    while let Some(i) = text.get(at..).and_then(|rest| rest.find(['.', '!', '?', '…', '\n'])) {
        let stop = at + i;
        let end = if text[stop..].starts_with('\n') { behind_space(text, stop) } else { closers_end(text, stop) };
        while addresses.next_if(|a| a.range.end <= stop).is_some() {}
        let inside = addresses.peek().is_some_and(|a| a.range.start < end);
        if !inside && ends(text, start, stop, end) {
            push(text, start..end, &mut found);
            start = behind_space(text, end);
        }
        at = end.max(start);
    }
    push(text, start..text.len(), &mut found);
    found
}

fn behind_space(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start().len()
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

/// Behind the stops at byte `stop` and the quotes and brackets that close after them.
fn closers_end(text: &str, stop: usize) -> usize {
    let rest = text[stop..].trim_start_matches(is_stop);
    let rest = rest.trim_start_matches(['"', '\'', ')', ']', '}', '»', '’', '”']);
    text.len() - rest.len()
}

/// Whether the stop at `stop`, whose signs reach to `end`, ends the sentence that began at `start`.
fn ends(text: &str, start: usize, stop: usize, end: usize) -> bool {
    let rest = &text[end..];
    let next = rest.trim_start();
    let before = &text[start..stop];
    if text[stop..].starts_with('\n') {
        return before.trim_end().ends_with(is_stop) || !starts_lower(next);
    }
    if next.is_empty() {
        return true;
    }
    let single = end - stop == 1;
    if next.len() == rest.len() {
        return single && is_glued(before, next);
    }
    if starts_lower(next) {
        return false;
    }
    // Stops behind a closing bracket or several of them are no abbreviation's.
    !text[stop..].starts_with('.')
        || (end - stop > 1 && text[stop + 1..].starts_with(is_stop))
        || ends_at_dot(before, next)
}

/// Whether the next word goes on with the sentence; `iOS` and `eBay` are no lower case.
fn starts_lower(next: &str) -> bool {
    let mut chars = next.chars().skip_while(|c| matches!(c, '"' | '\'' | '(' | '['));
    chars.next().is_some_and(char::is_lowercase) && !chars.take(2).any(char::is_uppercase)
}

/// A sentence without a space behind its stop: "the deadline.The team".
fn is_glued(before: &str, next: &str) -> bool {
    let word = joints::part(next);
    let mut chars = word.chars();
    let capital = chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase);
    if !capital {
        return false;
    }
    let last = last_word(before);
    let plain = last.len() > 2 && last.chars().all(|c| c.is_lowercase() || c.is_ascii_digit());
    plain && !joints::dot(last, word, true) && !next[word.len()..].starts_with('.')
}

/// Whether a single dot ends a sentence before a next word that is not in lower case.
fn ends_at_dot(before: &str, next: &str) -> bool {
    let last = last_word(before);
    let number = next.starts_with(|c: char| c.is_ascii_digit());
    let numbered = !last.is_empty() && last.len() <= 2 && last.bytes().all(|b| b.is_ascii_digit());
    // "1. Foo" at the start, "3. May 2019"
    if numbered && (last.len() == before.len() || kind(joints::part(next)) == Some(Abbreviation::Month)) {
        return false;
    }
    match kind(last) {
        Some(Abbreviation::Title | Abbreviation::Lead) => false,
        Some(Abbreviation::Number) => !number,
        // "Sept. 2012", "Feb. '19"; a month in full has no dot of its own.
        Some(Abbreviation::Month) => last.len() > 4 || !number && !next.starts_with('\''),
        Some(Abbreviation::Either) => starts_sentence(next),
        None if last.contains('.') => starts_sentence(next),
        None => {
            last == "I" || last.chars().count() != 1 || !last.starts_with(char::is_uppercase) || starts_sentence(next)
        }
    }
}

/// The last word with its inner dots: `e.g`, `U.S`, `Inc`; cut at a length that no abbreviation has.
fn last_word(before: &str) -> &str {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '.' | '#' | '+' | '-');
    let word = before.char_indices().rev().take(40).take_while(|(_, c)| inner(*c));
    &before[word.last().map_or(before.len(), |(at, _)| at)..]
}

/// So many bytes are noise and no sentence: they are cut at a space, so that whoever looks at the sentence of every date
/// or name stays within bounds.
const LONGEST: usize = 8000;

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let mut start = range.start;
    let end = start + text[range].trim_end().len();
    while end - start > LONGEST {
        let near = text.floor_char_boundary(start + LONGEST);
        let space = text[start..near].rfind(char::is_whitespace).map(|at| start + at);
        let Some(cut) = space.or_else(|| text[near..end].find(char::is_whitespace).map(|at| near + at)) else { break };
        found.push(start..start + text[start..cut].trim_end().len());
        start = behind_space(text, cut);
    }
    if start < end {
        found.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::links::find;

    #[test]
    fn noise_is_cut() {
        let noise = "2012 \u{2013} ".repeat(4000);
        let found = sentences(&noise, &[]);
        assert!(found.len() > 4 && found.iter().all(|s| s.len() <= LONGEST && !noise[s.clone()].ends_with(' ')));
        assert_eq!(sentences(&"x".repeat(3 * LONGEST), &[]).len(), 1);
    }

    fn split(text: &str) -> Vec<&str> {
        sentences(text, &find(text)).into_iter().map(|s| &text[s]).collect()
    }

    fn is_one(text: &str) {
        assert_eq!(split(text), [text]);
    }

    fn are_two(first: &str, second: &str) {
        assert_eq!(split(&format!("{first} {second}")), [first, second]);
    }

    #[test]
    fn stops_end_sentences() {
        are_two("I was there.", "Then I left!");
        are_two("He said \"Stop.\"", "We did.");
        are_two("(I was there.)", "Then I left.");
        are_two("Was it 2019?", "It was.");
        are_two("I wrote C#.", "They liked .NET.");
        are_two("It was fun...", "We laughed.");
        are_two("I worked with Node.js.", "It scaled.");
        are_two("It grew by 3.5 %.", "12 people joined.");
        are_two("We shipped it in 2019.", "iOS came later.");
        is_one("Write to ada@example.For more of it");
        assert_eq!(split("I met the deadline.The team cheered."), ["I met the deadline.", "The team cheered."]);
    }

    #[test]
    fn abbreviations_do_not() {
        is_one("I used tools, e.g. Docker, i.e. containers, etc. and so on.");
        is_one("Mr. Smith met Dr. Jones of St. Mary.");
        is_one("From Sept. 2012 to Jan. 2014, approx. 20 people at No. 5 worked there.");
        is_one("J. R. Smith et al. Agile methods.");
        is_one("Acme Inc. Boston vs. Beta Ltd. London.");
        is_one("The U.S. Navy and a B.Sc. Physics.");
        is_one("ASP.NET 4.5 and version 1.2.3 of it.");
        is_one("We waited... and waited! so it was.");
        is_one("1. Build it");
        is_one("On 3. May 2019 it ended.");
    }

    #[test]
    fn abbreviations_before_a_new_sentence_do() {
        are_two("I know Java, C#, etc.", "Docker too.");
        are_two("I joined Acme Inc.", "I liked it.");
        are_two("I moved to the U.S.", "After that I rested.");
        are_two("I left in Sept.", "The team stayed.");
        are_two("So did I.", "Boston was next.");
    }

    #[test]
    fn hard_breaks_end_lines() {
        assert_eq!(split("Acme Corp\nDeveloper\n2016 – 2019"), ["Acme Corp", "Developer", "2016 – 2019"]);
        assert_eq!(split("I worked there\nand left.\nthen came"), ["I worked there\nand left.", "then came"]);
        assert!(split(" \n ").is_empty());
    }
}
