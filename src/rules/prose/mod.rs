//! Rules of English and of style.

pub(super) mod article;
mod bare_subject;
pub(super) mod comma_splice;
pub(super) mod missing_capital;
pub(super) mod missing_full_stop;
pub(super) mod missing_word;
pub(super) mod misspelling;
pub(super) mod other_english;
pub(super) mod other_language;
pub(super) mod proper_name;
pub(super) mod repeated_word;
pub(super) mod sentence_fragment;
pub(super) mod sentence_length;
pub(super) mod spacing;
pub(super) mod stray_capital;
pub(super) mod tense_drift;
pub(super) mod unbalanced;
pub(super) mod unexpanded_acronym;
pub(super) mod wall_of_text;
pub(super) mod wrong_word;
