//! Rules about what the candidate claims, and what shows it.

pub(super) mod empty_current_role;
pub(super) mod missing_role_title;
pub(super) mod self_praise_unsupported;
pub(super) mod stub_note;
