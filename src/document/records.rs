//! Careers that stand in a document as data: lists of maps under "experience" or "education", in the metadata block or
//! in the fields of a page. Each record becomes what a writer would have typed: who and as what, when, and the text.

use std::ops::Range;

use super::{
    BlockKind,
    builder::Builder,
    data::{Field, Value},
};
use crate::lexicon::{Lexicon, SectionKind, normalise};

/// What a key of a record holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Organization,
    Title,
    /// Who or as what: the other keys say which.
    Name,
    /// A second line, as ambiguous.
    Line,
    Start,
    End,
    Dates,
    Place,
    Text,
}

fn kind(key: &str) -> Option<Kind> {
    let plain: String = key.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    Some(match plain.as_str() {
        "company" | "companyname" | "organization" | "organisation" | "org" | "employer" | "employername" | "firm"
        | "institution" | "institute" | "school" | "schoolname" | "university" | "college" | "workplace" | "where"
        | "empresa" | "entreprise" | "firma" | "entity" | "studio" | "provider" => Kind::Organization,
        "position" | "role" | "jobtitle" | "job" | "designation" | "occupation" | "post" | "poste" | "cargo"
        | "puesto" | "degree" | "degreename" | "area" | "studytype" | "program" | "programme" | "course" | "major"
        | "qualification" | "fieldofstudy" | "field" | "diploma" | "roles" | "positionname" => Kind::Title,
        "name" | "title" | "heading" | "header" | "label" => Kind::Name,
        "subtitle" | "subheading" | "subheader" | "subhead" | "headline" | "meta" => Kind::Line,
        "start" | "startdate" | "datestart" | "from" | "begin" | "begindate" | "startyear" | "since" | "datefrom"
        | "fromdate" | "started" => Kind::Start,
        "end" | "enddate" | "dateend" | "to" | "until" | "endyear" | "finish" | "dateto" | "todate" | "ended" => {
            Kind::End
        }
        "date" | "dates" | "period" | "duration" | "time" | "when" | "years" | "year" | "timeframe" | "daterange"
        | "timerange" | "timespan" | "dateline" | "tenure" => Kind::Dates,
        "location" | "place" | "city" | "address" => Kind::Place,
        "summary" | "description" | "desc" | "details" | "text" | "content" | "contents" | "body" | "highlights"
        | "responsibilities" | "bullets" | "points" | "achievements" | "tasks" | "duties" | "info" | "notes"
        | "accomplishments" => Kind::Text,
        _ => return None,
    })
}

/// Reads every list of records that the fields hold.
pub(super) fn read(builder: &mut Builder, fields: &[Field]) {
    walk(builder, fields, 0, None);
    builder.end_all_sections();
}

/// Keys of lists that say nothing of what is in them; a title beside them does.
const PLAIN: &[&str] = &["items", "entries", "list", "content", "contents", "sections", "data", "blocks", "details"];

/// `over` is the key of the map that holds the fields: "experience: {enable: true, list: […]}".
fn walk(builder: &mut Builder, fields: &[Field], depth: usize, over: Option<Range<usize>>) {
    const DEPTH: usize = 4;
    let text = builder.source_text();
    let named = |f: &&Field| kind(text.get(f.key.clone()).unwrap_or("")) == Some(Kind::Name);
    for field in fields.iter().filter(|_| depth < DEPTH) {
        let key = text.get(field.key.clone()).unwrap_or("");
        match &field.value {
            Value::List(values) => {
                let plain = PLAIN.contains(&key.to_lowercase().as_str());
                let beside = fields.iter().find(named).and_then(|f| first(&f.value)).filter(|_| plain);
                let over = over.clone().filter(|_| plain);
                let heading = Some(field.key.clone()).into_iter().chain(beside).chain(over);
                let heading = heading.into_iter().find_map(|at| section(text, at));
                match heading {
                    Some((kind, at)) => section_records(builder, kind, at, values),
                    None => {
                        for value in values {
                            if let Value::Map(fields) = value {
                                walk(builder, fields, depth + 1, None);
                            }
                        }
                    }
                }
            }
            Value::Map(fields) => match (section(text, field.key.clone()), is_record_map(fields)) {
                // "work: {first: {…}, second: {…}}"
                (Some((kind, at)), true) => {
                    let records: Vec<Value> = fields.iter().map(|f| f.value.clone()).collect();
                    section_records(builder, kind, at, &records);
                }
                _ => walk(builder, fields, depth + 1, Some(field.key.clone())),
            },
            Value::Scalar(_) => {}
        }
    }
}

/// Whether each value of a map is a record of its own.
fn is_record_map(fields: &[Field]) -> bool {
    !fields.is_empty() && fields.iter().all(|f| matches!(f.value, Value::Map(_)))
}

