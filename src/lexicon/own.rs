//! A career's own technologies and competencies: `.preplint/lexicon/*.toml`, checked, frozen and joined with those of the
//! program.
//!
//! Keys and names of skills are static, and so are these lists: each distinct set of files is kept once, for as long as
//! the program runs.

use std::{
    cell::Cell,
    ops::Range,
    sync::{Mutex, PoisonError},
};

use toml::de::{DeTable, DeValue};

use super::{
    Competencies, Technologies,
    freeze::{self, Entries},
};
use crate::config::{ConfigError, closest};

/// The skills that a career is read with.
#[derive(Debug)]
struct SkillLists {
    technologies: Technologies,
    competencies: Competencies,
}

/// Which list a file extends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnList {
    Technologies,
    Competencies,
}

impl OwnList {
    /// By the file's name: "technologies.toml", "competencies-care.toml".
    pub fn of(file_name: &str) -> Option<Self> {
        let begins = |word: &str| file_name.strip_prefix(word).is_some_and(|r| !r.starts_with(char::is_alphabetic));
        match () {
            () if begins("technologies") => Some(Self::Technologies),
            () if begins("competencies") => Some(Self::Competencies),
            () => None,
        }
    }

    /// The fields of an entry, and whether each is a list.
    fn fields(self) -> &'static [(&'static str, Form)] {
        use Form::{Flag, List, Text};
        match self {
            Self::Technologies => &[
                ("name", Text),
                ("aliases", List),
                ("kind", Text),
                ("released", Text),
                ("available", Text),
                ("match", Text),
                ("implies", List),
                ("near", List),
                ("unless", List),
            ],
            Self::Competencies => &[
                ("name", Text),
                ("asked", List),
                ("did", List),
                ("looks_like", List),
                ("related", List),
                ("soft", Flag),
            ],
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Text,
    List,
    Flag,
}

/// One file, read: its entries and where each key and each list of keys stands.
#[derive(Clone, Debug)]
pub struct OwnFile {
    list: OwnList,
    entries: Entries,
    /// Keys that entries name, with their places.
    named: Vec<(String, Range<usize>)>,
}

impl OwnFile {
    /// All mistakes of the file at once, in order.
    pub fn parse(list: OwnList, text: &str) -> Result<Self, Vec<ConfigError>> {
        let wrong = |range: Range<usize>, message: String| ConfigError { range, message, help: None };
        let table = DeTable::parse(text).map_err(|e| vec![wrong(e.span().unwrap_or(0..0), e.message().to_owned())])?;
        let entries: Entries = toml::from_str(text).unwrap_or_default();
        let (mut errors, mut named) = (Vec::new(), Vec::new());
        for (key, value) in table.get_ref() {
            let DeValue::Table(fields) = value.get_ref() else {
                errors.push(wrong(key.span(), format!("`{}` is no entry: write `[{}]`", key.get_ref(), key.get_ref())));
                continue;
            };
            if !fields.iter().any(|(k, _)| k.get_ref() == "name") {
                errors.push(wrong(key.span(), format!("`{}` has no name", key.get_ref())));
            }
            for (field, value) in fields {
                let (name, range) = (field.get_ref().as_ref(), value.span());
                match list.fields().iter().find(|(known, _)| *known == name) {
                    None => {
                        let known = list.fields().iter().map(|(known, _)| *known);
                        let help = closest(name, known).map(|near| format!("did you mean `{near}`?"));
                        let message = format!("entries have no field `{name}`");
                        errors.push(ConfigError { range: field.span(), message, help });
                    }
                    Some((_, form)) => errors.extend(mistake(name, value.get_ref(), *form).map(|m| wrong(range, m))),
                }
                if matches!(name, "implies" | "near" | "related") {
                    named.extend(texts(value.get_ref()));
                }
            }
        }
        errors.sort_by_key(|e| e.range.start);
        if errors.is_empty() { Ok(Self { list, entries, named }) } else { Err(errors) }
    }

    /// The keys that entries name and that no list has; `all` are the files of the career.
    pub fn unknown(&self, all: &[Self]) -> Vec<ConfigError> {
        let is_known = |key: &str| {
            Technologies::embedded().get(key).is_some()
                || Competencies::embedded().get(key).is_some()
                || all.iter().any(|file| file.entries.contains_key(key))
        };
        let unknown = self.named.iter().filter(|(key, _)| !is_known(key));
        let error = |(key, range): &(String, Range<usize>)| ConfigError {
            range: range.clone(),
            message: format!("no entry has the key `{key}`"),
            help: None,
        };
        unknown.map(error).collect()
    }
}

fn texts<'t>(value: &'t DeValue) -> impl Iterator<Item = (String, Range<usize>)> + use<'t> {
    let items = value.as_array().into_iter().flat_map(|a| a.iter());
    items.filter_map(|v| Some((v.get_ref().as_str()?.to_owned(), v.span())))
}

