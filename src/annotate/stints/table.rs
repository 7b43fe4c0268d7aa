//! Stints told in tables: a row each, by the names of the columns or by what the cells hold.

use super::{
    Fact, FactKind, StintKind, StintMention, Text,
    assign::{Head, assign},
    dated::date_facts,
    form::Form,
    info::LineInfo,
};
use crate::{
    annotate::{Role, layout::PartKind, stints::Named},
    document::{Block, BlockId},
    lexicon::normalise,
};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Dates,
    Organization,
    School,
    Project,
    Title,
    Place,
    Other,
}

fn column(header: &str) -> Column {
    let header = normalise(header);
    let has = |words: &[&str]| header.split(' ').any(|w| words.contains(&w));
    if has(&["dates", "date", "years", "year", "period", "when", "from", "time", "duration", "since", "until"]) {
        Column::Dates
    } else if has(&["employer", "company", "organisation", "organization", "where", "firm", "client", "workplace"]) {
        Column::Organization
    } else if has(&["school", "university", "institution", "college"]) {
        Column::School
    } else if has(&["project"]) {
        Column::Project
    } else if has(&[
        "position",
        "role",
        "title",
        "job",
        "degree",
        "function",
        "post",
        "course",
        "programme",
        "qualification",
    ]) {
        Column::Title
    } else if has(&["place", "location", "city"]) {
        Column::Place
    } else {
        Column::Other
    }
}

/// The stints of all tables.
pub fn rows(text: &Text, infos: &[LineInfo]) -> Vec<StintMention> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < infos.len() {
        let Some(table) = infos[start].block.cell.map(|c| c.table) else {
            start += 1;
            continue;
        };
        let len = infos[start..].iter().take_while(|i| i.block.cell.is_some_and(|c| c.table == table)).count();
        found.extend(table_stints(text, &infos[start..start + len]));
        start += len;
    }
    found
}

fn table_stints(text: &Text, lines: &[LineInfo]) -> Vec<StintMention> {
    let header: Vec<(u32, Column)> = lines
        .iter()
        .filter_map(|l| l.block.cell.filter(|c| c.row == 0).map(|c| (c.column, column(l.text()))))
        .map(|(n, kind)| (n, if kind == Column::Other && holds_titles(lines, n) { Column::Title } else { kind }))
        .collect();
    let header = with_title(lines, header);
    let named = |c: &Column| matches!(c, Column::Organization | Column::School | Column::Project | Column::Title);
    let headed = header.iter().any(|(_, c)| *c == Column::Dates) && header.iter().any(|(_, c)| named(c));
    // A table of employers and titles is a career wherever it stands; one of anything else only under such a heading.
    let employers = header.iter().any(|(_, c)| matches!(c, Column::Organization | Column::School | Column::Project));
    let titled = lines
        .iter()
        .any(|l| l.has(&[PartKind::Title, PartKind::Degree]) || l.text().to_lowercase().contains("my role"));
    let open =
        lines.first().is_some_and(|l| matches!(l.role, Role::Other | Role::Summary | Role::AboutMe | Role::Stories));
    let evidence = lines.first().is_some_and(|l| l.role.is_evidence() && text.is_named(l.block));
    let career =
        evidence || ((open || lines.first().is_some_and(|l| l.role.is_evidence())) && headed && employers && titled);
    let mut stints = Vec::new();
    let last = lines.iter().filter_map(|l| l.block.cell.map(|c| c.row)).max().unwrap_or(0);
    for row in u32::from(headed)..=last {
        let cells: Vec<&LineInfo> = lines.iter().filter(|l| l.block.cell.is_some_and(|c| c.row == row)).collect();
        let columns = if headed { header.as_slice() } else { &[] };
        stints.extend(row_stint(text, &cells, columns, career));
    }
    stints
}

/// "Period | Where | What": beside dates and employers the one column of short words that is left says as what.
fn with_title(lines: &[LineInfo], mut header: Vec<(u32, Column)>) -> Vec<(u32, Column)> {
    let has = |wanted: Column| header.iter().any(|(_, c)| *c == wanted);
    let open = has(Column::Dates) && has(Column::Organization) && !has(Column::Title);
    let mut rest = header.iter().enumerate().filter(|(_, (_, c))| *c == Column::Other).map(|(i, (n, _))| (i, *n));
    if let (true, Some((at, column)), None) = (open, rest.next(), rest.next()) {
        let own = |l: &&LineInfo| l.block.cell.is_some_and(|c| c.column == column && c.row > 0);
        if lines.iter().filter(own).all(|l| l.rest <= 8 && !l.sentence) {
            header[at].1 = Column::Title;
        }
    }
    header
}

/// Most cells of a column, whatever its header says, are titles: "What".
fn holds_titles(lines: &[LineInfo], column: u32) -> bool {
    let own = || lines.iter().filter(|l| l.block.cell.is_some_and(|c| c.column == column && c.row > 0));
    let titled = own().filter(|l| l.names_title() && l.rest <= 8).count();
    titled > 0 && titled * 2 > own().count()
}

