//! Fenced blocks of a rule page.

/// One fenced block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fence<'a> {
    /// What stands behind the opening fence.
    pub info: &'a str,
    /// The lines between the fences, the last line end included.
    pub content: &'a str,
    /// Byte of the page's text at which the opening fence begins.
    pub start: usize,
}

/// The fenced blocks of a text, in order. A fence closes at a line of at least as many backticks and nothing else.
pub(super) fn fences(text: &str) -> Vec<Fence<'_>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &str, usize, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let ticks = bare.bytes().take_while(|b| *b == b'`').count();
        match open {
            None if ticks >= 3 => open = Some((ticks, bare[ticks..].trim(), at, at + line.len())),
            Some((width, info, start, content)) if ticks >= width && bare.len() == ticks => {
                found.push(Fence { info, content: &text[content..at], start });
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_fences_hold_shorter_ones() {
        let found = fences("a\n````md fires\n```\ncode\n```\n````\n```md silent\nx\n```\n");
        let infos: Vec<_> = found.iter().map(|f| (f.info, f.content)).collect();
        assert_eq!(infos, [("md fires", "```\ncode\n```\n"), ("md silent", "x\n")]);
    }
}
