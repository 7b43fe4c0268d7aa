//! A career's own lists of skills: `.preplint/lexicon/*.toml` extend and override those of the program, and their
//! mistakes are shown in the file.

use std::{fs, path::Path, process::Command};

const NOTES: &str = "\
## Requirements

- Experience with Frobnicator.
- Experience with Kubernetes.
- Sheep shearing.

## Career

**Initech:** From May 2017 to June 2021 I was a developer at Initech. I ran the frobnicator of three sites. I clipped 40 \
ewes a day.
";

fn coverage(folder: &Path) -> (Vec<(String, String)>, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_preplint"))
        .args(["coverage", "--format", "json"])
        .arg(folder)
        .output()
        .expect("the program runs");
    let json: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap_or_default();
    let rows = json["requirements"].as_array().cloned().unwrap_or_default();
    let text = |v: &serde_json::Value| v.as_str().unwrap_or("").to_owned();
    let rows = rows.iter().map(|r| (text(&r["text"]), text(&r["verdict"]))).collect();
    (rows, String::from_utf8_lossy(&out.stderr).into_owned())
}

fn folder(lists: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    fs::write(at("preplint.toml"), "as_of = \"2023-06-30\"\n").expect("written");
    fs::write(at("prep.md"), NOTES).expect("written");
    fs::create_dir_all(at(".preplint/lexicon")).expect("made");
    for (name, text) in lists {
        fs::write(at(".preplint/lexicon").join(name), text).expect("written");
    }
    folder
}

#[test]
fn own_entries_are_read() {
    let own = folder(&[
        (
            "technologies.toml",
            "[frobnicator]\nname = \"Frobnicator\"\nkind = \"platform\"\nimplies = [\"kubernetes\"]\n",
        ),
        (
            "competencies.toml",
            "[shearing]\nname = \"sheep shearing\"\nasked = [\"sheep shearing\"]\ndid = [\"clipped * ewes\"]\n",
        ),
    ]);
    let (rows, errors) = coverage(own.path());
    let wanted = [("Frobnicator", "covered"), ("Kubernetes", "covered"), ("Sheep shearing", "covered")]
        .map(|(w, v)| (w.into(), v.into()));
    assert_eq!((rows, errors.as_str()), (wanted.to_vec(), ""));
    let (rows, _) = coverage(folder(&[]).path());
    assert_eq!(rows.get(1).map(|(_, verdict)| verdict.as_str()), Some("uncovered"), "{rows:?}");
}

#[test]
fn mistakes_are_shown_in_their_file() {
    let own = folder(&[
        ("technologies.toml", "[frobnicator]\nname = \"Frobnicator\"\nreleased = \"long ago\"\nimpliez = []\n"),
        ("competencies.toml", "[shearing]\nname = \"shearing\"\nrelated = [\"sheeep\"]\n"),
        ("words.toml", ""),
    ]);
    let (_, errors) = coverage(own.path());
    for told in ["long ago", "impliez", "did you mean `implies`?", "sheeep", "words.toml", "technologies.toml:3:12"] {
        assert!(errors.contains(told), "{told}: {errors}");
    }
}
