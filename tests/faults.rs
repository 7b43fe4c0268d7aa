//! What goes wrong around the program while it writes: a full disk, a kill. Nothing is lost, and the next run mends it.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

const SLIPS: &str = "\u{feff}I worked as a SRE in a  team.\r\nLast year I left.\r\n";
const MENDED: &str = "\u{feff}I worked as an SRE in a team.\r\nLast year I left.\r\n";

fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    command.args(args).current_dir(folder).stdin(Stdio::null());
    command
}

/// Exit code and standard error.
fn run(folder: &Path, args: &[&str]) -> (i32, String) {
    let output = program(folder, args).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// A small file system of memory, gone at the end of the test.
struct Disk(tempfile::TempDir);

impl Disk {
    /// `None` where this user may not mount one.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        let mounted = mount.args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(folder.path()).output();
        if mounted.is_ok_and(|m| m.status.success()) {
            return Some(Self(folder));
        }
        println!("this user may not mount a file system: not checked");
        None
    }

    /// Leaves no room at all.
    fn fill(&self) {
        let mut size = 64 * 1024;
        for i in 0.. {
            if fs::write(self.0.path().join(format!(".full{i}")), vec![0; size]).is_err() {
                size /= 2;
            }
            if size < 512 {
                break;
            }
        }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_baseline_and_a_report_survive_a_full_disk() {
    let Some(disk) = Disk::mount() else { return };
    let documents = tempfile::tempdir().unwrap();
    fs::write(documents.path().join("a.md"), SLIPS).unwrap();
    let (base, report) = (disk.0.path().join("base.json"), disk.0.path().join("report.txt"));
    let (base_name, report_name) = (base.to_str().unwrap(), report.to_str().unwrap());
    let write_baseline = ["check", "--baseline", base_name, "--write-baseline"];
    assert_eq!(run(documents.path(), &write_baseline).0, 0);
    fs::write(&report, "an older report\n").unwrap();
    let kept = fs::read_to_string(&base).unwrap();
    disk.fill();
    fs::write(documents.path().join("a.md"), SLIPS.repeat(200)).unwrap();
    for args in [&write_baseline[..], &["check", "--all", "--output-file", report_name]] {
        let (code, said) = run(documents.path(), args);
        assert_eq!(code, 2, "{args:?}: {said}");
        assert!(said.contains("cannot be written: No space left"), "{args:?}: {said}");
    }
    assert_eq!(fs::read_to_string(&base).unwrap(), kept);
    assert_eq!(fs::read_to_string(&report).unwrap(), "an older report\n");
    let left = fs::read_dir(disk.0.path()).unwrap().flatten().map(|e| e.file_name().to_string_lossy().into_owned());
    assert_eq!(left.filter(|name| !name.starts_with(".full")).count(), 2, "nothing lies beside them");
}

#[test]
fn a_program_killed_while_it_fixes_leaves_whole_files() {
    for round in 0..4 {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<_> = (0..60).map(|i| folder.path().join(format!("{i:02}.md"))).collect();
        for file in &files {
            fs::write(file, SLIPS).unwrap();
        }
        let mut command = program(folder.path(), &["check", "--fix", "--quiet"]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // In the middle: some files are written, and others are not. A machine that is too fast has written all of them.
        let last = &files[round * 12];
        while fs::read_to_string(last).unwrap() == SLIPS && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let _ = child.kill();
        child.wait().unwrap();
        for file in &files {
            let text = fs::read_to_string(file).unwrap();
            assert!(text == SLIPS || text == MENDED, "{}: {text:?}", file.display());
        }
        // What the kill left beside them is no document and in nobody's way.
        let (code, said) = run(folder.path(), &["check", "--fix", "--quiet"]);
        assert_eq!(code, 0, "{said}");
        assert!(files.iter().all(|f| fs::read_to_string(f).unwrap() == MENDED));
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_must_not_be_written_keeps_its_documents() {
    use std::os::unix::{
        fs::{PermissionsExt, chown},
        process::CommandExt,
    };
    /// The user `nobody`, nearly everywhere.
    const NOBODY: u32 = 65534;
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    fs::write(inner.join("a.md"), SLIPS).unwrap();
    let mut fixing = program(folder.path(), &["check", "--fix"]);
    // The administrator may write everywhere, so it becomes somebody else, who has to reach the program and the folder.
    if chown(inner.join("a.md"), Some(NOBODY), None).is_ok() {
        let program = folder.path().join("preplint");
        fs::copy(env!("CARGO_BIN_EXE_preplint"), &program).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        chown(&inner, Some(NOBODY), None).unwrap();
        fixing = Command::new(program);
        fixing.args(["check", "--fix", "inner"]).current_dir(folder.path()).uid(NOBODY).gid(NOBODY);
    }
    fs::set_permissions(&inner, fs::Permissions::from_mode(0o555)).unwrap();
    let output = fixing.output().unwrap();
    let text = fs::read_to_string(inner.join("a.md")).unwrap();
    fs::set_permissions(&inner, fs::Permissions::from_mode(0o755)).unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), text.as_str()), (Some(2), SLIPS), "{said}");
    assert!(said.contains("inner/a.md: not writable\n  help: make the file and its folder writable"), "{said}");
}
