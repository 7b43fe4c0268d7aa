//! HTML inside Markdown: text of simple tags becomes blocks like any other.

use std::ops::Range;

use super::{
    BlockKind, CellPlace, MarkKind, Prose,
    builder::{Builder, Position},
    tags::{Element, HtmlTag, comment, entity},
};

/// Open markup tags, innermost last.
#[derive(Default)]
pub(super) struct OpenTags(Vec<(Element, String, Position)>);

impl OpenTags {
    /// Follows a tag of markup within a line of text, and marks the text between a pair.
    pub fn see(&mut self, builder: &mut Builder, tag: &HtmlTag) {
        /// Deeper nesting is no document's.
        const DEPTH: usize = 32;
        if !tag.closing {
            if self.0.len() < DEPTH {
                self.0.push((tag.element, tag.href().unwrap_or("").to_owned(), builder.position()));
            }
            return;
        }
        let Some(at) = self.0.iter().rposition(|(element, _, _)| *element == tag.element) else { return };
        let kind = |href: String| match tag.element {
            Element::Strong => Some(MarkKind::Strong),
            Element::Emphasis => Some(MarkKind::Emphasis),
            Element::Strikethrough => Some(MarkKind::Strikethrough),
            Element::Code => Some(MarkKind::Code),
            Element::Link if !href.is_empty() => Some(MarkKind::Link(href)),
            _ => None,
        };
        for (element, href, from) in self.0.drain(at..) {
            if element == tag.element
                && let Some(kind) = kind(href)
            {
                builder.mark_since(from, kind);
            }
        }
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Container {
    List,
    Item,
    Quote,
}

/// Where the reader stands in one HTML block.
#[derive(Default)]
struct Reader {
    containers: Vec<Container>,
    lists: usize,
    quotes: usize,
    rows: u32,
    columns: u32,
    cells: bool,
    open: OpenTags,
}

/// Reads the lines of an HTML block, mapped to the source; `tables` counts the tables of the document.
pub(super) fn read(builder: &mut Builder, lines: &Prose, tables: &mut u32) {
    let html = lines.text();
    let mut reader = Reader::default();
    let mut at = 0;
    while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + found;
        text(builder, lines, at..start);
        let rest = &html[start..];
        let len = if rest.starts_with("<!--") {
            let len = rest.find("-->").map_or(rest.len(), |i| i + "-->".len());
            builder.comment(comment(&rest[..len]).unwrap_or(""), lines.span(start..start + len).range());
            len
        } else if rest[1..].starts_with(|c: char| c == '/' || c == '!' || c == '?' || c.is_ascii_alphabetic()) {
            let Some(len) = rest.find('>').map(|i| i + 1) else {
                text(builder, lines, start..html.len());
                at = html.len();
                break;
            };
            let place = lines.span(start..start + len).range();
            match HtmlTag::parse(&rest[..len]) {
                Some(HtmlTag { element: Element::Raw(name), closing: false, .. }) => len + raw_len(&rest[len..], name),
                Some(tag) => {
                    reader.tag(builder, &tag, place, *tables);
                    len
                }
                None => {
                    if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
                        text(builder, lines, start..start + len);
                    }
                    len
                }
            }
        } else {
            text(builder, lines, start..start + 1);
            1
        };
        at = start + len;
    }
    text(builder, lines, at..html.len());
    builder.close();
    reader.leave_all(builder);
    if reader.cells {
        *tables += 1;
    }
}

/// Length of what a raw tag holds, its end tag included.
fn raw_len(rest: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(i) = rest[from..].find("</") {
        let end = from + i + 2;
        if rest.get(end..end + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name)) {
            return rest[end..].find('>').map_or(rest.len(), |i| end + i + 1);
        }
        from = end;
    }
    rest.len()
}

