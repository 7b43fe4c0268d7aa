//! Patterns for files: a pattern without `/` is held against the file's name alone.

use globset::{GlobBuilder, GlobMatcher};

#[derive(Clone, Debug)]
pub struct Glob {
    matcher: GlobMatcher,
    whole_path: bool,
}

impl Glob {
    /// # Errors
    /// What is wrong with the pattern, in words.
    pub fn new(pattern: &str) -> Result<Self, String> {
        let built = GlobBuilder::new(pattern).literal_separator(true).build();
        let built = built.map_err(|e| format!("`{pattern}` is no valid pattern: {}", e.kind()))?;
        Ok(Self { matcher: built.compile_matcher(), whole_path: pattern.contains('/') })
    }

    /// `path` is relative to the career's folder, with `/` between its parts.
    pub fn fits(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.matcher.is_match(if self.whole_path { path } else { name })
    }
}
