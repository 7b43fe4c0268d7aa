//! The answers to what a reader asks, over notes of a made-up career.

use std::{fs, process::Command};

use serde_json::Value;

const NOTES: &str = "---
date: 2024-05-01
---

# Interview at Hooli

Your qualifications:

* Hands-on experience with Kubernetes.
* Experience with Python and Terraform.

## My background

**Initech:** In March 2018 I joined Initech as a data engineer. I wrote the import of the shop in Python and moved the \
containers to new servers. The company could save around US$ 90 yearly.

**Globex:** I had a friend at Globex, who told me of a post. In June 2020 I started there as a platform engineer and \
wrote 40 modules in Terraform. In August 2022 the team was closed.

🎈 **Umbrella:** Last year I was contacted by my current company, Umbrella, about their Windows agent.

Outage in May, on-call, Lisbon, DevConf, talks, etc.

## My questions

* Do you run Kubernetes?
";

fn run(args: &[&str]) -> (i32, String, String) {
    run_on(NOTES, args)
}

fn run_on(notes: &str, args: &[&str]) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("prep.md"), notes).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_preplint")).args(args).current_dir(folder.path()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_brief_asks_first_what_hurts_most() {
    let (code, out, _) = run(&["brief", "prep.md", "--format", "json"]);
    assert_eq!(code, 0);
    let brief: Value = serde_json::from_str(&out).unwrap();
    let questions: Vec<&str> = brief["careers"][0]["questions"]
        .as_array()
        .unwrap()
        .iter()
        .take(8)
        .map(|q| q["message"].as_str().unwrap())
        .collect();
    for wanted in
        ["US$ 90 yearly", "Umbrella? The current job", "list of names", "From when to when", "with Kubernetes?"]
    {
        assert!(questions.iter().any(|q| q.contains(wanted)), "{wanted} in {questions:#?}");
    }
    assert!(!questions.iter().any(|q| q.contains("with Python") || q.contains("with Terraform")), "{questions:#?}");
    // A reason for leaving is told of one job and not of the other.
    let all = brief["careers"][0]["questions"].to_string();
    assert!(!all.contains("leave Globex"), "{all}");
}

/// Why the last company was left is no answer to why this one.
#[test]
fn why_this_company_is_asked_until_it_is_told() {
    let notes = "## Posting\n\nYour profile:\n\n- Python\n\n## Career\n\n\
                 * **Initech** (Lisbon), Engineer, 04/2021 - 05/2024, *Python* and its tests.\n\n";
    for (heading, asked) in [("Why leave?", true), ("Why do I want this", false), ("Why Hooli?", false)] {
        let text = format!("{notes}## {heading}\n\nThe maps are drawn by the people who drive.\n");
        let (_, out, _) = run_on(&text, &["brief", "prep.md"]);
        assert_eq!(out.contains("Why this company?"), asked, "{heading}: {out}");
    }
    let (_, out, _) = run_on(notes, &["coverage", "prep.md"]);
    assert!(out.contains("  Initech (Lisbon), Engineer, 04/2021 - 05/2024"), "without its markup: {out}");
}

#[test]
fn why_gives_the_words_of_every_fact() {
    let (_, out, _) = run(&["why", "Globex", "prep.md"]);
    assert!(out.contains("employment Globex"), "{out}");
    assert!(out.contains("began in 2020-06: stated") && out.contains("\"June 2020\""), "{out}");
    let (_, out, _) = run(&["why", "kubernetes", "prep.md"]);
    assert!(out.contains("requirement Kubernetes") && out.contains("Containers is not Kubernetes"), "{out}");
    assert!(out.contains("no evidence: a question"), "{out}");
}

#[test]
fn an_unknown_name_is_misuse_with_a_suggestion() {
    let (code, out, err) = run(&["why", "Kubernets", "prep.md"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("did you mean `Kubernetes`?"), "{err}");
}

#[test]
fn the_timeline_shows_certain_and_possible_months_apart() {
    let (_, out, _) = run(&["timeline", "prep.md"]);
    let lane =
        |name: &str| out.lines().find(|l| l.starts_with(name)).unwrap_or_else(|| panic!("{name} in {out}")).to_owned();
    assert!(lane("Initech").contains('█') && lane("Initech").contains('░'), "{out}");
    assert!(lane("Umbrella").contains('░'), "{out}");
    assert!(out.lines().all(|l| l.chars().count() <= 80), "{out}");
    let (_, svg, _) = run(&["timeline", "prep.md", "--format", "svg"]);
    assert!(svg.starts_with("<svg ") && svg.contains("url(#h0)") && !svg.contains("<script"), "{svg}");
}
