//! Reading and analysing whole documents: bytes a second on one core, over documents that are all different.

use divan::{Bencher, counter::BytesCount};
use preplint::{analyse, config::Config, document::read, source::Sources};

#[path = "support/documents.rs"]
mod documents;

fn main() {
    divan::main();
}

/// The first `count` documents, each a career of its own.
fn careers(count: u64) -> Vec<Sources> {
    (0..count).map(|seed| Sources::single(&format!("{seed}.md"), &documents::document(seed))).collect()
}

fn bytes(careers: &[Sources]) -> BytesCount {
    BytesCount::new(careers.iter().flat_map(Sources::iter).map(|(_, source)| source.text.len()).sum::<usize>())
}

#[divan::bench(args = [100, 1000], sample_count = 5, sample_size = 1)]
fn read_documents(bencher: Bencher, count: u64) {
    let careers = careers(count);
    let blocks = |sources: &Sources| sources.iter().map(|(id, source)| read(id, source).blocks.len()).sum::<usize>();
    bencher.counter(bytes(&careers)).bench(|| careers.iter().map(blocks).sum::<usize>());
}

#[divan::bench(args = [100, 1000], sample_count = 5, sample_size = 1)]
fn analyse_documents(bencher: Bencher, count: u64) {
    let careers = careers(count);
    let config = Config::default();
    let findings = |sources: &Sources| analyse(sources, &config).diagnostics.len();
    bencher.counter(bytes(&careers)).bench(|| careers.iter().map(findings).sum::<usize>());
}

/// One document of so many KiB: the time must grow with the bytes.
#[divan::bench(args = [64, 256], sample_count = 3, sample_size = 1)]
fn analyse_one_document(bencher: Bencher, kib: usize) {
    let sources = Sources::single("career.md", &documents::huge(kib << 10));
    bencher.counter(BytesCount::new(kib << 10)).bench(|| analyse(&sources, &Config::default()).diagnostics.len());
}
