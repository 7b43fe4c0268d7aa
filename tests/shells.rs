//! What shells complete, manual pages, and the list of rules as a document.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

fn preplint(args: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_preplint")).args(args).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// What bash offers for the last of the words.
fn completed(words: &[&str]) -> Vec<String> {
    let script = format!(
        "source /dev/stdin; COMP_WORDS=({}); COMP_CWORD={}; _preplint preplint \"$1\" \"$2\"; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        words.join(" "),
        words.len() - 1
    );
    let (last, before) = (words[words.len() - 1], words[words.len() - 2]);
    let mut command = Command::new("bash");
    command.args(["--norc", "-c", &script, "bash", last, before]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("bash");
    child.stdin.take().unwrap().write_all(preplint(&["completions", "bash"]).1.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn bash_completes_commands_flags_formats_and_rules() {
    if Command::new("bash").arg("-c").arg(":").status().is_err() {
        println!("there is no bash here: not tried");
        return;
    }
    assert_eq!(completed(&["preplint", "che"]), ["check"]);
    assert_eq!(completed(&["preplint", "check", "--uns"]), ["--unsafe-fixes"]);
    assert_eq!(completed(&["preplint", "check", "--format", "sar"]), ["sarif"]);
    assert_eq!(completed(&["preplint", "explain", "missing-end"]), ["missing-end-date"]);
}

#[test]
fn every_shell_has_its_script() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let (code, script, errors) = preplint(&["completions", shell]);
        assert_eq!((code, errors.as_str()), (0, ""));
        assert!(script.contains("unsafe-fixes"), "{shell}: {script}");
        // The scripts for the others know no values without a flag.
        assert_eq!(script.contains("missing-end-date"), matches!(shell, "bash" | "zsh"), "{shell}");
    }
    let (code, _, errors) = preplint(&["completions", "bsh"]);
    assert!(code == 2 && errors.contains("'bash'"), "{errors}");
}

#[test]
fn manual_pages_are_sound_and_name_each_other() {
    let (code, main, _) = preplint(&["man"]);
    assert_eq!(code, 0);
    let listed = main.lines().filter_map(|l| l.strip_prefix("preplint\\-")?.strip_suffix("(1)"));
    let commands: Vec<&str> = listed.collect();
    assert!(commands.contains(&"check") && commands.contains(&"man"), "{main}");
    for command in commands {
        let (code, page, errors) = preplint(&["man", command]);
        assert_eq!((code, errors.as_str()), (0, ""));
        assert!(page.contains(&format!(".TH preplint-{command} 1")), "{page}");
        groff(&page);
    }
    groff(&main);
    let (code, page, errors) = preplint(&["man", "chek"]);
    assert_eq!((code, page.as_str()), (2, ""));
    assert!(errors.contains("did you mean `check`?"), "{errors}");
}

/// Warns of nothing.
fn groff(page: &str) {
    let mut command = Command::new("groff");
    command.args(["-man", "-ww", "-z", "-Tutf8", "-Kutf8"]).stdin(Stdio::piped()).stderr(Stdio::piped());
    let Ok(mut child) = command.spawn() else {
        println!("there is no groff here: not read");
        return;
    };
    let _ = child.stdin.take().unwrap().write_all(page.as_bytes());
    let said = String::from_utf8(child.wait_with_output().unwrap().stderr).unwrap();
    // A small installation of groff has no preprocessor for encodings.
    let said: Vec<&str> = said.lines().filter(|l| !l.contains("preconv")).collect();
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn the_list_of_rules_links_every_page() {
    let (code, text, _) = preplint(&["rules", "--format", "markdown"]);
    assert_eq!(code, 0);
    let links: Vec<&str> = text.split("](").skip(1).filter_map(|l| l.split(')').next()).collect();
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let mut pages = 0;
    for family in fs::read_dir(&rules).unwrap().flatten().filter(|e| e.path().is_dir()) {
        for page in fs::read_dir(family.path()).unwrap().flatten() {
            let page = format!("{}/{}", family.file_name().display(), page.file_name().display());
            assert!(links.contains(&page.as_str()), "no {page}");
            pages += 1;
        }
    }
    assert_eq!(links.len(), pages);
}