/// The kind of career section that a key or a title names: "work_experience", "workExperience", "education".
fn section(text: &str, at: Range<usize>) -> Option<(SectionKind, Range<usize>)> {
    let name = spaced(text.get(at.clone())?);
    let sections = &Lexicon::embedded().sections;
    let kind = sections.exact(&name).or_else(|| sections.inside(&name))?;
    use SectionKind::{Career, Education, Projects, Volunteering};
    matches!(kind, Career | Education | Projects | Volunteering).then_some((kind, at))
}

/// "workExperience" and "work_experience" as words.
fn spaced(key: &str) -> String {
    let mut name = String::with_capacity(key.len() + 4);
    let mut lower = false;
    for c in key.chars() {
        if lower && c.is_uppercase() || matches!(c, '_' | '-') {
            name.push(' ');
        }
        lower = c.is_lowercase();
        name.extend(c.to_lowercase().filter(|c| !matches!(c, '_' | '-')));
    }
    normalise(&name)
}

fn section_records(builder: &mut Builder, kind: SectionKind, heading: Range<usize>, values: &[Value]) {
    if !values.iter().any(|v| matches!(v, Value::Map(_))) {
        return;
    }
    let name = match kind {
        SectionKind::Education => "Education",
        SectionKind::Projects => "Projects",
        SectionKind::Volunteering => "Volunteering",
        _ => "Experience",
    };
    builder.open(BlockKind::Heading(2), heading.start);
    builder.text(name, heading.clone());
    builder.close_at(heading.end);
    for value in values {
        if let Value::Map(fields) = value {
            record(builder, kind, fields);
        }
    }
}

/// The first line of a scalar.
fn first(value: &Value) -> Option<Range<usize>> {
    match value {
        Value::Scalar(pieces) => pieces.first().cloned(),
        _ => None,
    }
}

fn record(builder: &mut Builder, section: SectionKind, fields: &[Field]) {
    let text = builder.source_text();
    let kinds: Vec<(Option<Kind>, &Field)> =
        fields.iter().map(|f| (kind(text.get(f.key.clone()).unwrap_or("")), f)).collect();
    let has = |wanted: Kind| kinds.iter().any(|(k, f)| *k == Some(wanted) && first(&f.value).is_some());
    let education = section == SectionKind::Education;
    let school = |f: &Field| {
        let name = first(&f.value).and_then(|at| text.get(at));
        name.is_some_and(|n| Lexicon::embedded().titles.is_school(n))
    };
    let name = match (has(Kind::Organization), has(Kind::Title)) {
        (true, false) => Kind::Title,
        (false, true) => Kind::Organization,
        _ if education && kinds.iter().any(|(k, f)| *k == Some(Kind::Name) && school(f)) => Kind::Organization,
        _ => Kind::Line,
    };
    let label = |kind: Kind| match kind {
        Kind::Organization if education => "School: ",
        Kind::Organization => "Company: ",
        Kind::Title if education => "Degree: ",
        Kind::Title => "Position: ",
        Kind::Place => "Location: ",
        _ => "",
    };
    // What stands between the lines of the head is left out: blocks are in the order of the text.
    let heads = |k: &Option<Kind>| k.is_some_and(|k| k != Kind::Text);
    let last = kinds.iter().rposition(|(k, f)| heads(k) && first(&f.value).is_some());
    let mut started = false;
    let mut before = None;
    for (i, (kind, field)) in kinds.iter().enumerate() {
        match kind {
            Some(Kind::Text) if last.is_none_or(|last| i > last) => told(builder, &field.value),
            None | Some(Kind::Text) => {}
            Some(kind) => {
                let kind = if *kind == Kind::Name { name } else { *kind };
                let Some(at) = first(&field.value) else { continue };
                let dates = matches!(kind, Kind::Start | Kind::End);
                if dates && kinds[..i].iter().any(|(k, f)| is_date(k) && first(&f.value).is_some()) {
                    continue;
                }
                // "studyType: Master" and "area: Geodesy" are one title.
                let joined = kind == Kind::Title && before == Some(kind);
                before = Some(kind);
                if joined {
                    builder.text(", ", field.key.clone());
                } else if started {
                    builder.hard_break(field.key.clone());
                } else {
                    builder.open(BlockKind::Paragraph, field.key.start);
                    started = true;
                }
                if dates {
                    span_of_time(builder, &kinds);
                } else if let Some(at_sign) = served(text, &at, kind, education) {
                    builder.text("Position: ", field.key.clone());
                    builder.text(text.get(at.start..at_sign.start).unwrap_or(""), at.start..at_sign.start);
                    builder.hard_break(at_sign.clone());
                    builder.text("Company: ", at_sign.clone());
                    builder.text(text.get(at_sign.end..at.end).unwrap_or(""), at_sign.end..at.end);
                } else {
                    builder.text(if joined { "" } else { label(kind) }, field.key.clone());
                    builder.text(text.get(at.clone()).unwrap_or(""), at);
                }
            }
        }
        // The text follows the head.
        if last == Some(i) {
            builder.close();
        }
    }
    builder.close();
}

