//! The rules in code: name to function, one line each, sorted.

use super::{Context, claims, metrics, phrases, prose};
use crate::diagnostic::Diagnostic;

/// A rule in code: pushes what it finds.
pub type Check = fn(&Context, &mut Vec<Diagnostic>);

/// `family/name` of a page whose `match` is `code`, and its function.
pub const CODE_RULES: &[(&str, Check)] = &[
    ("claims/self-praise-unsupported", claims::self_praise_unsupported::check),
    ("claims/stub-note", claims::stub_note::check),
    ("metrics/currency-format", metrics::currency_format::check),
    ("metrics/implausible-magnitude", metrics::implausible_magnitude::check),
    ("metrics/vague-quantifier", metrics::vague_quantifier::check),
    ("prose/article", prose::article::check),
    ("prose/long-sentence", prose::sentence_length::long),
    ("prose/repeated-word", prose::repeated_word::check),
    ("prose/spacing", prose::spacing::check),
    ("prose/very-long-sentence", prose::sentence_length::very_long),
];

/// Runs every rule; order and severity are [`crate::settle`]'s business.
pub fn run(context: &Context) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (_, check) in CODE_RULES {
        check(context, &mut found);
    }
    phrases::run(context, &mut found);
    found
}
