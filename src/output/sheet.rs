//! What codespan-reporting draws, row by row, and the lines in between.

use std::{io::Write, ops::Range};

use codespan_reporting::{
    diagnostic as drawn,
    term::{
        self, Styles, StylesWriter,
        termcolor::{Buffer, Color, ColorSpec, WriteColor},
    },
};

use super::{
    Finding, Screen,
    fold::{fold, fold_behind},
    help::help,
    palette::palette,
    rows::TAB_WIDTH,
    screen::visible,
    snippets::{Snippets, View},
    text::called,
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    rules,
    source::{SourceId, Sources, Span},
};

/// Cells for the source, and for notes, where the screen has room for them.
const WIDTH: usize = 96;
/// Cells that stand before the source: line number, border, and a bracket.
const GUTTER: usize = 9;
/// Before the further lines of a message.
const INDENT: &str = "    ";
/// A label over more rows than these is drawn as a bracket beside them.
const UNDERLINED_ROWS: usize = 3;

pub struct Sheet<'a> {
    out: Buffer,
    styles: Styles,
    columns: Option<usize>,
    rules: Option<&'static str>,
    width: usize,
    /// Of the sources shown last; the findings of one career mostly follow each other.
    snippets: Option<(&'a Sources, Snippets<'a>)>,
}

impl<'a> Sheet<'a> {
    pub fn new(screen: Screen) -> Self {
        Self {
            out: if screen.colour { Buffer::ansi() } else { Buffer::no_color() },
            styles: palette(),
            columns: screen.columns,
            rules: screen.rules,
            width: screen.columns.map_or(WIDTH, |columns| WIDTH.min(columns.saturating_sub(GUTTER))),
            snippets: None,
        }
    }

    /// Header, words with labels, notes, and how to mend it.
    pub fn full(&mut self, sources: &'a Sources, diagnostic: &Diagnostic) {
        let snippets = match self.snippets.take() {
            Some((of, snippets)) if std::ptr::eq(of, sources) => snippets,
            _ => Snippets::new(sources, self.width),
        };
        let mut labels = labels(&snippets, diagnostic.span, drawn::LabelStyle::Primary, "");
        for label in &diagnostic.labels {
            labels.extend(self::labels(&snippets, label.span, drawn::LabelStyle::Secondary, &label.message));
        }
        let notes = diagnostic.notes.iter().cloned().chain(help(sources, diagnostic));
        let view =
            View { snippets: &snippets, label_starts: labels.iter().map(|l| (l.file_id, l.range.start)).collect() };
        let picture = drawn::Diagnostic::new(severity(diagnostic.severity))
            .with_code(self.rule(&diagnostic.rule))
            .with_message(self.headline(diagnostic))
            .with_labels(labels)
            .with_notes(notes.map(|n| fold(&visible(&n), self.width)).collect());
        let config = term::Config { tab_width: TAB_WIDTH, start_context_lines: 1, ..term::Config::default() };
        let mut writer = StylesWriter::new(&mut self.out, &self.styles);
        // Spans lie inside their sources, and writing to memory does not fail.
        let _ = term::emit_to_write_style(&mut writer, &config, &view, &picture);
        self.snippets = Some((sources, snippets));
    }

    /// The rule's name; where the screen shows links, one to its page.
    fn rule(&self, name: &str) -> String {
        match (self.rules, rules::page(name)) {
            (Some(base), Some(page)) => link(&format!("{base}/{}/{}.html", page.family, page.name), name),
            _ => visible(name),
        }
    }

    /// The message, folded where the screen is narrower.
    fn headline(&self, diagnostic: &Diagnostic) -> String {
        let message = one_line(&diagnostic.message);
        let Some(columns) = self.columns else { return message };
        let before = called(diagnostic.severity).len() + diagnostic.rule.len() + "[]: ".len();
        fold_behind(before, &message, columns.saturating_sub(INDENT.len())).replace('\n', &format!("\n{INDENT}"))
    }

    /// One line that an editor or a terminal can jump from.
    pub fn short(&mut self, finding: &Finding) {
        let diagnostic = finding.diagnostic;
        let at = finding.sources.start(diagnostic.span);
        let style = self.styles.header(severity(diagnostic.severity)).clone();
        let _ = write!(self.out, "{}:{}:{} ", visible(finding.path()), at.line, at.column);
        let _ = self.out.set_color(&style);
        let _ = write!(self.out, "{}[{}]", called(diagnostic.severity), self.rule(&diagnostic.rule));
        let _ = self.out.reset();
        let _ = writeln!(self.out, " {}", one_line(&diagnostic.message));
    }

    pub fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{}", visible(text));
    }

    /// A text that would go, behind a sign.
    pub fn removed(&mut self, sign: &str, text: &str) {
        self.marked(sign, text, Color::Red);
    }

    /// A text that would come, behind a sign.
    pub fn added(&mut self, sign: &str, text: &str) {
        self.marked(sign, text, Color::Green);
    }

    fn marked(&mut self, sign: &str, text: &str, colour: Color) {
        let width = self.columns.map_or(WIDTH, |columns| WIDTH.min(columns.saturating_sub(INDENT.len())));
        let text = fold(&one_line(text), width).replace('\n', &format!("\n{INDENT}"));
        let _ = self.out.set_color(ColorSpec::new().set_fg(Some(colour)));
        let _ = write!(self.out, "  {sign} {text}");
        let _ = self.out.reset();
        let _ = writeln!(self.out);
    }

    pub fn gap(&mut self) {
        let _ = writeln!(self.out);
    }

    pub fn into_text(self) -> String {
        let text = String::from_utf8_lossy(self.out.as_slice());
        // Wrapped rows end with their space.
        text.split_inclusive('\n').map(|l| l.trim_end_matches(['\n', ' '])).flat_map(|l| [l, "\n"]).collect()
    }
}

/// One label per row of the span, the message at the last; or one bracket where there are many rows.
fn labels(snippets: &Snippets, span: Span, style: drawn::LabelStyle, message: &str) -> Vec<drawn::Label<SourceId>> {
    let parts = snippets.parts(span);
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Vec::new() };
    let label = |range: Range<usize>| drawn::Label::new(style, span.source, range);
    let mut labels: Vec<_> = if parts.len() > UNDERLINED_ROWS {
        vec![label(first.start..last.end)]
    } else {
        parts.iter().cloned().map(label).collect()
    };
    if let Some(last) = labels.last_mut() {
        last.message = one_line(message);
    }
    labels
}

fn severity(severity: Severity) -> drawn::Severity {
    match severity {
        Severity::Error => drawn::Severity::Error,
        Severity::Warning => drawn::Severity::Warning,
        Severity::Info | Severity::Off => drawn::Severity::Note,
    }
}

/// OSC 8, which terminals show as the text alone.
fn link(address: &str, text: &str) -> String {
    format!("\u{1b}]8;;{}\u{1b}\\{}\u{1b}]8;;\u{1b}\\", visible(address), visible(text))
}

fn one_line(text: &str) -> String {
    visible(&text.replace("\r\n", " ").replace('\n', " "))
}
