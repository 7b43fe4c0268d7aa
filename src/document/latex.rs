//! What is left of LaTeX in pasted text, made plain: `\textbf{Brinkhof} \hfill 2014`, `\cventry{2014}{Clerk}{Brinkhof}{}`.

use std::ops::Range;

use super::{Mark, MarkKind, Prose};
use crate::source::SourceId;

/// One of these shows that the text is LaTeX.
const KNOWN: &[&str] = &[
    "textbf",
    "textit",
    "emph",
    "textsc",
    "underline",
    "hfill",
    "href",
    "cventry",
    "cvitem",
    "cvline",
    "section",
    "subsection",
    "item",
    "quad",
    "resumeSubheading",
    "resumeItem",
    "begin",
    "textsf",
    "textmd",
    "hspace",
    "vspace",
];

/// Commands whose first group is no text.
const SILENT: &[&str] =
    &["begin", "end", "vspace", "hspace", "label", "includegraphics", "usepackage", "vskip", "color"];

/// What parts two columns or two lines.
const GAPS: &[&str] = &["hfill", "quad", "qquad", "hspace", "newline", "par", "dotfill", "hrulefill", "enspace"];

enum Group {
    Plain,
    Marked(usize, MarkKind),
    /// A group of a command with several, and how many stood before it: more may follow.
    Field(u8),
}

struct Writer<'a> {
    from: &'a Prose,
    prose: Prose,
    /// Places of the old text, and where each went.
    kept: Vec<(Range<usize>, usize)>,
    groups: Vec<Group>,
}

/// The text without its commands, and the level of the heading that it is; `None` where it holds none.
pub(super) fn plain(id: SourceId, prose: &Prose) -> Option<(Prose, Option<u8>)> {
    let text = prose.text();
    let code = prose.marks.iter().any(|m| m.kind == MarkKind::Code);
    let known = |(at, _): (usize, &str)| KNOWN.contains(&name(text, at + 1));
    if code || !text.match_indices('\\').any(known) {
        return None;
    }
    let level = match name(text, 1) {
        "section" if text.starts_with('\\') => Some(2),
        "subsection" if text.starts_with('\\') => Some(3),
        _ => None,
    };
    let mut writer = Writer { from: prose, prose: Prose::new(id), kept: Vec::new(), groups: Vec::new() };
    writer.write(text);
    Some((writer.finish(), level))
}

/// The letters of a command that begins at a byte.
fn name(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or("");
    rest.get(..rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len())).unwrap_or("")
}

/// The bytes of a group from its brace on, its braces included.
fn group(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..).filter(|r| r.starts_with('{'))?;
    Some(at..at + rest.find('}')? + 1)
}

impl Writer<'_> {
    fn write(&mut self, text: &str) {
        let mut run = 0;
        let mut at = 0;
        while let Some(found) = text.get(at..).and_then(|rest| rest.find(['\\', '{', '}'])) {
            let start = at + found;
            self.keep(run..start);
            at = match text.as_bytes().get(start) {
                Some(b'\\') => self.command(text, start),
                Some(b'{') => {
                    self.groups.push(Group::Plain);
                    start + 1
                }
                _ => self.close(text, start),
            };
            run = at;
        }
        self.keep(run..text.len());
    }

    /// Reads the command at a backslash; returns the byte behind it and its opening brace.
    fn command(&mut self, text: &str, start: usize) -> usize {
        let name = name(text, start + 1);
        let mut end = start + 1 + name.len();
        if name.is_empty() {
            return end;
        }
        end += usize::from(text.get(end..).is_some_and(|t| t.starts_with('*')));
        if GAPS.contains(&name) {
            self.put("\t", start..end);
        }
        if SILENT.contains(&name) {
            return group(text, end).map_or(end, |g| g.end);
        }
        let mut kind = match name {
            "textbf" | "bfseries" | "strong" => Some(MarkKind::Strong),
            "textit" | "emph" | "textsl" => Some(MarkKind::Emphasis),
            _ => None,
        };
        if name == "href"
            && let Some(address) = group(text, end)
        {
            let inner = text.get(address.start + 1..address.end - 1).unwrap_or("");
            kind = Some(MarkKind::Link(inner.to_owned()));
            end = address.end;
        }
        if !text.get(end..).is_some_and(|t| t.starts_with('{')) {
            return end;
        }
        let fields = kind.is_none() && name.len() > 5 && !name.starts_with("text") && name != "underline";
        // A record of its own.
        if fields && !self.prose.text().is_empty() {
            self.put("\n", start..end);
        }
        self.groups.push(match kind {
            Some(kind) => Group::Marked(self.prose.text().len(), kind),
            None if fields => Group::Field(0),
            None => Group::Plain,
        });
        end + 1
    }

    /// Ends a group; another one behind a group of fields is the next field.
    fn close(&mut self, text: &str, start: usize) -> usize {
        let end = start + 1;
        match self.groups.pop() {
            Some(Group::Marked(from, kind)) => {
                let range = from..self.prose.text().len();
                self.prose.marks.push(Mark { range, kind });
            }
            Some(Group::Field(before)) => {
                let rest = text.get(end..).unwrap_or("");
                let next = end + rest.len() - rest.trim_start().len();
                if text.get(next..).is_some_and(|t| t.starts_with('{')) {
                    // Behind five fields stands what was done.
                    self.put(if before == 4 { "\n" } else { " | " }, start..next + 1);
                    self.groups.push(Group::Field(before.saturating_add(1)));
                    return next + 1;
                }
            }
            _ => {}
        }
        end
    }

    fn keep(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.kept.push((range.clone(), self.prose.text().len()));
            self.prose.append_from(self.from, range);
        }
    }

    /// Puts text in the place of a command.
    fn put(&mut self, text: &str, range: Range<usize>) {
        let place = self.from.span(range).range();
        self.prose.replace(text, place);
    }

    fn finish(mut self) -> Prose {
        let new = |old: usize| {
            let i = self.kept.partition_point(|(range, _)| range.end < old);
            self.kept.get(i).map(|(range, start)| start + old.saturating_sub(range.start))
        };
        let len = self.prose.text().len();
        let marks = self.from.marks.iter().map(|m| {
            let range = new(m.range.start).unwrap_or(len)..new(m.range.end).unwrap_or(len);
            Mark { range, kind: m.kind.clone() }
        });
        let marks: Vec<Mark> = marks.filter(|m| m.range.start < m.range.end).collect();
        self.prose.marks.extend(marks);
        self.prose.trim_end();
        self.prose.finish();
        self.prose
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> Option<String> {
        let mut prose = Prose::new(SourceId(0));
        prose.push(text, 0..text.len());
        prose.finish();
        plain(SourceId(0), &prose).map(|(prose, _)| prose.text().to_owned())
    }

    #[test]
    fn commands_become_text() {
        for (text, expected) in [
            (r"\textbf{Brinkhof} \hfill 2014", "Brinkhof \t 2014"),
            (
                r"\cventry{2014--2015}{Clerk}{Brinkhof}{}{}{Kept books.}",
                "2014--2015 | Clerk | Brinkhof |  | \nKept books.",
            ),
            (r"\href{https://a.example}{\underline{Brinkhof}} x \", "Brinkhof x"),
            (r"\item {\small Clerk} \emph{2014", "Clerk 2014"),
        ] {
            assert_eq!(clean(text).map(|t| t.trim().to_owned()).as_deref(), Some(expected), "{text}");
        }
        for text in [r"C:\temp\new", "a {b}", r"\o/"] {
            assert_eq!(clean(text), None, "{text}");
        }
    }
}
