//! The rules in code: name to function, one line each, sorted.

use super::Context;
use crate::diagnostic::Diagnostic;

/// A rule in code: pushes what it finds.
pub type Check = fn(&Context, &mut Vec<Diagnostic>);

/// `family/name` of a page whose `match` is `code`, and its function.
pub const CODE_RULES: &[(&str, Check)] = &[];

/// Runs every rule; order and severity are [`crate::settle`]'s business.
pub fn run(context: &Context) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (_, check) in CODE_RULES {
        check(context, &mut found);
    }
    found
}
