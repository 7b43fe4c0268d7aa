//! Addresses written out in text: `https://…`, `www.…`, `github.com/…`, `name@example.org`.

use std::ops::Range;

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub range: Range<usize>,
    /// With its scheme.
    pub address: String,
}

const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "www."];

/// Domains that stand before a path without a scheme. `net` and `io` are left out: `ASP.NET/C#`, `Socket.IO/Redis`.
const DOMAINS: [&str; 14] =
    ["com", "org", "edu", "gov", "dev", "me", "co", "info", "app", "ca", "uk", "de", "fr", "nl"];

/// Addresses in order.
pub(super) fn find(text: &str) -> Vec<Link> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '|' | '"')) {
        if piece.contains(['.', ':']) {
            in_piece(piece, at, &mut found);
        }
        // Every separator is one character; its length is what lies between the pieces.
        at += piece.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn in_piece(piece: &str, offset: usize, found: &mut Vec<Link>) {
    let mut from = 0;
    while let Some(rest) = piece.get(from..).filter(|r| !r.is_empty()) {
        let Some((range, prefix)) = next(rest) else { return };
        let range = from + range.start..from + range.end;
        let address = format!("{prefix}{}", &piece[range.clone()]);
        from = range.end;
        found.push(Link { range: offset + range.start..offset + range.end, address });
    }
}

/// The first address in a text without white space, and what its address lacks in front.
fn next(text: &str) -> Option<(Range<usize>, &'static str)> {
    let lead = text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let mut start = lead;
    for (at, c) in text[lead..].char_indices() {
        let at = at + lead;
        if c == '@' {
            if let Some(range) = email(text, start, at) {
                return Some((range, "mailto:"));
            }
            start = at + 1;
        }
        let border = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        if border && let Some(scheme) = SCHEMES.iter().find(|s| starts_with(&text[at..], s)) {
            let end = at + scheme.len() + address_len(&text[at + scheme.len()..]);
            if end > at + scheme.len() {
                return Some((at..end, if *scheme == "www." { "https://" } else { "" }));
            }
        }
        if c == '/' && at > lead && is_host(&text[lead..at]) {
            return Some((lead..at + address_len(&text[at..]), "https://"));
        }
    }
    None
}

fn starts_with(text: &str, scheme: &str) -> bool {
    text.get(..scheme.len()).is_some_and(|t| t.eq_ignore_ascii_case(scheme))
}

/// Length of an address less the punctuation of the sentence around it.
fn address_len(text: &str) -> usize {
    let end = text.find(['`', '\\', '{', '}', '•']).unwrap_or(text.len());
    let mut address = &text[..end];
    loop {
        let trimmed = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        let open = trimmed.ends_with(')') && !trimmed.contains('(') || trimmed.ends_with(']') && !trimmed.contains('[');
        if trimmed.len() == address.len() && !open {
            return address.len();
        }
        address = if open { &trimmed[..trimmed.len() - 1] } else { trimmed };
    }
}

fn is_host(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let mut labels = text.split('.');
    let domain = labels.next_back().unwrap_or("");
    let names: Vec<&str> = labels.take(5).collect();
    let known = DOMAINS.contains(&domain) || matches!(domain, "io" | "net" | "page") && names.len() > 1;
    known && !names.is_empty() && names.iter().all(|n| !n.is_empty() && n.chars().all(plain))
}

/// The e-mail address around the `@` at byte `at`; its name does not reach before `from`.
fn email(text: &str, from: usize, at: usize) -> Option<Range<usize>> {
    let name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let before = &text[from..at];
    let start = from + before.trim_end_matches(name).len();
    let domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let after = &text[at + 1..];
    let host = after[..after.find(|c| !domain(c)).unwrap_or(after.len())].trim_end_matches(['.', '-']);
    let (_, top) = host.rsplit_once('.')?;
    let real = start < at && top.len() > 1 && top.chars().all(char::is_alphabetic);
    real.then_some(start..at + 1 + host.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(&str, String)> {
        find(text).into_iter().map(|l| (&text[l.range], l.address)).collect()
    }

    fn only(text: &str) -> Option<&str> {
        find(text).first().map(|l| &text[l.range.clone()])
    }

    #[test]
    fn addresses_with_and_without_scheme() {
        assert_eq!(only("see https://example.org/a_(b)?x=1."), Some("https://example.org/a_(b)?x=1"));
        assert_eq!(only("(www.example.org)"), Some("www.example.org"));
        assert_eq!(only("Portfolio:https://example.org,"), Some("https://example.org"));
        assert_eq!(only("linkedin.com/in/ada-b, Berlin"), Some("linkedin.com/in/ada-b"));
        assert_eq!(only("ada.github.io/blog"), Some("ada.github.io/blog"));
        let mail = all("ada.b@example.org | +1 5");
        assert_eq!(mail, [("ada.b@example.org", "mailto:ada.b@example.org".to_owned())]);
        assert_eq!(all("a@b.org,c@d.org").len(), 2);
    }

    #[test]
    fn names_are_no_addresses() {
        for text in [
            "ASP.NET/C#",
            "Node.js/React",
            "and/or",
            "Socket.IO/Redis",
            "3.5/4.0",
            "@ada",
            "CI/CD.",
            "a@b",
            "http://",
            "Booking.com",
            "1/2.5",
        ] {
            assert_eq!(only(text), None, "{text}");
        }
    }
}
