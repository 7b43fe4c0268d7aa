//! Reading `preplint.toml`: every key is known or an error, and every error has its place.

use std::ops::Range;

use jiff::civil::Date;
use toml::de::DeTable;

use super::{
    DocumentKind, English, LanguageTool, RuleChoice, Severity, Thresholds,
    globs::Glob,
    values::{
        ConfigError, Key, Value, date, in_order, number, one_of, string, strings, suggestion, table, unknown_key, wrong,
    },
};

/// What one `preplint.toml` says.
#[derive(Clone, Debug, Default)]
pub struct ConfigFile {
    pub as_of: Option<Date>,
    pub target_company: Option<String>,
    pub target_role: Option<String>,
    pub choice: RuleChoice,
    pub thresholds: Thresholds,
    pub language: Option<English>,
    pub languagetool: LanguageTool,
    /// Words and names that are right as they are.
    pub words: Vec<String>,
    documents: Vec<(Glob, DocumentKind)>,
    ignores: Vec<(Glob, Vec<String>)>,
    /// Every value that the file gives, in order.
    pub stated: Vec<Stated>,
}

/// A key with its tables' names before it, and where its value stands: bytes of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    pub key: String,
    pub value: Range<usize>,
}

/// The keys of the file, in the order in which they are explained.
pub const KEYS: [&str; 11] = [
    "as_of",
    "target",
    "documents",
    "select",
    "ignore",
    "rules",
    "per-file-ignores",
    "thresholds",
    "language",
    "languagetool",
    "words",
];

/// The names that may stand for rules: every rule with its family.
pub type RuleNames<'a> = &'a [(&'a str, &'a str)];

impl ConfigFile {
    /// All mistakes of the file at once, in order.
    pub fn parse(text: &str, rules: RuleNames) -> Result<Self, Vec<ConfigError>> {
        let table = match DeTable::parse(text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let range = error.span().unwrap_or(0..0);
                return Err(vec![ConfigError { range, message: error.message().to_owned(), help: None }]);
            }
        };
        let mut reader = Reader { file: Self::default(), rules, errors: Vec::new() };
        for (key, value) in in_order(&table) {
            reader.read(key, value);
        }
        if reader.errors.is_empty() { Ok(reader.file) } else { Err(reader.errors) }
    }

    /// What the file at a path, relative to the career's folder and with `/` between its parts, is said to be.
    /// The first pattern that fits counts.
    pub fn kind(&self, path: &str) -> Option<DocumentKind> {
        self.documents.iter().find(|(glob, _)| glob.fits(path)).map(|(_, kind)| *kind)
    }

    /// The rules and families that are off in the file at a path.
    pub fn ignored(&self, path: &str) -> Vec<String> {
        let fitting = self.ignores.iter().filter(|(glob, _)| glob.fits(path));
        fitting.flat_map(|(_, names)| names.iter().cloned()).collect()
    }
}

struct Reader<'r> {
    file: ConfigFile,
    rules: RuleNames<'r>,
    errors: Vec<ConfigError>,
}

