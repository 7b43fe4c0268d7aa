//! What fixes change, as a unified diff.

use similar::TextDiff;

/// As `patch -p0` reads it; empty where nothing changes. Lines end with a line feed, so that other line ends stay.
pub fn unified_diff(path: &str, before: &str, after: &str) -> String {
    if before == after {
        return String::new();
    }
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let diff = TextDiff::configure().newline_terminated(true).diff_slices(&old, &new);
    diff.unified_diff().header(path, path).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_part_of_the_lines() {
        assert_eq!(unified_diff("a.md", "x\r\n", "x\r\n"), "");
        let diff = unified_diff("a.md", "a\r\nb", "a\r\nc");
        assert_eq!(
            diff,
            "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
        );
    }
}
