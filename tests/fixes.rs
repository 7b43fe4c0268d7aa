//! Fixes: what they do to documents, and what they never do to files.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use preplint::{
    Analysis, analyse,
    config::Config,
    diagnostic::{Diagnostic, Safety, Severity},
    settle::{Allowed, fix, settle},
    source::{SourceId, Sources, WriteError, replace},
};
use proptest::prelude::*;

fn config() -> Config {
    Config { as_of_flag: "2024-05-21".parse().ok(), ..Config::default() }
}

fn fixed(text: &str, allowed: Allowed) -> String {
    let sources = Sources::single("a.md", text);
    let analysis = analyse(&sources, &config());
    fix(&sources, &analysis, &config(), allowed).sources.get(SourceId(0)).text.clone()
}

fn analysed(text: &str) -> Analysis {
    analyse(&Sources::single("a.md", text), &config())
}

/// How many errors and warnings there are of each rule. Notes may come with a fix: a slip had hidden them.
fn counts(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let loud = |d: &Diagnostic| d.severity >= Severity::Warning;
    for finding in settle(&analysed(text), &config()).diagnostics.into_iter().filter(loud) {
        *counts.entry(finding.rule).or_default() += 1;
    }
    counts
}

/// What must hold of every text.
fn prove(text: &str) {
    for allowed in [Allowed::Safe, Allowed::Unsafe] {
        let once = fixed(text, allowed);
        assert_eq!(once, fixed(&once, allowed), "fixing twice is not fixing once ({allowed:?}): {text:?}");
    }
    let once = fixed(text, Allowed::Safe);
    let left = settle(&analysed(&once), &config()).diagnostics;
    let safe: Vec<_> = left.iter().filter(|d| d.fixes.iter().any(|f| f.safety == Safety::Safe)).collect();
    assert!(safe.is_empty(), "left by its fix: {safe:?} in {once:?}");
    let before = counts(text);
    for (rule, count) in counts(&once) {
        let known = before.get(&rule).copied().unwrap_or(0);
        assert!(count <= known, "{rule} came with the fixes: {text:?} became {once:?}");
    }
    // A word that was doubled over a line's end takes the end with it; those that stay are as they were.
    let bare = |text: &str| text.matches('\n').count() - text.matches("\r\n").count();
    let ends = |text: &str| (text.starts_with('\u{feff}'), bare(text) > 0, text.contains("\r\n"));
    let (was, is) = (ends(text), ends(&once));
    assert!(was.0 == is.0 && was.1 >= is.1 && was.2 >= is.2, "line ends or mark: {text:?}");
}

/// Parts with slips that have fixes, and what may stand around them.
const PARTS: &[&str] = &[
    "I worked as a SRE",
    " and and",
    " the the team",
    "  ",
    " ,",
    ",then",
    ".Then",
    " .",
    " an unified API",
    " saved US$ 100",
    " $60 a year",
    "**Initech:** I joined in May 2017 as an developer.",
    "**Hooli**",
    "last year",
    "Lead a team of 5",
    " (after a while )",
    "a a SRE",
    " é 🎉 ",
    "\u{a0}",
    "\n",
    "\n\n",
    "\n- ",
    "\n## Career\n\n",
    "\n| a  b | c |\n| --- | --- |\n| an job | a a |\n",
    "<!-- note -->",
    "`a  b`",
    "[an link](x  y)",
    "\t",
    "2015 - 2017",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn fixes_are_idempotent_complete_and_bring_no_loud_finding(
        parts in prop::collection::vec(prop::sample::select(PARTS), 1..24),
        mark in any::<bool>(),
        crlf in any::<bool>(),
    ) {
        let mut text = parts.concat();
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        if mark {
            text.insert(0, '\u{feff}');
        }
        prove(&text);
    }
}

#[test]
fn whole_documents_are_fixed_once_and_for_all() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for folder in ["fixtures", "evaluation/layouts/open", "evaluation/careers"] {
        for entry in ignore::Walk::new(root.join(folder)).flatten() {
            if entry.path().extension().is_some_and(|e| e == "md" || e == "txt") {
                prove(&fs::read_to_string(entry.path()).unwrap());
                count += 1;
            }
        }
    }
    assert!(count > 50, "{count} documents");
}

struct Run {
    code: i32,
    out: String,
    err: String,
}

fn preplint(folder: &Path, args: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    let output = command.args(args).current_dir(folder).stdin(Stdio::null()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

const SLIPS: &str = "\u{feff}I worked as a SRE in a  team.\r\nLast year I left.\r\n";
const MENDED: &str = "\u{feff}I worked as an SRE in a team.\r\nLast year I left.\r\n";

fn folder(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.md");
    fs::write(&file, text).unwrap();
    (folder, file)
}

#[test]
fn a_fixed_file_keeps_its_line_ends_its_mark_and_its_permissions() {
    let (folder, file) = folder(SLIPS);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    }
    let run = preplint(folder.path(), &["check", "--fix", "--level", "info"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), MENDED);
    assert_eq!((run.code, run.err.as_str()), (0, "fixed 2 places in a.md\n"), "{}", run.out);
    assert!(run.out.contains("[relative-date]") && !run.out.contains("[article]"), "{}", run.out);
    let again = preplint(folder.path(), &["check", "--fix", "--fail-on", "info"]);
    assert_eq!((again.code, again.err.as_str()), (1, ""));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    }
}

