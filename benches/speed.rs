//! The table of the README: the built program on documents that are generated here, and two layers by themselves.
//! An argument names a document to use in place of a generated one for the single run.

use std::{
    env,
    fs::{create_dir, write},
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use preplint::{
    annotate::time::tag,
    document::{Document, read},
    language::tags,
    source::Sources,
};

#[path = "support/documents.rs"]
mod documents;
#[path = "support/measure.rs"]
mod measure;
use measure::{Use, run};

const MEGABYTE: f64 = 1e6;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let count = env::var("PREPLINT_DOCUMENTS").ok().and_then(|n| n.parse().ok()).unwrap_or(1000);
    println!("| what | figure |\n| --- | --- |");
    single(folder.path());
    many(folder.path(), count);
    huge(folder.path());
    layers(count);
}

fn row(what: &str, figure: &str) {
    println!("| {what} | {figure} |");
}

/// One document of ordinary size.
fn single(folder: &Path) {
    let named = env::args().skip(1).find(|a| !a.starts_with("--"));
    let path = named.map_or_else(|| folder.join("one.md"), PathBuf::from);
    if !path.exists() {
        write(&path, documents::document(5)).expect("a document");
    }
    let size = path.metadata().map_or(0, |m| m.len());
    let mut runs: Vec<Use> = (0..41).map(|_| check(&path, 1)).collect();
    runs.sort_by(|a, b| a.cpu.total_cmp(&b.cpu));
    let Use { cpu, memory, .. } = runs[runs.len() / 2];
    row(
        &format!("one document of {:.0} KB, whole process", size as f64 / 1e3),
        &format!("{:.0} ms of CPU, {memory:.0} MB", cpu * 1e3),
    );
}

/// Documents that are all different, each a career of its own.
fn many(folder: &Path, count: u64) {
    let (all, some) = (folder.join("all"), folder.join("some"));
    let bytes = fill(&all, count);
    fill(&some, count / 4);
    let (one, two) = (check(&all, 1), check(&all, 2));
    row(&format!("{count} documents, {:.1} MB, one core", bytes / MEGABYTE), &rate(bytes, one.cpu));
    row("the same on two cores", &format!("{:.2} times as fast", one.wall / two.wall));
    let quarter = check(&some, 1);
    let (more, less) = (one.memory, quarter.memory);
    row(&format!("memory for {count} and {} documents", count / 4), &format!("{more:.0} MB and {less:.0} MB"));
}

/// Writes `count` documents and returns their bytes.
fn fill(folder: &Path, count: u64) -> f64 {
    create_dir(folder).expect("a folder");
    let one = |seed| {
        let text = documents::document(seed);
        write(folder.join(format!("{seed:05}.md")), &text).expect("a document");
        text.len() as f64
    };
    (0..count).map(one).sum()
}

/// One document of growing size.
fn huge(folder: &Path) {
    for kilobytes in [256, 1024, 4096] {
        let path = folder.join("huge.md");
        let text = documents::huge(kilobytes << 10);
        write(&path, &text).expect("a document");
        let used = check(&path, 1);
        let bytes = text.len() as f64;
        row(
            &format!("one document of {:.1} MB, one core", bytes / MEGABYTE),
            &format!("{}, {:.0} MB", rate(bytes, used.cpu), used.memory),
        );
    }
}

/// Dates, and parts of speech, over documents that are read already.
fn layers(count: u64) {
    let read = |seed| {
        let sources = Sources::single("a.md", &documents::document(seed));
        sources.iter().map(|(id, source)| read(id, source)).collect::<Vec<_>>()
    };
    let all: Vec<Document> = (0..count.min(200)).flat_map(read).collect();
    let bytes: usize = all.iter().flat_map(|d| &d.blocks).map(|b| b.text().len()).sum();
    let blocks = || all.iter().flat_map(|d| &d.blocks);
    let start = Instant::now();
    let dates: usize = blocks().map(|b| tag(b, false).len()).sum();
    row("finding dates", &format!("{} ({dates} found)", rate(bytes as f64, start.elapsed().as_secs_f64())));
    let start = Instant::now();
    let words: usize =
        blocks().flat_map(|b| b.sentences.iter().map(|s| tags(b.text(), b.words_in(s.clone())).len())).sum();
    row("parts of speech", &format!("{} ({words} words)", rate(bytes as f64, start.elapsed().as_secs_f64())));
}

fn rate(bytes: f64, seconds: f64) -> String {
    format!("{:.1} MB/s", bytes / MEGABYTE / seconds)
}

fn check(path: &Path, threads: usize) -> Use {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    command.args(["check", "--format", "concise"]).arg(path).env("RAYON_NUM_THREADS", threads.to_string());
    run(&mut command, 1)
}
