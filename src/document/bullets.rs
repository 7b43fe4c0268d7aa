//! The signs that lead list items in text pasted from word processors and PDFs.

use super::abbreviations;

/// A sign at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bullet {
    pub sign: char,
    /// Bytes of the sign and the white space around it.
    pub len: usize,
    /// A dash may also be a dash.
    pub is_dash: bool,
    /// A number instead of a sign.
    pub ordered: bool,
}

/// Signs that are never anything else at the start of a line. The private ones are Symbol and Wingdings glyphs.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '•' | '·'
            | '∙'
            | '▪'
            | '▫'
            | '‣'
            | '◦'
            | '●'
            | '○'
            | '■'
            | '□'
            | '▶'
            | '►'
            | '▸'
            | '➢'
            | '➤'
            | '➔'
            | '→'
            | '⁃'
            | '❖'
            | '◆'
            | '◇'
            | '♦'
            | '✓'
            | '✔'
            | '✗'
            | '★'
            | '☆'
            | '»'
            | '\u{f0a7}'
            | '\u{f0b7}'
            | '\u{f0d8}'
            | '\u{f0fc}'
            | '\u{f076}'
    )
}

/// The sign at the start of `line`, if one leads it. `nested` tells that an item with another sign came before, so that
/// `o`, the word processors' second sign, is one too.
pub(super) fn leading(line: &str, nested: bool) -> Option<Bullet> {
    let trimmed = line.trim_start();
    let sign = trimmed.chars().next()?;
    let rest = &trimmed[sign.len_utf8()..];
    let text = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{200b}' || c == '\u{feff}');
    let spaced = text.len() < rest.len();
    let is_dash = matches!(sign, '–' | '—' | '−');
    let leads = match sign {
        c if is_sign(c) => true,
        _ if is_dash => spaced && text.starts_with(char::is_alphabetic),
        'o' => nested && spaced && text.starts_with(char::is_uppercase),
        _ => false,
    };
    leads.then(|| Bullet { sign, len: line.len() - text.len(), is_dash, ordered: false })
}

/// The sign at the start of a line of plain text, where `-`, `*`, `+` and numbers lead items as well.
pub(super) fn leading_in_text(line: &str, nested: bool) -> Option<Bullet> {
    if let Some(bullet) = leading(line, nested) {
        return Some(bullet);
    }
    let bullet = |sign: char, len: usize, ordered: bool| {
        let rest = line.get(len..)?;
        let text = rest.trim_start();
        let leads = text.len() < rest.len() && !text.is_empty();
        leads.then(|| Bullet { sign, len: line.len() - text.len(), is_dash: false, ordered })
    };
    match line.chars().next()? {
        sign @ ('-' | '*' | '+') => bullet(sign, 1, false),
        c if c.is_ascii_digit() || c == '(' => {
            let open = usize::from(c == '(');
            let digits = line[open..].bytes().take_while(u8::is_ascii_digit).count();
            let close = line[open + digits..].chars().next()?;
            // "2019. Then …" and "15. June" are no items.
            let text = line[open + digits + close.len_utf8()..].trim_start();
            let item =
                (1..=2).contains(&digits) && (close == ')' || close == '.' && open == 0) && !starts_with_month(text);
            if item { bullet(')', open + digits + 1, true) } else { None }
        }
        _ => None,
    }
}

fn starts_with_month(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    abbreviations::kind(word) == Some(abbreviations::Abbreviation::Month)
}

/// Whether a line that starts with a dash can be an item behind this line, and not its second half.
pub(super) fn may_follow(line: &str) -> bool {
    let line = line.trim_end();
    let short = line.len() < 40 && !line.ends_with(|c: char| c.is_ascii_digit());
    line.ends_with(['.', ':', ';', '!', '?', ')']) || short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lead(line: &str) -> Option<(char, &str)> {
        leading(line, false).map(|b| (b.sign, &line[b.len..]))
    }

    #[test]
    fn signs_lead_items() {
        assert_eq!(lead("• Built it"), Some(('•', "Built it")));
        assert_eq!(lead("  ●\u{a0}\tBuilt it"), Some(('●', "Built it")));
        assert_eq!(lead("•Built it"), Some(('•', "Built it")));
        assert_eq!(lead("– Built it"), Some(('–', "Built it")));
        assert_eq!(lead("– 2019"), None);
        assert_eq!(lead("–2019"), None);
        assert_eq!(lead("on call"), None);
        assert_eq!(lead("o Built it"), None);
        assert_eq!(leading("o Built it", true).map(|b| b.len), Some(2));
        assert_eq!(lead(""), None);
    }

    #[test]
    fn plain_text_has_more_signs() {
        let lead = |line| leading_in_text(line, false).map(|b| (b.ordered, &line[b.len..]));
        assert_eq!(lead("- Built it"), Some((false, "Built it")));
        assert_eq!(lead("*  Built it"), Some((false, "Built it")));
        assert_eq!(lead("1. Built it"), Some((true, "Built it")));
        assert_eq!(lead("(2) Built it"), Some((true, "Built it")));
        for line in ["-5 %", "*note", "2019. Then", "15. June 2019", "3.5 years", "- ", "(617) 555", "1."] {
            assert_eq!(lead(line), None, "{line}");
        }
    }

    #[test]
    fn a_dash_can_continue_a_line() {
        assert!(may_follow("My tasks:"));
        assert!(may_follow("I built it."));
        assert!(!may_follow("It went on from May 2016"));
        assert!(!may_follow("A long line of prose that goes on behind the dash"));
    }
}
