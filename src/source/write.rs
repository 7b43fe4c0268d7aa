//! Writing a text back over the file that it was read from: all of it or nothing, and never over somebody else's change.

use std::{
    fmt,
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Why a file was left as it was.
#[derive(Debug)]
pub enum WriteError {
    /// Its bytes are no longer those that were read.
    Changed {
        path: PathBuf,
    },
    Vanished {
        path: PathBuf,
    },
    ReadOnly {
        path: PathBuf,
    },
    Failed {
        path: PathBuf,
        reason: io::Error,
    },
}

impl WriteError {
    /// What the user can do.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Changed { .. } => "save it in the editor, then run the command again",
            Self::Vanished { .. } => "put it back, then run the command again",
            Self::ReadOnly { .. } => "make the file and its folder writable, or use --diff to see what would change",
            Self::Failed { .. } => "the file is as it was; mend the cause, then run the command again",
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed { path } => write!(f, "{}: changed since it was read, so not written", path.display()),
            Self::Vanished { path } => write!(f, "{}: gone since it was read, so not written", path.display()),
            Self::ReadOnly { path } => write!(f, "{}: not writable", path.display()),
            Self::Failed { path, reason } => write!(f, "{}: cannot be written: {reason}", path.display()),
        }
    }
}

impl std::error::Error for WriteError {}

/// Replaces a file's text. The new text goes to a file beside it, which then takes its name and its permissions; a link
/// is followed to the file that it names.
///
/// # Errors
/// Where the file no longer holds `before`, or cannot be written; it then is as it was.
pub fn replace(path: &Path, before: &str, after: &str) -> Result<(), WriteError> {
    let failed = |reason: io::Error| failure(path, reason);
    let target = path.canonicalize().map_err(failed)?;
    let permissions = fs::metadata(&target).map_err(failed)?.permissions();
    // A file that must not be written is not replaced either, though its folder would allow it.
    if permissions.readonly() {
        return Err(WriteError::ReadOnly { path: path.to_owned() });
    }
    OpenOptions::new().write(true).open(&target).map_err(failed)?;
    let beside = beside(&target);
    let written = write(&beside, after)
        .and_then(|()| fs::set_permissions(&beside, permissions))
        .map_err(failed)
        .and_then(|()| unchanged(path, &target, before))
        .and_then(|()| fs::rename(&beside, &target).map_err(failed));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
        return written;
    }
    // The new name outlasts a loss of power only when the folder is on the disk too; not every system can be asked.
    if let Some(folder) = target.parent().and_then(|f| File::open(f).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Writes a file of the program's own, new or over an older one, whole or not at all.
///
/// # Errors
/// Where it cannot be written; what was there then is as it was.
pub fn put(path: &Path, text: &str) -> Result<(), WriteError> {
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    // What is no file, as a device, takes what is written to it.
    if target.exists() && !target.is_file() {
        return fs::write(&target, text).map_err(|reason| failure(path, reason));
    }
    let beside = beside(&target);
    let written = write(&beside, text).and_then(|()| fs::rename(&beside, &target));
    written.map_err(|reason| {
        let _ = fs::remove_file(&beside);
        match reason.kind() {
            io::ErrorKind::NotFound => WriteError::Failed { path: path.to_owned(), reason },
            _ => failure(path, reason),
        }
    })
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn unchanged(path: &Path, target: &Path, before: &str) -> Result<(), WriteError> {
    let now = fs::read(target).map_err(|reason| failure(path, reason))?;
    if now == before.as_bytes() { Ok(()) } else { Err(WriteError::Changed { path: path.to_owned() }) }
}

/// Hidden, and with no ending of a document: a file that a killed run leaves is never read as one.
fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{}.preplint", std::process::id()))
}

fn failure(path: &Path, reason: io::Error) -> WriteError {
    let path = path.to_owned();
    match reason.kind() {
        io::ErrorKind::NotFound => WriteError::Vanished { path },
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => WriteError::ReadOnly { path },
        _ => WriteError::Failed { path, reason },
    }
}
