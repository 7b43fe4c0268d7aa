//! From how much on rules speak: `[thresholds]` of `preplint.toml`.

/// Months, except where the name says otherwise. A rule fires on more than its threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// A certain gap of more is a note.
    pub gap_months: i32,
    /// A certain gap of more is a warning; so is a possible gap of more before which no end is stated.
    pub long_gap_months: i32,
    /// A certain overlap of more is a warning.
    pub overlap_months: i32,
    /// How far a told length may be off before it contradicts the dates, as much as rounding takes; a tenth of the
    /// length where that is more.
    pub rounding_months: i32,
    /// Words that fit one breath.
    pub long_sentence_words: i32,
    pub very_long_sentence_words: i32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            gap_months: 3,
            long_gap_months: 6,
            overlap_months: 2,
            rounding_months: 6,
            long_sentence_words: 40,
            very_long_sentence_words: 60,
        }
    }
}

impl Thresholds {
    /// The most that any of them may be: a century.
    pub const MOST: i32 = 1200;

    pub const NAMES: [&str; 6] = [
        "gap_months",
        "long_gap_months",
        "overlap_months",
        "rounding_months",
        "long_sentence_words",
        "very_long_sentence_words",
    ];

    /// `None` for a name that is none of them.
    pub fn field(&mut self, name: &str) -> Option<&mut i32> {
        match name {
            "gap_months" => Some(&mut self.gap_months),
            "long_gap_months" => Some(&mut self.long_gap_months),
            "overlap_months" => Some(&mut self.overlap_months),
            "rounding_months" => Some(&mut self.rounding_months),
            "long_sentence_words" => Some(&mut self.long_sentence_words),
            "very_long_sentence_words" => Some(&mut self.very_long_sentence_words),
            _ => None,
        }
    }
}
