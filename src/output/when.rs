//! Bounds in words.

use crate::graph::{Bound, Bounds, Ongoing, Stint};

/// `2015-01 to now`, `2014 to 2016-04 or later (by 2016-06)`: what only neighbours tell stands in brackets.
pub fn stretch(stint: &Stint) -> String {
    let end = match stint.ongoing {
        Ongoing::Yes => "now".to_owned(),
        _ => when(&stint.end),
    };
    format!("{} to {end}", when(&stint.start))
}

/// One event.
pub fn when(bounds: &Bounds) -> String {
    let from = |b: &Bound| format!("{} or later", b.month);
    let until = |b: &Bound| format!("by {}", b.month);
    let (earliest, latest) = (bounds.earliest.as_ref(), bounds.latest.as_ref());
    let proven = |bound: Option<&Bound>| bound.is_none_or(|b| b.basis.proves());
    match (earliest, latest) {
        (None, None) => "?".to_owned(),
        (Some(e), None) if proven(earliest) => from(e),
        (Some(e), None) => format!("? ({})", from(e)),
        (None, Some(l)) if proven(latest) => until(l),
        (None, Some(l)) => format!("? ({})", until(l)),
        (Some(e), Some(l)) => match (proven(earliest), proven(latest)) {
            (true, true) => both(bounds),
            (true, false) => format!("{} ({})", from(e), until(l)),
            (false, true) => format!("{} ({})", until(l), from(e)),
            (false, false) => format!("? ({})", both(bounds)),
        },
    }
}

/// `2015-01`, `2014`, `2014-01–2014-08`
fn both(bounds: &Bounds) -> String {
    bounds.edtf().trim_matches(['[', ']']).replace("..", "–")
}

#[cfg(test)]
mod tests {
    use super::when;
    use crate::{
        annotate::time::Month,
        graph::{Basis, Bound, Bounds},
    };

    #[test]
    fn every_form() {
        let bound = |year, month, basis| Some(Bound { month: Month::new(year, month), basis, places: Vec::new() });
        let told = |earliest, latest| when(&Bounds { earliest, latest });
        let stated = |year, month| bound(year, month, Basis::Stated);
        assert_eq!(told(None, None), "?");
        assert_eq!(told(stated(2015, 1), stated(2015, 1)), "2015-01");
        assert_eq!(told(stated(2014, 1), stated(2014, 12)), "2014");
        assert_eq!(told(stated(2014, 1), stated(2014, 8)), "2014-01–2014-08");
        assert_eq!(told(stated(2018, 1), None), "2018-01 or later");
        assert_eq!(told(None, bound(2016, 6, Basis::Inferred)), "? (by 2016-06)");
        assert_eq!(told(stated(2016, 4), bound(2016, 6, Basis::Inferred)), "2016-04 or later (by 2016-06)");
    }
}