fn row_stint(text: &Text, cells: &[&LineInfo], columns: &[(u32, Column)], career: bool) -> Vec<StintMention> {
    let Some(dated) = cells.iter().find(|c| !c.dates.is_empty()) else { return Vec::new() };
    let Some(head) = row_head(cells, columns, dated.role).filter(|_| career) else { return Vec::new() };
    let kind = kind_of(dated.role, columns);
    let posts = cells.iter().any(|c| c.has(&[PartKind::Title])) && !cells.iter().any(|c| c.has(&[PartKind::Degree]));
    let kind = if kind == StintKind::Education && dated.role != Role::Education && posts {
        StintKind::Employment
    } else {
        kind
    };
    let Some(name) = head.organization.as_ref().or(head.titles.first()).map(|n| n.span) else { return Vec::new() };
    let mut blocks: Vec<BlockId> = cells.iter().map(|c| c.block.id).collect();
    blocks.dedup();
    let stint = |date: &usize| StintMention {
        kind,
        name,
        organization: head.organization.clone(),
        titles: head.titles.clone(),
        clients: Vec::new(),
        teams: Vec::new(),
        facts: date_facts(text, &text.ranges[*date], kind),
        dates: Some(text.ranges[*date].span),
        blocks: blocks.clone(),
        narrated: false,
        follows: None,
    };
    let mut stints: Vec<StintMention> = dated.dates.iter().map(stint).collect();
    // "From" and "To" in columns of their own.
    let later = cells.iter().filter(|c| c.block.id > dated.block.id && c.date_only());
    let until = later.flat_map(|c| &c.dates).next().map(|i| &text.ranges[*i]);
    if let ([one], Some(until)) = (stints.as_mut_slice(), until) {
        let start = text.ranges[dated.dates[0]].first;
        one.facts = start.map(|t| fact(text, FactKind::Start, t)).into_iter().collect();
        let kind = if until.open { FactKind::GoesOn } else { FactKind::End };
        one.facts.extend(until.last.or(until.first).map(|t| fact(text, kind, t)));
    }
    stints
}

fn fact(text: &Text, kind: FactKind, time: usize) -> Fact {
    Fact { kind, time: Some(time), span: text.times[time].span }
}

/// The kind of a table's stints by its section, else by its columns; a post at a school is one all the same.
fn kind_of(role: Role, columns: &[(u32, Column)]) -> StintKind {
    let of = |wanted: Column| columns.iter().any(|(_, c)| *c == wanted);
    match role {
        Role::Education => StintKind::Education,
        Role::Volunteering => StintKind::Volunteer,
        Role::Projects => StintKind::Project,
        _ if of(Column::School) => StintKind::Education,
        _ if of(Column::Project) => StintKind::Project,
        _ => StintKind::Employment,
    }
}

/// Who and as what, by the header where there is one, else by the words of the cells.
fn row_head(cells: &[&LineInfo], columns: &[(u32, Column)], role: Role) -> Option<Head> {
    if columns.is_empty() {
        let titled = cells.iter().any(|c| c.names_title());
        let head = assign(cells, kind_of(role, columns), Form::default());
        let studied = role == Role::Education && cells.iter().any(|c| c.has(&[PartKind::School]));
        return ((titled || studied) && head.organization.is_some()).then_some(head);
    }
    let mut head = Head::default();
    for cell in cells {
        let kind = cell.block.cell.and_then(|c| columns.iter().find(|(n, _)| *n == c.column)).map(|(_, k)| *k);
        let named = whole(cell.block);
        match kind {
            Some(Column::Organization | Column::School | Column::Project) if head.organization.is_none() => {
                // "Acme, Berlin" in one cell: the name is what the parts say it is.
                let of = if kind == Some(Column::School) { StintKind::Education } else { StintKind::Employment };
                let placed = cell.has(&[PartKind::Place])
                    || cell.parts.iter().any(|(p, _)| !p.comma && !p.aside && p.range.start > 0);
                let part = assign(&[cell], of, Form::default()).organization;
                // "Centro de Análise, Pesquisa e Inovação" is one name with a comma inside.
                head.organization = if placed || cell.parts.len() < 3 { part.or(named) } else { named };
            }
            Some(Column::Title) if head.titles.is_empty() => head.titles.extend(named),
            _ => {}
        }
    }
    if head.organization.is_none() {
        // "Position: Dunlin University – Lecturer": one column says both.
        let titled = |c: &&&LineInfo| c.block.cell.is_some_and(|p| columns.contains(&(p.column, Column::Title)));
        let cell = cells.iter().find(titled).filter(|c| c.names_someone())?;
        head = assign(&[cell], kind_of(role, columns), Form::default());
    }
    head.organization.is_some().then_some(head)
}

/// The words of a cell; a dash stands for nothing.
fn whole(block: &Block) -> Option<Named> {
    let text = block.text().trim();
    text.contains(char::is_alphanumeric).then(|| {
        let start = block.text().find(text).unwrap_or(0);
        Named { text: text.to_owned(), span: block.place(start..start + text.len()) }
    })
}
