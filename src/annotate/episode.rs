//! Headings that name a stretch of time: what stands below is told of it.

use crate::lexicon::{has_word, normalise};

/// "Week of 15 January 2024", "Q3", "March 2021", "Sprint 12": a stretch of time of which something is told, and no range.
pub fn is_episode(heading: &str) -> bool {
    const TIMES: &str = "week weeks sprint quarter q1 q2 q3 q4 h1 h2 january february march april may june july august \
        september october november december jan feb mar apr jun jul aug sep sept oct nov dec of the half \
        first second spring summer autumn winter fy mid-year year-end";
    let text = normalise(heading);
    let year = |w: &str| w.len() <= 4 && w.chars().all(|c| c.is_ascii_digit());
    let dash = heading.contains(['–', '—']) || heading.contains(" - ") || heading.contains(" to ");
    !text.is_empty()
        && !dash
        && text.split(' ').all(|w| {
            has_word(TIMES, w) || year(w) || w.trim_end_matches(|c: char| c.is_alphabetic()).parse::<u8>().is_ok()
        })
}
