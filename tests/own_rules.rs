//! Rules of one's own: phrase pages in `.preplint/rules`.

use std::{fs, path::Path, process::Command};

const PAGE: &str = "+++
summary  = \"A word that the team has retired\"
severity = \"warning\"
match    = \"phrase\"
+++
We say \"ticket\".

```phrase ticket
[petition|petitions] = ticket
say: We say \"{write}\"
fires: I closed the [petition].
silent: I closed the ticket.
```

```md fires
- Closed 40 petitions in a week.
            ^^^^^^^^^ retired-word ticket
```

```md silent
- Closed 40 tickets in a week.
```
";

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_preplint")).args(args).current_dir(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn career(page: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join(".preplint/rules")).unwrap();
    fs::write(folder.path().join("preplint.toml"), "as_of = \"2024-03-15\"\n").unwrap();
    fs::write(folder.path().join(".preplint/rules/retired-word.md"), page).unwrap();
    fs::write(folder.path().join("notes.md"), "# Career\n\n- Closed 12 petitions of the harbour in May 2020.\n")
        .unwrap();
    folder
}

#[test]
fn own_pages_run_and_prove_themselves() {
    let folder = career(PAGE);
    let (code, out, err) = run(folder.path(), &["rules", "--test"]);
    assert_eq!((code, out.as_str()), (Some(0), "retired-word: holds\n"), "{err}");
    let (code, out, _) = run(folder.path(), &["check", "--format", "concise", "notes.md"]);
    assert_eq!(code, Some(1));
    assert!(out.contains("notes.md:3:13: warning[retired-word] We say \"ticket\""), "{out}");
}

#[test]
fn what_is_wrong_is_said() {
    let folder = career(&PAGE.replace("fires: I closed the [petition].", "fires: I [closed] the petition."));
    let (code, out, _) = run(folder.path(), &["rules", "--test"]);
    assert_eq!(code, Some(1));
    assert!(out.contains("retired-word: does not hold\n  ticket: `I [closed] the petition.`"), "{out}");
    let folder = career(&PAGE.replace("[petition|petitions]", "[petition"));
    let (code, _, err) = run(folder.path(), &["check", "notes.md"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("retired-word.md") && err.contains("brackets"), "{err}");
    let (code, _, err) = run(tempfile::tempdir().unwrap().path(), &["rules", "--test"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("no pages in .preplint/rules"), "{err}");
}

#[test]
fn the_configuration_knows_own_pages() {
    let folder = career(PAGE);
    let config = |rules: &str| fs::write(folder.path().join("preplint.toml"), rules).unwrap();
    config("[rules]\nretired-word = \"error\"\n");
    let (_, out, err) = run(folder.path(), &["check", "--format", "concise", "notes.md"]);
    assert!(out.contains("notes.md:3:13: error[retired-word]"), "{out}{err}");
    config("ignore = [\"own\"]\n");
    let (code, out, err) = run(folder.path(), &["check", "--format", "concise", "notes.md"]);
    assert!(code == Some(0) && !out.contains("retired-word"), "{out}{err}");
    config("[rules]\nretired-wort = \"off\"\n");
    let (code, _, err) = run(folder.path(), &["check", "notes.md"]);
    assert!(code == Some(2) && err.contains("did you mean `retired-word`?"), "{err}");
}
