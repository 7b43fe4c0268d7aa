//! `dates --format json`.

use serde::Serialize;

use super::{
    DocumentView, Dossier, Place,
    json::{VERSION, write},
};
use crate::annotate::time::{Modifier, TimeMention, TimexKind};

#[derive(Serialize)]
struct Dates<'a> {
    version: u32,
    documents: &'a [DocumentView<'a>],
    dates: Vec<DateView<'a>>,
}

#[derive(Serialize)]
struct DateView<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    r#type: &'static str,
    value: &'a str,
    r#mod: Option<&'static str>,
    /// First and last day it can mean.
    earliest: Option<String>,
    latest: Option<String>,
}

pub fn dates_json(documents: &[DocumentView], dossiers: &[Dossier]) -> String {
    let mut dates: Vec<DateView> = dossiers.iter().flat_map(views).collect();
    dates.sort_by_key(|d| d.place.path);
    write(&Dates { version: VERSION, documents, dates })
}

fn views(dossier: &Dossier) -> impl Iterator<Item = DateView<'_>> {
    dossier.analysis.annotations.iter().flat_map(|a| &a.times).map(|mention| view(dossier, mention))
}

fn view<'a>(dossier: &'a Dossier, mention: &'a TimeMention) -> DateView<'a> {
    DateView {
        place: Place::of(&dossier.sources, mention.span),
        r#type: kind(mention.kind),
        value: &mention.value,
        r#mod: mention.modifier.map(modifier),
        earliest: mention.period.map(|p| p.first.to_string()),
        latest: mention.period.map(|p| p.last.to_string()),
    }
}

/// TIMEX3's name of a type.
pub fn kind(kind: TimexKind) -> &'static str {
    match kind {
        TimexKind::Date => "DATE",
        TimexKind::Time => "TIME",
        TimexKind::Duration => "DURATION",
        TimexKind::Set => "SET",
    }
}

/// TIMEX3's name of a modifier.
pub fn modifier(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Start => "START",
        Modifier::Mid => "MID",
        Modifier::End => "END",
        Modifier::Approx => "APPROX",
        Modifier::EqualOrMore => "EQUAL_OR_MORE",
        Modifier::EqualOrLess => "EQUAL_OR_LESS",
        Modifier::MoreThan => "MORE_THAN",
        Modifier::LessThan => "LESS_THAN",
        Modifier::Before => "BEFORE",
        Modifier::After => "AFTER",
    }
}
