//! Structured data as people write it by hand: the indented lists and maps of YAML, the tables of TOML. What is written
//! in any other way (anchors, lists in brackets) is a scalar or left out; nothing fails.

use std::ops::Range;

/// A value with the places of its parts in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// One place for each line; none for `null` and for empty text.
    Scalar(Vec<Range<usize>>),
    List(Vec<Value>),
    Map(Vec<Field>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Without quotes.
    pub key: Range<usize>,
    pub value: Value,
}

/// Deeper nesting is nobody's career.
const DEPTH: usize = 16;

/// A line that is not blank, less its indent.
#[derive(Clone)]
struct Line {
    indent: usize,
    range: Range<usize>,
}

struct Reader<'a> {
    text: &'a str,
    lines: Vec<Line>,
    at: usize,
}

/// The fields of YAML in the bytes `range` of a text.
pub(super) fn yaml(text: &str, range: Range<usize>) -> Vec<Field> {
    let mut reader = Reader { text, lines: lines(text, range), at: 0 };
    let mut found = Vec::new();
    while reader.at < reader.lines.len() {
        let before = reader.at;
        if let Value::Map(fields) = reader.node(0, 0) {
            found.extend(fields);
        }
        reader.at += usize::from(reader.at == before);
    }
    found
}

/// The list that YAML in the bytes `range` of a text holds; empty where it is none.
pub(super) fn yaml_list(text: &str, range: Range<usize>) -> Vec<Value> {
    let mut reader = Reader { text, lines: lines(text, range), at: 0 };
    match reader.node(0, 0) {
        Value::List(values) => values,
        _ => Vec::new(),
    }
}

fn lines(text: &str, range: Range<usize>) -> Vec<Line> {
    let mut found = Vec::new();
    let mut at = range.start;
    for line in text.get(range).unwrap_or("").split_inclusive('\n') {
        let own = line.trim();
        let indent = line.len() - line.trim_start().len();
        if !own.is_empty() && !own.starts_with('#') {
            found.push(Line { indent, range: at + indent..at + indent + own.len() });
        }
        at += line.len();
    }
    found
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<(usize, Range<usize>, &'a str)> {
        let line = self.lines.get(self.at)?;
        Some((line.indent, line.range.clone(), self.text.get(line.range.clone())?))
    }

    /// The value whose lines are indented by `least` or more.
    fn node(&mut self, least: usize, depth: usize) -> Value {
        let Some((indent, _, line)) = self.peek().filter(|(indent, ..)| *indent >= least && depth < DEPTH) else {
            return Value::Scalar(Vec::new());
        };
        if is_item(line) {
            self.list(indent, depth)
        } else if key(line).is_some() {
            self.map(indent, depth)
        } else {
            Value::Scalar(self.rest(least))
        }
    }

    fn list(&mut self, indent: usize, depth: usize) -> Value {
        let mut values = Vec::new();
        while let Some((own, range, line)) = self.peek()
            && own == indent
            && is_item(line)
        {
            // What stands behind the dash is a line of its own, indented by its column.
            let shift = line.len() - line[1..].trim_start().len();
            if shift == line.len() {
                self.at += 1;
            } else if let Some(line) = self.lines.get_mut(self.at) {
                *line = Line { indent: indent + shift, range: range.start + shift..range.end };
            }
            values.push(self.node(indent + 1, depth + 1));
        }
        Value::List(values)
    }

    fn map(&mut self, indent: usize, depth: usize) -> Value {
        let mut fields = Vec::new();
        while let Some((own, range, line)) = self.peek()
            && own == indent
            && let Some((name, behind)) = key(line)
        {
            self.at += 1;
            let key = range.start + name.start..range.start + name.end;
            let value = range.start + behind..range.end;
            let text = uncommented(self.text.get(value.clone()).unwrap_or(""));
            let below = self.peek().filter(|(_, _, line)| is_item(line)).is_some_and(|(own, ..)| own == indent);
            let value = match text {
                "" if below => self.list(indent, depth + 1),
                "" => self.node(indent + 1, depth + 1),
                "|" | ">" | "|-" | ">-" | "|+" | ">+" => Value::Scalar(self.rest(indent + 1)),
                text => {
                    let start = value.end - self.text.get(value.clone()).map_or(0, |v| v.trim_start().len());
                    let mut pieces = scalar(text, start);
                    pieces.extend(self.rest(indent + 1));
                    Value::Scalar(pieces)
                }
            };
            fields.push(Field { key, value });
        }
        Value::Map(fields)
    }

    /// All lines that follow with an indent of at least `least`.
    fn rest(&mut self, least: usize) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        while let Some((_, range, _)) = self.peek().filter(|(indent, ..)| *indent >= least) {
            found.push(range);
            self.at += 1;
        }
        found
    }
}

