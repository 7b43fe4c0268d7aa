//! Which part of an entry's head is the organisation and which the title.

use super::{
    form::{Form, Slot, distances, ordinal, slot},
    info::LineInfo,
    mention::{Named, StintKind},
};
use crate::{
    annotate::layout::{Part, PartKind, field, is_field_of_work, is_firm},
    source::Span,
};

/// Who and as what, read off an entry's head.
#[derive(Clone, Debug, Default)]
pub struct Head {
    pub organization: Option<Named>,
    pub titles: Vec<Named>,
}

impl Head {
    /// "Freelance illustrator" is employed by nobody else: the word says so, and stands for the employer.
    pub fn or_freelance(mut self) -> Self {
        if self.organization.is_none() {
            self.organization = self.titles.iter().find_map(oneself);
        }
        self
    }
}

/// The word of a title that says that somebody works for themselves.
fn oneself(title: &Named) -> Option<Named> {
    let lower = title.text.to_ascii_lowercase();
    let at = ["freelance", "self-employed", "self employed", "independent"].iter().find_map(|w| lower.find(w))?;
    let rest = title.text.get(at..)?;
    let spaced = rest.to_ascii_lowercase().starts_with("self employed").then_some("self employed".len());
    let end = spaced.or_else(|| rest.find(|c: char| !c.is_alphanumeric() && c != '-')).unwrap_or(rest.len());
    let start = title.span.start + at;
    // Marks inside the words of the source would part its places from those of the text.
    let plain = title.span.range().len() == title.text.len();
    let span = if plain { Span::new(title.span.source, start..start + end) } else { title.span };
    Some(Named { text: rest.get(..end)?.to_owned(), span })
}

/// One part of a head.
struct Candidate<'a> {
    named: Named,
    part: &'a Part,
    kind: PartKind,
    heading: bool,
    first: bool,
    /// Stands before a place, with commas between.
    city: bool,
    /// Stands between a name and the place: "Brinkhof, Clayton, Australia".
    town: bool,
    /// A place stands on its line.
    placed: bool,
    /// A title follows on its line.
    before_title: bool,
    /// Commas part it from the name of somebody at the start of its stretch.
    behind_name: bool,
    slot: Slot,
    order: Slot,
}

