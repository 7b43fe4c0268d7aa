//! Rules about what the candidate claims, and what shows it.

pub(super) mod self_praise_unsupported;
pub(super) mod stub_note;
