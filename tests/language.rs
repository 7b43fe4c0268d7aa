//! The prose rules over `evaluation/language`: recall by kind of error, noise, and silence on text without errors.

mod support;

use std::path::{Path, PathBuf};

use preplint::{analyse, config::Config, source::Sources};
use support::{
    floors,
    language::{clean, sentences},
    languagetool::server,
};

#[test]
fn language() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("evaluation/language");
    let mut fallen = Vec::new();
    let server = server();
    let servers = [("", None), ("-languagetool", server.as_deref())];
    for (with, server) in servers.iter().filter(|(with, server)| with.is_empty() || server.is_some()) {
        for set in ["open", "held-out"] {
            for (name, file, score) in [
                (format!("{set}{with}"), format!("{set}.tsv"), sentences as fn(&Path, Option<&str>) -> _),
                (format!("clean-{set}{with}"), format!("clean-{set}.md"), clean),
            ] {
                let file = folder.join(file);
                if file.exists() {
                    let measured = score(&file, *server);
                    measured.print(&format!("language {name}"));
                    fallen.extend(floors::check("language", &name, &measured));
                }
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
