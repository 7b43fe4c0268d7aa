//! Rules about what the candidate claims, and what shows it.

pub(super) mod admitted_gap;
pub(super) mod empty_current_role;
pub(super) mod learned_not_used;
pub(super) mod missing_result;
pub(super) mod missing_role_title;
pub(super) mod near_miss_term;
pub(super) mod outcome;
pub(super) mod requirements;
pub(super) mod self_praise_unsupported;
pub(super) mod skill_without_evidence;
pub(super) mod stub_note;

use super::Context;

/// Whether any document tells of a career; a posting alone asks nobody.
fn tells(context: &Context) -> bool {
    context.annotations.iter().any(|a| !a.stints.is_empty() || a.roles.iter().any(|r| r.is_evidence()))
}
pub(super) mod unowned_result;
