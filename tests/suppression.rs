//! What a document or its configuration switches off, and what that never hides.

use std::{fs, path::Path, process::Command};

use preplint::{analyse, config::Config, settle::settle, source::Sources};
use proptest::prelude::*;

/// Rule and line of every finding, with what a configuration says.
fn run(toml: &str, text: &str) -> (Vec<(String, usize)>, String, i32) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), text).unwrap();
    if !toml.is_empty() {
        fs::write(folder.path().join("preplint.toml"), toml).unwrap();
    }
    check(folder.path())
}

fn check(folder: &Path) -> (Vec<(String, usize)>, String, i32) {
    let args = ["check", "--level", "info", "--format", "jsonl"];
    let output = Command::new(env!("CARGO_BIN_EXE_preplint")).args(args).current_dir(folder).output().unwrap();
    let mut found = Vec::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let finding: serde_json::Value = serde_json::from_str(line).unwrap();
        let line = finding["start"]["line"].as_u64().unwrap() as usize;
        found.push((finding["rule"].as_str().unwrap().to_owned(), line));
    }
    (found, String::from_utf8(output.stderr).unwrap(), output.status.code().unwrap())
}

fn found(toml: &str, text: &str) -> Vec<(String, usize)> {
    let (found, errors, code) = run(toml, text);
    assert_eq!(errors, "");
    assert!(code < 2);
    found
}

fn rules(list: &[(&str, usize)]) -> Vec<(String, usize)> {
    list.iter().map(|(rule, line)| ((*rule).to_owned(), *line)).collect()
}

const TWO: &str = "I worked as a SRE.\n\nI was a SRE in a  team.\n";

#[test]
fn a_comment_hides_its_block_and_no_other() {
    let text = format!("<!-- preplint: allow(article) quoted -->\n{TWO}");
    assert_eq!(found("", &text), rules(&[("article", 4), ("spacing", 4)]));
    let text = format!("<!-- preplint: allow-file(article) -->\n\n{TWO}");
    assert_eq!(found("", &text), rules(&[("spacing", 5)]));
    let text = format!("---\npreplint_allow: [article, spacing]\n---\n\n{TWO}");
    assert_eq!(found("", &text), []);
}

#[test]
fn suppressions_are_watched() {
    let text = format!("<!-- preplint: allow(artcle, spacing) -->\n{TWO}");
    let wanted = [("unknown-rule-name", 1), ("unused-suppression", 1), ("article", 2), ("article", 4), ("spacing", 4)];
    assert_eq!(found("", &text), rules(&wanted));
    let reason = "[rules]\nsuppression-without-reason = \"error\"\n";
    let text = format!("<!-- preplint: allow-file(article) -->\n\n{TWO}");
    assert_eq!(found(reason, &text), rules(&[("suppression-without-reason", 1), ("spacing", 5)]));
}

#[test]
fn the_configuration_chooses_rules() {
    assert_eq!(found("select = [\"spacing\"]\n", TWO), rules(&[("spacing", 3)]));
    assert_eq!(found("ignore = [\"article\"]\n", TWO), rules(&[("spacing", 3)]));
    assert_eq!(found("[rules]\nprose = \"off\"\nspacing = \"error\"\n", TWO), rules(&[("spacing", 3)]));
    assert_eq!(found("[per-file-ignores]\n\"a*\" = [\"prose\"]\n", TWO), []);
    assert_eq!(found("[per-file-ignores]\n\"b*\" = [\"prose\"]\n", TWO).len(), 3);
    assert_eq!(run("[rules]\nprose = \"info\"\n", TWO).2, 0);
    assert_eq!(run("[rules]\nspacing = \"warning\"\narticle = \"off\"\n", TWO).2, 1);
}

#[test]
fn thresholds_move_what_is_said() {
    let text = "I went to the shop with my own brother and bought five red apples.\n";
    assert_eq!(found("", text), []);
    let toml = "[thresholds]\nlong_sentence_words = 5\nvery_long_sentence_words = 20\n";
    assert_eq!(found(toml, text), rules(&[("long-sentence", 1)]));
}

#[test]
fn mistakes_in_the_configuration_are_shown_in_it() {
    let (found, errors, code) = run("[rules]\nartcle = \"off\"\n[threshold]\n", TWO);
    assert_eq!((found.len(), code), (0, 2));
    for words in ["preplint.toml:2:1", "did you mean `article`?", "preplint.toml:3:2", "did you mean `thresholds`?"] {
        assert!(errors.contains(words), "no `{words}` in\n{errors}");
    }
}

