//! What recurs: "every two weeks", "twice a year", "per month", "yearly", "on Thursdays".

use super::{
    atoms::Reader,
    expression::{Amount, Expression, Name, Unit},
    lexemes::{Key, Lex},
    quantity::quantity,
};

type Match = (usize, Expression);

fn every(unit: Unit) -> Expression {
    Expression::Set { every: Amount::ONE, unit }
}

/// "yearly", "bi-weekly", "Thursdays", "weekends".
pub(super) fn adverb(r: &Reader, i: usize) -> Option<Match> {
    match r.lex(i) {
        // A newspaper's name.
        Lex::Every(..) if r.capital(i) && r.capital(i + 1) && !r.opens_sentence(i) => None,
        Lex::Every(n, unit) => Some((i + 1, Expression::Set { every: Amount::Exact(u32::from(n) * 100), unit })),
        Lex::Weekdays(day) => Some((i + 1, Expression::Weekly(day))),
        Lex::Key(Key::Weekend) if r.is(i, "weekends") => Some((i + 1, Expression::Weekly(0))),
        Lex::Key(Key::Bi) => {
            let at = i + 1 + usize::from(r.dash(i + 1));
            let Lex::Every(1, unit) = r.lex(at) else { return None };
            let set = match (unit, r.is(i, "bi")) {
                (Unit::Year, _) => Expression::Set { every: Amount::Exact(600), unit: Unit::Month },
                (unit, true) => Expression::Set { every: Amount::Exact(200), unit },
                (_, false) => return None,
            };
            (r.glued(at)).then_some((at + 1, set))
        }
        _ => None,
    }
}

/// "every week", "each month", "every other day", "every two weeks", "every Monday", "every summer".
pub(super) fn each(r: &Reader, i: usize) -> Option<Match> {
    let mut j = i + 1;
    j += usize::from(r.any(j, &["single"]));
    match r.lex(j) {
        Lex::Unit(_) if r.is(j, "fortnight") => {
            return Some((j + 1, Expression::Set { every: Amount::Exact(200), unit: Unit::Week }));
        }
        Lex::Unit(unit) => return Some((j + 1, every(unit))),
        Lex::Weekday(day) => return Some((j + 1, Expression::Weekly(day))),
        Lex::Season(s) => return Some((j + 1, Expression::Yearly(Name::Season(s)))),
        Lex::Month(m) => return Some((j + 1, Expression::Yearly(Name::Month(m)))),
        _ => {}
    }
    if r.any(j, &["morning", "evening", "night", "afternoon"]) {
        return Some((j + 1, every(Unit::Day)));
    }
    let ordinal = match r.lex(j) {
        Lex::Ordinal(n) => Some(n),
        _ if r.is(j, "other") => Some(2),
        _ => None,
    };
    if let (Some(_), Lex::Weekday(day)) = (ordinal, r.lex(j + 1)) {
        return Some((j + 2, Expression::Weekly(day)));
    }
    if let (Some(n), Lex::Unit(unit)) = (ordinal, r.lex(j + 1)) {
        return Some((j + 2, Expression::Set { every: Amount::Exact(u32::from(n) * 100), unit }));
    }
    let (k, amount) = quantity(r, j).filter(|_| !r.any(j, &["a", "an"]))?;
    let k = k + usize::from(r.dash(k) && r.glued(k));
    match r.lex(k) {
        Lex::Units(unit) | Lex::Unit(unit) => Some((k + 1, Expression::Set { every: amount, unit })),
        _ => None,
    }
}

/// "per month", "per annum", "p.a."; seconds are rates, no times.
pub(super) fn per(r: &Reader, i: usize) -> Option<Match> {
    if r.is(i, "p") {
        let annum = r.mark(i + 1, '.') && r.glued(i + 1) && r.is(i + 2, "a") && r.glued(i + 2);
        return annum.then(|| (i + 3 + usize::from(r.mark(i + 3, '.') && r.glued(i + 3)), every(Unit::Year)));
    }
    match r.lex(i + 1) {
        Lex::Unit(unit) => Some((i + 2, every(unit))),
        _ if r.is(i + 1, "annum") => Some((i + 2, every(Unit::Year))),
        _ => None,
    }
}

/// "twice a week", "three times per month"; `i` is the number or "twice".
pub(super) fn times(r: &Reader, i: usize) -> Option<Match> {
    let j = match r.lex(i) {
        Lex::Key(Key::Times) => i + 1,
        _ => {
            let (j, _) = quantity(r, i)?;
            r.any(j, &["times", "x"]).then_some(j + 1)?
        }
    };
    let unit = match r.lex(j) {
        Lex::Key(Key::A | Key::Per) => r.lex(j + 1),
        Lex::Key(Key::Each) => return each(r, j),
        Lex::Every(1, unit) => return Some((j + 1, every(unit))),
        _ => return None,
    };
    let Lex::Unit(unit) = unit else { return None };
    Some((j + 2, every(unit)))
}

/// "a week" behind an amount: "twelve hours a week", "400,000 parcels a day", "$45 a year".
pub(super) fn rate(r: &Reader, i: usize) -> Option<Match> {
    let Lex::Unit(unit) = r.lex(i + 1) else { return None };
    let after = i + 2;
    let goes_on = r.any(after, &["ago", "later", "earlier", "before", "after", "and", "or", "into", "long", "old"])
        || r.dash(after) && r.glued(after);
    if goes_on || !matches!(unit, Unit::Hour | Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year) {
        return None;
    }
    const LENGTH: &[&str] = &[
        "in",
        "for",
        "after",
        "within",
        "of",
        "about",
        "around",
        "over",
        "under",
        "than",
        "almost",
        "nearly",
        "only",
        "just",
        "took",
        "takes",
        "take",
        "spent",
        "spend",
        "lasted",
        "least",
        "most",
        "quite",
        "once",
        "during",
        "was",
        "is",
        "and",
        "to",
        "with",
        "roughly",
        "approximately",
        "by",
        "not",
        "such",
        "had",
        "have",
        "what",
        "as",
        "like",
        "wait",
        "waited",
        "until",
        "before",
        "through",
        "worked",
        "stayed",
        "on",
    ];
    let previous = i.checked_sub(1)?;
    let noun = r.letters(previous) && !r.any(previous, LENGTH);
    let amount = matches!(r.lex(previous), Lex::Number(_) | Lex::Mark('€' | '$' | '£' | '%' | ')'))
        || matches!(r.lex(previous), Lex::Cardinal(_));
    if !(noun || amount) {
        return None;
    }
    // The amount stands in the same clause.
    let from = previous.saturating_sub(9);
    let counted =
        (from..=previous).rev().take_while(|k| !matches!(r.lex(*k), Lex::Mark(';' | '!' | '?' | '\n'))).any(|k| {
            matches!(r.lex(k), Lex::Number(_) | Lex::Cardinal(_) | Lex::Key(Key::Times | Key::Vague | Key::A))
                || r.any(
                    k,
                    &[
                        "hundreds",
                        "thousands",
                        "millions",
                        "times",
                        "dozens",
                        "dozen",
                        "hundred",
                        "thousand",
                        "million",
                        "day",
                        "evening",
                        "afternoon",
                        "hour",
                        "hours",
                    ],
                )
        });
    counted.then_some((after, every(unit)))
}
