//! When technologies came out.

use crate::{
    annotate::{skills::Skill, time::Month},
    lexicon::{Technologies, Technology},
};

/// Products that had another name before they had this one: their work is older than their name.
const RENAMED: &[&str] = &[
    "azure-pipelines",
    "business-central",
    "eventbridge",
    "google-meet",
    "looker-studio",
    "microsoft-fabric",
    "microsoft-sentinel",
    "opensearch",
    "power-platform",
    "trino",
    "valkey",
];

/// A product and the first month in which anybody outside could have it; where only the year is known, its January.
pub fn release(skill: Skill) -> Option<(&'static Technology, Month)> {
    let Skill::Technology(key) = skill else { return None };
    let technology = Technologies::current().get(key)?;
    if technology.is_concept() || RENAMED.contains(&key) {
        return None;
    }
    let (year, month) = technology.released()?;
    Some((technology, Month::new(year, month.unwrap_or(1))))
}

/// "in October 2018", "in 2014": as exactly as it is known.
pub fn said(technology: &Technology) -> String {
    match technology.released() {
        Some((year, Some(month))) => format!("in {}", super::words::month(Month::new(year, month))),
        Some((year, None)) => format!("in {year}"),
        None => String::new(),
    }
}