impl Reader {
    fn tag(&mut self, builder: &mut Builder, tag: &HtmlTag, place: Range<usize>, table: u32) {
        match (tag.element, tag.closing) {
            (Element::Break, _) => builder.hard_break(place),
            (Element::Block | Element::Table | Element::Raw(_), _) => builder.close(),
            (Element::Heading(level), false) => builder.open(BlockKind::Heading(level), place.start),
            (Element::Heading(_) | Element::Cell, true) => builder.close_at(place.end),
            (Element::List { ordered }, false) => {
                builder.start_list(ordered);
                self.containers.push(Container::List);
                self.lists += 1;
            }
            (Element::List { .. }, true) => self.leave(builder, Container::List),
            (Element::Item, closing) => {
                if self.containers.last() == Some(&Container::Item) {
                    self.leave(builder, Container::Item);
                }
                if !closing {
                    if self.containers.last() != Some(&Container::List) {
                        builder.start_list(false);
                        self.containers.push(Container::List);
                        self.lists += 1;
                    }
                    builder.start_item(place.start);
                    self.containers.push(Container::Item);
                }
            }
            (Element::Quote, false) => {
                builder.start_quote();
                self.containers.push(Container::Quote);
                self.quotes += 1;
            }
            (Element::Quote, true) => self.leave(builder, Container::Quote),
            (Element::Row, closing) => {
                builder.close();
                self.rows += u32::from(!closing);
                self.columns = 0;
            }
            (Element::Cell, false) => {
                let row = self.rows.saturating_sub(1);
                builder.open_cell(CellPlace { table, row, column: self.columns }, place.start);
                self.columns += 1;
                self.cells = true;
            }
            _ => self.open.see(builder, tag),
        }
    }

    /// Leaves the innermost container of a kind and all inside it; nothing where none is open.
    fn leave(&mut self, builder: &mut Builder, kind: Container) {
        let any = match kind {
            Container::List => self.lists > 0,
            Container::Quote => self.quotes > 0,
            Container::Item => self.containers.last() == Some(&kind),
        };
        while any && let Some(container) = self.containers.pop() {
            match container {
                Container::List => {
                    self.lists -= 1;
                    builder.end_list();
                }
                Container::Item => builder.end_item(),
                Container::Quote => {
                    self.quotes -= 1;
                    builder.end_quote();
                }
            }
            if container == kind {
                break;
            }
        }
    }

    fn leave_all(&mut self, builder: &mut Builder) {
        while let Some(kind) = self.containers.last().copied() {
            self.leave(builder, kind);
        }
    }
}

/// Text between tags: entities are decoded, runs of white space are one space.
fn text(builder: &mut Builder, lines: &Prose, range: Range<usize>) {
    let Some(chunk) = lines.text().get(range.clone()) else { return };
    let mut at = 0;
    while let Some(rest) = chunk.get(at..).filter(|r| !r.is_empty()) {
        let word = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        self::word(builder, lines, range.start + at, &rest[..word]);
        let space = rest[word..].len() - rest[word..].trim_start_matches(|c: char| c.is_ascii_whitespace()).len();
        let gap = range.start + at + word..range.start + at + word + space;
        if space > 0 {
            let place = lines.span(gap).range();
            match rest[word..word + space].contains('\n') {
                true => builder.soft_break(place),
                false => builder.space(place),
            }
        }
        at += word + space;
    }
}

fn word(builder: &mut Builder, lines: &Prose, start: usize, word: &str) {
    let mut at = 0;
    while let Some(amp) = word.get(at..).and_then(|rest| rest.find('&')).map(|i| at + i) {
        // The longest name that is known has six letters; a number has a few more.
        let name =
            word[amp + 1..].char_indices().take(10).find(|(_, c)| *c == ';').map(|(i, _)| &word[amp + 1..amp + 1 + i]);
        let decoded = name.and_then(|n| entity(n).map(|c| (c, amp + n.len() + 2)));
        let plain_end = if decoded.is_some() { amp } else { amp + 1 };
        plain(builder, lines, start, word, at..plain_end);
        at = plain_end;
        if let Some((c, end)) = decoded {
            let place = lines.span(start + amp..start + end).range();
            builder.text(c.encode_utf8(&mut [0; 4]), place);
            at = end;
        }
    }
    plain(builder, lines, start, word, at..word.len());
}

fn plain(builder: &mut Builder, lines: &Prose, start: usize, word: &str, range: Range<usize>) {
    if !range.is_empty() {
        let place = lines.span(start + range.start..start + range.end).range();
        builder.text(&word[range], place);
    }
}
