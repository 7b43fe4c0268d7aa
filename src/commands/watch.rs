//! `check --watch`: waits until a document or a configuration changes.

use std::{
    ffi::OsString,
    path::{Component, Path, PathBuf},
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher,
    event::{CreateKind, ModifyKind, RemoveKind},
};

use super::{Exit, Outcome, Surroundings, problem::Problem};
use crate::{
    args::InputArgs,
    config::{FILE_NAME, find},
    source::is_document_name,
};

/// How long nothing must happen before the documents are read again: editors write in several steps.
const CALM: Duration = Duration::from_millis(60);
/// As often is that waited for where the calm never comes.
const MOST: usize = 20;

/// Eyes on the documents; what happens from its making on is noticed.
pub struct Watch {
    events: Receiver<notify::Result<Event>>,
    scopes: Vec<Scope>,
    /// Ends the events when it goes.
    _watcher: RecommendedWatcher,
}

/// What is looked at.
struct Scope {
    folder: PathBuf,
    /// One file of the folder; else the documents of the folder and of those below it.
    file: Option<OsString>,
}

impl Watch {
    /// # Errors
    /// The outcome of the program where there is nothing to watch, or the system does not let it.
    pub fn start(input: &InputArgs, surroundings: &Surroundings) -> Result<Self, Outcome> {
        let refused = |problem: Problem| Outcome::new(String::new(), &[problem], Exit::Clean, surroundings.errors);
        let (send, events) = channel();
        let cannot = |what: &str, error: notify::Error| {
            refused(
                Problem::new(format!("cannot watch {what}: {error}")).help("leave out --watch, or name fewer folders"),
            )
        };
        let mut watcher = notify::recommended_watcher(send).map_err(|e| cannot("the documents", e))?;
        let mut scopes = Vec::new();
        for path in paths(input) {
            if path.as_os_str() == "-" {
                let problem = Problem::new("standard input cannot be watched");
                return Err(refused(problem.help("name a file or a folder for --watch")));
            }
            let scope = Scope::of(&path).map_err(|e| cannot(&path.display().to_string(), notify::Error::io(e)))?;
            let mode = if scope.file.is_none() { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            watcher.watch(&scope.folder, mode).map_err(|e| cannot(&path.display().to_string(), e))?;
            // The configuration lies further up, or will: the nearest one counts, so every folder up to it.
            let config = find(&scope.folder).and_then(|f| f.parent().map(Path::to_owned));
            for above in scope.folder.ancestors().skip(1) {
                let beyond = config.as_deref().is_some_and(|c| c != above && c.starts_with(above));
                if beyond || config.as_deref() == Some(&scope.folder) {
                    break;
                }
                if watcher.watch(above, RecursiveMode::NonRecursive).is_ok() {
                    scopes.push(Scope { folder: above.to_owned(), file: Some(FILE_NAME.into()) });
                }
            }
            scopes.push(scope);
        }
        Ok(Self { events, scopes, _watcher: watcher })
    }

    /// Waits for a change, and then for calm; false where no change can come any more.
    pub fn wait(&self) -> bool {
        loop {
            match self.events.recv() {
                Ok(event) if self.matters(&event) => break,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
        for _ in 0..MOST {
            if self.events.recv_timeout(CALM).is_err() {
                break;
            }
        }
        true
    }

    fn matters(&self, event: &notify::Result<Event>) -> bool {
        // What was lost may have mattered.
        let Ok(event) = event else { return true };
        if event.need_rescan() {
            return true;
        }
        let folders = matches!(
            event.kind,
            EventKind::Create(CreateKind::Folder)
                | EventKind::Remove(RemoveKind::Folder)
                | EventKind::Modify(ModifyKind::Name(_))
        );
        // Reading is no change, and it is what this program does itself.
        !matches!(event.kind, EventKind::Access(_))
            && event.paths.iter().any(|path| self.scopes.iter().any(|scope| scope.holds(path, folders)))
    }
}

fn paths(input: &InputArgs) -> Vec<PathBuf> {
    if input.paths.is_empty() { vec![PathBuf::from(".")] } else { input.paths.clone() }
}

impl Scope {
    fn of(path: &Path) -> std::io::Result<Self> {
        let path = path.canonicalize()?;
        match (path.is_dir(), path.parent()) {
            (false, Some(folder)) => Ok(Self { folder: folder.to_owned(), file: path.file_name().map(OsString::from) }),
            _ => Ok(Self { folder: path, file: None }),
        }
    }

    /// Whether a path is what the program reads; `folders` where what happened may have happened to a folder.
    fn holds(&self, path: &Path, folders: bool) -> bool {
        let Ok(inside) = path.strip_prefix(&self.folder) else { return false };
        let Some(name) = inside.file_name().map(|n| n.to_string_lossy()) else { return false };
        if let Some(file) = &self.file {
            return inside == Path::new(file) || inside == Path::new(FILE_NAME);
        }
        let is_hidden = |c: Component| c.as_os_str().to_string_lossy().starts_with('.') && c.as_os_str() != ".preplint";
        if matches!(&*name, ".gitignore" | ".ignore") {
            return true;
        }
        !inside.components().any(is_hidden)
            && (is_document_name(inside) || name == FILE_NAME || folders && inside.extension().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_watched_and_nothing_else() {
        let tree = Scope { folder: PathBuf::from("/a"), file: None };
        let holds = |path: &str| tree.holds(Path::new(path), false);
        for path in ["/a/b.md", "/a/c/d.TXT", "/a/preplint.toml", "/a/.preplint/rules/x.md", "/a/c/.gitignore"] {
            assert!(holds(path), "{path}");
        }
        for path in ["/a/b.rs", "/a/.git/COMMIT.md", "/a/.b.md.1.preplint", "/b/b.md", "/a/c"] {
            assert!(!holds(path), "{path}");
        }
        assert!(tree.holds(Path::new("/a/c"), true) && !tree.holds(Path::new("/a/.git"), true));
        let one = Scope { folder: PathBuf::from("/a"), file: Some("b.adoc".into()) };
        let holds = |path: &str| one.holds(Path::new(path), false);
        assert!(holds("/a/b.adoc") && holds("/a/preplint.toml") && !holds("/a/c.md") && !holds("/a/c/b.adoc"));
    }
}
