//! The program from outside: exit codes, standard streams, bad input.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

/// An error, and under `--level info` a note.
const FINDINGS: &str = "I worked as a SRE in a  team.\n";
const CLEAN: &str = "I worked as an SRE in a team.\n";

struct Run {
    code: i32,
    out: String,
    err: String,
}

fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    command.args(args).current_dir(folder).env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

fn read(output: Output) -> Run {
    let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
    Run { code: output.status.code().expect("no signal"), out: text(output.stdout), err: text(output.stderr) }
}

fn run(folder: &Path, args: &[&str]) -> Run {
    read(program(folder, args).output().unwrap())
}

fn run_on(input: &[u8], folder: &Path, args: &[&str]) -> Run {
    let mut command = program(folder, args);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    read(child.wait_with_output().unwrap())
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

#[test]
fn findings_decide_the_exit_code_and_no_format_does() {
    let folder = folder(&[("bad.md", FINDINGS.as_bytes()), ("good.md", CLEAN.as_bytes())]);
    for format in ["text", "json"] {
        let code = |args: &[&str]| run(folder.path(), &[&["check", "--format", format], args].concat()).code;
        assert_eq!(code(&["good.md"]), 0, "{format}");
        assert_eq!(code(&["bad.md"]), 1, "{format}");
        assert_eq!(code(&["bad.md", "--level", "error"]), 1, "{format}");
        assert_eq!(code(&["missing.md", "bad.md"]), 2, "{format}");
        assert_eq!(code(&["missing.md"]), 2, "{format}");
    }
}

#[test]
fn fail_on_sets_what_fails() {
    let folder = folder(&[("note.md", b"I worked in a  team.\n")]);
    let code = |args: &[&str]| run(folder.path(), &[&["check", "note.md"], args].concat()).code;
    assert_eq!(code(&[]), 0);
    assert_eq!(code(&["--level", "info"]), 0);
    assert_eq!(code(&["--fail-on", "info"]), 1);
    assert_eq!(code(&["--fail-on", "error"]), 0);
}

#[test]
fn notes_are_counted_and_shown_on_demand() {
    let folder = folder(&[("note.md", b"I worked in a  team.\n")]);
    let hidden = run(folder.path(), &["check"]);
    assert!(
        hidden.out.contains("1 note: --level info shows them") && !hidden.out.contains("[spacing]"),
        "{}",
        hidden.out
    );
    let shown = run(folder.path(), &["check", "--level", "info"]);
    assert!(shown.out.contains("note[spacing]") && shown.out.contains("note.md:1:14"), "{}", shown.out);
}

#[test]
fn many_findings_of_a_rule_are_one_line_each() {
    let text = FINDINGS.replace("  ", " ").repeat(5).replace('\n', "\n\n");
    let folder = folder(&[("many.md", text.as_bytes())]);
    let short = run(folder.path(), &["check"]).out;
    assert_eq!(short.matches("┌─").count(), 1, "{short}");
    assert!(short.contains("\nmany.md:9:13 error[article] "), "{short}");
    let all = run(folder.path(), &["check", "--all"]).out;
    assert_eq!(all.matches("┌─").count(), 5, "{all}");
}

#[test]
fn a_broken_file_hides_no_other() {
    let folder = folder(&[
        ("bad.md", FINDINGS.as_bytes()),
        ("binary.md", b"a\0b"),
        ("broken.md", b"text\nand \xff more"),
        ("wide.txt", b"\xff\xfea\0"),
    ]);
    let run = run(folder.path(), &["check"]);
    assert_eq!(run.code, 2);
    assert!(run.out.contains("bad.md:1:13"), "{}", run.out);
    for words in
        ["binary.md", "broken.md: invalid UTF-8 at byte 9", "wide.txt: this is UTF-16", "help: save it as UTF-8"]
    {
        assert!(run.err.contains(words), "no `{words}` in\n{}", run.err);
    }
}

#[test]
fn line_ends_and_marks_change_no_finding() {
    let crlf = format!("\u{feff}\r\n{}", FINDINGS.replace('\n', "\r\n"));
    let folder = folder(&[("crlf.md", crlf.as_bytes()), ("empty.md", b"")]);
    let run = run(folder.path(), &["check"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert!(run.out.contains("crlf.md:2:13") && run.out.contains("1 error in 2 documents"), "{}", run.out);
    assert!(!run.out.contains('\r'), "{:?}", run.out);
}

#[test]
fn what_cannot_be_read_is_said_in_words() {
    let folder = folder(&[("picture.png", b"x"), ("notes/prep.md", CLEAN.as_bytes())]);
    fs::create_dir(folder.path().join("empty")).unwrap();
    let empty = run(folder.path(), &["check", "empty"]);
    assert_eq!(empty.code, 2);
    assert!(empty.err.starts_with("error: empty: ") && empty.out.is_empty(), "{}{}", empty.err, empty.out);
    let missing = run(folder.path(), &["check", "notes/pref.md"]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("did you mean notes/prep.md?"), "{}", missing.err);
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("secret.md", CLEAN.as_bytes()), ("bad.md", FINDINGS.as_bytes())]);
    let secret = folder.path().join("secret.md");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&secret).is_ok() {
        println!("this user may read everything: not checked");
        return;
    }
    let run = run(folder.path(), &["check"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("secret.md") && run.out.contains("bad.md:1:13"), "{}{}", run.err, run.out);
}

#[test]
fn wrong_usage_is_answered_with_a_suggestion() {
    let folder = folder(&[("good.md", CLEAN.as_bytes())]);
    let wrong: [(&[&str], &str); 8] = [
        (&["chek"], "'check'"),
        (&["check", "--format", "jsn"], "'json'"),
        (&["check", "--level", "warn"], "'warning'"),
        (&["check", "--as-of", "2023-02-29"], "YYYY-MM-DD"),
        (&["graph", "--format", "text"], "json, dot"),
        (&["explain", "artcle"], "did you mean `article`?"),
        (&["explain", "nonsense"], "`preplint rules` lists them all"),
        (&[], "check"),
    ];
    for (args, words) in wrong {
        let run = run(folder.path(), args);
        assert_eq!(run.code, 2, "{args:?}");
        assert!(run.err.contains(words) && run.out.is_empty(), "{args:?}:\n{}", run.err);
    }
    assert_eq!(run(folder.path(), &["--help"]).code, 0);
    assert_eq!(run(folder.path(), &["--version"]).code, 0);
}

#[test]
fn standard_input_has_a_name_and_a_career() {
    let folder = folder(&[("career/preplint.toml", b"as_of = \"2021-05-06\"\n")]);
    let plain = run_on(FINDINGS.as_bytes(), folder.path(), &["check", "-"]);
    assert_eq!(plain.code, 1);
    assert!(plain.out.contains("<stdin>:1:13"), "{}", plain.out);
    let named = ["dates", "-", "--format", "json", "--stdin-filename", "career/new.md"];
    let named = run_on(FINDINGS.as_bytes(), folder.path(), &named);
    assert!(named.out.contains("career/new.md") && named.out.contains("2021-05-06"), "{}", named.out);
    assert_eq!(run_on(b"\xff", folder.path(), &["check", "-"]).code, 2);
}

#[test]
fn the_day_of_the_flag_goes_first() {
    let folder = folder(&[("preplint.toml", b"as_of = \"2021-05-06\"\n"), ("a.md", CLEAN.as_bytes())]);
    let day = |args: &[&str]| run(folder.path(), &[&["dates", "--format", "json"], args].concat()).out;
    assert!(day(&[]).contains("\"as_of_source\": \"configuration\""));
    let flag = day(&["--as-of", "2020-01-02"]);
    assert!(flag.contains("2020-01-02") && flag.contains("\"as_of_source\": \"flag\""), "{flag}");
}

#[test]
fn a_broken_configuration_is_shown_in_its_file() {
    let toml = b"as_off = \"2021-05-06\"\n\n[documents]\n\"*.md\" = \"resum\"\n";
    let folder = folder(&[("a/preplint.toml", toml), ("a/x.md", FINDINGS.as_bytes()), ("b.md", FINDINGS.as_bytes())]);
    let run = run(folder.path(), &["check"]);
    assert_eq!(run.code, 2);
    for words in ["unknown key `as_off`", "did you mean `as_of`?", "preplint.toml:1:1", "did you mean `resume`?"] {
        assert!(run.err.contains(words), "no `{words}` in\n{}", run.err);
    }
    assert!(run.out.contains("b.md:1:13") && !run.out.contains("x.md"), "{}", run.out);
}

#[test]
fn control_characters_stay_out_of_the_terminal() {
    let text = "a SRE \u{1b}[31m\u{9b}31m\u{202e}\u{7} and\ta SRE\n";
    let folder = folder(&[("e\u{1b}[2J.md", text.as_bytes())]);
    let plain = run(folder.path(), &["check"]);
    assert_eq!(plain.code, 1);
    let missing = run(folder.path(), &["check", "no\u{1b}[2J.md"]);
    let wrong = run(folder.path(), &["check", "--format", "\u{1b}[2J"]);
    for shown in [&plain.out, &missing.err, &wrong.err] {
        let raw = shown.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(raw, None, "{shown:?}");
    }
}

#[test]
fn colour_is_for_terminals_and_on_demand() {
    let folder = folder(&[("bad.md", FINDINGS.as_bytes())]);
    assert!(!run(folder.path(), &["check"]).out.contains('\u{1b}'));
    assert!(run(folder.path(), &["check", "--color", "always"]).out.contains('\u{1b}'));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let text = FINDINGS.repeat(2_000).replace('\n', "\n\n");
    let folder = folder(&[("long.md", text.as_bytes())]);
    let mut command = program(folder.path(), &["check"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn each_file_is_named_once_and_all_are_sorted() {
    let folder = folder(&[("b.md", FINDINGS.as_bytes()), ("a.md", FINDINGS.as_bytes())]);
    let out = run(folder.path(), &["check", "b.md", "./b.md", "."]).out;
    let places: Vec<_> = out.lines().filter_map(|l| l.split("┌─ ").nth(1)).collect();
    assert_eq!(places, ["a.md:1:13", "b.md:1:13"]);
}

#[test]
fn rules_and_explain_show_the_pages() {
    let folder = folder(&[]);
    let rules = run(folder.path(), &["rules"]);
    assert_eq!(rules.code, 0);
    assert!(rules.out.lines().any(|l| l.starts_with("prose") && l.contains("article")), "{}", rules.out);
    let page = run(folder.path(), &["explain", "article"]);
    assert_eq!(page.code, 0);
    assert!(page.out.contains("Reported:") && page.out.contains("^^^^^ article"), "{}", page.out);
}
