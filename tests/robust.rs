//! Any text yields a document whose places are places; hostile text takes no more than linear time and stack.

mod checks;

use checks::{check, check_document};
use preplint::{document::read, source::Sources};
use proptest::prelude::*;

/// Pieces that documents are made of, and pieces that break them.
const PIECES: [&str; 96] = [
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "  \n",
    "\\\n",
    "\t",
    "    ",
    "# ",
    "### ",
    "===\n",
    "---\n",
    "+++\n",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "12) ",
    "- [x] ",
    "> ",
    ">> ",
    "```\n",
    "~~~ md\n",
    "`",
    "``",
    "**",
    "*",
    "_",
    "__",
    "~~",
    "~",
    "[",
    "]",
    "](",
    ")",
    "![",
    "[^1]",
    "[^1]: ",
    "[[",
    "]]",
    "<",
    ">",
    "<br>",
    "<b>",
    "</b>",
    "<div>",
    "</div>\n",
    "<ul><li>",
    "</li></ul>",
    "<table><tr><td>",
    "</table>",
    "<h2>",
    "</h2>",
    "<script>",
    "</script>",
    "<!-- ",
    " -->",
    "<a href=\"x\">",
    "<your name>",
    "&amp;",
    "&nbsp;",
    "&#x2013;",
    "&nvle;",
    "&",
    "|",
    "|---|\n",
    "| a | b |\n",
    "• ",
    "o ",
    "– ",
    "\u{f0b7}",
    "\u{a0}",
    "\u{ad}",
    "\u{feff}",
    "\u{2028}",
    "\u{fb03}",
    "\u{2019}",
    "e\u{301}",
    "\0",
    "\u{7}",
    "😀",
    "Acme Corp",
    "I joined in May 2016",
    "2016 - 2019",
    "EXPERIENCE",
    "Experience:",
    "e.g. C#, .NET and Node.js. ",
    "U.S. ",
    "https://a.org/b(c)",
    "a@b.org",
    "'19",
    "1,000.5+",
    "CI/CD",
    "title: x\n",
    "word ",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_places(text in any::<String>()) {
        check("a.md", &text);
        check("a.txt", &text);
    }

    #[test]
    fn any_soup_has_places(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)) {
        let text = pieces.concat();
        check("a.md", &text);
        check("a.txt", &text);
    }
}

#[test]
fn small_and_odd_texts() {
    for text in [
        "",
        "\u{feff}",
        "\n",
        "\0\0\0",
        "\u{feff}---\n---\n",
        "```",
        "<!--",
        "#",
        "-",
        "•",
        "&",
        "a\u{0}b",
        "'",
        "[^1]: x",
    ] {
        check("a.md", text);
        check("a.txt", text);
    }
}

/// Reads the document only: the other layers have their own tests.
fn read_hostile(text: &str) -> usize {
    let mut blocks = 0;
    for path in ["a.md", "a.txt"] {
        let sources = Sources::single(path, text);
        for (id, source) in sources.iter() {
            let document = read(id, source);
            check_document(&sources, &document);
            blocks += document.blocks.len();
        }
    }
    blocks
}

#[test]
fn deep_nesting() {
    let n = 10_000;
    for piece in [
        "> ",
        "- ",
        "1. ",
        "* ",
        "[",
        "![",
        "*",
        "_",
        "**a ",
        "*a **b ",
        "<div>",
        "<ul><li>",
        "<blockquote>",
        "<b>",
        "`",
        "(",
    ] {
        read_hostile(&piece.repeat(n));
        read_hostile(&format!("{}a", piece.repeat(n)));
    }
    let lists: String = (0..1_000).map(|i| format!("{}- a\n", "  ".repeat(i))).collect();
    assert!(read_hostile(&lists) >= 1_000);
    let quotes: String = (0..1_000).map(|i| format!("{} # a\n", ">".repeat(i))).collect();
    read_hostile(&quotes);
}

#[test]
fn long_runs() {
    let n = 10_000;
    for piece in [
        "a",
        " ",
        "\n",
        "\r",
        "a ",
        "a\n",
        "• a\n",
        "– a 5\n",
        "a.a",
        ". ",
        "A. ",
        "1. May ",
        "a-",
        "a/",
        "a@",
        "a.b@",
        "http://",
        "www.",
        "x.com/",
        "((",
        "'",
        "\"",
        "\u{2028}",
        "\u{ad}",
        "&",
        "&amp;",
        "<",
        "<a ",
        "<!-- ",
        "</",
        "<b></b>",
        "`a`",
        "*a*",
        "[a](b)",
        "[^1] ",
        "[[a]]",
        "a | b\n",
        "|a",
        "- a\n\n",
        "# a\n",
        "a\n---\n",
        "> a\n\n",
        "~~~\n",
        "\t",
        "é",
        "+",
        "A+",
        "1,000",
        "5-",
        "==\n",
        "Experience\n",
        "ACME\n\n",
        "a:\n",
        "\u{301}",
    ] {
        read_hostile(&piece.repeat(n));
    }
    read_hostile(&format!("{}\n{}\n{}", "|a".repeat(2_000), "|-".repeat(2_000), "|b\n".repeat(2_000)));
}

#[test]
fn one_line_of_five_megabytes() {
    let text = "I worked at Acme from 2016 to 2019, and **wrote** C# there. ".repeat(5 << 20 >> 6);
    assert_eq!(read_hostile(&text), 2);
}
