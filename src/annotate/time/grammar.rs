//! What may begin at a word: the longest expression that does.

use super::{
    Season,
    absolute::{self, Match},
    atoms::Reader,
    bare,
    duration::{duration, hedge},
    expression::{Amount, Base, Expression, Name, Part, Unit, Which},
    lexemes::{Key, Lex},
    numeric::{numeric, year_at},
    part::part,
    relative::{event, reference, relative},
    set,
    timex::{Modifier, TimexKind},
    veto,
};

/// An expression over the atoms `start..end`.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub start: usize,
    pub end: usize,
    pub kind: TimexKind,
    pub modifier: Option<Modifier>,
    pub expression: Expression,
}

impl Found {
    fn new(start: usize, (end, expression): Match, modifier: Option<Modifier>) -> Self {
        let kind = match expression {
            Expression::Duration { .. } => TimexKind::Duration,
            Expression::Set { .. } | Expression::Weekly(_) | Expression::Yearly(_) => TimexKind::Set,
            Expression::Calendar(super::Calendar::Minute(..)) => TimexKind::Time,
            _ => TimexKind::Date,
        };
        Self { start, end, kind, modifier, expression }
    }
}

/// How deep parts of parts are read.
const DEPTH: u8 = 4;

/// The expression that begins at `i`.
pub(super) fn find(r: &Reader, i: usize) -> Option<Found> {
    match r.lex(i) {
        Lex::Other | Lex::End => return None,
        Lex::Mark(c) if !matches!(c, '\'' | '~' | '≈' | '>' | '<' | '’') => return None,
        _ => {}
    }
    // "2014.05 ~ 2016.03": between two dates the sign is a dash.
    if r.mark(i, '~') && i > 0 && r.number(i - 1).is_some() {
        return None;
    }
    if let Some((j, modifier)) = hedge(r, i)
        && let Some(mut found) = hedged(r, j, modifier)
    {
        found.start = i;
        return Some(found);
    }
    if let Some(found) = recurring(r, i) {
        return Some(Found::new(i, found, None));
    }
    if let Some(found) = length(r, i) {
        return Some(found);
    }
    let found = longest([reference(r, i), date(r, i, DEPTH)])?;
    stands(r, i, &found).then(|| Found::new(i, found, None))
}

fn longest<const N: usize>(all: [Option<Match>; N]) -> Option<Match> {
    all.into_iter().flatten().reduce(|a, b| if b.0 > a.0 { b } else { a })
}

/// "about twice a week", "at least 3 years", "around 2015".
fn hedged(r: &Reader, j: usize, modifier: Modifier) -> Option<Found> {
    if let Some(found) = set::times(r, j) {
        return Some(Found::new(j, found, Some(modifier)));
    }
    // "over the last two years" is a stretch of two years, not of more.
    let stretch = matches!(r.lex(j), Lex::Key(Key::The | Key::My | Key::This | Key::Last | Key::Past | Key::Next));
    if let Some(mut found) = length(r, j).filter(|_| !stretch) {
        found.modifier = found.modifier.or(Some(modifier));
        return Some(found);
    }
    let found = date(r, j, DEPTH).filter(|f| modifier == Modifier::Approx && stands(r, j, f))?;
    let absolute = matches!(found.1, Expression::Calendar(_) | Expression::Part { .. });
    absolute.then(|| Found::new(j, found, Some(modifier)))
}

fn recurring(r: &Reader, i: usize) -> Option<Match> {
    match r.lex(i) {
        Lex::Every(..) | Lex::Weekdays(_) | Lex::Key(Key::Bi | Key::Weekend) => set::adverb(r, i),
        Lex::Key(Key::Each) => set::each(r, i),
        Lex::Key(Key::Per) => set::per(r, i),
        Lex::Key(Key::Times) | Lex::Number(_) | Lex::Cardinal(_) | Lex::Key(Key::Vague) => set::times(r, i),
        Lex::Key(Key::A) => set::times(r, i).filter(|_| r.is(i + 1, "few")).or_else(|| set::rate(r, i)),
        _ => None,
    }
}

