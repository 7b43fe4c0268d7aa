//! The prose rules over `evaluation/language`: recall by kind of error, noise, and silence on text without errors.

mod support;

use std::path::PathBuf;

use preplint::{analyse, config::Config, source::Sources};
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

#[test]
fn the_users_words_are_right() {
    let text = "At Acme I cut the lattency of the Javascript tools in the QXD.\n";
    let reported = |words: &[&str]| {
        let words = words.iter().map(|w| (*w).to_owned()).collect();
        let found = analyse(&Sources::single("prep.md", text), &Config { words, ..Config::default() }).diagnostics;
        let named = |rule: &str| found.iter().any(|d| d.rule == rule);
        ["misspelling", "proper-name", "unexpanded-acronym"].map(named)
    };
    assert_eq!(reported(&[]), [true, true, true]);
    assert_eq!(reported(&["lattency", "Javascript", "QXD"]), [false, false, false]);
    assert_eq!(reported(&["Lattency", "qxd"]), [true, true, false]);
}
