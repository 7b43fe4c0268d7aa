//! Finds names of technologies in a text: aware of signs and case, the longest name first.

use std::ops::Range;

use crate::lexicon::{Matching, Surface, Technologies, Technology};

/// A name in a text, before its surroundings are asked.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Bytes of the text.
    pub range: Range<usize>,
    pub technology: &'static str,
    /// The name is also an ordinary word or a letter: its surroundings decide.
    pub doubtful: bool,
}

/// Every name in a text, from left to right, without overlap.
pub fn scan(text: &str, list: &'static Technologies) -> Vec<Hit> {
    let lower = text.to_ascii_lowercase();
    let mut hits: Vec<Hit> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let step = text[at..].chars().next().map_or(1, char::len_utf8);
        let inside = at.checked_sub(1).is_some_and(|before| text.as_bytes()[before].is_ascii_alphanumeric());
        if inside || !begins(text, at) {
            at += step;
            continue;
        }
        match longest(text, &lower, at, list) {
            Some(hit) => {
                at = hit.range.end;
                hits.push(hit);
            }
            None => at += step,
        }
    }
    let addresses = if hits.is_empty() { Vec::new() } else { addresses(text) };
    hits.retain(|h| {
        let next = addresses.partition_point(|a| a.end <= h.range.start);
        addresses.get(next).is_none_or(|a| h.range.end <= a.start)
    });
    hits
}

/// Whether a name can begin here: not inside a word, a number, "R&D", a file name or a path.
fn begins(text: &str, at: usize) -> bool {
    let Some(first) = text[at..].chars().next() else { return false };
    let before = text[..at].chars().next_back();
    if first == '.' {
        return before.is_none_or(|c| !c.is_alphanumeric() && c != '.');
    }
    first.is_alphanumeric()
        && before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '_' | '&' | '#' | '@' | '$' | '.'))
}

fn longest(text: &str, lower: &str, at: usize, list: &'static Technologies) -> Option<Hit> {
    let rest = &lower[at..];
    let fits = |(surface, technology): &(&Surface, &Technology)| {
        let length = spelled(rest, surface.lower)?;
        let range = at..at + length;
        let sure = is_sure(text, &range, surface, technology)?;
        let range = range.start..ends(text, range.end, surface, technology)?;
        (!is_other_thing(&lower[range.end..], technology)).then_some(Hit {
            range,
            technology: technology.key,
            doubtful: !sure,
        })
    };
    list.opening(rest).filter_map(|pair| fits(&pair)).max_by_key(|hit| hit.range.end)
}

/// How many bytes of `rest` spell a name; a space, a line end and a hyphen between its words are one.
fn spelled(rest: &str, name: &str) -> Option<usize> {
    let same = |a: u8, b: u8| a == b || (matches!(a, b' ' | b'-' | b'\n') && matches!(b, b' ' | b'-'));
    let fits = rest.len() >= name.len() && rest.bytes().zip(name.bytes()).all(|(a, b)| same(a, b));
    (fits && rest.is_char_boundary(name.len())).then_some(name.len())
}

/// `None` where the case is wrong; whether the spelling alone decides.
fn is_sure(text: &str, range: &Range<usize>, surface: &Surface, technology: &Technology) -> Option<bool> {
    let written = &text[range.clone()];
    let as_listed = spelled(written, surface.written).is_some();
    let plain = surface.written.chars().all(char::is_alphabetic);
    let word = plain && technology.name.split(' ').any(|w| w == surface.written);
    let shouted = plain && surface.written.len() <= 4 && surface.written.chars().all(char::is_uppercase);
    match technology.matching {
        // "sql" and "css" are written small, "iam" and "rag" are words.
        Matching::Free => {
            let word_like = shouted && surface.lower.contains(['a', 'e', 'i', 'o', 'u']);
            (as_listed || !word_like).then_some(true)
        }
        Matching::Exact => {
            let starts =
                text[..range.start].trim_end().chars().next_back().is_none_or(|c| matches!(c, '.' | '!' | '?' | ':'));
            let title = word
                && !shouted
                && surface.written.starts_with(char::is_uppercase)
                && surface.written.chars().skip(1).all(char::is_lowercase);
            as_listed.then_some(!(starts && title))
        }
        Matching::Context if word => as_listed.then_some(false),
        Matching::Context => Some(true),
    }
}

