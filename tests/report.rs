//! The terminal report: carets stand under their words at every width, whatever stands before them.

use preplint::{
    diagnostic::{Diagnostic, Severity},
    output::{Finding, Screen, TextOptions, check_text, diagnostic_text},
    source::{SourceId, Sources, Span},
};
use unicode_width::UnicodeWidthChar;

const PROSE: &str = "**Initech:** I joined in May 2017 as a developer because I had met two of their engineers at a meetup in the \
spring, and I left when the product was sold, which nobody had seen coming, least of all the people who sold it to us.";

fn screen(columns: usize) -> Screen {
    Screen { columns: Some(columns), ..Screen::default() }
}

fn span(sources: &Sources, words: &str) -> Span {
    let at = sources.get(SourceId(0)).text.find(words).expect("the words stand in the text");
    Span::new(SourceId(0), at..at + words.len())
}

fn warning(span: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::new("some-rule", span, "this is about something");
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// The width of what a terminal shows, character by character.
fn cells(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// What stands above the carets: for every line of carets, the words of the line before at the same cells.
fn marked(report: &str, sign: char) -> Vec<String> {
    let lines: Vec<&str> = report.lines().collect();
    let mut found = Vec::new();
    for pair in lines.windows(2) {
        let (Some((_, source)), Some((gutter, carets))) = (pair[0].split_once("│ "), pair[1].split_once("│ "))
        else {
            continue;
        };
        if !gutter.trim().is_empty() || !carets.trim_start().starts_with(sign) {
            continue;
        }
        let start = cells(&carets[..carets.find(sign).unwrap()]);
        let end = start + carets.chars().filter(|c| *c == sign).count();
        let (mut at, mut words) = (0, String::new());
        for c in source.chars() {
            if (start..end).contains(&at) {
                words.push(c);
            }
            at += c.width().unwrap_or(0);
        }
        found.push(words);
    }
    found
}

fn shown(text: &str, words: &str, columns: usize) -> String {
    let sources = Sources::single("a.md", text);
    diagnostic_text(&sources, &warning(span(&sources, words)), screen(columns))
}

#[test]
fn carets_stand_under_their_words_at_every_width() {
    for columns in [40, 60, 80, 100, 120, 200] {
        for words in ["Initech", "met two", "nobody had seen", "sold it to us."] {
            let report = shown(PROSE, words, columns);
            assert_eq!(marked(&report, '^').join(" "), words, "{columns} columns\n{report}");
            let widest = report.lines().map(cells).max();
            assert!(widest <= Some(columns), "{columns} columns\n{report}");
        }
    }
}

#[test]
fn carets_are_right_behind_wide_and_invisible_characters() {
    let before = [
        ("tabs", "\ta\tb "),
        ("wide", "日本語 한국어 "),
        ("emoji", "🎉 👩\u{200d}💻 👍🏽 ❤\u{fe0f} "),
        ("combining", "e\u{301}e\u{301} "),
        ("invisible", "a\u{200b}b\u{feff}c\u{ad}d "),
        ("control", "a\u{1b}[31mb\u{7} "),
        ("directions", "a\u{202e}b\u{2066} "),
    ];
    for (name, before) in before {
        let report = shown(&format!("{before}here is more"), "here", 80);
        assert_eq!(marked(&report, '^'), ["here"], "{name}\n{report}");
        let column = before.chars().count() + 1;
        assert!(report.contains(&format!("a.md:1:{column}\n")), "{name}\n{report}");
    }
}

#[test]
fn text_without_spaces_is_broken_between_characters() {
    let text = "日本語".repeat(60);
    let sources = Sources::single("a.md", &text);
    for start in (0..text.len() - 30).step_by(9) {
        let diagnostic = warning(Span::new(SourceId(0), start..start + 30));
        let report = diagnostic_text(&sources, &diagnostic, screen(60));
        let column = start / 3 + 1;
        assert_eq!(marked(&report, '^').concat(), text[start..start + 30], "{report}");
        assert!(report.contains(&format!("a.md:1:{column}\n")), "{report}");
    }
}

#[test]
fn a_second_place_has_its_line_and_message() {
    let text = format!("{PROSE}\n\n**Hooli:** In June 2019 I joined.\n");
    let sources = Sources::single("a.md", &text);
    let diagnostic = warning(span(&sources, "Initech")).label(span(&sources, "June 2019"), "the next job begins");
    let report = diagnostic_text(&sources, &diagnostic, screen(80));
    assert_eq!(marked(&report, '^'), ["Initech"], "{report}");
    assert_eq!(marked(&report, '-'), ["June 2019"], "{report}");
    assert!(report.contains("--------- the next job begins") && report.contains("\n3 │ "), "{report}");
}

#[test]
fn a_long_place_is_a_bracket() {
    let report = shown(PROSE, PROSE, 60);
    assert!(report.contains("╭") && report.contains("╰"), "{report}");
    assert!(report.lines().map(cells).max() <= Some(60), "{report}");
}

#[test]
fn empty_places_and_places_at_the_end_are_shown() {
    for (text, start, end) in [("", 0, 0), ("a\n", 2, 2), ("a", 1, 1), ("a  \n\nb", 1, 3), ("a\r\nb", 0, 4)] {
        let sources = Sources::single("a.md", text);
        let report = diagnostic_text(&sources, &warning(Span::new(SourceId(0), start..end)), screen(80));
        assert!(report.contains("^"), "{text:?} {start}..{end}\n{report}");
    }
}

#[test]
fn notes_are_folded() {
    let sources = Sources::single("a.md", PROSE);
    let diagnostic = warning(span(&sources, "Initech")).note("word ".repeat(60));
    let report = diagnostic_text(&sources, &diagnostic, screen(70));
    assert!(report.lines().map(cells).max() <= Some(70), "{report}");
    assert_eq!(report.matches("word").count(), 60);
}

#[test]
fn the_same_findings_give_the_same_bytes() {
    let sources = Sources::single("a.md", PROSE);
    let diagnostics: Vec<_> = ["Initech", "spring", "sold"].map(|w| warning(span(&sources, w))).into();
    let findings: Vec<_> = diagnostics.iter().map(|diagnostic| Finding { sources: &sources, diagnostic }).collect();
    let options = TextOptions { level: Severity::Warning, all: false, screen: Screen::default() };
    assert_eq!(check_text(&findings, 1, options), check_text(&findings, 1, options));
}
