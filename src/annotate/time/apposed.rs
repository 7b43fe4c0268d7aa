//! Words and a figure that say one year: "that same year, 2015", "January of the following year (2016)".

use super::{memory::Event, timex::Apposed};

/// Words that name a year, and how far it lies from the one that was told last.
const WORDS: &[(&str, i16)] =
    &[("that same year", 0), ("the same year", 0), ("that year", 0), ("the following year", 1), ("the next year", 1)];

/// What the words of an expression mean without the figure behind them, counted from the date told last.
pub(super) fn apposed(words: &str, last: &Event) -> Option<Apposed> {
    let head = words.trim_end_matches(')').trim_end_matches(|c: char| c.is_ascii_digit());
    let figure = words.trim_end_matches(')').len() - head.len();
    let head = head.trim_end_matches('(').trim_end().trim_end_matches(',').to_lowercase();
    let (_, offset) = WORDS.iter().find(|(w, _)| head.ends_with(w) && figure == 4)?;
    let told = last.told.period;
    let year = told.first.year();
    (year == told.last.year()).then_some(Apposed { year: year + offset, told: last.span })
}
