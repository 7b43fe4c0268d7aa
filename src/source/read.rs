//! Files, folders and standard input to texts. Every path answers for itself: one broken file never hides another.

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
};

use ignore::{DirEntry, WalkBuilder};

use super::{Lines, ReadError};

/// The endings of the files that are read from a folder, in any case.
const ENDINGS: [&str; 6] = ["md", "markdown", "mdown", "mkd", "txt", "text"];

/// A text as it was read, under the path that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadText {
    pub path: PathBuf,
    pub text: String,
}

/// Finds the files that files and folders stand for, in the order given, a folder's documents sorted by path, each file
/// once. Hidden and ignored files of a folder are left out; a file that is named is read whatever its name.
pub fn find_paths(paths: &[PathBuf]) -> Vec<Result<PathBuf, ReadError>> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    for path in paths {
        let found = if path.is_dir() { documents_in(path) } else { vec![Ok(path.clone())] };
        for file in found {
            match file {
                Ok(file) if !seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone())) => {}
                file => all.push(file),
            }
        }
    }
    all
}

/// Reads what [`find_paths`] finds.
pub fn read_paths(paths: &[PathBuf]) -> Vec<Result<ReadText, ReadError>> {
    find_paths(paths).into_iter().map(|path| path.and_then(|path| read_file(&path))).collect()
}

/// Reads one file.
///
/// # Errors
/// Where it cannot be read, or is no text.
pub fn read_file(path: &Path) -> Result<ReadText, ReadError> {
    let bytes = fs::read(path).map_err(|reason| failure(path, reason))?;
    decode(path, bytes)
}

/// Reads everything that `input` holds, as the text of `path`.
pub fn read_from(path: &Path, mut input: impl io::Read) -> Result<ReadText, ReadError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|reason| failure(path, reason))?;
    decode(path, bytes)
}

fn failure(path: &Path, reason: io::Error) -> ReadError {
    let path = path.to_owned();
    match reason.kind() {
        io::ErrorKind::NotFound => ReadError::Missing { path },
        _ => ReadError::Unreadable { path, reason },
    }
}

/// The paths of a folder's documents, and the places below it that could not be searched.
fn documents_in(folder: &Path) -> Vec<Result<PathBuf, ReadError>> {
    let mut found = Vec::new();
    // Ignore files hold outside of repositories too. Links to folders are not followed, so there are no loops.
    let walk = WalkBuilder::new(folder).require_git(false).sort_by_file_path(Ord::cmp).build();
    for entry in walk {
        match entry {
            Ok(entry) if is_document(&entry) => {
                let path = entry.into_path();
                found.push(Ok(path.strip_prefix(".").map(Path::to_owned).unwrap_or(path)));
            }
            Ok(_) => {}
            Err(error) => found.extend(unsearched(folder, error).map(Err)),
        }
    }
    if found.is_empty() {
        found.push(Err(ReadError::NoDocuments { path: folder.to_owned() }));
    }
    found
}

fn is_document(entry: &DirEntry) -> bool {
    // A link to a file counts as the file.
    is_document_name(entry.path()) && entry.path().is_file()
}

/// Whether a file of this name is read where its folder is.
pub fn is_document_name(path: &Path) -> bool {
    let ending = path.extension().and_then(|e| e.to_str()).unwrap_or("");
    ENDINGS.iter().any(|e| ending.eq_ignore_ascii_case(e))
}

/// What an error of the walk means; mistakes in ignore files mean nothing here.
fn unsearched(folder: &Path, error: ignore::Error) -> Option<ReadError> {
    let path = match &error {
        ignore::Error::WithDepth { err, .. } => match err.as_ref() {
            ignore::Error::WithPath { path, .. } => path.clone(),
            _ => folder.to_owned(),
        },
        ignore::Error::WithPath { path, .. } => path.clone(),
        _ => folder.to_owned(),
    };
    error.into_io_error().map(|reason| failure(&path, reason))
}

/// Bytes to text. A byte order mark of UTF-8 stays in the text, so that offsets are those of the file.
fn decode(path: &Path, bytes: Vec<u8>) -> Result<ReadText, ReadError> {
    let path = path.to_owned();
    if let Some(format) = foreign(&bytes) {
        return Err(ReadError::Foreign { path, format });
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(ReadError::Utf16 { path });
    }
    if let Some(byte) = bytes.iter().position(|b| *b == 0) {
        return Err(ReadError::Binary { path, byte });
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(ReadText { path, text }),
        Err(error) => {
            let byte = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(error.as_bytes().get(..byte).unwrap_or(&[])).into_owned();
            Err(ReadError::NotUtf8 { path, byte, line: Lines::new(&before).count() })
        }
    }
}

/// The formats in which careers are often kept that are no text.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    let formats: [(&[u8], &str); 5] = [
        (b"%PDF-", "a PDF file"),
        (b"PK\x03\x04", "a Word, OpenDocument or zip file"),
        (b"\xd0\xcf\x11\xe0", "an old Word file"),
        (b"{\\rtf", "an RTF file"),
        (b"\x89PNG", "a picture"),
    ];
    formats.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<String, String> {
        decode(Path::new("a.md"), bytes.to_vec()).map(|d| d.text).map_err(|e| e.to_string())
    }

    #[test]
    fn text_is_kept_byte_for_byte() {
        assert_eq!(decoded("\u{feff}é\r\n".as_bytes()), Ok("\u{feff}é\r\n".to_owned()));
        assert_eq!(decoded(b""), Ok(String::new()));
    }

    #[test]
    fn what_is_no_text_is_named() {
        let error = |bytes: &[u8]| decoded(bytes).unwrap_err();
        assert_eq!(error(b"ab\n\xffc"), "a.md: invalid UTF-8 at byte 3, on line 2");
        assert_eq!(error(b"ab\0"), "a.md: not text: byte 2 is NUL");
        assert_eq!(error(b"\xff\xfea\0"), "a.md: this is UTF-16, not UTF-8");
        assert_eq!(error(b"%PDF-1.7\n\0"), "a.md: not text: this is a PDF file");
    }
}
