//! Lists of skills as text that is split in microseconds where TOML takes tens of milliseconds. Also compiled into the
//! build script, so that a career's own lists and those of the program have one form.

use std::collections::BTreeMap;

use super::stem::stem;

/// The entries of a list by their keys.
pub type Entries = BTreeMap<String, toml::Table>;

pub fn text<'a>(entry: &'a toml::Table, field: &str) -> &'a str {
    entry.get(field).and_then(toml::Value::as_str).unwrap_or("")
}

pub fn list<'a>(entry: &'a toml::Table, field: &str) -> Vec<&'a str> {
    let values = entry.get(field).and_then(toml::Value::as_array).into_iter().flatten();
    values.filter_map(toml::Value::as_str).collect()
}

/// One line per entry, sorted by key, fields between tabs; an empty line; one line per way to write a name, sorted by
/// its lower-case form: that form, the name as written, the entry's number.
pub fn technologies(table: &Entries) -> String {
    let mut out = String::new();
    let mut surfaces = Vec::new();
    for (i, (key, entry)) in table.iter().enumerate() {
        let fields = [
            called(entry),
            text(entry, "kind"),
            text(entry, "released"),
            text(entry, "available"),
            text(entry, "match"),
        ];
        let lists = ["implies", "near"].map(|f| list(entry, f).join(" "));
        let unless = list(entry, "unless").join("|");
        out.push_str(&format!("{key}\t{}\t{}\t{unless}\n", fields.join("\t"), lists.join("\t")));
        let names = std::iter::once(text(entry, "name")).chain(list(entry, "aliases"));
        surfaces.extend(names.map(|name| (name.to_lowercase(), name, i)));
    }
    surfaces.sort();
    out.push('\n');
    for (lower, name, i) in surfaces {
        out.push_str(&format!("{lower}\t{name}\t{i}\n"));
    }
    out
}

/// One line per entry, sorted by key; an empty line; one line per pattern, sorted: its stems, what it shows, the
/// entry's number.
pub fn competencies(table: &Entries) -> String {
    let mut out = String::new();
    let mut patterns = Vec::new();
    for (i, (key, entry)) in table.iter().enumerate() {
        let soft = entry.get("soft").and_then(toml::Value::as_bool).unwrap_or(false);
        let related = list(entry, "related").join(" ");
        out.push_str(&format!("{key}\t{}\t{}\t{related}\n", text(entry, "name"), if soft { "soft" } else { "" }));
        for field in ["asked", "did", "looks_like"] {
            let own = list(entry, field).into_iter().flat_map(|p| by_first(&stemmed(p)));
            patterns.extend(own.map(|p| (p, field, i)));
        }
    }
    patterns.sort();
    patterns.dedup();
    out.push('\n');
    for (pattern, field, i) in patterns {
        out.push_str(&format!("{pattern}\t{field}\t{i}\n"));
    }
    out
}

/// The name without its maker's, where people leave it out: "Kafka" for "Apache Kafka".
fn called(entry: &toml::Table) -> &str {
    const MAKERS: [&str; 7] = ["Apache ", "SAP ", "Vector ", "HashiCorp ", "Atlassian ", "Adobe ", "Autodesk "];
    let name = text(entry, "name");
    let short = MAKERS.iter().find_map(|maker| name.strip_prefix(maker));
    short.filter(|s| list(entry, "aliases").contains(s)).unwrap_or(name)
}

/// Every word of a pattern, and each alternative of it, as its stem; `*` and `#` stand for themselves.
pub fn stemmed(pattern: &str) -> String {
    let one = |word: &str| if matches!(word, "*" | "#") { word.to_owned() } else { stem(word) };
    let words = pattern.split(' ').map(|word| word.split('|').map(one).collect::<Vec<_>>().join("|"));
    words.collect::<Vec<_>>().join(" ")
}

/// "lead|run # nurs" as one pattern for each first word, by which patterns are found.
fn by_first(pattern: &str) -> Vec<String> {
    let (first, rest) = pattern.split_once(' ').unwrap_or((pattern, ""));
    first.split('|').map(|word| format!("{word} {rest}").trim_end().to_owned()).collect()
}
