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
}

impl Lines {
    /// Lines end at `\n`, `\r\n` or a lone `\r`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (i, b) in bytes.iter().enumerate() {
            if *b == b'\n' || (*b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                starts.push(i + 1);
            }
        }
        Self { starts }
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
        let column = text[self.starts[line]..byte].chars().count() + 1;
        LineColumn { line: line + 1, column }
    }
}