#[test]
fn a_diff_writes_nothing_and_can_be_applied() {
    let (folder, file) = folder(SLIPS);
    let run = preplint(folder.path(), &["check", "--diff"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert_eq!(fs::read_to_string(&file).unwrap(), SLIPS);
    assert!(run.out.starts_with("--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n"), "{}", run.out);
    fs::write(folder.path().join("a.diff"), &run.out).unwrap();
    let patch = Command::new("patch").args(["-p0", "--binary", "-i", "a.diff"]).current_dir(folder.path()).output();
    match patch {
        Ok(patch) => {
            assert!(patch.status.success(), "{}", String::from_utf8_lossy(&patch.stdout));
            assert_eq!(fs::read_to_string(&file).unwrap(), MENDED);
            assert_eq!(preplint(folder.path(), &["check", "--diff"]).code, 0);
        }
        Err(_) => println!("there is no `patch` here: not applied"),
    }
}

#[test]
fn unsafe_fixes_are_made_on_demand_only() {
    let (folder, file) = folder("---\ndate: 2024-05-01\n---\n\nLast year I left.\n");
    preplint(folder.path(), &["check", "--fix"]);
    assert!(fs::read_to_string(&file).unwrap().contains("Last year"));
    preplint(folder.path(), &["check", "--fix", "--unsafe-fixes"]);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("2023") && !text.contains("Last year"), "{text}");
    assert_eq!(preplint(folder.path(), &["check", "--unsafe-fixes"]).code, 2);
}

#[test]
fn the_fixed_text_of_standard_input_goes_to_standard_output() {
    use std::io::Write;
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    command.args(["check", "--fix", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(SLIPS.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), MENDED);
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().next(), Some("nothing found in 1 document"));
    assert_eq!(output.status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_the_file_behind_it_is_fixed() {
    let (folder, file) = folder(SLIPS);
    let other = tempfile::tempdir().unwrap();
    let link = other.path().join("link.md");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    let run = preplint(other.path(), &["check", "--fix", "link.md"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(&file).unwrap(), MENDED);
    drop(folder);
}

#[test]
fn a_file_that_must_not_be_written_is_left_and_named() {
    let (folder, file) = folder(SLIPS);
    fs::write(folder.path().join("b.md"), SLIPS).unwrap();
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    let run = preplint(folder.path(), &["check", "--fix"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("error: a.md: not writable\n  help: make the file"), "{}", run.err);
    assert!(run.out.contains("a.md:1:14"), "what was not fixed is reported: {}", run.out);
    assert_eq!(fs::read_to_string(&file).unwrap(), SLIPS);
    assert_eq!(fs::read_to_string(folder.path().join("b.md")).unwrap(), MENDED, "one file never hides another");
}

#[test]
fn what_changed_or_went_since_it_was_read_is_refused() {
    let (folder, file) = folder("somebody else's words\n");
    assert!(matches!(replace(&file, "what was read\n", "new"), Err(WriteError::Changed { .. })));
    assert_eq!(fs::read_to_string(&file).unwrap(), "somebody else's words\n");
    assert!(replace(&file, "somebody else's words\n", "new").is_ok());
    fs::remove_file(&file).unwrap();
    assert!(matches!(replace(&file, "new", "newer"), Err(WriteError::Vanished { .. })));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// A small file system of memory, mounted where this user may.
#[test]
fn a_full_disk_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(folder.path()).output();
    if !mounted.is_ok_and(|m| m.status.success()) {
        println!("this user may not mount a file system: not checked");
        return;
    }
    let file = folder.path().join("a.md");
    let text = format!("{SLIPS}\n").repeat(800);
    fs::write(&file, &text).unwrap();
    let run = preplint(folder.path(), &["check", "--fix"]);
    let after = fs::read_to_string(&file).unwrap();
    let left = fs::read_dir(folder.path()).unwrap().count();
    let _ = Command::new("umount").arg(folder.path()).status();
    assert_eq!(after, text);
    assert_eq!((run.code, left), (2, 1), "{}", run.err);
    assert!(run.err.contains("a.md: cannot be written: No space left"), "{}", run.err);
}

const KILLED: &str = "PREPLINT_TEST_KILLED";

/// What the test below starts and kills: writes one text over the other, for ever.
#[test]
fn writer_that_is_killed() {
    let Some(file) = std::env::var_os(KILLED).map(PathBuf::from) else { return };
    let texts = texts();
    for i in 0.. {
        let _ = replace(&file, &texts[i % 2], &texts[(i + 1) % 2]);
    }
}

fn texts() -> [String; 2] {
    [SLIPS.repeat(20_000), MENDED.repeat(20_000)]
}

#[test]
fn a_killed_run_leaves_the_old_or_the_new_text() {
    let texts = texts();
    for round in 0..8 {
        let (folder, file) = folder(&texts[0]);
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "writer_that_is_killed"]).env(KILLED, &file);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Until it is at work; from then on, any moment will do.
        while fs::read_dir(folder.path()).unwrap().count() == 1 {
            std::thread::yield_now();
        }
        std::thread::sleep(std::time::Duration::from_micros(700 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        let text = fs::read_to_string(&file).unwrap();
        assert!(texts.contains(&text), "{} bytes", text.len());
        // What it left beside it is hidden and no document.
        for entry in fs::read_dir(folder.path()).unwrap().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            assert!(name == "a.md" || name.starts_with('.') && name.ends_with(".preplint"), "{name}");
        }
    }
}
