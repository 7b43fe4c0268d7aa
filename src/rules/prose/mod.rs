//! Rules of English and of style.

pub(super) mod article;
pub(super) mod repeated_word;
pub(super) mod sentence_length;
pub(super) mod spacing;
pub(super) mod wrong_word;
