//! Embeds data, never code: the rule pages as they are, and the large word lists of `lexicon/` in a form that is split
//! in microseconds where TOML takes tens of milliseconds.

use std::{
    collections::BTreeMap,
    env, fs, io,
    path::{Path, PathBuf},
};

#[path = "build/dictionary.rs"]
mod dictionary;
#[path = "src/language/flags.rs"]
mod flags;
#[path = "build/overlay.rs"]
mod overlay;
#[path = "src/lexicon/stem.rs"]
mod stem;
#[path = "build/tagger.rs"]
mod tagger;

fn main() -> io::Result<()> {
    for file in ["build.rs", "build", "lexicon/words.toml", "src/language/flags.rs", "src/lexicon/stem.rs"] {
        println!("cargo::rerun-if-changed={file}");
    }
    embed("rules")?;
    write("technologies.frozen", technologies(&table("lexicon/technologies.toml")?))?;
    write("competencies.frozen", competencies(&table("lexicon/competencies.toml")?))?;
    write("thesaurus.frozen", thesaurus(&table("lexicon/thesaurus.toml")?))?;
    words()
}

/// The dictionary, the known misspellings and the tagger. They are kept where neither this program nor the overlay has
/// changed: freezing takes seconds, and a rule's page is edited more often.
fn words() -> io::Result<()> {
    let stamp =
        format!("{:?}\n{}", fs::metadata(env::current_exe()?)?.modified()?, fs::read_to_string("lexicon/words.toml")?);
    if read("words.stamp").is_ok_and(|old| old == stamp) {
        return Ok(());
    }
    let overlay = overlay::Overlay::read(&table("lexicon/words.toml")?)?;
    let model = tagger::model()?;
    let tags = dictionary::tags(&model);
    let words = dictionary::words(&overlay, &tags);
    let (map, flags) = dictionary::freeze(&words, &tags)?;
    write("dictionary.fst", map)?;
    write("dictionary.flags", flags)?;
    write("misspellings.fst", dictionary::misspellings(&words, &overlay)?)?;
    write("tagger.patches", model.patches)?;
    write("words.stamp", stamp)
}

/// Writes `OUT_DIR/<folder>.archive`: for every file its path below the folder, a line end, its length in bytes, a
/// line end, its text.
fn embed(folder: &str) -> io::Result<()> {
    println!("cargo::rerun-if-changed={folder}");
    let root = Path::new(folder);
    let mut files = Vec::new();
    collect(root, &mut files)?;
    files.sort();
    let mut archive = String::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let below = file.strip_prefix(root).map_err(io::Error::other)?;
        let path: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        archive.push_str(&format!("{}\n{}\n{text}", path.join("/"), text.len()));
    }
    write(&format!("{folder}.archive"), &archive)
}

fn write(name: &str, data: impl AsRef<[u8]>) -> io::Result<()> {
    fs::write(out_dir()?.join(name), data)
}

fn read(name: &str) -> io::Result<String> {
    fs::read_to_string(out_dir()?.join(name))
}

fn out_dir() -> io::Result<PathBuf> {
    env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| io::Error::other("OUT_DIR is not set"))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "md") {
            files.push(path);
        }
    }
    Ok(())
}

/// A lexicon file by key, the keys sorted.
fn table(path: &str) -> io::Result<BTreeMap<String, toml::Table>> {
    println!("cargo::rerun-if-changed={path}");
    toml::from_str(&fs::read_to_string(path)?).map_err(|e| io::Error::other(format!("{path}: {e}")))
}

fn text<'a>(entry: &'a toml::Table, field: &str) -> &'a str {
    entry.get(field).and_then(toml::Value::as_str).unwrap_or("")
}

fn list<'a>(entry: &'a toml::Table, field: &str) -> Vec<&'a str> {
    let values = entry.get(field).and_then(toml::Value::as_array).into_iter().flatten();
    values.filter_map(toml::Value::as_str).collect()
}

/// One line per entry, sorted by key, fields between tabs; an empty line; one line per way to write a name, sorted by
/// its lower-case form: that form, the name as written, the entry's number.
fn technologies(table: &BTreeMap<String, toml::Table>) -> String {
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
fn competencies(table: &BTreeMap<String, toml::Table>) -> String {
    let mut out = String::new();
    let mut patterns = Vec::new();
    for (i, (key, entry)) in table.iter().enumerate() {
        let soft = entry.get("soft").and_then(toml::Value::as_bool).unwrap_or(false);
        let related = list(entry, "related").join(" ");
        out.push_str(&format!("{key}\t{}\t{}\t{related}\n", text(entry, "name"), if soft { "soft" } else { "" }));
        for field in ["asked", "did", "looks_like"] {
            patterns.extend(list(entry, field).into_iter().map(|p| (stemmed(p), field, i)));
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

/// One line per class: `acts` or `things`, a tab, the stems of its words; one per phrase: `phrases`, its stems, a tab,
/// the stem of the act that it is.
fn thesaurus(table: &BTreeMap<String, toml::Table>) -> String {
    let mut out = String::new();
    for (kind, classes) in table {
        for key in classes.keys() {
            if kind == "phrases" {
                out.push_str(&format!("phrases\t{}\t{}\n", stemmed(key), stem::stem(text(classes, key))));
                continue;
            }
            let stems: Vec<String> = list(classes, key).into_iter().map(stem::stem).collect();
            out.push_str(&format!("{kind}\t{}\n", stems.join(" ")));
        }
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

fn stemmed(pattern: &str) -> String {
    let words = pattern.split(' ').map(|word| if word == "*" { word.to_owned() } else { stem::stem(word) });
    words.collect::<Vec<_>>().join(" ")
}
