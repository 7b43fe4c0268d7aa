//! One block's text to mentions: a single pass, then what neighbours say about each other (`1998 - 99`, `Jan – Apr 2024`).

use super::{
    Anchor, Calendar, Expression, Name, TimeMention, Which,
    atoms::{Reader, atoms},
    expression::Base,
    grammar::{Found, find},
    lexemes::{Key, Lex},
    not_stint::not_stint,
    numeric::short_year,
    timex::TimexKind,
};
use crate::document::{Block, BlockKind, MarkKind};

/// The temporal expressions of a block in reading order, unresolved: only what says everything itself has a value.
/// Code has none.
pub fn tag(block: &Block) -> Vec<TimeMention> {
    if block.kind == BlockKind::Code {
        return Vec::new();
    }
    let text = block.text();
    let atoms = atoms(text);
    let r = Reader { text, atoms: &atoms };
    let mut found: Vec<Found> = Vec::new();
    let mut i = 0;
    while i < atoms.len() {
        let next = found.last().and_then(|last| follow(&r, last, i)).or_else(|| find(&r, i));
        match next {
            Some(f) if f.end > i => {
                i = f.end;
                found.push(f);
            }
            _ => i += 1,
        }
    }
    inherit_years(&r, &mut found);
    let code = |f: &Found| {
        let range = place(&r, f);
        block.prose.is_marked(&range, |k| *k == MarkKind::Code)
    };
    found.iter().filter(|f| !code(f)).map(|f| mention(block, &r, f)).collect()
}

fn place(r: &Reader, f: &Found) -> std::ops::Range<usize> {
    let start = r.atoms.get(f.start).map_or(0, |a| a.start);
    let end = f.end.checked_sub(1).and_then(|e| r.atoms.get(e)).map_or(start, |a| a.end);
    start..end
}

fn mention(block: &Block, r: &Reader, f: &Found) -> TimeMention {
    let range = place(r, f);
    TimeMention {
        block: block.id,
        span: block.place(range.clone()),
        range,
        kind: f.kind,
        modifier: f.modifier,
        not_stint: not_stint(r, f.start, f.end),
        expression: f.expression.clone(),
        value: String::new(),
        period: None,
        anchor: Anchor::Unknown,
    }
}

/// What is a date only behind another one: `99` in `1998 - 99`, "present" in "2019 – present".
fn follow(r: &Reader, last: &Found, i: usize) -> Option<Found> {
    if last.kind != TimexKind::Date || i < last.end + 1 || i > last.end + 4 {
        return None;
    }
    let joint = (last.end..i).all(|k| r.dash(k) || joins(r, k) || matches!(r.lex(k), Lex::Mark('>' | '→' | ',' | '/')));
    if !joint {
        return None;
    }
    let date = |expression| Some(Found { start: i, end: i + 1, kind: TimexKind::Date, modifier: None, expression });
    let present = matches!(r.lex(i), Lex::Key(Key::Present)) || r.any(i, &["current", "currently", "now", "today"]);
    if present && !(r.is(i, "now") && r.letters(i + 1)) {
        return date(Expression::Present);
    }
    let year = match &last.expression {
        Expression::Calendar(Calendar::Year(y)) => *y,
        _ => return None,
    };
    let n = r.digits(i, 2).filter(|_| r.dash(i - 1) && i == last.end + 1)?;
    let end = short_year(n);
    let counted = r.glued(i + 1)
        && (r.letters(i + 1)
            || matches!(r.lex(i + 1), Lex::Mark('%' | '/' | ':' | '.')) && r.glued(i + 2) && r.atoms.len() > i + 2);
    let later = end > year && end - year < 60;
    (later && !counted && !matches!(r.lex(i + 1), Lex::Units(_))).then_some(())?;
    date(Expression::Calendar(Calendar::Year(end)))
}

fn joins(r: &Reader, i: usize) -> bool {
    r.any(i, &["to", "until", "till", "through", "thru", "up", "and", "bis", "à", "a", "hasta", "fino", "until"])
}

/// `Jan – Apr 2024`, "February to November 2016", "Fall and Spring 2019": the year stands once, behind the last.
fn inherit_years(r: &Reader, found: &mut [Found]) {
    for k in (1..found.len()).rev() {
        let Some([first, second]) = found.get_mut(k - 1..=k) else { continue };
        let between = first.end..second.start;
        let close = between.len() <= 2
            && between.clone().all(|i| {
                r.dash(i)
                    || r.any(i, &["to", "and", "or", "until", "till", "through", "thru", "from", "the"])
                    || matches!(r.lex(i), Lex::Mark('/' | ',' | '&'))
            });
        if !close || between.is_empty() {
            continue;
        }
        let Expression::Named { name, which: Which::Nearest, base: Base::Open } = first.expression else { continue };
        if let Some(calendar) = in_year_of(name, &second.expression) {
            first.expression = calendar;
        }
    }
}

/// A name in the year of a later date, or in the year before where it would come behind that date.
fn in_year_of(name: Name, later: &Expression) -> Option<Expression> {
    let Expression::Calendar(calendar) = later else { return None };
    let (year, place) = match *calendar {
        Calendar::Month(y, m) => (y, m),
        Calendar::Day(d) => (d.year(), d.month() as u8),
        Calendar::Season(y, s) => (y, s.first_month()),
        Calendar::Quarter(y, q) => (y, q * 3 - 2),
        Calendar::Half(y, h) => (y, h * 6 - 5),
        _ => return None,
    };
    let own = match name {
        Name::Month(m) | Name::Day(m, _) => m,
        Name::Season(s) => s.first_month(),
        Name::Quarter(q) => q * 3 - 2,
        Name::Half(h) => h * 6 - 5,
        _ => return None,
    };
    Some(super::absolute::in_year(if own > place { year - 1 } else { year }, name))
}
