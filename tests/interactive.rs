//! `check --interactive`: who is asked, what is written, and what never is.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Mutex,
};

use clap::Parser;
use preplint::{
    args::Args,
    commands::{Exit, Outcome, Surroundings, Talk, run},
    output::Screen,
};

const SLIPS: &str = "\u{feff}I worked as a SRE.\r\n\r\nI was a SRE in a  team.\r\n";
const FIRST: &str = "\u{feff}I worked as an SRE.\r\n\r\nI was a SRE in a  team.\r\n";
const ALL: &str = "\u{feff}I worked as an SRE.\r\n\r\nI was an SRE in a team.\r\n";

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.md");
    fs::write(&file, SLIPS).unwrap();
    (folder, file)
}

fn answered(file: &Path, talk: Talk) -> Outcome {
    let words = ["preplint", "check", "--interactive", file.to_str().unwrap()];
    let screen = Screen::default();
    let day = jiff::civil::date(2024, 5, 1);
    let surroundings = Surroundings { today: day, output: screen, errors: screen, talk: Some(talk), progress: None };
    run(&Args::parse_from(words), &surroundings)
}

#[test]
fn without_a_terminal_nobody_is_asked() {
    let (folder, file) = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    let output = command.args(["check", "--interactive"]).current_dir(folder.path()).stdin(Stdio::null()).output();
    let output = output.unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(
        said.starts_with("error: --interactive asks, and there is no terminal to ask on\n  help: run it"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(file).unwrap(), SLIPS);
}

/// `script` gives the program a terminal; other systems' takes other arguments.
#[cfg(target_os = "linux")]
#[test]
fn in_a_terminal_what_is_agreed_to_is_written() {
    use std::io::Write;
    for (answers, after, code) in [("y\nq\n", FIRST, 1), ("?\na\n", ALL, 0), ("n\nn\nn\n", SLIPS, 1)] {
        let (folder, file) = folder();
        let program = format!("{} check --interactive", env!("CARGO_BIN_EXE_preplint"));
        let mut command = Command::new("script");
        command.args(["--quiet", "--return", "--command", &program, "/dev/null"]).current_dir(folder.path());
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let Ok(mut child) = child else {
            println!("there is no `script` here: not tried in a terminal");
            return;
        };
        child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(fs::read_to_string(&file).unwrap(), after, "{answers:?}\n{shown}");
        assert_eq!(output.status.code(), Some(code), "{shown}");
    }
}

static MEDDLED: Mutex<Option<PathBuf>> = Mutex::new(None);

#[test]
fn a_file_that_changes_or_goes_while_somebody_thinks_is_not_written() {
    let (folder, file) = folder();
    *MEDDLED.lock().unwrap() = Some(file.clone());
    let outcome = answered(&file, |_| {
        fs::write(MEDDLED.lock().unwrap().as_ref().unwrap(), "somebody else's words\n").unwrap();
        Some("a\n".to_owned())
    });
    assert_eq!(outcome.exit, Exit::Trouble);
    assert!(outcome.errors.contains("changed since it was read, so not written"), "{}", outcome.errors);
    assert_eq!(fs::read_to_string(&file).unwrap(), "somebody else's words\n");

    fs::write(&file, SLIPS).unwrap();
    let outcome = answered(&file, |_| {
        let _ = fs::remove_file(MEDDLED.lock().unwrap().as_ref().unwrap());
        Some("y\n".to_owned())
    });
    assert!(outcome.errors.contains("gone since it was read, so not written"), "{}", outcome.errors);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
}

#[test]
fn each_file_is_written_when_it_is_done() {
    let (folder, file) = folder();
    fs::write(folder.path().join("b.md"), SLIPS).unwrap();
    // Asked about the second file, the first is on the disk.
    let outcome = answered(folder.path(), |question| {
        if question.contains("b.md:") {
            return None;
        }
        Some("y\n".to_owned())
    });
    assert_eq!(fs::read_to_string(&file).unwrap(), ALL);
    assert_eq!(fs::read_to_string(folder.path().join("b.md")).unwrap(), SLIPS);
    assert!(outcome.errors.contains("fixed 3 places in"), "{}", outcome.errors);
}
