//! A space between a currency sign and its amount.

use crate::{
    diagnostic::{Diagnostic, Safety},
    document::{Block, BlockKind, MarkKind},
    rules::Context,
};

/// Letters that may stand before a dollar sign.
const DOLLARS: &[&str] = &["A", "AU", "C", "CA", "HK", "NZ", "S", "US"];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, block, _) in context.prose() {
        let signs = block.text().match_indices(['$', '€', '£']);
        found.extend(signs.filter_map(|(at, sign)| finding(block, at, sign)));
    }
}

fn finding(block: &Block, at: usize, sign: &str) -> Option<Diagnostic> {
    let text = block.text();
    let letters = text[..at].len() - text[..at].trim_end_matches(|c: char| c.is_alphanumeric()).len();
    let start = at - letters;
    let prefix = &text[start..at];
    if !(prefix.is_empty() || sign == "$" && DOLLARS.contains(&prefix)) {
        return None;
    }
    let after = &text[at + sign.len()..];
    let amount = after.trim_start_matches(' ');
    let digits = amount.len() - amount.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.').len();
    let amount = amount.get(..digits)?.trim_end_matches([',', '.']);
    if amount.len() == after.len()
        || after.starts_with(|c: char| c != ' ')
        || !amount.starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let end = at + sign.len() + (after.len() - after.trim_start_matches(' ').len()) + amount.len();
    let range = start..end;
    if text[end..]
        .starts_with(|c: char| c == '_' || c.is_alphabetic() && !matches!(c, 'k' | 'K' | 'm' | 'M' | 'b' | 'B'))
    {
        return None;
    }
    if block.kind == BlockKind::Cell || block.prose.is_marked(&range, |kind| *kind == MarkKind::Code) {
        return None;
    }
    let right = format!("{prefix}{sign}{amount}");
    let span = block.place(range);
    let message = format!("The sign stands right before the amount: write \"{right}\"");
    Some(Diagnostic::new("currency-format", span, message).replace(Safety::Safe, span, right))
}
