//! Durations: "three and a half years", "6-month", "3 years 2 months", with what limits them: "at least", "about".

use super::{
    atoms::Reader,
    bare::ends_length,
    expression::{Amount, Expression, Unit},
    lexemes::{Key, Lex},
    quantity::{quantity, unit},
    timex::Modifier,
};

/// The atom behind a duration, what it says, and what stands behind the amount ("5+ years", "3 years or more").
pub(super) fn duration(r: &Reader, i: usize) -> Option<(usize, Expression, Option<Modifier>)> {
    if let Some((end, expression)) = quarter_of(r, i) {
        return Some((end, expression, None));
    }
    let (j, amount) = quantity(r, i)?;
    let figure = r.number(i).is_some();
    let article = matches!(r.lex(i), Lex::Key(Key::A)) && amount == Amount::ONE;
    let mut modifier = (r.mark(j - 1, '+') || r.is(j, "plus")).then_some(Modifier::EqualOrMore);
    let mut j = j + usize::from(r.is(j, "plus"));
    if r.is(j, "or") && r.any(j + 1, &["more", "fewer", "less"]) {
        modifier = Some(if r.is(j + 1, "more") { Modifier::EqualOrMore } else { Modifier::EqualOrLess });
        j += 2;
    }
    let (mut end, base) = unit(r, j, figure)?;
    if article && !ends_length(r, end, base) {
        return None;
    }
    let idiom = r.dash(end) && r.glued(end) && article;
    if idiom || article && not_a_stretch(r, i, end, base) || amount_of_something(r, i, end, base, amount) {
        return None;
    }
    let (unit_is, factor) = if r.any(end - 1, &["fortnight", "fortnights"]) { (Unit::Week, 2) } else { (base, 1) };
    let mut amount = match amount {
        Amount::Exact(n) => Amount::Exact(n.checked_mul(factor)?),
        other => other,
    };
    if let (Amount::Exact(n), true) = (amount, r.is(end, "and") && r.is(end + 1, "a") && r.is(end + 2, "half")) {
        amount = Amount::Exact(n.checked_add(50)?);
        end += 3;
    }
    let rest = remainder(r, end, unit_is).filter(|_| !matches!(amount, Amount::Some));
    if let Some((after, n, u)) = rest {
        return Some((after, Expression::Duration { amount, unit: unit_is, rest: Some((n, u)) }, modifier));
    }
    if r.mark(end, '+') && r.glued(end) {
        end += 1;
        modifier = Some(Modifier::EqualOrMore);
    }
    if r.is(end, "or") && r.any(end + 1, &["more", "longer", "less", "so"]) {
        modifier = Some(match r.word(end + 1) {
            "so" => Modifier::Approx,
            "less" => Modifier::EqualOrLess,
            _ => Modifier::EqualOrMore,
        });
        end += 2;
    }
    Some((end, Expression::Duration { amount, unit: unit_is, rest: None }, modifier))
}

/// "a quarter of an hour", "three quarters of a year"
fn quarter_of(r: &Reader, i: usize) -> Option<(usize, Expression)> {
    let quarters = match r.lex(i) {
        Lex::Key(Key::A) if r.is(i + 1, "quarter") => 1,
        Lex::Cardinal(3) if r.is(i + 1, "quarters") => 3,
        _ => return None,
    };
    if !(r.is(i + 2, "of") && r.any(i + 3, &["a", "an"])) {
        return None;
    }
    let (each, unit) = match r.lex(i + 4) {
        Lex::Unit(Unit::Hour) => (15, Unit::Minute),
        Lex::Unit(Unit::Year) => (3, Unit::Month),
        _ => return None,
    };
    Some((i + 5, Expression::Duration { amount: Amount::Exact(quarters * each * 100), unit, rest: None }))
}

/// "and 2 months", ", 2 months", "2 mos" behind years; the like behind months, weeks, days, hours.
fn remainder(r: &Reader, i: usize, above: Unit) -> Option<(usize, u32, Unit)> {
    let at = i + usize::from(r.mark(i, ','));
    let at = at + usize::from(r.any(at, &["and"]) || r.mark(at, '&'));
    let (j, Amount::Exact(n)) = quantity(r, at)? else { return None };
    let (end, below) = unit(r, j, r.number(at).is_some())
        .or_else(|| (r.glued(j) && r.is(j, "m") && above == Unit::Year).then_some((j + 1, Unit::Month)))?;
    let fits = matches!(
        (above, below),
        (Unit::Year, Unit::Month)
            | (Unit::Month, Unit::Week | Unit::Day)
            | (Unit::Week, Unit::Day)
            | (Unit::Day, Unit::Hour)
            | (Unit::Hour, Unit::Minute)
            | (Unit::Minute, Unit::Second)
    );
    let article = r.any(at, &["a", "an"]) && at == i;
    let frequency = r.any(end, &["a", "per", "each", "every"]);
    (fits && !article && !frequency && n % 100 == 0).then_some((end, n / 100, below))
}

