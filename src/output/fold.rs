//! Prose of the program itself, folded to a width.

use unicode_width::UnicodeWidthStr;

/// Breaks lines at spaces so that they take at most `width` cells, as far as their words allow.
pub fn fold(text: &str, width: usize) -> String {
    fold_behind(0, text, width)
}

/// The same for a text whose first line stands behind `before` cells of something else.
pub fn fold_behind(before: usize, text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / width.max(1));
    for (number, line) in text.lines().enumerate() {
        let mut column = if number == 0 { before } else { 0 };
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
    use super::*;

    #[test]
    fn words_stay_whole() {
        assert_eq!(fold("one two three\nextraordinary x", 8), "one two\nthree\nextraordinary\nx");
        assert_eq!(fold("", 8), "");
        assert_eq!(fold_behind(4, "one two three", 8), "one\ntwo\nthree");
    }
}
