//! Prose of the program itself, folded to a width.

use unicode_width::UnicodeWidthStr;

/// Breaks lines at spaces so that they take at most `width` cells, as far as their words allow.
pub fn fold(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / width.max(1));
    for line in text.lines() {
        let mut column = 0;
        for word in line.split_inclusive(' ') {
            let cells = word.trim_end().width();
            if column > 0 && column + cells > width {
                out.truncate(out.trim_end_matches(' ').len());
                out.push('\n');
                column = 0;
            }
            out.push_str(word);
            column += word.width();
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn words_stay_whole() {
        assert_eq!(fold("one two three\nextraordinary x", 8), "one two\nthree\nextraordinary\nx");
        assert_eq!(fold("", 8), "");
    }
}
