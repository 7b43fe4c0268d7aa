//! What a reader has no business to know.

pub(super) mod client_name;
pub(super) mod contact_data;
pub(super) mod immigration_status;
pub(super) mod internal_name;
