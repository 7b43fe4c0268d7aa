//! What a career needs day after day: a baseline, the lines that changed, many documents, a first configuration.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use preplint::{
    analyse,
    config::Config,
    settle::{Baseline, Print, settle},
    source::Sources,
};
use proptest::prelude::*;

struct Run {
    code: i32,
    out: String,
    err: String,
}

fn run_with(folder: &Path, threads: &str, args: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    command.args(args).current_dir(folder).stdin(Stdio::null()).env("RAYON_NUM_THREADS", threads);
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn run(folder: &Path, args: &[&str]) -> Run {
    run_with(folder, "2", args)
}

/// Rule and line of what `check` shows.
fn found(folder: &Path, args: &[&str]) -> Vec<(String, u64)> {
    let run = run(folder, &[&["check", "--format", "jsonl", "--level", "info"], args].concat());
    assert!(run.code < 2, "{}", run.err);
    let findings = run.out.lines().map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap());
    findings.map(|f| (f["rule"].as_str().unwrap().to_owned(), f["start"]["line"].as_u64().unwrap())).collect()
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

const OLD: &str = "# Notes\n\n## Work\n\nI was a SRE. I was a SRE.\n";

#[test]
fn a_baseline_hides_what_was_there_and_nothing_new() {
    let folder = folder(&[("sub/a.md", OLD), ("b.md", "I am a SRE.\n")]);
    let path = folder.path();
    let missing = run(path, &["check", "--baseline", "base.json"]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("help: --write-baseline makes one"), "{}", missing.err);
    let written = run(path, &["check", "--baseline", "base.json", "--write-baseline"]);
    assert_eq!((written.code, written.err.as_str()), (0, "wrote 3 findings to base.json\n"), "{}", written.out);
    assert_eq!(run(path, &["check", "--baseline", "base.json"]).code, 0);
    // The file is the same from everywhere.
    assert_eq!(run(&path.join("sub"), &["check", "--baseline", "../base.json"]).code, 0);
    // Moved lines are known, a third one is new, and so is the same in another section.
    fs::write(path.join("sub/a.md"), format!("New.\n\n{OLD}\nI was a SRE.\n\n## More\n\nI was a SRE.\n")).unwrap();
    let new = found(path, &["--baseline", "base.json"]);
    assert_eq!(new, [("article".to_owned(), 9), ("article".to_owned(), 13)]);
    // Pruning removes what is gone and adds nothing.
    fs::write(path.join("sub/a.md"), "# Notes\n\n## Work\n\nI was a SRE.\n\n## More\n\nI was a SRE.\n").unwrap();
    let pruned = run(path, &["check", "sub", "--baseline", "base.json", "--prune-baseline"]);
    assert_eq!((pruned.code, pruned.err.as_str()), (1, "removed 1 of 3 findings from base.json\n"));
    assert_eq!(found(path, &["--baseline", "base.json"]), [("article".to_owned(), 9)]);
    fs::remove_file(path.join("b.md")).unwrap();
    let gone = run(path, &["check", "--baseline", "base.json", "--prune-baseline"]);
    assert_eq!(gone.err, "removed 1 of 2 findings from base.json\n");
    fs::write(path.join("base.json"), "{}").unwrap();
    let broken = run(path, &["check", "--baseline", "base.json"]);
    assert_eq!(broken.code, 2);
    assert!(broken.err.contains("base.json: this is no baseline"), "{}", broken.err);
    assert_eq!(run(path, &["check", "--write-baseline"]).code, 2);
}

/// Paragraphs of which each is a finding or none; two may be the same.
const PARAGRAPHS: &[&str] = &[
    "I was a SRE.",
    "I like maps.",
    "## A part",
    "The the team.",
    "I was a  SRE.",
    "- an job",
    "> He was an developer.",
    "[an SRE](a.md) wrote a a page.",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    /// However the known paragraphs move, and wherever new ones come in, as many findings are shown as are new.
    #[test]
    fn a_baseline_hides_as_many_of_each_kind_as_there_were(
        old in prop::collection::vec(prop::sample::select(PARAGRAPHS), 0..8),
        new in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(PARAGRAPHS)), 0..5),
    ) {
        let prints = |paragraphs: &[&str]| -> Vec<Print> {
            let sources = Sources::single("a.md", &paragraphs.join("\n\n"));
            let config = Config { as_of_flag: "2024-05-21".parse().ok(), ..Config::default() };
            let analysis = analyse(&sources, &config);
            let report = settle(&analysis, &config);
            let print = |d| Print::of(&sources, &analysis.documents, d, "a.md".to_owned());
            report.diagnostics.iter().map(print).collect()
        };
        let before = prints(&old);
        let mut now = old.clone();
        for (at, paragraph) in &new {
            now.insert(at.index(now.len() + 1), paragraph);
        }
        let after = prints(&now);
        let written = Baseline::count(before.iter().cloned()).to_text();
        let mut known = Baseline::parse(&written).unwrap();
        let shown: Vec<&Print> = after.iter().filter(|print| !known.take(print)).collect();
        for print in &after {
            let count = |list: &[Print]| list.iter().filter(|p| *p == print).count();
            let seen = shown.iter().filter(|p| **p == print).count();
            prop_assert_eq!(seen, count(&after).saturating_sub(count(&before)), "{:?}", print);
        }
    }
}

