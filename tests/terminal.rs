//! What a terminal gets that a file does not, and `--watch`.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

const FINDINGS: &str = "I worked as a SRE.\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), FINDINGS).unwrap();
    folder
}

fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    command.args(args).current_dir(folder).stdin(Stdio::null());
    command
}

/// Kills the child after a time in which everything has long happened, so that a failing test ends.
fn guarded(child: Child) -> Arc<Mutex<Child>> {
    let child = Arc::new(Mutex::new(child));
    let other = child.clone();
    thread::spawn(move || {
        thread::sleep(Duration::from_secs(120));
        let _ = other.lock().unwrap().kill();
    });
    child
}

fn end(child: &Arc<Mutex<Child>>) {
    let mut child = child.lock().unwrap();
    let _ = child.kill();
    let _ = child.wait();
}

#[test]
fn a_rule_is_a_link_where_the_terminal_shows_links() {
    let folder = folder();
    let shown = |variables: &[(&str, &str)], colour: &str| {
        let mut command = program(folder.path(), &["check", "--color", colour]);
        command.env_remove("FORCE_HYPERLINK").env_remove("PREPLINT_RULES_URL").envs(variables.iter().copied());
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let both = [("FORCE_HYPERLINK", "1"), ("PREPLINT_RULES_URL", "https://example.org/rules/")];
    let link = "\u{1b}]8;;https://example.org/rules/prose/article.html\u{1b}\\article\u{1b}]8;;\u{1b}\\";
    assert!(shown(&both, "always").contains(&format!("[{link}]")), "{:?}", shown(&both, "always"));
    // All else is as it was.
    assert_eq!(shown(&both, "always").replace(link, "article"), shown(&both[1..], "always"));
    for (variables, colour) in [(&both[..1], "always"), (&both, "never"), (&both, "auto")] {
        assert!(!shown(variables, colour).contains("]8;;"), "{variables:?} {colour}");
    }
}

/// Lines up to the one that ends a report.
fn report(lines: &mut impl Iterator<Item = std::io::Result<String>>) -> String {
    let mut report = String::new();
    for line in lines {
        let line = line.expect("a line");
        let is_last = line.contains(" in 1 document") || line.contains(" in 2 documents");
        report.push_str(&(line + "\n"));
        if is_last {
            return report;
        }
    }
    panic!("no further report came: {report}");
}

#[test]
fn a_change_brings_another_report() {
    let folder = folder();
    for named in ["a.md", "."] {
        fs::write(folder.path().join("a.md"), FINDINGS).unwrap();
        let _ = fs::remove_file(folder.path().join("preplint.toml"));
        let _ = fs::remove_file(folder.path().join("b.md"));
        let mut command = program(folder.path(), &["check", "--watch", named]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let out = child.stdout.take().unwrap();
        let child = guarded(child);
        let mut lines = BufReader::new(out).lines();
        let first = report(&mut lines);
        assert!(first.contains("[article]") && !first.contains('\u{1b}'), "{first:?}");
        // In place, by a new file over the old one, and by the configuration.
        fs::write(folder.path().join("a.md"), "I worked as an SRE.\n").unwrap();
        assert_eq!(until(&mut lines, "nothing found"), "nothing found in 1 document\n");
        fs::write(folder.path().join(".a.md.new"), "I worked as an engineer.\n\nI was a SRE.\n").unwrap();
        fs::rename(folder.path().join(".a.md.new"), folder.path().join("a.md")).unwrap();
        assert!(until(&mut lines, "[article]").contains("a.md:3:7"));
        fs::write(folder.path().join("preplint.toml"), "ignore = [\"article\"]\n").unwrap();
        until(&mut lines, "nothing found");
        if named == "." {
            fs::write(folder.path().join("b.md"), FINDINGS).unwrap();
            until(&mut lines, "in 2 documents");
        }
        end(&child);
    }
}

#[test]
fn a_configuration_that_comes_further_up_is_noticed() {
    let folder = folder();
    let inner = folder.path().join("career/notes");
    fs::create_dir_all(&inner).unwrap();
    fs::write(inner.join("a.md"), FINDINGS).unwrap();
    let mut command = program(&inner, &["check", "--watch", "a.md"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let out = child.stdout.take().unwrap();
    let child = guarded(child);
    let mut lines = BufReader::new(out).lines();
    assert!(report(&mut lines).contains("[article]"));
    fs::write(folder.path().join("career/preplint.toml"), "ignore = [\"article\"]\n").unwrap();
    until(&mut lines, "nothing found");
    end(&child);
}

/// The first report that holds the words: a write may be seen half done, and reported twice.
fn until(lines: &mut impl Iterator<Item = std::io::Result<String>>, words: &str) -> String {
    loop {
        let report = report(lines);
        if report.contains(words) {
            return report;
        }
    }
}

#[test]
fn what_cannot_be_watched_is_said() {
    let folder = folder();
    for (args, words) in [
        (&["check", "--watch", "-"][..], "standard input cannot be watched"),
        (&["check", "--watch", "missing.md"], "cannot watch missing.md: "),
        (&["check", "--watch", "--fix"], "cannot be used with"),
    ] {
        let output = program(folder.path(), args).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && said.contains(words), "{said}");
    }
}

/// The document comes through a pipe when the progress was seen: however fast the machine, the run takes long enough.
#[cfg(target_os = "linux")]
#[test]
fn a_long_run_tells_how_far_it_is_and_takes_it_back() {
    use std::io::{Read, Write};
    let folder = folder();
    let fifo = folder.path().join("pipe");
    if !Command::new("mkfifo").arg(&fifo).status().is_ok_and(|s| s.success()) {
        println!("there is no mkfifo here: not tried");
        return;
    }
    let shell = format!("{} check - < pipe", env!("CARGO_BIN_EXE_preplint"));
    let mut command = Command::new("script");
    command.args(["--quiet", "--return", "--command", &shell, "/dev/null"]).current_dir(folder.path());
    let Ok(mut child) = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn() else {
        println!("there is no `script` here: not tried");
        return;
    };
    let mut out = child.stdout.take().unwrap();
    let child = guarded(child);
    // For reading too, so that it opens whether or not somebody reads.
    let mut pipe = fs::OpenOptions::new().read(true).write(true).open(&fifo).unwrap();
    let mut seen = String::new();
    let mut bytes = [0; 256];
    while !seen.contains("reading …") {
        match out.read(&mut bytes) {
            Ok(count @ 1..) => seen.push_str(&String::from_utf8_lossy(&bytes[..count])),
            _ => panic!("{seen:?}"),
        }
    }
    pipe.write_all(FINDINGS.as_bytes()).unwrap();
    drop(pipe);
    let mut rest = Vec::new();
    let _ = out.read_to_end(&mut rest);
    let rest = String::from_utf8_lossy(&rest).into_owned();
    let report = rest.split("\r\u{1b}[K").last().unwrap();
    assert!(report.contains("article") && report.contains("1 error") && !report.contains("reading"), "{rest:?}");
    end(&child);
}
