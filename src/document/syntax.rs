//! Whether a document is Markdown or plain text, by its name and by what is in it.

use super::{
    bullets,
    headings::{is_section_name, is_shouted},
    layout::Line,
};

/// Whether lines are to be read as plain text. A `.txt` file is text unless it is full of Markdown. Any other document
/// is Markdown unless it holds no sign of it and its lines are laid out as pages are: bare section names, columns,
/// signs of word processors.
pub(super) fn is_plain(path: &str, lines: &[Line]) -> bool {
    let ending = path.rsplit('.').next().unwrap_or("");
    if ending.eq_ignore_ascii_case("txt") || ending.eq_ignore_ascii_case("text") {
        return lines.iter().map(|l| u32::from(is_markup(l.text)) + u32::from(is_structure(l.text))).sum::<u32>() < 2;
    }
    let underlined = lines.windows(2).filter(|pair| matches!(pair, [_, l] if !l.fresh && is_underline(l.text))).count();
    underlined < 2 && !lines.iter().any(|l| is_markup(l.text) || is_structure(l.text)) && is_page(lines)
}

/// "======" below a heading.
fn is_underline(line: &str) -> bool {
    let line = line.trim_end();
    line.len() > 2 && line.bytes().all(|b| b == b'=')
}

/// Whether a Markdown document has headings beyond its title, so that bold lines are none.
pub(super) fn has_headings(lines: &[Line]) -> bool {
    let underlined = lines.windows(2).filter(|pair| matches!(pair, [_, l] if !l.fresh && l.is_rule())).count();
    lines.iter().filter(|l| is_heading(l.text)).count() + underlined > 1
}

fn is_heading(line: &str) -> bool {
    let level = line.len() - line.trim_start_matches('#').len();
    (1..=6).contains(&level) && line[level..].starts_with(' ')
}

/// Headings, tables, fences and quotes of Markdown.
fn is_structure(line: &str) -> bool {
    let delimiter =
        line.contains('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    let task = ["- [ ] ", "- [x] ", "* [ ] ", "* [x] "].iter().any(|t| line.starts_with(t));
    is_heading(line)
        || delimiter
        || task
        || line.starts_with("```")
        || line.starts_with("~~~")
        || line.starts_with("> ")
}

/// Bold, links, code and tags of Markdown.
fn is_markup(line: &str) -> bool {
    let pair = |sign: &str| {
        line.split(sign).skip(1).step_by(2).any(|inside| !inside.trim().is_empty()) && line.matches(sign).count() > 1
    };
    let link = line.find("](").is_some_and(|at| line[..at].contains('[') && line[at..].contains(')'));
    let tag = ["<br", "<b>", "<!--", "</", "<p", "<h", "<div", "<span"].iter().any(|t| line.contains(t));
    pair("**") || pair("__") || pair("`") || link || tag || is_emphasis(line)
}

/// `*italics*` around a whole phrase; a lone star is a sign or a footnote.
fn is_emphasis(line: &str) -> bool {
    ['*', '_'].iter().any(|sign| {
        let mut parts = line.split(*sign).skip(1);
        parts.next().is_some_and(|inside| {
            !inside.is_empty() && !inside.starts_with(' ') && !inside.ends_with(' ') && parts.next().is_some()
        }) && (line.starts_with(*sign) || line.contains(&format!(" {sign}")))
    })
}

fn is_page(lines: &[Line]) -> bool {
    let names = lines.iter().filter(|l| is_section_name(l.text) || l.fresh && is_shouted(l.text)).count();
    let signs = lines.iter().filter(|l| bullets::leading(l.text, false).is_some_and(|b| !b.is_dash)).count();
    let entries = lines.iter().filter(|l| l.has_gap() || l.is_entry() && l.width < 80).count();
    names >= 2 || names + signs.min(2) + entries.min(2) >= 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::layout::lines;

    fn plain(path: &str, text: &str) -> bool {
        is_plain(path, &lines(text, 0..text.len()))
    }

    #[test]
    fn pasted_pages_are_text() {
        let page = "JANE DOE\nBoston | jane@example.org\n\nExperience\n\nAcme Corp    2016 – 2019\n- Built it\n\nEducation\nMIT\n";
        assert!(plain("a.md", page));
        assert!(plain("a.txt", page));
        assert!(!plain("a.md", &page.replace("Experience", "# Experience")));
        assert!(!plain("a.md", &page.replace("Acme Corp", "**Acme Corp**")));
        assert!(!plain("a.md", &page.replace("Acme Corp", "*Acme Corp*")));
        let underlined = page.replace("Experience", "Experience\n===").replace("Education", "Education\n===");
        assert!(!plain("a.md", &underlined));
    }

    #[test]
    fn narratives_are_markdown_and_txt_is_text() {
        assert!(!plain("a.md", "I worked there.\nThen I left.\n\n- one\n- two\n"));
        assert!(plain("a.txt", "I worked there.\nThen I left.\n\n* one\n* two\n"));
        assert!(!plain("a.txt", "# Jane\n\n## Experience\n\n**Acme**\n"));
    }
}
