//! TIMEX3 values of durations and sets.

use super::{Amount, Expression, Name, Unit};

/// `P3Y`, `PT2H`, `P3Y2M`, `PXM`, `P2W`, `XXXX-WXX-4`; `None` for what is neither a duration nor a set.
pub(super) fn value(expression: &Expression) -> Option<String> {
    match expression {
        Expression::Duration { amount, unit, rest: None } => Some(length(*amount, *unit)),
        Expression::Duration { amount, unit, rest: Some((n, below)) } => {
            let first = length(*amount, *unit);
            let second = length(Amount::Exact(n.saturating_mul(100)), *below);
            let clock = |u: Unit| u <= Unit::Hour;
            let tail = second.trim_start_matches('P').trim_start_matches('T');
            let joint = if clock(*below) && !clock(*unit) { "T" } else { "" };
            Some(format!("{first}{joint}{tail}"))
        }
        Expression::Set { every, unit } => Some(length(*every, *unit)),
        Expression::Weekly(0) => Some("XXXX-WXX-WE".to_owned()),
        Expression::Yearly(Name::Month(m)) => Some(format!("XXXX-{m:02}")),
        Expression::Yearly(Name::Season(s)) => Some(format!("XXXX-{}", s.code())),
        Expression::Yearly(_) => Some("P1Y".to_owned()),
        Expression::Weekly(day) => Some(format!("XXXX-WXX-{day}")),
        _ => None,
    }
}

fn length(amount: Amount, unit: Unit) -> String {
    let (clock, letter, each) = match unit {
        Unit::Second => ("T", "S", 1),
        Unit::Minute => ("T", "M", 1),
        Unit::Hour => ("T", "H", 1),
        Unit::Day => ("", "D", 1),
        Unit::Week => ("", "W", 1),
        Unit::Month => ("", "M", 1),
        Unit::Quarter => ("", "M", 3),
        Unit::Year => ("", "Y", 1),
        Unit::Decade => ("", "Y", 10),
        Unit::Century => ("", "Y", 100),
    };
    let Some(hundredths) = amount.low().map(|n| n.saturating_mul(each)) else { return format!("P{clock}X{letter}") };
    match (hundredths, unit) {
        (50, Unit::Year) => "P6M".to_owned(),
        (50, Unit::Hour) => "PT30M".to_owned(),
        (50, Unit::Day) => "PT12H".to_owned(),
        _ => format!("P{clock}{}{letter}", decimal(hundredths)),
    }
}

fn decimal(hundredths: u32) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => whole.to_string(),
        _ if part % 10 == 0 => format!("{whole}.{}", part / 10),
        _ => format!("{whole}.{part:02}"),
    }
}
