//! Plain lists of words and phrases, frozen: a line for each list, its name and its words between tabs.

/// Name and words of every list, sorted by name.
pub fn lists(frozen: &'static str) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    frozen.lines().map(|line| {
        let (name, words) = line.split_once('\t').unwrap_or((line, ""));
        (name, words.split('\t').filter(|w| !w.is_empty()))
    })
}

/// The words of one list.
pub fn list(frozen: &'static str, name: &str) -> impl Iterator<Item = &'static str> {
    lists(frozen).find(|(own, _)| *own == name).into_iter().flat_map(|(_, words)| words)
}
