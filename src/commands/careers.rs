//! From paths to careers: which files belong together, and the analysis of each career.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use rayon::prelude::*;

use super::{
    Surroundings,
    own_rules::own_rules,
    own_skills::own_skills,
    problem::Problem,
    read::{Text, read},
    timings::Timings,
};
use crate::{
    analyse, analyse_in_steps,
    args::{AsOf, InputArgs},
    config::{Config, ConfigFile, FILE_NAME, find},
    output::{Dossier, Settings},
    rules::{OWN, pages},
    source::Sources,
};

/// What makes a career of files that no `preplint.toml` claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    EachFileAlone,
    AllFiles,
}

/// The careers that could be read, and what could not.
pub struct Gathered {
    pub dossiers: Vec<Dossier>,
    /// Where the sources of each dossier were read from; `None` for standard input.
    pub files: Vec<Vec<Option<PathBuf>>>,
    pub problems: Vec<Problem>,
}

/// Reads the input and analyses it career by career, ordered by path.
pub fn gather(input: &InputArgs, together: Together, surroundings: &Surroundings) -> Gathered {
    gather_with(input, together, surroundings, None, |_| ()).0
}

/// The same, with what `each` makes of every career, on the thread that analysed it.
pub fn gather_with<T: Send>(
    input: &InputArgs,
    together: Together,
    surroundings: &Surroundings,
    timings: Option<&Timings>,
    each: impl Fn(&mut Dossier) -> T + Sync,
) -> (Gathered, Vec<T>) {
    let today = surroundings.today;
    let mut problems = Vec::new();
    let mut careers: BTreeMap<Key, Vec<Text>> = BTreeMap::new();
    for text in read(input, &mut problems) {
        careers.entry(Key::of(&text, together)).or_default().push(text);
    }
    let (mut careers_read, mut files) = (Vec::new(), Vec::new());
    for (key, texts) in careers {
        let own = key.folder().map(|folder| own_rules(folder, &mut problems)).unwrap_or_default();
        let Some((file, settings)) = key.config(&own.names, &mut problems) else { continue };
        let config = Config {
            as_of_flag: match input.as_of {
                Some(AsOf::Day(day)) => Some(day),
                Some(AsOf::Today) => Some(today),
                None => None,
            },
            as_of: file.as_of,
            today: Some(today),
            target_company: file.target_company.clone(),
            target_role: file.target_role.clone(),
            kinds: texts.iter().map(|t| file.kind(&key.relative(t))).collect(),
            choice: file.choice.clone(),
            ignored: texts.iter().map(|t| file.ignored(&key.relative(t))).collect(),
            thresholds: file.thresholds,
            language: file.language,
            languagetool: file.languagetool.clone(),
            words: file.words.clone(),
            own_rules: own.number,
            own_skills: key.folder().and_then(|folder| own_skills(folder, &mut problems)),
        };
        let mut sources = Sources::default();
        let mut paths = Vec::new();
        for text in texts {
            sources.add(text.path, text.text);
            paths.push(text.file);
        }
        careers_read.push((key.name(), sources, config, settings));
        files.push(paths);
    }
    // In any order, collected in this one: the number of threads shows nowhere.
    let (all, done) = (files.iter().map(Vec::len).sum(), AtomicUsize::new(0));
    let tell = |more: usize| {
        if let Some(progress) = surroundings.progress {
            progress(done.fetch_add(more, Ordering::Relaxed) + more, all);
        }
    };
    tell(0);
    let dossiers = careers_read.into_par_iter().map(|(name, sources, config, settings)| {
        let analysis = match timings {
            Some(timings) => timings.of(|over| analyse_in_steps(&sources, &config, over)),
            None => analyse(&sources, &config),
        };
        tell(sources.len());
        let mut dossier = Dossier { name, sources, config, settings, analysis };
        let made = each(&mut dossier);
        (dossier, made)
    });
    let (dossiers, made) = dossiers.unzip();
    (Gathered { dossiers, files, problems }, made)
}

/// What the files of one career share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// The files named together.
    Named,
    /// A file that stands for itself, by its display path.
    Alone(String),
    /// The folder of a `preplint.toml`.
    Folder(PathBuf),
}

impl Key {
    fn of(text: &Text, together: Together) -> Self {
        match find(&text.folder) {
            Some(file) => Self::Folder(file.parent().unwrap_or(Path::new("")).to_owned()),
            None if together == Together::AllFiles => Self::Named,
            None => Self::Alone(text.path.clone()),
        }
    }

    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::Named | Self::Alone(_) => None,
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Named => "files".to_owned(),
            Self::Alone(path) => path.clone(),
            Self::Folder(folder) => folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }

    /// A text's path from the career's folder, with `/` between its parts.
    fn relative(&self, text: &Text) -> String {
        let Self::Folder(root) = self else { return String::new() };
        let folder = text.folder.strip_prefix(root).unwrap_or(Path::new(""));
        let parts = folder.iter().chain(Path::new(&text.path).file_name());
        parts.map(|p| p.to_string_lossy()).collect::<Vec<_>>().join("/")
    }

    /// `None` where there is a configuration that cannot be used; `own` names the career's own rules.
    fn config(&self, own: &[String], problems: &mut Vec<Problem>) -> Option<(ConfigFile, Option<Settings>)> {
        let Self::Folder(folder) = self else { return Some((ConfigFile::default(), None)) };
        let path = folder.join(FILE_NAME);
        let shown = shown(&path);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                problems.push(Problem::new(format!("cannot read {shown}: {error}")));
                return None;
            }
        };
        let mut rules = rule_names();
        rules.extend(own.iter().map(|name| (name.as_str(), OWN)));
        match ConfigFile::parse(&text, &rules) {
            Ok(file) => {
                let settings = Settings { path: shown, stated: file.stated.clone(), text };
                Some((file, Some(settings)))
            }
            Err(errors) => {
                problems.extend(errors.into_iter().map(|e| {
                    let problem = Problem::new(e.message).at(&shown, &text, e.range);
                    e.help.into_iter().fold(problem, Problem::help)
                }));
                None
            }
        }
    }
}

/// Every rule with its family.
pub fn rule_names() -> Vec<(&'static str, &'static str)> {
    pages().iter().map(|p| (p.name, p.family)).collect()
}

/// From the current folder where it lies below it.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().and_then(|d| d.canonicalize()).unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}
