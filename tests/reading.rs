//! Files and folders as the user names them: what is read, in which order, and what is said of the rest.

use std::{fs, path::PathBuf};

use preplint::source::{ReadError, ReadText, read_from, read_paths};
use tempfile::TempDir;

/// A folder with files; a name that ends in `/` is a folder.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(if name.ends_with('/') { &path } else { path.parent().unwrap() }).unwrap();
        if !name.ends_with('/') {
            fs::write(path, bytes).unwrap();
        }
    }
    folder
}

/// One line a result, with the folder's own path left out.
fn read(folder: &TempDir, names: &[&str]) -> Vec<String> {
    let paths: Vec<PathBuf> = names.iter().map(|n| folder.path().join(n)).collect();
    let shown = |text: String| text.replace(&format!("{}/", folder.path().display()), "");
    let line = |result: Result<ReadText, ReadError>| match result {
        Ok(ReadText { path, text }) => format!("{}: {text}", path.display()),
        Err(error) => error.to_string(),
    };
    read_paths(&paths).into_iter().map(|r| shown(line(r))).collect()
}

#[test]
fn a_folder_is_searched_and_sorted() {
    let folder = folder(&[
        ("b.md", b"b"),
        ("a/z.TXT", b"z"),
        ("a/y.markdown", b"y"),
        ("a/code.rs", b"x"),
        (".hidden/x.md", b"x"),
        (".gitignore", b"old/\n"),
        ("old/x.md", b"x"),
    ]);
    assert_eq!(read(&folder, &["", "b.md", "a/code.rs"]), ["a/y.markdown: y", "a/z.TXT: z", "b.md: b", "a/code.rs: x"]);
}

#[test]
fn a_broken_file_hides_no_other() {
    let folder = folder(&[("a.md", b"a"), ("b.md", b"ok\nnot \xff"), ("c.md", b"x\0"), ("d.md", b"d"), ("none/", b"")]);
    let expected = [
        "a.md: a",
        "b.md: invalid UTF-8 at byte 7, on line 2",
        "c.md: not text: byte 1 is NUL",
        "d.md: d",
        "gone.md: no such file or folder",
        "none: no Markdown or text file in this folder",
    ];
    assert_eq!(read(&folder, &["", "gone.md", "none"]), expected);
}

#[test]
#[cfg(unix)]
fn links_make_no_loops_and_no_doubles() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[("a/x.md", b"x")]);
    symlink(folder.path(), folder.path().join("a/loop")).unwrap();
    symlink(folder.path().join("a/x.md"), folder.path().join("y.md")).unwrap();
    symlink(folder.path().join("self.md"), folder.path().join("self.md")).unwrap();
    assert_eq!(read(&folder, &[""]), ["a/x.md: x"]);
}

#[test]
#[cfg(unix)]
fn what_may_not_be_read_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("a.md", b"a"), ("b.md", b"b"), ("c/d.md", b"d")]);
    for name in ["b.md", "c"] {
        fs::set_permissions(folder.path().join(name), fs::Permissions::from_mode(0o000)).unwrap();
    }
    if fs::read(folder.path().join("b.md")).is_ok() {
        return; // The superuser may read everything.
    }
    let expected = ["a.md: a", "b.md: cannot be read: permission denied", "c: cannot be read: permission denied"];
    assert_eq!(read(&folder, &[""]), expected);
    fs::set_permissions(folder.path().join("c"), fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn standard_input_is_read_like_a_file() {
    let path = PathBuf::from("prep.md");
    assert_eq!(read_from(&path, &b"text"[..]).map(|d| d.text).ok(), Some("text".to_owned()));
    assert!(
        read_from(&path, &b"\xc3("[..]).is_err_and(|e| e.to_string() == "prep.md: invalid UTF-8 at byte 0, on line 1")
    );
}
