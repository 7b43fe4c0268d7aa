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
    read::{Numbered, Text, find},
    timings::Timings,
};
use crate::{
    analyse, analyse_in_steps,
    args::{AsOf, InputArgs},
    config::{self, Config, ConfigFile, FILE_NAME},
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
    let mut unread = Vec::new();
    let mut careers: BTreeMap<Key, Vec<Text>> = BTreeMap::new();
    for text in find(input, &mut unread) {
        careers.entry(Key::of(&text, together)).or_default().push(text);
    }
    let named: Vec<Named> =
        careers.into_iter().map(|(key, texts)| Named::of(key, texts, input, surroundings)).collect();
    // In any order, collected in this one: the number of threads shows nowhere.
    let (all, done) = (named.iter().map(|n| n.texts.len()).sum(), AtomicUsize::new(0));
    let tell = |more: usize| {
        if let Some(progress) = surroundings.progress {
            progress(done.fetch_add(more, Ordering::Relaxed) + more, all);
        }
    };
    tell(0);
    let read: Vec<_> = named
        .into_par_iter()
        .map(|named| {
            let (count, mut unread) = (named.texts.len(), Vec::new());
            let read = named.read(&mut unread);
            let (problems, career) = read.unwrap_or_default();
            let career = career.map(|(Career { name, sources, config, settings }, files)| {
                let analysis = match timings {
                    Some(timings) => timings.of(|over| analyse_in_steps(&sources, &config, over)),
                    None => analyse(&sources, &config),
                };
                let mut dossier = Dossier { name, sources, config, settings, analysis };
                let made = each(&mut dossier);
                (dossier, files, made)
            });
            tell(count);
            (career, unread, problems)
        })
        .collect();
    let mut gathered = Gathered { dossiers: Vec::new(), files: Vec::new(), problems: Vec::new() };
    let (mut all_made, mut others) = (Vec::new(), Vec::new());
    for (career, mut own_unread, mut problems) in read {
        unread.append(&mut own_unread);
        others.append(&mut problems);
        if let Some((dossier, files, made)) = career {
            gathered.dossiers.push(dossier);
            gathered.files.push(files);
            all_made.push(made);
        }
    }
    unread.sort_by_key(|(number, _)| *number);
    gathered.problems = unread.into_iter().map(|(_, problem)| problem).chain(others).collect();
    (gathered, all_made)
}

/// A career whose texts are named and not read.
struct Named {
    name: String,
    texts: Vec<Text>,
    /// `None` where there is a configuration that cannot be used.
    config: Option<(Config, Option<Settings>)>,
    /// What is wrong with the configuration; told where there is a text.
    problems: Vec<Problem>,
}

/// A career that can be analysed.
struct Career {
    name: String,
    sources: Sources,
    config: Config,
    settings: Option<Settings>,
}

/// What is wrong with a career's configuration; the career and where its texts were read from, where that can be used.
type Read = (Vec<Problem>, Option<(Career, Vec<Option<PathBuf>>)>);

impl Named {
    fn of(key: Key, texts: Vec<Text>, input: &InputArgs, surroundings: &Surroundings) -> Self {
        let today = surroundings.today;
        let mut problems = Vec::new();
        let own = key.folder().map(|folder| own_rules(folder, &mut problems)).unwrap_or_default();
        let config = key.config(&own.names, &mut problems).map(|(file, settings)| {
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
            (config, settings)
        });
        Self { name: key.name(), texts, config, problems }
    }

    /// Reads the texts; `None` where none can be.
    fn read(self, unread: &mut Numbered) -> Option<Read> {
        let Self { name, texts, config, problems } = self;
        let texts = texts.into_iter().map(|mut text| (text.read(unread), text));
        let (read, texts): (Vec<Option<String>>, Vec<Text>) = texts.unzip();
        let is_read: Vec<bool> = read.iter().map(Option::is_some).collect();
        if !is_read.contains(&true) {
            return None;
        }
        let career = config.map(|(config, settings)| {
            let (mut sources, mut files) = (Sources::default(), Vec::new());
            for (text, of) in read.into_iter().zip(texts) {
                if let Some(text) = text {
                    sources.add(of.path, text);
                    files.push(of.file);
                }
            }
            let config =
                Config { kinds: those(config.kinds, &is_read), ignored: those(config.ignored, &is_read), ..config };
            (Career { name, sources, config, settings }, files)
        });
        Some((problems, career))
    }
}

/// The items whose flag is set.
fn those<T>(all: Vec<T>, flags: &[bool]) -> Vec<T> {
    all.into_iter().zip(flags).filter(|(_, flag)| **flag).map(|(item, _)| item).collect()
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
        match config::find(&text.folder) {
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
