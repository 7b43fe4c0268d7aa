//! What each part of a line names, with the help of the parts beside it.

use std::ops::Range;

use super::Text;
use crate::{
    annotate::layout::{Part, PartKind, classify, is_code, is_firm},
    document::{Block, MarkKind},
    lexicon::{Lexicon, has_word, lower_case},
};

/// The parts with what each names.
pub fn classified(text: &Text, block: &Block, parts: Vec<Part>) -> Vec<(Part, PartKind)> {
    let mut found: Vec<(Part, PartKind)> = Vec::new();
    for mut part in parts {
        part.range.start += led(&block.text()[part.range.clone()]);
        // "@Brinkhof Telecom" on a line of its own.
        if block.text()[part.range.clone()].strip_prefix('@').is_some_and(|t| t.starts_with(char::is_uppercase)) {
            part.range.start += 1;
            part.at = true;
        }
        // "**BA in Law** from *Dunlin College*"
        if let Some(rest) = block.text()[part.range.clone()].strip_prefix("from ")
            && rest.starts_with(char::is_uppercase)
            && found.iter().any(|(_, k)| *k == PartKind::Degree)
        {
            part.range.start += "from ".len();
            part.at = true;
        }
        let own = &block.text()[part.range.clone()];
        let whole = classify(own, text.lexicon);
        if let Some(at) = linked_school(text, block, &part) {
            let kind = classify(block.text()[part.range.start..at].trim_end(), text.lexicon);
            let rest = Part { range: part.range.start..at, ..part.clone() };
            let end = at - (block.text()[rest.range.clone()].len() - block.text()[rest.range.clone()].trim_end().len());
            found.push((Part { range: part.range.start..end, ..part.clone() }, kind));
            found.push((Part { range: at..part.range.end, link: true, comma: false, ..part }, PartKind::School));
            continue;
        }
        let split = served(own, whole, text.lexicon).or_else(|| before_link(block, &part, whole));
        if let Some(at) = split.filter(|_| !part.at) {
            let start = part.range.start;
            let work = Part { range: start..start + at.start, ..part.clone() };
            let kind = classify(&own[..at.start], text.lexicon);
            found.push((work, kind));
            let name = Part { range: start + at.end..part.range.end, at: true, comma: false, ..part };
            let kind = classify(&own[at.end..], text.lexicon);
            found.push((name, kind));
            continue;
        }
        if let Some(at) = after_degree(own, text.lexicon) {
            let start = part.range.start;
            found.push((Part { range: start..start + at.start, ..part.clone() }, PartKind::Degree));
            let school = Part { range: start + at.end..part.range.end, comma: false, ..part };
            found.push((school, PartKind::School));
            continue;
        }
        let kind = match whole {
            // "Boston, MA" is no degree.
            PartKind::Degree if part.comma && is_code(own) => PartKind::Place,
            // "Documenter at inewsroom"
            PartKind::Remark
                if part.at && (!own.contains(' ') && own.len() > 3 || text.lexicon.titles.is_company(own)) =>
            {
                PartKind::Name
            }
            // "[media gmbh](…)"
            PartKind::Remark if (part.link || part.strong) && is_firm(own) => PartKind::Organization,
            kind => kind,
        };
        // "Deutsches Museum in Munich": the place of the name.
        if let Some(at) = seat(text, own)
            .filter(|_| matches!(kind, PartKind::Name | PartKind::Organization | PartKind::School | PartKind::Title))
        {
            let start = part.range.start;
            found.push((
                Part { range: start..start + at.start, ..part.clone() },
                classify(&own[..at.start], text.lexicon),
            ));
            let place = Part { range: start + at.end..part.range.end, comma: true, at: false, ..part };
            found.push((place, PartKind::Place));
            continue;
        }
        // "Bluecadet Boston, MA": the city belongs to the code behind the comma.
        if kind == PartKind::Place
            && part.comma
            && let Some((last, PartKind::Name | PartKind::Organization | PartKind::School)) = found.last()
            && let Some(city) = city_at_end(text, &block.text()[last.range.clone()])
            && let Some((mut name, kind)) = found.pop()
        {
            let at = name.range.end - city;
            let place = Part { range: at..name.range.end, comma: true, ..name.clone() };
            let rest = block.text().get(name.range.start..at).unwrap_or("");
            name.range.end = name.range.start + rest.trim_end_matches([' ', ',']).len();
            found.extend([(name, kind), (place, PartKind::Place)]);
        }
        found.push((part, kind));
    }
    // "mediasmart – Paris": a name in lower case, where a place says so.
    if let [(name, kind @ PartKind::Remark), (_, PartKind::Place)] = found.as_mut_slice()
        && block.text().get(name.range.clone()).is_some_and(|t| t.len() > 3 && t.chars().all(char::is_alphabetic))
        && !text.lexicon.labels.is_remark(&block.text()[name.range.clone()].to_lowercase())
    {
        *kind = PartKind::Name;
    }
    found
}

/// What parts a title from the link that ends it: "Editor in chief of [Brinkhof Post](…)".
fn before_link(block: &Block, part: &Part, whole: PartKind) -> Option<Range<usize>> {
    let links = block.prose.marks.iter().filter(|m| matches!(m.kind, MarkKind::Link(_)));
    let link = links.into_iter().find(|m| part.range.start < m.range.start && m.range.end == part.range.end)?;
    let work = block.text().get(part.range.start..link.range.start)?;
    let sign = [" of ", " for ", " with "].into_iter().find(|w| work.ends_with(w))?;
    let end = link.range.start - part.range.start;
    (whole == PartKind::Title).then(|| end - sign.len()..end)
}