/// Reads the head lines of an entry; studies prefer schools, projects the first name.
/// The form of the heads beside it decides what the words leave open.
pub fn assign(lines: &[&LineInfo], stint: StintKind, form: Form) -> Head {
    let education = stint == StintKind::Education;
    let mut head = Head::default();
    let mut candidates = Vec::new();
    let mut located = None;
    for (info, distance) in lines.iter().zip(distances(lines)) {
        let mut asked: Option<PartKind> = None;
        let mut place = false;
        for (i, (part, kind)) in info.parts.iter().enumerate() {
            let text = &info.block.text()[part.range.clone()];
            // The city after the house in "Location: Dunlin Observatory, Norway".
            if place && part.comma {
                continue;
            }
            if part.label
                && let Some(kind) = field(text)
            {
                asked = Some(kind);
                continue;
            }
            let named = Named { text: text.replace('\n', " "), span: info.block.place(part.range.clone()) };
            match asked.take() {
                Some(PartKind::Organization | PartKind::School) if head.organization.is_none() => {
                    head.organization = Some(named);
                }
                Some(PartKind::Title | PartKind::Degree) => head.titles.push(named),
                Some(PartKind::Place) => {
                    place = true;
                    // "San Jose, California" is a city.
                    let long = text.split_whitespace().count() > 2 || !info.is_city(i);
                    let house =
                        matches!(kind, PartKind::Organization | PartKind::School) || *kind == PartKind::Name && long;
                    located = located.or(Some(named).filter(|_| house));
                }
                Some(PartKind::Remark) => {}
                _ => candidates.push(Candidate {
                    named,
                    part,
                    kind: *kind,
                    heading: info.block.is_heading(),
                    first: i == 0,
                    placed: info.has(&[PartKind::Place]),
                    city: *kind == PartKind::Name && info.is_city(i),
                    behind_name: behind_name(info, i),
                    town: *kind == PartKind::Name && part.comma && info.is_before_place(i) && {
                        let before = i.checked_sub(1).and_then(|b| info.parts.get(b));
                        before.is_some_and(|(p, k)| p.comma && matches!(k, PartKind::Name | PartKind::Organization))
                    },
                    slot: slot(info, i, distance),
                    order: ordinal(info, i, distance),
                    before_title: info.parts.get(i + 1).is_some_and(|(p, k)| *k == PartKind::Title && !p.aside),
                }),
            }
        }
    }
    // Where a field says as what and none says for whom, the place does.
    let named =
        |c: &Candidate| !c.part.label && matches!(c.kind, PartKind::Name | PartKind::Organization | PartKind::School);
    if head.organization.is_none() && !head.titles.is_empty() && !candidates.iter().any(named) {
        head.organization = located;
    }
    // "MS Adriatica", "BA Cityflyer": where a title stands beside them, these letters are no degree.
    let post = candidates.iter().any(|c| c.kind == PartKind::Title) && stint == StintKind::Employment;
    for c in candidates.iter_mut().filter(|c| post && c.kind == PartKind::Degree) {
        let mut words = c.named.text.split(' ');
        // "Brinkhof Logistics AB": the form of a firm.
        let firm = |w: &str| matches!(w, "AB" | "AS" | "SA");
        if words.next().is_some_and(|w| w.len() < 3) || words.next_back().is_some_and(firm) {
            c.kind = PartKind::Name;
        }
    }
    let inherits = form.organization.is_none() && form.title.is_some();
    let form = if inherits || candidates.iter().any(|c| form.organization == Some(c.slot)) {
        form
    } else {
        candidates.iter_mut().for_each(|c| c.slot = c.order);
        form.by_order()
    };
    before_at(&mut candidates);
    // What says as what by itself needs no hint.
    let told = |c: &Candidate| matches!(c.kind, PartKind::Title | PartKind::Degree) && !c.part.aside;
    let form = if form.weak && candidates.iter().any(told) { Form::default() } else { form };
    conform(&mut candidates, form);
    second_halves(&mut candidates);
    let best = if head.organization.is_none() { organization(&candidates, stint, form) } else { None };
    // What is left in studies is what was studied: "A Levels: Mathematics", "Mechanical Engineering".
    let field =
        |i: usize, c: &Candidate| education && Some(i) != best && c.kind == PartKind::Name && !c.part.aside && !c.city;
    let studied = candidates.iter().enumerate().find(|(i, c)| field(*i, c)).map(|(i, _)| i);
    let titled = candidates.iter().any(|c| matches!(c.kind, PartKind::Title | PartKind::Degree));
    let studied =
        studied.or_else(|| best.filter(|_| stint != StintKind::Project).and_then(|b| unlisted(&candidates, b)));
    // "Company: …" says who; then a heading says as what, whether a list knows the title or not.
    let asked = head.organization.is_some() && !titled && head.titles.is_empty() && stint == StintKind::Employment;
    let first = candidates.iter().position(|c| c.heading && c.kind == PartKind::Name && !c.part.aside);
    let studied = studied.or(first.filter(|_| asked));
    let remarked = candidates.iter().find(|c| c.kind == PartKind::Title && c.part.aside).map(|c| c.named.clone());
    for (i, candidate) in candidates.into_iter().enumerate() {
        if Some(i) == best {
            head.organization = Some(candidate.named);
        } else if (!titled && studied == Some(i))
            || (matches!(candidate.kind, PartKind::Title | PartKind::Degree) && !candidate.part.aside)
        {
            head.titles.push(candidate.named);
        }
    }
    // "Dunlin marine station (volunteer)": where nothing else says as what, the remark does.
    head.titles.extend(remarked.filter(|_| head.titles.is_empty() && head.organization.is_some()));
    head
}

/// "Coral Development, Speightstown": the stretch of commas that holds part `i` begins with a name.
fn behind_name(info: &LineInfo, i: usize) -> bool {
    let stretch = info.parts.iter().take(i + 1).rev().skip_while(|(p, _)| p.comma);
    let first = stretch.map(|(_, k)| *k).next();
    info.parts.get(i).is_some_and(|(p, _)| p.comma)
        && matches!(first, Some(PartKind::Name | PartKind::Organization | PartKind::School))
}

/// "Process Chief at Brinkhof": what somebody is at a place is a title, whether a list knows it or not.
fn before_at(candidates: &mut [Candidate]) {
    for i in 1..candidates.len() {
        let there = &candidates[i];
        let somewhere =
            there.part.at && matches!(there.kind, PartKind::Name | PartKind::Organization | PartKind::School);
        let line = there.slot.line;
        let before = &mut candidates[i - 1];
        if somewhere
            && before.slot.line == line
            && before.kind == PartKind::Name
            && !before.part.aside
            && !before.part.comma
        {
            before.kind = PartKind::Title;
        }
    }
}

