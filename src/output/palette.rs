//! Colours that can be read on a light and on a dark ground.

use codespan_reporting::term::{
    Styles,
    termcolor::{Color, ColorSpec},
};

/// Yellow and bright cyan vanish on white, dark blue on black: warnings are magenta, as compilers of C have them,
/// second places a blue of middle lightness, frames the terminal's own colour, dimmed.
pub fn palette() -> Styles {
    let colour = |c| ColorSpec::new().set_fg(Some(c)).clone();
    let bold = |c| ColorSpec::new().set_fg(c).set_bold(true).clone();
    let dimmed = ColorSpec::new().set_dimmed(true).clone();
    let blue = Color::Ansi256(67);
    Styles {
        header_bug: bold(Some(Color::Red)),
        header_error: bold(Some(Color::Red)),
        header_warning: bold(Some(Color::Magenta)),
        header_note: bold(Some(blue)),
        header_help: bold(Some(blue)),
        header_message: bold(None),
        primary_label_bug: colour(Color::Red),
        primary_label_error: colour(Color::Red),
        primary_label_warning: colour(Color::Magenta),
        primary_label_note: colour(blue),
        primary_label_help: colour(blue),
        secondary_label: colour(blue),
        line_number: dimmed.clone(),
        source_border: dimmed.clone(),
        note_bullet: dimmed,
    }
}
