//! Bounds in words.

use crate::graph::{Bound, Bounds, Ongoing, Stint};

/// `2015-01 to now`, `2014 to ? (by 2016-06)`: what only neighbours tell stands in brackets behind a question mark.
pub fn stretch(stint: &Stint) -> String {
    let end = match stint.ongoing {
        Ongoing::Yes => "now".to_owned(),
        _ => when(&stint.end),
    };
    format!("{} to {end}", when(&stint.start))
}

/// One event.
pub fn when(bounds: &Bounds) -> String {
    let proven = |bound: &Option<Bound>| bound.as_ref().is_none_or(|b| b.basis.proves());
    let words = match (&bounds.earliest, &bounds.latest) {
        (None, None) => return "?".to_owned(),
        (Some(e), None) => format!("{} or later", e.month),
        (None, Some(l)) => format!("by {}", l.month),
        (Some(_), Some(_)) => {
            let edtf = bounds.edtf();
            edtf.trim_matches(['[', ']']).replace("..", "–")
        }
    };
    if proven(&bounds.earliest) && proven(&bounds.latest) { words } else { format!("? ({words})") }
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
    }
}
