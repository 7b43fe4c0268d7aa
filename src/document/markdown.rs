//! Markdown events to blocks.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::{
    BlockKind, CellPlace, MarkKind, Prose,
    builder::Builder,
    bullets,
    headings::Names,
    html, layout, plain,
    tags::{Element, HtmlTag, comment},
};

/// The dialect: CommonMark with what GitHub adds, heading attributes, wiki links and definition
/// lists. Front matter is read before.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_DEFINITION_LIST
}

/// Where the reader stands beyond what the builder knows.
#[derive(Default)]
struct State {
    /// Open images and raw-text tags: what is in them is no text.
    silent: usize,
    raw_tag: Option<Element>,
    open_tags: html::OpenTags,
    tables: u32,
    row: u32,
    column: u32,
    /// The lines of an HTML block, mapped to the source.
    html: Option<Prose>,
    /// A term's definitions are being read: they are bullets below it.
    defining: bool,
}

impl State {
    /// Tags do not reach beyond the text that they stand in.
    fn end_text(&mut self) {
        self.raw_tag = None;
        self.open_tags.clear();
    }
}

/// Reads the bytes `range` of the builder's source.
pub(super) fn read(builder: &mut Builder, range: Range<usize>) {
    let Some(text) = builder.source_text().get(range.clone()) else { return };
    read_placed(builder, text, |at| at.start + range.start..at.end + range.start);
}

