//! `dates --format json`.

use serde::Serialize;

use super::{
    DocumentView, Dossier, Place,
    json::{VERSION, write},
};
use crate::{
    annotate::time::{Anchor, Modifier, TimeMention},
    source::Span,
};

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
    anchor: AnchorView<'a>,
}

/// What it was resolved against.
#[derive(Serialize)]
struct AnchorView<'a> {
    kind: &'static str,
    /// The words that it counts from.
    place: Option<Place<'a>>,
    /// The words that date the event that it counts from.
    dated_by: Option<Place<'a>>,
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
        r#type: mention.kind.as_str(),
        value: &mention.value,
        r#mod: mention.modifier.map(Modifier::as_str),
        earliest: mention.period.map(|p| p.first.to_string()),
        latest: mention.period.map(|p| p.last.to_string()),
        anchor: anchor(dossier, &mention.anchor),
    }
}

fn anchor<'a>(dossier: &'a Dossier, anchor: &Anchor) -> AnchorView<'a> {
    let (kind, place, dated_by) = match anchor {
        Anchor::Itself => ("itself", None, None),
        Anchor::DocumentDate => ("document-date", None, None),
        Anchor::Narrated(words) => ("narrated", Some(*words), None),
        Anchor::Event { clause, told } => ("event", Some(*clause), *told),
        Anchor::Unknown => ("unknown", None, None),
    };
    let place_of = |span: Option<Span>| span.map(|s| Place::of(&dossier.sources, s));
    AnchorView { kind, place: place_of(place), dated_by: place_of(dated_by) }
}