/// The end of a name with its plural or version: "REST APIs", "HTML5"; `None` inside a longer word or name.
fn ends(text: &str, end: usize, surface: &Surface, technology: &Technology) -> Option<usize> {
    let open = |at: usize| {
        let mut next = text[at..].chars();
        match (next.next(), next.next()) {
            (Some(c), _) if c.is_alphanumeric() || matches!(c, '_' | '#' | '@' | '&') => false,
            (Some('+'), Some('+')) => false,
            (Some('.'), Some(c)) => !c.is_alphabetic(),
            (Some('-'), Some(c)) if c.is_alphanumeric() => {
                technology.matching == Matching::Free && surface.lower.len() > 2
            }
            _ => true,
        }
    };
    if open(end) {
        return Some(end);
    }
    let rest = &text[end..];
    let long = surface.lower.len() > 2;
    if long && rest.starts_with('s') && technology.is_concept() && open(end + 1) {
        return Some(end + 1);
    }
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let version = long && (1..=2).contains(&digits) && surface.lower.ends_with(|c: char| c.is_alphabetic());
    (version && open(end + digits)).then_some(end + digits)
}

/// "snowflake schema", "Zephyr, the plugin": the word behind the name makes it another thing.
fn is_other_thing(behind: &str, technology: &Technology) -> bool {
    let beside = [", the ", ", a ", " the ", " (the ", " (a "].iter().find_map(|a| behind.strip_prefix(*a));
    let next = beside.or(behind.strip_prefix([' ', '-'])).unwrap_or("");
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    technology.unless().any(|w| w == word)
}

/// Web and mail addresses.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let range = at..at + token.len();
        at = range.end;
        if !token.contains([':', '@', '.']) {
            continue;
        }
        let host = token.split('/').next().unwrap_or("");
        let path = token.len() > host.len() && host.contains('.') && !host.ends_with('.') && !host.starts_with('.');
        let address = token.contains("://") || token.starts_with("www.") || token.contains('@');
        if address
            || (path && host.rsplit('.').next().is_some_and(|end| matches!(end, "com" | "org" | "net" | "io" | "dev")))
        {
            found.push(range);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&str> {
        scan(text, Technologies::current()).into_iter().filter(|h| !h.doubtful).map(|h| &text[h.range]).collect()
    }

    #[test]
    fn signs_and_case() {
        assert_eq!(
            names("C#, C++, .NET, ASP.NET, Node.js and CI/CD"),
            ["C#", "C++", ".NET", "ASP.NET", "Node.js", "CI/CD"]
        );
        assert_eq!(names("JavaScript and TypeScript"), ["JavaScript", "TypeScript"]);
        assert_eq!(names("HTML5, css3 and k8s"), ["HTML5", "css3", "k8s"]);
        assert_eq!(names("Azure DevOps, AngularJS"), ["Azure DevOps", "AngularJS"]);
        assert_eq!(names("VB.NET and Oracle DB"), ["VB.NET", "Oracle DB"]);
    }

    #[test]
    fn ordinary_words_are_no_names() {
        for text in [
            "We go ahead; the Go-to-market plan of R&D",
            "express delivery in spring 2018",
            "a snowflake schema, a Snowflake schema",
            "React to alarms and the rust on the hull",
            "see https://example.org/kubernetes-intro or mail java@example.org",
            "a swift answer with excel lence",
        ] {
            assert!(names(text).is_empty(), "{text}: {:?}", names(text));
        }
    }

    #[test]
    fn any_text_is_read() {
        for text in ["", ".", "é.NET", "C", "ñ R\u{301} Go", "....", "-Go-", "Node", "İstanbul Kafka"] {
            scan(text, Technologies::current());
        }
    }
}
