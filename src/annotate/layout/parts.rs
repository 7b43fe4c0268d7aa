//! The parts of an entry's line, between its dates and separators.

use std::ops::Range;

use crate::{
    document::{Block, MarkKind},
    lexicon::{has_word, lower_case},
};

/// A run of words between separators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// In the block's prose text, trimmed.
    pub range: Range<usize>,
    /// Inside bold or a link.
    pub strong: bool,
    pub link: bool,
    /// Inside parentheses or brackets.
    pub aside: bool,
    /// Parted from the one before it by no more than a comma.
    pub comma: bool,
    /// Right after "at", "@", "bei", "chez".
    pub at: bool,
    /// Followed by a colon.
    pub label: bool,
    /// Parted from the one before it by a stroke.
    pub stroke: bool,
}

const SEPARATORS: &[&str] = &[
    " — ", " – ", " - ", " -- ", " _- ", " _– ", " \\hfill", "---", " | ", "|", " · ", "·", " • ", "•", "\t", "   ",
    "  ", " → ", " / ", " :: ", "; ", "— ",
];
const AT: &[&str] = &[" at ", " @ ", " bei ", " beim ", " chez ", " presso ", " @", " with "];
/// What parts a name from its place.
const IN: &[&str] = &[" located in ", " based in "];
/// "Author of Tidvatten": titles that are nothing but their object.
const OF: &[&str] = &[
    "author of ",
    "creator of ",
    "maintainer of ",
    "founder of ",
    "co-founder of ",
    "cofounder of ",
    "owner of ",
    "member of ",
];

/// Splits `line` of a block, leaving out `dates` (ranges of the prose text, in order).
pub fn parts(block: &Block, line: Range<usize>, dates: &[Range<usize>]) -> Vec<Part> {
    let line = inside_brackets(block, line);
    let mut found = Vec::new();
    let mut from = line.start;
    for date in dates.iter().filter(|d| d.start < line.end && line.start < d.end) {
        pieces(block, from..before_date(block, from..date.start.max(from)), &mut found);
        from = date.end.min(line.end).max(from);
    }
    pieces(block, from..line.end, &mut found);
    found
}

/// "(Brinkhof | May 2019 – now)": a line in brackets from end to end is no remark.
fn inside_brackets(block: &Block, line: Range<usize>) -> Range<usize> {
    let text = block.text().get(line.clone()).unwrap_or("");
    match text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inner) if !inner.contains(['(', ')']) => line.start + 1..line.end - 1,
        _ => line,
    }
}

/// "Brinkhof Bank from 2014": where the words before a date end without their preposition.
fn before_date(block: &Block, range: Range<usize>) -> usize {
    const LEADS: &[&str] =
        &["from", "since", "in", "at", "on", "during", "until", "between", "depuis", "seit", "desde", "von", "de", "à"];
    let text = block.text().get(range.clone()).unwrap_or("").trim_end();
    let word = text.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    let leads = LEADS.contains(&&*lower_case(word));
    range.start + if leads { text.len() - word.len() } else { text.len() }
}

fn pieces(block: &Block, range: Range<usize>, found: &mut Vec<Part>) {
    let text = block.text();
    let mut start = range.start;
    let mut at = range.start;
    let mut aside = 0usize;
    let mut comma = false;
    let mut after_at = false;
    let mut stroke = false;
    let mut seen = false;
    let edges = mark_edges(block, &range);
    while at < range.end {
        let Some(rest) = text.get(at..range.end) else { break };
        let Some(c) = rest.chars().next() else { break };
        // Nothing that parts begins with a letter or a digit.
        if c.is_alphanumeric() {
            at += c.len_utf8();
            continue;
        }
        // "[Medical Officer], [Dunlin Hospital]": brackets around a whole part put nothing aside.
        let framed = c == '[' && aside == 0 && text.get(start..at).is_some_and(|t| t.trim().is_empty());
        let opens = matches!(c, '(' | '[') && !framed && !(at > start && goes_on(rest));
        let width = if opens || (matches!(c, ')' | ']') && aside > 0) {
            1
        } else if let Some(width) = leader(rest) {
            width
        } else if let Some(s) = SEPARATORS.iter().find(|s| rest.starts_with(**s)) {
            s.len()
        } else if let Some(s) = AT.iter().find(|s| rest.starts_with(**s) && !is_campus(text, start..at)) {
            s.len()
        } else if let Some(s) = IN.iter().find(|s| rest.starts_with(**s)) {
            s.len()
        } else if rest.starts_with(" of ")
            && is_of(text, start..at + 4)
            && rest[4..].starts_with(char::is_uppercase)
            && !is_body_of_people(&rest[4..])
        {
            4
        } else if rest.starts_with(", ") && !is_legal_form(&rest[2..]) && !is_seat(text.get(start..at), &rest[2..]) {
            2
        } else if is_tight_comma(text, at, rest) || is_stop(text, at, rest) {
            1
        } else if rest.starts_with(": ") || rest == ":" {
            rest.len().min(2)
        } else if at > start && edges.binary_search(&at).is_ok() {
            0
        } else {
            at += c.len_utf8();
            continue;
        };
        let before = found.len();
        push(block, start..at, aside > 0, comma, after_at, found);
        let pushed = found.len() > before;
        if pushed && let Some(last) = found.last_mut() {
            last.stroke = stroke;
        }
        if rest.starts_with(':')
            && pushed
            && let Some(last) = found.last_mut()
        {
            last.label = true;
        }
        match c {
            '(' | '[' if opens => aside += 1,
            ')' | ']' => aside = aside.saturating_sub(1),
            _ => {}
        }
        seen |= pushed;
        // "Corps Member (teaching service), Brinkhof School": the comma counts behind a bracket as well.
        if pushed || c != ',' || seen {
            comma = c == ',';
            stroke = rest.starts_with(" / ");
            after_at = AT.iter().any(|s| rest.starts_with(*s)) || width == 4 && rest.starts_with(" of ");
        }
        if width == 0 {
            start = at;
            at += c.len_utf8();
        } else {
            at += width;
            start = at;
        }
    }
    let before = found.len();
    push(block, start..range.end, aside > 0, comma, after_at, found);
    if let Some(last) = found.get_mut(before) {
        last.stroke = stroke;
    }
}