/// Reads a text whose ranges have the places in the source that `place` gives.
pub(super) fn read_placed(builder: &mut Builder, text: &str, place: impl Fn(Range<usize>) -> Range<usize>) {
    let source = builder.source_text();
    let mut state = State::default();
    for (event, at) in Parser::new_ext(text, options()).into_offset_iter() {
        let at = place(at);
        match event {
            Event::Start(tag) => start(builder, &mut state, tag, at),
            Event::End(tag) => end(builder, &mut state, tag, at),
            Event::Html(_) | Event::InlineHtml(_) | Event::TaskListMarker(_) => markup(builder, &mut state, event, at),
            _ if state.silent > 0 || state.raw_tag.is_some() => builder.skip(at.end),
            Event::Text(text) => builder.text(&text, at),
            Event::Code(code) => {
                let inner = code_place(source, &code, at.clone());
                builder.start_mark(MarkKind::Code);
                builder.text(&code, inner);
                builder.end_mark();
                builder.extend(at.end);
            }
            Event::SoftBreak => builder.soft_break(at),
            Event::HardBreak => builder.hard_break(at),
            Event::FootnoteReference(_) => builder.skip(at.end),
            Event::Rule => {
                builder.close();
                builder.lists.end_signed();
            }
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }
}

fn start(builder: &mut Builder, state: &mut State, tag: Tag, at: Range<usize>) {
    match tag {
        Tag::Paragraph => builder.open_paragraph(at.start),
        Tag::Heading { level, .. } => builder.open(BlockKind::Heading(level as u8), at.start),
        Tag::BlockQuote(_) => builder.start_quote(),
        // Indented lines with the signs of word processors are a page that was pasted, no code.
        Tag::CodeBlock(CodeBlockKind::Indented) if builder.is_outside() && is_page(builder.source_text(), &at) => {
            let source = builder.source_text();
            let indent = source.get(..at.start).map_or(at.start, |s| s.trim_end_matches([' ', '\t']).len());
            plain::read(builder, &layout::lines(source, indent..at.end), &Names::default());
            state.silent += 1;
        }
        // HTML that is indented for its nesting is none either.
        Tag::CodeBlock(CodeBlockKind::Indented) if is_nested_html(builder.source_text(), &at) => {
            builder.close();
            let mut lines = builder.new_prose();
            lines.push(builder.source_text().get(at.clone()).unwrap_or(""), at);
            html::read(builder, &lines, &mut state.tables);
            state.silent += 1;
        }
        Tag::CodeBlock(_) => {
            builder.open(BlockKind::Code, at.start);
            builder.extend(at.end);
            state.silent += 1;
        }
        Tag::HtmlBlock => {
            builder.close();
            state.html = Some(builder.new_prose());
        }
        Tag::List(first) => builder.start_list(first.is_some()),
        Tag::Item => builder.start_item(at.start),
        Tag::DefinitionListTitle => {
            end_definitions(builder, state);
            builder.open_paragraph(at.start);
        }
        Tag::DefinitionListDefinition => {
            if !state.defining {
                builder.start_list(false);
                state.defining = true;
            }
            builder.start_item(at.start);
        }
        Tag::FootnoteDefinition(_) => builder.start_footnote(),
        Tag::Table(_) => builder.close(),
        Tag::TableHead => (state.row, state.column) = (0, 0),
        Tag::TableRow => (state.row, state.column) = (state.row + 1, 0),
        Tag::TableCell => {
            let place = CellPlace { table: state.tables, row: state.row, column: state.column };
            builder.open_cell(place, at.start);
            state.column += 1;
        }
        Tag::Emphasis => builder.start_mark(MarkKind::Emphasis),
        Tag::Strong => builder.start_mark(MarkKind::Strong),
        Tag::Strikethrough => builder.start_mark(MarkKind::Strikethrough),
        Tag::Link { dest_url, .. } => builder.start_mark(MarkKind::Link(dest_url.into_string())),
        Tag::Image { .. } => state.silent += 1,
        // The other extensions are off.
        _ => {}
    }
}

fn end(builder: &mut Builder, state: &mut State, tag: TagEnd, at: Range<usize>) {
    match tag {
        TagEnd::Paragraph => {
            state.end_text();
            builder.close();
        }
        TagEnd::Heading(_) | TagEnd::TableCell => {
            state.end_text();
            builder.close_at(at.end);
        }
        TagEnd::CodeBlock => {
            state.silent = state.silent.saturating_sub(1);
            builder.close_at(at.end);
        }
        TagEnd::HtmlBlock => {
            if let Some(lines) = state.html.take() {
                html::read(builder, &lines, &mut state.tables);
            }
        }
        TagEnd::BlockQuote(_) => builder.end_quote(),
        TagEnd::List(_) => builder.end_list(),
        TagEnd::Item => {
            state.end_text();
            builder.end_item();
        }
        TagEnd::DefinitionListTitle => {
            state.end_text();
            builder.close_at(at.end);
        }
        TagEnd::DefinitionListDefinition => {
            state.end_text();
            builder.end_item();
        }
        TagEnd::DefinitionList => end_definitions(builder, state),
        TagEnd::FootnoteDefinition => builder.end_footnote(),
        TagEnd::Table => {
            state.tables += 1;
            builder.close();
        }
        TagEnd::Image => {
            state.silent = state.silent.saturating_sub(1);
            builder.skip(at.end);
        }
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link => {
            builder.end_mark();
            builder.extend(at.end);
        }
        _ => {}
    }
}

fn end_definitions(builder: &mut Builder, state: &mut State) {
    if std::mem::take(&mut state.defining) {
        builder.end_list();
    }
}

fn markup(builder: &mut Builder, state: &mut State, event: Event, at: Range<usize>) {
    match event {
        Event::TaskListMarker(done) => builder.lists.set_task(done),
        Event::Html(line) => {
            if let Some(lines) = &mut state.html {
                lines.push(&line, at);
            }
        }
        Event::InlineHtml(tag) => inline_tag(builder, state, &tag, at),
        _ => {}
    }
}

/// A tag within a line of text.
fn inline_tag(builder: &mut Builder, state: &mut State, tag: &str, at: Range<usize>) {
    let parsed = HtmlTag::parse(tag);
    match (comment(tag), state.raw_tag, parsed) {
        (Some(comment), _, _) => {
            builder.comment(comment, at.clone());
            builder.skip(at.end);
        }
        (_, Some(raw), Some(tag)) if tag.closing && tag.element == raw => state.raw_tag = None,
        (_, Some(_), _) => {}
        _ if state.silent > 0 => {}
        (_, _, Some(tag)) => match tag.element {
            Element::Raw(_) if !tag.closing => state.raw_tag = Some(tag.element),
            Element::Break | Element::Block | Element::Item | Element::List { .. } | Element::Heading(_) => {
                builder.hard_break(at.clone())
            }
            _ => state.open_tags.see(builder, &tag),
        },
        (_, _, None) if tag[1..].starts_with(|c: char| c.is_ascii_alphabetic()) => builder.text(tag, at.clone()),
        _ => {}
    }
    builder.extend(at.end);
}

fn is_page(source: &str, at: &Range<usize>) -> bool {
    let lines = source.get(at.clone()).unwrap_or("").lines();
    lines.filter_map(|l| bullets::leading(l, false)).any(|b| !b.is_dash)
}

/// Indented lines that begin with a tag of a page's structure.
fn is_nested_html(source: &str, at: &Range<usize>) -> bool {
    let text = source.get(at.clone()).unwrap_or("").trim_start();
    let Some(end) = text.find('>').filter(|_| text.starts_with('<')) else { return false };
    HtmlTag::parse(&text[..=end]).is_some_and(|tag| !matches!(tag.element, Element::Raw(_) | Element::Code))
}

/// Where the text of a code span stands between its backticks.
fn code_place(source: &str, code: &str, at: Range<usize>) -> Range<usize> {
    let Some(span) = source.get(at.clone()) else { return at };
    let ticks = span.len() - span.trim_start_matches('`').len();
    let inner = span.get(ticks..span.len().saturating_sub(ticks)).unwrap_or(span);
    for lead in [0, 1] {
        if inner.get(lead..lead + code.len()) == Some(code) {
            let start = at.start + ticks + lead;
            return start..start + code.len();
        }
    }
    at
}
