//! Text for Graphviz, which reads three languages: identifiers, quoted labels with escapes, and labels like HTML.

/// In quotes, for identifiers and plain labels.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars().filter(|c| !c.is_control()) {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    out
}

/// For the text inside a label in angle brackets, and for XML; what neither can hold is left out.
pub fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(quoted("a \"b\" \\N\u{1b}\n"), r#""a \"b\" \\N""#);
        assert_eq!(html("<b> & \"R&D\"\u{7}"), "&lt;b&gt; &amp; &quot;R&amp;D&quot;");
    }
}
