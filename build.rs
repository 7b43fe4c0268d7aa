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
#[path = "src/lexicon/freeze.rs"]
mod freeze;
#[path = "src/lexicon/normalise.rs"]
mod normalise;
#[path = "build/overlay.rs"]
mod overlay;
#[path = "src/lexicon/stem.rs"]
mod stem;
#[path = "build/tagger.rs"]
mod tagger;

fn main() -> io::Result<()> {
    for file in ["build.rs", "build", "lexicon/words.toml", "src/language/flags.rs", "src/lexicon"] {
        println!("cargo::rerun-if-changed={file}");
    }
    embed("rules")?;
    write("technologies.frozen", freeze::technologies(&table("lexicon/technologies.toml")?))?;
    write("competencies.frozen", freeze::competencies(&table("lexicon/competencies.toml")?))?;
    write("thesaurus.frozen", thesaurus(&table("lexicon/thesaurus.toml")?))?;
    for list in ["labels", "places", "sections", "titles"] {
        write(&format!("{list}.frozen"), lists(&read_table(list)?, normalise::normalise))?;
    }
    for list in ["acronyms", "leaving", "occupations", "postings"] {
        write(&format!("{list}.frozen"), lists(&read_table(list)?, str::to_owned))?;
    }
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

/// One line per list of words, sorted by name, with what `form` makes of each word; a list in a table has the name of
/// both with a dot between.
fn lists(table: &toml::Table, form: impl Fn(&str) -> String + Copy) -> String {
    let mut out = String::new();
    for (name, value) in table {
        let words: Vec<String> = match value {
            toml::Value::Table(inner) => {
                lists(inner, form).lines().for_each(|line| out.push_str(&format!("{name}.{line}\n")));
                continue;
            }
            toml::Value::String(words) => words.split_whitespace().map(form).collect(),
            _ => value.as_array().into_iter().flatten().filter_map(toml::Value::as_str).map(form).collect(),
        };
        out.push_str(&format!("{name}\t{}\n", words.join("\t")));
    }
    out
}

/// A lexicon file of plain lists.
fn read_table(name: &str) -> io::Result<toml::Table> {
    let path = format!("lexicon/{name}.toml");
    println!("cargo::rerun-if-changed={path}");
    toml::from_str(&fs::read_to_string(&path)?).map_err(|e| io::Error::other(format!("{path}: {e}")))
}

/// One line per class: `acts` or `things`, a tab, the stems of its words; one per phrase: `phrases`, its stems, a tab,
/// the stem of the act that it is.
fn thesaurus(table: &freeze::Entries) -> String {
    let mut out = String::new();
    for (kind, classes) in table {
        for key in classes.keys() {
            if kind == "phrases" {
                out.push_str(&format!(
                    "phrases\t{}\t{}\n",
                    freeze::stemmed(key),
                    stem::stem(freeze::text(classes, key))
                ));
                continue;
            }
            let stems: Vec<String> = freeze::list(classes, key).into_iter().map(stem::stem).collect();
            out.push_str(&format!("{kind}\t{}\n", stems.join(" ")));
        }
    }
    out
}