fn is_item(line: &str) -> bool {
    line == "-" || line.starts_with("- ")
}

/// The place of a key in its line, and where its value begins.
fn key(line: &str) -> Option<(Range<usize>, usize)> {
    let colon = line.find(':')?;
    let behind = &line[colon + 1..];
    let name = line[..colon].trim_end();
    let bare = name.trim_matches(['"', '\'']);
    let start = name.len() - name.trim_start_matches(['"', '\'']).len();
    let spelled = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    let short = bare.split(' ').count() <= 3 && !bare.is_empty() && bare.chars().all(spelled);
    ((behind.is_empty() || behind.starts_with([' ', '\t'])) && short).then(|| (start..start + bare.len(), colon + 1))
}

/// Without a comment and white space around.
fn uncommented(text: &str) -> &str {
    let text = text.trim();
    if text.starts_with(['"', '\'']) {
        return text;
    }
    text.find(" #").map_or(text, |at| text[..at].trim_end())
}

/// The place of a scalar that starts at a byte, without its quotes; none for "null".
fn scalar(text: &str, start: usize) -> Vec<Range<usize>> {
    let (mut from, mut to) = (0, text.len());
    for quote in ['"', '\''] {
        if text.starts_with(quote) {
            from = 1;
            to = text[1..].rfind(quote).map_or(text.len(), |at| at + 1);
        }
    }
    let inner = text.get(from..to).unwrap_or("");
    let nothing = inner.trim().is_empty() || matches!(inner, "null" | "~" | "nil" | "None" | "false") && from == 0;
    let place = start + from..start + to;
    if nothing { Vec::new() } else { Vec::from([place]) }
}

/// The tables of TOML in the bytes `range` of a text, each table of a list under its name.
pub(super) fn toml(text: &str, range: Range<usize>) -> Vec<Field> {
    let mut found: Vec<Field> = Vec::new();
    let mut open = false;
    let mut long = None;
    for Line { range, .. } in lines(text, range) {
        let line = text.get(range.clone()).unwrap_or("");
        if let Some(quotes) = long {
            let end = line.find(quotes);
            let piece =
                range.start..range.start + line.get(..end.unwrap_or(line.len())).map_or(0, |l| l.trim_end().len());
            if !piece.is_empty()
                && let Some(Field { value: Value::List(values), .. }) = found.last_mut().filter(|_| open)
                && let Some(Value::Map(fields)) = values.last_mut()
                && let Some(Field { value: Value::Scalar(pieces), .. }) = fields.last_mut()
            {
                pieces.push(piece);
            }
            long = Some(quotes).filter(|_| end.is_none());
            continue;
        }
        if let Some(name) = line.strip_prefix("[[").and_then(|l| l.strip_suffix("]]")) {
            let start = range.start + 2 + name.rfind('.').map_or(0, |at| at + 1);
            let key = start..range.end - 2;
            let same = |f: &&mut Field| text.get(f.key.clone()) == text.get(key.clone());
            match found.iter_mut().find(same) {
                Some(Field { value: Value::List(values), .. }) => values.push(Value::Map(Vec::new())),
                _ => found.push(Field { key, value: Value::List(vec![Value::Map(Vec::new())]) }),
            }
            // The table that is being filled stands last.
            let at = found.iter().position(|f| text.get(f.key.clone()) == text.get(start..range.end - 2));
            if let Some(at) = at {
                let field = found.remove(at);
                found.push(field);
            }
            open = true;
        } else if line.starts_with('[') {
            open = false;
        } else if let Some((name, value)) = line.split_once('=').filter(|_| open) {
            let quotes = ["\"\"\"", "'''"].into_iter().find(|q| value.trim_start().starts_with(q));
            long = quotes.filter(|q| value.matches(q).count() == 1);
            let start = range.end - value.trim_start().len();
            let value = Value::Scalar(match quotes {
                Some(quotes) => opened(text, start + quotes.len()..range.end, quotes),
                None => scalar(uncommented(value), start),
            });
            let key = range.start..range.start + name.trim_end().len();
            if let Some(Field { value: Value::List(values), .. }) = found.last_mut()
                && let Some(Value::Map(fields)) = values.last_mut()
            {
                fields.push(Field { key, value });
            }
        }
    }
    // In the order of the text.
    found.sort_by_key(|f| f.key.start);
    found
}

