//! The word layer: look-ups, suggestions, tags.

use divan::{Bencher, counter::ItemsCount};
use preplint::{
    document::{Document, read},
    language::{Dictionary, near, tags},
    source::Sources,
};

fn main() {
    divan::main();
}

const STORY: &str = "I joined the team as a developer and wrote a scheduler that moved two thousand orders an hour between \
    the warehouses, because the vendor's tool had been discontinued. Nobody had asked for it, but every depot used it.";
const UNKNOWN: [&str; 4] = ["lattency", "administater", "vioates", "dsitribution"];

fn document() -> Document {
    let sources = Sources::single("career.md", &[STORY, "\n\n"].concat().repeat(500));
    let (id, source) = sources.iter().next().expect("one source");
    read(id, source)
}

#[divan::bench]
fn look_up(bencher: Bencher) {
    let words: Vec<&str> = STORY.split([' ', ',', '.']).filter(|w| !w.is_empty()).collect();
    let dictionary = Dictionary::embedded();
    bencher
        .counter(ItemsCount::new(words.len()))
        .bench(|| words.iter().filter(|w| dictionary.flags(w).is_some()).count());
}

#[divan::bench]
fn misspelling(bencher: Bencher) {
    let dictionary = Dictionary::embedded();
    bencher.counter(ItemsCount::new(UNKNOWN.len())).bench(|| UNKNOWN.map(|word| dictionary.corrections(word).len()));
}

#[divan::bench(args = [1, 2])]
fn suggest(bencher: Bencher, edits: u8) {
    bencher.counter(ItemsCount::new(UNKNOWN.len())).bench(|| UNKNOWN.map(|word| near(word, edits).len()));
}

#[divan::bench]
fn tag(bencher: Bencher) {
    let document = document();
    let words: usize = document.blocks.iter().map(|b| b.words.len()).sum();
    bencher.counter(ItemsCount::new(words)).bench(|| {
        let blocks = document.blocks.iter();
        blocks.flat_map(|b| b.sentences.iter().map(|s| tags(b.text(), b.words_in(s.clone())).len())).sum::<usize>()
    });
}