/// "Web Design / Content Manager" beside a name on another line: both sides of the stroke are the title.
fn second_halves(candidates: &mut [Candidate]) {
    let named = |c: &Candidate| matches!(c.kind, PartKind::Name | PartKind::Organization | PartKind::School);
    // On the same line only what is surely a name tells that the stroke parts no title from it.
    let sure = |c: &Candidate| c.part.link || c.kind == PartKind::School || is_firm(&c.named.text);
    let elsewhere = |i: usize, all: &[Candidate]| {
        let other = |(k, c): (usize, &Candidate)| {
            named(c)
                && !c.part.aside
                && !c.city
                && (c.slot.line != all[i].slot.line || k > i && !c.part.stroke && sure(c))
        };
        all.iter().enumerate().any(other)
    };
    for i in 1..candidates.len() {
        let (a, b) = (candidates[i - 1].kind, candidates[i].kind);
        let line = candidates[i].slot.line;
        if candidates[i].part.stroke && candidates[i - 1].slot.line == line && elsewhere(i, candidates) {
            match (a, b) {
                (PartKind::Title, PartKind::Name) => candidates[i].kind = PartKind::Title,
                (PartKind::Name, PartKind::Title) => candidates[i - 1].kind = PartKind::Title,
                _ => {}
            }
        }
    }
}

/// Where the other heads have the title, a plain name is one; where they have the employer, words that look like a title
/// are its name, if a title stands where the others have theirs.
fn conform(candidates: &mut [Candidate], form: Form) {
    let alone = |c: &Candidate| c.kind == PartKind::Name && !c.part.at && !c.part.aside;
    if form.organization.is_none()
        && let Some(only) = candidates.iter_mut().find(|c| form.title == Some(c.slot) && alone(c))
    {
        only.kind = PartKind::Title;
    }
    let (Some(organization), Some(title)) = (form.organization, form.title) else { return };
    let at = |slot: Slot, c: &[Candidate]| c.iter().position(|c| c.slot == slot && !c.part.aside);
    let (Some(o), Some(t)) = (at(organization, candidates), at(title, candidates)) else { return };
    let titles = |kind| matches!(kind, PartKind::Title | PartKind::Degree);
    let named = |kind| matches!(kind, PartKind::Name | PartKind::Organization | PartKind::School | PartKind::Oneself);
    let (first, second) = (candidates[o].kind, candidates[t].kind);
    if named(first) && matches!(second, PartKind::Name | PartKind::Organization) && !candidates[t].part.at {
        candidates[t].kind = PartKind::Title;
    } else if first == PartKind::Remark
        && titles(second)
        && !candidates[o].named.text.contains(' ')
        && candidates[o].named.text.contains(char::is_alphabetic)
    {
        // "growthepie" where the others have their names.
        candidates[o].kind = PartKind::Name;
    } else if titles(first) && titles(second) {
        candidates[o].kind = PartKind::Name;
        candidates[t].kind = PartKind::Title;
    }
}

/// "Aedan – Application Support": what stands beside the organisation and is no place is a title that no list knows.
fn unlisted(candidates: &[Candidate], organization: usize) -> Option<usize> {
    let own = |i: &usize| {
        let c = &candidates[*i];
        let words = c.named.text.split_whitespace().count();
        c.kind == PartKind::Name
            && !c.part.aside
            && !c.part.comma
            && !c.part.link
            && !c.part.label
            && !c.city
            && words <= 7
    };
    let name = &candidates[organization].named.text;
    let found = (organization + 1..candidates.len()).chain(0..organization).find(own)?;
    let other = &candidates[found].named.text;
    // "Brinkhof Press / Marl Press": the same place under its later name.
    let shared = |w: &str| w.len() > 3 && name.split_whitespace().any(|o| o.eq_ignore_ascii_case(w));
    let renamed = candidates[found].part.stroke && other.split_whitespace().any(shared);
    (!renamed && !is_short_for(name, other) && !is_short_for(other, name)).then_some(found)
}

/// "BLM" for "Brinkhof Land Management".
fn is_short_for(short: &str, long: &str) -> bool {
    let initials: String = long.split_whitespace().filter_map(|w| w.chars().next()).collect();
    if initials.len() > 1 && initials.eq_ignore_ascii_case(short.trim()) {
        return true;
    }
    // "CPW" for "Carphone Wholesale": capitals that stand in the name in this order, the first at its start.
    let mut letters = long.chars().flat_map(char::to_lowercase);
    let capitals = (2..=5).contains(&short.len()) && short.chars().all(char::is_uppercase);
    capitals
        && long.chars().next() == short.chars().next()
        && short.chars().all(|c| letters.any(|l| c.to_lowercase().eq([l])))
}