/// Where the link begins that ends a part and names a school: "Linguistics [Marlwick College](…)".
fn linked_school(text: &Text, block: &Block, part: &Part) -> Option<usize> {
    let mut links = block.prose.marks.iter().filter(|m| matches!(m.kind, MarkKind::Link(_)));
    let link = links.find(|m| part.range.start < m.range.start && m.range.end == part.range.end)?;
    let before = block.text().get(part.range.start..link.range.start)?;
    let joined = before.trim_end().rsplit(' ').next().is_some_and(|w| w.starts_with(char::is_lowercase) && w.len() < 5);
    let name = block.text().get(link.range.clone())?;
    let school = !joined && before.ends_with(' ') && classify(name, text.lexicon) == PartKind::School;
    school.then_some(link.range.start)
}

/// Where "for the" parts the work from an organisation: "Videographer for the Brinkhof Society".
fn served(own: &str, whole: PartKind, lexicon: &Lexicon) -> Option<Range<usize>> {
    let split = [" for the ", " for "].iter().find_map(|w| own.find(w).map(|at| at..at + w.len()))?;
    let named = |tail: &str| {
        tail.starts_with(char::is_uppercase)
            && matches!(classify(tail, lexicon), PartKind::Organization | PartKind::School)
    };
    // "Team Leader for Software Systems"
    const FIELDS: &[&str] = &["systems", "software", "services", "solutions", "technologies", "networks", "logistics"];
    let field = own.rsplit(' ').next().is_some_and(|w| FIELDS.contains(&&*lower_case(w)));
    // "Foundation for …", "School for …", "Made for Marl AG" are names.
    let titled = classify(&own[..split.start], lexicon) == PartKind::Title;
    let name = is_firm(own) && !titled
        || matches!(classify(&own[..split.start], lexicon), PartKind::Organization | PartKind::School);
    (whole != PartKind::Place && !field && !name && named(&own[split.end..])).then_some(split)
}

/// "in Munich" at the end of a name.
fn seat(text: &Text, own: &str) -> Option<Range<usize>> {
    let at = own.rfind(" in ")?;
    let place = own.get(at + " in ".len()..)?;
    let rest = own.get(..at)?;
    let named = rest.starts_with(char::is_uppercase) && rest.len() > 2 && text.lexicon.labels.is_place(place);
    named.then_some(at..at + " in ".len())
}

/// How many bytes say no more than that something was studied or worked as: "studied *MSc Botany*".
fn led(own: &str) -> usize {
    const VERBS: &[&str] =
        &["studied ", "studying ", "worked as a ", "worked as an ", "worked as ", "working as a ", "working as "];
    let lower = own.get(..own.len().min(16)).unwrap_or("").to_lowercase();
    VERBS.iter().find(|v| lower.starts_with(**v) && own.len() > v.len()).map_or(0, |v| v.len())
}

/// What parts a degree from the school behind it: "BSc in Botany from Dunlin University", "J.D. Dunlin College of Law".
fn after_degree(own: &str, lexicon: &Lexicon) -> Option<Range<usize>> {
    let words: Vec<&str> = own.split_whitespace().collect();
    let degree = lexicon.titles.degree(&words);
    let school = |at: usize| {
        let rest = own.get(at..).unwrap_or("");
        let rest = rest.strip_prefix("the ").unwrap_or(rest);
        (rest.starts_with(char::is_uppercase) && classify(rest, lexicon) == PartKind::School)
            .then(|| own.len() - rest.len())
    };
    // "12th from Dunlin Junior College": the last year of school, where schools count so.
    let year = words
        .first()
        .is_some_and(|w| has_word("10th 12th xth xiith hsc ssc intermediate matriculation", &lower_case(w)));
    if let Some(at) = own.find(" from ").filter(|_| degree > 0 || year) {
        // Whatever it is called, what a degree is from is a school.
        let named = |at: usize| own.get(at..).is_some_and(|rest| rest.starts_with(char::is_uppercase)).then_some(at);
        let start = at + " from ".len();
        return school(start).or_else(|| named(start)).map(|start| at..start);
    }
    if degree == 0 {
        return None;
    }
    // "MEng in Dunlin University"
    if let Some((at, start)) = own.find(" in ").and_then(|at| Some((at, school(at + " in ".len())?))) {
        return Some(at..start);
    }
    let end = words.get(degree - 1).map(|w| w.as_ptr() as usize - own.as_ptr() as usize + w.len())?;
    let next = words.get(degree).filter(|w| w.starts_with(char::is_uppercase))?;
    // "Diploma School of …" would be one name.
    let name = words.get(degree - 1).is_some_and(|w| w.contains('.') || w.len() < 5);
    let start = school(next.as_ptr() as usize - own.as_ptr() as usize).filter(|_| name)?;
    Some(end..start)
}

/// The length of a known city that ends a name.
fn city_at_end(text: &Text, name: &str) -> Option<usize> {
    let starts = name.match_indices(' ').map(|(at, _)| at + 1);
    let city = starts.filter_map(|at| name.get(at..)).find(|tail| text.lexicon.labels.is_place(tail));
    const LINKS: &[&str] = &["of", "de", "do", "da", "di", "du", "del", "von", "van", "in", "at", "and", "the", "zu"];
    let linked = |c: &str| {
        let before = name[..name.len() - c.len()].trim_end();
        before.rsplit(' ').next().is_some_and(|w| LINKS.contains(&&*lower_case(w)))
    };
    // "Universität Köln" without its town would be any.
    let bare = |c: &str| {
        let rest = name[..name.len() - c.len()].trim_end();
        !rest.contains(' ') && classify(rest, text.lexicon) == PartKind::School
    };
    city.filter(|c| c.len() + 3 < name.len() && !linked(c) && !bare(c)).map(str::len)
}
