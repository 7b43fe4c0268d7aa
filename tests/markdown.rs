//! Markdown documents as blocks: one line a block, with everything that other layers ask of it.

use preplint::{
    document::{Block, BlockKind, Document, MarkKind, read},
    source::Sources,
};

fn document(text: &str) -> (Sources, Document) {
    let sources = Sources::single("a.md", text);
    let document = sources.iter().map(|(id, source)| read(id, source)).next().unwrap();
    (sources, document)
}

fn line(block: &Block) -> String {
    let kind = match block.kind {
        BlockKind::Heading(level) => format!("h{level}"),
        kind => format!("{kind:?}").to_lowercase(),
    };
    let item = block.item.map_or(String::new(), |i| {
        let parent = i.parent.map_or(String::new(), |p| format!("<{}", p.0));
        let task = i.task.map_or("", |done| if done { "x" } else { "_" });
        format!(" {}{}.{}@{}{task}{parent}", if i.ordered { "ol" } else { "ul" }, i.list, i.index, i.depth)
    });
    let cell = block.cell.map_or(String::new(), |c| format!(" t{}:{},{}", c.table, c.row, c.column));
    let quote = ">".repeat(block.quote.into());
    format!("{kind}{item}{cell}{quote} §{} {:?}", block.section.0, block.text())
}

fn lines(text: &str) -> Vec<String> {
    document(text).1.blocks.iter().map(line).collect()
}

/// Marked texts with their kind.
fn marks(text: &str) -> Vec<(String, MarkKind)> {
    let (_, document) = document(text);
    let all = document.blocks.iter().flat_map(|b| b.prose.marks.iter().map(|m| (&b.text()[m.range.clone()], &m.kind)));
    all.map(|(text, kind)| (text.to_owned(), kind.clone())).collect()
}

fn link(address: &str) -> MarkKind {
    MarkKind::Link(address.to_owned())
}

#[test]
fn headings_nest_sections() {
    let (_, document) = document("before\n\nA\n=\n\n### B\n\nb\n\n## C\n\nc\n\n# D\n");
    let sections: Vec<_> =
        document.sections.iter().map(|s| (s.level, s.parent.map(|p| p.0), s.blocks.clone())).collect();
    let expected = [(0, None, 0..7), (1, Some(0), 1..6), (3, Some(1), 2..4), (2, Some(1), 4..6), (1, Some(0), 6..7)];
    assert_eq!(sections, expected);
    let path =
        |block: usize| document.heading_path(&document.blocks[block]).iter().map(|b| b.text()).collect::<Vec<_>>();
    assert_eq!(path(3), ["A", "B"]);
    assert_eq!(path(5), ["A", "C"]);
    assert!(path(0).is_empty());
}

#[test]
fn quoted_headings_stay_in_their_quote() {
    let expected = ["h1 §1 \"A\"", "h1> §2 \"Q\"", "paragraph> §2 \"q – Bo\"", "paragraph §1 \"a\""];
    assert_eq!(lines("# A\n\n> # Q\n> q\n> – Bo\n\na\n"), expected);
}

#[test]
fn lists_loose_tight_and_nested() {
    let text = "- a\n  b\n  - c\n    1. d\n- [x] e\n\n  f\n- [ ] g\n\ntext\n\n* h\n- - i\n-\n";
    let expected = [
        "item ul0.0@0 §0 \"a b\"",
        "item ul1.0@1<0 §0 \"c\"",
        "item ol2.0@2<1 §0 \"d\"",
        "item ul0.1@0x §0 \"e\"",
        "paragraph ul0.1@0x §0 \"f\"",
        "item ul0.2@0_ §0 \"g\"",
        "paragraph §0 \"text\"",
        "item ul3.0@0 §0 \"h\"",
        "item ul4.0@0 §0 \"\"",
        "item ul5.0@1<8 §0 \"i\"",
        "item ul4.1@0 §0 \"\"",
    ];
    assert_eq!(lines(text), expected);
}

#[test]
fn an_item_starts_at_its_sign_and_ends_with_its_own_text() {
    let (sources, document) = document("- [x] *a*\n  - b\n\n1.  c\n");
    let spans: Vec<_> = document.blocks.iter().map(|b| sources.text(b.span)).collect();
    assert_eq!(spans, ["- [x] *a*", "- b", "1.  c"]);
}

#[test]
fn tables_have_rows_and_columns() {
    let text = "| A | B |\n|---|:-:|\n| 1 \\| 2 | **b** |\n| c |\n\nx | y\n--|--\n";
    let expected = [
        "cell t0:0,0 §0 \"A\"",
        "cell t0:0,1 §0 \"B\"",
        "cell t0:1,0 §0 \"1 | 2\"",
        "cell t0:1,1 §0 \"b\"",
        "cell t0:2,0 §0 \"c\"",
        "cell t1:0,0 §0 \"x\"",
        "cell t1:0,1 §0 \"y\"",
    ];
    assert_eq!(lines(text), expected);
}

#[test]
fn breaks_entities_and_pasted_characters() {
    let text = "one\ntwo  \nthree\\\nfour &amp; fi\u{ad}ve\u{a0}\u{201c}six\u{201d} \\*7\\*";
    assert_eq!(lines(text), ["paragraph §0 \"one two\\nthree\\nfour & five \\\"six\\\" *7*\""]);
    let (sources, document) = document(text);
    let block = &document.blocks[0];
    let place = |words: &str| {
        let at = block.text().find(words).unwrap();
        sources.text(block.place(at..at + words.len()))
    };
    assert_eq!(place("& five"), "&amp; fi\u{ad}ve");
    assert_eq!(place("\"six\""), "\u{201c}six\u{201d}");
    assert_eq!(place("*7*"), "*7\\*");
}