/// "Department of Physics": a part of the organisation that is named beside it.
pub fn is_department(name: &str) -> bool {
    let name = name.to_lowercase();
    let unit = [" department", " dept", " dept.", " division", " section"].iter().any(|w| name.ends_with(w));
    unit || ["department of ", "dept. of ", "dept of ", "faculty of ", "division of "]
        .iter()
        .any(|w| name.starts_with(w))
}

/// A plain name beside a title or degree on its line, while another line names somebody and no title: "BA, Journalism" over
/// "Dunlin College" was about journalism.
fn elsewhere_named(candidates: &[Candidate], c: &Candidate) -> bool {
    let titles = |k| matches!(k, PartKind::Title | PartKind::Degree);
    let titled = |line: i8| candidates.iter().any(|o| o.slot.line == line && titles(o.kind) && !o.part.aside);
    let plain = c.kind == PartKind::Name && !c.part.at && !c.part.strong && !c.part.link && !c.heading;
    let other = |o: &Candidate| {
        o.slot.line != c.slot.line
            && matches!(o.kind, PartKind::Name | PartKind::Organization | PartKind::School)
            && !o.part.aside
            && !o.city
            && !titled(o.slot.line)
    };
    plain && titled(c.slot.line) && candidates.iter().any(other)
}

/// The index of the part that names the organisation best.
fn organization(candidates: &[Candidate], stint: StintKind, form: Form) -> Option<usize> {
    let education = stint == StintKind::Education;
    let elsewhere = |c: &Candidate| c.heading && matches!(c.kind, PartKind::Name | PartKind::Organization);
    let in_heading = candidates.iter().any(elsewhere);
    let titled = candidates.iter().any(|c| matches!(c.kind, PartKind::Title | PartKind::Degree));
    let named = |c: &Candidate| matches!(c.kind, PartKind::Name | PartKind::Organization | PartKind::School);
    let others = candidates.iter().any(|c| named(c) && !c.part.aside);
    let score = |c: &Candidate| -> i32 {
        let mut score = match c.kind {
            // What is bold beside a school was studied there.
            PartKind::School if education => 16,
            PartKind::School => 6,
            PartKind::Organization => 7,
            PartKind::Name => 3,
            // A title word inside a name, where the preposition says that it is one.
            PartKind::Title if c.part.at => 2,
            PartKind::Oneself if !c.part.aside => return 1,
            _ => return -100,
        };
        score += if c.part.at { 8 } else { 0 };
        let agreed = if form.weak { 3 } else { 6 };
        score += if form.organization == Some(c.slot) && !is_department(&c.named.text) && !c.town { agreed } else { 0 };
        // "Heron – [heron.io](…)": the address of the name beside it.
        let address = c.part.link && !c.first && c.named.text.contains('.') && !c.named.text.contains(' ');
        score += if (c.part.strong || c.part.link) && !address { 3 } else { 0 };
        score += if c.heading || (c.placed && c.first && !c.city) { 2 } else { 0 };
        score += if c.first { 2 } else { 0 };
        score += if c.first && c.heading && (c.before_title || stint == StintKind::Project) { 4 } else { 0 };
        // After a comma stands the place more often than the name, unless a title stands before it.
        let meant = form.organization == Some(c.slot) && !form.weak && !c.town;
        let firm = is_firm(&c.named.text);
        score -= if c.part.comma && !meant && !firm && (!titled || c.behind_name) { 3 } else { 0 };
        score += if firm && !c.part.aside { 5 } else { 0 };
        // "Account Manager (Brinkhof Bank)"
        let only = matches!(c.kind, PartKind::Organization | PartKind::School) && !others;
        score - if c.part.aside && !only { 6 } else { 0 }
    };
    let oneself = candidates.iter().any(|c| c.kind == PartKind::Oneself && !c.part.aside);
    // A city or a department gives way to any other name.
    let yields = |c: &Candidate| match c {
        c if c.city && (oneself || in_heading && !c.heading) => 6,
        c if is_department(&c.named.text) => 6,
        c if is_field_of_work(&c.named.text) => 4,
        c if elsewhere_named(candidates, c) => 5,
        _ => 0,
    };
    let scored = candidates.iter().enumerate().map(|(i, c)| (score(c), yields(c), i)).filter(|(s, ..)| *s > 0);
    scored.max_by_key(|(score, yields, i)| (score - yields, std::cmp::Reverse(*i))).map(|(_, _, i)| i)
}
