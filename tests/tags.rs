//! Parts of speech against the sentences that were tagged by hand, `evaluation/tags.tsv`.

mod support;

use std::{collections::BTreeMap, path::PathBuf};

use preplint::{
    document::read,
    language::{Tag, tags},
    source::{SourceId, Sources},
};
use support::{
    figures::{Figure, Measured},
    floors, table,
};

fn tagged(text: &str) -> Vec<(String, Tag)> {
    let sources = Sources::single("a.md", text);
    let document = read(SourceId(0), sources.get(SourceId(0)));
    let block = &document.blocks[0];
    let words = block.words.iter().map(|w| w.of(block.text()).to_owned());
    words.zip(tags(block.text(), &block.words)).collect()
}

#[test]
fn tags_are_right() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("evaluation/tags.tsv");
    let (mut right, mut all, mut whole, mut sentences) = (0, 0, 0, 0);
    let mut confused: BTreeMap<(String, &str), Vec<String>> = BTreeMap::new();
    for row in table::read(&file) {
        let found = tagged(row.get("words"));
        let wanted: Vec<&str> = row.get("tags").split(' ').collect();
        assert_eq!(found.len(), wanted.len(), "the words of: {}", row.get("words"));
        let wrong = found.iter().zip(&wanted).filter(|((_, tag), wanted)| tag.as_str() != **wanted);
        let before = right;
        right += found.len();
        for ((word, tag), wanted) in wrong {
            right -= 1;
            confused.entry(((*wanted).to_owned(), tag.as_str())).or_default().push(word.clone());
        }
        whole += usize::from(right - before == found.len());
        all += found.len();
        sentences += 1;
    }
    let mut measured = Measured::default();
    measured.figures.push(Figure::share("right", right as f64 / all as f64));
    measured.figures.push(Figure::found("sentences", whole, sentences));
    measured.details.extend(confused.iter().map(|((a, b), words)| format!("{a} tagged {b}: {}", words.join(" "))));
    measured.print("tags");
    let fallen = floors::check("tags", "sentences", &measured);
    assert!(fallen.is_empty(), "\n{}", fallen.join("\n"));
}
