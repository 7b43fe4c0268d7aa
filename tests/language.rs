//! The prose rules over `evaluation/language`: recall by kind of error, noise, and silence on text without errors.

mod support;

use std::path::PathBuf;

use support::{
    floors,
    language::{clean, sentences},
};

#[test]
fn language() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("evaluation/language");
    let mut fallen = Vec::new();
    for set in ["open", "held-out"] {
        for (name, file, score) in [
            (set.to_owned(), format!("{set}.tsv"), sentences as fn(&std::path::Path) -> _),
            (format!("clean-{set}"), format!("clean-{set}.md"), clean),
        ] {
            let file = folder.join(file);
            if file.exists() {
                let measured = score(&file);
                measured.print(&format!("language {name}"));
                fallen.extend(floors::check("language", &name, &measured));
            }
        }
    }
    assert!(fallen.is_empty(), "\n{}", fallen.join("\n"));
}