#[test]
fn marks_cover_their_text() {
    let text = "**Acme *Corp*:** ~~old~~ `git push` [site](https://a.org \"t\") <https://b.org> c@d.org ![alt](x.png)";
    let expected = [
        ("Acme Corp:".to_owned(), MarkKind::Strong),
        ("Corp".to_owned(), MarkKind::Emphasis),
        ("old".to_owned(), MarkKind::Strikethrough),
        ("git push".to_owned(), MarkKind::Code),
        ("site".to_owned(), link("https://a.org")),
        ("https://b.org".to_owned(), link("https://b.org")),
        ("c@d.org".to_owned(), link("mailto:c@d.org")),
    ];
    assert_eq!(marks(text), expected);
    assert_eq!(lines("a ![alt](x.png) b"), ["paragraph §0 \"a b\""]);
}

#[test]
fn code_is_kept_without_text() {
    assert_eq!(
        lines("a\n\n```rust\nfn x() {}\n```\n\nb"),
        ["paragraph §0 \"a\"", "code §0 \"\"", "paragraph §0 \"b\""]
    );
}

#[test]
fn a_document_in_one_fence_is_text() {
    let (sources, document) = document("---\ntitle: T\n---\n\n```markdown\n# A\n\nb **c**\n```\n");
    assert_eq!(document.blocks.iter().map(line).collect::<Vec<_>>(), ["h1 §1 \"A\"", "paragraph §1 \"b c\""]);
    assert_eq!(sources.text(document.blocks[1].place(2..3)), "c");
    assert_eq!(sources.line(document.blocks[1].span), 8);
    assert_eq!(document.front_matter.and_then(|f| f.get("title").map(|(v, _)| v.to_owned())), Some("T".to_owned()));
}

#[test]
fn html_text_is_text_and_comments_are_not() {
    let text = "<div><h2>A</h2>\n<p>b <img src='x'> <b>c</b> &ndash;<br/>\nd</p><ul><li>e<li>f<ol><li>g</ol></ul>\n\
                <table><tr><th>h</th></tr><tr><td>i</td></tr></table>\n<script>var x = 1;</script></div>\n\n\
                <!-- j -->\nk <!-- l --> m <span style=\"x\">n</span> <your name>\n";
    let expected = [
        "h2 §1 \"A\"",
        "paragraph §1 \"b c –\\nd\"",
        "item ul0.0@0 §1 \"e\"",
        "item ul0.1@0 §1 \"f\"",
        "item ol1.0@1<3 §1 \"g\"",
        "cell t0:0,0 §1 \"h\"",
        "cell t0:1,0 §1 \"i\"",
        "paragraph §1 \"k m n <your name>\"",
    ];
    assert_eq!(lines(text), expected);
    assert_eq!(marks(text)[0], ("c".to_owned(), MarkKind::Strong));
    let (_, document) = document(text);
    let comments: Vec<_> = document.comments.iter().map(|c| (c.text.as_str(), c.block.0)).collect();
    assert_eq!(comments, [(" j ", 7), (" l ", 7)]);
}

#[test]
fn footnotes_are_their_own_kind() {
    assert_eq!(lines("a[^1] b\n\n[^1]: note\n"), ["paragraph §0 \"a b\"", "footnote §0 \"note\""]);
}

#[test]
fn signs_of_word_processors_lead_items() {
    let text = "Skills:\n• first\n  wrapped\n• **second** • x\no Sub\n• third\n\nIt ran from 2016\n– 2019 there.\n";
    let expected = [
        "paragraph §0 \"Skills:\"",
        "item ul0.0@0 §0 \"first wrapped\"",
        "item ul0.1@0 §0 \"second • x\"",
        "item ul1.0@1<2 §0 \"Sub\"",
        "item ul0.2@0 §0 \"third\"",
        "paragraph §0 \"It ran from 2016 – 2019 there.\"",
    ];
    assert_eq!(lines(text), expected);
}

#[test]
fn line_ends_and_byte_order_marks() {
    let expected = ["h1 §1 \"A\"", "paragraph §1 \"b c\"", "item ul0.0@0 §1 \"d\""];
    for end in ["\n", "\r\n", "\r"] {
        let text = "\u{feff}# A\n\nb\nc\n\n- d\n".replace('\n', end);
        assert_eq!(lines(&text), expected, "{end:?}");
    }
}

#[test]
fn near_misses_of_markdown_are_read_as_they_are_meant() {
    assert_eq!(lines("##Experience\nAcme\n"), ["h2 §1 \"Experience\"", "paragraph §1 \"Acme\""]);
    let prose = "This is a paragraph that somebody closed with a rule right below it.";
    assert_eq!(lines(&format!("{prose}\n---\n")), [format!("paragraph §0 {prose:?}")]);
    assert_eq!(lines("## A\n\n    • b\n    • c\n"), ["h2 §1 \"A\"", "item ul0.0@0 §1 \"b\"", "item ul0.1@0 §1 \"c\""]);
    assert_eq!(lines("## A\n\n    let b = 1;\n"), ["h2 §1 \"A\"", "code §1 \"\""]);
}