/// Where "at" parts the title from the employer in a name that holds both.
fn served(text: &str, at: &Range<usize>, kind: Kind, education: bool) -> Option<Range<usize>> {
    let value = text.get(at.clone()).filter(|_| kind == Kind::Line && !education)?;
    let found = [" at ", " @ "].iter().find_map(|w| value.find(w).map(|i| i..i + w.len()))?;
    Some(at.start + found.start..at.start + found.end)
}

fn is_date(kind: &Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Start | Kind::End))
}

/// Start and end as one range: "2014-05 – 2016-08".
fn span_of_time(builder: &mut Builder, kinds: &[(Option<Kind>, &Field)]) {
    let text = builder.source_text();
    let field = |wanted: Kind| kinds.iter().find(|(k, _)| *k == Some(wanted)).map(|(_, f)| *f);
    let place = |f: Option<&Field>| f.and_then(|f| first(&f.value));
    let (start, end) = (field(Kind::Start), field(Kind::End));
    match (place(start), place(end), end) {
        (Some(from), Some(to), Some(end)) => {
            builder.text(text.get(from.clone()).unwrap_or(""), from);
            builder.text(" – ", end.key.clone());
            builder.text(text.get(to.clone()).unwrap_or(""), to);
        }
        // An end that is left empty on purpose has not come.
        (Some(from), None, Some(end)) => {
            builder.text(text.get(from.clone()).unwrap_or(""), from);
            builder.text(" – present", end.key.clone());
        }
        (Some(from), None, None) => {
            let key = start.map_or(from.clone(), |f| f.key.clone());
            builder.text("from ", key);
            builder.text(text.get(from.clone()).unwrap_or(""), from);
        }
        (_, Some(to), _) => builder.text(text.get(to.clone()).unwrap_or(""), to),
        (None, None, _) => {}
    }
}

/// The text of a record: a paragraph, or bullets.
fn told(builder: &mut Builder, value: &Value) {
    match value {
        Value::Scalar(pieces) => {
            let text = builder.source_text();
            let items: Vec<usize> = pieces.iter().enumerate().filter_map(|(i, p)| bullet(text, p).map(|_| i)).collect();
            let (front, _) = pieces.split_at(items.first().copied().unwrap_or(pieces.len()));
            if let Some(start) = front.first().map(|p| p.start) {
                builder.open(BlockKind::Paragraph, start);
                lines(builder, front);
                builder.close();
            }
            let ends = items.iter().skip(1).copied().chain([pieces.len()]);
            let mut told: Vec<Vec<Range<usize>>> = Vec::new();
            for (start, end) in items.iter().copied().zip(ends) {
                let mut own = pieces.get(start..end).unwrap_or(&[]).to_vec();
                if let Some(first) = own.first_mut() {
                    first.start = bullet(text, first).unwrap_or(first.start);
                }
                told.push(own);
            }
            list(builder, &told);
        }
        Value::List(values) => {
            let scalars = values.iter().filter_map(|v| match v {
                Value::Scalar(pieces) => Some(pieces.clone()),
                _ => None,
            });
            list(builder, &scalars.collect::<Vec<_>>());
        }
        Value::Map(_) => {}
    }
}

/// Where the text of a line begins that a bullet opens.
fn bullet(text: &str, piece: &Range<usize>) -> Option<usize> {
    let line = text.get(piece.clone())?;
    let rest = line.trim_start().strip_prefix(['*', '-', '+']).filter(|r| r.starts_with(' '))?.trim_start();
    (!rest.is_empty()).then(|| piece.end - rest.len())
}

fn list(builder: &mut Builder, items: &[Vec<Range<usize>>]) {
    if items.is_empty() {
        return;
    }
    builder.start_list(false);
    for pieces in items {
        let Some(start) = pieces.first().map(|p| p.start) else { continue };
        builder.start_item(start);
        builder.open(BlockKind::Item, start);
        lines(builder, pieces);
        builder.end_item();
    }
    builder.end_list();
}

fn lines(builder: &mut Builder, pieces: &[Range<usize>]) {
    let text = builder.source_text();
    for (i, piece) in pieces.iter().enumerate() {
        if let Some(before) = i.checked_sub(1).and_then(|b| pieces.get(b)) {
            builder.soft_break(before.end..piece.start);
        }
        builder.text(text.get(piece.clone()).unwrap_or(""), piece.clone());
    }
}
