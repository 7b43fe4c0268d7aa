//! The temporal tagger alone: bytes of prose a second on one core.

use divan::{Bencher, counter::BytesCount};
use preplint::{
    annotate::time::tag,
    document::{Document, read},
    source::Sources,
};

fn main() {
    divan::main();
}

const STORY: &str = "**Initech:** In August of that same year I joined Initech as a developer, because I had worked for \
    three and a half years with C# and SQL Server 2016. Two months later we moved 2,000 users to the new portal, which \
    saved the company $45,000 a year. At that time nobody tested anything twice a week.\n\n";
const ENTRY: &str = "### Hooli, Senior Engineer\n\n*May 2016 – Sept. 2019*\n\n- Cut the build from 14 minutes to 6 minutes \
    and mentored five junior engineers on the payments team.\n- Wrote the migration guide for the platform, the runbook \
    and the post-incident review that every team uses.\n\n";

fn document() -> Document {
    let text = [STORY, ENTRY].repeat(2000).concat();
    let sources = Sources::single("career.md", &text);
    let (id, source) = sources.iter().next().expect("one source");
    read(id, source)
}

/// Every block of a megabyte of stories and résumé entries.
#[divan::bench]
fn tag_blocks(bencher: Bencher) {
    let document = document();
    let bytes: usize = document.blocks.iter().map(|b| b.text().len()).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| document.blocks.iter().map(|b| tag(b, false).len()).sum::<usize>());
}