/// What stands behind the quotes that open a string of several lines, on their line.
fn opened(text: &str, range: Range<usize>, quotes: &str) -> Vec<Range<usize>> {
    let line = text.get(range.clone()).unwrap_or("");
    let own = line.get(..line.find(quotes).unwrap_or(line.len())).unwrap_or("").trim();
    let start = range.start + line.find(own).unwrap_or(0);
    (!own.is_empty()).then_some(start..start + own.len()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str, value: &Value) -> String {
        match value {
            Value::Scalar(pieces) => pieces.iter().map(|p| &text[p.clone()]).collect::<Vec<_>>().join("/"),
            Value::List(values) => format!("[{}]", values.iter().map(|v| show(text, v)).collect::<Vec<_>>().join(", ")),
            Value::Map(fields) => {
                format!("{{{}}}", fields.iter().map(|f| field(text, f)).collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn field(text: &str, field: &Field) -> String {
        format!("{}: {}", &text[field.key.clone()], show(text, &field.value))
    }

    fn shown(text: &str, fields: &[Field]) -> String {
        fields.iter().map(|f| field(text, f)).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn lists_of_maps() {
        let text = "title: \"A: b\"\nwork:\n- name: X # firm\n  end: null\n  tasks:\n    - a: b\n    - c d\n- name: 'Y'\n  text: >\n    one\n    - two\nlast:\n  -\n    k: v\n";
        let found = yaml(text, 0..text.len());
        let expected =
            "title: A: b; work: [{name: X, end: , tasks: [{a: b}, c d]}, {name: Y, text: one/- two}]; last: [{k: v}]";
        assert_eq!(shown(text, &found), expected);
    }

    #[test]
    fn tables_of_toml() {
        let text = "[[job]]\nname = \"X\"\n[[school]]\nname = 'S'\n[[params.job]]\nname = \"Y\" # now\n[other]\nname = \"Z\"\n";
        let found = toml(text, 0..text.len());
        assert_eq!(shown(text, &found), "job: [{name: X}, {name: Y}]; school: [{name: S}]");
    }

    #[test]
    fn strings_of_several_lines() {
        let text = "[[job]]\nnote = \"\"\"I sailed.\n  * a\n\n  * b\"\"\"\nname = \'\'\'\nX\n\'\'\'\n[other]\nnote = \"\"\"\nZ\n\"\"\"\n";
        let found = toml(text, 0..text.len());
        assert_eq!(shown(text, &found), "job: [{note: I sailed./* a/* b, name: X}]");
    }

    #[test]
    fn anything_ends() {
        for text in ["- - - -\n-", "a\n  b: c\n d", ":\n:", "- a:\n- b", "[[]]\n=\n[[a"] {
            yaml(text, 0..text.len());
            toml(text, 0..text.len());
        }
    }
}