/// A duration, or the date that it leads to: "three weeks ago", "two years later", "the last six months".
fn length(r: &Reader, i: usize) -> Option<Found> {
    let the = usize::from(matches!(r.lex(i), Lex::Key(Key::The | Key::My | Key::This | Key::Those)));
    let counted = match r.lex(i + the) {
        Lex::Key(Key::Last | Key::Past | Key::Next | Key::Previous | Key::Following) | Lex::Ordinal(1) => the + 1,
        _ if r.is(i + the, "final") => the + 1,
        _ if the == 1 => return None,
        _ => 0,
    };
    if let Some((end, expression)) = seasons_away(r, i) {
        return Some(Found::new(i, (end, expression), None));
    }
    let j = i + counted;
    if counted > 0 && r.any(j, &["a", "an"]) {
        return None;
    }
    let (end, expression, modifier) = duration(r, j)?;
    let Expression::Duration { amount, unit, rest } = expression.clone() else { return None };
    if !bare::is_length(r, j, end, unit) {
        return None;
    }
    if counted > 0 {
        let of = r.is(end, "of") && date(r, end + 1, DEPTH).is_some();
        return (!of && (amount != Amount::ONE)).then(|| Found::new(i, (end, expression), modifier));
    }
    if let Some((stop, back, base)) = shift(r, i, end) {
        let (amount, unit) = match (amount, rest) {
            (Amount::Exact(n), Some((more, below))) if unit == Unit::Year && below == Unit::Month => {
                (Amount::Exact(n * 12 + more * 100), Unit::Month)
            }
            other => (other.0, unit),
        };
        return Some(Found::new(i, (stop, Expression::Shift { amount, unit, back, base }), modifier));
    }
    if r.after_any(i, &["in"]) && is_plan(r, i) {
        let ahead = Expression::Shift { amount, unit, back: false, base: Base::Document };
        return Some(Found::new(i, (end, ahead), modifier));
    }
    Some(Found::new(i, (end, expression), modifier))
}

/// "two winters ago"
fn seasons_away(r: &Reader, i: usize) -> Option<Match> {
    let (j, amount) = super::quantity::quantity(r, i)?;
    let season = match r.word(j) {
        "springs" => Season::Spring,
        "summers" => Season::Summer,
        "autumns" | "falls" => Season::Autumn,
        "winters" => Season::Winter,
        _ => return None,
    };
    let (end, back, base) = shift(r, i, j + 1)?;
    let year = Expression::Shift { amount, unit: Unit::Year, back, base };
    Some((end, Expression::Part { part: Part::Named(Name::Season(season)), of: Box::new(year) }))
}

/// What makes a date of a duration: the atom behind it, whether it counts back, and from where.
fn shift(r: &Reader, i: usize, end: usize) -> Option<(usize, bool, Base)> {
    const STRETCH: &[&str] = &[
        "for", "of", "with", "spent", "lasted", "within", "took", "stayed", "worked", "waited", "served", "over",
        "than", "least", "about", "almost", "during", "remained", "spend", "another",
    ];
    let next = r.word(end).to_ascii_lowercase();
    match next.as_str() {
        "ago" => return Some((end + 1, true, Base::Document)),
        "back" if !r.letters(end + 1) => return Some((end + 1, true, Base::Document)),
        "later" | "afterwards" | "afterward" | "thereafter" => return Some((end + 1, false, Base::Narrated)),
        "earlier" | "beforehand" | "previously" => return Some((end + 1, true, Base::Narrated)),
        "from" if r.any(end + 1, &["now", "today"]) => return Some((end + 2, false, Base::Document)),
        "after" | "before" => {}
        "prior" if !r.is(end + 1, "to") => return Some((end + 1, true, Base::Narrated)),
        "prior" => {
            let (stop, base) = event(r, end + 2);
            return Some((stop, true, base));
        }
        _ => return None,
    }
    let back = next == "before";
    if r.after_any(i, STRETCH) || r.after_any(i, &["in"]) {
        return None;
    }
    if r.any(end + 1, &["that", "this"]) && !r.letters(end + 2) {
        return Some((end + 2, back, Base::Narrated));
    }
    let (stop, base) = event(r, end + 1);
    Some((stop.max(end + 1), back, base))
}

/// The sentence speaks of what is to come.
fn is_plan(r: &Reader, i: usize) -> bool {
    const CUES: &[&str] =
        &["want", "will", "hope", "plan", "ll", "aim", "expect", "intend", "goal", "wish", "would", "see", "going"];
    let stop = |k: &usize| !matches!(r.lex(*k), Lex::Mark('.' | '!' | '?' | '\n') | Lex::End);
    (i..i + 24).take_while(stop).any(|k| r.any(k, CUES))
        || (i.saturating_sub(16)..i).rev().take_while(stop).any(|k| r.any(k, CUES))
}

