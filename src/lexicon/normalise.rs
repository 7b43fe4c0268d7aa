//! Words as lists hold them. Also compiled into the build script, so that the lists and the text are written alike.

/// Lower case, white space folded, marks other than apostrophes, hyphens and signs of names dropped.
pub fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        let kept = c.is_ascii_alphanumeric() || matches!(c, '\'' | '-' | '&' | '+' | '#' | '/');
        if !kept && (c.is_ascii() || !c.is_alphanumeric()) {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            out.extend(c.to_lowercase());
        }
    }
    out
}