impl Reader<'_> {
    fn read(&mut self, key: &Key, value: &Value) {
        let name = key.get_ref().as_ref();
        match name {
            "as_of" => self.file.as_of = date(value, &mut self.errors),
            "words" => self.file.words = strings(value, &mut self.errors).into_iter().map(|(word, _)| word).collect(),
            "language" => {
                let names = English::ALL.map(English::as_str);
                self.file.language = one_of(value, "language", &names, English::parse, &mut self.errors);
            }
            "select" => self.file.choice.select = self.names(value),
            "ignore" => self.file.choice.ignore = self.names(value),
            "target" | "documents" | "rules" | "per-file-ignores" | "thresholds" | "languagetool" => {
                self.read_table(name, value)
            }
            _ => self.errors.push(unknown_key(key, "", &KEYS)),
        }
        if value.get_ref().as_table().is_none() {
            self.file.stated.push(Stated { key: name.to_owned(), value: value.span() });
        }
    }

    fn read_table(&mut self, name: &str, value: &Value) {
        let Some(table) = table(value, name, &mut self.errors) else { return };
        for (key, value) in in_order(table) {
            match name {
                "target" => self.target(key, value),
                "documents" => self.document(key, value),
                "rules" => self.severity(key, value),
                "thresholds" => self.threshold(key, value),
                "languagetool" => self.languagetool(key, value),
                _ => self.per_file(key, value),
            }
            self.file.stated.push(Stated { key: format!("{name}.{}", key.get_ref()), value: value.span() });
        }
    }

    fn target(&mut self, key: &Key, value: &Value) {
        match key.get_ref().as_ref() {
            "company" => self.file.target_company = string(value, &mut self.errors),
            "role" => self.file.target_role = string(value, &mut self.errors),
            _ => self.errors.push(unknown_key(key, "target.", &["company", "role"])),
        }
    }

    fn document(&mut self, key: &Key, value: &Value) {
        let names = DocumentKind::ALL.map(DocumentKind::as_str);
        let kind = one_of(value, "kind of document", &names, DocumentKind::parse, &mut self.errors);
        let glob = self.glob(key);
        self.file.documents.extend(glob.zip(kind));
    }

    fn severity(&mut self, key: &Key, value: &Value) {
        self.check_rule(key.get_ref(), key.span());
        let names = Severity::ALL.map(Severity::as_str);
        if let Some(severity) = one_of(value, "severity", &names, Severity::parse, &mut self.errors) {
            self.file.choice.severities.push((key.get_ref().to_string(), severity));
        }
    }

    fn threshold(&mut self, key: &Key, value: &Value) {
        match self.file.thresholds.field(key.get_ref()) {
            Some(field) => *field = number(value, 0..=Thresholds::MOST, &mut self.errors).unwrap_or(*field),
            None => self.errors.push(unknown_key(key, "thresholds.", &Thresholds::NAMES)),
        }
    }

    fn languagetool(&mut self, key: &Key, value: &Value) {
        let (said, errors) = (&mut self.file.languagetool, &mut self.errors);
        match key.get_ref().as_ref() {
            "url" => said.url = string(value, errors),
            "level" => {
                let level = one_of(value, "level", &["default", "picky"], LanguageTool::level, errors);
                said.picky = level.unwrap_or_default();
            }
            "timeout" => said.timeout = number(value, 1..=LanguageTool::LONGEST, errors),
            _ => errors.push(unknown_key(key, "languagetool.", &LanguageTool::NAMES)),
        }
    }

    fn per_file(&mut self, key: &Key, value: &Value) {
        let names = self.names(value);
        let glob = self.glob(key);
        self.file.ignores.extend(glob.map(|glob| (glob, names)));
    }

    fn glob(&mut self, key: &Key) -> Option<Glob> {
        match Glob::new(key.get_ref()) {
            Ok(glob) => Some(glob),
            Err(message) => {
                self.errors.push(ConfigError { range: key.span(), message, help: None });
                None
            }
        }
    }

    /// A list of rules and families.
    fn names(&mut self, value: &Value) -> Vec<String> {
        let names = strings(value, &mut self.errors);
        if names.is_empty() && value.get_ref().as_array().is_some() {
            let help = Some("name rules or families, or leave the key out".to_owned());
            self.errors.push(wrong(value, "an empty list says nothing", help));
        }
        for (name, place) in &names {
            self.check_rule(name, place.span());
        }
        names.into_iter().map(|(name, _)| name).collect()
    }

    fn check_rule(&mut self, name: &str, range: Range<usize>) {
        if self.rules.iter().any(|(rule, family)| *rule == name || *family == name) {
            return;
        }
        let mut known: Vec<&str> = self.rules.iter().flat_map(|(rule, family)| [*rule, *family]).collect();
        known.sort_unstable();
        known.dedup();
        let help = suggestion(name, known, "`preplint rules` lists them all");
        self.errors.push(ConfigError { range, message: format!("there is no rule or family `{name}`"), help });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: RuleNames = &[("article", "prose"), ("spacing", "prose"), ("missing-end-date", "timeline")];

    fn mistakes(text: &str) -> Vec<(String, Option<String>)> {
        let errors = ConfigFile::parse(text, RULES).unwrap_err();
        errors.into_iter().map(|e| (text[e.range].to_owned(), e.help)).collect()
    }

    #[test]
    fn everything_that_may_stand_there() {
        let text = "as_of = 2024-03-15\nselect = [\"prose\", \"missing-end-date\"]\nwords = [\"SmartWay\"]\n[target]\ncompany = \"Initech\"\nrole = \"SRE\"\n[documents]\n\"old/*.md\" = \"notes\"\n\"jd-*.md\" = \"posting\"\n[rules]\narticle = \"info\"\n[per-file-ignores]\n\"old/*\" = [\"prose\"]\n[thresholds]\ngap_months = 4\n";
        let file = ConfigFile::parse(text, RULES).unwrap();
        assert_eq!(file.as_of, Some(jiff::civil::date(2024, 3, 15)));
        assert_eq!(file.target_company.as_deref(), Some("Initech"));
        assert_eq!(file.kind("old/jd-1.md"), Some(DocumentKind::Notes));
        assert_eq!(file.kind("sub/jd-1.md"), Some(DocumentKind::Posting));
        assert_eq!(file.kind("prep.md"), None);
        assert_eq!(file.ignored("old/a.md"), ["prose"]);
        assert!(file.ignored("a.md").is_empty());
        assert_eq!(file.thresholds, Thresholds { gap_months: 4, ..Thresholds::default() });
        assert_eq!(file.choice.severity("article", "prose", Severity::Error), Severity::Info);
        assert_eq!(file.words, ["SmartWay"]);
        assert_eq!(file.stated.len(), 10);
        assert_eq!(&text[file.stated[9].value.clone()], "4");
    }

    #[test]
    fn a_server_and_how_it_is_asked() {
        let text = "[languagetool]\nurl = \"http://localhost:8081\"\nlevel = \"picky\"\ntimeout = 5\n";
        let said = ConfigFile::parse(text, RULES).unwrap().languagetool;
        let url = Some("http://localhost:8081".to_owned());
        assert_eq!(said, LanguageTool { url, picky: true, timeout: Some(5) });
        let found = mistakes("[languagetool]\nurl = 8081\nlevel = \"picki\"\ntimeout = 0\nremote = true\n");
        let places: Vec<&str> = found.iter().map(|(at, _)| at.as_str()).collect();
        assert_eq!(places, ["8081", "\"picki\"", "0", "remote"]);
    }

    #[test]
    fn all_mistakes_at_once_with_their_places() {
        let found = mistakes("asof = \"2024-03-15\"\n[documents]\n\"a.md\" = \"resum\"\n");
        let did = |near: &str| Some(format!("did you mean `{near}`?"));
        assert_eq!(found, [("asof".to_owned(), did("as_of")), ("\"resum\"".to_owned(), did("resume"))]);
        let found = mistakes("ignore = [\"artcle\"]\n[rules]\nprosa = \"of\"\n[thresholds]\ngap_month = 3\n");
        assert_eq!(
            found.iter().map(|(at, _)| at.as_str()).collect::<Vec<_>>(),
            ["\"artcle\"", "prosa", "\"of\"", "gap_month"]
        );
        assert_eq!(
            found.iter().map(|(_, help)| help.clone()).collect::<Vec<_>>(),
            [did("article"), did("prose"), did("off"), did("thresholds.gap_months")]
        );
        for wrong in [
            "as_of = \"2024-02-30\"",
            "as_of = 7",
            "select = []",
            "select = \"prose\"",
            "rules = 1",
            "[thresholds]\ngap_months = -1",
            "[thresholds]\ngap_months = 9999999999",
            "[documents]\n\"[a\" = \"notes\"",
        ] {
            assert_eq!(mistakes(wrong).len(), 1, "{wrong}");
        }
    }
}