/// "1. Brinkhof Bank", "2) Dunlin Press": the number of an entry is no part of its name.
fn without_number(name: &str) -> &str {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = (1..=2).contains(&(name.len() - rest.len()));
    let rest = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")).filter(|_| number);
    rest.map_or(name, str::trim_start)
}

/// "....", "-----", "____": leaders between columns.
fn leader(rest: &str) -> Option<usize> {
    let sign = rest.chars().next().filter(|c| matches!(c, '.' | '-' | '_' | '…'))?;
    let width = rest.chars().take_while(|c| *c == sign).map(char::len_utf8).sum::<usize>();
    (width > 2).then_some(width)
}

/// "Coral Bay Credit Union,Bridgetown": a comma whose space was forgotten.
fn is_tight_comma(text: &str, at: usize, rest: &str) -> bool {
    let letter = text.get(..at).is_some_and(|t| t.ends_with(char::is_alphabetic));
    letter && rest.strip_prefix(',').is_some_and(|r| r.starts_with(char::is_uppercase))
}

/// "MSc. Public Health. Brinkhof School of Medicine": a full stop between the parts of a head, behind no abbreviation.
fn is_stop(text: &str, at: usize, rest: &str) -> bool {
    if !rest.strip_prefix(". ").is_some_and(|r| r.trim_start().starts_with(char::is_uppercase)) {
        return false;
    }
    if is_legal_form(rest[2..].trim_start()) {
        return false;
    }
    let word = text.get(..at).and_then(|t| t.rsplit(|c: char| c.is_whitespace()).next()).unwrap_or("");
    word.ends_with(')') || !word.contains('.') && word.chars().count() > 4 && word.ends_with(char::is_lowercase)
}

/// "Rijswijk, Inc.": the comma parts no name from its legal form.
fn is_legal_form(after: &str) -> bool {
    const FORMS: &[&str] = &[
        "inc",
        "incorporated",
        "llc",
        "llp",
        "ltd",
        "limited",
        "plc",
        "gmbh",
        "corp",
        "corporation",
        "co",
        "lp",
        "sa",
        "bv",
        "pty",
        "pvt",
    ];
    let word = after.split(|c: char| c.is_whitespace() || matches!(c, ',' | ')' | '|' | ';')).next().unwrap_or("");
    FORMS.contains(&word.replace('.', "").to_lowercase().as_str())
}

/// "Brinkhof Group Inc": a name that ends in its legal form.
pub fn is_firm(name: &str) -> bool {
    const OTHERS: &str = "AG KG UG OHG SE AB Oy Oyj ASA ApS NV SARL SAS SpA SRL S.L. Lda Ltda EIRL";
    name.trim_end()
        .rsplit_once(' ')
        .is_some_and(|(_, last)| last != "CO" && (is_legal_form(last) || has_word(OTHERS, last)))
}

/// "University of California, Davis": of universities with several seats the town belongs to the name.
fn is_seat(before: Option<&str>, after: &str) -> bool {
    const STATES: &[&str] = &[
        "Alaska",
        "Arkansas",
        "California",
        "Colorado",
        "Hawaii",
        "Illinois",
        "Maryland",
        "Massachusetts",
        "Michigan",
        "Minnesota",
        "Missouri",
        "Nebraska",
        "North Carolina",
        "Tennessee",
        "Texas",
        "Wisconsin",
    ];
    let university = "University of ";
    let state = before.map(str::trim_start).and_then(|b| {
        let (head, state) = (b.get(..university.len())?, b.get(university.len()..)?);
        head.eq_ignore_ascii_case(university).then_some(state.trim_end())
    });
    let word = after.split([',', '(', '|', '\n', ';']).next().unwrap_or("").trim();
    let town = word.split(' ').count() <= 3 && word.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.'));
    let code = word.len() == 2 && word.chars().all(char::is_uppercase);
    state.is_some_and(|s| STATES.iter().any(|known| known.eq_ignore_ascii_case(s)))
        && town
        && !code
        && word.starts_with(char::is_uppercase)
}

