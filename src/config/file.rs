//! Reading `preplint.toml`: every key is known or an error, and every error has its place.

use std::ops::Range;

use globset::{GlobBuilder, GlobMatcher};
use jiff::civil::Date;
use toml::{
    Spanned,
    de::{DeString, DeTable, DeValue},
};

use super::{DocumentKind, closest};

/// What one `preplint.toml` says.
#[derive(Clone, Debug, Default)]
pub struct ConfigFile {
    pub as_of: Option<Date>,
    pub target_company: Option<String>,
    pub target_role: Option<String>,
    documents: Vec<Pattern>,
}

#[derive(Clone, Debug)]
struct Pattern {
    matcher: GlobMatcher,
    /// A pattern without `/` is held against the file's name alone.
    whole_path: bool,
    kind: DocumentKind,
}

/// One mistake in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// Bytes of the file.
    pub range: Range<usize>,
    pub message: String,
    pub help: Option<String>,
}

type Key<'a> = Spanned<DeString<'a>>;
type Value<'a> = Spanned<DeValue<'a>>;

impl ConfigFile {
    /// All mistakes of the file at once, in order.
    pub fn parse(text: &str) -> Result<Self, Vec<ConfigError>> {
        let table = match DeTable::parse(text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let range = error.span().unwrap_or(0..0);
                return Err(vec![ConfigError { range, message: error.message().to_owned(), help: None }]);
            }
        };
        let mut file = Self::default();
        let mut errors = Vec::new();
        for (key, value) in in_order(&table) {
            match key.get_ref().as_ref() {
                "as_of" => file.as_of = date(value, &mut errors),
                "target" => file.read_target(value, &mut errors),
                "documents" => file.read_documents(value, &mut errors),
                _ => errors.push(unknown_key(key, "", &["as_of", "target", "documents"])),
            }
        }
        if errors.is_empty() { Ok(file) } else { Err(errors) }
    }

    /// What the file at a path, relative to the career's folder and with `/` between its parts, is said to be.
    /// The first pattern that fits counts.
    pub fn kind(&self, path: &str) -> Option<DocumentKind> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let fits = |p: &&Pattern| p.matcher.is_match(if p.whole_path { path } else { name });
        self.documents.iter().find(fits).map(|p| p.kind)
    }

    fn read_target(&mut self, value: &Value, errors: &mut Vec<ConfigError>) {
        let Some(table) = table(value, "target", errors) else { return };
        for (key, value) in in_order(table) {
            match key.get_ref().as_ref() {
                "company" => self.target_company = string(value, errors),
                "role" => self.target_role = string(value, errors),
                _ => errors.push(unknown_key(key, "target.", &["company", "role"])),
            }
        }
    }

    fn read_documents(&mut self, value: &Value, errors: &mut Vec<ConfigError>) {
        let Some(table) = table(value, "documents", errors) else { return };
        for (key, value) in in_order(table) {
            let glob = key.get_ref();
            let built = GlobBuilder::new(glob).literal_separator(true).build();
            let Some(kind) = kind(value, errors) else { continue };
            match built {
                Ok(built) => {
                    let matcher = built.compile_matcher();
                    self.documents.push(Pattern { matcher, whole_path: glob.contains('/'), kind });
                }
                Err(error) => {
                    let message = format!("`{glob}` is no valid pattern: {}", error.kind());
                    errors.push(ConfigError { range: key.span(), message, help: None });
                }
            }
        }
    }
}

/// The entries of a table as they stand in the file.
fn in_order<'t, 'a>(table: &'t DeTable<'a>) -> Vec<(&'t Key<'a>, &'t Value<'a>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

fn wrong(value: &Value, message: String, help: Option<String>) -> ConfigError {
    ConfigError { range: value.span(), message, help }
}

fn unknown_key(key: &Key, prefix: &str, known: &[&str]) -> ConfigError {
    let name = key.get_ref();
    let help = match closest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{prefix}{near}`?"),
        None => {
            format!("known here: {}", known.iter().map(|k| format!("`{prefix}{k}`")).collect::<Vec<_>>().join(", "))
        }
    };
    ConfigError { range: key.span(), message: format!("unknown key `{prefix}{name}`"), help: Some(help) }
}

fn table<'t, 'a>(value: &'t Value<'a>, name: &str, errors: &mut Vec<ConfigError>) -> Option<&'t DeTable<'a>> {
    let table = value.get_ref().as_table();
    if table.is_none() {
        errors.push(wrong(value, format!("`{name}` is a table: write `[{name}]` and its keys below"), None));
    }
    table
}

fn string(value: &Value, errors: &mut Vec<ConfigError>) -> Option<String> {
    let text = value.get_ref().as_str();
    if text.is_none() {
        errors.push(wrong(value, "a text in quotes belongs here".to_owned(), None));
    }
    text.map(str::to_owned)
}

/// A day, as a TOML date or in quotes.
fn date(value: &Value, errors: &mut Vec<ConfigError>) -> Option<Date> {
    let written = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        _ => String::new(),
    };
    let date = written.parse().ok();
    if date.is_none() {
        let help = Some("write it as \"2024-03-15\"".to_owned());
        errors.push(wrong(value, "`as_of` is a day of the calendar".to_owned(), help));
    }
    date
}

fn kind(value: &Value, errors: &mut Vec<ConfigError>) -> Option<DocumentKind> {
    let name = string(value, errors)?;
    let kind = DocumentKind::parse(&name);
    if kind.is_none() {
        let names = DocumentKind::ALL.map(DocumentKind::as_str);
        let help = match closest(&name, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("a document is one of {}", names.join(", ")),
        };
        errors.push(wrong(value, format!("unknown kind of document `{name}`"), Some(help)));
    }
    kind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_may_stand_there() {
        let text = "as_of = 2024-03-15\n[target]\ncompany = \"Initech\"\nrole = \"SRE\"\n[documents]\n\"old/*.md\" = \"notes\"\n\"jd-*.md\" = \"posting\"\n";
        let file = ConfigFile::parse(text).unwrap();
        assert_eq!(file.as_of, Some(jiff::civil::date(2024, 3, 15)));
        assert_eq!(file.target_company.as_deref(), Some("Initech"));
        assert_eq!(file.kind("old/jd-1.md"), Some(DocumentKind::Notes));
        assert_eq!(file.kind("sub/jd-1.md"), Some(DocumentKind::Posting));
        assert_eq!(file.kind("prep.md"), None);
    }

    #[test]
    fn all_mistakes_at_once_with_their_places() {
        let text = "asof = \"2024-03-15\"\n[documents]\n\"a.md\" = \"resum\"\n";
        let errors = ConfigFile::parse(text).unwrap_err();
        assert_eq!(&text[errors[0].range.clone()], "asof");
        assert_eq!(errors[0].help.as_deref(), Some("did you mean `as_of`?"));
        assert_eq!(&text[errors[1].range.clone()], "\"resum\"");
        assert_eq!(errors.len(), 2);
        assert!(ConfigFile::parse("as_of = \"2024-02-30\"").is_err());
        assert!(ConfigFile::parse("as_of = 7").is_err());
    }
}