fn git(folder: &Path, args: &[&str]) -> bool {
    let settings = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").args(settings).args(args).current_dir(folder).output();
    output.is_ok_and(|o| o.status.success())
}

#[test]
fn only_changed_lines_are_reported_on_demand() {
    let folder = folder(&[("a.md", "I was a SRE.\n\nI was an SRE.\n"), ("b.md", "I was a SRE.\n")]);
    let path = folder.path();
    let outside = run(path, &["check", "--changed-since", "HEAD"]);
    if !git(path, &["init", "-q"]) {
        println!("there is no git here: not checked");
        return;
    }
    assert_eq!(outside.code, 2);
    assert!(outside.err.contains("is in no git repository"), "{}", outside.err);
    let unknown = run(path, &["check", "--changed-since", "HEAD"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("git knows no revision `HEAD`"), "{}", unknown.err);
    assert!(git(path, &["add", "a.md"]) && git(path, &["commit", "-qm", "one"]));
    // What git does not know is new as a whole.
    assert_eq!(found(path, &["--changed-since", "HEAD"]), [("article".to_owned(), 1)]);
    assert!(git(path, &["add", "b.md"]) && git(path, &["commit", "-qm", "two"]));
    assert_eq!(found(path, &["--changed-since", "HEAD"]), []);
    fs::write(path.join("a.md"), "I was a SRE.\n\nI was a SRE.\n").unwrap();
    assert_eq!(found(path, &["--changed-since", "HEAD"]), [("article".to_owned(), 3)]);
    assert_eq!(found(path, &["--changed-since", "HEAD~1"]).len(), 2);
    let wrong = run(path, &["check", "--changed-since=--output=x"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("git knows no revision") && !path.join("x").exists(), "{}", wrong.err);
    // Fixes would reach further than the report.
    assert_eq!(run(path, &["check", "--fix", "--changed-since", "HEAD"]).code, 2);
    assert!(fs::read_to_string(path.join("a.md")).unwrap().contains("a SRE"));
}

#[test]
fn one_and_eight_threads_give_the_same_bytes() {
    let mut files = Vec::new();
    for i in 0..24 {
        files.push((format!("{}/a{i}.md", i % 5), format!("{OLD}\n- {i} the the\n")));
    }
    files.push(("3/preplint.toml".to_owned(), "ignore = [\"article\"]\n".to_owned()));
    files.push(("4/preplint.toml".to_owned(), "ignor = 1\n".to_owned()));
    let files: Vec<(&str, &str)> = files.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    let folder = folder(&files);
    let formats = ["json", "jsonl", "sarif", "gitlab", "github", "junit", "markdown", "concise"];
    let formats = formats.map(|format| vec!["check", "--level", "info", "--format", format]);
    let others = [vec!["check", "--all"], vec!["check", "--diff"], vec!["dates"]];
    for args in formats.iter().chain(&others) {
        let (one, eight) = (run_with(folder.path(), "1", args), run_with(folder.path(), "8", args));
        assert_eq!((one.code, &one.out, &one.err), (eight.code, &eight.out, &eight.err), "{args:?}");
        if args.contains(&"dates") {
            continue;
        }
        assert!(one.out.contains("a7.md") && one.err.contains("did you mean `ignore`?"), "{}{}", one.out, one.err);
    }
}

#[test]
fn a_report_goes_to_a_file_on_demand_or_nowhere() {
    let folder = folder(&[("a.md", OLD)]);
    let filed = run(folder.path(), &["check", "--format", "json", "--output-file", "out.json"]);
    assert_eq!((filed.code, filed.out.as_str()), (1, ""));
    let text = fs::read_to_string(folder.path().join("out.json")).unwrap();
    assert_eq!(text, run(folder.path(), &["check", "--format", "json"]).out);
    let quiet = run(folder.path(), &["check", "--quiet"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (1, "", ""));
    assert_eq!(run(folder.path(), &["check", "--output-file", "no/out.txt"]).code, 2);
}

#[test]
fn a_first_configuration_fits_the_documents_and_is_never_written_over() {
    let posting = "# Site Reliability Engineer\n\n## Responsibilities\n\n- Run the platform.\n- Improve it.\n\n## Qualifications\n\n- 5 years of Kubernetes.\n- Go.\n";
    let folder = folder(&[
        ("my resume.md", OLD),
        ("job [1].md", posting),
        ("prep.md", "---\ndate: 2024-05-01\n---\n\nI was there.\n"),
    ]);
    let first = run(folder.path(), &["init"]);
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    let text = fs::read_to_string(folder.path().join("preplint.toml")).unwrap();
    for words in ["\"my resume.md\" = \"resume\"", "\"job [[]1[]].md\" = \"posting\"", "\"prep.md\" = \"preparation\""]
    {
        assert!(text.contains(words), "no {words} in\n{text}");
    }
    assert!(text.contains("No day stands in job [1].md, my resume.md."), "{text}");
    let again = run(folder.path(), &["init"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("preplint.toml is there already"), "{}", again.err);
    // What it wrote is understood, with every line that is commented out too.
    let open: String = text
        .lines()
        .map(|l| format!("{}\n", l.strip_prefix("# ").filter(|l| l.contains(" = ") || l.starts_with('[')).unwrap_or(l)))
        .collect();
    fs::write(folder.path().join("preplint.toml"), open).unwrap();
    let config = run(folder.path(), &["config"]);
    assert_eq!((config.code, config.err.as_str()), (0, ""));
    for words in [
        "rules.long-sentence",
        "\"off\"",
        "thresholds.gap_months",
        "default",
        "thresholds.long_gap_months",
        "preplint.toml:",
        "front matter",
    ] {
        assert!(config.out.contains(words), "no {words} in\n{}", config.out);
    }
}

#[test]
fn timings_are_told_on_demand_and_beside_the_report() {
    let folder = folder(&[("a.md", "I recieved an award.\n"), ("b.md", "# Notes\n\nNothing.\n")]);
    let (plain, timed) = (run(folder.path(), &["check"]), run(folder.path(), &["check", "--timings"]));
    assert_eq!((&plain.out, plain.code), (&timed.out, timed.code));
    assert!(plain.err.is_empty());
    let told: Vec<&str> = timed.err.lines().collect();
    assert!(told.first().is_some_and(|l| l.contains(" ms ")), "{told:?}");
    for step in ["reading", "annotating", "the graph", "rule prose/misspelling"] {
        assert_eq!(told.iter().filter(|l| l.ends_with(step)).count(), 1, "{step} in {told:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_large_folder_that_links_to_itself_is_read_once() {
    const FILES: usize = 2000;
    let folder = folder(&[]);
    for i in 0..FILES {
        let below = folder.path().join(format!("{}", i % 20));
        fs::create_dir_all(&below).unwrap();
        fs::write(below.join(format!("{i}.md")), "Nothing.\n").unwrap();
    }
    std::os::unix::fs::symlink(folder.path(), folder.path().join("3/again")).unwrap();
    let checked = run(folder.path(), &["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&checked.out).unwrap();
    assert_eq!(report["documents"].as_array().map(Vec::len), Some(FILES), "{}", checked.err);
}