/// "a quarter of", "a second look", "a minute detail".
fn not_a_stretch(r: &Reader, i: usize, end: usize, unit: Unit) -> bool {
    match unit {
        Unit::Quarter => {
            r.is(end, "of") || r.after_any(i, &["by", "nearly", "almost", "about", "over"]) || r.letters(end)
        }
        Unit::Second => true,
        Unit::Minute => r.after_any(i, &["got", "take", "have"]) && r.any(end, &["to"]),
        Unit::Day => r.any(end, &["off", "job", "one", "trip", "shift", "care"]),
        _ => false,
    }
}

/// "three quarters of", "the first 2 seconds", "20 year old".
fn amount_of_something(r: &Reader, i: usize, end: usize, unit: Unit, amount: Amount) -> bool {
    let quarters = unit == Unit::Quarter && (r.is(end, "of") && amount.high() <= Some(300));
    let money = i > 0 && r.glued(i) && matches!(r.lex(i - 1), Lex::Mark('$' | '€' | '£' | '#'));
    let half_of = r.number(i).is_some() && i > 0 && r.glued(i) && matches!(r.lex(i - 1), Lex::Mark('.' | '/'));
    let one_day = r.is(i, "one")
        && unit == Unit::Day
        && !r.after_any(
            i,
            &["in", "within", "for", "of", "than", "just", "only", "about", "least", "took", "after", "every", "the"],
        )
        && r.opens_sentence(i)
        && !r.any(end, &["later", "after", "before", "earlier", "ago", "of"]);
    quarters || money || half_of || one_day
}

/// What limits a following amount: the atom behind the words, the modifier.
pub(super) fn hedge(r: &Reader, i: usize) -> Option<(usize, Modifier)> {
    use Modifier::*;
    let two = |a: &str, b: &str| r.is(i, a) && r.is(i + 1, b);
    let found = match () {
        _ if two("at", "least") => (i + 2, EqualOrMore),
        _ if two("at", "most") => (i + 2, EqualOrLess),
        _ if r.any(i, &["no", "not"]) && r.any(i + 1, &["less", "fewer", "under"]) => {
            (i + 2 + usize::from(r.is(i + 2, "than")), EqualOrMore)
        }
        _ if r.any(i, &["no", "not"]) && r.any(i + 1, &["more", "longer", "over"]) => {
            (i + 2 + usize::from(r.is(i + 2, "than")), EqualOrLess)
        }
        _ if two("not", "quite") => (i + 2, LessThan),
        _ if two("up", "to") => (i + 2, EqualOrLess),
        _ if two("upwards", "of") => (i + 2, MoreThan),
        _ if r.any(i, &["minimum", "maximum", "min", "max"]) => {
            let dot = usize::from(r.mark(i + 1, '.') && r.glued(i + 1));
            let end = i + 1 + dot + usize::from(r.is(i + 1 + dot, "of") || r.mark(i + 1 + dot, ':'));
            (end, if r.any(i, &["minimum", "min"]) { EqualOrMore } else { EqualOrLess })
        }
        _ if two("more", "than") => (i + 2, MoreThan),
        _ if r.any(i, &["less", "fewer"]) && r.is(i + 1, "than") => (i + 2, LessThan),
        _ if r.any(i, &["over", "exceeding"]) => (i + 1, MoreThan),
        _ if r.any(i, &["under", "nearly", "almost"]) => (i + 1, LessThan),
        _ if r.any(i, &["about", "around", "approximately", "approx", "roughly", "some", "circa", "ca"])
            // "San Jose, CA. June 2009"
            && !(r.is(i, "ca") && r.capital(i)) =>
        {
            (i + 1 + usize::from(r.mark(i + 1, '.') && r.glued(i + 1)), Approx)
        }
        _ if r.mark(i, '~') || r.mark(i, '≈') => (i + 1, Approx),
        _ if r.mark(i, '>') => (i + 1, MoreThan),
        _ if r.mark(i, '<') => (i + 1, LessThan),
        _ => return None,
    };
    Some(found)
}