/// Every name of a rule and of a key that the schema allows is one that the program knows, and the other way round.
#[test]
fn the_schema_knows_the_keys_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/config.json");
    let schema: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let keys = |object: &serde_json::Value| -> Vec<String> { object.as_object().unwrap().keys().cloned().collect() };
    let mut known = preplint::config::KEYS.map(str::to_owned).to_vec();
    known.sort();
    assert_eq!(keys(&schema["properties"]), known);
    let mut thresholds = preplint::config::Thresholds::NAMES.map(str::to_owned).to_vec();
    thresholds.sort();
    assert_eq!(keys(&schema["properties"]["thresholds"]["properties"]), thresholds);
    for name in preplint::config::Thresholds::NAMES {
        let default = *preplint::config::Thresholds::default().field(name).unwrap();
        assert_eq!(schema["properties"]["thresholds"]["properties"][name]["default"], default, "{name}");
    }
    let list = |pointer: &str| -> Vec<String> {
        let list = schema.pointer(pointer).and_then(|l| l.as_array()).unwrap_or_else(|| panic!("no {pointer}"));
        list.iter().map(|v| v.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(list("/$defs/severity/enum"), preplint::config::Severity::ALL.map(|s| s.as_str()));
    assert_eq!(
        list("/properties/documents/additionalProperties/enum"),
        preplint::config::DocumentKind::ALL.map(|k| k.as_str())
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 160, ..ProptestConfig::default() })]

    /// A suppression takes away the findings of its own rule in its reach, all of them, and nothing else.
    #[test]
    fn a_suppression_hides_nothing_else(
        chosen in prop::collection::vec(0usize..BLOCKS.len(), 1..9),
        at in any::<prop::sample::Index>(),
        rule in prop::sample::select(&["article", "spacing", "repeated-word", "currency-format"][..]),
        reach in prop::sample::select(&["allow", "allow-section", "allow-file"][..]),
    ) {
        let at = at.index(chosen.len());
        let comment = format!("<!-- preplint: {reach}({rule}) why -->");
        // A comment without an instruction, so that every place stays where it is.
        let idle = format!("<!-- {}-->", "x".repeat(comment.len() - 8));
        let (mut before, mut ends) = (String::new(), Vec::new());
        for (i, block) in chosen.iter().enumerate() {
            before.push_str(&if i == at { format!("{idle}\n{}\n\n", BLOCKS[*block]) } else { format!("{}\n\n", BLOCKS[*block]) });
            ends.push(before.len());
        }
        let after = before.replacen(&idle, &comment, 1);
        let is_heading = |i: usize| BLOCKS[chosen[i]].starts_with('#');
        let covered = |place: usize| {
            let block = ends.partition_point(|end| *end <= place);
            // The section of a block begins with the heading above it, of a heading with itself.
            let first = (0..=at).rev().find(|i| is_heading(*i)).unwrap_or(0);
            let next = (at + 1..chosen.len()).find(|i| is_heading(*i)).unwrap_or(chosen.len());
            match reach {
                "allow" => block == at,
                "allow-section" => (first..next).contains(&block),
                _ => true,
            }
        };
        let (before, after) = (findings(&before), findings(&after));
        for finding in &before {
            let gone = !after.contains(finding);
            if finding.0 != rule || !covered(finding.1) {
                prop_assert!(!gone, "{finding:?} went with {comment} before block {at} of {chosen:?}");
            } else if reach != "allow" || !BLOCKS[chosen[at]].starts_with("- ") {
                // Before a list, a comment stands before its first item.
                prop_assert!(gone, "{finding:?} stayed with {comment} before block {at} of {chosen:?}");
            }
        }
        for finding in after.iter().filter(|f| !before.contains(f)) {
            prop_assert!(finding.0 == "unused-suppression", "{finding:?} came with {comment}");
        }
    }
}

const BLOCKS: &[&str] = &[
    "I was a SRE in a  team.",
    "- the the team\n- a  SRE",
    "| an team | b |\n| - | - |\n| a  b | c c |",
    "Done by by a SRE.",
    "## An team of a  SRE",
    "> It saved US$ 100, a SRE said said.",
    "We like maps.",
];

/// Rule and place of every finding.
fn findings(text: &str) -> Vec<(String, usize, usize)> {
    let sources = Sources::single("a.md", text);
    let report = settle(&analyse(&sources, &Config::default()), &Config::default());
    report.diagnostics.into_iter().map(|d| (d.rule, d.span.start, d.span.end)).collect()
}