/// What is wrong with a value.
fn mistake(name: &str, value: &DeValue, form: Form) -> Option<String> {
    match form {
        Form::Flag => (!matches!(value, DeValue::Boolean(_))).then(|| format!("`{name}` is true or false")),
        Form::List => {
            let all = value.as_array().is_some_and(|a| a.iter().all(|v| v.get_ref().as_str().is_some()));
            (!all).then(|| format!("`{name}` is a list of texts"))
        }
        Form::Text => {
            let Some(text) = value.as_str() else { return Some(format!("`{name}` is a text")) };
            let year = |t: &str| t.len() == 4 && t.chars().all(|c| c.is_ascii_digit());
            let month = |t: &str| t.split_once('-').is_some_and(|(y, m)| year(y) && matches!(m.parse(), Ok(1..=12u8)));
            match name {
                "released" | "available" if !year(text) && !month(text) => {
                    Some(format!("`{name}` is a year or a month: \"2014\", \"2014-06\""))
                }
                "match" if !matches!(text, "exact" | "context") => {
                    Some("`match` is \"exact\" or \"context\"".to_owned())
                }
                "name" if text.trim().is_empty() => Some("`name` is empty".to_owned()),
                _ => None,
            }
        }
    }
}

/// Every set of lists by the frozen text of its own part.
static KNOWN: Mutex<Vec<(String, &'static SkillLists)>> = Mutex::new(Vec::new());

/// Joins the lists of the program with the entries of some files: the number under which they are kept; `None` where
/// there are no files.
pub fn join(files: &[OwnFile]) -> Option<usize> {
    if files.is_empty() {
        return None;
    }
    let of = |list: OwnList| {
        let own = files.iter().filter(|f| f.list == list).flat_map(|f| f.entries.clone());
        own.collect::<Entries>()
    };
    let technologies = freeze::technologies(&of(OwnList::Technologies));
    let competencies = freeze::competencies(&of(OwnList::Competencies));
    let name = format!("{technologies}\n\n\n{competencies}");
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(at) = known.iter().position(|(text, _)| *text == name) {
        return Some(at);
    }
    let lists: &'static SkillLists = Box::leak(Box::new(SkillLists {
        technologies: Technologies::embedded().joined(&Technologies::thaw(technologies.leak())),
        competencies: Competencies::embedded().joined(&Competencies::thaw(competencies.leak())),
    }));
    known.push((name, lists));
    Some(known.len() - 1)
}

thread_local! {
    static CURRENT: Cell<Option<&'static SkillLists>> = const { Cell::new(None) };
}

/// The technologies of the career that this thread is reading, where it has its own.
pub(super) fn technologies() -> Option<&'static Technologies> {
    CURRENT.get().map(|lists| &lists.technologies)
}

/// The competencies of the career that this thread is reading, where it has its own.
pub(super) fn competencies() -> Option<&'static Competencies> {
    CURRENT.get().map(|lists| &lists.competencies)
}

/// Does some work with the lists of this number in force on this thread.
pub fn with_own<T>(number: Option<usize>, work: impl FnOnce() -> T) -> T {
    struct Back(Option<&'static SkillLists>);
    impl Drop for Back {
        fn drop(&mut self) {
            CURRENT.set(self.0);
        }
    }
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let lists = number.and_then(|at| known().get(at).map(|(_, lists)| *lists));
    let _back = Back(CURRENT.replace(lists));
    work()
}

/// The name of a technology or a competency that any career has of its own.
pub fn own_name(key: &str) -> Option<&'static str> {
    let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.iter().find_map(|(_, lists)| {
        let technology = lists.technologies.get(key).map(|t| t.name);
        technology.or_else(|| lists.competencies.get(key).map(|c| c.name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extends_and_overrides() {
        let text = "[frobnicator]\nname = \"Frobnicator\"\nkind = \"platform\"\nimplies = [\"kubernetes\"]\n\n\
                    [go]\nname = \"Go\"\nkind = \"language\"\n";
        let file = OwnFile::parse(OwnList::Technologies, text).expect("no mistakes");
        assert!(file.unknown(std::slice::from_ref(&file)).is_empty());
        let number = join(std::slice::from_ref(&file));
        assert_eq!(number, join(&[file]), "kept once");
        with_own(number, || {
            let all = Technologies::current();
            assert_eq!(all.named("frobnicator").map(|t| t.key), Some("frobnicator"));
            assert!(all.implied("frobnicator").contains(&"containers"));
            assert!(all.named("golang").is_none(), "the entry is replaced with its names");
            assert!(all.named("kubernetes").is_some());
        });
        assert_eq!(own_name("frobnicator"), Some("Frobnicator"));
        assert!(Technologies::current().named("frobnicator").is_none());
    }

    #[test]
    fn mistakes_have_places() {
        let text = "[a]\nname = \"A\"\nreleased = \"soon\"\nnears = []\n\n[b]\nkind = 3\nimplies = [\"nothing\"]\n";
        let errors = OwnFile::parse(OwnList::Technologies, text).expect_err("there are mistakes");
        let told: Vec<(&str, &str)> = errors.iter().map(|e| (&text[e.range.clone()], e.message.as_str())).collect();
        assert_eq!(
            told,
            [
                ("\"soon\"", "`released` is a year or a month: \"2014\", \"2014-06\""),
                ("nears", "entries have no field `nears`"),
                ("b", "`b` has no name"),
                ("3", "`kind` is a text"),
            ]
        );
        let file =
            OwnFile::parse(OwnList::Technologies, "[b]\nname = \"B\"\nimplies = [\"nothing\"]\n").expect("reads");
        assert_eq!(file.unknown(&[]).len(), 1);
        assert_eq!(OwnList::of("competencies-care.toml"), Some(OwnList::Competencies));
        assert_eq!(OwnList::of("words.toml"), None);
    }
}
