//! Percentages that cannot be: against the figures beside them, against their verb, against the whole.

use std::ops::Range;

use super::{
    change::{Change, Unit, changes},
    governor::{Governor, governor},
    said::{Line, fits},
};
use crate::{
    annotate::{Amount, Role},
    diagnostic::Diagnostic,
    document::WordKind,
    rules::Context,
};

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for (_, block, role) in context.prose() {
        let asked = matches!(role, Role::Questions | Role::Contact | Role::Skills | Role::Aspirations | Role::Notes);
        if asked || !block.words.iter().any(|w| w.kind == WordKind::Number) {
            continue;
        }
        let line = Line::of(block);
        for amount in line.percents.iter().filter(|a| a.value > 100.0) {
            found.extend(over_hundred(&line, amount));
        }
        for change in changes(block) {
            found.extend(wrong_percent(&line, &change).or_else(|| wrong_verb(&line, &change)));
        }
    }
}

fn over_hundred(line: &Line, amount: &Amount) -> Option<Diagnostic> {
    let words = line.words(&amount.range);
    if line.is_points(words.end) {
        return None;
    }
    let start = line.unhedged(words.start);
    let noun = |w: &str| matches!(w, "reduction" | "decrease" | "drop" | "decline" | "savings" | "saving");
    let behind = line.word(words.end);
    let by = matches!(line.before(start, 1), "by")
        && matches!(
            governor(&line.lower, line.sentence_start(words.start)?, start - 1),
            Some(Governor::Down | Governor::Saves)
        );
    let written = &line.block.text()[amount.range.clone()];
    let place = line.block.place(amount.range.clone());
    let less = matches!(behind, "less" | "fewer" | "lower" | "cheaper" | "smaller" | "shorter");
    if by || less || noun(behind) || line.before(start, 1) == "of" && noun(line.before(start, 2)) {
        let message = format!("Nothing can become less by {written}: at 100 % nothing is left");
        return Some(Diagnostic::new("percent-arithmetic", place, message).note(
            "Say from what to what it went and work the percentage out again; perhaps it became so much faster",
        ));
    }
    let whole = share(line, &words)?;
    let message = format!("{written} is more than all of {whole}");
    Some(Diagnostic::new("percent-arithmetic", place, message).note("A share ends at 100 %"))
}

/// The whole of which a percentage is a share.
fn share(line: &Line, words: &Range<usize>) -> Option<String> {
    let start = line.sentence_start(words.start)?;
    let compared = "last previous prior average compared than expected planned usual forecast target quota \
        goal plan original initial grew growth increase increased";
    let sentence_end = (words.end..line.lower.len()).find(|k| line.is(*k, ". ;")).unwrap_or(line.lower.len());
    if line.word(words.end) == "of" {
        if (start..sentence_end).any(|k| line.is(k, compared)) {
            return None;
        }
        let noun = (words.end + 1..words.end + 4).find(|k| line.is(*k, WHOLES))?;
        return Some(format!("the {}", line.word(noun)));
    }
    let behind = (words.end..words.end + 2).take_while(|k| !line.is(*k, ", ; . ( )")).find(|k| line.is(*k, FULL));
    let said = matches!(line.before(words.start, 1), "of" | "to" | "at" | "is" | "was" | "reached" | "with");
    let near = (words.start.saturating_sub(5).max(start)..words.start).rev().find(|k| line.is(*k, FULL));
    let named = behind.or(near.filter(|_| said))?;
    Some(format!("the {}", line.word(named)))
}

/// A percentage beside two figures that do not give it.
fn wrong_percent(line: &Line, change: &Change) -> Option<Diagnostic> {
    let said = line.said(change)?;
    let grown = change.percent();
    let less = said.less.unwrap_or(grown < 0.0);
    // "from 14 to 6 minutes, a 20 % increase in sales" speaks of something else.
    if less != (grown < 0.0) || fits(&said, change) {
        return None;
    }
    let bytes = line.bytes(&said.words);
    let text = line.block.text();
    let noun = if less { "a reduction" } else { "an increase" };
    let right = rounded(grown.abs());
    let message = format!("\"{}\" is {noun} of {right} %, not {} %", &text[change.range.clone()], rounded(said.value));
    Some(
        Diagnostic::new("percent-arithmetic", line.block.place(bytes), message)
            .label(line.block.place(change.range.clone()), "the figures")
            .note("Whoever listens will work it out; check which of the figures is the right one"),
    )
}

/// "Reduced … from 2 to 3", "halved … from 64 to 50"
fn wrong_verb(line: &Line, change: &Change) -> Option<Diagnostic> {
    let start = line.sentence_start(change.words.start)?;
    let at = change.words.start;
    let ratio = change.to / change.from;
    let object = |list: &str| (start..at).any(|k| line.is(k, list));
    let problem = match governor(&line.lower, start, at)? {
        Governor::Down if ratio > 1.0 => {
            // "Reduced costs from 20 % to 30 %" may mean by so much; "cut the frequency from a day to a week" is right.
            let measured = change.unit != Unit::Percent || object(RATES);
            let often = object("frequency cadence pace interval rhythm velocity speed");
            (measured && !often).then_some("It says that it became less, and the second figure is larger")?
        }
        Governor::Times(times) => {
            let hedge = |words: &str| (start..at).any(|k| line.is(k, words) && line.is(k + 1, FACTORS));
            let (low, high) = match times < 1.0 {
                true => (times * 0.78, times * 1.22),
                false => (times * 0.87, times * 1.26),
            };
            let more = hedge("over than least");
            let fits = match (more, times < 1.0) {
                (true, true) => ratio <= high,
                (true, false) => ratio >= low,
                _ => (low..=high).contains(&ratio),
            };
            (!fits).then_some("The verb and the figures do not agree")?
        }
        _ => return None,
    };
    let text = line.block.text();
    let message = format!("{problem}: \"{}\"", &text[change.range.clone()]);
    Some(
        Diagnostic::new("percent-arithmetic", line.block.place(change.range.clone()), message)
            .note("Perhaps the two figures are swapped"),
    )
}

/// Verbs that multiply.
const FACTORS: &str = "halved halving doubled doubling tripled tripling quadrupled quadrupling";
/// What is measured in per cent.
const RATES: &str = "rate rates share percentage proportion ratio churn loss losses turnover usage utilization errors \
    failures margin";
/// What ends at 100 %.
const FULL: &str = "uptime availability accuracy coverage";
const WHOLES: &str = "users customers employees teams developers engineers requests tickets tests students patients \
    clients members orders incidents respondents cases devices participants stores schools projects \
    services calls bugs defects colleagues staff applicants alerts";

fn rounded(value: f64) -> String {
    if (value - value.round()).abs() < 0.05 || value >= 10.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}
