//! Pages that keep their text in the metadata block: the literal scalars (`text: |`) of YAML that hold Markdown.

use std::ops::Range;

/// A literal scalar without its indent.
pub(super) struct Scalar {
    pub text: String,
    /// For each line its start in `text` and in the source.
    lines: Vec<(usize, usize)>,
}

impl Scalar {
    /// The place in the source of a range of the text.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        let start = self.at(range.start);
        let end = if range.end > range.start { self.at(range.end - 1) + 1 } else { start };
        start..end
    }

    fn at(&self, byte: usize) -> usize {
        let line = self.lines.partition_point(|(own, _)| *own <= byte).saturating_sub(1);
        self.lines.get(line).map_or(byte, |(own, source)| source + (byte - own))
    }
}

/// The literal scalars with a Markdown heading in the bytes `range` of a text.
pub(super) fn headed(text: &str, range: Range<usize>) -> Vec<Scalar> {
    let mut found = Vec::new();
    let mut open: Option<(usize, Vec<Range<usize>>)> = None;
    let mut at = range.start;
    for line in text.get(range).unwrap_or("").split_inclusive('\n') {
        let own = at..at + line.len();
        at = own.end;
        let indent = line.len() - line.trim_start_matches(' ').len();
        let blank = line.trim().is_empty();
        if let Some((least, lines)) = &mut open {
            if blank || indent > *least {
                lines.push(own);
                continue;
            }
            found.extend(scalar(text, lines));
        }
        open = key(line).map(|least| (least, Vec::new()));
    }
    found.extend(open.and_then(|(_, lines)| scalar(text, &lines)));
    found
}

/// The column of the key on a line that opens a literal scalar: "- text: |-".
fn key(line: &str) -> Option<usize> {
    let (name, sign) = line.trim_end().rsplit_once(':')?;
    let own = name.trim_start_matches([' ', '-']);
    let plain = own.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '"' | '\''));
    (matches!(sign.trim(), "|" | "|-" | "|+") && !own.is_empty() && plain).then_some(name.len() - own.len())
}

fn scalar(text: &str, ranges: &[Range<usize>]) -> Option<Scalar> {
    let of = |range: &Range<usize>| text.get(range.clone()).unwrap_or("");
    let width = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let indent = ranges.iter().map(of).filter(|l| !l.trim().is_empty()).map(width).min()?;
    let mut found = Scalar { text: String::new(), lines: Vec::new() };
    for range in ranges {
        let line = of(range);
        let shift = indent.min(width(line));
        found.lines.push((found.text.len(), range.start + shift));
        found.text.push_str(line.get(shift..).unwrap_or(""));
    }
    let heads = |l: &str| l.starts_with('#') && l.trim_start_matches('#').starts_with(' ');
    found.text.lines().any(heads).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_in_a_key() {
        let text = "a: 1\nlist:\n- side: left\n  text: |-\n    ## Work\n\n    - x\n- note: |\n    plain\n";
        let found = headed(text, 0..text.len());
        let [only] = found.as_slice() else { panic!("one scalar holds Markdown: {}", found.len()) };
        assert_eq!(only.text, "## Work\n\n- x\n");
        for word in ["## Work", "- x"] {
            let at = only.text.find(word).unwrap();
            assert_eq!(&text[only.place(at..at + word.len())], word);
        }
    }
}
