//! Plain lists of words and phrases, frozen: a line for each list, its name and its words between tabs.

/// Name and words of every list, sorted by name.
pub fn lists(frozen: &'static str) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    lines(frozen).map(|line| {
        let (name, words) = line.split_once('\t').unwrap_or((line, ""));
        (name, parts(words, b'\t').filter(|w| !w.is_empty()))
    })
}

/// The words of one list.
pub fn list(frozen: &'static str, name: &str) -> impl Iterator<Item = &'static str> {
    lists(frozen).find(|(own, _)| *own == name).into_iter().flat_map(|(_, words)| words)
}

/// The parts of a text between marks of one byte. Frozen lists have hundreds of thousands of short ones, for which
/// `str::split` takes several times as long.
pub fn parts(text: &str, mark: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.bytes().position(|b| b == mark);
        rest = end.and_then(|end| text.get(end + 1..));
        end.map_or(Some(text), |end| text.get(..end))
    })
}

/// The lines of a frozen list.
pub(super) fn lines(frozen: &str) -> impl Iterator<Item = &str> {
    parts(frozen, b'\n').filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_those_of_split() {
        for text in ["", "|", "a", "a|b", "|a||b|", "ü|é"] {
            assert!(parts(text, b'|').eq(text.split('|')), "{text}");
        }
        assert!(lines("a\nb\n").eq("a\nb\n".lines()));
    }
}
