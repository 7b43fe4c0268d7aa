//! Bytes to lines and columns: the only place that knows about line ends, Unicode columns and UTF-16.

/// A 1-based line and a 1-based column in Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    pub line: usize,
    pub column: usize,
}

/// Where the lines of a text start, in bytes.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
    /// Bytes inside of long lines and how many characters of the line stand before them, so that the columns of a line
    /// of megabytes are not counted from its start.
    marks: Vec<(usize, usize)>,
}

/// Bytes between two marks.
const STRIDE: usize = 1024;

impl Lines {
    /// Lines end at `\n`, `\r\n` or a lone `\r`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let (mut starts, mut marks) = (vec![0], Vec::new());
        let (mut mark, mut characters) = (0, 0);
        for (i, b) in bytes.iter().enumerate() {
            if i >= mark + STRIDE && text.is_char_boundary(i) {
                marks.push((i, characters));
                mark = i;
            }
            characters += usize::from(text.is_char_boundary(i));
            if *b == b'\n' || (*b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                starts.push(i + 1);
                (mark, characters) = (i + 1, 0);
            }
        }
        Self { starts, marks }
    }

    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// 0-based index of the line that holds the byte; the last line for anything behind the text.
    pub fn line_index(&self, byte: usize) -> usize {
        self.starts.partition_point(|s| *s <= byte).saturating_sub(1)
    }

    /// First byte of a line, 0-based; `None` behind the last line.
    pub fn start(&self, line_index: usize) -> Option<usize> {
        self.starts.get(line_index).copied()
    }

    /// `byte` is cut down to the text and to the start of its character.
    pub fn line_column(&self, text: &str, byte: usize) -> LineColumn {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.line_index(byte);
        let start = self.starts[line];
        let mark = self.marks.partition_point(|(at, _)| *at <= byte).checked_sub(1);
        let (from, before) = mark.map(|m| self.marks[m]).filter(|(at, _)| *at > start).unwrap_or((start, 0));
        let column = before + text[from..byte].chars().count() + 1;
        LineColumn { line: line + 1, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_long_lines_are_those_of_counting() {
        let text = format!("é\r\n{}\n{}\nshort", "añ日 ".repeat(700), "x".repeat(STRIDE));
        let lines = Lines::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let start = text[..byte].rfind('\n').map_or(0, |i| i + 1);
            let counted = LineColumn {
                line: text[..byte].matches('\n').count() + 1,
                column: text[start..byte].chars().count() + 1,
            };
            assert_eq!(lines.line_column(&text, byte), counted, "{byte}");
        }
    }
}
