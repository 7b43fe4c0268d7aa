//! Why a text could not be read: what is wrong, where, and what to do about it.

use std::{fmt, io, path::PathBuf};

#[derive(Debug)]
pub enum ReadError {
    Missing {
        path: PathBuf,
    },
    /// The system refuses: permissions, a broken disk.
    Unreadable {
        path: PathBuf,
        reason: io::Error,
    },
    /// A folder in which no document was found.
    NoDocuments {
        path: PathBuf,
    },
    /// Not text; `byte` is the 0-based offset of the first NUL byte.
    Binary {
        path: PathBuf,
        byte: usize,
    },
    /// A file of another program, told by its first bytes: "a PDF file".
    Foreign {
        path: PathBuf,
        format: &'static str,
    },
    Utf16 {
        path: PathBuf,
    },
    /// `byte` is the 0-based offset of the first byte that is no UTF-8, `line` its 1-based line.
    NotUtf8 {
        path: PathBuf,
        byte: usize,
        line: usize,
    },
}

impl ReadError {
    /// What the user can do.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "check the spelling; a relative path starts at the current folder",
            Self::Unreadable { .. } => "make it readable for this user, or leave it out",
            Self::NoDocuments { .. } => {
                "name a file, or a folder that holds one; hidden and ignored files are left out"
            }
            Self::Binary { .. } | Self::Foreign { .. } => "export it as plain text or Markdown",
            Self::Utf16 { .. } | Self::NotUtf8 { .. } => "save it as UTF-8",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { path } => write!(f, "{}: no such file or folder", path.display()),
            Self::Unreadable { path, reason } => {
                let reason = match reason.kind() {
                    io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
                    _ => reason.to_string(),
                };
                write!(f, "{}: cannot be read: {reason}", path.display())
            }
            Self::NoDocuments { path } => write!(f, "{}: no Markdown or text file in this folder", path.display()),
            Self::Binary { path, byte } => write!(f, "{}: not text: byte {byte} is NUL", path.display()),
            Self::Foreign { path, format } => write!(f, "{}: not text: this is {format}", path.display()),
            Self::Utf16 { path } => write!(f, "{}: this is UTF-16, not UTF-8", path.display()),
            Self::NotUtf8 { path, byte, line } => {
                write!(f, "{}: invalid UTF-8 at byte {byte}, on line {line}", path.display())
            }
        }
    }
}

impl std::error::Error for ReadError {}