/// "Northern Fen University at Dunlin", "University of Fen at Dunlin": the place belongs to the name.
fn is_campus(text: &str, before: Range<usize>) -> bool {
    text.get(before).is_some_and(|t| t.ends_with("University") || t.trim_start().starts_with("University of "))
}

/// "Member of Technical Staff" is a title.
fn is_body_of_people(rest: &str) -> bool {
    rest.split(|c: char| !c.is_alphanumeric()).take(3).any(|w| matches!(w, "Staff" | "Parliament" | "Faculty"))
}

fn is_of(text: &str, range: Range<usize>) -> bool {
    text.get(range).is_some_and(|t| OF.contains(&t.trim_start().to_lowercase().as_str()))
}

/// "BSc (Hons) General Nursing": the words go on after a short bracket, so that it belongs to them.
fn goes_on(rest: &str) -> bool {
    let Some(close) = rest.bytes().take(13).position(|b| matches!(b, b')' | b']')) else { return false };
    let after = &rest[close + 1..];
    after.starts_with(' ')
        && after.trim_start().starts_with(char::is_alphanumeric)
        && !rest[1..close].contains(|c: char| c.is_ascii_digit())
}

/// Where bold or a link ends, in order.
fn mark_edges(block: &Block, range: &Range<usize>) -> Vec<usize> {
    let marks = block
        .prose
        .marks_in(range)
        .filter(|m| matches!(m.kind, MarkKind::Strong | MarkKind::Emphasis | MarkKind::Link(_)));
    let mut edges: Vec<usize> = marks.map(|m| m.range.end).collect();
    edges.sort_unstable();
    edges
}

fn push(block: &Block, range: Range<usize>, aside: bool, comma: bool, at: bool, found: &mut Vec<Part>) {
    let Some(piece) = block.text().get(range.clone()) else { return };
    let noise = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';'
                    | ':'
                    | '-'
                    | '–'
                    | '—'
                    | '|'
                    | '·'
                    | '•'
                    | '*'
                    | '_'
                    | '.'
                    | '/'
                    | '→'
                    | '"'
                    | ')'
                    | '('
                    | '['
                    | ']'
            )
    };
    // "🔧 Brinkhof": a picture before the name is no part of it.
    let picture = |c: char| !c.is_alphanumeric() && u32::from(c) > 0x2190;
    let trimmed = piece
        .trim_start_matches(|c| noise(c) && c != '.' || picture(c))
        .trim_end_matches(|c| noise(c) && c != '.' && c != ')');
    let trimmed = with_quotes(piece, trimmed);
    let trimmed =
        if trimmed.ends_with(')') && !trimmed.contains('(') { trimmed.trim_end_matches(')') } else { trimmed };
    // "2017 – 2023. Brinkhof School": the stop closes the date; ".NET" has its own.
    let trimmed = trimmed.strip_prefix(". ").map_or(trimmed, str::trim_start);
    let trimmed = without_number(trimmed);
    let trimmed = trimmed.strip_prefix("as ").unwrap_or(trimmed);
    let trimmed = if at { trimmed.strip_prefix("the ").unwrap_or(trimmed) } else { trimmed };
    let trimmed = if trimmed.ends_with('.') && !keeps_stop(trimmed) { trimmed.trim_end_matches('.') } else { trimmed };
    if !trimmed.chars().any(char::is_alphanumeric) {
        return;
    }
    let start = range.start + (trimmed.as_ptr() as usize - piece.as_ptr() as usize);
    let range = start..start + trimmed.len();
    let marked = |kind: fn(&MarkKind) -> bool| block.prose.is_marked(&range, kind);
    found.push(Part {
        strong: marked(|k| matches!(k, MarkKind::Strong)),
        link: marked(|k| matches!(k, MarkKind::Link(_))),
        range: range.clone(),
        aside,
        comma,
        at,
        label: false,
        stroke: false,
    });
}

/// "“Plough” Inn": where one of a pair of quotes is inside a name, so is the other.
fn with_quotes<'a>(piece: &'a str, trimmed: &'a str) -> &'a str {
    let start = trimmed.as_ptr() as usize - piece.as_ptr() as usize;
    let end = start + trimmed.len();
    let odd = trimmed.matches('"').count() % 2 == 1;
    let before = piece.get(..start).is_some_and(|t| t.ends_with('"'));
    let behind = piece.get(end..).is_some_and(|t| t.starts_with('"'));
    match (odd, before, behind) {
        (true, true, _) => piece.get(start - 1..end).unwrap_or(trimmed),
        (true, false, true) => piece.get(start..end + 1).unwrap_or(trimmed),
        _ => trimmed,
    }
}

/// "Inc.", "S.A.", "B.E.": the stop belongs to the name.
pub fn keeps_stop(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or("");
    last.matches('.').count() > 1
        || matches!(&*lower_case(last), "inc." | "ltd." | "co." | "corp." | "jr." | "sr." | "bros." | "dept.")
}
