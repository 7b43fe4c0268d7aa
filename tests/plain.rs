//! Plain text and pages pasted from word processors: which lines become headings, items and paragraphs.

use preplint::{
    document::{Block, BlockKind, read},
    source::Sources,
};

/// One line a block: heading level, item depth or nothing, then the text.
fn blocks(path: &str, text: &str) -> Vec<String> {
    let sources = Sources::single(path, text);
    let line = |block: &Block| {
        let lead = match (block.kind, block.item) {
            (BlockKind::Heading(level), _) => "#".repeat(level.into()) + " ",
            (_, Some(item)) => "  ".repeat(item.depth.into()) + if item.ordered { "1. " } else { "- " },
            (BlockKind::Code, _) => "code ".to_owned(),
            _ => String::new(),
        };
        lead + block.text()
    };
    sources.iter().flat_map(|(id, source)| read(id, source).blocks.iter().map(line).collect::<Vec<_>>()).collect()
}

const PAGE: &str = "\
JANE DOE
123 Main St, Springfield | (617) 555-0100 | jane@example.org
example.com/in/jane

PROFESSIONAL SUMMARY
Results-driven software engineer with ten years of experience in building
distributed systems. Strong background in Java and AWS. I lead teams that
Deliver.

EXPERIENCE

Acme Corporation, Springfield                      June 2016 - Present
Senior Software Engineer
  * Led a team of 5 engineers to build the payments platform that handles
    over 1M transactions a day, cross-
    functional work.
    - nested
  * Worked with
    AWS and GCP

        Initech\t2012 - 2016
        Software Engineer
        Responsibilities:
        1) Built it

Education:
B.S. Computer Science, 2012

Skills
------
Languages: Java, Python, Go
Tools: Docker, Kubernetes
";

const BLOCKS: [&str; 20] = [
    "# JANE DOE",
    "123 Main St, Springfield | (617) 555-0100 | jane@example.org",
    "example.com/in/jane",
    "## PROFESSIONAL SUMMARY",
    "Results-driven software engineer with ten years of experience in building distributed systems. Strong background \
     in Java and AWS. I lead teams that Deliver.",
    "## EXPERIENCE",
    "Acme Corporation, Springfield                      June 2016 - Present",
    "Senior Software Engineer",
    "- Led a team of 5 engineers to build the payments platform that handles over 1M transactions a day, \
     cross-functional work.",
    "  - nested",
    "- Worked with AWS and GCP",
    "Initech\t2012 - 2016",
    "Software Engineer",
    "Responsibilities:",
    "1. Built it",
    "## Education",
    "B.S. Computer Science, 2012",
    "## Skills",
    "Languages: Java, Python, Go",
    "Tools: Docker, Kubernetes",
];

#[test]
fn a_page_keeps_its_lines() {
    assert_eq!(blocks("cv.txt", PAGE), BLOCKS);
}

#[test]
fn a_page_pasted_into_markdown_reads_the_same() {
    assert_eq!(blocks("cv.md", PAGE), BLOCKS);
    assert_eq!(blocks("cv.md", &PAGE.replace('\n', "\r\n")), BLOCKS);
    assert_eq!(blocks("cv.md", &format!("```\n{PAGE}```\n")), BLOCKS);
}

#[test]
fn signs_of_word_processors_lead_items_in_text() {
    let page = "Experience\n\nDeveloper\nJan 2019 – Present\n•\tDesigned the order service which processes\nmore \
                than ten thousand orders\n•\u{a0}Mentored 3 juniors\no\tOne of them\n▪ Other\n";
    let expected = [
        "## Experience",
        "Developer",
        "Jan 2019 – Present",
        "- Designed the order service which processes more than ten thousand orders",
        "- Mentored 3 juniors",
        "  - One of them",
        "    - Other",
    ];
    assert_eq!(blocks("a.txt", page), expected);
}

#[test]
fn paragraphs_of_one_line_stay_whole() {
    let text = "In 2014 I joined Acme.\n\nThen I wrote the tool in C# and .NET.\n\nMy questions:\n- What do you use?\n";
    let expected =
        ["In 2014 I joined Acme.", "Then I wrote the tool in C# and .NET.", "## My questions", "- What do you use?"];
    assert_eq!(blocks("a.txt", text), expected);
}

#[test]
fn a_txt_file_full_of_markdown_is_markdown() {
    assert_eq!(blocks("a.txt", "# Jane\n\n**Acme:** I joined\nthem.\n"), ["# Jane", "Acme: I joined them."]);
}

#[test]
fn bold_section_names_head_sections_where_nothing_else_does() {
    let bold = "**EXPERIENCE**\n\nAcme\n\n**Education**\n\nMIT\n\nSKILLS\n\nGo\n";
    assert_eq!(blocks("a.md", bold), ["## EXPERIENCE", "Acme", "## Education", "MIT", "## SKILLS", "Go"]);
    let under = "# Jane\n\n## Experience\n\n### Acme\n\n**Education**\n";
    assert_eq!(blocks("a.md", under), ["# Jane", "## Experience", "### Acme", "Education"]);
}