/// A date of any kind at `i`, its words in the right places; says nothing of what stands around it.
pub(super) fn date(r: &Reader, i: usize, depth: u8) -> Option<Match> {
    let own = match r.lex(i) {
        Lex::Number(_) => longest([
            numeric(r, i),
            absolute::day_first(r, i),
            absolute::decade(r, i),
            bare_year(r, i),
            absolute::number_piece(r, i),
            absolute::year_then_month(r, i),
        ]),
        Lex::Month(_) | Lex::MonthShort(_) | Lex::MonthForeign(_) => absolute::month_first(r, i),
        Lex::Season(_) | Lex::Key(Key::Term) => absolute::season(r, i),
        Lex::Weekday(_) | Lex::WeekdayShort(_) => weekday(r, i),
        Lex::Key(Key::Quarter) => absolute::letter_piece(r, i),
        Lex::Key(Key::Half) => absolute::letter_piece(r, i),
        Lex::Key(Key::Fiscal) => absolute::fiscal(r, i),
        Lex::Key(Key::Decade) => absolute::decade(r, i),
        Lex::Mark('\'' | '’' | '‘') => absolute::decade(r, i).or_else(|| bare_year(r, i)),
        Lex::Unit(Unit::Year) => {
            year_at(r, i + 1).map(|(end, y)| (end, Expression::Calendar(super::Calendar::Year(y))))
        }
        Lex::Unit(Unit::Week) | Lex::Key(Key::Week) => absolute::calendar_week(r, i),
        Lex::Key(Key::Christmas) => christmas(r, i),
        Lex::Key(Key::The) => the_absolute(r, i),
        _ => None,
    };
    longest([own, relative(r, i), part(r, i, depth)])
}

/// "the 2010s", "the winter term 2021/22", "the fiscal year 2019", "the 3rd of May 2019", "the summer of 2021".
fn the_absolute(r: &Reader, i: usize) -> Option<Match> {
    let found = match r.lex(i + 1) {
        Lex::Number(_) => longest([absolute::decade(r, i + 1), absolute::day_first(r, i + 1)]),
        Lex::Mark('\'' | '’' | '‘') | Lex::Key(Key::Decade) => absolute::decade(r, i + 1),
        Lex::Season(_) => absolute::season(r, i + 1),
        Lex::Key(Key::Fiscal) => absolute::fiscal(r, i + 1),
        _ => None,
    }?;
    let whole = match found.1 {
        Expression::Named { name: Name::Season(_), .. } => false,
        Expression::Named { name: Name::Day(..), .. } | Expression::Calendar(_) | Expression::Impossible => true,
        _ => false,
    };
    whole.then_some(found)
}

fn bare_year(r: &Reader, i: usize) -> Option<Match> {
    let (end, year) = year_at(r, i)?;
    veto::is_year(r, i, end).then_some((end, Expression::Calendar(super::Calendar::Year(year))))
}

/// "Monday, 12 June 2019", "Friday".
fn weekday(r: &Reader, i: usize) -> Option<Match> {
    let (Lex::Weekday(day) | Lex::WeekdayShort(day)) = r.lex(i) else { return None };
    let j = i + 1 + usize::from(r.mark(i + 1, '.') && r.glued(i + 1));
    let j = j + usize::from(r.mark(j, ','));
    let j = j + usize::from(r.is(j, "the"));
    if let Some(found) =
        longest([absolute::day_first(r, j), absolute::month_first(r, j).filter(|m| m.0 > j + 1), numeric(r, j)])
    {
        return Some(found);
    }
    let named = Expression::Named { name: Name::Weekday(day), which: Which::Nearest, base: Base::Open };
    matches!(r.lex(i), Lex::Weekday(_)).then_some((i + 1, named))
}

fn christmas(r: &Reader, i: usize) -> Option<Match> {
    if !r.capital(i) {
        return None;
    }
    match absolute::year_behind(r, i + 1) {
        Some((end, year)) => Some((end, super::numeric::day_of(year, 12, 25))),
        None => {
            let dated = r.after_any(i, &["at", "before", "over", "after", "by", "until", "since", "around"]);
            let named = Expression::Named { name: Name::Day(12, 25), which: Which::Nearest, base: Base::Open };
            dated.then_some((i + 1, named))
        }
    }
}

/// Whether an expression is meant as one where it stands.
fn stands(r: &Reader, i: usize, (end, expression): &Match) -> bool {
    let Expression::Named { name, which: Which::Nearest, .. } = expression else { return true };
    bare::is_named(r, i, *end, *name)
}
