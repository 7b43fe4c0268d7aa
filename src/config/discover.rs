//! Where the configuration of a file lies.

use std::path::{Path, PathBuf};

/// The file that marks a career's folder.
pub const FILE_NAME: &str = "preplint.toml";

/// The nearest `preplint.toml` at or above the folder; `folder` has to be absolute to be searched to the top.
pub fn find(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().map(|f| f.join(FILE_NAME)).find(|f| f.is_file())
}
