//! A document that is wholly inside one code fence, as assistants and chats hand documents over.

use std::ops::Range;

/// Where the text inside the fence stands, when nothing else than white space stands outside it in `range`.
pub(super) fn whole(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let body = text.get(range.clone())?;
    let start = range.start + (body.len() - body.trim_start().len());
    let body = body.trim();
    let sign = body.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let fence = body.len() - body.trim_start_matches(sign).len();
    let (info, _) = body[fence..].split_once(['\n', '\r']).filter(|_| fence >= 3)?;
    if sign == '`' && info.contains('`') {
        return None;
    }
    let inside = start + fence + info.len() + 1..start + body.len();
    let closes = |line: &str| {
        let line = line.trim();
        line.len() >= fence && line.chars().all(|c| c == sign)
    };
    let mut at = inside.start;
    for line in text.get(inside.clone())?.split_inclusive(['\n', '\r']) {
        if closes(line) {
            // Anything behind the closing fence would be outside of it.
            return (at + line.len() >= inside.end).then_some(inside.start..at);
        }
        at += line.len();
    }
    Some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(text: &str) -> Option<&str> {
        whole(text, 0..text.len()).map(|r| &text[r])
    }

    #[test]
    fn only_a_document_in_one_fence_is_taken_out() {
        assert_eq!(inside("\n```markdown\n# A\n\nb\n```\n"), Some("# A\n\nb\n"));
        assert_eq!(inside("~~~\r\nA\r\n~~~"), Some("\nA\r\n"));
        assert_eq!(inside("````\n```\nx\n```\n````"), Some("```\nx\n```\n"));
        assert_eq!(inside("```\nnever closed"), Some("never closed"));
        assert_eq!(inside("```\nx\n```\nmore"), None);
        assert_eq!(inside("```\nx\n```\n\n```\ny\n```"), None);
        assert_eq!(inside("text\n```\nx\n```"), None);
        assert_eq!(inside("```inline``` code"), None);
        assert_eq!(inside("```"), None);
    }
}
